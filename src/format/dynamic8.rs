//! `dynamic8`: bitsandbytes' dynamic 8-bit map, 256 values from -0.99297 to 1.
//!
//! Seven decades of magnitudes, each ten times the one below. Decade i, from 10^(i - 7) to 10^(i - 6), is cut into 2^i equal
//! parts, whose middles are the values, of either sign; 0 and 1 make them 256. Steps are fine near the ends of the range and the
//! smallest value other than 0 is 5.5e-7.
//!
//! Source: Dettmers et al., "8-bit Optimizers via Block-wise Quantization", arXiv:2110.02861, section 2; the float32 values are
//! those of bitsandbytes 0.50.2, `functional.create_dynamic_map()`.

use super::{Codebook, codebook::ASCENDING};

const DECADES: [f32; 7] = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0];

/// The edge between the parts `at - 1` and `at` of `parts` equal parts of 0.1 to 1, counted from the nearer end, as
/// torch.linspace does. A product of float32s is exact in float64: the sum is rounded once.
const fn edge(at: usize, parts: usize) -> f32 {
    let (first, last) = (0.1f32, 1.0f32);
    let step = (last - first) / parts as f32;
    if at < parts.div_ceil(2) {
        (first as f64 + step as f64 * at as f64) as f32
    } else {
        (last as f64 - step as f64 * (parts - at) as f64) as f32
    }
}

const VALUES: [f32; 256] = {
    let mut values = [0.0; 256];
    let mut decade = 0;
    // 128 + parts - 1 is the place of a decade's first magnitude: there are 2^decade - 1 below it
    while decade < 7 {
        let parts = 1 << decade;
        let mut at = 0;
        while at < parts {
            let middle = (edge(at, parts) + edge(at + 1, parts)) / 2.0;
            let value = DECADES[decade] * middle;
            values[127 + parts + at] = value;
            values[127 - parts - at] = -value;
            at += 1;
        }
        decade += 1;
    }
    values[255] = 1.0;
    values
};

pub const FORMAT: Codebook = Codebook { id: "dynamic8", about: "format-dynamic8", bits: 8, values: &VALUES, order: &ASCENDING };
