//! `ramp`: evenly spaced values from one end of a range to the other.

use super::{
    Example, Values,
    common::{laid_out, params, range, real},
};
use crate::{
    error::Result,
    param::{Param, Params},
};
use std::sync::LazyLock;

/// min + (max − min) × i / (count − 1).
pub struct Ramp;

pub static EXAMPLE: Ramp = Ramp;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[("min", real(-1.0)), ("max", real(1.0))]));

impl Example for Ramp {
    fn id(&self) -> &'static str {
        "ramp"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let (low, high) = range(&params)?;
        let steps = (params.int("count") - 1).max(1) as f64;
        laid_out(&params, (0u32..).map(|index| low + (high - low) * (f64::from(index) / steps)))
    }
}
