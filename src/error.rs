//! The one error type: what is wrong, where in the input, and what to do about it.

use crate::text::{Arg, Text};
use serde::Serialize;
use std::fmt;

pub type Result<T> = std::result::Result<T, Error>;

/// Why a request was refused. `code` is stable (`number.range`); the message and the hint are the catalogue's
/// `error-number-range` and its `.hint`, filled with `args`.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    pub code: &'static str,
    pub message: Text,
    pub at: At,
}

/// Where in the input something is wrong. Positions count from 0, lines and columns from 1; columns and indices are in
/// Unicode scalar values, bytes in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "number"))]
    pub byte: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub index: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub param: Option<String>,
}

impl Error {
    /// `code` is dotted; its message in the catalogue has hyphens: see [`CODES`].
    pub fn new(code: &'static str) -> Self {
        let id = CODES.iter().find(|(c, _)| *c == code).map_or("error-unknown", |(_, id)| id);
        Error { code, message: Text::new(id), at: At::default() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.message = self.message.with(name, arg);
        self
    }

    #[must_use]
    pub fn param(mut self, param: &str) -> Self {
        self.at.param = Some(param.into());
        self
    }

    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.at.index = u32::try_from(index).ok();
        self
    }

    /// A byte of a file.
    #[must_use]
    pub fn byte(mut self, byte: u64) -> Self {
        self.at.byte = Some(byte);
        self
    }

    #[must_use]
    pub fn line_column(mut self, line: u32, column: u32) -> Self {
        (self.at.line, self.at.column) = (Some(line), Some(column));
        self
    }
}

/// Every error code with the id of its message. The catalogue's test goes through this list.
pub const CODES: &[(&str, &str)] = &[
    ("format.unknown", "error-format-unknown"),
    ("format.syntax", "error-format-syntax"),
    ("format.widths", "error-format-widths"),
    ("format.specials", "error-format-specials"),
    ("format.wide", "error-format-wide"),
    ("format.bias", "error-format-bias"),
    ("format.many", "error-format-many"),
    ("scheme.unknown", "error-scheme-unknown"),
    ("example.unknown", "error-example-unknown"),
    ("export.unknown", "error-export-unknown"),
    ("figure.unknown", "error-figure-unknown"),
    ("param.unknown", "error-param-unknown"),
    ("param.type", "error-param-type"),
    ("param.range", "error-param-range"),
    ("param.choice", "error-param-choice"),
    ("param.power", "error-param-power"),
    ("param.weights", "error-param-weights"),
    ("param.needed", "error-param-needed"),
    ("param.conflict", "error-param-conflict"),
    ("group.ragged", "error-group-ragged"),
    ("calibration.bins", "error-calibration-bins"),
    ("value.nonfinite", "error-value-nonfinite"),
    ("shape.product", "error-shape-product"),
    ("length.mismatch", "error-length-mismatch"),
    ("part.missing", "error-part-missing"),
    ("reader.unknown", "error-reader-unknown"),
    ("file.empty", "error-file-empty"),
    ("file.unknown", "error-file-unknown"),
    ("number.empty", "error-number-empty"),
    ("number.syntax", "error-number-syntax"),
    ("number.points", "error-number-points"),
    ("number.range", "error-number-range"),
    ("number.long", "error-number-long"),
    ("number.fraction", "error-number-fraction"),
    ("number.bits", "error-number-bits"),
    ("list.long", "error-list-long"),
    ("list.many", "error-list-many"),
    ("list.brackets", "error-list-brackets"),
    ("bits.syntax", "error-bits-syntax"),
    ("bits.width", "error-bits-width"),
    ("bit.range", "error-bit-range"),
    ("code.range", "error-code-range"),
    ("code.syntax", "error-code-syntax"),
    ("edit.scale", "error-edit-scale"),
    ("edit.nonfinite", "error-edit-nonfinite"),
    ("edit.one", "error-edit-one"),
    ("range.order", "error-range-order"),
    ("scale.positive", "error-scale-positive"),
    ("input.index", "error-input-index"),
    ("input.malformed", "error-input-malformed"),
];

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.code)?;
        for (name, arg) in self.message.args.iter() {
            let shown = match arg {
                Arg::Num { num } => num.plain.clone(),
                Arg::Count { count } => count.to_string(),
                Arg::Word { word } => format!("{word:?}"),
                Arg::Text { text } => text.id.into(),
            };
            write!(f, ", {name} {shown}")?;
        }
        if let Some(param) = &self.at.param {
            write!(f, ", at parameter {param}")?;
        }
        if let (Some(line), Some(column)) = (self.at.line, self.at.column) {
            write!(f, ", at line {line}, column {column}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
