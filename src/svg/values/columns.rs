//! The same values under each scheme, a row each.

use super::{Page, table};
use crate::{
    figure::{
        Cell, Table,
        values::{Columns, Measure, SchemeColumn},
    },
    text::{Num, Text},
};

pub fn draw(page: &mut Page, columns: &Columns) -> (f64, f64) {
    table::draw(page.pen, page.title, &compared(columns), page.say)
}

/// What is compared, as a table.
fn compared(found: &Columns) -> Table {
    let heads = ["column-scheme", "column-note", "compare-bits", "compare-mse", "compare-sqnr", "compare-worst"];
    Table { columns: heads.map(Text::new).to_vec(), rows: found.columns.iter().map(|column| row(column, found.power)).collect() }
}

fn row(column: &SchemeColumn, power: Option<i32>) -> Vec<Cell> {
    let names = [&column.named.name, &column.named.note].map(|text| Cell::Text { text: text.clone() });
    let figures = match &column.made {
        Some(made) => [(&made.bits, None), (&made.mse, power), (&made.sqnr, None), (&made.worst, None)].map(cell),
        None => [const { Cell::Empty }; 4],
    };
    names.into_iter().chain(figures).collect()
}

fn cell((measure, power): (&Measure, Option<i32>)) -> Cell {
    let shown = |num: &Num| Cell::Num { num: Num { exponent: power.or(num.exponent), ..num.clone() } };
    measure.num.as_ref().map_or(Cell::Empty, shown)
}
