//! Floats that somebody defines by an id: `float_e5m3`, `float_e4m3_b8_fnuz`.
//!
//! ```text
//! float_ e5 m3 _b15 _ieee
//!        |  |   |    `- what special codes there are; `ieee` may be left out
//!        |  |   `- the exponent's bias; left out, 2^(exponent bits - 1) - 1, and one more for `fnuz`
//!        |  `- 0 to 52 fraction bits
//!        `- 1 to 11 exponent bits, after 1 sign bit
//! ```
//!
//! | specials | infinities | NaN | negative zero |
//! |---|---|---|---|
//! | `ieee` | the top exponent, fraction 0 | the top exponent, other fractions | yes |
//! | `fn` | none | all ones, of either sign | yes |
//! | `fnuz` | none | the code of negative zero | no |
//! | `finite` | none | none: NaN becomes negative zero | yes |
//!
//! Every value must be a float64. `float`, the underscores, and whatever is the default may be left out when asking:
//! `e5m3` is `float_e5m3`. What is a format of the registry is that format: `e4m3fn` is `float8_e4m3fn`.
//!
//! Half-way between two powers of two of a format without fraction bits, `half-even` takes the larger: both have an odd
//! significand, and IEEE 754-2019, 4.3.1, decides so.
//!
//! ```
//! use quantoscope::format;
//! let e5m3 = format::find("e5m3")?;
//! assert_eq!((e5m3.id(), e5m3.bits(), e5m3.decode(e5m3.limits().1)), ("float_e5m3", 9, 61440.0));
//! assert_eq!(format::find("float_e4m3_b7_fn")?.id(), "float8_e4m3fn");
//! assert_eq!(format::find("float_e12m3").err().unwrap().code, "format.widths");
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::{Format, Minifloat, Specials};
use crate::error::{Error, Result};
use std::sync::{Mutex, PoisonError};

/// The message of them all.
pub(super) const ABOUT: &str = "format-defined";

/// So many are remembered; each takes some hundred bytes for good.
const MOST: usize = 1024;

static DEFINED: Mutex<Vec<&'static Minifloat>> = Mutex::new(Vec::new());

const SPECIALS: [(&str, Specials); 4] =
    [("ieee", Specials::Ieee), ("fn", Specials::OneNan), ("fnuz", Specials::NegativeZeroIsNan), ("finite", Specials::None)];

/// What an id defines.
#[derive(Clone, Copy, PartialEq)]
struct Definition {
    exponent_bits: u32,
    fraction_bits: u32,
    bias: i32,
    specials: Specials,
}

/// The format that an id defines; nothing if it does not begin as one.
///
/// # Errors
/// `format.syntax`, `format.widths`, `format.specials`, `format.wide`, `format.bias`, `format.many`.
pub(super) fn find(id: &str) -> Option<Result<&'static dyn Format>> {
    let body = id.strip_prefix("float").unwrap_or(id);
    let (exponent, rest) = whole(part(body).strip_prefix('e')?)?;
    let (fraction, rest) = whole(rest.strip_prefix('m')?)?;
    Some(Definition::read(id, exponent, fraction, rest).and_then(Definition::format))
}

/// What follows an underscore that may be there.
fn part(text: &str) -> &str {
    text.strip_prefix('_').unwrap_or(text)
}

/// The whole number that a text begins with, and what follows it.
fn whole(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    digits.parse().ok().map(|number| (number, rest))
}

fn wrong(code: &'static str, id: &str) -> Error {
    Error::new(code).with("name", id)
}

impl Definition {
    fn read(id: &str, exponent_bits: u32, fraction_bits: u32, rest: &str) -> Result<Self> {
        if !(1..=11).contains(&exponent_bits) || fraction_bits > 52 {
            return Err(wrong("format.widths", id));
        }
        let (bias, rest) = match part(rest).strip_prefix('b') {
            Some(text) => bias(text).map(|(bias, rest)| (Some(bias), rest)).ok_or_else(|| wrong("format.syntax", id).with("rest", rest))?,
            None => (None, rest),
        };
        let specials = match part(rest) {
            "" => Specials::Ieee,
            word => SPECIALS.iter().find(|(id, _)| *id == word).ok_or_else(|| wrong("format.syntax", id).with("rest", word))?.1,
        };
        let bias = bias.unwrap_or_else(|| default_bias(exponent_bits, specials));
        let definition = Definition { exponent_bits, fraction_bits, bias, specials };
        definition.check(id)?;
        Ok(definition)
    }

