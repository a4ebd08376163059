//! `q3_k`: 3 bits in super-blocks of 256, sub-blocks of 16 with a signed scale of 6 bits each.

use super::{
    Blocks, Input, Laws,
    common::{
        Place, Places, extreme, nearest,
        k_quant::{self, Coded, Codes, KQuant, VALUES},
        search, squares,
    },
};

/// A scale is searched for each sub-block; the one of greatest magnitude becomes −32 × d, and each is a whole number s of d from
/// −32 to 31; code = clamp(round(x / (d × s)), −4, 3) + 4, by what was stored; restored = d × s × (code − 4).
///
/// ```text
/// byte  0                     32                                      96                        108     110
///       | byte j, bit i: the   | byte 32h + j: low two bits of codes   | 12 bytes: s + 32 of      | d     |
///       | 3rd of code 32i + j  | 128h + j + 32i at bits 2i             | 16 sub-blocks            | f16   |
/// ```
///
/// The twelve bytes b: the low half of s + 32 of sub-block j is the low half of b\[j\] for j < 8 and the high half of b\[j − 8\] for
/// the others; its two top bits are at bit 2 × ⌊j / 4⌋ of b\[8 + j mod 4\].
///
/// - Search: from codes under which the sub-block's extreme is −4, at most five rounds in which one code after the other may
///   improve the fit, weighed by x².
/// - `importance` w: 19 trials, weighed by w × √(twice the mean square of the super-block + x²); the scales are coded by such a
///   search too.
/// - A sub-block whose stored scale is 0 keeps the codes of the search; all of them are restored as 0. Ties go to even.
/// - What float16 cannot hold is 0 or infinite. NaN and infinities have a defined outcome: NaN counts as 0 wherever an integer is
///   made of it.
///
/// Source: ggml v0.13.1, `quantize_row_q3_K_ref`, `quantize_row_q3_K_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x: Vec<f32> = (0..256).map(|i| (i % 8) as f32 - 4.0).collect();
/// let q3_k = scheme::find("q3_k").unwrap();
/// let quantized = q3_k.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(quantized.restored[..8], [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0]);
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..8], [0, 0, 0, 0, 255, 255, 255, 255]); // codes 4 to 7 have the third bit
/// assert_eq!(bytes[96..], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00, 0xA8]); // s = -32, d = -1/32
/// ```
pub static SCHEME: Blocks = Blocks(&KQuant {
    id: "q3_k",
    about: "scheme-q3-k",
    bits: 3,
    group: 16,
    bytes: 110,
    places: |index| {
        let bit = (index / 32) as u32;
        Places::two(Place::new(index % 32, bit, bit), k_quant::two_bits(32, index).low)
    },
    integer: |code| code as i32 - 4,
    scale: Coded { at: 108, places: scale_places, integer: |bits| bits as i32 - 32 },
    min: None,
    fit,
    laws: Laws { monotone: true, nearest: true, idempotent: false, exact_zero: true },
});

fn scale_places(group: usize) -> Places {
    let low = 2 * (group / 4) as u32;
    Places::two(Place::new(104 + group % 4, low + 1, low), Place::nibble(96 + group % 8, group >= 8))
}

fn fit(k: &KQuant, input: &Input, codes: &mut Codes, packed: &mut [u8]) {
    let mut smalls = [0; 16];
    let scale = match input.weights(2.0 * squares(input.values) / VALUES as f32) {
        None => plain(input.values, codes, &mut smalls),
        Some(weights) => weighed(input.values, &weights, codes, &mut smalls),
    };
    k.scale.write(packed, scale, &smalls);
    k.recode(input.values, codes, packed);
}

fn plain(values: &[f32], codes: &mut Codes, smalls: &mut [u8]) -> f32 {
    let groups = values.chunks(16).zip(codes.chunks_mut(16));
    let scales: Vec<f32> = groups.map(|(values, codes)| search::by_turns(values, 4, codes)).collect();
    let extreme = extreme(&scales);
    if extreme == 0.0 {
        return 0.0;
    }
    let inverse = -32.0 / extreme;
    for (small, scale) in smalls.iter_mut().zip(scales) {
        *small = ((nearest(inverse * scale) as i8).clamp(-32, 31) + 32) as u8;
    }
    1.0 / inverse
}

fn weighed(values: &[f32], weights: &[f32], codes: &mut Codes, smalls: &mut [u8]) -> f32 {
    let (mut scales, mut sums) = (vec![], vec![]);
    for ((values, weights), codes) in values.chunks(16).zip(weights.chunks(16)).zip(codes.chunks_mut(16)) {
        sums.push(k_quant::sum(weights));
        scales.push(search::symmetric(values, weights, 4, codes));
    }
    search::symmetric(&scales, &sums, 32, smalls)
}
