//! `float8_e5m2`: 1 sign, 5 exponent and 2 fraction bits.
//!
//! OCP 8-bit Floating Point Specification (OFP8), revision 1.0; Micikevicius et al., arXiv:2209.05433.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e5m2",
    about: "format-float8-e5m2",
    exponent_bits: 5,
    fraction_bits: 2,
    bias: 15,
    specials: Specials::Ieee,
};
