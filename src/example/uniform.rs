//! `uniform`: every value of a range as likely as any other.

use super::{
    Example, Values,
    common::{draws, laid_out, params, range, real, seed},
};
use crate::{
    error::Result,
    param::{Param, Params},
};
use std::sync::LazyLock;

/// min + (max − min) × u.
pub struct Uniform;

pub static EXAMPLE: Uniform = Uniform;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("min", real(-1.0)), ("max", real(1.0))]));

impl Example for Uniform {
    fn id(&self) -> &'static str {
        "uniform"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let (low, high) = range(&params)?;
        laid_out(&params, draws(&params).map(|[u]| low + (high - low) * u))
    }
}
