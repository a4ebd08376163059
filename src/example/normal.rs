//! `normal`: the bell curve.

use super::{
    Example, Values,
    common::{laid_out, params, read, real, seed, size},
};
use crate::{
    error::Result,
    param::{Param, Params},
    stats::normals,
};
use std::sync::LazyLock;

/// mean + deviation × z, with the z of [`normals`].
pub struct Normal;

pub static EXAMPLE: Normal = Normal;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("mean", real(0.0)), ("deviation", size(1.0))]));

impl Example for Normal {
    fn id(&self) -> &'static str {
        "normal"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let (mean, deviation) = (read(&params, "mean"), read(&params, "deviation"));
        laid_out(&params, normals(params.int("seed") as u64).map(|z| mean + deviation * z))
    }
}
