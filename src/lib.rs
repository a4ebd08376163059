//! Quantoscope: see quantization, every step from a value to its code and back, bit by bit.
//!
//! This crate does all the numbers of the page of the same name: number formats, rounding, quantization schemes, error
//! statistics, and the figures that a page or an SVG painter draws from them without doing any arithmetic of its own.
//!
//! ```
//! use quantoscope::{format, param::Params, scheme, tensor::{Data, TensorView}};
//!
//! let values = [3452.3194f32, -1200.5, 437.25, 88.0, 12.5, -0.75, 4096.0];
//! let integer = scheme::find("integer")?;
//! let quantized = integer.quantize(&TensorView::flat(Data::F32(&values)), &Params::default().with("bits", 8.0))?;
//! assert_eq!(quantized.affine(0).unwrap().scale, 4096.0 / 127.0);
//! assert_eq!(quantized.codes[0], 107);
//! assert_eq!(quantized.restored[0], 3450.960693359375);
//!
//! let float16 = format::find("float16")?;
//! let code = float16.encode(3452.3194.into(), Default::default()).code;
//! assert_eq!((code, float16.decode(code)), (0x6ABE, 3452.0));
//! # Ok::<(), quantoscope::error::Error>(())
//! ```
//!
//! Dependencies point one way:
//!
//! | module | what it is |
//! |---|---|
//! | [`error`], [`text`], [`num`] | the error type; messages and shown numbers; exact values and rounding modes |
//! | [`tensor`], [`param`] | borrowed values with a shape; declared parameters |
//! | [`mod@format`] | number formats, one file each |
//! | [`quantized`] | what quantizing came to: codes, groups, stored parts |
//! | [`scheme`] | quantization schemes, one file each |
//! | [`affine`], [`calibrate`] | conventions of scale and zero point, how a range is chosen: one file each |
//! | `kernel` | fast ways over millions of values: one file each (feature `workbench`) |
//! | [`stats`], [`explain`], [`typed`] | error statistics; one value's journey as steps; what people type |
//! | `example`, `export` | values to try things on; files of what came of them (feature `workbench`): one file each |
//! | [`pasted`] | lists of numbers by the million |
//! | [`reader`] | what is in a file, and its tensors as numbers: one file each |
//! | [`journey`], [`edit`] | an input evaluated once for every figure; edits of it |
//! | [`workbench`] | a tensor of any size under several schemes at once |
//! | [`figure`], [`svg`], [`phrases`] | what a picture shows, one file each; its static drawing; what its messages say |
//! | [`catalog`], [`wire`] | all registries as data; what crosses the boundary to JavaScript |

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod affine;
pub mod calibrate;
pub mod catalog;
pub mod edit;
pub mod error;
#[cfg(feature = "workbench")]
pub mod example;
pub mod explain;
#[cfg(feature = "workbench")]
pub mod export;
pub mod figure;
pub mod format;
pub mod journey;
#[cfg(feature = "workbench")]
pub mod kernel;
pub mod map;
pub mod node;
pub mod num;
pub mod param;
#[cfg(feature = "workbench")]
pub mod pasted;
#[cfg(not(target_arch = "wasm32"))]
pub mod phrases;
pub mod quantized;
#[cfg(feature = "workbench")]
pub mod reader;
pub mod scheme;
pub mod stats;
pub mod svg;
pub mod tensor;
pub mod text;
pub mod typed;
pub mod wire;
#[cfg(feature = "workbench")]
pub mod workbench;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(test)]
mod generated;
