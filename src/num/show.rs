//! How a number is shown: the shortest digits that read back, what is exact and what is shortened.

use super::Exact;
use crate::{
    format::{Cast, Class, Family, FieldKind, Format, Value, float32, float64},
    text::{Ink, Num},
};
use std::cmp::Ordering;

/// Longer expansions than this many characters are not offered: they no longer help anybody.
const LONGEST_EXPANSION: usize = 200;

/// Decimal digits d1 d2 d3 ... with the value d1.d2d3... × 10^exponent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    pub negative: bool,
    pub digits: String,
    pub exponent: i32,
}

impl Decimal {
    /// From Rust's `{:e}` notation.
    fn from_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        Decimal {
            negative: mantissa.starts_with('-'),
            digits: mantissa.chars().filter(char::is_ascii_digit).collect(),
            exponent: exponent.parse().unwrap_or(0),
        }
    }

    /// What can be typed: positional where that is short, else with an `e`.
    pub fn plain(&self) -> String {
        let (digits, exponent) = self.placed();
        exponent.map_or(digits.clone(), |e| format!("{digits}e{e}"))
    }

    /// Digits with a point, and the power of ten if positional notation would be long.
    fn placed(&self) -> (String, Option<i32>) {
        let sign = if self.negative { "-" } else { "" };
        let digits = self.digits.trim_end_matches('0');
        if digits.is_empty() {
            return (format!("{sign}0"), None);
        }
        match self.exponent {
            e @ -5..=-1 => (format!("{sign}0.{}{digits}", "0".repeat(e.unsigned_abs() as usize - 1)), None),
            e @ 0..=10 => {
                let whole = e as usize + 1;
                if digits.len() <= whole {
                    (format!("{sign}{digits}{}", "0".repeat(whole - digits.len())), None)
                } else {
                    (format!("{sign}{}.{}", &digits[..whole], &digits[whole..]), None)
                }
            }
            e if digits.len() == 1 => (format!("{sign}{digits}"), Some(e)),
            e => (format!("{sign}{}.{}", &digits[..1], &digits[1..]), Some(e)),
        }
    }

    pub fn to_exact(&self) -> Exact {
        Exact::from_decimal(self.negative, &self.digits, self.exponent - (self.digits.len() as i32 - 1))
    }
}

/// The decimal with the fewest digits that rounds (ties to even) to this finite code of this format, and among those the
/// nearest to its value. Steele and White, "How to print floating-point numbers accurately", PLDI 1990.
pub fn shortest(format: &dyn Format, code: u64) -> Decimal {
    let x = format.decode(code);
    match format.id() {
        "float64" => return Decimal::from_scientific(&format!("{x:e}")),
        "float32" => return Decimal::from_scientific(&format!("{:e}", x as f32)),
        _ => {}
    }
    if x == 0.0 || format.family() == Family::Integer {
        return Decimal::from_scientific(&format!("{x:e}"));
    }
    let exact = Exact::from_f64(x);
    let reads_back = |d: &Decimal| format.encode(Value::Finite(d.to_exact().unpack()), Cast::default()).code == code;
    let candidates = (1..=17).flat_map(|n| {
        let (below, above) = exact.brackets(n);
        let mut both = [below, above].map(|(digits, exponent)| Decimal { negative: x < 0.0, digits, exponent });
        let distance = |d: &Decimal| d.to_exact().sub(&exact).abs();
        if distance(&both[1]).cmp(&distance(&both[0])) == Ordering::Less {
            both.swap(0, 1);
        }
        both
    });
    // seventeen digits tell all float64s apart, so the search always ends
    candidates.into_iter().find(reads_back).unwrap_or_else(|| Decimal::from_scientific(&format!("{x:e}")))
}

/// The value of a code, in digits that read back as it: the shortest of float32 where float32 holds all of the format's values,
/// else of float64. A narrow format's own shortest digits would pass 3456, held as bfloat16, for 3460.
pub fn held(format: &dyn Format, code: u64, ink: Ink) -> Num {
    match format.class(code) {
        Class::Nan | Class::Infinite => special(format.decode(code), ink),
        // the least value of a format without zero: whatever is typed above it may round up
        _ if code == 0 && format.decode(0) > 0.0 => Num { plain: hex(0, format.bits(), ink).plain, ..float(format.decode(0), ink) },
        _ if precision(format) > 24 => wide(format.decode(code), ink),
        _ => float(format.decode(code), ink),
    }
}

/// Significant bits of the format's values.
fn precision(format: &dyn Format) -> u32 {
    match format.family() {
        Family::Integer => format.bits(),
        Family::Codebook => f32::MANTISSA_DIGITS,
        Family::Float => format.fields().iter().find(|(kind, _)| *kind == FieldKind::Fraction).map_or(1, |(_, width)| width + 1),
    }
}

