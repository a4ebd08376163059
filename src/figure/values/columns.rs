//! The figure `columns`: the same values under each scheme that is compared, a row each.

use super::{Plain, Plot, Tick, measures};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Num, Text},
    workbench::{Bench, Column, Named},
};
use serde::Serialize;

/// One entry a scheme that is compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Columns {
    pub columns: Vec<SchemeColumn>,
    /// The power of ten of the mean squared errors, where they have one in common.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub power: Option<i32>,
    /// Of the axis of errors, which is logarithmic.
    pub ticks: Vec<Tick>,
    #[serde(skip)]
    pub count: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchemeColumn {
    pub named: Named,
    /// Nothing where the scheme refuses the tensor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub made: Option<Made>,
}

/// What a scheme made of the tensor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Made {
    pub bits: Measure,
    pub mse: Measure,
    pub sqnr: Measure,
    pub worst: Measure,
    /// What all values take before and after.
    pub size: Text,
    /// How the errors spread: where each bar begins and ends on the axis, and how high it is, from 0 to 1.
    pub spread: Vec<[f64; 3]>,
    /// Whether there are more values, of which nothing is known yet.
    pub sampled: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Measure {
    /// Nothing where it is not defined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub num: Option<Num>,
    /// Whether no other scheme has a better one, and one has a worse one.
    pub best: bool,
}

/// So many decades of errors are shown.
const DECADES: i32 = 6;

/// The bits of a value before: they are held as float32.
pub const BITS_BEFORE: f64 = 32.0;

impl Plot for Columns {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let made: Vec<Option<&Column>> = bench.columns.iter().map(|column| column.as_deref().ok()).collect();
        let figure = |of: &dyn Fn(&Column) -> Option<f64>| -> Vec<f64> {
            made.iter().map(|column| column.and_then(of).unwrap_or(f64::NAN)).collect()
        };
        let bits = figure(&|column| Some(column.bits_per_value()));
        let mse = figure(&|column| column.stats().mean_squared_error);
        let sqnr = figure(&|column| sqnr(column));
        let worst = figure(&|column| column.stats().max_absolute_error);
        let power = measures::power(&mse);
        let axis = Decades::below(worst.iter().copied().fold(0.0, f64::max));
        let spreads = axis.spreads(&made, bench);
        let columns = bench.setups.iter().zip(&made).zip(spreads).enumerate().map(|(at, ((setup, column), spread))| SchemeColumn {
            named: Named::of(setup, column.map(Column::outcome)),
            made: column.map(|_| Made {
                bits: Measure { num: Some(measures::decimals(bits[at], 4, Ink::Plain)), best: is_best(&bits, at, false) },
                mse: Measure { num: measures::scaled(mse[at], power, 4, Ink::Error), best: is_best(&mse, at, false) },
                sqnr: Measure { num: defined(sqnr[at]).map(|x| measures::decimals(x, 2, Ink::Error)), best: is_best(&sqnr, at, true) },
                worst: Measure { num: measures::scaled(worst[at], None, 4, Ink::Error), best: is_best(&worst, at, false) },
                size: size(bench.held.whole.as_ref().map_or(bench.held.values.len(), |whole| whole.count), bits[at]),
                spread,
                sampled: column.is_some_and(|column| column.sampled),
            }),
        });
        Columns { columns: columns.collect(), power, ticks: axis.ticks(), count: bench.held.values.len() as u32 }
    }

    fn summary(&self) -> Text {
        Text::new("summary-columns").with("count", self.columns.len() as u32).with("values", self.count)
    }

    fn table(&self) -> Table {
        let columns = ["column-scheme", "column-error-from", "column-error-to", "column-share"].map(Text::new).to_vec();
        let cell = |x: f64| Cell::Num { num: measures::brief(show::rounded(x, 3, Ink::Plain)) };
        let row = |named: &Named, [from, to, height]: &[f64; 3]| {
            let magnitude = |at: f64| self.ticks.first().zip(self.ticks.last()).map_or(f64::NAN, |(low, high)| place(low, high, at));
            vec![Cell::Text { text: named.name.clone() }, cell(magnitude(*from)), cell(magnitude(*to)), cell(*height)]
        };
        let rows = self.columns.iter().flat_map(|column| {
            let spread = column.made.iter().flat_map(|made| &made.spread);
            spread.map(|bar| row(&column.named, bar))
        });
        Table { columns, rows: rows.collect() }
    }
}

