//! `mxfp8_e5m2`: E5M2 elements in blocks of 32 that share a power of two.
//!
//! ```text
//! codes   32 bytes   float8_e5m2
//! scales   1 byte    float8_e8m0fnu: E + 127, E = ⌊log2 max|x|⌋ − 15
//! ```
//!
//! The rule, the conventions, and what becomes of NaN, infinities and ties: see the [family](super). What lies beyond 57,344 scales becomes 57,344 scales; the codes of
//! infinities and NaN are not used, but for NaN itself.
//!
//! Source: OCP Microscaling Formats (MX) v1.0, 5.3.1 and 6.3.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1.0, 0.4];
//! let q = scheme::find("mxfp8_e5m2")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[0x7B, 0xCC, 0x46][..], &[0x7B][..]));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    element::E5M2,
    microscaling::{Conventions, Microscaling},
};

pub static SCHEME: Microscaling =
    Microscaling { id: "mxfp8_e5m2", about: "scheme-mxfp8-e5m2", element: &E5M2, conventions: Conventions::Floats };
