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