/// The magnitude at a place of the axis of errors.
fn place(low: &Tick, high: &Tick, at: f64) -> f64 {
    let exponent = |tick: &Tick| f64::from(tick.num.exponent.unwrap_or(0));
    10f64.powf(exponent(low) + at * (exponent(high) - exponent(low)))
}

fn defined(x: f64) -> Option<f64> {
    (!x.is_nan()).then_some(x)
}

/// Infinite where nothing was lost.
pub fn sqnr(column: &Column) -> Option<f64> {
    let stats = column.stats();
    let exact = stats.max_absolute_error == Some(0.0);
    if exact { Some(f64::INFINITY) } else { stats.sqnr_db }
}

/// Whether none of the figures is better than one of them, and one is worse.
pub fn is_best(figures: &[f64], at: usize, high: bool) -> bool {
    let better = |a: f64, b: f64| if high { a > b } else { a < b };
    let of = figures[at];
    !of.is_nan() && !figures.iter().any(|x| better(*x, of)) && figures.iter().any(|x| better(of, *x))
}

pub fn size(count: usize, bits: f64) -> Text {
    let bytes = |bits: f64| (bits * count as f64 / 8.0).ceil();
    let times = measures::brief(show::rounded(bytes(BITS_BEFORE) / bytes(bits), 3, Ink::Plain));
    let text = Text::new("size-change").with("before", measures::size(bytes(BITS_BEFORE)));
    text.with("after", measures::size(bytes(bits))).with("times", times)
}

/// The axis of errors: decades up to the largest.
struct Decades {
    from: i32,
}

impl Decades {
    fn below(largest: f64) -> Self {
        let to = if largest > 0.0 { largest.log10().ceil() as i32 } else { 0 };
        Decades { from: to - DECADES }
    }

    fn at(&self, error: f64) -> f64 {
        if error > 0.0 { (error.log10() - f64::from(self.from)) / f64::from(DECADES) } else { 0.0 }
    }

    fn ticks(&self) -> Vec<Tick> {
        let tick = |decade: i32| Tick {
            at: f64::from(decade) / f64::from(DECADES),
            num: Num {
                digits: "1".into(),
                exponent: Some(self.from + decade),
                exact: true,
                plain: format!("1e{}", self.from + decade),
                ..Num::default()
            },
        };
        [0, DECADES / 2, DECADES].map(tick).to_vec()
    }

    /// How dense the errors of each column are, the densest of all 1.
    fn spreads(&self, columns: &[Option<&Column>], bench: &Bench) -> Vec<Vec<[f64; 3]>> {
        let bar = |(from, to, count): (f64, f64, u32)| {
            let (from, to) = (self.at(from).max(0.0), self.at(to).min(1.0));
            (to > from).then(|| [from, to, f64::from(count) / (to - from)])
        };
        let bars = |column: &Option<&Column>| -> Vec<[f64; 3]> {
            column.map_or(vec![], |column| column.spread(bench.held).bins().filter_map(bar).collect())
        };
        let mut spreads: Vec<_> = columns.iter().map(bars).collect();
        let densest = spreads.iter().flatten().map(|bar| bar[2]).fold(0.0, f64::max);
        for bar in spreads.iter_mut().flatten() {
            *bar = [rounded(bar[0]), rounded(bar[1]), rounded(bar[2] / densest)];
        }
        spreads
    }
}

/// To what can be drawn.
fn rounded(place: f64) -> f64 {
    (place * 1e4).round() / 1e4
}
