//! Schemes: how a tensor becomes codes, and codes a tensor again.
//!
//! Adding a scheme is one file here and one line in [`SCHEMES`].

mod cast;
mod integer;

pub use integer::SCALE_LIMITS;

use crate::{
    error::{Error, Result},
    explain::Trace,
    format::Format,
    param::{Param, Params},
    tensor::TensorView,
};

/// A quantization scheme.
pub trait Scheme: Send + Sync {
    fn id(&self) -> &'static str;
    fn family(&self) -> &'static str;
    fn params(&self) -> &'static [Param];

    /// The format of one code.
    ///
    /// # Errors
    /// Those of [`Params::check`].
    fn target(&self, params: &Params) -> Result<&'static dyn Format>;

    /// Quantizes and restores every value.
    ///
    /// # Errors
    /// Those of [`Params::check`], and `param.needed` where one parameter asks for another.
    fn quantize(&self, tensor: &TensorView, params: &Params) -> Result<Quantized>;

    /// The value that a code of the value at `index` comes back as.
    fn restore(&self, quantized: &Quantized, index: usize, code: u64) -> f64;

    /// The code of the value at `index` whose restored value is nearest to `value`, which is finite.
    fn nearest(&self, quantized: &Quantized, index: usize, value: f64) -> u64;

    /// The steps of one value's journey.
    fn explain(&self, tensor: &TensorView, quantized: &Quantized, index: usize, code: u64) -> Trace;
}

/// What quantizing came to.
pub struct Quantized {
    /// The format of one code.
    pub target: &'static dyn Format,
    /// One bit pattern a value, in the low bits.
    pub codes: Vec<u64>,
    /// One a value.
    pub restored: Vec<f64>,
    /// Indices of the values beyond the target's range, ascending.
    pub clipped: Vec<u32>,
    /// The scale and zero point, where the scheme has them.
    pub affine: Option<Affine>,
    /// Bits of the codes and of everything stored beside them, by value.
    pub bits_per_value: f64,
}

/// real = (q - zero point) × scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    pub scale: f32,
    pub zero_point: i64,
    /// The smallest and the largest code in use.
    pub lowest: i64,
    pub highest: i64,
    /// The range that the scale was fitted to, zero included; absent for a scale by hand.
    pub range: Option<(f32, f32)>,
    pub symmetric: bool,
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

/// The registry: one line a scheme.
pub static SCHEMES: &[&dyn Scheme] = &[&integer::IntegerAffine, &cast::CastTo];
