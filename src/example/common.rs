//! What examples share.

use super::Values;
use crate::{
    error::{Error, Result},
    num::Draw,
    param::{Checked, Kind, Param},
};

/// As many as an example makes.
const MOST: i64 = 10_000_000;
/// What numbers can be given.
const LIMIT: f64 = 1e9;

/// What every example can be told, and its own.
pub fn params(own: &[(&'static str, Kind)]) -> Vec<Param> {
    let layout = [("count", Kind::Int { default: 4096, min: 1, max: MOST }), ("rows", Kind::Int { default: 0, min: 0, max: MOST })];
    layout.into_iter().chain(own.iter().cloned()).map(|(id, kind)| Param { id, kind }).collect()
}

/// Where random numbers come from.
pub fn seed() -> (&'static str, Kind) {
    ("seed", Kind::Int { default: 3452, min: 0, max: i64::from(u32::MAX) })
}

pub fn real(default: f64) -> Kind {
    Kind::Real { default: Some(default), min: -LIMIT, max: LIMIT }
}

/// A number of at least 0.
pub fn size(default: f64) -> Kind {
    Kind::Real { default: Some(default), min: 0.0, max: LIMIT }
}

/// From 0 to 1.
pub fn share(default: f64) -> Kind {
    Kind::Real { default: Some(default), min: 0.0, max: 1.0 }
}

pub fn read(params: &Checked, id: &str) -> f64 {
    params.real(id).unwrap_or_default()
}

/// The ends of a range.
///
/// # Errors
/// `range.order`.
pub fn range(params: &Checked) -> Result<(f64, f64)> {
    let (low, high) = (read(params, "min"), read(params, "max"));
    if low > high { Err(Error::new("range.order").param("min")) } else { Ok((low, high)) }
}

/// Draws for one value after the other, so many independent ones each, all from 0 to 1, without 1.
pub fn draws<const N: usize>(params: &Checked) -> impl Iterator<Item = [f64; N]> {
    let seed = params.int("seed") as u64;
    (0..).step_by(N).map(move |first| std::array::from_fn(|at| Draw::new(seed, first + at as u64).unit()))
}

/// A draw that is never 0, so that its logarithm is finite.
pub fn positive(draw: f64) -> f64 {
    draw + f64::EPSILON / 4.0
}

/// Values, laid out in rows.
///
/// # Errors
/// `shape.product` where they do not fill them.
pub fn laid_out(params: &Checked, values: impl Iterator<Item = f64>) -> Result<Values> {
    let count = params.int("count") as usize;
    let shape = shape(count, params.int("rows") as usize)?;
    let mut data = Vec::with_capacity(count);
    data.extend(values.take(count).map(|x| x as f32));
    Ok(Values { data, shape })
}

/// So many rows; of 0 as many as are the nearest to a square. What has only one row then is no matrix.
fn shape(count: usize, rows: usize) -> Result<Vec<usize>> {
    if rows == 0 {
        let rows = (1..=count.isqrt()).rev().find(|rows| count.is_multiple_of(*rows)).unwrap_or(1);
        return Ok(if rows == 1 { vec![count] } else { vec![rows, count / rows] });
    }
    if count.is_multiple_of(rows) {
        return Ok(vec![rows, count / rows]);
    }
    Err(Error::new("shape.product").with("shape", format!("{rows} × …")).with("count", count.to_string()).param("rows"))
}
