//! `fp4`: bitsandbytes' 4-bit float, a sign bit and eight magnitudes that a table gives.
//!
//! Not the float4_e2m1fn of OCP: the magnitudes of codes 0 to 7 are 0, 1/192, 2/3, 1, 1/3, 1/2, 1/6 and 1/4. The code 8 is -0.
//! Source: bitsandbytes 0.50.2, `functional.py` (`get_4bit_type`).

use super::Codebook;

#[rustfmt::skip]
const VALUES: [f32; 16] = [
    0.0, 1.0 / 192.0, 2.0 / 3.0, 1.0, 1.0 / 3.0, 0.5, 1.0 / 6.0, 0.25,
    -0.0, -1.0 / 192.0, -2.0 / 3.0, -1.0, -1.0 / 3.0, -0.5, -1.0 / 6.0, -0.25,
];

const ORDER: [u8; 16] = [11, 10, 13, 12, 15, 14, 9, 0, 8, 1, 6, 7, 4, 5, 2, 3];

pub const FORMAT: Codebook = Codebook { id: "fp4", about: "format-fp4", bits: 4, values: &VALUES, order: &ORDER };
