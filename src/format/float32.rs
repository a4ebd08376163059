//! `float32`: 1 sign, 8 exponent and 23 fraction bits.
//!
//! IEEE 754-2019 binary32.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float32",
    about: "format-float32",
    exponent_bits: 8,
    fraction_bits: 23,
    bias: 127,
    specials: Specials::Ieee,
};
