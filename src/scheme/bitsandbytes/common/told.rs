//! The steps of a value's journey through a block.

use crate::{
    explain::Step,
    format::Codebook,
    num::show,
    text::{Ink, Math},
};

pub fn a() -> Math {
    Math::sym("a", Ink::Plain)
}

pub fn v() -> Math {
    Math::sym("v", Ink::Plain)
}

/// The block's greatest magnitude.
pub fn absmax(block: &[f32], absmax: f32) -> Step {
    let largest = block.iter().copied().find(|x| x.abs() == absmax).unwrap_or(absmax);
    let symbols = Math::row([Math::word("max"), Math::magnitude(Math::sym("x", Ink::Value))]);
    Step::of("absmax", show::scale(absmax)).by(a(), symbols, Math::magnitude(Math::float(largest, Ink::Value)))
}

/// The value as a share of it.
pub fn scaled(x: f32, absmax: f32, v_in_use: f32) -> Step {
    let symbols = Math::frac(Math::sym("x", Ink::Value), a());
    let figures = Math::frac(Math::float(x, Ink::Value), Math::num(show::scale(absmax)));
    Step::of("scaled", show::float(v_in_use.into(), Ink::Plain)).by(v(), symbols, figures)
}

/// The book's value that was taken, by what rule in symbols and in figures, and its code; `in_use` is another where one was chosen
/// by hand.
pub fn code(book: &Codebook, taken: [Math; 2], chosen: u64, in_use: u64) -> [Step; 2] {
    let c = || Math::sym("c", Ink::Plain);
    let [symbols, figures] = taken;
    let level = show::float(f64::from(book.value(chosen) + 0.0), Ink::Plain);
    let place = |value: Math| Math::call("code", [value]);
    [
        Step::of("level", level.clone()).by(c(), symbols, figures),
        Step::of("code", show::hex(in_use, book.bits, Ink::Code)).by(Math::sym("q", Ink::Code), place(c()), place(Math::num(level))),
    ]
}

/// `stored`: what the greatest magnitude is called as it is stored.
pub fn restored(book: &Codebook, code: u64, stored: Math, absmax: f32, restored: f32) -> Step {
    let symbols = Math::times(Math::call("value", [Math::sym("q", Ink::Code)]), stored);
    let level = f64::from(book.value(code) + 0.0);
    let figures = Math::times(Math::bracketed(level < 0.0, Math::float(level, Ink::Plain)), Math::num(show::scale(absmax)));
    Step::of("restored", show::float(restored.into(), Ink::Restored)).by(Math::sym("x̂", Ink::Restored), symbols, figures)
}
