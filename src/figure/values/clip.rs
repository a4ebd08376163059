//! The figure `clip`: how many values there are of each size, the range that the codes cover as two handles, and what the squared
//! error would be for every other range.

use super::{Axis, Plain, Plot, clipping};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Num, Text},
    workbench::{Bench, End, Held},
};
use serde::Serialize;
use std::rc::Rc;

/// Places across go from 0 to 1 along `axis`, heights from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Clip {
    pub axis: Axis,
    /// Where 0 is.
    pub zero: f64,
    /// 1, 10, 100 ... values.
    pub grid: Vec<Height>,
    pub bars: Vec<Bar>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub largest: Option<Largest>,
    /// Those of both ends of the range, where they can be dragged and lie on the axis.
    pub handles: Vec<Handle>,
    /// Where codes are, if they are few and the range is not for dragging.
    pub levels: Vec<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub errors: Option<ClipErrors>,
    #[serde(skip)]
    counted: Vec<(f64, f64, u32)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Height {
    pub at: f64,
    pub count: u32,
}

/// A bar, or the part of it that lies on one side of a bound.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bar {
    pub from: f64,
    pub to: f64,
    pub height: f64,
    pub outside: bool,
}

/// The value that is farthest from 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Largest {
    pub at: f64,
    pub num: Num,
    pub index: u32,
    /// Where there is room for its name above the bars about it.
    pub height: f64,
}

/// An end of the range.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Handle {
    pub end: End,
    pub at: f64,
    pub num: Num,
    /// How far it goes.
    pub from: f64,
    pub to: f64,
}

/// The mean squared error by threshold. Heights from 0 to 1, where there may be more above.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClipErrors {
    /// Place, height of what rounding makes, height of all.
    pub curve: Vec<(f64, f64, f64)>,
    pub now: (f64, f64),
    pub best: Best,
    pub clipping: Num,
    pub rounding: Num,
    pub together: Num,
    /// The power of ten that these are multiples of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub exponent: Option<i32>,
    /// What holds of the curve alone.
    pub notes: Vec<Text>,
}

/// The threshold with the least error.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Best {
    pub at: f64,
    pub num: Num,
    /// Whether the other end mirrors it.
    pub both: bool,
}

const BINS: usize = 72;

/// How much of a bin's width is left free at either side of its bar.
const GAP: f64 = 0.09;

/// A single value has this much of the height of ten.
const ONE: f64 = 0.35;

/// The name of the largest value takes so much of the axis, and stands no lower and no higher than this.
const NAME: f64 = 0.14;
const LOWEST: f64 = 0.12;
const HIGHEST: f64 = 0.6;

/// More levels than these are no ticks but a smear.
const TICKS: usize = 64;

/// How many values lie in each bin of the axis, and which is farthest from 0.
struct Counts {
    counts: [u32; BINS],
    largest: Option<usize>,
}

impl Plot for Clip {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let held = bench.held;
        let axis = Axis::new(held.axis(), 7);
        let counts = counts(bench);
        let most = counts.counts.iter().copied().max().unwrap_or(0);
        let clips = bench.clips();
        Clip {
            zero: axis.at(0.0),
            grid: grid(most),
            bars: bars(&counts.counts, most, inside(bench, &axis)),
            largest: counts.largest.and_then(|index| largest(held, &axis, index, &counts.counts)),
            handles: if clips { handles(bench, &axis) } else { vec![] },
            levels: if clips { vec![] } else { ticks(bench, &axis) },
            errors: errors(bench, &axis),
            counted: counted(held.axis(), &counts.counts),
            axis,
        }
    }

    fn summary(&self) -> Text {
        let count: u32 = self.counted.iter().map(|(_, _, count)| count).sum();
        let text = |id: &'static str| Text::new(id).with("count", count);
        match (&self.handles[..], &self.errors) {
            ([low, high], Some(errors)) => text("summary-clip")
                .with("low", low.num.clone())
                .with("high", high.num.clone())
                .with("clipping", share(&errors.clipping, errors.exponent))
                .with("rounding", share(&errors.rounding, errors.exponent)),
            _ => text("summary-histogram"),
        }
    }

    fn table(&self) -> Table {
        let num = |x: f64| Cell::Num { num: show::rounded(x, 4, Ink::Value) };
        let row =
            |(from, to, count): &(f64, f64, u32)| vec![num(*from), num(*to), Cell::Num { num: show::integer((*count).into(), Ink::Plain) }];
        let rows = self.counted.iter().filter(|(_, _, count)| *count > 0).map(row).collect();
        Table { columns: ["column-from", "column-to", "column-count"].map(Text::new).to_vec(), rows }
    }
}

