//! `float64`: 1 sign, 11 exponent and 52 fraction bits.
//!
//! IEEE 754-2019 binary64.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float64",
    about: "format-float64",
    exponent_bits: 11,
    fraction_bits: 52,
    bias: 1023,
    specials: Specials::Ieee,
};