fn wide(x: f64, ink: Ink) -> Num {
    shortened(&shortest(&float64::FORMAT, x.to_bits()), &Exact::from_f64(x), ink)
}

/// A float, in the shortest digits that read back as float32 if it is one, else as float64.
pub fn float(x: f64, ink: Ink) -> Num {
    if !x.is_finite() {
        return special(x, ink);
    }
    let narrow = x as f32;
    if f64::from(narrow) != x {
        return wide(x, ink);
    }
    shortened(&shortest(&float32::FORMAT, u64::from(narrow.to_bits())), &Exact::from_f64(x), ink)
}

/// Whether what is shown reads as this float32.
fn rounds_to(num: &Num, x: f32) -> bool {
    let point = num.digits.find('.').map_or(0, |at| num.digits.len() - at - 1) as i32;
    let shown = Exact::from_decimal(num.digits.starts_with('-'), &num.digits, num.exponent.unwrap_or(0) - point);
    float32::FORMAT.encode(Value::Finite(shown.unpack()), Cast::default()).code == u64::from(x.to_bits())
}

/// A scale: eight digits, so that 4096/127 is 32.251968, or nine where eight do not read back.
pub fn scale(x: f32) -> Num {
    if !x.is_finite() {
        return special(f64::from(x), Ink::Plain);
    }
    let value = Exact::from_f64(f64::from(x));
    let eight = exact(&value, 8, Ink::Plain);
    if rounds_to(&eight, x) { eight } else { exact(&value, 9, Ink::Plain) }
}

/// An exact value, rounded to so many significant digits if it has more.
pub fn exact(value: &Exact, digits: u32, ink: Ink) -> Num {
    let (rounded, exponent) = value.significant(digits);
    shortened(&Decimal { negative: value.is_negative(), digits: rounded, exponent }, value, ink)
}

/// An exact value with at most so many decimals, trailing zeros left out.
pub fn fixed(value: &Exact, places: u32, ink: Ink) -> Num {
    let text = value.decimals(places);
    let digits = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text.as_str() };
    let exact = expansion(value).is_some_and(|full| full == digits);
    let expansion = if exact { None } else { expansion(value) };
    Num { digits: digits.into(), exponent: None, exact, expansion, plain: digits.into(), ink }
}

/// An exact value, cut after so many significant digits with an ellipsis: what stands there is then true as far as it goes.
pub fn cut(value: &Exact, digits: u32, ink: Ink) -> Num {
    let shown = exact(value, digits, ink);
    if shown.exact {
        return shown;
    }
    let (below, exponent) = value.brackets(digits).0;
    let (digits, exponent) = Decimal { negative: value.is_negative(), digits: below, exponent }.placed();
    Num { digits: digits + "…", exponent, ..shown }
}

/// A statistic or ratio: `digits` significant ones.
pub fn rounded(x: f64, digits: u32, ink: Ink) -> Num {
    if x.is_finite() { exact(&Exact::from_f64(x), digits, ink) } else { special(x, ink) }
}

/// A finite number in scientific notation, with so many significant digits at most.
pub fn scientific(x: f64, digits: u32, ink: Ink) -> Num {
    let (digits, exponent) = Exact::from_f64(x).significant(digits);
    let digits = digits.trim_end_matches('0');
    let sign = if x < 0.0 { "-" } else { "" };
    let digits = if digits.len() > 1 { format!("{sign}{}.{}", &digits[..1], &digits[1..]) } else { format!("{sign}{digits}") };
    Num { plain: format!("{digits}e{exponent}"), digits, exponent: Some(exponent), ink, ..Num::default() }
}

/// A whole number.
pub fn integer(n: i64, ink: Ink) -> Num {
    Num { digits: n.to_string(), exact: true, plain: n.to_string(), ink, ..Num::default() }
}

/// The code as hexadecimal digits.
pub fn hex(code: u64, bits: u32, ink: Ink) -> Num {
    let digits = hex_digits(code, bits);
    Num { plain: format!("0x{digits}"), digits, exact: true, ink, ..Num::default() }
}

/// As many hexadecimal digits as there are begun nibbles.
pub fn hex_digits(code: u64, bits: u32) -> String {
    format!("{code:0width$X}", width = bits.div_ceil(4) as usize)
}

