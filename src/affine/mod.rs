//! Integers with a scale and a zero point: how each convention fits them to a range and finds a code.
//!
//! Everybody has real = (q − z) × s. They differ in how s and z come from a range, in which precision, in what is too small to
//! be a scale, in whether a value is divided by s or multiplied by 1/s, in when z is added, and in what becomes of NaN. A
//! convention is a file here and a line in the list at the end.

mod told;

pub use told::Told;

use crate::{
    error::{Error, Result},
    num::{Draw, Rounding, rounding::round_to_integer},
};

/// One way to have integers with a scale and a zero point.
pub struct Convention {
    pub id: &'static str,
    /// The codes, or what the convention does not have.
    pub codes: fn(&Setting) -> std::result::Result<Codes, Unlike>,
    /// Scale and zero point for a range that includes 0.
    pub fit: fn(&Setting, Codes, f32, f32) -> (f32, i64),
    pub coding: Coding,
    /// The code of NaN.
    pub nan: Nan,
    /// What NaN and infinities among the values do to the range that is fitted to them.
    pub unfit: [Unfit; 2],
}

/// What the parameters ask of a convention.
#[derive(Clone, Copy)]
pub struct Setting {
    pub bits: u32,
    pub signed: bool,
    pub symmetric: bool,
    pub narrow: bool,
    pub reduced: bool,
    pub unclipped: bool,
    /// Scale and zero point are given.
    pub by_hand: bool,
    /// "tensor", "channel" or "group".
    pub granularity: &'static str,
}

/// Codes, smallest and largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// Those that a range is spread over.
    pub fitted: (i64, i64),
    /// Those that values are held to.
    pub held: (i64, i64),
}

/// How a value becomes a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// round(x / s) + z
    Divide,
    /// round(x × (1 / s)) + z
    Reciprocal,
    /// round(x / s + z)
    ZeroInside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nan {
    ZeroPoint,
    Lowest,
    Highest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    LeftOut,
    Counts,
    Refused,
}

/// A combination of parameters that a convention does not have.
pub struct Unlike {
    pub param: &'static str,
    /// What it would have to be.
    pub takes: &'static str,
    /// With which parameter: the convention itself if this is empty.
    pub with: &'static str,
}

impl Unlike {
    pub fn error(&self, convention: &str) -> Error {
        let with = if self.with.is_empty() { format!("convention = {convention}") } else { self.with.into() };
        Error::new("param.conflict").with("name", self.param).with("takes", self.takes).with("by", with).param(self.param)
    }
}

/// Refuses what a convention does not have, unless `has`.
fn only(has: bool, param: &'static str, takes: &'static str, with: &'static str) -> std::result::Result<(), Unlike> {
    if has { Ok(()) } else { Err(Unlike { param, takes, with }) }
}

impl Setting {
    /// All codes of so many bits.
    fn all(&self) -> (i64, i64) {
        if self.signed { (-(1 << (self.bits - 1)), (1 << (self.bits - 1)) - 1) } else { (0, (1 << self.bits) - 1) }
    }

    /// For conventions without these.
    fn neither_reduced_nor_unclipped(&self) -> std::result::Result<(), Unlike> {
        only(!self.reduced, "reduceRange", "false", "")?;
        only(!self.unclipped, "noClipping", "false", "")
    }
}

/// Scale and zero point of a group, ready to find codes.
pub struct Coder {
    pub scale: f32,
    pub zero_point: i64,
    pub held: (i64, i64),
    pub coding: Coding,
    pub nan: Nan,
    pub rounding: Rounding,
    pub seed: u64,
}

impl Coder {
    /// The code of the value at an index, and whether it was beyond the codes.
    pub fn code(&self, x: f32, index: usize) -> (i64, bool) {
        let (lowest, highest) = self.held;
        let steps = match self.coding {
            Coding::Divide => x / self.scale,
            Coding::Reciprocal => x * (1.0 / self.scale),
            Coding::ZeroInside => x / self.scale + self.zero_point as f32,
        };
        if steps.is_nan() {
            return match self.nan {
                Nan::ZeroPoint => (self.zero_point, false),
                Nan::Lowest => (lowest, false),
                Nan::Highest => (highest, false),
            };
        }
        let whole = match self.rounding {
            Rounding::HalfEven => f64::from(steps.round_ties_even()),
            other => round_to_integer(steps.into(), other, Draw::new(self.seed, index as u64)),
        };
        let added = if self.coding == Coding::ZeroInside { 0 } else { self.zero_point };
        let code = (whole as i64).saturating_add(added);
        (code.clamp(lowest, highest), !(lowest..=highest).contains(&code))
    }

    pub fn restore(&self, code: i64) -> f32 {
        restore(code, self.zero_point, self.scale)
    }
}

/// (q − z) × s
pub fn restore(code: i64, zero_point: i64, scale: f32) -> f32 {
    (code - zero_point) as f32 * scale
}

/// The convention of that id.
///
/// # Errors
/// `param.choice`.
pub fn find(id: &str) -> Result<&'static Convention> {
    CONVENTIONS
        .iter()
        .copied()
        .find(|c| c.id == id)
        .ok_or_else(|| Error::new("param.choice").with("name", "convention").param("convention"))
}

pub fn ids() -> Vec<&'static str> {
    CONVENTIONS.iter().map(|c| c.id).collect()
}

/// Declares the modules of conventions and lists them; a convention's file is named after its id, with `_` for `-`.
macro_rules! conventions {
    ($($name:ident)*) => {
        $(mod $name;)*
        /// All conventions, in the order of menus.
        pub static CONVENTIONS: &[&Convention] = &[$(&$name::CONVENTION),*];
    };
}

// The registry: one line a convention.
conventions! {
    plain
    pytorch
    onnx
    onnx_dynamic
    tflite
}
