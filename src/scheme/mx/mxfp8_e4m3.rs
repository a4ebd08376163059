//! `mxfp8_e4m3`: E4M3 elements in blocks of 32 that share a power of two.
//!
//! ```text
//! codes   32 bytes   float8_e4m3fn
//! scales   1 byte    float8_e8m0fnu: E + 127, E = ⌊log2 max|x|⌋ − 8
//! ```
//!
//! The rule, the conventions, and what becomes of NaN, infinities and ties: see the [family](super). What lies beyond 448 scales becomes 448 scales.
//!
//! Source: OCP Microscaling Formats (MX) v1.0, 5.3.1 and 6.3.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1.0, 0.4];
//! let q = scheme::find("mxfp8_e4m3")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[0x7D, 0xA0, 0x15][..], &[0x82][..]));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    element::E4M3,
    microscaling::{Conventions, Microscaling},
};

pub static SCHEME: Microscaling =
    Microscaling { id: "mxfp8_e4m3", about: "scheme-mxfp8-e4m3", element: &E4M3, conventions: Conventions::Floats };
