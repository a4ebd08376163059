//! `float8_e4m3b11fnuz`: 1 sign, 4 exponent and 3 fraction bits, bias 11: no infinities, no negative zero, largest finite value 30.
//!
//! ml_dtypes 0.6; Sun et al., "Hybrid 8-bit floating point (HFP8) training", NeurIPS 2019.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float8_e4m3b11fnuz",
    about: "format-float8-e4m3b11fnuz",
    exponent_bits: 4,
    fraction_bits: 3,
    bias: 11,
    specials: Specials::NegativeZeroIsNan,
};