/// A multiple of a power of ten as one number.
fn share(num: &Num, exponent: Option<i32>) -> Num {
    Num { exponent, ..num.clone() }
}

fn counts(bench: &Bench) -> Rc<Counts> {
    bench.memo.of("clip counts", None, || count(&bench.held.values, bench.held.axis()))
}

fn count(values: &[f32], (from, to): (f64, f64)) -> Counts {
    let per = BINS as f64 / (to - from);
    let mut tables = [[0u32; BINS]; 2];
    let mut farthest: Option<(f32, usize)> = None;
    for (index, x) in values.iter().enumerate() {
        if !x.is_finite() {
            continue;
        }
        let bin = ((f64::from(*x) - from) * per) as usize;
        tables[index & 1][bin.min(BINS - 1)] += 1;
        if farthest.is_none_or(|(most, _)| x.abs() > most) {
            farthest = Some((x.abs(), index));
        }
    }
    let mut counts = tables[0];
    counts.iter_mut().zip(tables[1]).for_each(|(count, more)| *count += more);
    Counts { counts, largest: farthest.map(|(_, index)| index) }
}

fn counted((from, to): (f64, f64), counts: &[u32; BINS]) -> Vec<(f64, f64, u32)> {
    let edge = |i: usize| from + (to - from) * i as f64 / BINS as f64;
    counts.iter().enumerate().map(|(i, count)| (edge(i), edge(i + 1), *count)).collect()
}

/// The smallest power of ten that is not less, and at least ten.
fn top(most: u32) -> u32 {
    (1..9).map(|power| 10u32.pow(power)).find(|top| *top >= most).unwrap_or(1_000_000_000)
}

fn height(count: u32, most: u32) -> f64 {
    let high = |count: u32| libm::log10(count.into()) + ONE;
    if count == 0 { 0.0 } else { high(count) / high(top(most)) }
}

fn grid(most: u32) -> Vec<Height> {
    let steps = (0..10).map(|power| 10u32.pow(power)).take_while(|count| *count <= top(most));
    steps.map(|count| Height { at: height(count, most), count }).collect()
}

/// Where on the axis no value is clipped: between the handles, and as far as codes go beyond them.
fn inside(bench: &Bench, axis: &Axis) -> (f64, f64) {
    let reach = bench.range().filter(|_| bench.clips()).zip(bench.affine());
    let (lowest, highest) = (f64::from(bench.held.summary.min), f64::from(bench.held.summary.max));
    reach.map_or((f64::NEG_INFINITY, f64::INFINITY), |((low, high), affine)| {
        let at = |code: i64| (code - affine.zero_point) as f64 * f64::from(affine.scale);
        let (low, high) = (low.min(at(affine.lowest)), high.max(at(affine.highest)));
        // a bin goes on where its values have ended
        let (low, high) = (if lowest < low { low } else { f64::NEG_INFINITY }, if highest > high { high } else { f64::INFINITY });
        (axis.at(low), axis.at(high))
    })
}

fn bars(counts: &[u32; BINS], most: u32, inside: (f64, f64)) -> Vec<Bar> {
    let bar = |(i, count): (usize, u32)| {
        let (from, to) = ((i as f64 + GAP) / BINS as f64, ((i + 1) as f64 - GAP) / BINS as f64);
        parts(from, to, inside).map(move |(from, to, outside)| Bar { from, to, height: height(count, most), outside })
    };
    counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).flat_map(bar).collect()
}

/// What lies below, between and above two bounds.
fn parts(from: f64, to: f64, (low, high): (f64, f64)) -> impl Iterator<Item = (f64, f64, bool)> {
    let (low, high) = (low.clamp(from, to), high.clamp(from, to));
    [(from, low, true), (low, high, false), (high, to, true)].into_iter().filter(|(from, to, _)| from < to)
}

/// Unless bars stand where its name would.
fn largest(held: &Held, axis: &Axis, index: usize, counts: &[u32; BINS]) -> Option<Largest> {
    let value = f64::from(held.values[index]);
    let at = axis.at(value);
    let (from, to) = if at > 0.5 { (at - NAME, at) } else { (at, at + NAME) };
    let bin = |at: f64| ((at * BINS as f64) as usize).min(BINS - 1);
    let most = counts.iter().copied().max().unwrap_or(0);
    let highest = counts[bin(from)..=bin(to)].iter().map(|count| height(*count, most)).fold(0.0, f64::max);
    (highest <= HIGHEST).then(|| Largest { at, num: show::rounded(value, 4, Ink::Value), index: index as u32, height: highest.max(LOWEST) })
}

