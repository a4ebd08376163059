//! The figure `statistics`: every measure under each scheme that is compared.

use super::{Plain, Plot, columns, measures};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Math, Num, Text},
    workbench::{Bench, Column, Named},
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Statistics {
    /// The schemes, a column each; one that refuses the tensor has empty cells.
    pub schemes: Vec<Named>,
    /// Of each, whether its figures are those of a sample.
    pub sampled: Vec<bool>,
    pub rows: Vec<StatisticRow>,
}

/// One measure under every scheme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatisticRow {
    pub label: Text,
    /// What it is, in a line.
    pub help: Text,
    /// The power of ten that the row's figures are in units of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub power: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub formula: Option<Math>,
    /// Nothing where it is not defined.
    pub cells: Vec<Option<Num>>,
    /// Whether the cells are indices of values.
    pub indices: bool,
}

/// One measure: what it is called, how it is worked out.
struct Measured {
    label: &'static str,
    help: &'static str,
    formula: Option<fn() -> Math>,
    of: fn(&Column, f64) -> Option<f64>,
    ink: Ink,
    shown: Shown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Count,
    Index,
    /// In units of one power of ten.
    Powered,
    Decimals(usize),
    Plain,
}

macro_rules! measured {
    ($($label:literal $help:literal $ink:ident $shown:expr, $of:expr, $formula:expr;)*) => {
        /// In the order of the table.
        const MEASURED: &[Measured] = &[$(Measured { label: $label, help: $help, formula: $formula, of: $of, ink: Ink::$ink, shown: $shown }),*];
    };
}

// The messages of what it is called and what it is.
measured! {
    "stat-count" "stat-count-help" Plain Shown::Count, |c, _| Some(c.stats().count.into()), None;
    "stat-min" "stat-min-help" Value Shown::Plain, |c, _| c.stats().min, None;
    "stat-max-value" "stat-max-value-help" Value Shown::Plain, |c, _| c.stats().max, None;
    "stat-mean" "stat-mean-help" Value Shown::Plain, |c, _| c.stats().mean, Some(|| mean(x()));
    "stat-bias" "stat-bias-help" Error Shown::Powered, |c, _| c.stats().mean_error, Some(|| mean(e()));
    "stat-mean-absolute-error" "stat-mae-help" Error Shown::Powered, |c, _| c.stats().mean_absolute_error, Some(|| mean(Math::magnitude(e())));
    "yard-mse" "stat-mse-help" Error Shown::Powered, |c, _| c.stats().mean_squared_error, Some(|| mean(squared(e())));
    "stat-root-mean-squared-error" "stat-rmse-help" Error Shown::Powered, |c, _| c.stats().root_mean_squared_error, Some(|| Math::call("√", [mean(squared(e()))]));
    "yard-error" "stat-max-help" Error Shown::Powered, |c, _| c.stats().max_absolute_error, Some(|| Math::call("max", [Math::magnitude(e())]));
    "stat-where" "stat-where-help" Plain Shown::Index, |c, _| c.stats().max_absolute_error_index.map(f64::from), None;
    "stat-sqnr" "stat-sqnr-help" Error Shown::Decimals(2), |c, _| columns::sqnr(c), Some(sqnr);
    "stat-cosine" "stat-cosine-help" Error Shown::Decimals(8), |c, _| c.stats().cosine_similarity, Some(cosine);
    "stat-clipped" "stat-clipped-help" Plain Shown::Count, |c, _| Some(c.stats().clipped.into()), None;
    "stat-rounding-share" "stat-rounding-share-help" Error Shown::Decimals(2), |c, _| c.stats().rounding_share.map(|x| x * 100.0), Some(|| share("in"));
    "stat-clipping-share" "stat-clipping-share-help" Error Shown::Decimals(2), |c, _| c.stats().clipping_share.map(|x| x * 100.0), Some(|| share("out"));
    "stat-zeros" "stat-zeros-help" Plain Shown::Count, |c, _| Some(c.stats().zeros.into()), None;
    "stat-non-finite" "stat-non-finite-help" Plain Shown::Count, |c, _| Some(c.stats().non_finite.into()), None;
    "stat-bits" "stat-bits-help" Plain Shown::Decimals(4), |c, _| Some(c.bits_per_value()), Some(bits);
    "stat-bytes-before" "stat-bytes-before-help" Plain Shown::Count, |_, count| Some((columns::BITS_BEFORE * count / 8.0).ceil()), None;
    "stat-bytes" "stat-bytes-help" Plain Shown::Count, |c, count| Some((c.bits_per_value() * count / 8.0).ceil()), None;
}

