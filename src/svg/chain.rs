//! The chain: seven links in a row, each with its figure and how it came about; in two rows where one is too long.

use super::{
    math::{Laid, lay},
    pen::{Pen, px, stroked},
    theme::Tone,
    words::{Anchor, Line, Run, Say, WORDS, number, runs},
};
use crate::figure::{Chain, Link};

/// A row is no wider than this, unless four links are.
const WIDEST: f64 = 1000.0;
const IN_A_SHORT_ROW: usize = 4;
/// Between two links; an arrow stands in it.
const GAP: f64 = 34.0;
/// Notes are broken at this width, unless the link's figure is wider.
const NOTE_WIDTH: f64 = 112.0;

pub fn draw(pen: &mut Pen, chain: &Chain, say: Say) -> (f64, f64) {
    let links: Vec<Drawing> = chain.links.iter().map(|link| Drawing::of(pen, link, say)).collect();
    let in_a_row = if row_width(&links) <= WIDEST { links.len() } else { IN_A_SHORT_ROW };
    let rows: Vec<&[Drawing]> = links.chunks(in_a_row).collect();
    let columns: Vec<f64> =
        (0..in_a_row).map(|column| rows.iter().filter_map(|row| row.get(column)).map(|l| l.width()).fold(0.0, f64::max)).collect();
    let mut bottom = 0.0;
    for (index, row) in rows.iter().enumerate() {
        let top = if index == 0 { 0.0 } else { bottom + 22.0 };
        bottom = draw_row(pen, row, &columns, top);
    }
    let gaps = GAP * (columns.len() - 1) as f64;
    (columns.iter().sum::<f64>() + gaps, bottom)
}

fn row_width(links: &[Drawing]) -> f64 {
    links.iter().map(|link| link.width() + GAP).sum::<f64>() - GAP
}

/// The parts of a link, laid out.
struct Drawing {
    label: Line,
    figure: Line,
    formulas: Vec<Laid>,
    notes: Vec<Line>,
}

impl Drawing {
    fn of(pen: &Pen, link: &Link, say: Say) -> Self {
        let sizes = pen.theme.sizes();
        let label = Line::new(runs(say(&link.label)), sizes.note, Tone::Soft);
        let figure = Line::new(figures(link), sizes.body, Tone::Ink);
        let formulas = [&link.formula, &link.substituted].into_iter().flatten().map(|math| lay(math, sizes.small, say)).collect();
        let width = label.width().max(figure.width()).max(NOTE_WIDTH);
        let notes = link.note.as_ref().map_or(vec![], |note| Line::new(runs(say(note)), sizes.note, Tone::Soft).wrapped(width));
        Drawing { label, figure, formulas, notes }
    }

    /// Notes stand in the middle of the first formulas beside them.
    fn notes_inset(&self, formulas: f64) -> f64 {
        let notes: f64 = self.notes.iter().map(|note| 1.35 * note.size).sum();
        if self.formulas.is_empty() { f64::max(0.0, (formulas - notes) / 2.0) } else { 0.0 }
    }

    fn width(&self) -> f64 {
        let lines = [&self.label, &self.figure].into_iter().chain(&self.notes).map(Line::width);
        lines.chain(self.formulas.iter().map(|f| f.width)).fold(0.0, f64::max)
    }
}

/// The figures of a link, with commas between them.
fn figures(link: &Link) -> Vec<Run> {
    let mut all = vec![];
    for (index, field) in link.fields.iter().enumerate() {
        if index > 0 {
            all.push(Run::new(", ", WORDS, Some(Tone::Soft)));
        }
        all.extend(number(&field.num, true));
    }
    all
}

/// Links side by side, their formulas centred on common lines. Returns the row's lower edge.
fn draw_row(pen: &mut Pen, links: &[Drawing], columns: &[f64], top: f64) -> f64 {
    let sizes = pen.theme.sizes();
    let (label_at, figure_at) = (top + sizes.note, top + sizes.note + 1.5 * sizes.body);
    let heights = [0, 1].map(|i| links.iter().filter_map(|link| link.formulas.get(i)).map(Laid::height).fold(0.0, f64::max));
    let mut x = 0.0;
    let mut bottom = figure_at;
    for (index, link) in links.iter().enumerate() {
        if index > 0 {
            draw_separator(pen, x - GAP / 2.0 - 6.0, label_at - 0.3 * sizes.note);
        }
        link.label.draw(pen, x, label_at, Anchor::Start);
        link.figure.draw(pen, x, figure_at, Anchor::Start);
        let mut under = figure_at + 14.0 + link.notes_inset(heights[0]);
        for (formula, height) in link.formulas.iter().zip(heights) {
            formula.draw(pen, x, under + (height - formula.height()) / 2.0 + formula.up);
            under += height + 8.0;
        }
        for note in &link.notes {
            under += 1.35 * note.size;
            note.draw(pen, x, under - 0.35 * note.size, Anchor::Start);
        }
        bottom = f64::max(bottom, under);
        x += columns[index] + GAP;
    }
    bottom
}

fn draw_separator(pen: &mut Pen, x: f64, y: f64) {
    let path = format!("M{} {}h10.5m-3.5 -3.5 3.5 3.5 -3.5 3.5", px(x), px(y));
    pen.path(&path, stroked(Tone::Rule, 1.5));
}
