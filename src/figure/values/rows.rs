//! The figure `rows`: a few of all values, as far down an order as somebody has scrolled, and those that err most.

use super::{
    Options, Plot,
    entry::{Entry, table},
};
use crate::{
    figure::Table,
    node::{self, Fields},
    text::Text,
    workbench::{Bench, By, Order},
};
use serde::Serialize;

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RowsOf {
    /// The first, by its place in the order.
    pub from: u32,
    pub count: u32,
    pub order: By,
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub reversed: bool,
    /// So many of those that err most are told, too.
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub worst: u32,
}

impl Options for RowsOf {
    fn read(fields: &mut Fields) -> node::Result<Self> {
        Ok(RowsOf {
            from: fields.or("from", 0)?,
            count: fields.or("count", 0)?,
            order: fields.or("order", By::Index)?,
            reversed: fields.or("reversed", false)?,
            worst: fields.or("worst", 0)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rows {
    pub from: u32,
    /// Of all values.
    pub count: u32,
    /// The place of the selected value in the order.
    pub selected: u32,
    pub rows: Vec<Entry>,
    pub worst: Vec<Entry>,
}

/// The most rows that are told at once: more than any screen shows.
const MOST: u32 = 200;

impl Plot for Rows {
    type Options = RowsOf;

    fn draw(bench: &Bench, options: &RowsOf) -> Self {
        let count = bench.held.values.len() as u32;
        let column = bench.column();
        let order = Order::new(bench.held, column, options.order, options.reversed);
        let from = options.from.min(count);
        let to = from.saturating_add(options.count.min(MOST)).min(count);
        let worst = column.worst(bench.held, options.worst.min(MOST) as usize);
        Rows {
            from,
            count,
            selected: if count == 0 { 0 } else { order.place(bench.selected) as u32 },
            rows: (from..to).map(|place| Entry::of(bench, order.index(place as usize))).collect(),
            worst: worst.into_iter().map(|index| Entry::of(bench, index as usize)).collect(),
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-rows").with("count", self.count)
    }

    fn table(&self) -> Table {
        table(&self.rows)
    }
}
