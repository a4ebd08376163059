//! Any figure as its summary and its table.

use super::{
    pen::{Path, Pen, Rect, filled, stroked},
    theme::Tone,
    words::{Anchor, FIGURES, Line, MONO_ADVANCE, Run, Say, WORDS, number, paragraph, runs},
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
    marking(pen, summary, table, None, say)
}

/// The same with a row marked: the one that the other figures are of.
pub fn marking(pen: &mut Pen, summary: &Text, table: &Table, marked: Option<usize>, say: Say) -> (f64, f64) {
    let mut columns = vec![];
    let mut used = 0.0;
    for index in 0..table.columns.len() {
        let column = Column::of(pen, table, index, say);
        used += column.width;
        columns.push(column);
    }
    let gaps = columns.len().max(2) - 1;
    let width = (used + COLUMN_GAP * gaps as f64).max(SUMMARY_WIDTH);
    let top = paragraph(pen, &Line::saying(summary, pen.theme.sizes().body, Tone::Ink, say), (0.0, width), 0.0) + 10.0;
    if let Some(row) = marked {
        let height = row_height(pen);
        pen.rect(Rect { x: -6.0, y: top + height * (row + 1) as f64, width: width + 12.0, height }, 0.0, filled(Tone::Sunk));
    }
    let bottom = draw_rules(pen, width, top, table.rows.len());
    let mut x = 0.0;
    for column in &columns {
        column.draw(pen, x, top);
        // what is left of the width goes between the columns
        x += column.width + (width - used) / gaps as f64;
    }
    (width, bottom)
}

pub fn row_height(pen: &Pen) -> f64 {
    ROW_HEIGHT * pen.theme.sizes().small
}

/// The lines under the head and under each row. Returns the last one's height.
fn draw_rules(pen: &mut Pen, width: f64, top: f64, rows: usize) -> f64 {
    let (height, line) = (row_height(pen), pen.theme.sizes().line);
    let mut y = top + height;
    pen.path(&Path::at(0.0, y).then("h", &[width]), stroked(Tone::Rule, line));
    let mut under = Path::default();
    for _ in 0..rows {
        y += height;
        under = under.then("M", &[0.0, y]).then("h", &[width]);
    }
    pen.path(&under, stroked(Tone::Hair, line));
    y + line
}

/// A column, ready to be drawn: numbers stand to the right with their points in line, words to the left.
struct Column {
    head: Line,
    cells: Vec<Line>,
    /// How much of each cell stands right of the points' line, and the most of them.
    tails: Vec<f64>,
    longest_tail: f64,
    anchor: Anchor,
    width: f64,
}

impl Column {
    fn of(pen: &Pen, table: &Table, index: usize, say: Say) -> Self {
        let sizes = pen.theme.sizes();
        let head = Line::saying(&table.columns[index], sizes.note, Tone::Soft, say);
        let mut column = Column { head, cells: vec![], tails: vec![], longest_tail: 0.0, anchor: Anchor::Start, width: 0.0 };
        let in_line = points_in_line(table, index);
        for cell in table.rows.iter().filter_map(|row| row.get(index)) {
            let mut tail = 0.0;
            if let Cell::Num { num } = cell {
                column.anchor = Anchor::End;
                if let (true, Some(point)) = (in_line, num.digits.find('.')) {
                    tail = (num.digits.len() - point) as f64 * MONO_ADVANCE * sizes.small;
                }
            }
            let line = Line::new(written(cell, say), sizes.small, Tone::Ink);
            column.width = column.width.max(line.width() - tail);
            column.longest_tail = column.longest_tail.max(tail);
            column.tails.push(tail);
            column.cells.push(line);
        }
        column.width = column.head.width().max(column.width + column.longest_tail);
        column
    }

    fn draw(&self, pen: &mut Pen, x: f64, top: f64) {
        let (height, right) = (row_height(pen), x + self.width);
        let mut baseline = top + 0.68 * height;
        self.head.draw(pen, if self.anchor == Anchor::End { right } else { x }, baseline, self.anchor);
        for (cell, tail) in self.cells.iter().zip(&self.tails) {
            baseline += height;
            if !cell.runs.is_empty() {
                cell.draw(pen, if self.anchor == Anchor::End { right - self.longest_tail + tail } else { x }, baseline, self.anchor);
            }
        }
    }
}

/// Powers of ten have no common line.
fn points_in_line(table: &Table, index: usize) -> bool {
    !table.rows.iter().any(|row| matches!(row.get(index), Some(Cell::Num { num }) if num.exponent.is_some()))
}

fn written(cell: &Cell, say: Say) -> Vec<Run> {
    match cell {
        Cell::Num { num } => number(num, false),
        Cell::Text { text } => runs(say(text)),
        // words that are the same in every language: figures for the most part
        Cell::Word { word } => {
            let figures = word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
            vec![Run::new(word, if figures { FIGURES } else { WORDS }, None)]
        }
        Cell::Empty => vec![],
    }
}
