//! `tq2_0`: ternary values of two bits each.

use super::{
    Blocks,
    common::{k_quant, ternary::Ternary},
};

/// s = max|x| of 256 values; d = float16(s); code = x × (1/s) rounded half away from zero, plus 1; restored = (code − 1) × d.
///
/// ```text
/// byte  0                                    64      66
///       | 64 bytes: byte 32h + j holds codes  | d     |
///       | 128h + j + 32i at bits 2i, i 0 to 3 | f16   |
/// ```
///
/// Zeros, NaN, infinities and scales beyond float16: as in `tq1_0`. Packing never makes the code 3; it reads as 2d.
///
/// Source: ggml v0.13.1, `quantize_row_tq2_0_ref` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 256];
/// (x[0], x[32], x[64]) = (1.0, -1.0, 0.4);
/// let tq2_0 = scheme::find("tq2_0").unwrap();
/// let bytes = tq2_0.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap().bytes.unwrap();
/// assert_eq!((bytes[0], bytes[1], &bytes[64..]), (0b01_01_00_10, 0b01_01_01_01, &[0x00, 0x3C][..]));
/// ```
pub static SCHEME: Blocks =
    Blocks(&Ternary { id: "tq2_0", about: "scheme-tq2-0", scale: 64, highest: 3, write, read, places: |index| k_quant::two_bits(0, index) });

fn write(codes: &[u8; 256], packed: &mut [u8]) {
    for (index, code) in codes.iter().enumerate() {
        k_quant::two_bits(0, index).write(packed, (*code).into());
    }
}

fn read(packed: &[u8], index: usize) -> u64 {
    k_quant::two_bits(0, index).read(packed)
}
