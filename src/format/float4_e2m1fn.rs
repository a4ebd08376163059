//! `float4_e2m1fn`: 1 sign, 2 exponent and 1 fraction bits: every code is finite, largest value 6.
//!
//! OCP Microscaling Formats (MX) v1.0, 5.3.3.

use super::{Minifloat, Specials};

pub const FORMAT: Minifloat = Minifloat {
    id: "float4_e2m1fn",
    about: "format-float4-e2m1fn",
    exponent_bits: 2,
    fraction_bits: 1,
    bias: 1,
    specials: Specials::None,
};
