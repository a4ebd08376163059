//! Number formats: which values a code of so many bits stands for, and which code a value becomes.
//!
//! Adding a format is one file here and one line in a list at the end of this module. A float format is a [`Minifloat`] with its
//! widths and special codes, a code book a [`Codebook`] with its values; everything else follows. A float without sign or zero
//! implements [`Format`] itself.

pub mod codebook;
pub mod defined;
pub mod integer;
pub mod layout;
pub mod minifloat;

pub use codebook::Codebook;
pub use integer::Integer;
pub use minifloat::{Minifloat, Specials};

use crate::{
    error::{Error, Result},
    num::{Draw, Rounding, Unpacked},
    text::Text,
};
use serde::Serialize;
use std::sync::LazyLock;

/// A number format. Codes are held in the low `bits()` bits of a `u64`; the bits above are 0.
pub trait Format: Send + Sync {
    /// ml_dtypes' name where it has one: `float8_e4m3fn`, `int4`.
    fn id(&self) -> &str;
    fn family(&self) -> Family;
    /// 1 to 64.
    fn bits(&self) -> u32;
    /// One line: what it is and who uses it.
    fn about(&self) -> Text;
    /// Whether menus offer it unasked.
    fn common(&self) -> bool;
    /// The code of the representable value that `how.rounding` chooses; beyond the range what `how.overflow` says. Total: a
    /// value that the format cannot hold (NaN, infinity) becomes what the format's `Specials` say.
    fn encode(&self, value: Value, how: Cast) -> Encoded;
    /// The value of a code, exactly: float64 holds the values of every format here. Bits above `bits()` are ignored.
    fn decode(&self, code: u64) -> f64;
    /// The fields from the most significant bit down; their widths add up to `bits()`.
    fn fields(&self) -> Vec<(FieldKind, u32)>;
    /// The widths, bias and specials of a format that has nothing else.
    fn minifloat(&self) -> Option<&Minifloat> {
        None
    }
    /// What is special about a code.
    fn class(&self, code: u64) -> Class;
    /// The codes of the lowest and the highest finite value.
    fn limits(&self) -> (u64, u64);
    /// The distance from the magnitude of a finite code to the next larger one, as if the range did not end (the unit in
    /// the last place). None for infinities and NaN.
    fn spacing(&self, code: u64) -> Option<f64>;
    /// The code so many representable values up (or down, if negative), stopping at the limits; NaN and infinities stay.
    fn neighbour(&self, code: u64, steps: i64) -> u64;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Family {
    Float,
    Integer,
    /// A code is the index of a value in a table.
    Codebook,
}

/// What a run of bits means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    Sign,
    Exponent,
    Fraction,
    /// The top bit of a two's complement integer, of weight -2^(bits - 1).
    IntegerSign,
    Integer,
    /// The place in a code book.
    Index,
}

/// What kind of value a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Zero,
    Subnormal,
    Normal,
    Infinite,
    Nan,
}

/// A value on its way into a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Nan,
    Infinite { negative: bool },
    Finite(Unpacked),
}

impl From<f64> for Value {
    fn from(x: f64) -> Self {
        if x.is_nan() {
            Value::Nan
        } else if x.is_infinite() {
            Value::Infinite { negative: x < 0.0 }
        } else {
            Value::Finite(Unpacked::from_f64(x))
        }
    }
}

/// How a value is cast.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cast {
    pub rounding: Rounding,
    pub overflow: Overflow,
    /// Used by [`Rounding::Stochastic`] alone.
    pub draw: Draw,
}

/// What happens beyond the range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overflow {
    /// As ml_dtypes and XLA: floats become the infinity, or NaN where there is none, or the largest value where there is
    /// neither; integers saturate. Directed roundings toward zero stop at the largest finite value (IEEE 754-2019, 7.4).
    #[default]
    Convention,
    /// The largest finite value of that sign, for infinities too.
    Saturate,
    /// As `Convention` for floats; integers wrap modulo 2^bits, and NaN and infinities become 0 (ECMAScript's ToInt8).
    Nonsaturating,
}

impl Overflow {
    pub const ALL: [(&'static str, Overflow); 3] =
        [("convention", Overflow::Convention), ("saturate", Overflow::Saturate), ("nonsaturating", Overflow::Nonsaturating)];

    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(i, _)| *i == id).map(|(_, o)| *o)
    }
}

/// What encoding came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoded {
    pub code: u64,
    /// The value was finite (or infinite) and lay beyond the range after rounding.
    pub overflow: bool,
}

/// All ones in the low `bits` bits.
pub(crate) const fn mask(bits: u32) -> u64 {
    if bits >= 64 { u64::MAX } else { (1 << bits) - 1 }
}

/// All formats: floats, integers, code books, each family from the widest to the narrowest.
pub fn all() -> impl Iterator<Item = &'static dyn Format> {
    let (floats, books) = (FLOATS.iter().copied(), CODEBOOKS.iter().copied());
    floats.chain(INTEGERS.iter().map(|i| i as &dyn Format)).chain(books)
}

/// The format of that id: one of [`all`], or a float that the id itself defines (see [`defined`]).
///
/// # Errors
/// `format.unknown`, with the known ids; those of a definition that is none.
pub fn find(id: &str) -> Result<&'static dyn Format> {
    if let Some(format) = all().find(|f| f.id() == id) {
        return Ok(format);
    }
    defined::find(id).unwrap_or_else(|| {
        let known = all().filter(|f| f.common()).map(Format::id).collect::<Vec<_>>().join(", ");
        Err(Error::new("format.unknown").with("name", id).with("known", known))
    })
}

/// The integer format of 1 to 32 bits.
pub fn integer(signed: bool, bits: u32) -> &'static dyn Format {
    &INTEGERS[(2 * (32 - bits) + u32::from(!signed)) as usize]
}

/// int1 to int32 and uint1 to uint32.
static INTEGERS: LazyLock<Vec<Integer>> =
    LazyLock::new(|| (1..=32).rev().flat_map(|bits| [Integer::new(true, bits), Integer::new(false, bits)]).collect());

/// Declares the modules of formats and lists them; a format's file is named after its id and has it as `FORMAT`.
macro_rules! formats {
    ($list:ident: $($name:ident)*) => {
        $(pub mod $name;)*
        static $list: &[&dyn Format] = &[$(&$name::FORMAT),*];
    };
}

// The registry: one line a float format.
formats! { FLOATS:
    float64
    float32
    tf32
    float16
    bfloat16
    float8_e5m2
    float8_e4m3fn
    float8_e4m3
    float8_e3m4
    float8_e5m2fnuz
    float8_e4m3fnuz
    float8_e4m3b11fnuz
    float8_e8m0fnu
    float6_e3m2fn
    float6_e2m3fn
    float4_e2m1fn
}

// The registry: one line a code book.
formats! { CODEBOOKS:
    dynamic8
    nf4
    fp4
}