/// The code as binary digits in groups of four, counted from the right.
pub fn binary(code: u64, bits: u32, ink: Ink) -> Num {
    let all = format!("{code:0width$b}", width = bits as usize);
    let first = match all.len() % 4 {
        0 => 4.min(all.len()),
        n => n,
    };
    let (head, tail) = all.split_at(first);
    let mut digits = head.to_owned();
    for nibble in tail.as_bytes().chunks(4) {
        digits.push(' ');
        digits.extend(nibble.iter().map(|b| char::from(*b)));
    }
    Num { plain: digits.clone(), digits, exact: true, ink, ..Num::default() }
}

/// What somebody typed: as they typed it if that is a plain decimal of readable length, else its value.
pub fn typed(text: &str, value: &Exact, ink: Ink) -> Num {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let plain_decimal = unsigned.len() <= 18
        && unsigned.starts_with(|c: char| c.is_ascii_digit())
        && unsigned.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain_decimal {
        let digits = text.trim_end_matches('.').to_owned();
        return Num { digits, exact: true, plain: text.into(), ink, ..Num::default() };
    }
    Num { plain: text.into(), ..cut(value, 12, ink) }
}

/// NaN and the infinities.
pub fn special(x: f64, ink: Ink) -> Num {
    let digits = if x.is_nan() {
        "NaN"
    } else if x > 0.0 {
        "inf"
    } else {
        "-inf"
    };
    Num { digits: digits.into(), exact: true, plain: digits.to_ascii_lowercase(), ink, ..Num::default() }
}

/// The whole decimal expansion of an exact value, if it has one that is worth showing.
pub fn expansion(value: &Exact) -> Option<String> {
    value.decimal(LONGEST_EXPANSION)
}

/// Shown as `shown`, whose value is `value` or near it.
fn shortened(shown: &Decimal, value: &Exact, ink: Ink) -> Num {
    let (digits, exponent) = shown.placed();
    let exact = shown.to_exact().cmp(value) == Ordering::Equal;
    let expansion = if exact { None } else { expansion(value) };
    Num { digits, exponent, exact, expansion, plain: shown.plain(), ink }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format;
    use proptest::prelude::*;

    fn text(id: &str, code: u64) -> String {
        held(format::find(id).unwrap(), code, Ink::Plain).plain
    }

    fn fewest(id: &str, code: u64) -> String {
        shortest(format::find(id).unwrap(), code).plain()
    }

    #[test]
    fn the_infographics_number() {
        let n = held(&float32::FORMAT, 0x4557_C51C, Ink::Value);
        assert_eq!((n.digits.as_str(), n.exact), ("3452.3193", false));
        assert_eq!(n.expansion.as_deref(), Some("3452.3193359375"));
        assert_eq!(text("float16", 0x6ABE), "3452");
        assert_eq!(text("bfloat16", 0x4558), "3456");
        assert_eq!(text("float16", 0x2E66), "0.099975586");
    }

    #[test]
    fn the_fewest_digits_that_read_back() {
        assert_eq!(fewest("bfloat16", 0x4558), "3460");
        assert_eq!(fewest("float8_e4m3fn", 0x7E), "450");
        assert_eq!(fewest("float8_e5m2", 0x01), "0.00002");
        assert_eq!(fewest("float16", 0x0001), "6e-8");
        assert_eq!(fewest("float16", 0x2E66), "0.1");
        assert_eq!(fewest("float64", 1), "5e-324");
    }

    #[test]
    fn notation_follows_the_magnitude() {
        let shown = |x: f64| float(x, Ink::Plain);
        assert_eq!(shown(-3.4028234663852886e38).digits, "-3.4028235");
        assert_eq!(shown(-3.4028234663852886e38).exponent, Some(38));
        assert_eq!(shown(1e-42_f32 as f64).exponent, Some(-42));
        assert_eq!(shown(12_345_678_901.0).exponent, None);
        assert_eq!(shown(0.00012).digits, "0.00012");
        assert_eq!(shown(-0.0).digits, "-0");
        assert_eq!(shown(f64::NEG_INFINITY).digits, "-inf");
    }

    #[test]
    fn bits_in_groups() {
        assert_eq!(binary(107, 8, Ink::Code).digits, "0110 1011");
        assert_eq!(binary(5, 6, Ink::Code).digits, "00 0101");
        assert_eq!(hex(0x3F, 6, Ink::Code).digits, "3F");
    }

    proptest! {
        #[test]
        fn shortest_reads_back_in_every_format(raw: u64) {
            for f in format::all() {
                let code = raw & format::mask(f.bits());
                if matches!(f.class(code), Class::Nan | Class::Infinite) {
                    continue;
                }
                let d = shortest(f, code);
                let back = f.encode(Value::Finite(d.to_exact().unpack()), Cast::default());
                prop_assert_eq!(back.code, code, "{} {:?}", f.id(), d);
            }
        }
    }
}
