//! The figure `scatter`: what each value comes back as, many as a density, few as points.

use super::{Axis, Plain, Plot};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Text},
    workbench::Bench,
};
use serde::Serialize;

/// Both axes are the axis of values: what comes back as it was lies on the diagonal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Scatter {
    pub axis: Axis,
    /// Pixels of the image on either side; none where there are points instead.
    pub side: u32,
    pub points: Vec<Dot>,
    /// How many values the darkest pixel has.
    pub most: u32,
    /// Of so many values all have an own place on both axes.
    pub shown: u32,
    #[serde(skip)]
    counts: Vec<u32>,
}

/// A value, as places on the axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Dot {
    pub index: u32,
    pub x: f64,
    pub y: f64,
}

/// As many points as can be told apart.
const POINTS: usize = 400;

/// Pixels on either side.
const SIDE: usize = 256;

/// The ink of one value where others have many.
const LEAST: f64 = 56.0;

/// Values at a time.
const BLOCK: usize = 512;

/// The table has so many rows and columns.
const COARSE: usize = 16;

impl Plot for Scatter {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let (values, restored) = (&bench.held.values, &bench.column().bulk.restored);
        let axis = Axis::new(bench.held.axis(), 4);
        let counts = counts(&axis, values, restored);
        let few = values.len() <= POINTS;
        Scatter {
            side: if few { 0 } else { SIDE as u32 },
            points: if few { points(bench) } else { vec![] },
            most: counts.iter().copied().max().unwrap_or(0),
            shown: counts.iter().sum(),
            axis,
            counts,
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-scatter").with("count", self.shown)
    }

    fn table(&self) -> Table {
        let (wide, each) = ((self.axis.to - self.axis.from) / COARSE as f64, SIDE / COARSE);
        let edge = |at: usize| Cell::Num { num: show::rounded(self.axis.from + at as f64 * wide, 3, Ink::Value) };
        let mut rows = vec![];
        for x in 0..COARSE {
            for y in 0..COARSE {
                let line = |row: usize| self.counts[row * SIDE + x * each..][..each].iter().sum::<u32>();
                let top = (COARSE - 1 - y) * each;
                let count: u32 = (top..top + each).map(line).sum();
                if count > 0 {
                    let restored = show::rounded(self.axis.from + (y as f64 + 0.5) * wide, 3, Ink::Restored);
                    let count = show::integer(count.into(), Ink::Plain);
                    rows.push(vec![edge(x), edge(x + 1), Cell::Num { num: restored }, Cell::Num { num: count }]);
                }
            }
        }
        Table { columns: ["column-from", "column-to", "column-restored-about", "column-count"].map(Text::new).to_vec(), rows }
    }

    fn images(&mut self) -> Vec<Vec<u8>> {
        if self.side == 0 { vec![] } else { vec![inks(&self.counts, self.most)] }
    }
}

fn points(bench: &Bench) -> Vec<Dot> {
    let place = |x: f32| bench.held.place(x.into());
    let pairs = bench.held.values.iter().zip(&bench.column().bulk.restored).enumerate();
    pairs.filter_map(|(index, (x, y))| Some(Dot { index: index as u32, x: place(*x)?, y: place(*y)?.clamp(0.0, 1.0) })).collect()
}

/// How many values each pixel has, the top row first: that of the largest restored values.
fn counts(axis: &Axis, values: &[f32], restored: &[f32]) -> Vec<u32> {
    let at = Pixel::of(axis);
    let mut counts = vec![0u32; SIDE * SIDE + 1]; // the last is for what is not finite
    let mut places = [0; BLOCK];
    for (x, y) in values.chunks(BLOCK).zip(restored.chunks(BLOCK)) {
        // first where they all are, which is worked out many at once
        for (place, (x, y)) in places.iter_mut().zip(x.iter().zip(y)) {
            let pixel = (SIDE as i32 - 1 - at.at(*y)) * SIDE as i32 + at.at(*x);
            *place = if x.is_finite() & y.is_finite() { pixel } else { (SIDE * SIDE) as i32 };
        }
        for place in &places[..x.len()] {
            counts[*place as usize] += 1;
        }
    }
    counts.truncate(SIDE * SIDE);
    counts
}

/// Which of the pixels of an axis a value has, in float32.
struct Pixel {
    /// A power of two, for axes of so small numbers that their scale has no float32.
    lift: f32,
    scale: f32,
    offset: f32,
}

impl Pixel {
    fn of(axis: &Axis) -> Self {
        let span = axis.to - axis.from;
        let lift = if span < 1e-30 { (1u128 << 100) as f32 } else { 1.0 };
        let scale = SIDE as f64 / span;
        Pixel { lift, scale: (scale / f64::from(lift)) as f32, offset: (-axis.from * scale) as f32 }
    }

    /// Beyond the ends that at the end.
    fn at(&self, x: f32) -> i32 {
        let at = x * self.lift * self.scale + self.offset;
        let at = if at > 0.0 { at } else { 0.0 };
        (if at < LAST { at } else { LAST }) as i32
    }
}

const LAST: f32 = SIDE as f32 - 1.0;

/// By the logarithm: one value can be seen beside thousands.
fn inks(counts: &[u32], most: u32) -> Vec<u8> {
    let scale = if most > 1 { (255.0 - LEAST) / libm::log(most.into()) } else { 255.0 - LEAST };
    let ink = |count: u32| if count == 0 { 0 } else { (LEAST + scale * libm::log(count.into())) as u8 };
    let few: Vec<u8> = (0..256).map(ink).collect();
    counts.iter().map(|count| few.get(*count as usize).copied().unwrap_or_else(|| ink(*count))).collect()
}
