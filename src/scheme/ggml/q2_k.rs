//! `q2_k`: 2 bits in super-blocks of 256, sub-blocks of 16 with a scale and a minimum of 4 bits each.

use super::{
    Blocks, Laws,
    common::{
        Place, Places,
        k_quant::{self, Coded, KQuant, Minima},
        search::Affine,
    },
};

/// A scale and a minimum (negated, at least 0) are searched for each sub-block and coded as whole numbers s and m from 0 to 15 of
/// the greatest of each; code = clamp(round((x + dmin × m) / (d × s)), 0, 3), by what was stored; restored = d × s × code −
/// dmin × m.
///
/// ```text
/// byte  0                     16                                      80      82      84
///       | byte j: scale s low, | byte 32h + j holds codes 128h + j     | d     | dmin  |
///       | minimum m high       | + 32i at bits 2i, i = 0 to 3          | f16   | f16   |
/// ```
///
/// - Search: 17 trials of the scale, each with weighted least squares for scale and minimum; the absolute error counts, weighed by
///   |x|.
/// - `importance` w: 37 trials, squared errors weighed by w × √(mean square of the super-block + x²); then a search codes the
///   scales and the minima too.
/// - A sub-block whose stored scale is 0 keeps the codes of the search. All zeros are all zero bytes. Ties go to even.
/// - What float16 cannot hold is 0 or infinite. NaN and infinities have a defined outcome: NaN counts as 0 wherever an integer is
///   made of it. A quotient beyond ±4194303 wraps, as adding 1.5 × 2^23 has it.
///
/// Source: ggml v0.13.1, `quantize_row_q2_K_ref`, `quantize_row_q2_K_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x: Vec<f32> = (0..256).map(|i| (i % 4) as f32).collect();
/// let q2_k = scheme::find("q2_k").unwrap();
/// let bytes = q2_k.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap().bytes.unwrap();
/// assert_eq!(bytes[0], 0x0F); // the greatest scale, no minimum
/// assert_eq!(bytes[16..20], [0x00, 0x55, 0xAA, 0xFF]); // four times the code 0, 1, 2, 3
/// assert_eq!(bytes[80..], [0x44, 0x2C, 0, 0]); // d = 1/15, rounded
/// ```
pub static SCHEME: Blocks = Blocks(&KQuant {
    id: "q2_k",
    about: "scheme-q2-k",
    bits: 2,
    group: 16,
    bytes: 84,
    places: |index| k_quant::two_bits(16, index),
    integer: k_quant::unsigned,
    scale: Coded { at: 80, places: |group| Places::one(Place::nibble(group, false)), integer: k_quant::unsigned },
    min: Some(Coded { at: 82, places: |group| Places::one(Place::nibble(group, true)), integer: k_quant::unsigned }),
    fit: |k, input, codes, packed| MINIMA.fit(k, input, codes, packed),
    // not in order where a quotient wraps
    laws: Laws { monotone: false, nearest: true, idempotent: false, exact_zero: false },
});

static MINIMA: Minima = Minima {
    search: Affine { highest: 3, from: -0.5, by: 0.1, steps: 15, magnitude: true },
    weights: |values| values.iter().map(|x| x.abs()).collect(),
    spread: 1.0,
    highest: 15,
};
