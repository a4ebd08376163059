//! The chain: seven links in a row, each with its figure and how it came about; in two rows where one is too long.

use super::{
    math::{Laid, lay},
    pen::{Path, Pen, stroked},
    theme::Tone,
    words::{Anchor, Line, Run, Say, WORDS, number},
};
use crate::figure::{Chain, Link};

/// A row is no wider than this, unless four links are.
const WIDEST: f64 = 1000.0;
const IN_A_SHORT_ROW: usize = 4;
/// Between two links; an arrow stands in it.
const GAP: f64 = 34.0;
const ROW_GAP: f64 = 22.0;
/// Notes are broken at this width, unless the link's figure is wider.
const NOTE_WIDTH: f64 = 112.0;
const NOTE_LEADING: f64 = 1.35;

pub fn draw(pen: &mut Pen, chain: &Chain, say: Say) -> (f64, f64) {
    let mut links = vec![];
    let mut width = -GAP;
    for link in &chain.links {
        let link = Drawing::of(pen, link, say);
        width += link.width + GAP;
        links.push(link);
    }
    let in_a_row = if width <= WIDEST { links.len().max(1) } else { IN_A_SHORT_ROW };
    let mut columns = vec![0.0; in_a_row];
    for (index, link) in links.iter().enumerate() {
        let column = &mut columns[index % in_a_row];
        *column = link.width.max(*column);
    }
    let mut bottom = -ROW_GAP;
    for row in links.chunks(in_a_row) {
        bottom = draw_row(pen, row, &columns, bottom + ROW_GAP);
    }
    (columns.iter().sum::<f64>() + GAP * (in_a_row - 1) as f64, bottom)
}

/// The parts of a link, laid out.
struct Drawing {
    label: Line,
    figure: Line,
    formulas: Vec<Laid>,
    notes: Vec<Line>,
    width: f64,
}

impl Drawing {
    fn of(pen: &Pen, link: &Link, say: Say) -> Self {
        let sizes = pen.theme.sizes();
        let label = Line::saying(&link.label, sizes.note, Tone::Soft, say);
        let figure = Line::new(figures(link), sizes.body, Tone::Ink);
        let mut width = label.width().max(figure.width());
        let notes = match &link.note {
            Some(note) => Line::saying(note, sizes.note, Tone::Soft, say).wrapped(width.max(NOTE_WIDTH)),
            None => vec![],
        };
        for note in &notes {
            width = width.max(note.width());
        }
        let mut formulas = vec![];
        for formula in link.steps.iter().flat_map(|step| step.formula.iter().chain(&step.substituted)) {
            let formula = lay(formula, sizes.small, say);
            width = width.max(formula.width);
            formulas.push(formula);
        }
        Drawing { label, figure, formulas, notes, width }
    }

    /// Notes stand in the middle of the first formulas beside them.
    fn notes_inset(&self, formulas: f64) -> f64 {
        let notes = self.notes.len() as f64 * NOTE_LEADING * self.label.size;
        if self.formulas.is_empty() { f64::max(0.0, (formulas - notes) / 2.0) } else { 0.0 }
    }
}

/// The figures of a link, with commas between them.
fn figures(link: &Link) -> Vec<Run> {
    let mut all = vec![];
    for field in &link.fields {
        if !all.is_empty() {
            all.push(Run::new(", ", WORDS, Some(Tone::Soft)));
        }
        all.append(&mut number(&field.num, true));
    }
    all
}

/// Links side by side, their formulas centred on common lines. Returns the row's lower edge.
fn draw_row(pen: &mut Pen, links: &[Drawing], columns: &[f64], top: f64) -> f64 {
    let sizes = pen.theme.sizes();
    let (label_at, figure_at) = (top + sizes.note, top + sizes.note + 1.5 * sizes.body);
    let heights = heights(links);
    let mut x = 0.0;
    let mut bottom = figure_at;
    for (index, link) in links.iter().enumerate() {
        if index > 0 {
            draw_separator(pen, x - GAP / 2.0 - 6.0, label_at - 0.3 * sizes.note);
        }
        link.label.draw(pen, x, label_at, Anchor::Start);
        link.figure.draw(pen, x, figure_at, Anchor::Start);
        let mut under = figure_at + 14.0 + link.notes_inset(heights.first().copied().unwrap_or(0.0));
        for (formula, height) in link.formulas.iter().zip(&heights) {
            formula.draw(pen, x, under + (height - formula.height()) / 2.0 + formula.up);
            under += height + 8.0;
        }
        for note in &link.notes {
            under += NOTE_LEADING * note.size;
            note.draw(pen, x, under - 0.35 * note.size, Anchor::Start);
        }
        bottom = f64::max(bottom, under);
        x += columns[index] + GAP;
    }
    bottom
}

/// The height of the tallest first formula, of the tallest second one, and so on.
fn heights(links: &[Drawing]) -> Vec<f64> {
    let rows = links.iter().map(|link| link.formulas.len()).max().unwrap_or(0);
    let tallest = |row: usize| links.iter().filter_map(|link| link.formulas.get(row)).map(Laid::height).fold(0.0, f64::max);
    (0..rows).map(tallest).collect()
}

fn draw_separator(pen: &mut Pen, x: f64, y: f64) {
    let path = Path::at(x, y).then("h", &[10.5]).then("m", &[-3.5, -3.5, 3.5, 3.5, -3.5, 3.5]);
    pen.path(&path, stroked(Tone::Rule, 1.5));
}
