//! Bit for bit against reference implementations, whose results are in `tests/data/golden` (its PROVENANCE.md says whose).
//!
//! Every test counts what it compares and says so: `cargo test --test golden -- --nocapture`.

mod affine;
mod bitsandbytes;
mod calibration;
mod code_tables;
mod data;
mod float_casts;
mod ggml;
mod int_casts;
mod mx;
mod nvfp4;
mod plain;
mod rules;
mod stochastic;