    fn check(&self, id: &str) -> Result<()> {
        // the exponent field of all ones is taken; and so is the magnitude of all ones
        let (taken, needed) = match self.specials {
            Specials::Ieee => (1, self.fraction_bits),
            Specials::OneNan => (0, self.exponent_bits + self.fraction_bits - 1),
            _ => (0, 1),
        };
        if needed == 0 {
            return Err(wrong("format.specials", id));
        }
        let highest = ((1 << self.exponent_bits) - 1 - taken).max(1);
        let (min, max) = (highest - 1023, 1075 - self.fraction_bits as i32);
        if min > max {
            return Err(wrong("format.wide", id));
        }
        if !(min..=max).contains(&self.bias) {
            return Err(wrong("format.bias", id).with("min", min.to_string()).with("max", max.to_string()));
        }
        Ok(())
    }

    /// Of the registry, or defined before, or new.
    fn format(self) -> Result<&'static dyn Format> {
        let known = super::all().find(|f| f.minifloat().is_some_and(|float| Self::of(float) == self));
        if let Some(format) = known {
            return Ok(format);
        }
        // a list to which whole entries are added is never half done
        let mut defined = DEFINED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(format) = defined.iter().find(|float| Self::of(float) == self) {
            return Ok(*format);
        }
        if defined.len() == MOST {
            return Err(wrong("format.many", &self.id()).with("max", MOST.to_string()));
        }
        let float: &'static Minifloat = Box::leak(Box::new(self.float()));
        defined.push(float);
        Ok(float)
    }

    fn of(float: &Minifloat) -> Self {
        let Minifloat { exponent_bits, fraction_bits, bias, specials, .. } = *float;
        Definition { exponent_bits, fraction_bits, bias, specials }
    }

    fn float(self) -> Minifloat {
        let Definition { exponent_bits, fraction_bits, bias, specials } = self;
        Minifloat { id: Box::leak(self.id().into_boxed_str()), about: ABOUT, exponent_bits, fraction_bits, bias, specials }
    }

    /// With whatever is not the default.
    fn id(self) -> String {
        let mut id = String::from("float_e");
        id += &self.exponent_bits.to_string();
        id.push('m');
        id += &self.fraction_bits.to_string();
        if self.bias != default_bias(self.exponent_bits, self.specials) {
            id += "_b";
            id += &self.bias.to_string();
        }
        if self.specials != Specials::Ieee {
            id.push('_');
            id += specials_id(self.specials);
        }
        id
    }
}

pub(super) fn specials_id(specials: Specials) -> &'static str {
    SPECIALS.iter().find(|(_, s)| *s == specials).map_or("", |(id, _)| id)
}

/// The whole number, maybe negative, that a text begins with, and what follows it.
fn bias(text: &str) -> Option<(i32, &str)> {
    let digits = text.strip_prefix('-');
    let (number, rest) = whole(digits.unwrap_or(text))?;
    let number = i32::try_from(number).ok()?;
    Some((if digits.is_some() { -number } else { number }, rest))
}

fn default_bias(exponent_bits: u32, specials: Specials) -> i32 {
    (1 << (exponent_bits - 1)) - i32::from(specials != Specials::NegativeZeroIsNan)
}

#[cfg(test)]
mod tests {
    use super::super::find;

    #[test]
    fn ids_have_one_form() {
        for (asked, id) in [
            ("e5m3", "float_e5m3"),
            ("float_e5m3", "float_e5m3"),
            ("floate5m3ieee", "float_e5m3"),
            ("float_e5m3_b15_ieee", "float_e5m3"),
            ("e5m3b-4fnuz", "float_e5m3_b-4_fnuz"),
            ("e3m1_finite", "float_e3m1_finite"),
            ("e2m3finite", "float6_e2m3fn"),
            ("e2m3fn", "float_e2m3_fn"),
            ("e4m3fnuz", "float8_e4m3fnuz"),
            ("e4m3b11fnuz", "float8_e4m3b11fnuz"),
            ("e8m23", "float32"),
            ("e11m52", "float64"),
        ] {
            let format = find(asked).unwrap();
            assert_eq!(format.id(), id, "{asked}");
            assert!(std::ptr::eq(format, find(id).unwrap()), "{asked}: one format for one id");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (asked, code) in [
            ("e0m3", "format.widths"),
            ("e12m3", "format.widths"),
            ("e5m53", "format.widths"),
            ("float_e5m3_x", "format.syntax"),
            ("float_e5m3_b", "format.syntax"),
            ("float_e5m3_b99999999999", "format.syntax"),
            ("e5m3__fn", "format.syntax"),
            ("e5m0", "format.specials"),
            ("e1m0fn", "format.specials"),
            ("e5m3b2000", "format.bias"),
            ("e11m3b1022fn", "format.bias"),
            ("e11m52fnuz", "format.wide"),
            ("e5", "format.unknown"),
            ("m3", "format.unknown"),
            ("float_", "format.unknown"),
            ("e99999999999m1", "format.unknown"),
        ] {
            assert_eq!(find(asked).err().map(|e| e.code), Some(code), "{asked}");
        }
    }
}
