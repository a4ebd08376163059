//! The steps that the journeys of ggml's blocks have in common, and their symbols.

use super::{half, half_bits};
use crate::{
    explain::Step,
    num::show,
    text::{Ink, Math, Text},
};

pub fn x() -> Math {
    Math::sym("x", Ink::Value)
}

pub fn q() -> Math {
    Math::sym("q", Ink::Code)
}

/// The scale before it is stored.
pub fn s() -> Math {
    Math::sym("s", Ink::Plain)
}

/// The scale as it is stored.
pub fn d() -> Math {
    Math::sym("d", Ink::Plain)
}

/// The minimum as it is stored.
pub fn m() -> Math {
    Math::sym("m", Ink::Plain)
}

/// A float that follows a sign of calculation.
pub fn signed(x: f32, ink: Ink) -> Math {
    Math::bracketed(x.is_sign_negative(), Math::float(x, ink))
}

/// ⌊x⌋
pub fn floor(x: Math) -> Math {
    Math::row([Math::op("⌊"), x, Math::op("⌋")])
}

/// A float16 of the block; `from` is what it was before it was stored.
pub fn stored_half(id: &'static str, symbol: Math, from: Option<(Math, Math)>, packed: &[u8], at: usize) -> Step {
    let hex = show::hex_digits(half_bits(packed, at), 16);
    let step = Step::of(id, show::float(half(packed, at).into(), Ink::Plain)).noted(Text::new("note-half").with("hex", hex));
    let Some((computed, figure)) = from else { return step };
    let stored = |x| Math::call("float16", [x]);
    step.by(symbol, stored(computed), stored(figure))
}

/// max |x|
pub fn greatest(x: f32) -> Step {
    let most = Math::row([Math::word("max"), Math::magnitude(self::x())]);
    Step::of("scale", show::float(x.into(), Ink::Plain)).by(s(), most, Math::float(x, Ink::Value))
}

pub fn code(code: u64, symbols: Math, figures: Math) -> Step {
    Step::of("code", show::integer(code as i64, Ink::Code)).by(q(), symbols, figures)
}

pub fn restored(value: f32, symbols: Math, figures: Math) -> Step {
    Step::of("restored", show::float(value.into(), Ink::Restored)).by(Math::sym("x̂", Ink::Restored), symbols, figures)
}
