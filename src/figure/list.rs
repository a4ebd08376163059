//! The figure `list`: every value of the list with its code, and the statistics over all of them.

use super::{Cell, Figure, Shared, Table, shared};
use crate::{
    format::Family,
    journey::Journey,
    num::{Exact, show},
    stats::Stats,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// The list as a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct List {
    pub rows: Vec<Row>,
    /// Who shares a scale, where not all do; groups follow on each other as the rows do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Group>>"))]
    pub groups: Vec<Group>,
    pub statistics: Vec<Statistic>,
    /// What one step is: the scale, or the target format's spacing at the value.
    pub step: Text,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Row {
    pub index: u32,
    pub selected: bool,
    pub value: Num,
    pub code: Num,
    /// The target's bits as binary digits.
    pub bits: String,
    pub restored: Num,
    /// Restored minus source; nothing where either is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
    /// The error in steps: -0.5 to 0.5 where the value was only rounded. Nothing where there is no error figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub steps: Option<f64>,
    /// Whether the value lay beyond the target's range.
    pub clipped: bool,
}

/// Rows that share what is stored once for all of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Group {
    /// Index of its first row, and how many there are.
    pub first: u32,
    pub count: u32,
    pub shared: Vec<Shared>,
}

/// A figure over all values.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Statistic {
    /// As in [`crate::stats::Stats`], e.g. `rootMeanSquaredError`.
    pub id: &'static str,
    pub label: Text,
    /// The definition.
    pub help: Text,
    /// Nothing where it is not defined (no finite values, no noise).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub num: Option<Num>,
}

impl Figure for List {
    fn draw(journey: &Journey) -> Self {
        let all = 0..journey.held.len();
        let values: Vec<_> = all.clone().map(|i| journey.held[i].exact.clone()).collect();
        let restored: Vec<_> = journey.quantized.restored.iter().map(|x| x.is_finite().then(|| Exact::from_f64(*x))).collect();
        let errors: Vec<_> = all.clone().map(|i| journey.error(i)).collect();
        let places = decimals_for(values.iter().chain(&restored).flatten());
        let row = |index: usize| Row {
            index: index as u32,
            selected: index == journey.selected,
            value: cell(values[index].as_ref(), journey.held[index].value, places, Ink::Value),
            code: code(journey, index),
            bits: format!("{:0width$b}", code_of(journey, index), width = journey.target().bits() as usize),
            restored: cell(restored[index].as_ref(), journey.quantized.restored[index], places, Ink::Restored),
            error: errors[index].as_ref().map(|e| cell(Some(e), 0.0, places, Ink::Error)),
            steps: steps(journey, index, errors[index].as_ref()),
            clipped: journey.is_clipped(index),
        };
        let step = match journey.affine() {
            Some(_) if journey.quantized.groups.count > 1 => Text::new("list-step-group"),
            None if journey.is_block() => Text::new("list-step-levels"),
            Some(affine) => Text::new("list-step-scale").with("scale", show::scale(affine.scale)),
            None => Text::new("list-step-ulp").with("format", journey.target().id()),
        };
        List { rows: all.map(row).collect(), groups: groups(journey), statistics: statistics(&journey.stats), step }
    }

    fn summary(&self) -> Text {
        let worst = self.statistics.iter().find(|s| s.id == "maxAbsoluteError").and_then(|s| s.num.clone());
        let text = Text::new("summary-list").with("count", self.rows.len() as u32);
        match worst {
            Some(error) => text.with("error", error),
            None => Text { id: "summary-list-plain", ..text },
        }
    }

    fn table(&self) -> Table {
        let columns = ["column-value", "column-code", "column-bits", "column-restored", "column-error"].map(Text::new).to_vec();
        let row = |row: &Row| {
            vec![
                Cell::Num { num: row.value.clone() },
                Cell::Num { num: row.code.clone() },
                Cell::Word { word: row.bits.clone() },
                Cell::Num { num: row.restored.clone() },
                row.error.clone().map_or(Cell::Empty, |num| Cell::Num { num }),
            ]
        };
        Table { columns, rows: self.rows.iter().map(row).collect() }
    }
}

fn groups(journey: &Journey) -> Vec<Group> {
    let quantized = &journey.quantized.groups;
    let mut groups: Vec<(usize, Group)> = vec![];
    if quantized.count < 2 {
        return vec![];
    }
    for index in 0..journey.held.len() {
        let group = quantized.of(index);
        match groups.last_mut() {
            Some((last, rows)) if *last == group => rows.count += 1,
            _ => groups.push((group, Group { first: index as u32, count: 1, shared: shared::by_group(journey, group) })),
        }
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}

fn code_of(journey: &Journey, index: usize) -> u64 {
    if index == journey.selected { journey.code } else { journey.quantized.codes[index] }
}

fn code(journey: &Journey, index: usize) -> Num {
    let (target, code) = (journey.target(), code_of(journey, index));
    match target.family() {
        Family::Integer => show::integer(target.decode(code) as i64, Ink::Code),
        Family::Float | Family::Codebook => show::hex(code, target.bits(), Ink::Code),
    }
}

fn steps(journey: &Journey, index: usize, error: Option<&Exact>) -> Option<f64> {
    let step = journey.step(index).filter(|s| *s > 0.0)?;
    error.map(|e| e.to_f64() / step).filter(|steps| steps.is_finite())
}

/// Digits before and after the point that a column shows in all.
const COLUMN_DIGITS: u32 = 8;

/// How many decimals the columns show, so that their points line up; nothing where the numbers are too large for that.
fn decimals_for<'a>(figures: impl Iterator<Item = &'a Exact>) -> Option<u32> {
    let largest = figures.map(|x| x.abs().to_f64()).fold(0.0, f64::max);
    // what is typed may lie beyond float64
    let before = if largest < 1.0 { 1 } else { largest.log10().min(1e6) as u32 + 1 };
    (before <= 10).then(|| COLUMN_DIGITS.saturating_sub(before).min(6))
}

/// A figure of a column: so many decimals, or in scientific notation where that would show nothing of it.
fn cell(exact: Option<&Exact>, value: f64, places: Option<u32>, ink: Ink) -> Num {
    let Some(exact) = exact else { return show::special(value, ink) };
    let magnitude = exact.abs().to_f64();
    match places {
        Some(places) if exact.is_zero() || magnitude >= 10f64.powi(1 - places as i32) => show::fixed(exact, places, ink),
        _ => show::exact(exact, 4, ink),
    }
}

fn statistics(stats: &Stats) -> Vec<Statistic> {
    let of = |id: &'static str, label: &'static str, help: &'static str, x: Option<f64>| {
        let num = x.map(|x| show::rounded(x, 4, Ink::Error));
        Statistic { id, label: Text::new(label), help: Text::new(help), num }
    };
    let clipped = show::integer(i64::from(stats.clipped), Ink::Error);
    vec![
        of("meanAbsoluteError", "stat-mae", "stat-mae-help", stats.mean_absolute_error),
        of("meanSquaredError", "stat-mse", "stat-mse-help", stats.mean_squared_error),
        of("rootMeanSquaredError", "stat-rmse", "stat-rmse-help", stats.root_mean_squared_error),
        of("maxAbsoluteError", "stat-max", "stat-max-help", stats.max_absolute_error),
        of("sqnrDb", "stat-sqnr", "stat-sqnr-help", stats.sqnr_db),
        Statistic { id: "clipped", label: Text::new("stat-clipped"), help: Text::new("stat-clipped-help"), num: Some(clipped) },
    ]
}
