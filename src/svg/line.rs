//! The number line: all levels, and beneath it the part about the number, enlarged.

use super::{
    pen::{Path, Pen, Rect, filled, stroked},
    theme::Tone,
    words::{Anchor, FIGURES, Line, Run, Say, compact, paragraph},
};
use crate::{
    figure::{NumberLine, Scale},
    text::{Ink, Num, Text},
};

const WIDTH: f64 = 760.0;
/// Room for half a label at either end.
const INDENT: f64 = 40.0;
const LONG: f64 = WIDTH - 2.0 * INDENT;

pub fn draw(pen: &mut Pen, line: &NumberLine, summary: &Text, say: Say) -> (f64, f64) {
    let sizes = pen.theme.sizes();
    let top = paragraph(pen, &Line::saying(summary, sizes.body, Tone::Ink, say), (0.0, WIDTH), 0.0) + 14.0;
    for label in &line.linear.labels {
        written(&label.num, sizes.note, Tone::Soft).draw(pen, x(label.at), top + sizes.note, Anchor::Middle);
    }
    let base = top + 2.6 * sizes.note;
    let ticks = line.levels.iter().fold(Path::default(), |path, level| path.then("M", &[x(level.linear), base]).then("v", &[-14.0]));
    pen.path(&ticks, stroked(Tone::Rule, sizes.line));
    marks(pen, line, &line.linear, base);
    let below = base + 26.0;
    let [from, to] = line.linear.part.map(x);
    let funnel = Path::at(from, base - 16.0).then("V", &[base]).then("L", &[x(0.0), below]);
    pen.path(&funnel.then("M", &[to, base - 16.0]).then("V", &[base]).then("L", &[x(1.0), below]), stroked(Tone::Rule, sizes.line));
    let base = below + 32.0;
    marks(pen, line, &line.near, base);
    // float64's last digits take the room of two
    let long = line.near.labels.iter().any(|label| label.num.digits.len() > 12);
    for (index, label) in line.near.labels.iter().enumerate() {
        let (at, tone) = (x(label.at), if label.used { Tone::Restored } else { Tone::Ink });
        pen.path(&Path::at(at, base - 8.0).then("v", &[16.0]), stroked(tone, 2.0 * sizes.line));
        let number = written(&label.num, sizes.note, tone);
        if label.used || !long || index % 2 == 0 {
            let half = number.width() / 2.0;
            number.draw(pen, at.clamp(half, WIDTH - half), base + 10.0 + sizes.note, Anchor::Middle);
        }
        let code = Run::new(label.code.as_deref().unwrap_or_default(), FIGURES, None);
        Line::new(vec![code], sizes.note, Tone::Code).draw(pen, at, base + 10.0 + 2.4 * sizes.note, Anchor::Middle);
    }
    (WIDTH, base + 14.0 + 2.6 * sizes.note)
}

fn x(at: f64) -> f64 {
    INDENT + LONG * at
}

fn written(num: &Num, size: f64, tone: Tone) -> Line {
    let plain = Num { ink: Ink::Plain, ..num.clone() };
    Line::new(vec![Run::new(&compact(&plain), FIGURES, None)], size, tone)
}

/// The line itself, the error hatched, the restored value as a dot and the number as a wedge that points to it.
fn marks(pen: &mut Pen, line: &NumberLine, scale: &Scale, base: f64) {
    let sizes = pen.theme.sizes();
    pen.path(&Path::at(x(0.0), base).then("h", &[LONG]), stroked(Tone::Rule, sizes.line));
    if let (Some(value), Some(restored)) = (scale.value, scale.restored) {
        let miss = Rect { x: x(value.min(restored)), y: base - 20.0, width: LONG * (value - restored).abs(), height: 20.0 };
        pen.hatch(miss);
        pen.rect(miss, 0.0, stroked(Tone::Error, if line.clipped { 2.0 * sizes.line } else { sizes.line }));
    }
    if let Some(restored) = scale.restored {
        let dot = Path::at(x(restored) - 5.5, base).then("a", &[5.5, 5.5, 0.0, 0.0, 1.0, 11.0, 0.0]);
        pen.path(&dot.then("a", &[5.5, 5.5, 0.0, 0.0, 1.0, -11.0, 0.0]), filled(Tone::Restored));
    }
    if let Some(value) = scale.value {
        pen.path(&Path::at(x(value), base).then("l", &[-5.0, -11.0]).then("h", &[10.0]).then("Z", &[]), filled(Tone::Value));
    }
}
