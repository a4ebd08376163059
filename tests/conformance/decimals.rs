//! Typed decimals are rounded once, straight to the source format.

use crate::oracle::{Oracle, Random, cases};
use num_bigint::BigInt;
use proptest::prelude::*;
use quantoscope::{
    format::{self, Cast, Format},
    journey::Held,
    num::Unpacked,
};

fn read(text: &str, format: &dyn Format) -> Held {
    Held::read(text, format).unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// A value in whole numbers of 2^-1200.
fn scaled(x: f64) -> BigInt {
    let exact = Unpacked::from_f64(x);
    if x == 0.0 { BigInt::ZERO } else { BigInt::from(exact.mantissa) << (exact.exponent + 1200) as u32 }
}

/// A positive whole number of 2^-1201 as a decimal: all its digits and the power of ten that they count.
fn decimal(units: &BigInt) -> (BigInt, u32) {
    let zeros = units.trailing_zeros().unwrap_or(0).min(1201) as u32;
    let places = 1201 - zeros;
    ((units >> zeros) * BigInt::from(5u32).pow(places), places)
}

/// The point halfway between two neighbours, as it would be typed: exactly, and a hair below and above it.
fn around_the_middle(low: f64, high: f64) -> [String; 3] {
    let (digits, places) = decimal(&(scaled(low) + scaled(high)));
    let finer = &digits * BigInt::from(10u32).pow(30);
    let text = |n: BigInt| format!("{n}e-{}", places + 30);
    [text(&finer - 1u32), format!("{digits}e-{places}"), text(finer + 1u32)]
}

#[test]
fn the_middle_of_one_and_the_next_is_exact() {
    assert_eq!(around_the_middle(1.0, 1.125)[1], "10625e-4");
    assert_eq!(around_the_middle(448.0, 480.0)[1], "464e-0");
}

/// Where two roundings, by float64 or by float32, would go wrong: on a tie, and beside one by less than a float64 can tell.
#[test]
fn decimals_beside_a_tie_go_to_the_right_neighbour() {
    let mut random = Random(17);
    for oracle in format::all().filter_map(Oracle::of) {
        let format = oracle.format;
        for &negative in oracle.signs() {
            let count = oracle.rungs(negative);
            let some = [0, 1, 2, count / 2, count.saturating_sub(2), count - 1].into_iter().chain((0..4).map(|_| random.below(count)));
            for rung in some.filter(|rung| *rung < count) {
                let (low, high) = (oracle.magnitude(negative, rung), oracle.magnitude(negative, rung + 1));
                let sign = if negative { "-" } else { "" };
                for (text, up) in around_the_middle(low, high).iter().zip([0, u64::from(oracle.is_odd(negative, rung)), 1]) {
                    // not rounding to the nearest: see the format
                    if format.id() == "float8_e8m0fnu" && rung == 0 {
                        continue;
                    }
                    let held = read(&format!("{sign}{text}"), format);
                    let beyond = rung + up == count;
                    assert_eq!(held.overflow, beyond, "{} {sign}{text}", format.id());
                    assert!(beyond || held.code == oracle.code(negative, rung + up), "{} {sign}{text} gives {:#x}", format.id(), held.code);
                }
            }
        }
    }
}

#[test]
fn the_classic_double_roundings() {
    let float32 = format::find("float32").unwrap();
    // 1 + 2^-24 is a tie; what is beyond it by 1e-30 is lost in a float64
    assert_eq!(read("1.000000059604644775390625", float32).value, 1.0);
    assert_eq!(read("1.000000059604644775390625000001", float32).value, 1.0 + 2f64.powi(-23));
    assert_eq!(read("1.000000178813934326171875", float32).value, 1.0 + 2f64.powi(-22));
    assert_eq!(read("1.000000178813934326171874999999", float32).value, 1.0 + 2f64.powi(-23));
    // float16: a tie at 1 + 2^-11
    let float16 = format::find("float16").unwrap();
    assert_eq!(read("1.00048828125", float16).value, 1.0);
    assert_eq!(read("1.00048828125000000000000000000001", float16).value, 1.0009765625);
    // float8_e4m3fn: 464 is the last value that stays in range
    let e4m3fn = format::find("float8_e4m3fn").unwrap();
    assert_eq!((read("464", e4m3fn).value, read("464", e4m3fn).overflow), (448.0, false));
    assert!(read("464.000000000000000000000001", e4m3fn).overflow);
}

/// Ties of float64's own, which no float64 holds.
#[test]
fn decimals_beside_a_tie_of_float64_go_to_the_right_neighbour() {
    let float64 = format::find("float64").unwrap();
    let mut random = Random(19);
    let some = [0, 1, (1 << 52) - 1, 1 << 52, 1f64.to_bits(), f64::MAX.to_bits() - 1];
    for bits in some.into_iter().chain((0..40).map(|_| random.next() >> 1)).filter(|bits| *bits < f64::MAX.to_bits()) {
        let (low, high) = (f64::from_bits(bits), f64::from_bits(bits + 1));
        for (text, up) in around_the_middle(low, high).iter().zip([0, bits % 2, 1]) {
            // the machine's own reader is the second opinion
            assert_eq!(text.parse::<f64>().unwrap().to_bits(), bits + up, "{text}");
            let held = read(text, float64);
            assert_eq!(held.code, bits + up, "{text}");
            // the exact value rounds itself by another way
            assert_eq!(held.exact.unwrap().to_f64().to_bits(), bits + up, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn decimals_read_as_by_the_machine(digits in "[0-9]{1,40}", point in 0usize..40, exponent in -330i32..310, negative: bool) {
        let point = point.min(digits.len());
        let (whole, fraction) = digits.split_at(point);
        let text = format!("{}{}.{fraction}e{exponent}", if negative { "-" } else { "" }, if whole.is_empty() { "0" } else { whole });
        let float32 = read(&text, format::find("float32").unwrap());
        prop_assert_eq!(float32.code, u64::from(text.parse::<f32>().unwrap().to_bits()), "{}", text);
        let float64 = read(&text, format::find("float64").unwrap());
        prop_assert_eq!(float64.code, text.parse::<f64>().unwrap().to_bits(), "{}", text);
        prop_assert_eq!(float64.overflow, text.parse::<f64>().unwrap().is_infinite(), "{}", text);
    }

    #[test]
    fn fractions_are_rounded_once(numerator in 0u32..1 << 24, denominator in 1u32..1 << 24) {
        let text = format!("{numerator}/{denominator}");
        // the machine divides exactly representable numbers with one rounding
        let quotient = numerator as f32 / denominator as f32;
        prop_assert_eq!(read(&text, format::find("float32").unwrap()).code, u64::from(quotient.to_bits()), "{}", text);
        let quotient = f64::from(numerator) / f64::from(denominator);
        prop_assert_eq!(read(&text, format::find("float64").unwrap()).code, quotient.to_bits(), "{}", text);
    }

    /// What is typed is kept exactly beside what the format holds of it.
    #[test]
    fn what_was_typed_is_kept_exactly(digits in "[1-9][0-9]{0,30}", places in 0i32..40) {
        let held = read(&format!("{digits}e-{places}"), format::find("float8_e5m2").unwrap());
        let exact = held.exact.unwrap();
        let float64 = format::find("float64").unwrap();
        let code = float64.encode(format::Value::Finite(exact.unpack()), Cast::default()).code;
        prop_assert_eq!(code, format!("{digits}e-{places}").parse::<f64>().unwrap().to_bits());
    }
}

#[test]
fn zeros_keep_their_sign_where_the_format_has_one() {
    for format in format::all().filter(|f| f.id() != "float8_e8m0fnu") {
        for (text, negative) in [("0", false), ("-0", true), ("-0.000", true), ("0e5", false)] {
            let held = read(text, format);
            let signed = format.decode(1 << (format.bits() - 1)).to_bits() == (-0f64).to_bits();
            assert_eq!((held.value, held.value.is_sign_negative()), (0.0, negative && signed), "{} {text}", format.id());
        }
    }
}

#[test]
fn bit_patterns_are_taken_as_they_are() {
    for format in format::all() {
        let code = 0x5A5A_5A5A_5A5A_5A5A & (u64::MAX >> (64 - format.bits()));
        assert_eq!(read(&format!("{code:#x}"), format).code, code, "{}", format.id());
        if format.bits() < 64 {
            let wide = format!("{:#x}", 1u64 << format.bits());
            assert_eq!(Held::read(&wide, format).unwrap_err().code, "number.bits", "{} {wide}", format.id());
        }
    }
}
