//! `mxfp6_e2m3`: E2M3 elements in blocks of 32 that share a power of two.
//!
//! ```text
//! codes   24 bytes   float6_e2m3fn (six bits each)
//! scales   1 byte    float8_e8m0fnu: E + 127, E = ⌊log2 max|x|⌋ − 2
//! ```
//!
//! The rule, the conventions, and what becomes of NaN, infinities and ties: see the [family](super). What lies beyond 7.5 scales becomes 7.5 scales.
//!
//! Source: OCP Microscaling Formats (MX) v1.0, 5.3.2 and 6.3.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1200.5, 88.0];
//! let q = scheme::find("mxfp6_e2m3")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[0x1D, 0x31, 0x01][..], &[0x88][..]));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    element::E2M3,
    microscaling::{Conventions, Microscaling},
};

pub static SCHEME: Microscaling =
    Microscaling { id: "mxfp6_e2m3", about: "scheme-mxfp6-e2m3", element: &E2M3, conventions: Conventions::Floats };
