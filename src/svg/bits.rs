//! A code as keys, under its format's name and its hexadecimal digits.

use super::{
    keys::Keys,
    pen::Pen,
    theme::Tone,
    words::{Anchor, FIGURES, Line, Run, STRONG, Say, runs},
};
use crate::figure::Bits;

const TWO_COLUMNS_FROM: usize = 4;

pub fn draw(pen: &mut Pen, bits: &Bits, say: Say) -> (f64, f64) {
    let sizes = pen.theme.sizes();
    let keys = Keys::new(bits, TWO_COLUMNS_FROM);
    let name = Line::new(vec![Run::new(&bits.format, STRONG, None)], sizes.body, Tone::Ink);
    let hex = Line::new(vec![Run::new(&format!("0x{}", bits.hex), FIGURES, None)], sizes.body, Tone::Ink);
    let width = keys.width().max(name.width() + 20.0 + hex.width());
    let baseline = sizes.body;
    name.draw(pen, 0.0, baseline, Anchor::Start);
    hex.draw(pen, width, baseline, Anchor::End);
    let top = baseline + 14.0;
    keys.draw(pen, 0.0, top, say);
    let mut bottom = top + keys.height();
    for line in special(bits, sizes.small, say).iter().flat_map(|line| line.wrapped(width)) {
        bottom += 1.5 * sizes.small;
        line.draw(pen, 0.0, bottom - 0.3 * sizes.small, Anchor::Start);
    }
    (width, bottom)
}

/// What is special about the code, if anything is.
fn special(bits: &Bits, size: f64, say: Say) -> Option<Line> {
    bits.special.as_ref().map(|text| Line::new(runs(say(text)), size, Tone::Soft))
}
