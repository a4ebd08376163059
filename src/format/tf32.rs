//! `tf32`: 1 sign, 8 exponent and 10 fraction bits.
//!
//! NVIDIA A100 Tensor Core GPU Architecture white paper (2020): float32 with the 13 low fraction bits
//! left out. Its code here is those 19 bits; in memory it takes 32, the low 13 of them 0.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "tf32",
    about: "format-tf32",
    exponent_bits: 8,
    fraction_bits: 10,
    bias: 127,
    specials: Specials::Ieee,
};
