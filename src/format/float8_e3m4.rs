//! `float8_e3m4`: 1 sign, 3 exponent and 4 fraction bits: as in IEEE 754, bias 3, largest finite value 15.5.
//!
//! ml_dtypes 0.6; IEEE 754's rules at 8 bits.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e3m4",
    about: "format-float8-e3m4",
    exponent_bits: 3,
    fraction_bits: 4,
    bias: 3,
    specials: Specials::Ieee,
};
