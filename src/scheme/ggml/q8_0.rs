//! `q8_0`: 8 bits in blocks of 32 with one scale.

use super::{
    Block, Blocks, Input, Laws, Told,
    common::{Place, Places, half, inverse, largest, put_magnitude, steps, truncated},
};
use crate::{
    explain::Step,
    format::{self, Format},
    num::show,
    text::{Ink, Math, Text},
};

/// s = max|x| / 127; d = float16(s); code = x × (1/s) rounded half away from zero, by the scale before it is stored, as a signed
/// byte; restored = code × d. The code −128 is never made.
///
/// ```text
/// byte  0       2                          34
///       | d     | 32 bytes: byte j is the   |
///       | f16   | signed code of value j    |
/// ```
///
/// - All zeros have d = 0. A scale that float16 cannot hold is 0 (below 2^-25) or infinite (from 65520).
/// - An infinity makes d infinite and all codes 0; NaN has code 0 and makes the maximum forget what came before it, as C's `MAX`
///   does.
///
/// Source: ggml v0.13.1, `quantize_row_q8_0_ref` of `src/ggml-quants.c`.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let mut x = [0.0f32; 32];
/// (x[0], x[1], x[2]) = (-127.0, 1.5, 2.4);
/// let q8_0 = scheme::find("q8_0").unwrap();
/// let quantized = q8_0.quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(quantized.bytes.unwrap()[..5], [0x00, 0x3C, 0x81, 2, 2]); // d = 1; codes -127, 2, 2
/// ```
pub struct Q8_0;

pub static SCHEME: Blocks = Blocks(&Q8_0);

fn scale(values: &[f32]) -> f32 {
    largest(values) / 127.0
}

/// Rounded half away from zero, and cast as C's `round` and x86 do: but for the sum's own rounding this would add a half.
fn half_away(x: f32) -> i8 {
    truncated(x + 0.499_999_97f32.copysign(x))
}

impl Block for Q8_0 {
    fn id(&self) -> &'static str {
        "q8_0"
    }

    fn about(&self) -> &'static str {
        "scheme-q8-0"
    }

    fn target(&self) -> &'static dyn Format {
        format::integer(true, 8)
    }

    fn values(&self) -> usize {
        32
    }

    fn bytes(&self) -> usize {
        34
    }

    fn laws(&self) -> Laws {
        Laws { monotone: true, nearest: false, idempotent: true, exact_zero: true }
    }

    fn pack(&self, input: &Input, packed: &mut [u8]) {
        let scale = scale(input.values);
        let inverse = inverse(scale);
        put_magnitude(packed, 0, scale);
        for (byte, x) in packed[2..].iter_mut().zip(input.values) {
            *byte = half_away(x * inverse) as u8;
        }
    }

    fn places(&self, index: usize) -> Places {
        Places::one(Place::byte(2 + index))
    }

    fn value(&self, packed: &[u8], _: usize, code: u64) -> f32 {
        f32::from(code as i8) * half(packed, 0)
    }

    #[cfg(feature = "workbench")]
    fn codes(&self, packed: &[u8], out: &mut [u8]) {
        out.copy_from_slice(&packed[2..2 + out.len()]);
    }

    #[cfg(feature = "workbench")]
    fn restore(&self, packed: &[u8], out: &mut [f32]) {
        let scale = half(packed, 0);
        for (value, code) in out.iter_mut().zip(&packed[2..]) {
            *value = f32::from(*code as i8) * scale;
        }
    }

    fn shared(&self, packed: &[u8], _: usize) -> Vec<(&'static str, f32)> {
        vec![("scale", half(packed, 0))]
    }

    fn steps(&self, told: &Told) -> Vec<Step> {
        let (largest, scale, d) = (largest(told.values), scale(told.values), half(told.packed, 0));
        let code = i64::from(told.code as i8);
        let top = || Math::integer(127, Ink::Plain);
        let most = Math::row([Math::word("max"), Math::magnitude(steps::x())]);
        vec![
            Step::of("scale", show::scale(scale)).by(steps::s(), Math::frac(most, top()), Math::frac(Math::float(largest, Ink::Value), top())),
            steps::stored_half("storedScale", steps::d(), Some((steps::s(), Math::num(show::scale(scale)))), told.packed, 0),
            Step::of("code", show::integer(code, Ink::Code)).noted(Text::new("note-half-away")).by(
                steps::q(),
                Math::rounded(Math::frac(steps::x(), steps::s())),
                Math::rounded(Math::frac(Math::float(told.value(), Ink::Value), Math::num(show::scale(scale)))),
            ),
            steps::restored(
                self.value(told.packed, told.index, told.code),
                Math::times(steps::q(), steps::d()),
                Math::times(Math::integer(code, Ink::Code), steps::signed(d, Ink::Plain)),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away() {
        let halves = (-300..=300).map(|i| i as f32 / 2.0).chain([4_194_304.5, 8_388_607.5, 8_388_609.0, 3e9, f32::INFINITY]);
        for half in halves.chain([0.0]) {
            for x in [half, half.next_up(), half.next_down(), -half] {
                assert_eq!(half_away(x), truncated(x.round()), "{x}");
            }
        }
        assert_eq!(half_away(f32::NAN), 0);
    }
}
