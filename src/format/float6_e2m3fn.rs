//! `float6_e2m3fn`: 1 sign, 2 exponent and 3 fraction bits: every code is finite, largest value 7.5.
//!
//! OCP Microscaling Formats (MX) v1.0, 5.3.2.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float6_e2m3fn",
    about: "format-float6-e2m3fn",
    exponent_bits: 2,
    fraction_bits: 3,
    bias: 1,
    specials: Specials::None,
};