/// Both, unless one of them would stand where there are no values and hence no axis. That of the longer side is always there to be
/// taken hold of.
fn handles(bench: &Bench, axis: &Axis) -> Vec<Handle> {
    let Some((low, high)) = bench.range() else { return vec![] };
    let (zero, on) = (axis.at(0.0), 0.0..=1.0);
    let longer = clipping::bound(bench, (low, high));
    let handle = |end, bound: f64, from, to| {
        let at = if bound == longer { axis.at(bound).clamp(0.0, 1.0) } else { axis.at(bound) };
        Handle { end, at, num: show::rounded(bound, 4, Ink::Code), from, to }
    };
    let both = [handle(End::Low, low, 0.0, zero), handle(End::High, high, zero, 1.0)];
    both.into_iter().filter(|handle| on.contains(&handle.at)).collect()
}

fn ticks(bench: &Bench, axis: &Axis) -> Vec<f64> {
    let levels = bench.column().levels(bench.selected);
    if levels.len() > TICKS {
        return vec![];
    }
    levels.iter().map(|level| axis.at(*level)).filter(|at| (0.0..=1.0).contains(at)).collect()
}

fn errors(bench: &Bench, axis: &Axis) -> Option<ClipErrors> {
    let curve = clipping::curve(bench)?;
    let curve = curve.as_ref().as_ref()?;
    let stats = &bench.column().bulk.stats;
    let now = stats.mean_squared_error?;
    let top = top_error(curve)?;
    let bound = |share: f64| {
        let (low, high) = clipping::whole(bench);
        clipping::bound(bench, (low * share, high * share))
    };
    let high = |error: f64| (error / top).min(1.0);
    let clipped = now * stats.clipping_share.unwrap_or(0.0);
    let unit = clipping::Unit::of(now);
    let symmetric = bench.affine()?.symmetric;
    Some(ClipErrors {
        curve: curve.tried.iter().map(|tried| (axis.at(bound(tried.share)), high(tried.rounding), high(tried.together()))).collect(),
        now: (axis.at(clipping::bound(bench, bench.range()?)), high(now)),
        best: Best { at: axis.at(bound(curve.best.share)), num: show::rounded(bound(curve.best.share), 3, Ink::Plain), both: symmetric },
        clipping: unit.num(clipped, Ink::Error),
        rounding: unit.num(now - clipped, Ink::Error),
        together: unit.num(now, Ink::Error),
        exponent: unit.exponent,
        notes: clipping::sampled(bench.held).into_iter().chain((!symmetric).then(|| Text::new("clip-alike"))).collect(),
    })
}

/// The error at the top: as much as the whole range has, unless then the best is hard to tell from nothing or from the rest.
fn top_error(curve: &clipping::Curve) -> Option<f64> {
    let best = curve.best.together();
    let whole = curve.tried.last()?.together();
    let top = (whole * 1.1).clamp(best * 3.0, best * 10.0);
    (top > 0.0 && top.is_finite()).then_some(top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_where_they_lie() {
        let Counts { counts, largest } = count(&[-1.0, -0.99, 0.0, 0.5, 1.0, f32::NAN, f32::INFINITY], (-1.0, 1.0));
        assert_eq!((counts[0], counts[36], counts[54], counts[71], largest), (2, 1, 1, 1, Some(0)));
        assert_eq!(counts.iter().sum::<u32>(), 5);
    }

    #[test]
    fn heights_are_logarithmic() {
        assert_eq!([height(0, 700), height(1000, 700)], [0.0, 1.0]);
        assert!((height(1, 700) - 0.35 / 3.35).abs() < 1e-12);
        assert_eq!(grid(1).iter().map(|height| height.count).collect::<Vec<_>>(), [1, 10]);
        assert_eq!(grid(701).len(), 4);
    }

    #[test]
    fn a_bin_that_a_bound_lies_in_is_split() {
        let found: Vec<_> = parts(0.2, 0.4, (0.3, 0.35)).collect();
        assert_eq!(found, [(0.2, 0.3, true), (0.3, 0.35, false), (0.35, 0.4, true)]);
        assert_eq!(parts(0.2, 0.4, (f64::NEG_INFINITY, f64::INFINITY)).collect::<Vec<_>>(), [(0.2, 0.4, false)]);
        assert_eq!(parts(0.2, 0.4, (0.5, 0.6)).collect::<Vec<_>>(), [(0.2, 0.4, true)]);
    }
}
