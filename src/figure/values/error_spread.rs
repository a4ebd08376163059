//! The figure `errors`: how the errors of the scheme on the bench spread about 0, rounding and clipping apart.

use super::{Axis, Plain, Plot, Tick};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// Errors with their sign, as a histogram with 0 in the middle. Heights go by the logarithm, from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrorSpread {
    pub axis: Axis,
    /// Where there are errors.
    pub bars: Vec<ErrorBar>,
    /// Heights of 1, 10, 100 ... values.
    pub counts: Vec<Tick>,
    /// The bias: where the mean of the errors is.
    pub mean: Option<Tick>,
    pub clipped: u32,
    #[serde(skip)]
    total: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrorBar {
    pub from: f64,
    pub to: f64,
    pub height: f64,
    /// The height from which on it is of clipped values: its share of them.
    pub dense: f64,
    pub count: u32,
    pub clipped: u32,
}

/// Odd: errors of 0 have a bar in the middle.
const BINS: usize = 81;

/// Values at a time.
const BLOCK: usize = 512;

impl Plot for ErrorSpread {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let column = bench.column();
        let reach = reach(bench);
        let axis = Axis::new((-reach, reach), 5);
        let (all, clipped) = counts(bench, reach);
        let most = all.iter().copied().max().unwrap_or(0);
        let bars = (0..BINS).filter(|bin| all[*bin] > 0).map(|bin| bar(bin, all[bin], clipped[bin], most)).collect();
        let powers = (0..10).map(|power| 10u32.pow(power)).take_while(|count| *count <= most);
        ErrorSpread {
            bars,
            counts: powers.map(|count| Tick { at: height(count, most), num: show::integer(count.into(), Ink::Plain) }).collect(),
            mean: column.bulk.stats.mean_error.map(|mean| Tick { at: axis.at(mean), num: show::rounded(mean, 3, Ink::Error) }),
            clipped: clipped.iter().sum(),
            total: all.iter().sum(),
            axis,
        }
    }

    fn summary(&self) -> Text {
        let text = Text::new("summary-error-spread").with("count", self.total).with("clipped", self.clipped);
        text.with("mean", self.mean.as_ref().map_or(Num::default(), |mean| mean.num.clone()))
    }

    fn table(&self) -> Table {
        let at = |place: f64| show::rounded(self.axis.from + place * (self.axis.to - self.axis.from), 3, Ink::Error);
        let count = |count: u32| show::integer(count.into(), Ink::Plain);
        let row = |bar: &ErrorBar| [at(bar.from), at(bar.to), count(bar.count), count(bar.clipped)].map(|num| Cell::Num { num }).to_vec();
        let columns = ["column-from", "column-to", "column-count", "column-clipped"].map(Text::new).to_vec();
        Table { columns, rows: self.bars.iter().map(row).collect() }
    }
}

/// How far the axis goes to either side.
fn reach(bench: &Bench) -> f64 {
    bench.column().bulk.stats.max_absolute_error.filter(|reach| *reach > 0.0).unwrap_or(1.0)
}

/// Where an error is on the axis; nothing where it has no end.
pub fn place(bench: &Bench, error: f64) -> Option<f64> {
    let reach = reach(bench);
    error.is_finite().then(|| (error + reach) / (2.0 * reach))
}

fn bar(bin: usize, count: u32, clipped: u32, most: u32) -> ErrorBar {
    let height = height(count, most);
    let rounded = f64::from(count - clipped) / f64::from(count);
    ErrorBar { from: bin as f64 / BINS as f64, to: (bin + 1) as f64 / BINS as f64, height, dense: height * rounded, count, clipped }
}

/// One value is to be seen, and the most leave some room.
fn height(count: u32, most: u32) -> f64 {
    libm::log(1.5 * f64::from(count)) / libm::log(2.0 * f64::from(most.max(1)))
}

/// How many errors each bin has, and how many of them are of clipped values.
fn counts(bench: &Bench, reach: f64) -> (Vec<u32>, Vec<u32>) {
    let column = bench.column();
    let (values, restored) = (&bench.held.values, &column.bulk.restored);
    let scale = BINS as f64 / (2.0 * reach);
    let bin = |x: f32, y: f32| {
        let error = f64::from(y) - f64::from(x);
        let at = (((error + reach) * scale) as u32).min(BINS as u32 - 1);
        if error.is_finite() { at } else { BINS as u32 }
    };
    let mut all = [[0u32; BINS + 1]; 2];
    let mut bins = [0u32; BLOCK];
    for (x, y) in values.chunks(BLOCK).zip(restored.chunks(BLOCK)) {
        // first where they all are, which is worked out many at once
        bins.iter_mut().zip(x.iter().zip(y)).for_each(|(at, (x, y))| *at = bin(*x, *y));
        for (at, bin) in bins[..x.len()].iter().enumerate() {
            all[at & 1][*bin as usize] += 1;
        }
    }
    let mut clipped = vec![0; BINS + 1];
    for index in column.outcome().clipped.iter().map(|index| *index as usize) {
        clipped[bin(values[index], restored[index]) as usize] += 1;
    }
    clipped.truncate(BINS);
    let [even, odd] = all;
    (even.iter().zip(odd).take(BINS).map(|(a, b)| a + b).collect(), clipped)
}
