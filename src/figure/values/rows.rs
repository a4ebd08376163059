//! The figure `rows`: a few of all values, as far down an order as somebody has scrolled, and those that err most.

use super::{Options, Plot, look};
use crate::{
    figure::{Cell, Table},
    node::{self, Fields},
    text::{Num, Text},
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
    pub rows: Vec<ValueRow>,
    pub worst: Vec<ValueRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ValueRow {
    pub index: u32,
    /// Its index along each axis of the tensor, where it has several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<u32>>"))]
    pub indices: Vec<u32>,
    pub value: Num,
    pub code: Num,
    /// The code's bits as binary digits.
    pub bits: String,
    pub restored: Num,
    /// Restored minus source; nothing where either is not finite.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Num>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub clipped: bool,
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
        let worst = if options.worst == 0 { &[] } else { column.by_error(bench.held) };
        let worst = worst.iter().take(options.worst.min(MOST) as usize);
        Rows {
            from,
            count,
            selected: if count == 0 { 0 } else { order.place(bench.selected) as u32 },
            rows: (from..to).map(|place| row(bench, order.index(place as usize))).collect(),
            worst: worst.map(|index| row(bench, *index as usize)).collect(),
        }
    }

    fn summary(&self) -> Text {
        Text::new("summary-rows").with("count", self.count)
    }

    fn table(&self) -> Table {
        let columns = ["column-index", "column-value", "column-code", "column-bits", "column-restored", "column-error"];
        let num = |num: &Num| Cell::Num { num: num.clone() };
        let row = |row: &ValueRow| {
            let index = Cell::Word { word: row.index.to_string() };
            let bits = Cell::Word { word: row.bits.clone() };
            let error = row.error.as_ref().map_or(Cell::Empty, num);
            vec![index, num(&row.value), num(&row.code), bits, num(&row.restored), error]
        };
        Table { columns: columns.map(Text::new).to_vec(), rows: self.rows.iter().map(row).collect() }
    }
}

fn row(bench: &Bench, index: usize) -> ValueRow {
    let look = look::Look::at(bench, index);
    ValueRow {
        index: look.index,
        indices: if bench.held.shape.len() > 1 { look.indices } else { vec![] },
        value: look.value,
        code: look.code,
        bits: look.bits,
        restored: look.restored,
        error: look.error,
        clipped: look.clipped,
    }
}
