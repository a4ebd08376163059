//! `mxfp4`: E2M1 elements in blocks of 32 that share a power of two.
//!
//! ```text
//! codes   16 bytes   float4_e2m1fn (four bits each)
//! scales   1 byte    float8_e8m0fnu: E + 127, E = ⌊log2 max|x|⌋ − 2
//!
//! packed, under the convention ggml: 17 bytes for 32 values
//! byte 0        scale
//! byte 1 + j    x[j] in bits 3 to 0, x[j + 16] in bits 7 to 4, j = 0 ... 15
//! ```
//!
//! The rule, the conventions, and what becomes of NaN, infinities and ties: see the [family](super). What lies beyond 6 scales becomes 6 scales.
//!
//! Source: OCP Microscaling Formats (MX) v1.0, 5.3.3 and 6.3; ggml v0.13.1, `block_mxfp4` in `src/ggml-common.h`, `quantize_row_mxfp4_ref`.
//!
//! ```
//! use quantoscope::{param::Params, scheme, tensor::{Data, TensorView}};
//! let x = [3452.3194f32, -1200.5, 88.0];
//! let q = scheme::find("mxfp4")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default())?;
//! assert_eq!((&q.codes[..], &q.parts[1].data[..]), (&[7, 0xC, 0][..], &[0x88][..]));
//! let q = scheme::find("mxfp4")?.quantize(&TensorView::flat(Data::F32(&x)), &Params::default().with("convention", "ggml"))?;
//! assert_eq!(q.bytes.unwrap()[..4], [0x88, 0x07, 0x0C, 0x00]);
//! # Ok::<(), quantoscope::error::Error>(())
//! ```

use super::common::{
    element::E2M1,
    microscaling::{Conventions, Microscaling},
};

pub static SCHEME: Microscaling =
    Microscaling { id: "mxfp4", about: "scheme-mxfp4", element: &E2M1, conventions: Conventions::All };
