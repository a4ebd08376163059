//! Bits as keys: blocks of eight in a frame, the fields' braces above, indices and the byte below.

use super::{
    pen::{Paint, Path, Pen, Rect, filled, list, px, stroked},
    theme::{MONO, Tone},
    words::{Anchor, Line, Say},
};
use crate::figure::{Bit, Bits, Block, Brace, Field};

const KEY: f64 = 28.0;
const KEY_HEIGHT: f64 = 46.0;
const KEY_GAP: f64 = 2.0;
const PITCH: f64 = KEY + KEY_GAP;
/// How far a key's side shows below its face.
const EDGE: f64 = 3.0;
const PAD: f64 = 4.0;
const FRAME_HEIGHT: f64 = KEY_HEIGHT + EDGE + 2.0 * PAD;
/// From the top of a block to its frame: the fields' names and lines.
const BRACE: f64 = 26.0;
const FOOT: f64 = 17.0;
const BLOCK_HEIGHT: f64 = BRACE + FRAME_HEIGHT + FOOT;
const COLUMN_GAP: f64 = 10.0;
const ROW_GAP: f64 = 12.0;
const BITS_IN_A_BLOCK: usize = 8;

/// All blocks of a code, in columns, bits of the same weight in their byte one above the other.
pub struct Keys<'a> {
    bits: &'a Bits,
    columns: usize,
}

impl<'a> Keys<'a> {
    /// In two columns from so many blocks on.
    pub fn new(bits: &'a Bits, two_columns_from: usize) -> Self {
        Keys { bits, columns: if bits.blocks.len() >= two_columns_from { 2 } else { 1 } }
    }

    fn rows(&self) -> usize {
        self.bits.blocks.len().div_ceil(self.columns)
    }

    pub fn width(&self) -> f64 {
        let alone = self.bits.blocks.len() == 1;
        let widest = if alone { self.bits.blocks[0].bits.len() } else { BITS_IN_A_BLOCK };
        self.columns as f64 * (frame_width(widest) + COLUMN_GAP) - COLUMN_GAP
    }

    pub fn height(&self) -> f64 {
        self.rows() as f64 * (BLOCK_HEIGHT + ROW_GAP) - ROW_GAP
    }

    /// From the top to the middle of the frames.
    pub fn middle(&self) -> f64 {
        (BRACE + self.height() - FOOT) / 2.0
    }

    pub fn draw(&self, pen: &mut Pen, x: f64, y: f64, say: Say) {
        // the last block stands last, so a short or missing one leaves its place empty at the front
        let missing = self.rows() * self.columns - self.bits.blocks.len();
        for (index, block) in self.bits.blocks.iter().enumerate() {
            let place = index + missing;
            let (row, column) = ((place / self.columns) as f64, (place % self.columns) as f64);
            let right = if self.bits.blocks.len() == 1 { frame_width(block.bits.len()) } else { frame_width(BITS_IN_A_BLOCK) };
            let left = x + column * (right + COLUMN_GAP) + right - frame_width(block.bits.len());
            draw_block(pen, block, left, y + row * (BLOCK_HEIGHT + ROW_GAP), say);
        }
    }
}

fn frame_width(bits: usize) -> f64 {
    bits as f64 * PITCH - KEY_GAP + 2.0 * PAD
}

fn tone(field: Field) -> (Tone, Tone) {
    match field {
        Field::Sign => (Tone::Sign, Tone::SignEdge),
        Field::Exponent => (Tone::Exponent, Tone::ExponentEdge),
        Field::Fraction => (Tone::Fraction, Tone::FractionEdge),
        Field::IntegerSign | Field::Integer | Field::Index => (Tone::Code, Tone::CodeEdge),
    }
}

fn draw_block(pen: &mut Pen, block: &Block, x: f64, y: f64, say: Say) {
    draw_braces(pen, block, x, y, say);
    let frame = Rect { x, y: y + BRACE, width: frame_width(block.bits.len()), height: FRAME_HEIGHT };
    let line = pen.theme.sizes().line;
    pen.rect(frame.inset(line / 2.0), 7.5, Paint { fill: Some(Tone::Sunk), stroke: Some((Tone::Rule, line)) });
    let first = Rect { x: x + PAD, y: frame.y + PAD, width: KEY, height: KEY_HEIGHT };
    for (index, bit) in block.bits.iter().enumerate() {
        draw_key(pen, bit, place(first, index));
    }
    pen.begin("g");
    pen.attribute("font-family", MONO);
    pen.attribute("text-anchor", "middle");
    pen.begun();
    draw_legends(pen, block, first);
    draw_foot(pen, block, frame);
    pen.close("g");
}

/// The face of a key, counted from the left.
fn place(first: Rect, index: usize) -> Rect {
    Rect { x: first.x + index as f64 * PITCH, ..first }
}

