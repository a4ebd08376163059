//! `nf4`: the 4-bit NormalFloat, sixteen values between -1 and 1.
//!
//! Dettmers et al., "QLoRA: Efficient Finetuning of Quantized LLMs", arXiv:2305.14314, appendix E: quantiles of the normal
//! distribution, so that each code is about equally likely for weights that are spread so. bitsandbytes 0.50.2 has the table.

use super::{Codebook, codebook::ASCENDING};

#[rustfmt::skip]
const VALUES: [f32; 16] = [
    -1.0, -0.696_192_8, -0.525_073_05, -0.394_917_5, -0.284_441_38, -0.184_773_43, -0.091_050_036, 0.0,
    0.079_580_3, 0.160_930_2, 0.246_112_3, 0.337_915_24, 0.440_709_83, 0.562_617, 0.722_956_84, 1.0,
];

pub const FORMAT: Codebook =
    Codebook { id: "nf4", about: "format-nf4", bits: 4, values: &VALUES, order: ASCENDING.split_at(16).0 };
