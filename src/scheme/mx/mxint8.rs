//! `mxint8`: int8 elements with six bits after the binary point in blocks of 32 that share a power of two.
//!
//! ```text
//! codes   32 bytes   int8: q stands for q / 64
//! scales   1 byte    float8_e8m0fnu: E + 127, E = ⌊log2 max|x|⌋
//! ```
//!
//! The rule, the conventions, and what becomes of NaN, infinities and ties: see the [family](super). What lies beyond 127/64 scales becomes
//! 127/64 scales; below it is −2 scales, but −127/64 under `microxcaling`, whose scale of the largest float32s is NaN.
//!
//! Source: OCP Microscaling Formats (MX) v1.0, 5.3.4 and 6.3.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1200.5, 88.0];
//! let q = scheme::find("mxint8")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[0x6C, 0xDA, 0x03][..], &[0x8A][..]));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    element::INT8,
    microscaling::{Conventions, Microscaling},
};

pub static SCHEME: Microscaling =
    Microscaling { id: "mxint8", about: "scheme-mxint8", element: &INT8, conventions: Conventions::Integer };
