//! `q4_1`: 4 bits in blocks of 32 with a scale and a minimum.

use super::{Blocks, common::halves::Halves};

/// s = (max − min) / 15; d = float16(s), m = float16(min); code = min(15, ⌊(x − min) × (1/s) + 0.5⌋), by scale and minimum before
/// they are stored; restored = code × d + m.
///
/// ```text
/// byte  0       2       4                          20
///       | d     | m     | 16 bytes: byte j holds    |
///       | f16   | f16   | code j low, j + 16 high   |
/// ```
///
/// - With `importance` w, scale, minimum and codes are searched (37 trials of weighted least squares, the minimum at most 0):
///   w × √(mean square of the row + x²) weighs the squared errors.
/// - A block of equal values has d = 0. A tie goes up.
/// - A scale or minimum that float16 cannot hold is 0 or infinite. Without importance NaN has code 0 and counts for neither bound;
///   an infinity makes d infinite.
///
/// Source: ggml v0.13.1, `quantize_row_q4_1_ref` and `quantize_q4_1` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 32];
/// (x[0], x[1], x[17]) = (-4.0, 1.2, 3.5);
/// let q4_1 = scheme::find("q4_1").unwrap();
/// let quantized = q4_1.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..6], [0x00, 0x38, 0x00, 0xC4, 0x80, 0xFA]); // d = 0.5, m = -4; codes 0 and 8; 10 and 15
/// assert_eq!(quantized.restored[..2], [-4.0, 1.0]);
/// ```
pub static SCHEME: Blocks = Blocks(&Halves { id: "q4_1", about: "scheme-q4-1", bits: 4, minimum: true });
