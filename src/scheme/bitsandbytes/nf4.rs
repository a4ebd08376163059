//! `nf4`: blocks of 4-bit NormalFloats.

use super::common::FourBit;
use crate::format;

/// [`FourBit`] with the code book of QLoRA, sixteen quantiles of the normal distribution between -1 and 1.
///
/// Source: Dettmers et al., arXiv:2305.14314, sections 3 and appendix E; bitsandbytes 0.50.2.
///
/// ```
/// use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
/// let x = [2.0f32, -1.0, 0.1, 0.0];
/// let q = scheme::find("nf4").unwrap().quantize(&TensorView::flat(Data::F32(&x)), &Params::default()).unwrap();
/// assert_eq!(q.codes, [0xF, 0x2, 0x8, 0x7]);
/// assert_eq!(q.parts[0].data, [0xF2, 0x87]); // packed: the first of two in the upper half
/// assert_eq!(q.restored[0], 2.0);
/// ```
pub static SCHEME: FourBit = FourBit { id: "nf4", about: "scheme-nf4", book: &format::nf4::FORMAT };
