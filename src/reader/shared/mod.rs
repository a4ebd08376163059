//! What several readers have in common.

pub mod cell;
pub mod nesting;
pub mod words;