/// A pressed key is filled with its ink, another only outlined.
fn draw_key(pen: &mut Pen, bit: &Bit, face: Rect) {
    let (ink, edge) = tone(bit.field);
    let outline = 1.44;
    pen.rect(Rect { y: face.y + EDGE, ..face }, 3.0, filled(if bit.on { edge } else { ink }));
    if bit.on {
        pen.rect(face, 3.0, filled(ink));
    } else {
        pen.rect(face.inset(outline / 2.0), 2.3, Paint { fill: Some(Tone::Ground), stroke: Some((ink, outline)) });
    }
}

/// The digits and the fields' letters: one element for all keys that look the same, with a place for each character.
fn draw_legends(pen: &mut Pen, block: &Block, first: Rect) {
    let tiny = pen.theme.sizes().tiny;
    for field in block.braces.iter().map(|brace| brace.field) {
        for on in [false, true] {
            let mut middles = vec![];
            for (index, bit) in block.bits.iter().enumerate() {
                if bit.field == field && bit.on == on {
                    middles.push(place(first, index).x + KEY / 2.0);
                }
            }
            if middles.is_empty() {
                continue;
            }
            let (ink, places) = (if on { Tone::Ground } else { tone(field).0 }, list(&middles));
            let (digit, letter) = (Legend { size: 22.0, strong: true, ink }, Legend { size: tiny, strong: false, ink });
            digit.draw(pen, &if on { "1" } else { "0" }.repeat(middles.len()), &places, first.y + 26.0);
            letter.draw(pen, &field.letter().to_string().repeat(middles.len()), &places, first.y + KEY_HEIGHT - 5.0);
        }
    }
}

/// Figures of a block; the group around them has their face and anchor.
struct Legend {
    size: f64,
    strong: bool,
    ink: Tone,
}

impl Legend {
    /// `places`: the middle of the text, or of each of its characters.
    fn draw(&self, pen: &mut Pen, text: &str, places: &str, y: f64) {
        pen.begin("text");
        pen.attribute("x", places);
        pen.number("y", y);
        pen.number("font-size", self.size);
        if self.strong {
            pen.attribute("font-weight", "600");
        }
        pen.paint(filled(self.ink));
        pen.begun();
        pen.characters(text);
        pen.close("text");
    }
}

fn draw_braces(pen: &mut Pen, block: &Block, x: f64, y: f64, say: Say) {
    let right = x + frame_width(block.bits.len());
    let (mut left, mut taken) = (x + PAD, x);
    for brace in &block.braces {
        let width = f64::from(brace.span) * PITCH - KEY_GAP;
        let ink = tone(brace.field).0;
        draw_field_line(pen, brace.field, ink, (left, width), y + BRACE - 5.0);
        if let Some(end) = draw_field_name(pen, brace, left + width / 2.0, y, (taken, right), say) {
            taken = end;
        }
        left += width + KEY_GAP;
    }
}

/// The name above the middle of its line, or nothing where it has no room. Returns where it ends.
fn draw_field_name(pen: &mut Pen, brace: &Brace, middle: f64, y: f64, (left, right): (f64, f64), say: Say) -> Option<f64> {
    let name = Line::saying(brace.label.as_ref()?, pen.theme.sizes().note, tone(brace.field).0, say);
    let half = name.width() / 2.0;
    let middle = middle.max(left + half);
    if middle + half > right + 8.0 {
        return None;
    }
    name.draw(pen, middle, y + BRACE - 11.5, Anchor::Middle);
    Some(middle + half + 4.0)
}

/// Double for a sign, dotted for an exponent, solid for the rest: the fields are told apart without their inks.
fn draw_field_line(pen: &mut Pen, field: Field, ink: Tone, (x, width): (f64, f64), y: f64) {
    let across = Path::at(x, y).then("h", &[width]);
    match field {
        Field::Sign | Field::IntegerSign => {
            pen.path(&Path::at(x, y - 1.25).then("h", &[width]).then("m", &[0.0, 2.5]).then("h", &[-width]), stroked(ink, 1.0))
        }
        Field::Exponent => pen.line(&across, stroked(ink, 3.0), &[("stroke-dasharray", "3 3")]),
        Field::Fraction | Field::Integer | Field::Index => pen.path(&across, stroked(ink, 3.0)),
    }
}

/// The indices of the outer bits under their keys, and the block as hexadecimal digits between them.
fn draw_foot(pen: &mut Pen, block: &Block, frame: Rect) {
    let size = pen.theme.sizes().tiny;
    let (soft, strong) = (Legend { size, strong: false, ink: Tone::Soft }, Legend { size, strong: false, ink: Tone::Ink });
    let (y, outer) = (frame.bottom() + 14.0, PAD + KEY / 2.0);
    soft.draw(pen, &block.high.to_string(), &px(frame.x + outer), y);
    if block.high > block.low {
        soft.draw(pen, &block.low.to_string(), &px(frame.right() - outer), y);
        strong.draw(pen, &block.hex, &px(frame.x + frame.width / 2.0), y);
    }
}
