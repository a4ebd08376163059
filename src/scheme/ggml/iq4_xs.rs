//! `iq4_xs`: 4 bits in super-blocks of 256, uneven levels, sub-blocks of 32 with a signed scale of 6 bits each.

use super::{
    Blocks, Input, Laws,
    common::{
        Place, Places, extreme, inverse,
        k_quant::{Coded, Codes, KQuant, VALUES},
        nearest, squares, table,
    },
};

/// A scale is searched for each sub-block, as in `iq4_nl`; s' = the one of greatest magnitude / −32, d = float16(s'), and each is a
/// whole number s of s' from −32 to 31; code = the level nearest to x × (1/(s' × s)), by the scale before it is stored; restored
/// = d × s × level. The levels are those of `iq4_nl`.
///
/// ```text
/// byte  0       2                   4                    8                                       136
///       | d     | u16: top two bits  | byte i: low half   | byte 16g + j holds code 32g + j low,   |
///       | f16   | of s + 32 of       | of s + 32 of 2i    | code 32g + 16 + j high                 |
///       |       | sub-block j at 2j  | low, 2i + 1 high   |                                        |
/// ```
///
/// - `importance` w weighs by w × √(twice the mean square of the super-block + x²).
/// - A sub-block with s = 0 has codes 8 and is restored as 0. A tie goes to the higher level.
/// - A scale that float16 cannot hold is 0 or infinite. NaN has code 15, and counts as 0 where an integer is made of it.
///
/// Source: ggml v0.13.1, `quantize_row_iq4_nl_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x: Vec<f32> = (0..256).map(|i| if i % 32 == 0 { -127.0 } else { 113.0 }).collect();
/// let iq4_xs = scheme::find("iq4_xs").unwrap();
/// let quantized = iq4_xs.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(quantized.restored[..2], [-127.0, 113.0]);
/// let bytes = quantized.bytes.unwrap();
/// assert_eq!(bytes[..8], [0x00, 0xA8, 0, 0, 0, 0, 0, 0]); // d = -1/32, s = -32
/// assert_eq!(bytes[8..10], [0xF0, 0xFF]);
/// ```
pub static SCHEME: Blocks = Blocks(&KQuant {
    id: "iq4_xs",
    about: "scheme-iq4-xs",
    bits: 4,
    group: 32,
    bytes: 136,
    places: |index| Places::one(Place::nibble(8 + 16 * (index / 32) + index % 16, index % 32 >= 16)),
    integer: |code| table::LEVELS[(code & 15) as usize].into(),
    scale: Coded { at: 0, places: scale_places, integer: |bits| bits as i32 - 32 },
    min: None,
    fit,
    laws: Laws { monotone: true, nearest: false, idempotent: false, exact_zero: false },
});

fn scale_places(group: usize) -> Places {
    let low = 2 * (group % 4) as u32;
    Places::two(Place::new(2 + group / 4, low + 1, low), Place::nibble(4 + group / 2, group % 2 == 1))
}

fn fit(k: &KQuant, input: &Input, codes: &mut Codes, packed: &mut [u8]) {
    let spread = squares(input.values) * (2.0 / VALUES as f32);
    let weights = input.weights(spread).unwrap_or_else(|| input.values.iter().map(|x| x * x).collect());
    let groups = input.values.chunks(32).zip(weights.chunks(32));
    let scales: Vec<f32> = groups.map(|(values, weights)| table::search(values, weights)).collect();
    let scale = -extreme(&scales) / 32.0;
    let whole = inverse(scale);
    let mut smalls = [0; 8];
    for (group, values) in input.values.chunks(32).enumerate() {
        let small = nearest(whole * scales[group]).clamp(-32, 31);
        let steps = inverse(scale * small as f32);
        for (code, x) in codes[32 * group..].iter_mut().zip(values) {
            *code = table::nearest(steps * x);
        }
        smalls[group] = (small + 32) as u8;
    }
    k.scale.write(packed, scale, &smalls);
}
