//! What people read, before it has a language: message ids with arguments, numbers as they are shown, formulas as trees.
//!
//! Rust never builds a sentence. It names a message of the catalogue (`www/locales/<language>/`) and hands over the
//! arguments; the page, the SVG painter and the command line say it in the reader's language.

use crate::{
    map::Map,
    node::{self, Fields, Node, Read},
};
use serde::Serialize;

/// A message of the catalogue with its arguments.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Text {
    /// The message's id in the catalogue, e.g. `arrow-drop`.
    pub id: &'static str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<std::collections::BTreeMap<&'static str, Arg>>"))]
    pub args: Map<&'static str, Arg>,
}

impl Text {
    pub fn new(id: &'static str) -> Self {
        Text { id, args: Map::default() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name, arg.into());
        self
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Arg {
    /// A number as it is shown, in its ink.
    Num { num: Num },
    /// A whole number that the language may need for its plural forms; shown as it is.
    Count { count: u32 },
    /// Words that are the same in every language: a format's id, what somebody typed.
    Word { word: String },
    /// A message inside a message.
    Text { text: Text },
}

impl From<Num> for Arg {
    fn from(num: Num) -> Self {
        Arg::Num { num }
    }
}
impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Arg::Count { count }
    }
}
impl From<&str> for Arg {
    fn from(word: &str) -> Self {
        Arg::Word { word: word.into() }
    }
}
impl From<String> for Arg {
    fn from(word: String) -> Self {
        Arg::Word { word }
    }
}
impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Arg::Text { text }
    }
}

/// Which quantity a figure belongs to: each has one ink everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Ink {
    #[default]
    Plain,
    Value,
    Code,
    Restored,
    Error,
    Sign,
    Exponent,
    Fraction,
}

/// A number as it is shown: `digits`, or `digits` × 10^`exponent`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Num {
    /// ASCII digits with `-` and `.`, or `NaN`, `inf`, `-inf`.
    pub digits: String,
    /// The power of ten that follows, if the number is shown in scientific notation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub exponent: Option<i32>,
    /// Whether what is shown is the value itself, not a shortened form of it.
    pub exact: bool,
    /// The whole decimal expansion, where `exact` is false and the expansion is not absurdly long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub expansion: Option<String>,
    /// What can be typed to have this number again, e.g. `3.4028235e38`.
    pub plain: String,
    pub ink: Ink,
}

impl Read for Ink {
    fn read(node: Node) -> node::Result<Self> {
        let values = [Ink::Plain, Ink::Value, Ink::Code, Ink::Restored, Ink::Error];
        let fields = [Ink::Sign, Ink::Exponent, Ink::Fraction];
        node::one_of(&values, &node).or_else(|_| node::one_of(&fields, &node))
    }
}

impl Read for Num {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        Ok(Num {
            digits: fields.needed("digits")?,
            exponent: fields.optional("exponent")?,
            exact: fields.needed("exact")?,
            expansion: fields.optional("expansion")?,
            plain: fields.needed("plain")?,
            ink: fields.needed("ink")?,
        })
    }
}

/// A formula as a tree, from which MathML, SVG text or plain text are drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Math {
    Num {
        num: Num,
    },
    /// A symbol: one italic letter, or an upright word of the field such as `max`.
    Sym {
        name: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        sub: Option<&'static str>,
        ink: Ink,
    },
    /// `+ − × = ≈ ( ) | ,` and the brackets that name a rounding: `⌊ ⌋ ⌈ ⌉`.
    Op {
        op: &'static str,
    },
    Row {
        items: Vec<Math>,
    },
    Frac {
        top: Box<Math>,
        bottom: Box<Math>,
    },
    Sup {
        base: Box<Math>,
        exponent: Box<Math>,
    },
    /// An upright word that is the same in every language: a format's id, `max`.
    Word {
        word: String,
    },
    /// Words of the reader's language inside a formula.
    Text {
        text: Text,
    },
}
