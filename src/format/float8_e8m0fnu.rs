//! `float8_e8m0fnu`: 8 exponent bits and nothing else: the powers of two from 2^-127 to 2^127. It is the scale of a block in
//! OCP's MX formats.
//!
//! ```text
//! bit  7 ............ 0
//!      exponent + 127       FF is NaN; no sign, no zero, no infinities
//! ```
//!
//! What has no place here follows ml_dtypes 0.6 (as torch 2.15 does for positive numbers): 0, negative numbers, infinities and
//! everything from 1.5 × 2^127 up becomes NaN. When saturating it becomes the nearest end of the range, as in ONNX Runtime's
//! `Cast`: zero and negative numbers 2^-127, the others 2^127. Positive numbers below the range are 2^-127 either way.
//!
//! Rounding is on the value, not on its logarithm: half-way between 1 and 2 is 1.5. The significand of every code is 1, which is
//! odd, so that `half-even` sends ties up, as ml_dtypes, torch and ONNX Runtime do. They also see 2^-127 as the middle between
//! 0 and 2^-126 (as a float32 it is subnormal), so that in `half-even` all between 2^-127 and 2^-126 becomes 2^-126.
//!
//! OCP Microscaling Formats (MX) v1.0, 5.4; ONNX's "Float stored in 8 bits"; ml_dtypes 0.6.
//!
//! ```
//! use quantoscope::format::{Cast, Format, Overflow, Value, float8_e8m0fnu::FORMAT};
//! let code = |x: f64| FORMAT.encode(Value::from(x), Cast::default()).code;
//! assert_eq!([1.0, 1.4, 3.0, 3452.3194].map(code), [0x7F, 0x7F, 0x81, 0x8B]);
//! assert_eq!([0.0, -1.0, f64::INFINITY].map(code), [0xFF; 3]);
//! let saturating = Cast { overflow: Overflow::Saturate, ..Cast::default() };
//! assert_eq!([0.0, -1.0, f64::INFINITY].map(|x| FORMAT.encode(x.into(), saturating).code), [0, 0, 0xFE]);
//! ```

use super::{Cast, Class, Encoded, Family, FieldKind, Format, Overflow, Value, mask, minifloat};
use crate::{
    num::{Rounding, Unpacked, rounding::split},
    text::Text,
};

/// The format itself: it has no widths to choose.
pub struct Exponents;

pub const FORMAT: Exponents = Exponents;

const BITS: u32 = 8;
const BIAS: i32 = 127;
const NAN: u64 = 0xFF;
const HIGHEST: u64 = 0xFE;

/// The exponent of the power of two that a positive value becomes, as if there were powers without end.
fn power(value: Unpacked, how: Cast) -> i32 {
    // the mantissa's top bit counts for 2^exponent
    let exponent = value.exponent.saturating_add(63);
    let (significand, rest) = split(value, exponent);
    let goes_up = if exponent == -BIAS && how.rounding == Rounding::HalfEven {
        !rest.is_zero()
    } else {
        how.rounding.goes_up(false, significand & 1 == 1, rest, how.draw)
    };
    exponent.saturating_add(i32::from(goes_up))
}

/// What lies above the range, or has no logarithm.
fn beyond(end: u64, stops: bool) -> Encoded {
    Encoded { code: if stops { end } else { NAN }, overflow: true }
}

impl Format for Exponents {
    fn id(&self) -> &str {
        "float8_e8m0fnu"
    }

    fn family(&self) -> Family {
        Family::Float
    }

    fn bits(&self) -> u32 {
        BITS
    }

    fn about(&self) -> Text {
        Text::new("format-float8-e8m0fnu")
    }

    fn common(&self) -> bool {
        true
    }

    fn encode(&self, value: Value, how: Cast) -> Encoded {
        let saturates = how.overflow == Overflow::Saturate;
        match value {
            Value::Nan => Encoded { code: NAN, overflow: false },
            Value::Infinite { negative } => beyond(if negative { 0 } else { HIGHEST }, saturates),
            Value::Finite(value) if value.negative || value.mantissa == 0 && !value.sticky => beyond(0, saturates),
            Value::Finite(Unpacked { mantissa: 0, .. }) => Encoded { code: 0, overflow: true },
            Value::Finite(value) => match power(value, how).saturating_add(BIAS) {
                ..0 => Encoded { code: 0, overflow: true },
                above if above as u64 > HIGHEST => beyond(HIGHEST, saturates || minifloat::stops_at_largest(how.rounding, false)),
                code => Encoded { code: code as u64, overflow: false },
            },
        }
    }

    fn decode(&self, code: u64) -> f64 {
        match code & mask(BITS) {
            NAN => f64::NAN,
            code => minifloat::power_of_two(code as i32 - BIAS),
        }
    }

    fn fields(&self) -> Vec<(FieldKind, u32)> {
        vec![(FieldKind::Exponent, BITS)]
    }

    fn class(&self, code: u64) -> Class {
        if code & mask(BITS) == NAN { Class::Nan } else { Class::Normal }
    }

    fn limits(&self) -> (u64, u64) {
        (0, HIGHEST)
    }

    fn spacing(&self, code: u64) -> Option<f64> {
        (self.class(code) == Class::Normal).then(|| self.decode(code))
    }

    fn neighbour(&self, code: u64, steps: i64) -> u64 {
        match code & mask(BITS) {
            NAN => code,
            code => (code as i64).saturating_add(steps).clamp(0, HIGHEST as i64) as u64,
        }
    }
}
