//! The workbench: one tensor, up to millions of values, under several schemes at once.
//!
//! A [`Session`] holds the tensor and what was made of it. Each question ([`Ask`]) says which schemes are compared and which figures
//! are wanted; the answer ([`Told`]) has them, and the setups as they are after the question's change. What has been quantized is
//! kept for the next question.

mod change;
mod column;
mod far;
mod held;
mod memo;
mod named;
mod order;
pub mod presets;
mod ranking;
mod session;
mod whole;
mod wire;

pub use column::Column;
pub use far::{Far, MOST_HELD, Pass, Passed};
pub use held::{Held, Summary};
pub use memo::Memo;
pub use named::{Named, plain};
pub use order::{By, Order};
pub use ranking::{Choice, Goal, Outcome, RankAsk, Tried, Yard};
pub use session::{Bench, Session};
pub use whole::Whole;
pub use wire::{About, Ask, Change, End, Poke, Setup, Told, Verdict};
