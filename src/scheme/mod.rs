//! Schemes: how a tensor becomes codes, and codes a tensor again.
//!
//! # The words of the field
//!
//! | word | what it means here |
//! |---|---|
//! | *code* | the bits that stand for one value, of some [`Format`] |
//! | *scale* | the real distance between neighbouring codes, or the factor between what a code says and the value |
//! | *zero point* | the code of the real number 0, where that is not the code 0 |
//! | *group*, *block* | the values that share a scale: the whole tensor, a channel, or a run of 16 to 4096 values |
//! | *calibration* | how the range that a scale covers is chosen from the values |
//! | *restored* | what a code comes back as; the *error* is restored minus source |
//! | *clipped*, *saturated* | beyond the range, and so given its outermost code |
//! | *symmetric* | with the real 0 in the middle of the codes |
//! | *subnormal* | a float below its smallest exponent, with fewer significant bits |
//! | *SQNR* | the power of the values over the power of the errors, in decibels |
//!
//! # What schemes differ in
//!
//! - **Which values a code can say.** Evenly spaced integers (`integer`, ggml's `q4_0` to `q6_k`), floats whose steps grow with the
//!   value (`cast`, `scaled_fp8`, the `mx` family), or a list of values made for the purpose (`nf4`, `iq4_nl`, `kmeans`).
//! - **Who shares a scale.** One largest value decides the step of all that share its scale: small groups lose less and store more
//!   scales. Two levels (`q4_k`, `nvfp4`, double quantization) store the scales of small groups in few bits.
//! - **What is kept of the group.** A scale alone puts 0 at a code of its own; a scale and a minimum or zero point fit a range that
//!   lies to one side.
//! - **How the scale is chosen.** From the largest magnitude, or by a search for the least (weighted) squared error.
//! - **How a tie is broken, and in which order float32 operations are made.** This is what bit-exact agreement is about: see each
//!   scheme's rule.
//!
//! Adding a scheme is one file here (or in its family's folder) and one line in the list at the end of that module.

use crate::{
    error::{Error, Result},
    explain::Trace,
    format::Format,
    param::{Param, Params},
    quantized::{Quantized, Stored},
    tensor::TensorView,
};
use std::sync::LazyLock;

/// A quantization scheme.
pub trait Scheme: Send + Sync {
    fn id(&self) -> &'static str;
    /// What menus group it under: the message `family-<family>`.
    fn family(&self) -> &'static str;
    /// The message with its one line: what it is and who uses it.
    fn about(&self) -> &'static str;
    fn params(&self) -> &'static [Param];
    /// What holds of every outcome with these parameters.
    fn laws(&self, params: &Params) -> Laws;

    /// The format of one code.
    ///
    /// # Errors
    /// Those of [`Params::check`].
    fn target(&self, params: &Params) -> Result<&'static dyn Format>;

    /// Quantizes and restores every value.
    ///
    /// # Errors
    /// Those of [`Params::check`], `param.needed` where one parameter asks for another, and those of the scheme.
    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized>;

    /// The same for many values, which are float32: the same codes and restored values, faster where a scheme can.
    ///
    /// # Errors
    /// As [`Scheme::quantize`].
    #[cfg(feature = "workbench")]
    fn bulk(&self, tensor: &TensorView, params: &Params) -> Result<crate::quantized::Bulk> {
        Ok(crate::quantized::Bulk::of(tensor, self.quantize(tensor, params)?))
    }

    /// Where all values of a tensor share what follows from its extent: what measures any of them without a look at the others, as
    /// [`Scheme::bulk`] would. Nothing where a scheme has no fast way for that, or for these values.
    ///
    /// # Errors
    /// Those of the parameters.
    #[cfg(feature = "workbench")]
    fn measure(
        &self,
        _params: &Params,
        _extent: crate::kernel::extent::Extent,
    ) -> Result<Option<Box<dyn crate::kernel::outcome::Measure>>> {
        Ok(None)
    }

    /// What was stored comes back: one value for each place of `shape`.
    ///
    /// # Errors
    /// Those of [`Params::check`], `part.missing`, `length.mismatch`.
    fn dequantize(&self, stored: &Stored, params: &Params, shape: &[usize]) -> Result<Vec<f64>>;

