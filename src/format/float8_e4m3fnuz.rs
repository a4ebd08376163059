//! `float8_e4m3fnuz`: 1 sign, 4 exponent and 3 fraction bits, bias 8: no infinities, no negative zero, largest finite value 240.
//!
//! Noune et al., arXiv:2206.02915.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e4m3fnuz",
    about: "format-float8-e4m3fnuz",
    exponent_bits: 4,
    fraction_bits: 3,
    bias: 8,
    specials: Specials::NegativeZeroIsNan,
};
