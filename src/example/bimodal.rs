//! `bimodal`: two bell curves beside each other.

use super::{
    Example, Values,
    common::{draws, laid_out, params, read, real, seed, share, size},
};
use crate::{
    error::Result,
    param::{Param, Params},
    stats::normals,
};
use std::sync::LazyLock;

/// Around mean ± distance / 2, each of that deviation; `upperShare` of the values belong to the upper one.
pub struct Bimodal;

pub static EXAMPLE: Bimodal = Bimodal;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("mean", real(0.0)), ("deviation", size(0.5)), ("distance", size(4.0)), ("upperShare", share(0.5))]));

impl Example for Bimodal {
    fn id(&self) -> &'static str {
        "bimodal"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let [mean, deviation, distance, above] = ["mean", "deviation", "distance", "upperShare"].map(|id| read(&params, id));
        let value = |([u], z): ([f64; 1], f64)| {
            let half = if u < above { distance } else { -distance } / 2.0;
            mean + half + deviation * z
        };
        // another stream than the one that chooses the peak
        let around = normals(!(params.int("seed") as u64));
        laid_out(&params, draws(&params).zip(around).map(value))
    }
}
