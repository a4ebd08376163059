//! The elements of a block: small floats, or int8 with six bits after the binary point.

use super::power::{exponent, power_of_two};
use crate::format::{self, Cast, Encoded, Format, Value, float4_e2m1fn, float6_e2m3fn, float6_e3m2fn, float8_e4m3fn, float8_e5m2, mask};

/// A block's element, as numbers.
pub struct Element {
    pub format: fn() -> &'static dyn Format,
    /// Two's complement, in units of 2^-`fraction`.
    pub integer: bool,
    /// The exponent of the largest value, and of the smallest normal one.
    pub top: i32,
    pub bottom: i32,
    /// Bits after the binary point of a significand.
    pub fraction: i32,
    /// The code of the largest value, and that value.
    pub last: u64,
    pub largest: f32,
}

pub static E4M3: Element =
    Element { format: || &float8_e4m3fn::FORMAT, integer: false, top: 8, bottom: -6, fraction: 3, last: 0x7E, largest: 448.0 };
pub static E5M2: Element =
    Element { format: || &float8_e5m2::FORMAT, integer: false, top: 15, bottom: -14, fraction: 2, last: 0x7B, largest: 57344.0 };
pub static E2M3: Element =
    Element { format: || &float6_e2m3fn::FORMAT, integer: false, top: 2, bottom: 0, fraction: 3, last: 0x1F, largest: 7.5 };
pub static E3M2: Element =
    Element { format: || &float6_e3m2fn::FORMAT, integer: false, top: 4, bottom: -2, fraction: 2, last: 0x1F, largest: 28.0 };
pub static E2M1: Element =
    Element { format: || &float4_e2m1fn::FORMAT, integer: false, top: 2, bottom: 0, fraction: 1, last: 7, largest: 6.0 };
pub static INT8: Element = Element { format: int8, integer: true, top: 0, bottom: 0, fraction: 6, last: 127, largest: 127.0 / 64.0 };

fn int8() -> &'static dyn Format {
    format::find("int8").expect("in the registry")
}

/// How an element is rounded.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    pub tie: Tie,
    /// Whether −0 is kept.
    pub negative_zero: bool,
    /// Whether the integer's lowest code, which has no opposite, is used.
    pub lowest: bool,
    /// The code of NaN; the format's own if absent.
    pub nan: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    Even,
    /// ⌊a + ½⌋, computed in float32: ties away from zero, but 0.49999997 becomes 1 too.
    HalfUp,
    /// The same, less 1 where a is exactly halfway below an odd number.
    HalfUpToEven,
}

impl Manner {
    pub const TO_EVEN: Manner = Manner { tie: Tie::Even, negative_zero: true, lowest: true, nan: None };
}

impl Tie {
    /// A magnitude as a whole number.
    fn round(self, a: f32) -> f32 {
        match self {
            Tie::Even => a.round_ties_even(),
            Tie::HalfUp => (a + 0.5).floor(),
            Tie::HalfUpToEven => (a + 0.5).floor() - if (a - 0.5) % 2.0 == 0.0 { 1.0 } else { 0.0 },
        }
    }
}

impl Element {
    pub fn target(&self) -> &'static dyn Format {
        (self.format)()
    }

    /// What a code stands for, before its block's scale.
    pub fn value(&self, code: u64) -> f64 {
        let value = self.target().decode(code);
        if self.integer { value / f64::from(1 << self.fraction) } else { value }
    }

    /// The code of NaN: the format's own, as float32 is cast to it.
    pub fn nan(&self) -> u64 {
        self.target().encode(Value::Nan, Cast::default()).code
    }

    /// The code of a scaled value, the largest of its sign beyond the range; `nan` for NaN.
    pub fn encode(&self, y: f32, manner: Manner, nan: u64) -> Encoded {
        if y.is_nan() {
            return Encoded { code: nan, overflow: false };
        }
        let y = if manner.negative_zero { y } else { y + 0.0 };
        let magnitude = self.magnitude(y.abs(), manner.tie);
        let negative = y.is_sign_negative();
        let last = self.last + u64::from(self.integer && negative && manner.lowest);
        let held = magnitude.min(last);
        Encoded { code: self.signed(held, negative), overflow: magnitude > last }
    }

    /// The code of a magnitude, with an exponent that stops at the largest, beyond which all have larger codes than the last.
    fn magnitude(&self, a: f32, tie: Tie) -> u64 {
        let exponent = exponent(a).clamp(self.bottom, self.top);
        let steps = tie.round(a * power_of_two(self.fraction - exponent));
        // the first binade of normals goes on counting where the subnormals end
        (((exponent - self.bottom) as u64) << self.fraction) + u64::from(steps as u32)
    }

    fn signed(&self, magnitude: u64, negative: bool) -> u64 {
        let bits = if self.integer { 8 } else { self.last.ilog2() + 2 };
        match (negative, self.integer) {
            (false, _) => magnitude,
            (true, true) => magnitude.wrapping_neg() & mask(bits),
            (true, false) => magnitude | 1 << (bits - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Overflow;

    /// Against the formats themselves: all halves and quarters between neighbouring values, and beyond the largest.
    #[test]
    fn elements_are_cast_as_their_formats_are() {
        let how = Cast { overflow: Overflow::Saturate, ..Cast::default() };
        for element in [&E4M3, &E5M2, &E2M3, &E3M2, &E2M1, &INT8] {
            let target = element.target();
            let unit = if element.integer { 64.0 } else { 1.0 };
            assert_eq!(element.value(element.last), f64::from(element.largest), "{}", target.id());
            for code in 0..=element.last {
                for quarter in [-0.5f32, -0.25, 0.0, 0.25, 0.5, 0.5000001] {
                    let step = target.spacing(code).unwrap() as f32 / unit;
                    for y in [1.0, -1.0].map(|sign| sign * (element.value(code) as f32 + quarter * step)) {
                        let ours = element.encode(y, Manner::TO_EVEN, 0);
                        let theirs = target.encode(Value::from(f64::from(y * unit)), how);
                        assert_eq!(ours, theirs, "{} {y}", target.id());
                    }
                }
            }
            for y in [f32::INFINITY, f32::MIN, 1e-45, -1e-45, 0.0, -0.0] {
                let theirs = target.encode(Value::from(f64::from(y)), how);
                assert_eq!(element.encode(y, Manner::TO_EVEN, 0), theirs, "{} {y}", target.id());
            }
        }
    }
}
