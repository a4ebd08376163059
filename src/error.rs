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
    /// `code` is dotted; its message in the catalogue has hyphens: see [`codes`].
    pub fn new(code: &'static str) -> Self {
        let id = codes().find(|(c, _)| *c == code).map_or("error-unknown", |(_, id)| id);
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

/// Every error code with the id of its message. The catalogue's test goes through them.
pub fn codes() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    CODES.iter().chain(FILE_CODES).chain(COMMAND_CODES)
}

/// Those of numbers, formats and schemes.
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
    ("stream.refused", "error-stream-refused"),
    ("stream.scheme", "error-stream-scheme"),
    ("shape.product", "error-shape-product"),
    ("length.mismatch", "error-length-mismatch"),
    ("part.missing", "error-part-missing"),
    ("setups.count", "error-setups-count"),
    ("clip.none", "error-clip-none"),
    ("tensor.empty", "error-tensor-empty"),
    ("tensor.large", "error-tensor-large"),
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
    ("text.large", "error-text-large"),
    ("text.encoding", "error-text-encoding"),
    ("text.many", "error-text-many"),
    ("csv.empty", "error-csv-empty"),
    ("csv.quote", "error-csv-quote"),
    ("csv.ragged", "error-csv-ragged"),
    ("csv.columns", "error-csv-columns"),
    ("csv.word", "error-csv-word"),
    ("json.empty", "error-json-empty"),
    ("json.truncated", "error-json-truncated"),
    ("json.syntax", "error-json-syntax"),
    ("json.trailing", "error-json-trailing"),
    ("json.nan", "error-json-nan"),
    ("json.deep", "error-json-deep"),
    ("json.twice", "error-json-twice"),
    ("json.string", "error-json-string"),
    ("json.type", "error-json-type"),
    ("json.ragged", "error-json-ragged"),
    ("json.many", "error-json-many"),
    ("image.truncated", "error-image-truncated"),
    ("image.header", "error-image-header"),
    ("image.large", "error-image-large"),
    ("image.pixels", "error-image-pixels"),
];

/// Those of files, which the page of one number has no use for.
pub const FILE_CODES: &[(&str, &str)] = if cfg!(feature = "workbench") { OF_FILES } else { &[] };

/// Those of the command line.
pub const COMMAND_CODES: &[(&str, &str)] = if cfg!(target_arch = "wasm32") { &[] } else { OF_COMMANDS };

const OF_COMMANDS: &[(&str, &str)] = &[
    ("command.read", "error-command-read"),
    ("command.write", "error-command-write"),
    ("command.text", "error-command-text"),
    ("command.tensor", "error-command-tensor"),
    ("command.image", "error-command-image"),
    ("command.packed", "error-command-packed"),
    ("link.key", "error-link-key"),
    ("link.twice", "error-link-twice"),
    ("link.version", "error-link-version"),
    ("link.real", "error-link-real"),
    ("link.value", "error-link-value"),
];

const OF_FILES: &[(&str, &str)] = &[
    ("file.lfs", "error-file-lfs"),
    ("file.html", "error-file-html"),
    ("file.pytorch", "error-file-pytorch"),
    ("file.pickle", "error-file-pickle"),
    ("file.ggml", "error-file-ggml"),
    ("file.hdf5", "error-file-hdf5"),
    ("file.parquet", "error-file-parquet"),
    ("file.arrow", "error-file-arrow"),
    ("file.onnx", "error-file-onnx"),
    ("file.tflite", "error-file-tflite"),
    ("file.matlab", "error-file-matlab"),
    ("file.compressed", "error-file-compressed"),
    ("file.zip", "error-file-zip"),
    ("npy.magic", "error-npy-magic"),
    ("npy.version", "error-npy-version"),
    ("npy.truncated", "error-npy-truncated"),
    ("npy.header-large", "error-npy-header-large"),
    ("npy.header", "error-npy-header"),
    ("npy.keys", "error-npy-keys"),
    ("npy.shape", "error-npy-shape"),
    ("npy.order", "error-npy-order"),
    ("npy.dtype", "error-npy-dtype"),
    ("npy.object", "error-npy-object"),
    ("npy.structured", "error-npy-structured"),
    ("npy.complex", "error-npy-complex"),
    ("npy.longdouble", "error-npy-longdouble"),
    ("npy.words", "error-npy-words"),
    ("npy.time", "error-npy-time"),
    ("npy.void", "error-npy-void"),
    ("npy.large", "error-npy-large"),
    ("npz.truncated", "error-npz-truncated"),
    ("npz.directory", "error-npz-directory"),
    ("npz.many", "error-npz-many"),
    ("npz.entry", "error-npz-entry"),
    ("npz.range", "error-npz-range"),
    ("npz.overlap", "error-npz-overlap"),
    ("npz.size", "error-npz-size"),
    ("npz.twice", "error-npz-twice"),
    ("npz.encrypted", "error-npz-encrypted"),
    ("npz.method", "error-npz-method"),
    ("npz.member", "error-npz-member"),
    ("npz.deflate", "error-npz-deflate"),
    ("npz.crc", "error-npz-crc"),
    ("safetensors.truncated", "error-safetensors-truncated"),
    ("safetensors.header-large", "error-safetensors-header-large"),
    ("safetensors.header-length", "error-safetensors-header-length"),
    ("safetensors.utf8", "error-safetensors-utf8"),
    ("safetensors.json", "error-safetensors-json"),
    ("safetensors.entry", "error-safetensors-entry"),
    ("safetensors.twice", "error-safetensors-twice"),
    ("safetensors.metadata", "error-safetensors-metadata"),
    ("safetensors.dtype", "error-safetensors-dtype"),
    ("safetensors.complex", "error-safetensors-complex"),
    ("safetensors.large", "error-safetensors-large"),
    ("safetensors.size", "error-safetensors-size"),
    ("safetensors.range", "error-safetensors-range"),
    ("safetensors.overlap", "error-safetensors-overlap"),
    ("safetensors.hole", "error-safetensors-hole"),
    ("gguf.magic", "error-gguf-magic"),
    ("gguf.version", "error-gguf-version"),
    ("gguf.truncated", "error-gguf-truncated"),
    ("gguf.header-large", "error-gguf-header-large"),
    ("gguf.key", "error-gguf-key"),
    ("gguf.utf8", "error-gguf-utf8"),
    ("gguf.value-type", "error-gguf-value-type"),
    ("gguf.depth", "error-gguf-depth"),
    ("gguf.alignment", "error-gguf-alignment"),
    ("gguf.twice", "error-gguf-twice"),
    ("gguf.dimensions", "error-gguf-dimensions"),
    ("gguf.large", "error-gguf-large"),
    ("gguf.ragged", "error-gguf-ragged"),
    ("gguf.type", "error-gguf-type"),
    ("gguf.unreadable", "error-gguf-unreadable"),
    ("gguf.offset", "error-gguf-offset"),
    ("gguf.range", "error-gguf-range"),
    ("gguf.overlap", "error-gguf-overlap"),
    ("raw.skip", "error-raw-skip"),
    ("raw.ragged", "error-raw-ragged"),
    ("raw.columns", "error-raw-columns"),
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
