//! `q5_0`: 5 bits in blocks of 32 with one scale.

use super::{Blocks, common::halves::Halves};

/// m = the value of greatest magnitude, with its sign; s = m / −16; d = float16(s); code = min(31, ⌊x × (1/s) + 16.5⌋), by the
/// scale before it is stored; restored = (code − 16) × d.
///
/// ```text
/// byte  0       2                      6                          22
///       | d     | fifth bits: bit j of | 16 bytes: byte j holds    |
///       | f16   | a u32 is of code j   | code j low, j + 16 high   |
/// ```
///
/// With `importance`, all zeros, ties, NaN, infinities and scales beyond float16: as in `q4_0`.
///
/// Source: ggml v0.13.1, `quantize_row_q5_0_ref` and `quantize_q5_0` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 32];
/// (x[0], x[1], x[17]) = (-4.0, 1.2, 3.9);
/// let q5_0 = scheme::find("q5_0").unwrap();
/// let quantized = q5_0.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..8], [0x00, 0x34, 0xFE, 0xFF, 0xFF, 0xFF, 0x00, 0xF5]); // d = 0.25; codes 0 and 16; 21 and 31
/// assert_eq!(quantized.restored[..2], [-4.0, 1.25]);
/// ```
pub static SCHEME: Blocks = Blocks(&Halves { id: "q5_0", about: "scheme-q5-0", bits: 5, minimum: false });
