//! What the schemes of microscaling share.

pub mod blocks;
pub mod element;
pub mod microscaling;
pub mod power;
pub mod told;
