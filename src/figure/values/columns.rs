//! The figure `columns`: the same values under each scheme that is compared, and every measure of what was lost.

use super::{Plain, Plot};
use crate::{
    figure::{Cell, Table},
    num::show,
    stats::Stats,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// One entry a scheme that is compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Columns {
    /// Nothing where the scheme refuses the tensor.
    pub columns: Vec<Option<SchemeColumn>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchemeColumn {
    pub scheme: String,
    /// The format of its codes.
    pub target: String,
    pub bits_per_value: Num,
    /// What all codes and scales take, in bytes.
    pub bytes: f64,
    pub measures: Vec<Measure>,
}

/// A measure of what was lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Measure {
    /// As in [`Stats`]: its message is `stat-<id>`.
    pub id: &'static str,
    /// Nothing where it is not defined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub num: Option<Num>,
    /// Whether no other scheme has a better one.
    pub best: bool,
}

impl Plot for Columns {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let count = bench.held.values.len() as f64;
        let columns = bench.columns.iter().map(|column| {
            let column = column.as_ref().ok()?;
            let outcome = column.outcome();
            Some(SchemeColumn {
                scheme: column.scheme.id().into(),
                target: outcome.target.id().into(),
                bits_per_value: show::rounded(outcome.bits_per_value, 5, Ink::Plain),
                bytes: (outcome.bits_per_value * count / 8.0).ceil(),
                measures: measures(&column.bulk.stats),
            })
        });
        Columns { columns: columns.collect() }
    }

    fn summary(&self) -> Text {
        Text::new("summary-columns").with("count", self.columns.len() as u32)
    }

    fn table(&self) -> Table {
        let row = |column: &SchemeColumn| {
            let figures = column.measures.iter().map(|m| m.num.clone().map_or(Cell::Empty, |num| Cell::Num { num }));
            std::iter::once(Cell::Word { word: column.scheme.clone() }).chain(figures).collect()
        };
        Table { columns: vec![Text::new("column-scheme")], rows: self.columns.iter().flatten().map(row).collect() }
    }
}

fn measures(stats: &Stats) -> Vec<Measure> {
    let figures = stats.figures().into_iter();
    figures.map(|(id, x)| Measure { id, num: (!x.is_nan()).then(|| show::rounded(x, 4, Ink::Error)), best: false }).collect()
}
