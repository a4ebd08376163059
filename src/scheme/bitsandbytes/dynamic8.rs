//! `dynamic8`: blocks of the dynamic 8-bit map.

use super::common::{block_size, eight_bit, given_size, told};
use crate::{
    error::Result,
    explain::{Step, Trace},
    format::{Format, dynamic8::FORMAT},
    num::show,
    param::{Param, Params},
    quantized::{Column, Groups, Part, Quantized, Sharing, Stored, bits_per_value, same_length},
    scheme::{Laws, Scheme},
    tensor::TensorView,
    text::{Ink, Math},
};
use std::sync::LazyLock;

/// Per block of `blockSize` values in their order in memory: a = max|x|, v = x × (1 / a), restored = value × a, each step one
/// float32 operation.
///
/// The code is not looked for but looked up: i = trunc((v + 1) × 0.5 × 65535 + 0.5) is the place in a table which has, for each of
/// 65,536 evenly spaced values from -1 to 1, the code of the nearest value of the map, of two the lower. About 0, where the map is
/// finer than the table, that is not the nearest to v: 0 itself gets a code that stands for 0.00002125.
///
/// The map ends at -0.99297 and at 1. A block of zeros has code 0 throughout, and comes back as -0. NaN does not count for a, and
/// is looked up as 0; nor do infinities have a place: a is infinite, and what comes back is not finite. Where 1 / a overflows (a
/// below 2^-128) v saturates. The reference's conversions to integers are undefined for these.
///
/// ```text
/// codes    dynamic8   one byte a value
/// absmax   float32    a of each block
/// ```
///
/// Source: Dettmers et al., arXiv:2110.02861, section 2; bitsandbytes 0.50.2, `functional.quantize_blockwise` on a CPU.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [2.0f32, -2.0, 0.5];
/// let q = scheme::find("dynamic8").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [255, 0, 201]);
/// assert_eq!(q.restored[0], 2.0);
/// ```
pub struct Dynamic8;

pub static SCHEME: Dynamic8 = Dynamic8;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| vec![block_size(4096)]);

impl Scheme for Dynamic8 {
    fn id(&self) -> &'static str {
        "dynamic8"
    }

    fn family(&self) -> &'static str {
        "codebook"
    }

    fn about(&self) -> &'static str {
        "scheme-dynamic8"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// The map has no -1, so that what was restored may have another greatest magnitude.
    fn laws(&self, _: &Params) -> Laws {
        Laws { monotone: true, ..Laws::default() }
    }

    fn target(&self, params: &Params) -> Result<&'static dyn Format> {
        given_size(&params.check(&PARAMS)?)?;
        Ok(&FORMAT)
    }

    /// Each block is scaled to its own greatest magnitude: nothing is clipped.
    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized> {
        let size = given_size(&params.check(&PARAMS)?)?;
        let (codes, absmax) = eight_bit::quantize(&tensor.float32(), size);
        let restored = codes.iter().enumerate().map(|(at, code)| eight_bit::restored(*code, absmax[at / size]).into()).collect();
        let parts =
            vec![Part::new("codes", &FORMAT, &tensor.shape, codes.clone()), Part::floats("absmax", &[absmax.len()], &absmax)];
        Ok(Quantized {
            target: &FORMAT,
            restored,
            clipped: vec![],
            groups: Groups::shared(Sharing::flat(codes.len(), size), codes.len()).with("absmax", Column::Float(absmax)),
            uniform: None,
            bytes: None,
            bits_per_value: bits_per_value(&parts, codes.len(), &FORMAT),
            parts,
            codes,
        })
    }

    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>> {
        let size = given_size(&params.check(&PARAMS)?)?;
        let (codes, absmax, count) = (stored.part("codes")?, stored.floats("absmax")?, shape.iter().product::<usize>());
        same_length(count, codes.len()).map_err(|e| e.param("codes"))?;
        same_length(count.div_ceil(size), absmax.len()).map_err(|e| e.param("absmax"))?;
        Ok(codes.iter().enumerate().map(|(at, code)| eight_bit::restored(*code, absmax[at / size]).into()).collect())
    }

    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64 {
        let absmax = quantized.groups.float("absmax", quantized.groups.of(index));
        eight_bit::restored(code, absmax.unwrap_or(f32::NAN)).into()
    }

    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace {
        let values = tensor.float32();
        let Sharing::Run { size, .. } = quantized.groups.sharing else { return Trace { steps: vec![] } };
        let start = index / size * size;
        let block = &values[start..(start + size).min(values.len())];
        let (x, absmax) = (values[index], eight_bit::absmax(block));
        let mut steps = vec![told::absmax(block, absmax)];
        if absmax == 0.0 {
            steps.push(Step::of("code", show::hex(code, FORMAT.bits, Ink::Code)));
        } else {
            steps.extend(looked_up(x, absmax, quantized.code(index, code), code));
        }
        steps.push(told::restored(&FORMAT, code, told::a(), absmax, eight_bit::restored(code, absmax)));
        Trace { steps }
    }
}

/// From a value to the code at its place in the table of 65,536.
fn looked_up(x: f32, absmax: f32, chosen: u64, in_use: u64) -> Vec<Step> {
    let v = eight_bit::scaled(x, absmax);
    let share = |v: Math| Math::frac(Math::brackets(Math::plus(v, Math::integer(1, Ink::Plain))), Math::integer(2, Ink::Plain));
    let place = |v: Math| Math::rounded(Math::times(share(v), Math::integer(65535, Ink::Plain)));
    let index = eight_bit::index(v) as i64;
    let i = || Math::sym("i", Ink::Plain);
    let found = [i(), Math::integer(index, Ink::Plain)].map(|i| Math::call("table", [i]));
    let looked_up = Step::of("tableIndex", show::integer(index, Ink::Plain)).by(i(), place(told::v()), place(Math::float(v, Ink::Plain)));
    let mut steps = vec![told::scaled(x, absmax, v), looked_up];
    steps.extend(told::code(&FORMAT, found, chosen, in_use));
    steps
}
