//! `q6_k`: 6 bits in super-blocks of 256, sub-blocks of 16 with a signed scale of 8 bits each.

use super::{
    Blocks, Input, Laws,
    common::{
        NEARLY_ZERO, Place, Places, extreme,
        k_quant::{Coded, Codes, KQuant},
        nearest, search,
    },
};

/// A scale is searched for each sub-block; the one of greatest magnitude becomes −128 × d, and each is a whole number s of d up to
/// 127; code = clamp(round(x / (d × s)), −32, 31) + 32, by what was stored; restored = d × s × (code − 32).
///
/// ```text
/// byte  0                                      128                            192            208     210
///       | 64h + j: low 4 bits of codes 128h + j | 32h + j, bits 2i: the top    | byte i: s of   | d     |
///       | low, + 64 high; 64h + 32 + j: those   | two of code 128h + j + 32i,  | sub-block i,   | f16   |
///       | of + 32 low, + 96 high                | i = 0 to 3                   | signed         |       |
/// ```
///
/// - Search: 19 trials about the scale under which the sub-block's extreme is −32, weighed by x², or by `importance` alone.
/// - Where all scales are below 10^-15, all bytes are 0. A sub-block whose stored scale is 0 keeps the codes of the search; all of
///   them are restored as 0. Ties go to even.
/// - What float16 cannot hold is 0 or infinite. NaN and infinities have a defined outcome: NaN counts as 0 wherever an integer is
///   made of it.
///
/// Source: ggml v0.13.1, `quantize_row_q6_K_ref`, `quantize_row_q6_K_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x: Vec<f32> = (0..256).map(|i| if i % 16 == 0 { -32.0 } else { (i % 16) as f32 }).collect();
/// let q6_k = scheme::find("q6_k").unwrap();
/// let quantized = q6_k.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(quantized.restored[..3], [-32.0, 1.0, 2.0]);
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!((bytes[0], bytes[1], bytes[128], bytes[129]), (0x00, 0x11, 0b00_00_00_00, 0b10_10_10_10)); // codes 0 and 33
/// assert_eq!((bytes[192], &bytes[208..]), (0x80, &[0x00, 0xA0][..])); // s = -128, d = -1/128
/// ```
pub static SCHEME: Blocks = Blocks(&KQuant {
    id: "q6_k",
    about: "scheme-q6-k",
    bits: 6,
    group: 16,
    bytes: 210,
    places: |index| {
        let (half, quarter, at) = (index / 128, index % 128 / 32, index % 32);
        let low = 2 * quarter as u32;
        let high = Place::new(128 + 32 * half + at, low + 1, low);
        Places::two(high, Place::nibble(64 * half + 32 * (quarter % 2) + at, quarter >= 2))
    },
    integer: |code| code as i32 - 32,
    scale: Coded { at: 208, places: |group| Places::one(Place::byte(192 + group)), integer: |bits| (bits as i8).into() },
    min: None,
    fit,
    laws: Laws { monotone: true, nearest: true, idempotent: false, exact_zero: true },
});

fn fit(k: &KQuant, input: &Input, codes: &mut Codes, packed: &mut [u8]) {
    let squares: Vec<f32> = input.values.iter().map(|x| x * x).collect();
    let weights = input.importance.unwrap_or(&squares);
    let groups = input.values.chunks(16).zip(weights.chunks(16)).zip(codes.chunks_mut(16));
    let scales: Vec<f32> = groups.map(|((values, weights), codes)| search::symmetric(values, weights, 32, codes)).collect();
    let extreme = extreme(&scales);
    if extreme.abs() < NEARLY_ZERO {
        codes.fill(0);
        return;
    }
    let inverse = -128.0 / extreme;
    let smalls: Vec<u8> = scales.iter().map(|scale| nearest(inverse * scale).min(127) as u8).collect();
    k.scale.write(packed, 1.0 / inverse, &smalls);
    k.recode(input.values, codes, packed);
}
