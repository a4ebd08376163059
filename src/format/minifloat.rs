//! Binary floating point of any small width: one engine for every float format.

use super::{Cast, Class, Encoded, Family, FieldKind, Format, Overflow, Value, defined, mask};
use crate::{
    num::{Rounding, Unpacked, rounding::split},
    text::Text,
};

/// A binary float: sign, biased exponent, fraction, as in IEEE 754 but for the widths and the meaning of the top codes.
#[derive(Clone, Copy, Debug)]
pub struct Minifloat {
    pub id: &'static str,
    /// The message with its one line.
    pub about: &'static str,
    /// 1 to 11.
    pub exponent_bits: u32,
    /// 0 to 52.
    pub fraction_bits: u32,
    pub bias: i32,
    pub specials: Specials,
}

/// What the format keeps its special codes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Specials {
    /// The top exponent is for infinities (fraction 0) and NaN, as in IEEE 754.
    Ieee,
    /// The code of all ones is NaN, of either sign; no infinities ("fn": finite, one NaN).
    OneNan,
    /// The code of negative zero is NaN; no infinities, no negative zero ("fnuz").
    NegativeZeroIsNan,
    /// None: every code is a finite number. NaN becomes negative zero, as in ml_dtypes.
    None,
}

impl Minifloat {
    /// The smallest exponent of a normal value.
    const fn min_exponent(&self) -> i32 {
        1 - self.bias
    }

    const fn magnitude_bits(&self) -> u32 {
        self.exponent_bits + self.fraction_bits
    }

    const fn sign_bit(&self) -> u64 {
        1 << self.magnitude_bits()
    }

    /// The magnitude's code of the largest finite value.
    const fn max_magnitude(&self) -> u64 {
        let ones = mask(self.magnitude_bits());
        match self.specials {
            Specials::Ieee => ones - (1 << self.fraction_bits),
            Specials::OneNan => ones - 1,
            Specials::NegativeZeroIsNan | Specials::None => ones,
        }
    }

    const fn canonical_nan(&self) -> u64 {
        match self.specials {
            Specials::Ieee => (mask(self.exponent_bits) << self.fraction_bits) | (1 << (self.fraction_bits - 1)),
            Specials::OneNan => mask(self.magnitude_bits()),
            Specials::NegativeZeroIsNan | Specials::None => self.sign_bit(),
        }
    }

    fn with_sign(&self, magnitude: u64, negative: bool) -> u64 {
        let keeps_sign = magnitude != 0 || self.specials != Specials::NegativeZeroIsNan;
        if negative && keeps_sign { magnitude | self.sign_bit() } else { magnitude }
    }

    /// What a value beyond the range becomes, unless it stops at the largest finite one.
    fn infinity(&self, negative: bool) -> u64 {
        match self.specials {
            Specials::Ieee => self.with_sign(self.max_magnitude() + 1, negative),
            Specials::OneNan => self.with_sign(self.canonical_nan(), negative),
            Specials::NegativeZeroIsNan => self.canonical_nan(),
            Specials::None => self.with_sign(self.max_magnitude(), negative),
        }
    }

    /// The rounded magnitude's code, with an exponent that may run past the top.
    fn magnitude(&self, value: Unpacked, how: Cast) -> u64 {
        if value.mantissa == 0 && !value.sticky {
            return 0;
        }
        let exponent = value.exponent.saturating_add(63);
        // far beyond every format: any code above the largest will do
        if exponent > self.min_exponent() + mask(self.exponent_bits) as i32 + 1 {
            return u64::MAX >> 1;
        }
        let quantum = exponent.max(self.min_exponent()) - self.fraction_bits as i32;
        let (lower, rest) = split(value, quantum);
        let significand = lower + u64::from(how.rounding.goes_up(value.negative, lower & 1 == 1, rest, how.draw));
        if exponent < self.min_exponent() {
            return significand;
        }
        // the carry of a significand that rounds up to 2 runs into the exponent, as it should
        let biased = (exponent + self.bias) as u64;
        (biased << self.fraction_bits) + significand - (1 << self.fraction_bits)
    }

    fn parts(&self, code: u64) -> (bool, u64, u64) {
        let magnitude = code & mask(self.magnitude_bits());
        (code & self.sign_bit() != 0, magnitude >> self.fraction_bits, magnitude & mask(self.fraction_bits))
    }
}

/// Whether a directed rounding stops at the largest finite value instead of leaving the range.
pub(super) fn stops_at_largest(rounding: Rounding, negative: bool) -> bool {
    match rounding {
        Rounding::Trunc => true,
        Rounding::Floor => !negative,
        Rounding::Ceil => negative,
        _ => false,
    }
}

/// 2^`exponent` for a result that float64 holds, subnormal or not.
pub(super) fn power_of_two(exponent: i32) -> f64 {
    if exponent >= -1022 { f64::from_bits(((exponent + 1023) as u64) << 52) } else { f64::from_bits(1 << (exponent + 1074)) }
}

impl Format for Minifloat {
    fn id(&self) -> &str {
        self.id
    }

    fn family(&self) -> Family {
        Family::Float
    }

    fn bits(&self) -> u32 {
        1 + self.magnitude_bits()
    }

    fn about(&self) -> Text {
        if self.common() {
            return Text::new(self.about);
        }
        let about =
            Text::new("format-defined").with("exponent", self.exponent_bits.to_string()).with("fraction", self.fraction_bits.to_string());
        about.with("bias", self.bias.to_string()).with("specials", defined::specials_id(self.specials))
    }

    fn common(&self) -> bool {
        self.about != defined::ABOUT
    }

