//! A code taken apart into its fields.

use super::{Class, FieldKind, Format, mask};
use crate::num::show;
use serde::Serialize;

/// A code with what each of its fields says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Layout {
    /// As many hexadecimal digits as the format has begun nibbles.
    pub hex: String,
    /// One binary digit a bit, most significant first.
    pub bits: String,
    /// NaN and infinities included.
    pub value: f64,
    /// The whole decimal expansion, or `NaN`, `inf`, `-inf`.
    pub exact: String,
    /// The fewest decimal digits that read back as this code.
    pub shortest: String,
    pub fields: Vec<FieldBits>,
}

/// One field of a code.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldBits {
    /// `sign`, `exponent`, `fraction`, `integer` or `index`.
    pub name: &'static str,
    /// Index of its highest and of its lowest bit; bit 0 has the least weight.
    pub from: u32,
    pub to: u32,
    pub bits: String,
    /// What it says: `+` or `-`; the power of two; the significand; `subnormal`, `infinity`, `NaN`; the integer; the place in a code book.
    pub meaning: String,
}

impl Layout {
    pub fn of(format: &dyn Format, code: u64) -> Self {
        let code = code & mask(format.bits());
        let value = format.decode(code);
        let (exact, shortest) = match format.class(code) {
            Class::Nan | Class::Infinite => {
                let digits = show::special(value, crate::text::Ink::Plain).digits;
                (digits.clone(), digits)
            }
            _ => (expansion(value), show::shortest(format, code).plain()),
        };
        Layout {
            hex: show::hex_digits(code, format.bits()),
            bits: binary(code, format.bits()),
            value,
            exact,
            shortest,
            fields: fields(format, code),
        }
    }
}

/// float64's longest: its smallest subnormals have some 1075 decimals.
const LONGEST: usize = 1100;

fn expansion(value: f64) -> String {
    crate::num::Exact::from_f64(value).decimal(LONGEST).unwrap_or_default()
}

fn binary(code: u64, width: u32) -> String {
    format!("{code:0width$b}", width = width as usize)
}

fn fields(format: &dyn Format, code: u64) -> Vec<FieldBits> {
    let mut above = format.bits();
    let runs = format.fields().into_iter().map(|(kind, width)| {
        above -= width;
        let bits = code >> above & mask(width);
        FieldBits { name: name(kind), from: above + width - 1, to: above, bits: binary(bits, width), meaning: meaning(format, code, kind) }
    });
    runs.collect()
}

fn name(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Sign | FieldKind::IntegerSign => "sign",
        FieldKind::Exponent => "exponent",
        FieldKind::Fraction => "fraction",
        FieldKind::Integer => "integer",
        FieldKind::Index => "index",
    }
}

fn meaning(format: &dyn Format, code: u64, kind: FieldKind) -> String {
    let negative = format.decode(code).is_sign_negative();
    match (kind, format.class(code)) {
        (FieldKind::Sign | FieldKind::IntegerSign, _) => if negative { "-" } else { "+" }.into(),
        (FieldKind::Integer, _) => format.decode(code).to_string(),
        (FieldKind::Index, _) => code.to_string(),
        (_, Class::Nan) => "NaN".into(),
        (_, Class::Infinite) => "infinity".into(),
        (_, Class::Zero) => "0".into(),
        (FieldKind::Exponent, class) => {
            let power = exponent(format, code);
            if class == Class::Subnormal { format!("2^{power}, subnormal") } else { format!("2^{power}") }
        }
        (FieldKind::Fraction, _) => expansion(format.decode(code).abs() / 2f64.powi(exponent(format, code))),
    }
}

/// The exponent of the significand's unit: value = significand × 2^exponent.
fn exponent(format: &dyn Format, code: u64) -> i32 {
    let fraction = format.fields().iter().find(|(kind, _)| *kind == FieldKind::Fraction).map_or(0, |(_, width)| *width);
    let spacing = format.spacing(code).unwrap_or(1.0);
    crate::num::Unpacked::from_f64(spacing).exponent + 63 + fraction as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{self, float32};

    #[test]
    fn the_infographics_number() {
        let l = Layout::of(&float32::FORMAT, 0x4557_C51C);
        assert_eq!((l.hex.as_str(), l.exact.as_str(), l.shortest.as_str()), ("4557C51C", "3452.3193359375", "3452.3193"));
        let said: Vec<_> = l.fields.iter().map(|f| (f.name, f.from, f.to, f.meaning.as_str())).collect();
        assert_eq!(said, [("sign", 31, 31, "+"), ("exponent", 30, 23, "2^11"), ("fraction", 22, 0, "1.685702800750732421875")]);
    }

    #[test]
    fn special_codes_say_so() {
        assert_eq!(Layout::of(&float32::FORMAT, 0x7F80_0000).fields[1].meaning, "infinity");
        assert_eq!(Layout::of(&float32::FORMAT, 1).fields[1].meaning, "2^-126, subnormal");
        let int8 = format::find("int8").unwrap();
        assert_eq!(Layout::of(int8, 0x80).fields[1].meaning, "-128");
    }
}