    /// How blocks of values are packed into bytes, where the reference has one layout for that.
    #[cfg(feature = "workbench")]
    fn packed(&'static self) -> Option<&'static dyn Packed> {
        None
    }

    /// The value that a code of the value at `index` comes back as.
    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64;

    /// The values that the codes of the value at `index` come back as, finite and ascending; none where there are more than
    /// 65,536 codes.
    fn levels(&self, quantized: &Quantized, index: usize) -> Vec<f64> {
        let mut levels: Vec<f64> = codes(quantized).map(|code| self.restore(quantized, index, code)).filter(|x| x.is_finite()).collect();
        levels.sort_unstable_by(f64::total_cmp);
        levels.dedup();
        levels
    }

    /// Half a step beyond the outermost levels of the value at `index`: what lies farther out was clipped.
    fn reach(&self, quantized: &Quantized, index: usize) -> (f64, f64) {
        reach(&self.levels(quantized, index))
    }

    /// The code of the value at `index` whose restored value is nearest to `value`, which is finite.
    fn nearest(&self, quantized: &Quantized, index: usize, value: f64) -> u64 {
        let mut nearest = (f64::INFINITY, quantized.codes.get(index).copied().unwrap_or(0));
        for code in codes(quantized) {
            let distance = (self.restore(quantized, index, code) - value).abs();
            if distance < nearest.0 {
                nearest = (distance, code);
            }
        }
        nearest.1
    }

    /// The distance between neighbouring restored values about that of a code of the value at `index`, the wider one of two.
    fn step(&self, quantized: &Quantized, index: usize, code: u64) -> Option<f64> {
        let levels = self.levels(quantized, index);
        let restored = self.restore(quantized, index, code);
        let at = levels.iter().position(|&x| x == restored)?;
        let below = at.checked_sub(1).map(|below| restored - levels[below]);
        let above = levels.get(at + 1).map(|above| above - restored);
        below.into_iter().chain(above).reduce(f64::max)
    }

    /// The steps of one value's journey: those of [`crate::explain::Step`].
    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace;
}

/// Blocks of values as their reference packs them.
#[cfg(feature = "workbench")]
pub trait Packed: Send + Sync {
    /// Values in a block.
    fn values(&self) -> usize;
    /// Bytes of a packed block.
    fn bytes(&self) -> usize;
    /// What the values of one block come back as.
    fn restore(&self, block: &[u8], out: &mut [f32]);
}

/// Every code of the target, where they are not too many to look at.
fn codes(quantized: &Quantized) -> std::ops::Range<u64> {
    if quantized.target.bits() > 16 { 0..0 } else { 0..1 << quantized.target.bits() }
}

/// Half a step beyond the outermost of ascending levels: what lies farther out was clipped.
pub fn reach(levels: &[f64]) -> (f64, f64) {
    match levels {
        [] => (f64::NEG_INFINITY, f64::INFINITY),
        [only] => (*only, *only),
        [first, second, ..] => {
            let (last, before) = (levels[levels.len() - 1], levels[levels.len() - 2]);
            (first - (second - first) / 2.0, last + (last - before) / 2.0)
        }
    }
}

/// The values that lie beyond what their group's codes stand for by more than half a step.
pub fn clipped(scheme: &dyn Scheme, values: &[f32], quantized: &Quantized) -> Vec<u32> {
    let mut last: Option<(usize, (f64, f64))> = None;
    let mut clipped = vec![];
    for (index, &x) in values.iter().enumerate() {
        let group = quantized.groups.of(index);
        let (low, high) = match last {
            Some((of, limits)) if of == group => limits,
            _ => scheme.reach(quantized, index),
        };
        last = Some((group, (low, high)));
        let x = f64::from(x);
        if x < low || x > high {
            clipped.push(index as u32);
        }
    }
    clipped
}

/// The same for outcomes of many values: a group is looked at as a whole.
#[cfg(feature = "workbench")]
pub fn clipped_in_bulk(scheme: &dyn Scheme, values: &[f32], quantized: &Quantized) -> Vec<u32> {
    let mut clipped = vec![];
    for piece in crate::kernel::pieces::pieces(quantized.groups.sharing, 0..values.len()) {
        let first = piece.places.start;
        let (low, high) = scheme.reach(quantized, first);
        let beyond = |x: &f32| (f64::from(*x) < low) | (f64::from(*x) > high);
        let values = &values[piece.places];
        if values.iter().fold(false, |any, x| any | beyond(x)) {
            clipped.extend((first..).zip(values).filter(|(_, x)| beyond(x)).map(|(index, _)| index as u32));
        }
    }
    clipped
}

/// The same from the two lowest and the two highest codes of a scale whose levels ascend or descend with them, unless some of these
/// levels are alike or no numbers.
pub fn reach_of_ends(mut ends: [f64; 4]) -> Option<(f64, f64)> {
    if ends[0] > ends[3] {
        ends.reverse();
    }
    let apart = ends.iter().all(|level| level.is_finite()) && ends[0] < ends[1] && ends[1] <= ends[2] && ends[2] < ends[3];
    apart.then(|| reach(&ends))
}

/// What a scheme promises of finite values under scales that could be stored as finite numbers, each promise by its name; it is
/// tested for every scheme that makes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Laws {
    /// Within a group, the restored values are in the order of the values.
    pub monotone: bool,
    /// A value that is not clipped comes back as one of the two levels about it, and errs by at most half the distance
    /// between them, but for what rounding to float32 adds.
    pub nearest: bool,
    /// What was restored is restored as it is.
    pub idempotent: bool,
    /// 0 comes back as 0.
    pub exact_zero: bool,
}

/// The scheme of that id.
///
/// # Errors
/// `scheme.unknown`, with the known ids.
pub fn find(id: &str) -> Result<&'static dyn Scheme> {
    SCHEMES.iter().copied().find(|s| s.id() == id).ok_or_else(|| {
        let known = SCHEMES.iter().map(|s| s.id()).collect::<Vec<_>>().join(", ");
        Error::new("scheme.unknown").with("name", id).with("known", known)
    })
}

/// All schemes, in the order of menus.
pub static SCHEMES: LazyLock<Vec<&dyn Scheme>> =
    LazyLock::new(|| [ONE_OF_A_KIND, ggml::SCHEMES, mx::SCHEMES, bitsandbytes::SCHEMES, extreme::SCHEMES].concat());

/// Declares the modules of schemes and lists them; a scheme's file is named after its id and has it as `SCHEME`.
macro_rules! schemes {
    ($list:ident: $($name:ident)*) => {
        $(mod $name;)*
        pub(super) static $list: &[&dyn $crate::scheme::Scheme] = &[$(&$name::SCHEME),*];
    };
}

// A family of schemes that share more than this has a folder, whose mod.rs lists them.
pub mod bitsandbytes;
pub mod extreme;
pub mod ggml;
pub mod mx;

pub use integer::codes as integer_codes;
#[cfg(feature = "workbench")]
pub use integer::{chosen_range, split_errors};

// The registry: one line a scheme.
schemes! { ONE_OF_A_KIND:
    integer
    cast
    scaled_fp8
    kmeans
}
