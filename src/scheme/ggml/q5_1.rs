//! `q5_1`: 5 bits in blocks of 32 with a scale and a minimum.

use super::{Blocks, common::halves::Halves};

/// s = (max − min) / 31; d = float16(s), m = float16(min); code = ⌊(x − min) × (1/s) + 0.5⌋, by scale and minimum before they are
/// stored; restored = code × d + m.
///
/// ```text
/// byte  0       2       4                      8                          24
///       | d     | m     | fifth bits: bit j of | 16 bytes: byte j holds    |
///       | f16   | f16   | a u32 is of code j   | code j low, j + 16 high   |
/// ```
///
/// With `importance`, equal values, ties, NaN, infinities and scales beyond float16: as in `q4_1`.
///
/// Source: ggml v0.13.1, `quantize_row_q5_1_ref` and `quantize_q5_1` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 32];
/// (x[0], x[1], x[17]) = (-4.0, 1.2, 3.75);
/// let q5_1 = scheme::find("q5_1").unwrap();
/// let quantized = q5_1.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..4], [0x00, 0x34, 0x00, 0xC4]); // d = 0.25, m = -4
/// assert_eq!(bytes[4..10], [0xFE, 0xFF, 0xFF, 0xFF, 0x00, 0xF5]); // codes 0 and 16; 21 and 31
/// assert_eq!(quantized.restored[..2], [-4.0, 1.25]);
/// ```
pub static SCHEME: Blocks = Blocks(&Halves { id: "q5_1", about: "scheme-q5-1", bits: 5, minimum: true });
