//! `q5_k`: 5 bits in super-blocks of 256, sub-blocks of 32 with a scale and a minimum of 6 bits each.

use super::{
    Blocks, Laws,
    common::{
        Place, Places,
        k_quant::{self, Coded, KQuant, Minima},
        search::Affine,
    },
};

/// A scale and a minimum (negated, at least 0) are searched for each sub-block and coded as whole numbers s and m from 0 to 63 of
/// the greatest of each; code = clamp(round((x + dmin × m) / (d × s)), 0, 31), by what was stored; restored = d × s × code −
/// dmin × m.
///
/// ```text
/// byte  0       2       4                    16                   48                                     176
///       | d     | dmin  | 12 bytes: s and m    | byte j, bit i: the   | byte 32c + j holds code 64c + j low,  |
///       | f16   | f16   | of 8 sub-blocks      | 5th of code 32i + j  | code 64c + 32 + j high                |
/// ```
///
/// The twelve bytes b: s and m of sub-block j < 4 are the six low bits of b\[j\] and of b\[j + 4\]; of j ≥ 4, s is the low half of
/// b\[j + 4\] under the two top bits of b\[j − 4\], and m is its high half under the two top bits of b\[j\].
///
/// - Search: 17 trials of the scale, each with weighted least squares for scale and minimum; the squared error counts, weighed by
///   √(mean square of the sub-block) + |x|.
/// - `importance` w: 37 trials, squared errors weighed by w × √(twice the mean square of the super-block + x²); then a search codes the
///   scales and the minima too.
/// - A sub-block whose stored scale is 0 keeps the codes of the search. All zeros are all zero bytes. Ties go to even.
/// - What float16 cannot hold is 0 or infinite. NaN and infinities have a defined outcome: NaN counts as 0 wherever an integer is
///   made of it. A quotient beyond ±4194303 wraps, as adding 1.5 × 2^23 has it.
///
/// Source: ggml v0.13.1, `quantize_row_q5_K_ref`, `quantize_row_q5_K_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x: Vec<f32> = (0..256).map(|i| (i % 32) as f32).collect();
/// let q5_k = scheme::find("q5_k").unwrap();
/// let bytes = q5_k.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap().bytes.unwrap();
/// assert_eq!(bytes[..4], [0x10, 0x24, 0, 0]); // d = 1/63, rounded; dmin = 0
/// assert_eq!(bytes[4..16], [255, 255, 255, 255, 0, 0, 0, 0, 15, 15, 15, 15]); // s = 63, m = 0
/// assert_eq!((bytes[16], bytes[47], &bytes[48..50]), (0x00, 0xFF, &[0x00, 0x11][..]));
/// ```
pub static SCHEME: Blocks = Blocks(&KQuant {
    id: "q5_k",
    about: "scheme-q5-k",
    bits: 5,
    group: 32,
    bytes: 176,
    places: |index| {
        let bit = (index / 32) as u32;
        Places::two(Place::new(16 + index % 32, bit, bit), k_quant::four_bits(48, index))
    },
    integer: k_quant::unsigned,
    scale: Coded { at: 0, places: k_quant::packed_scale, integer: k_quant::unsigned },
    min: Some(Coded { at: 2, places: k_quant::packed_min, integer: k_quant::unsigned }),
    fit: |k, input, codes, packed| MINIMA.fit(k, input, codes, packed),
    // not in order where a quotient wraps
    laws: Laws { monotone: false, nearest: true, idempotent: false, exact_zero: false },
});

static MINIMA: Minima = Minima {
    search: Affine { highest: 31, from: -0.5, by: 0.1, steps: 15, magnitude: false },
    weights: k_quant::about_the_mean,
    spread: 2.0,
    highest: 63,
};
