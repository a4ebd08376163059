//! `sine`: a wave, with noise if wanted.

use super::{
    Example, Values,
    common::{laid_out, params, read, real, seed, size},
};
use crate::{
    error::Result,
    param::{Param, Params},
    stats::normals,
};
use std::{f64::consts::TAU, sync::LazyLock};

/// mean + amplitude × sin(2π × periods × i / count) + noise × z, with the z of [`normals`].
pub struct Sine;

pub static EXAMPLE: Sine = Sine;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("mean", real(0.0)), ("amplitude", size(1.0)), ("periods", size(8.0)), ("noise", size(0.0))]));

impl Example for Sine {
    fn id(&self) -> &'static str {
        "sine"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let [mean, amplitude, periods, noise] = ["mean", "amplitude", "periods", "noise"].map(|id| read(&params, id));
        let turn = TAU * periods / params.int("count") as f64;
        let wave = (0u32..).map(|index| mean + amplitude * libm::sin(turn * f64::from(index)));
        laid_out(&params, wave.zip(normals(params.int("seed") as u64)).map(|(x, z)| x + noise * z))
    }
}
