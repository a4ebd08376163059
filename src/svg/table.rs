//! Any figure as its summary and its table.

use super::{
    pen::{Pen, px, stroked},
    theme::Tone,
    words::{Anchor, FIGURES, Line, MONO_ADVANCE, Run, Say, WORDS, number, runs},
};
use crate::{
    figure::{Cell, Table},
    text::Text,
};

const COLUMN_GAP: f64 = 26.0;
const ROW_HEIGHT: f64 = 1.9;
/// The summary is broken at this width, unless the table is wider.
const SUMMARY_WIDTH: f64 = 420.0;

pub fn draw(pen: &mut Pen, summary: &Text, table: &Table, say: Say) -> (f64, f64) {
    let columns: Vec<Column> = (0..table.columns.len()).map(|index| Column::of(pen, table, index, say)).collect();
    let width = (columns.iter().map(|c| c.width() + COLUMN_GAP).sum::<f64>() - COLUMN_GAP).max(SUMMARY_WIDTH);
    let top = draw_summary(pen, summary, width, say);
    let bottom = draw_rules(pen, width, top, table.rows.len());
    // what is left of the width goes between the columns
    let used: f64 = columns.iter().map(Column::width).sum();
    let gap = if columns.len() > 1 { (width - used) / (columns.len() - 1) as f64 } else { 0.0 };
    let mut x = 0.0;
    for column in &columns {
        column.draw(pen, x, top);
        x += column.width() + gap;
    }
    (width, bottom)
}

fn row_height(pen: &Pen) -> f64 {
    ROW_HEIGHT * pen.theme.sizes().small
}

/// Returns where the table begins.
fn draw_summary(pen: &mut Pen, summary: &Text, width: f64, say: Say) -> f64 {
    let size = pen.theme.sizes().body;
    let mut bottom = 0.0;
    for line in Line::new(runs(say(summary)), size, Tone::Ink).wrapped(width) {
        bottom += 1.4 * size;
        line.draw(pen, 0.0, bottom - 0.4 * size, Anchor::Start);
    }
    bottom + 10.0
}

/// The lines under the head and under each row. Returns the last one's height.
fn draw_rules(pen: &mut Pen, width: f64, top: f64, rows: usize) -> f64 {
    let (height, line) = (row_height(pen), pen.theme.sizes().line);
    let across = |row: usize| format!("M0 {}h{}", px(top + (row + 1) as f64 * height), px(width));
    pen.path(&across(0), stroked(Tone::Rule, line));
    let under: String = (1..=rows).map(across).collect();
    if rows > 0 {
        pen.path(&under, stroked(Tone::Hair, line));
    }
    top + (rows + 1) as f64 * height + line
}

/// A column, ready to be drawn: numbers stand to the right with their points in line, words to the left.
struct Column {
    head: Line,
    cells: Vec<Option<Line>>,
    /// How much of each cell stands right of the points' line.
    tails: Vec<f64>,
    numeric: bool,
}

impl Column {
    fn of(pen: &Pen, table: &Table, index: usize, say: Say) -> Self {
        let sizes = pen.theme.sizes();
        let cells: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(index)).collect();
        let numeric = cells.iter().any(|cell| matches!(cell, Cell::Num { .. }));
        // powers of ten have no common line
        let in_line = !cells.iter().any(|cell| matches!(cell, Cell::Num { num } if num.exponent.is_some()));
        let tail = |cell: &&Cell| match cell {
            Cell::Num { num } if in_line => {
                num.digits.find('.').map_or(0, |point| num.digits.len() - point) as f64 * MONO_ADVANCE * sizes.small
            }
            _ => 0.0,
        };
        Column {
            head: Line::new(runs(say(&table.columns[index])), sizes.note, Tone::Soft),
            tails: cells.iter().map(tail).collect(),
            cells: cells.iter().map(|cell| written(cell, sizes.small, say)).collect(),
            numeric,
        }
    }

    fn longest_tail(&self) -> f64 {
        self.tails.iter().copied().fold(0.0, f64::max)
    }

    fn width(&self) -> f64 {
        let parts = self.cells.iter().zip(&self.tails).map(|(cell, tail)| cell.as_ref().map_or(0.0, |line| line.width() - tail));
        self.head.width().max(parts.fold(0.0, f64::max) + self.longest_tail())
    }

    fn draw(&self, pen: &mut Pen, x: f64, top: f64) {
        let (height, right, longest) = (row_height(pen), x + self.width(), self.longest_tail());
        let at = |tail: f64| if self.numeric { (right - longest + tail, Anchor::End) } else { (x, Anchor::Start) };
        let (head_at, anchor) = if self.numeric { (right, Anchor::End) } else { (x, Anchor::Start) };
        self.head.draw(pen, head_at, top + 0.68 * height, anchor);
        for (row, (cell, tail)) in self.cells.iter().zip(&self.tails).enumerate() {
            let (at, anchor) = at(*tail);
            if let Some(line) = cell {
                line.draw(pen, at, top + (row as f64 + 1.68) * height, anchor);
            }
        }
    }
}

fn written(cell: &Cell, size: f64, say: Say) -> Option<Line> {
    let runs = match cell {
        Cell::Num { num } => number(num, false),
        Cell::Text { text } => runs(say(text)),
        // words that are the same in every language: figures for the most part
        Cell::Word { word } => {
            let figures = word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
            vec![Run::new(word.as_str(), if figures { FIGURES } else { WORDS }, None)]
        }
        Cell::Empty => return None,
    };
    Some(Line::new(runs, size, Tone::Ink))
}
