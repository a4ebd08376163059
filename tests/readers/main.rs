//! Readers of files: what their own libraries wrote is read back equal, and what is wrong is refused by name and place.

mod bad;
mod measure;
mod mutated;
mod peers;
mod real;
mod support;
mod text;
