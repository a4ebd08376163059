//! A code read as arithmetic: ± 2^(e − bias) × 1.f = value, or as the place of its value in a table.

use crate::{
    format::{Class, Family, FieldKind, Format, mask},
    num::{Exact, show},
    text::{Ink, Math, Num},
};

/// Significands longer than this are cut, and say so.
const LONGEST_SIGNIFICAND: u32 = 8;
/// Expansions longer than this many characters are shortened on the line; the figure carries the whole.
const LONGEST_VALUE: usize = 24;

pub fn code(format: &dyn Format, code: u64, ink: Ink) -> Math {
    match (format.family(), format.class(code)) {
        (Family::Integer, _) => Math::row([
            Math::num(whole(format.decode(code) as i64, Ink::Code)),
            Math::op("="),
            Math::num(show::float(format.decode(code), ink)),
        ]),
        (Family::Codebook, _) => {
            let (value, equality) = value_of(format, code, ink);
            let place = Math::num(whole(code as i64, Ink::Code));
            Math::row([Math::call(format.id(), [place]), Math::op(equality), value])
        }
        (_, Class::Nan | Class::Infinite) => Math::num(show::held(format, code, ink)),
        (_, Class::Zero) => Math::row([sign(format, code), Math::num(whole(0, ink))]),
        _ => product(format, code, ink),
    }
}

fn whole(n: i64, ink: Ink) -> Num {
    show::integer(n, ink)
}

fn sign(format: &dyn Format, code: u64) -> Math {
    Math::op(if format.decode(code).is_sign_negative() { "−" } else { "+" })
}

fn width(format: &dyn Format, kind: FieldKind) -> u32 {
    format.fields().iter().find(|(k, _)| *k == kind).map_or(0, |(_, width)| *width)
}

fn product(format: &dyn Format, code: u64, ink: Ink) -> Math {
    let (exponent_bits, fraction_bits) = (width(format, FieldKind::Exponent), width(format, FieldKind::Fraction));
    let subnormal = format.class(code) == Class::Subnormal;
    let field = (code >> fraction_bits & mask(exponent_bits)) as i64;
    let fraction = code & mask(fraction_bits);
    let significand = if subnormal { fraction } else { fraction | 1 << fraction_bits };
    // the exponent in use, from the value itself: the bias is what is left of the field
    let spacing = format.spacing(code).unwrap_or(1.0);
    let exponent = i64::from(exponent_of(spacing)) + i64::from(fraction_bits);
    let bias = field.max(1) - exponent;
    let power = if subnormal {
        Math::num(whole(exponent, Ink::Exponent))
    } else {
        Math::row([Math::num(whole(field, Ink::Exponent)), Math::op("−"), Math::num(whole(bias, Ink::Plain))])
    };
    let (value, equality) = value_of(format, code, ink);
    Math::row([
        sign(format, code),
        Math::num(whole(1, Ink::Sign)),
        Math::op("×"),
        Math::sup(Math::num(whole(2, Ink::Plain)), power),
        Math::op("×"),
        Math::num(significand_of(significand, fraction_bits)),
        Math::op(equality),
        value,
    ])
}

/// The exponent of a power of two.
fn exponent_of(power: f64) -> i32 {
    let unpacked = crate::num::Unpacked::from_f64(power);
    unpacked.exponent + 63
}

/// 1.f or 0.f.
fn significand_of(significand: u64, fraction_bits: u32) -> Num {
    let exact = Exact::from_f64(significand as f64 / 2f64.powi(fraction_bits as i32));
    show::cut(&exact, LONGEST_SIGNIFICAND, Ink::Fraction)
}

/// The value in full where that is short, else shortened, with the sign that says so.
fn value_of(format: &dyn Format, code: u64, ink: Ink) -> (Math, &'static str) {
    let shown = show::held(format, code, ink);
    match shown.expansion.clone() {
        _ if shown.exact => (Math::num(shown), "="),
        Some(full) if full.len() <= LONGEST_VALUE => {
            (Math::num(Num { digits: full, exponent: None, exact: true, expansion: None, ..shown }), "=")
        }
        _ => (Math::num(shown), "≈"),
    }
}
