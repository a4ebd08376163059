//! `fp4`: blocks of bitsandbytes' 4-bit floats.

use super::common::FourBit;
use crate::format;

/// [`FourBit`] with a sign bit and the magnitudes 0, 1/192, 1/6, 1/4, 1/3, 1/2, 2/3 and 1.
///
/// Two codes stand for 0: the CPU path gives 8 to values just above it and 0 to those at it or just below; CUDA the other way
/// round. Code 8 comes back as +0 where the number of values is odd or a multiple of 16, else as -0: the CPU path has a way of its
/// own for each. (It asks for the length of the last axis; here it is that of the whole tensor.)
///
/// Source: bitsandbytes 0.50.2, `functional.py` (`get_4bit_type`).
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [6.0f32, -1.0, 0.001, 0.0];
/// let q = scheme::find("fp4").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [0x3, 0xE, 0x8, 0x0]);
/// assert_eq!(q.restored[1..], [-1.0, 0.0, 0.0]);
/// ```
pub static SCHEME: FourBit = FourBit { id: "fp4", about: "scheme-fp4", book: &format::fp4::FORMAT };
