//! `float8_e4m3`: 1 sign, 4 exponent and 3 fraction bits: as in IEEE 754, with infinities, largest finite value 240.
//!
//! ml_dtypes 0.6; IEEE 754's rules at 8 bits.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e4m3",
    about: "format-float8-e4m3",
    exponent_bits: 4,
    fraction_bits: 3,
    bias: 7,
    specials: Specials::Ieee,
};
