//! `tq1_0`: ternary values, five to a byte.

use super::{
    Blocks,
    common::{Place, Places, ternary::Ternary},
};

/// s = max|x| of 256 values; d = float16(s); code = x × (1/s) rounded half away from zero, plus 1; restored = (code − 1) × d.
///
/// Five codes t0 to t4 of a byte make a number n = 81 t0 + 27 t1 + 9 t2 + 3 t3 + t4, stored as ⌈256 n / 243⌉: a fraction of 256, in
/// which multiplying by 3 brings up one code after the other. The last four bytes hold four codes each, t4 being 0.
///
/// ```text
/// byte  0                      32                      48                    52      54
///       | byte j: codes j + 32i | j: codes 160 + j + 16i | j: 240 + j + 4i      | d     |
///       | i = 0 to 4            | i = 0 to 4             | i = 0 to 3           | f16   |
/// ```
///
/// - All zeros have d = 0 and codes 1. A scale that float16 cannot hold is 0 (below 2^-25) or infinite (from 65520).
/// - An infinity makes d infinite and all codes 1; NaN has code 1 and makes the maximum forget what came before it, as C's `MAX`
///   does. No code is 3.
///
/// Source: ggml v0.13.1, `quantize_row_tq1_0_ref` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 256];
/// (x[0], x[32], x[64]) = (1.0, -1.0, 0.4);
/// let tq1_0 = scheme::find("tq1_0").unwrap();
/// let bytes = tq1_0.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap().bytes.unwrap();
/// assert_eq!(bytes[0], (256f64 * f64::from(81 * 2 + 27 * 0 + 9 + 3 + 1) / 243.0).ceil() as u8);
/// assert_eq!((bytes.len(), &bytes[52..]), (54, &[0x00, 0x3C][..]));
/// ```
pub static SCHEME: Blocks =
    Blocks(&Ternary { id: "tq1_0", about: "scheme-tq1-0", scale: 52, highest: 2, write, read, places: |index| Places::one(Place::byte(place(index).0)) });

/// The byte of a value's code, and which of its codes that is.
fn place(index: usize) -> (usize, u32) {
    let (bytes, from, start) = match index {
        0..160 => (32, 0, 0),
        160..240 => (16, 160, 32),
        _ => (4, 240, 48),
    };
    (start + (index - from) % bytes, ((index - from) / bytes) as u32)
}

fn write(codes: &[u8; 256], packed: &mut [u8]) {
    let mut numbers = [0u32; 52];
    for (index, code) in codes.iter().enumerate() {
        let (byte, turn) = place(index);
        numbers[byte] += u32::from(*code) * 3u32.pow(4 - turn);
    }
    for (byte, number) in packed.iter_mut().zip(numbers) {
        *byte = (number * 256).div_ceil(243) as u8;
    }
}

fn read(packed: &[u8], index: usize) -> u64 {
    let (byte, turn) = place(index);
    let fraction = (u32::from(packed[byte]) * 3u32.pow(turn)) & 0xFF;
    ((fraction * 3) >> 8).into()
}
