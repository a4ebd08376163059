//! `float6_e3m2fn`: 1 sign, 3 exponent and 2 fraction bits: every code is finite, largest value 28.
//!
//! OCP Microscaling Formats (MX) v1.0, 5.3.2.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float6_e3m2fn",
    about: "format-float6-e3m2fn",
    exponent_bits: 3,
    fraction_bits: 2,
    bias: 3,
    specials: Specials::None,
};
