//! The figure `bits`: a code as keys that can be flipped, in blocks of eight binary digits.

use super::{Cell, Figure, Table};
use crate::{
    format::{Class, Family, FieldKind, Format, mask},
    journey::Journey,
    num::show,
    text::{Ink, Num, Text},
};
use serde::Serialize;

/// The bits of a code, in blocks of eight binary digits, each with what flipping it would give.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bits {
    pub side: Side,
    /// The format's id.
    pub format: String,
    /// Bits in all.
    pub width: u32,
    /// The code, as many hexadecimal digits as it has begun nibbles.
    pub hex: String,
    /// Most significant first. Where the width is no multiple of eight, the first block is the short one.
    pub blocks: Vec<Block>,
    /// What is special about the code: a zero, a subnormal, an infinity, a NaN with its payload.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub special: Option<Text>,
}

/// Which end of the journey the bits belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Side {
    Source,
    Target,
}

/// Up to eight bits that are drawn in one frame.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Block {
    /// Index of the first (highest) and of the last (lowest) bit; bit 0 has the least weight.
    pub high: u32,
    pub low: u32,
    /// The block's bits as hexadecimal digits.
    pub hex: String,
    /// The fields above the bits, from left to right; their spans add up to the block's bits.
    pub braces: Vec<Brace>,
    pub bits: Vec<Bit>,
}

/// A run of bits of one field, within one block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Brace {
    pub field: Field,
    pub span: u32,
    /// The field's name, where it has room.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub label: Option<Text>,
}

/// A field of a code. Each has an ink, a letter and a line pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Field {
    Sign,
    Exponent,
    Fraction,
    /// The top bit of a two's complement integer, whose weight is negative.
    IntegerSign,
    Integer,
    /// The place in a code book.
    Index,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bit {
    pub index: u32,
    pub on: bool,
    pub field: Field,
    pub weight: Weight,
    pub flip: Flip,
}

/// What a bit counts for, within its field: an exponent bit in the exponent's own units, a fraction bit in the
/// significand's, an integer bit in the code's, a code book's bit in places.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Weight {
    /// 0 is +, 1 is −.
    Sign,
    /// ± 2^`power`; `plain` is it written out, where that is a whole number.
    Power {
        power: i32,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        plain: Option<Num>,
    },
}

/// What flipping a bit would give.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Flip {
    /// The value (source) or the restored value (target).
    pub value: Num,
    /// The integer code, where the target is an integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub code: Option<Num>,
}

impl Bits {
    /// The bits of a code; `flip` says what each bit's flipping gives.
    pub fn of(format: &dyn Format, code: u64, side: Side, flip: impl Fn(u64) -> Flip) -> Self {
        let fields = field_of_each_bit(format);
        let bit = |index: u32| Bit {
            index,
            on: code >> index & 1 == 1,
            field: fields[index as usize],
            weight: weight(format, index, fields[index as usize]),
            flip: flip(code ^ 1 << index),
        };
        let blocks = block_ends(format.bits()).map(|(high, low)| Block {
            high,
            low,
            hex: show::hex_digits(code >> low & mask(high - low + 1), high - low + 1),
            braces: braces(&fields, high, low),
            bits: (low..=high).rev().map(bit).collect(),
        });
        Bits {
            side,
            format: format.id().into(),
            width: format.bits(),
            hex: show::hex_digits(code, format.bits()),
            blocks: blocks.collect(),
            special: special(format, code),
        }
    }

    /// The bits of the selected value's source.
    pub fn source(journey: &Journey) -> Self {
        let source = journey.source;
        Bits::of(source, journey.value().code, Side::Source, |code| Flip { value: show::held(source, code, Ink::Value), code: None })
    }

    /// The bits of the selected value's code.
    pub fn target(journey: &Journey) -> Self {
        let target = journey.target();
        Bits::of(target, journey.code, Side::Target, |code| Flip {
            value: show::float(journey.scheme.restore(&journey.quantized, journey.selected, code), Ink::Restored),
            code: (target.family() == Family::Integer).then(|| show::integer(target.decode(code) as i64, Ink::Code)),
        })
    }
}

/// Highest and lowest bit of each block; bytes are counted from the right.
fn block_ends(width: u32) -> impl Iterator<Item = (u32, u32)> {
    (0..width.div_ceil(8)).rev().map(move |byte| ((8 * byte + 7).min(width - 1), 8 * byte))
}