    fn minifloat(&self) -> Option<&Minifloat> {
        Some(self)
    }

    fn encode(&self, value: Value, how: Cast) -> Encoded {
        let saturates = how.overflow == Overflow::Saturate;
        match value {
            Value::Nan => Encoded { code: self.canonical_nan(), overflow: false },
            Value::Infinite { negative } => {
                let largest = self.with_sign(self.max_magnitude(), negative);
                let code = if saturates { largest } else { self.infinity(negative) };
                Encoded { code, overflow: self.specials != Specials::Ieee || saturates }
            }
            Value::Finite(value) => {
                let magnitude = self.magnitude(value, how);
                if magnitude <= self.max_magnitude() {
                    return Encoded { code: self.with_sign(magnitude, value.negative), overflow: false };
                }
                let stops = saturates || stops_at_largest(how.rounding, value.negative);
                let code = if stops { self.with_sign(self.max_magnitude(), value.negative) } else { self.infinity(value.negative) };
                Encoded { code, overflow: true }
            }
        }
    }

    fn decode(&self, code: u64) -> f64 {
        let (negative, exponent, fraction) = self.parts(code);
        let magnitude = match self.class(code) {
            Class::Nan => return f64::NAN,
            Class::Infinite => f64::INFINITY,
            Class::Zero => 0.0,
            Class::Subnormal => fraction as f64 * power_of_two(self.min_exponent() - self.fraction_bits as i32),
            Class::Normal => {
                let significand = (fraction | 1 << self.fraction_bits) as f64;
                // two steps: the scale of float64's largest values is beyond one power
                let shifted = significand / (1u64 << self.fraction_bits) as f64;
                shifted * power_of_two(exponent as i32 - self.bias)
            }
        };
        if negative { -magnitude } else { magnitude }
    }

    fn fields(&self) -> Vec<(FieldKind, u32)> {
        [(FieldKind::Sign, 1), (FieldKind::Exponent, self.exponent_bits), (FieldKind::Fraction, self.fraction_bits)]
            .into_iter()
            .filter(|(_, width)| *width > 0)
            .collect()
    }

    fn class(&self, code: u64) -> Class {
        let code = code & mask(self.bits());
        let (_, exponent, fraction) = self.parts(code);
        let magnitude = code & mask(self.magnitude_bits());
        let nan = match self.specials {
            Specials::Ieee => exponent == mask(self.exponent_bits) && fraction != 0,
            Specials::OneNan => magnitude == mask(self.magnitude_bits()),
            Specials::NegativeZeroIsNan => code == self.sign_bit(),
            Specials::None => false,
        };
        match (exponent, fraction) {
            _ if nan => Class::Nan,
            _ if magnitude > self.max_magnitude() => Class::Infinite,
            (0, 0) => Class::Zero,
            (0, _) => Class::Subnormal,
            _ => Class::Normal,
        }
    }

    fn limits(&self) -> (u64, u64) {
        (self.with_sign(self.max_magnitude(), true), self.max_magnitude())
    }

    fn spacing(&self, code: u64) -> Option<f64> {
        let (_, exponent, _) = self.parts(code);
        match self.class(code) {
            Class::Nan | Class::Infinite => None,
            _ => Some(power_of_two((exponent as i32).max(1) - self.bias - self.fraction_bits as i32)),
        }
    }

    fn neighbour(&self, code: u64, steps: i64) -> u64 {
        if matches!(self.class(code), Class::Nan | Class::Infinite) {
            return code;
        }
        let magnitude = (code & mask(self.magnitude_bits())) as i64;
        let place = if code & self.sign_bit() == 0 { magnitude } else { -magnitude };
        let limit = self.max_magnitude() as i64;
        let moved = place.saturating_add(steps).clamp(-limit, limit);
        self.with_sign(moved.unsigned_abs(), moved < 0)
    }
}

/// A float type of the machine as its own witness: the engine must agree with the hardware.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{float32, float64};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn float64_is_the_machines(bits: u64) {
            let x = f64::from_bits(bits);
            prop_assert_eq!(float64::FORMAT.decode(bits).to_bits(), if x.is_nan() { f64::NAN.to_bits() } else { bits });
            if !x.is_nan() {
                prop_assert_eq!(float64::FORMAT.encode(x.into(), Cast::default()).code, bits);
            }
        }

        #[test]
        fn float32_is_the_machines(bits: u64) {
            let x = f64::from_bits(bits);
            let code = float32::FORMAT.encode(x.into(), Cast::default()).code;
            if x.is_nan() {
                prop_assert_eq!(code, 0x7FC0_0000);
            } else {
                prop_assert_eq!(code, u64::from((x as f32).to_bits()));
            }
        }

        #[test]
        fn neighbours_are_in_order(bits: u32, steps in -100i64..100) {
            let x = f32::from_bits(bits);
            prop_assume!(x.is_finite());
            let moved = float32::FORMAT.decode(float32::FORMAT.neighbour(u64::from(bits), steps));
            let expected = (0..steps.abs()).fold(x, |y, _| if steps > 0 { y.next_up() } else { y.next_down() });
            if expected.is_finite() {
                // the machine counts -0 and +0 apart
                let slack = float32::FORMAT.spacing(0).unwrap();
                prop_assert!((moved - f64::from(expected)).abs() <= slack);
            }
        }
    }

    #[test]
    fn a_remainder_is_measured_in_quanta() {
        let three_quarters = Unpacked::from_f64(2.75);
        let (lower, rest) = split(three_quarters, 0);
        assert_eq!((lower, rest.fraction), (2, 3 << 62));
    }
}
