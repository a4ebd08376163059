//! The figure `errors`: how much was lost, by typing, by rounding and by the scheme.

use super::{Cell, Figure, Table};
use crate::{
    journey::{Journey, difference},
    num::{Exact, show},
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// Absolute, relative, in ulp of the source and in steps, for each act.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Errors {
    pub columns: Vec<ErrorColumn>,
    pub rows: Vec<ErrorRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrorColumn {
    pub label: Text,
    /// What is compared with what.
    pub help: Text,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrorRow {
    pub label: Text,
    /// The definition.
    pub help: Text,
    /// One a column; nothing where there is no such error (NaN, infinities, nothing to divide by).
    pub cells: Vec<Option<Num>>,
}

impl Figure for Errors {
    fn draw(journey: &Journey) -> Self {
        let acts = [typed(journey), rounded(journey), quantized(journey)];
        let source = journey.source.id();
        let target = if journey.is_block() { journey.scheme.id() } else { journey.target().id() };
        let columns = vec![
            ErrorColumn {
                label: Text::new("errors-to").with("format", source),
                help: Text::new("errors-to-source").with("format", source),
            },
            ErrorColumn { label: Text::new("errors-to-integer"), help: Text::new("errors-to-integer-help") },
            ErrorColumn {
                label: Text::new("errors-to").with("format", target),
                help: Text::new("errors-to-target").with("format", target),
            },
        ];
        let row = |label: &'static str, help: &'static str, figure: fn(&Act) -> Option<f64>| ErrorRow {
            label: Text::new(label),
            help: Text::new(help),
            cells: acts.iter().map(|act| act.as_ref().and_then(figure).map(shown)).collect(),
        };
        Errors {
            columns,
            rows: vec![
                row("errors-absolute", "errors-absolute-help", |act| Some(act.error)),
                row("errors-relative", "errors-relative-help", |act| ratio(act.error, Some(act.reference))),
                row("errors-ulp", "errors-ulp-help", |act| ratio(act.error, act.ulp)),
                row("errors-steps", "errors-steps-help", |act| ratio(act.error, act.step)),
            ],
        }
    }

    fn summary(&self) -> Text {
        let worst = self.rows.first().and_then(|row| row.cells.last().cloned().flatten());
        match worst {
            Some(error) => Text::new("summary-errors").with("error", error),
            None => Text::new("summary-errors-none"),
        }
    }

    fn table(&self) -> Table {
        let mut columns = vec![Text::new("column-error")];
        columns.extend(self.columns.iter().map(|c| c.label.clone()));
        let cell = |num: &Option<Num>| num.clone().map_or(Cell::Empty, |num| Cell::Num { num });
        let row = |row: &ErrorRow| std::iter::once(Cell::Text { text: row.label.clone() }).chain(row.cells.iter().map(cell)).collect();
        Table { columns, rows: self.rows.iter().map(row).collect() }
    }
}

/// Three significant digits, or all before the point.
fn shown(x: f64) -> Num {
    let before = if x >= 1.0 { x.log10().min(6.0) as u32 + 1 } else { 1 };
    show::rounded(x, before.max(3), Ink::Error)
}

/// One act: the size of its error, what that is compared with, and its units.
struct Act {
    error: f64,
    reference: f64,
    ulp: Option<f64>,
    step: Option<f64>,
}

/// Nothing divided by nothing is no error; something divided by nothing is none that can be told.
fn ratio(error: f64, unit: Option<f64>) -> Option<f64> {
    match unit {
        _ if error == 0.0 => Some(0.0),
        Some(unit) if unit != 0.0 => Some(error / unit.abs()).filter(|r| r.is_finite()),
        _ => None,
    }
}

fn typed(journey: &Journey) -> Option<Act> {
    let held = journey.value();
    let exact = held.exact.as_ref()?;
    if !held.value.is_finite() {
        return None;
    }
    let error = Exact::from_f64(held.value).sub(exact).abs().to_f64();
    let ulp = journey.source.spacing(held.code);
    Some(Act { error, reference: exact.to_f64(), ulp, step: ulp })
}

fn rounded(journey: &Journey) -> Option<Act> {
    let held = journey.value();
    let error = difference(journey.rounded(), held.value)?.abs().to_f64();
    Some(Act { error, reference: held.value, ulp: journey.source.spacing(held.code), step: Some(1.0) })
}

fn quantized(journey: &Journey) -> Option<Act> {
    let held = journey.value();
    let error = journey.error(journey.selected)?.abs().to_f64();
    Some(Act { error, reference: held.value, ulp: journey.source.spacing(held.code), step: journey.step(journey.selected) })
}
