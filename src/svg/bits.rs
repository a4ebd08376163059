//! A code as keys, under its format's name and its hexadecimal digits.

use super::{
    keys::Keys,
    pen::Pen,
    theme::Tone,
    words::{Anchor, FIGURES, Line, Run, STRONG, Say, paragraph},
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
    if let Some(special) = &bits.special {
        bottom = paragraph(pen, &Line::saying(special, sizes.small, Tone::Soft, say), (0.0, width), bottom + 3.0);
    }
    (width, bottom)
}
