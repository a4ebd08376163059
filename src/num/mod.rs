//! Numbers beneath the formats: exact values, rounding modes, and how a number is shown.

pub mod exact;
mod natural;
pub mod rounding;
pub mod show;

pub use exact::Exact;
pub use natural::Natural;
pub use rounding::{Draw, Rounding};

/// A finite value, exact but for a remainder: (-1)^`negative` × (`mantissa` + r) × 2^`exponent`, where 0 <= r < 1, and r is
/// 0 just if `sticky` is false. A mantissa other than 0 has its top bit (2^63) set. Enough to round to any format of at
/// most 62 bits of precision, in any mode, as if from the exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unpacked {
    pub negative: bool,
    pub mantissa: u64,
    pub exponent: i32,
    pub sticky: bool,
}

impl Unpacked {
    pub const fn zero(negative: bool) -> Self {
        Unpacked { negative, mantissa: 0, exponent: 0, sticky: false }
    }

    /// The exact value of a finite float64.
    pub fn from_f64(x: f64) -> Self {
        debug_assert!(x.is_finite());
        let bits = x.to_bits();
        let (negative, field, fraction) = (bits >> 63 == 1, (bits >> 52 & 0x7FF) as i32, bits & ((1 << 52) - 1));
        if field == 0 && fraction == 0 {
            return Self::zero(negative);
        }
        let (mantissa, exponent) = if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
        let shift = mantissa.leading_zeros();
        Unpacked { negative, mantissa: mantissa << shift, exponent: exponent - shift as i32, sticky: false }
    }
}
