//! `float8_e4m3fn`: 1 sign, 4 exponent and 3 fraction bits.
//!
//! OCP 8-bit Floating Point Specification (OFP8), revision 1.0; Micikevicius et al., arXiv:2209.05433. No
//! infinities: the top exponent holds values up to 448, and S.1111.111 is NaN.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e4m3fn",
    about: "format-float8-e4m3fn",
    exponent_bits: 4,
    fraction_bits: 3,
    bias: 7,
    specials: Specials::OneNan,
};
