//! `bfloat16`: 1 sign, 8 exponent and 7 fraction bits.
//!
//! Wang and Kanwar, "BFloat16: the secret to high performance on Cloud TPUs" (Google, 2019): the upper half of a
//! float32.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "bfloat16",
    about: "format-bfloat16",
    exponent_bits: 8,
    fraction_bits: 7,
    bias: 127,
    specials: Specials::Ieee,
};
