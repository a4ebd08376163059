//! What bitsandbytes' schemes share.

pub(super) mod eight_bit;
mod four_bit;
mod mean;
pub(super) mod told;

pub use four_bit::FourBit;

use crate::{
    error::{Error, Result},
    param::{Checked, Kind, Param},
};

/// Values in a block: a power of two.
pub fn block_size(default: i64) -> Param {
    Param { id: "blockSize", kind: Kind::Int { default, min: 32, max: 4096 } }
}

/// # Errors
/// `param.power`.
pub fn given_size(params: &Checked) -> Result<usize> {
    let size = params.int("blockSize") as usize;
    if size.is_power_of_two() { Ok(size) } else { Err(Error::new("param.power").with("name", "blockSize").param("blockSize")) }
}
