//! `float16`: 1 sign, 5 exponent and 10 fraction bits.
//!
//! IEEE 754-2019 binary16.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float16",
    about: "format-float16",
    exponent_bits: 5,
    fraction_bits: 10,
    bias: 15,
    specials: Specials::Ieee,
};

/// The value of a code as a float32, which holds them all; a NaN keeps its sign and its payload.
pub fn float32(code: u16) -> f32 {
    const TOP: u32 = 0x1F << 23;
    /// 2^112
    const WIDER: f32 = f32::from_bits((127 + 112) << 23);
    let magnitude = u32::from(code & 0x7FFF) << 13;
    // the exponent's bias grows by 112, which makes subnormals normal
    let bits = if magnitude >= TOP { magnitude | 0xFF << 23 } else { (f32::from_bits(magnitude) * WIDER).to_bits() };
    f32::from_bits(bits | u32::from(code & 0x8000) << 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;

    #[test]
    fn every_code_as_float32() {
        for code in 0..=u16::MAX {
            let (fast, slow) = (float32(code), FORMAT.decode(code.into()) as f32);
            assert!(fast.to_bits() == slow.to_bits() || fast.is_nan() && slow.is_nan(), "{code:#x}: {fast}");
        }
        assert_eq!((float32(0xFE01).to_bits(), float32(0x7C01).to_bits()), (0xFFC0_2000, 0x7F80_2000));
    }
}
