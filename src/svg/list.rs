//! All values of the list, with their errors drawn in steps.

use super::{
    pen::{Path, Pen, Rect, filled, stroked},
    table,
    theme::Tone,
    words::{Anchor, Line, Run, Say, WORDS},
};
use crate::{
    figure::{List, Row, Table},
    text::Text,
};

const TRACK: f64 = 120.0;
const TO_TRACK: f64 = 26.0;

pub fn draw(pen: &mut Pen, list: &List, summary: &Text, table: &Table, say: Say) -> (f64, f64) {
    let selected = list.rows.iter().position(|row| row.selected);
    let (width, bottom) = table::marking(pen, summary, table, selected, say);
    let sizes = pen.theme.sizes();
    let height = table::row_height(pen);
    let (left, head) = (width + TO_TRACK, bottom - sizes.line - height * (list.rows.len() + 1) as f64);
    let end = |words: &str| Line::new(vec![Run::new(words, WORDS, None)], sizes.note, Tone::Soft);
    let name = Line::saying(&Text::new("column-steps"), sizes.note, Tone::Soft, say);
    let heads = [(end("−½"), 0.0, Anchor::Start), (name, 0.5, Anchor::Middle), (end("+½"), 1.0, Anchor::End)];
    for (line, at, anchor) in heads {
        line.draw(pen, left + TRACK * at, head + 0.68 * height, anchor);
    }
    for (index, row) in list.rows.iter().enumerate() {
        draw_track(pen, row, Rect { x: left, y: head + height * (index + 1) as f64, width: TRACK, height });
    }
    (left + TRACK, bottom)
}

/// From half a step below to half a step above. What was clipped is farther away: its mark goes to the edge.
fn draw_track(pen: &mut Pen, row: &Row, field: Rect) {
    let line = pen.theme.sizes().line;
    let (middle, right) = (field.x + field.width / 2.0, field.right());
    pen.path(&Path::at(field.x, field.bottom()).then("H", &[right]), stroked(Tone::Hair, line));
    pen.path(&Path::at(middle, field.y + 2.0).then("V", &[field.bottom() - 2.0]), stroked(Tone::Rule, line));
    let Some(steps) = row.steps else { return };
    let width = steps.abs().min(0.5) * field.width;
    if width == 0.0 {
        let dot = Path::at(middle - 3.0, field.y + field.height / 2.0).then("a", &[3.0, 3.0, 0.0, 0.0, 1.0, 6.0, 0.0]);
        return pen.path(&dot.then("a", &[3.0, 3.0, 0.0, 0.0, 1.0, -6.0, 0.0]), filled(Tone::Error));
    }
    let x = if steps < 0.0 { middle - width } else { middle };
    let mark = Rect { x, y: field.y + 0.14 * field.height, width, height: 0.72 * field.height };
    pen.hatch(mark);
    pen.rect(mark, 0.0, stroked(Tone::Error, if row.clipped { 2.0 * line } else { line }));
}
