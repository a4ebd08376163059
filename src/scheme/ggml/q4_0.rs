//! `q4_0`: 4 bits in blocks of 32 with one scale.

use super::{Blocks, common::halves::Halves};

/// m = the value of greatest magnitude, with its sign; s = m / −8; d = float16(s); code = min(15, ⌊x × (1/s) + 8.5⌋), by the
/// scale before it is stored; restored = (code − 8) × d. So m itself has code 0, and of its sign there is one code more.
///
/// ```text
/// byte  0       2                          18
///       | d     | 16 bytes: byte j holds    |
///       | f16   | code j low, j + 16 high   |
/// ```
///
/// - With `importance` w, s and the codes are searched: w × √(mean square of the row + x²) weighs the squared errors.
/// - All zeros (of either sign) have d = −0 and code 8. A tie is a half step from two codes: it goes up.
/// - A scale that float16 cannot hold is 0 (below 2^-25) or infinite (from 65520): then all values come back as 0, or as NaN and
///   infinities. Without importance NaN has code 0 and does not count for m; an infinity makes d infinite.
///
/// Source: ggml v0.13.1, `quantize_row_q4_0_ref` and `quantize_q4_0` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 32];
/// (x[0], x[1], x[17]) = (-4.0, 1.2, 3.9);
/// let q4_0 = scheme::find("q4_0").unwrap();
/// let quantized = q4_0.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..4], [0x00, 0x38, 0x80, 0xFA]); // d = 0.5; codes 0 and 8; 10 and 15
/// assert_eq!(quantized.restored[..2], [-4.0, 1.0]);
/// ```
pub static SCHEME: Blocks = Blocks(&Halves { id: "q4_0", about: "scheme-q4-0", bits: 4, minimum: false });
