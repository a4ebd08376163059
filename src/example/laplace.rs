//! `laplace`: a sharp peak, with tails that fall off more slowly than the bell curve's: what many trained weights look like.

use super::{
    Example, Values,
    common::{draws, laid_out, params, positive, read, real, seed, size},
};
use crate::{
    error::Result,
    param::{Param, Params},
};
use std::{f64::consts::SQRT_2, sync::LazyLock};

/// The inverse of the distribution function: mean ∓ b ln(1 − 2|u − ½|), where b is the deviation over √2.
pub struct Laplace;

pub static EXAMPLE: Laplace = Laplace;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("mean", real(0.0)), ("deviation", size(1.0))]));

impl Example for Laplace {
    fn id(&self) -> &'static str {
        "laplace"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let (mean, scale) = (read(&params, "mean"), read(&params, "deviation") / SQRT_2);
        let value = |[u]: [f64; 1]| {
            let from_middle = u - 0.5;
            mean - scale * libm::copysign(libm::log(positive(1.0 - 2.0 * from_middle.abs())), -from_middle)
        };
        laid_out(&params, draws(&params).map(value))
    }
}
