//! `heavy`: heavy tails, and outliers far beyond them.

use super::{
    Example, Values,
    common::{draws, laid_out, params, positive, read, real, seed, share, size},
};
use crate::{
    error::Result,
    param::{Kind, Param, Params},
};
use std::{f64::consts::TAU, sync::LazyLock};

/// mean + deviation × t, with t of Student's distribution; an `outlierShare` of the values lie `outlierSize` deviations from the mean
/// instead, on either side. With few degrees of freedom the values spread farther than the deviation says.
pub struct Heavy;

pub static EXAMPLE: Heavy = Heavy;

const FREEDOM: Kind = Kind::Real { default: Some(4.0), min: 0.5, max: 1000.0 };

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| params(&[seed(), ("mean", real(0.0)), ("deviation", size(1.0)), ("freedom", FREEDOM), ("outlierShare", share(0.001)), ("outlierSize", size(30.0))]));

/// A value of Student's t, from two draws: √(ν (u^(−2/ν) − 1)) cos 2πv.
///
/// Source: Bailey, "Polar generation of random variates with the t-distribution", Math. Comp. 62 (1994).
fn student(freedom: f64, u: f64, v: f64) -> f64 {
    let radius = libm::sqrt(freedom * (libm::pow(positive(u), -2.0 / freedom) - 1.0));
    radius * libm::cos(TAU * v)
}

impl Example for Heavy {
    fn id(&self) -> &'static str {
        "heavy"
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    fn make(&self, given: &Params) -> Result<Values> {
        let params = given.check(&PARAMS)?;
        let [mean, deviation, freedom, outliers, far] =
            ["mean", "deviation", "freedom", "outlierShare", "outlierSize"].map(|id| read(&params, id));
        let value = |[radius, angle, chosen, side]: [f64; 4]| {
            let far_away = if side < 0.5 { -far } else { far };
            mean + deviation * if chosen < outliers { far_away } else { student(freedom, radius, angle) }
        };
        laid_out(&params, draws(&params).map(value))
    }
}
