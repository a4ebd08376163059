//! Integers of 1 to 32 bits: two's complement (`intN`) and unsigned (`uintN`).

use super::{Cast, Class, Encoded, Family, FieldKind, Format, Overflow, Value, mask};
use crate::{
    num::{Unpacked, rounding::split},
    text::Text,
};

/// An integer format. Has no NaN and no infinities: NaN becomes 0, infinities saturate (or become 0, where integers wrap).
#[derive(Clone, Debug)]
pub struct Integer {
    id: String,
    pub signed: bool,
    pub bits: u32,
}

/// The widths that frameworks and hardware use.
const COMMON: [u32; 7] = [2, 3, 4, 6, 8, 16, 32];

impl Integer {
    pub fn new(signed: bool, bits: u32) -> Self {
        Integer { id: format!("{}int{bits}", if signed { "" } else { "u" }), signed, bits }
    }

    pub fn min(&self) -> i64 {
        if self.signed { -(1 << (self.bits - 1)) } else { 0 }
    }

    pub fn max(&self) -> i64 {
        if self.signed { (1 << (self.bits - 1)) - 1 } else { mask(self.bits) as i64 }
    }

    /// The integer that a code stands for.
    pub fn integer(&self, code: u64) -> i64 {
        let unsigned = (code & mask(self.bits)) as i64;
        if self.signed && unsigned > self.max() { unsigned - (1 << self.bits) } else { unsigned }
    }

    /// The code of an integer, whose higher bits are dropped.
    pub fn code(&self, integer: i64) -> u64 {
        integer as u64 & mask(self.bits)
    }

    /// The code of a sign and magnitude, whose higher bits are dropped.
    fn wrapped(&self, negative: bool, magnitude: u64) -> u64 {
        (if negative { magnitude.wrapping_neg() } else { magnitude }) & mask(self.bits)
    }
}

/// Rounded to an integer: the magnitude, or None beyond 2^63.
fn rounded_magnitude(value: Unpacked, how: Cast) -> Option<u64> {
    if value.mantissa != 0 && value.exponent >= 0 {
        return None;
    }
    let (lower, rest) = split(value, 0);
    Some(lower + u64::from(how.rounding.goes_up(value.negative, lower & 1 == 1, rest, how.draw)))
}

/// A magnitude of 2^63 or more, modulo 2^64: what wrapping leaves of it.
fn low_bits(value: Unpacked) -> u64 {
    value.mantissa.checked_shl(value.exponent as u32).unwrap_or(0)
}

impl Format for Integer {
    fn id(&self) -> &str {
        &self.id
    }

    fn family(&self) -> Family {
        Family::Integer
    }

    fn bits(&self) -> u32 {
        self.bits
    }

    fn about(&self) -> Text {
        let id = if self.signed { "format-int" } else { "format-uint" };
        Text::new(id).with("min", self.min().to_string()).with("max", self.max().to_string())
    }

    fn common(&self) -> bool {
        COMMON.contains(&self.bits)
    }

    fn encode(&self, value: Value, how: Cast) -> Encoded {
        let wraps = how.overflow == Overflow::Nonsaturating;
        let (negative, magnitude) = match value {
            Value::Nan => return Encoded { code: 0, overflow: false },
            Value::Infinite { .. } if wraps => return Encoded { code: 0, overflow: true },
            Value::Infinite { negative } => (negative, None),
            Value::Finite(value) => match rounded_magnitude(value, how) {
                None if wraps => return Encoded { code: self.wrapped(value.negative, low_bits(value)), overflow: true },
                magnitude => (value.negative, magnitude),
            },
        };
        let largest = if negative { self.min().unsigned_abs() } else { self.max() as u64 };
        match magnitude {
            Some(m) if wraps || m <= largest => Encoded { code: self.wrapped(negative, m), overflow: m > largest },
            _ => Encoded { code: self.code(if negative { self.min() } else { self.max() }), overflow: true },
        }
    }

    fn decode(&self, code: u64) -> f64 {
        self.integer(code) as f64
    }

    fn fields(&self) -> Vec<(FieldKind, u32)> {
        if !self.signed {
            return vec![(FieldKind::Integer, self.bits)];
        }
        [(FieldKind::IntegerSign, 1), (FieldKind::Integer, self.bits - 1)].into_iter().filter(|(_, width)| *width > 0).collect()
    }

    fn class(&self, code: u64) -> Class {
        if code & mask(self.bits) == 0 { Class::Zero } else { Class::Normal }
    }

    fn limits(&self) -> (u64, u64) {
        (self.code(self.min()), self.code(self.max()))
    }

    fn spacing(&self, _: u64) -> Option<f64> {
        Some(1.0)
    }

    fn neighbour(&self, code: u64, steps: i64) -> u64 {
        self.code(self.integer(code).saturating_add(steps).clamp(self.min(), self.max()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_twos_complement() {
        let int8 = Integer::new(true, 8);
        assert_eq!((int8.min(), int8.max()), (-128, 127));
        assert_eq!(int8.decode(0x80), -128.0);
        assert_eq!(int8.code(-1), 0xFF);
        assert_eq!(Integer::new(false, 4).decode(0xF), 15.0);
    }

    #[test]
    fn the_infographics_number_saturates_or_wraps() {
        let int8 = Integer::new(true, 8);
        let x = Value::from(3452.3194);
        assert_eq!(int8.encode(x, Cast::default()), Encoded { code: 127, overflow: true });
        let wraps = Cast { overflow: Overflow::Nonsaturating, ..Cast::default() };
        assert_eq!(int8.encode(x, wraps).code, 3452 % 256);
        assert_eq!(int8.encode(Value::from(-1e30), wraps), Encoded { code: 0, overflow: true });
        assert_eq!(int8.encode(Value::Nan, Cast::default()).code, 0);
    }

    #[test]
    fn rounding_decides_before_saturation() {
        let int8 = Integer::new(true, 8);
        assert_eq!(int8.encode(Value::from(127.4), Cast::default()), Encoded { code: 127, overflow: false });
        assert!(int8.encode(Value::from(127.6), Cast::default()).overflow);
        let uint8 = Integer::new(false, 8);
        assert_eq!(uint8.encode(Value::from(-0.4), Cast::default()), Encoded { code: 0, overflow: false });
    }
}
