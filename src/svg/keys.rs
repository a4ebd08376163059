//! Bits as keys: blocks of eight in a frame, the fields' braces above, indices and the byte below.

use super::{
    pen::{Paint, Pen, Rect, filled, px, stroked},
    theme::{MONO, Tone},
    words::{Anchor, Line, Say, runs},
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
        Field::IntegerSign | Field::Integer => (Tone::Code, Tone::CodeEdge),
    }
}

fn draw_block(pen: &mut Pen, block: &Block, x: f64, y: f64, say: Say) {
    draw_braces(pen, block, x, y, say);
    let frame = Rect { x, y: y + BRACE, width: frame_width(block.bits.len()), height: FRAME_HEIGHT };
    let line = pen.theme.sizes().line;
    pen.rect(frame.inset(line / 2.0), 7.5, Paint { fill: Some(Tone::Sunk), stroke: Some((Tone::Rule, line)) });
    let keys: Vec<(f64, &Bit)> = (0..).map(|i| x + PAD + f64::from(i) * PITCH).zip(&block.bits).collect();
    for (left, bit) in &keys {
        draw_key(pen, bit, *left, frame.y + PAD);
    }
    pen.begin("g");
    pen.attribute("font-family", MONO);
    pen.attribute("text-anchor", "middle");
    pen.begun();
    draw_legends(pen, &keys, frame.y + PAD);
    draw_foot(pen, block, frame);
    pen.close("g");
}

/// A pressed key is filled with its ink, another only outlined.
fn draw_key(pen: &mut Pen, bit: &Bit, x: f64, y: f64) {
    let (ink, edge) = tone(bit.field);
    let face = Rect { x, y, width: KEY, height: KEY_HEIGHT };
    let outline = 1.44;
    pen.rect(Rect { y: y + EDGE, ..face }, 3.0, filled(if bit.on { edge } else { ink }));
    if bit.on {
        pen.rect(face, 3.0, filled(ink));
    } else {
        pen.rect(face.inset(outline / 2.0), 2.3, Paint { fill: Some(Tone::Ground), stroke: Some((ink, outline)) });
    }
}

/// The digits and the fields' letters: one element for all keys that look the same, with a place for each character.
fn draw_legends(pen: &mut Pen, keys: &[(f64, &Bit)], y: f64) {
    let tiny = pen.theme.sizes().tiny;
    let mut looks: Vec<(bool, Field)> = keys.iter().map(|(_, bit)| (bit.on, bit.field)).collect();
    looks.dedup();
    let mut done: Vec<(bool, Field)> = vec![];
    for look in looks {
        if done.contains(&look) {
            continue;
        }
        done.push(look);
        let same: Vec<f64> = keys.iter().filter(|(_, bit)| (bit.on, bit.field) == look).map(|(left, _)| left + KEY / 2.0).collect();
        let (on, field) = look;
        let ink = if on { Tone::Ground } else { tone(field).0 };
        let places: Vec<String> = same.iter().map(|x| px(*x)).collect();
        let places = places.join(" ");
        let digit = Legend { size: 22.0, strong: true, ink };
        let letter = Legend { size: tiny, strong: false, ink };
        digit.draw(pen, &if on { "1" } else { "0" }.repeat(same.len()), &places, y + 26.0);
        letter.draw(pen, &field.letter().to_string().repeat(same.len()), &places, y + KEY_HEIGHT - 5.0);
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
    let name = Line::new(runs(say(brace.label.as_ref()?)), pen.theme.sizes().note, tone(brace.field).0);
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
    let across = |y: f64| format!("M{} {}h{}", px(x), px(y), px(width));
    match field {
        Field::Sign | Field::IntegerSign => pen.path(&format!("{}{}", across(y - 1.25), across(y + 1.25)), stroked(ink, 1.0)),
        Field::Exponent => pen.dotted(&across(y), ink, 3.0, "3 3"),
        Field::Fraction | Field::Integer => pen.path(&across(y), stroked(ink, 3.0)),
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
