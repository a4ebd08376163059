//! Laws that hold for every entry of every registry, so that a new format, scheme or figure is tested by being there.
//!
//! The long test, every float32 into every smaller float, runs by
//! `cargo test --release --test conformance -- --ignored`.

mod bulk;
mod compare;
mod decimals;
mod edits;
mod figures;
#[path = "../fingerprints.rs"]
mod fingerprints;
mod formats;
mod laws;
mod layouts;
mod oracle;
mod params;
#[cfg(feature = "workbench")]
mod plots;
mod registries;
mod schemes;
#[cfg(feature = "workbench")]
mod sits;
mod statistics;
mod texts;