/// Of the lowest bit first.
pub(crate) fn field_of_each_bit(format: &dyn Format) -> Vec<Field> {
    let from_the_top = format.fields().into_iter().flat_map(|(kind, width)| {
        let field = match kind {
            FieldKind::Sign => Field::Sign,
            FieldKind::Exponent => Field::Exponent,
            FieldKind::Fraction => Field::Fraction,
            FieldKind::IntegerSign => Field::IntegerSign,
            FieldKind::Integer => Field::Integer,
            FieldKind::Index => Field::Index,
        };
        std::iter::repeat_n(field, width as usize)
    });
    let mut fields: Vec<Field> = from_the_top.collect();
    fields.reverse();
    fields
}

fn width_of(format: &dyn Format, kind: FieldKind) -> u32 {
    format.fields().iter().find(|(k, _)| *k == kind).map_or(0, |(_, width)| *width)
}

fn weight(format: &dyn Format, index: u32, field: Field) -> Weight {
    let fraction = width_of(format, FieldKind::Fraction);
    let whole = |power: u32, negative: bool| {
        let magnitude = 1i64 << power;
        Weight::Power { power: power as i32, plain: Some(show::integer(if negative { -magnitude } else { magnitude }, Ink::Plain)) }
    };
    match field {
        Field::Sign => Weight::Sign,
        Field::Exponent => whole(index - fraction, false),
        Field::Fraction => Weight::Power { power: index as i32 - fraction as i32, plain: None },
        Field::IntegerSign => whole(index, true),
        Field::Integer | Field::Index => whole(index, false),
    }
}

/// The runs of one field within a block; a run is named if the name has room above it.
fn braces(fields: &[Field], high: u32, low: u32) -> Vec<Brace> {
    let mut braces: Vec<Brace> = vec![];
    for index in (low..=high).rev() {
        let field = fields[index as usize];
        match braces.last_mut() {
            Some(last) if last.field == field => last.span += 1,
            _ => braces.push(Brace { field, span: 1, label: None }),
        }
    }
    for brace in &mut braces {
        brace.label = label(brace.field, brace.span);
    }
    braces
}

fn label(field: Field, span: u32) -> Option<Text> {
    let (id, room) = match field {
        Field::Sign | Field::IntegerSign => ("field-sign", 1),
        Field::Exponent => ("field-exponent", 3),
        Field::Fraction => ("field-fraction", 3),
        Field::Integer => ("field-integer", 2),
        Field::Index => ("field-index", 2),
    };
    let short = match field {
        Field::Exponent if span == 2 => Some("field-exponent-short"),
        _ => None,
    };
    if span >= room { Some(Text::new(id)) } else { short.map(Text::new) }
}

fn special(format: &dyn Format, code: u64) -> Option<Text> {
    if format.family() != Family::Float {
        return None;
    }
    let fraction = width_of(format, FieldKind::Fraction);
    match format.class(code) {
        Class::Normal => None,
        Class::Zero => Some(Text::new(if format.decode(code).is_sign_negative() { "special-negative-zero" } else { "special-zero" })),
        Class::Subnormal => Some(Text::new("special-subnormal")),
        Class::Infinite => Some(Text::new("special-infinite")),
        Class::Nan if fraction > 1 => {
            let (quiet, payload) = (code >> (fraction - 1) & 1, code & mask(fraction - 1));
            Some(Text::new("special-nan").with("quiet", quiet as u32).with("payload", show::hex_digits(payload, fraction - 1)))
        }
        Class::Nan => Some(Text::new("special-nan-plain")),
    }
}

impl Figure for Bits {
    fn draw(journey: &Journey) -> Self {
        Bits::source(journey)
    }

    fn summary(&self) -> Text {
        Text::new("summary-bits").with("format", self.format.as_str()).with("hex", self.hex.as_str())
    }

    fn table(&self) -> Table {
        let columns = ["column-bit", "column-field", "column-digit", "column-flipped"].map(Text::new).to_vec();
        let row = |bit: &Bit| {
            vec![
                Cell::Word { word: bit.index.to_string() },
                Cell::Text { text: Text::new(bit.field.name()) },
                Cell::Word { word: u32::from(bit.on).to_string() },
                Cell::Num { num: bit.flip.value.clone() },
            ]
        };
        Table { columns, rows: self.blocks.iter().flat_map(|b| &b.bits).map(row).collect() }
    }
}

impl Field {
    /// The message with its name.
    pub fn name(self) -> &'static str {
        match self {
            Field::Sign | Field::IntegerSign => "field-sign",
            Field::Exponent => "field-exponent",
            Field::Fraction => "field-fraction",
            Field::Integer => "field-integer",
            Field::Index => "field-index",
        }
    }

    /// The letter on its keys.
    pub fn letter(self) -> char {
        match self {
            Field::Sign | Field::IntegerSign => 's',
            Field::Exponent => 'e',
            Field::Fraction => 'f',
            Field::Integer | Field::Index => 'i',
        }
    }
}