impl Plot for Statistics {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let made: Vec<Option<&Column>> = bench.columns.iter().map(|column| column.as_deref().ok()).collect();
        let named = |(setup, column): (_, &Option<&Column>)| Named::of(setup, column.map(Column::outcome));
        let held = bench.held.values.len();
        let count = bench.held.whole.as_ref().map_or(held, |whole| whole.count) as f64;
        Statistics {
            schemes: bench.setups.iter().zip(&made).map(named).collect(),
            sampled: made.iter().map(|column| column.is_some_and(|column| column.sampled)).collect(),
            rows: MEASURED.iter().map(|measured| measured.row(&made, count, bench.held.whole.is_none())).collect(),
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-statistics").with("count", self.rows.len() as u32).with("schemes", self.schemes.len() as u32)
    }

    fn table(&self) -> Table {
        let names = self.schemes.iter().map(|named| named.name.clone());
        let row = |row: &StatisticRow| {
            let whole = |num: &Num| Cell::Num { num: in_full(num, row.power) };
            let cells = row.cells.iter().map(|num| num.as_ref().map_or(Cell::Empty, whole));
            std::iter::once(Cell::Text { text: row.label.clone() }).chain(cells).collect()
        };
        Table { columns: std::iter::once(Text::new("column-measure")).chain(names).collect(), rows: self.rows.iter().map(row).collect() }
    }
}

/// A figure in units of a power of ten, with that power.
fn in_full(num: &Num, power: Option<i32>) -> Num {
    match power {
        Some(power) => Num { exponent: Some(power), plain: format!("{}e{power}", num.plain), ..num.clone() },
        None => num.clone(),
    }
}

impl Measured {
    fn row(&self, columns: &[Option<&Column>], count: f64, held: bool) -> StatisticRow {
        let figures: Vec<f64> =
            columns.iter().map(|column| column.and_then(|column| (self.of)(column, count)).unwrap_or(f64::NAN)).collect();
        let power = if self.shown == Shown::Powered { measures::power(&figures) } else { None };
        StatisticRow {
            label: Text::new(self.label),
            help: Text::new(self.help),
            power,
            formula: self.formula.map(|formula| formula()),
            cells: figures.iter().map(|x| self.cell(*x, power)).collect(),
            // what is not held cannot be looked at
            indices: held && self.shown == Shown::Index,
        }
    }

    fn cell(&self, x: f64, power: Option<i32>) -> Option<Num> {
        if x.is_nan() {
            return None;
        }
        Some(match self.shown {
            Shown::Count | Shown::Index => show::integer(x as i64, self.ink),
            Shown::Decimals(places) => measures::decimals(x, places, self.ink),
            Shown::Powered | Shown::Plain => return measures::scaled(x, power, 5, self.ink),
        })
    }
}

// Formulas. x is a value, x̂ what it comes back as, e the error between, n how many there are.

fn x() -> Math {
    Math::sym("x", Ink::Value)
}

fn restored() -> Math {
    Math::sym("x̂", Ink::Restored)
}

fn e() -> Math {
    Math::sym("e", Ink::Error)
}

fn squared(x: Math) -> Math {
    Math::sup(x, Math::integer(2, Ink::Plain))
}

fn sum(x: Math) -> Math {
    Math::row([Math::word("Σ"), x])
}

fn mean(x: Math) -> Math {
    Math::frac(sum(x), Math::sym("n", Ink::Plain))
}

fn sqnr() -> Math {
    let ratio = Math::frac(sum(squared(x())), sum(squared(e())));
    Math::row([Math::integer(10, Ink::Plain), Math::call("log10", [ratio])])
}

fn cosine() -> Math {
    let norms = Math::row([sum(squared(x())), Math::op("×"), sum(squared(restored()))]);
    Math::frac(sum(Math::row([x(), restored()])), Math::call("√", [norms]))
}

/// Of the squared errors within or beyond the range.
fn share(which: &'static str) -> Math {
    let part = Math::row([Math::word("Σ"), squared(Math::sub("e", which, Ink::Error))]);
    Math::times(Math::integer(100, Ink::Plain), Math::frac(part, sum(squared(e()))))
}

fn bits() -> Math {
    Math::frac(Math::times(Math::integer(8, Ink::Plain), Math::word("bytes")), Math::sym("n", Ink::Plain))
}
