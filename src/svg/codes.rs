//! The table of codes: a field for each, its row and column named in hexadecimal.

use super::{
    pen::{Path, Pen, Rect, filled, stroked},
    theme::Tone,
    words::{Anchor, FIGURES, Line, Run, Say, compact, paragraph},
};
use crate::{
    figure::{CodeClass, CodeTable},
    text::Text,
};

const GAP: f64 = 14.0;
const LEAST_WIDTH: f64 = 420.0;

pub fn draw(pen: &mut Pen, codes: &CodeTable, summary: &Text, say: Say) -> (f64, f64) {
    let sizes = pen.theme.sizes();
    let figures = |text: &str, tone: Tone| Line::new(vec![Run::new(text, FIGURES, None)], sizes.note, tone);
    let mut column: f64 = 0.0;
    for row in &codes.rows {
        for cell in &row.cells {
            column = column.max(figures(&compact(&cell.value), Tone::Ink).width());
        }
    }
    let (column, row_height) = (column + GAP, 1.9 * sizes.note);
    let head = figures(&format!("{}_", codes.rows[0].head), Tone::Soft).width() + GAP;
    let width = (head + column * codes.columns.len() as f64).max(LEAST_WIDTH);
    let top = paragraph(pen, &Line::saying(summary, sizes.body, Tone::Ink, say), (0.0, width), 0.0) + 10.0;
    let right = |x: usize| head + column * (x + 1) as f64 - GAP / 2.0;
    let baseline = |y: usize| top + row_height * (y as f64 + 0.68);
    for (x, digit) in codes.columns.iter().enumerate() {
        figures(&format!("_{digit}"), Tone::Soft).draw(pen, right(x), baseline(0), Anchor::End);
    }
    let mut rules = Path::default();
    for (y, row) in codes.rows.iter().enumerate() {
        figures(&format!("{}_", row.head), Tone::Soft).draw(pen, 0.0, baseline(y + 1), Anchor::Start);
        for (x, cell) in row.cells.iter().enumerate() {
            let used = codes.used == [y as u32, x as u32];
            let field = Rect { x: head + column * x as f64, y: top + row_height * (y + 1) as f64, width: column, height: row_height };
            let tone = match cell.class {
                _ if used => Some(Tone::Code),
                CodeClass::Subnormal => Some(Tone::Sunk),
                _ => None,
            };
            if let Some(tone) = tone {
                pen.rect(field, 0.0, filled(tone));
            }
            let tone = match cell.class {
                _ if used => Tone::Ground,
                CodeClass::Infinite | CodeClass::Nan => Tone::Soft,
                _ => Tone::Ink,
            };
            figures(&compact(&cell.value), tone).draw(pen, right(x), baseline(y + 1), Anchor::End);
        }
        rules = rules.then("M", &[0.0, top + row_height * (y + 1) as f64]).then("h", &[width]);
    }
    pen.path(&rules, stroked(Tone::Hair, sizes.line));
    (width, top + row_height * (codes.rows.len() + 1) as f64)
}
