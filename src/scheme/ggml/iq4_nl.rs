//! `iq4_nl`: 4 bits in blocks of 32, sixteen uneven levels times one scale.

use super::{
    Block, Blocks, Input, Laws, Told,
    common::{Place, Places, half, inverse, put_half, squares, steps, table},
};
use crate::{
    explain::Step,
    format::{self, Format},
    num::show,
    text::{Ink, Math, Text},
};

/// The scale s is searched; d = float16(s); code = the level nearest to x × (1/s), by the scale before it is stored; restored =
/// level × d. The levels are −127, −104, −83, −65, −49, −35, −22, −10, 1, 13, 25, 38, 53, 69, 89, 113.
///
/// ```text
/// byte  0       2                          18
///       | d     | 16 bytes: byte j holds    |
///       | f16   | code j low, j + 16 high   |
/// ```
///
/// - Search: 16 trials, squared errors weighed by x²; with `importance` w by w × √(twice the mean square of the block + x²). This
///   is `ggml_quantize_chunk`; ggml's `quantize_row_iq4_nl_ref` makes no trials and gives other bytes.
/// - No level is 0: zeros come back as the level 1. A tie goes to the higher level.
/// - A block without a magnitude of 10^-15 has d = 0 and codes 8. A scale that float16 cannot hold is 0 or infinite. NaN has code
///   15, and a scale that comes of NaN is 0. Where sums of squares are
///   infinite, d is NaN (FE00).
///
/// Source: ggml v0.13.1, `quantize_row_iq4_nl_impl` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [1.0f32; 32];
/// (x[0], x[16]) = (-127.0, 113.0);
/// let iq4_nl = scheme::find("iq4_nl").unwrap();
/// let bytes = iq4_nl.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap().bytes.unwrap();
/// assert_eq!(bytes[..4], [0x00, 0x3C, 0xF0, 0x88]); // d = 1; codes 0 and 15; 8 and 8
/// ```
pub struct Iq4Nl;

pub static SCHEME: Blocks = Blocks(&Iq4Nl);

fn scale(input: &Input) -> f32 {
    let spread = squares(input.values) * (2.0 / 32.0);
    let weights = input.weights(spread).unwrap_or_else(|| input.values.iter().map(|x| x * x).collect());
    table::search(input.values, &weights)
}

fn level(code: u64) -> f32 {
    table::LEVELS[(code & 15) as usize].into()
}

impl Block for Iq4Nl {
    fn id(&self) -> &'static str {
        "iq4_nl"
    }

    fn about(&self) -> &'static str {
        "scheme-iq4-nl"
    }

    fn target(&self) -> &'static dyn Format {
        format::integer(false, 4)
    }

    fn values(&self) -> usize {
        32
    }

    fn bytes(&self) -> usize {
        18
    }

    fn weighs(&self) -> bool {
        true
    }

    fn laws(&self) -> Laws {
        Laws { monotone: true, nearest: false, idempotent: false, exact_zero: false }
    }

    fn pack(&self, input: &Input, packed: &mut [u8]) {
        let scale = scale(input);
        let inverse = inverse(scale);
        put_half(packed, 0, scale);
        for (index, x) in input.values.iter().enumerate() {
            self.places(index).write(packed, table::nearest(inverse * x).into());
        }
    }

    fn places(&self, index: usize) -> Places {
        Places::one(Place::nibble(2 + index % 16, index >= 16))
    }

    fn value(&self, packed: &[u8], _: usize, code: u64) -> f32 {
        half(packed, 0) * level(code)
    }

    fn shared(&self, packed: &[u8], _: usize) -> Vec<(&'static str, f32)> {
        vec![("scale", half(packed, 0))]
    }

    fn steps(&self, told: &Told) -> Vec<Step> {
        let scale = scale(&Input { values: told.values, importance: None, line: 0.0 });
        let searched = if told.is_plain(self) { Some((steps::s(), Math::num(show::scale(scale)))) } else { None };
        let mut steps = vec![];
        let code = Step::of("code", show::integer(told.code as i64, Ink::Code)).noted(Text::new("note-nearest-entry"));
        if searched.is_some() {
            steps.push(Step::of("scale", show::scale(scale)).noted(Text::new("note-searched")));
            steps.push(steps::stored_half("storedScale", steps::d(), searched, told.packed, 0));
            let nearest = |x: Math, s: Math| Math::call("nearest", [Math::frac(x, s)]);
            let figures = nearest(Math::float(told.value(), Ink::Value), Math::num(show::scale(scale)));
            steps.push(code.by(Math::sub("v", "q", Ink::Code), nearest(steps::x(), steps::s()), figures));
        } else {
            let stored = steps::stored_half("storedScale", steps::d(), None, told.packed, 0);
            steps.push(stored.noted(Text::new("note-searched-importance")));
            steps.push(code);
        }
        let entry = i64::from(level(told.code) as i8);
        steps.push(steps::restored(
            self.value(told.packed, told.index, told.code),
            Math::times(steps::d(), Math::sub("v", "q", Ink::Code)),
            Math::times(Math::float(half(told.packed, 0), Ink::Plain), Math::bracketed(entry < 0, Math::integer(entry, Ink::Code))),
        ));
        steps
    }
}
