//! `float8_e5m2fnuz`: 1 sign, 5 exponent and 2 fraction bits, bias 16: no infinities, no negative zero, largest finite value 57344.
//!
//! Noune et al., arXiv:2206.02915.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e5m2fnuz",
    about: "format-float8-e5m2fnuz",
    exponent_bits: 5,
    fraction_bits: 2,
    bias: 16,
    specials: Specials::NegativeZeroIsNan,
};
