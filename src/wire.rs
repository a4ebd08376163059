//! What crosses the boundary to JavaScript: requests and answers. The TypeScript types of the page are generated from
//! these structs (`cargo xtask generate`), so the two sides cannot drift apart.

use crate::{
    error::{At, Error},
    figure::Drawn,
    node::{self, Fields, Node, Read, Unfit},
    param::Params,
    text::Text,
};
use serde::Serialize;

/// Everything a figure is drawn from: the numbers as they were typed, where they come from and what they become.
/// The address of the page holds exactly these fields.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Input {
    /// One text a value, as typed: `3452.3194`, `0x4557C51C`, `1/3`, `nan`. 1 to [`crate::typed::MAX_VALUES`].
    pub values: Vec<String>,
    /// Index of the value that the picture shows.
    pub selected: u32,
    /// Id of the format that holds the values.
    pub source: String,
    /// Id of the scheme.
    pub scheme: String,
    /// The scheme's parameters that differ from their defaults.
    pub params: Params,
    /// Which values choose the scale, where the scheme's calibration looks at values.
    pub fit: Fit,
    /// Bits of the target chosen by hand for the selected value: its code as hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub code: Option<String>,
    /// What was typed for the selected value before its bits were flipped, so that flipping them back gives it back.
    /// Not part of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub typed: Option<String>,
}

/// Which values the calibration sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Fit {
    /// All values of the list.
    #[default]
    List,
    /// The selected value alone.
    Value,
}

/// The list that the page starts with: the infographic's number, and a largest value that sets the scale, so that the
/// number loses something.
pub const EXAMPLE: [&str; 7] = ["3452.3194", "-1200.5", "437.25", "88", "12.5", "-0.75", "4096"];

impl Default for Input {
    fn default() -> Self {
        Input {
            values: EXAMPLE.map(String::from).to_vec(),
            selected: 0,
            source: "float32".into(),
            scheme: "integer".into(),
            params: Params::default(),
            fit: Fit::List,
            code: None,
            typed: None,
        }
    }
}

impl Read for Input {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let usual = Input::default();
        let input = Input {
            values: fields.or("values", usual.values)?,
            selected: fields.or("selected", usual.selected)?,
            source: fields.or("source", usual.source)?,
            scheme: fields.or("scheme", usual.scheme)?,
            params: fields.or("params", usual.params)?,
            fit: fields.or("fit", usual.fit)?,
            code: fields.optional("code")?,
            typed: fields.optional("typed")?,
        };
        fields.end()?;
        Ok(input)
    }
}

impl Read for Fit {
    fn read(node: Node) -> node::Result<Self> {
        node::one_of(&[Fit::List, Fit::Value], &node)
    }
}

/// One edit of the picture. The engine does the arithmetic and answers with the new [`Input`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Edit {
    /// A text typed in place of the selected number; several numbers replace the whole list.
    Number { text: String, comma: Comma },
    /// A text typed or pasted in place of the whole list.
    List { text: String, comma: Comma },
    /// The selected number moves by so many representable values of the source (ulp), upward when positive.
    Nudge { steps: i32 },
    /// A source bit is flipped; bit 0 has the least weight.
    FlipSource { bit: u32 },
    /// The source bits are typed, as hexadecimal (`4557C51C`) or, with `0b`, binary digits.
    SourceBits { text: String },
    /// A target bit is flipped: the code is then chosen by hand.
    FlipTarget { bit: u32 },
    /// The target bits are typed: binary digits, in groups if one likes, or `0x` and hexadecimal digits.
    TargetBits { text: String },
    /// The code is typed, as a decimal integer for integers, hexadecimal digits otherwise.
    Code { text: String },
    /// The restored value is typed: the code whose restored value is nearest is taken.
    Restored { text: String },
    /// The error is typed: the code whose error is nearest is taken.
    Error { text: String },
    /// The code chosen by hand is given up for the quantized one.
    Requantize,
    /// The restored value becomes the source value.
    TakeRestored,
    /// The scale is typed (a positive number or fraction): the calibration becomes `manual`.
    Scale { text: String },
    /// The zero point is typed (an integer code): the calibration becomes `manual`.
    ZeroPoint { text: String },
    /// The range that the scale fits is typed: the calibration becomes `range`. Absent bounds stay.
    Range {
        #[cfg_attr(test, ts(optional))]
        min: Option<String>,
        #[cfg_attr(test, ts(optional))]
        max: Option<String>,
    },
    /// What the scale fits.
    ScaleFits { to: ScaleFits },
    /// The zero point lies at 0 (symmetric), or where the range puts it.
    Symmetric { on: bool },
    /// Another rounding mode, by id, where the scheme can be told.
    Rounding { id: String },
    /// Another source format, by id.
    Source { format: String },
    /// Another target format, by id: integers are scaled (scheme `integer`), floats are cast (scheme `cast`).
    Target { format: String },
    /// Another scheme, by id. It keeps of the parameters what it has a use for, and the target where it has a choice.
    Scheme { id: String },
    /// A parameter of the scheme, as text: a number, `true`, a choice's or a format's id, numbers. Its default if it is left empty.
    Param { id: String, text: String },
    /// Another value of the list becomes the picture.
    Select { index: u32 },
}

impl Read for Edit {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let edit = edit(&mut fields)?;
        fields.end()?;
        Ok(edit)
    }
}

fn edit(fields: &mut Fields) -> node::Result<Edit> {
    let kind: String = fields.needed("kind")?;
    Ok(match kind.as_str() {
        "number" => Edit::Number { text: fields.needed("text")?, comma: fields.or("comma", Comma::Auto)? },
        "list" => Edit::List { text: fields.needed("text")?, comma: fields.or("comma", Comma::Auto)? },
        "nudge" => Edit::Nudge { steps: fields.needed("steps")? },
        "flipSource" => Edit::FlipSource { bit: fields.needed("bit")? },
        "sourceBits" => Edit::SourceBits { text: fields.needed("text")? },
        "flipTarget" => Edit::FlipTarget { bit: fields.needed("bit")? },
        "targetBits" => Edit::TargetBits { text: fields.needed("text")? },
        "code" => Edit::Code { text: fields.needed("text")? },
        "restored" => Edit::Restored { text: fields.needed("text")? },
        "error" => Edit::Error { text: fields.needed("text")? },
        "requantize" => Edit::Requantize,
        "takeRestored" => Edit::TakeRestored,
        "scale" => Edit::Scale { text: fields.needed("text")? },
        "zeroPoint" => Edit::ZeroPoint { text: fields.needed("text")? },
        "range" => Edit::Range { min: fields.optional("min")?, max: fields.optional("max")? },
        "scaleFits" => Edit::ScaleFits { to: fields.needed("to")? },
        "symmetric" => Edit::Symmetric { on: fields.needed("on")? },
        "rounding" => Edit::Rounding { id: fields.needed("id")? },
        "source" => Edit::Source { format: fields.needed("format")? },
        "target" => Edit::Target { format: fields.needed("format")? },
        "scheme" => Edit::Scheme { id: fields.needed("id")? },
        "param" => Edit::Param { id: fields.needed("id")?, text: fields.needed("text")? },
        "select" => Edit::Select { index: fields.needed("index")? },
        _ => return Err(Unfit::new(["no edit: ", &kind].concat())),
    })
}

/// The choices of the control "Scale fits".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ScaleFits {
    /// The largest magnitude (or the range) of the list.
    List,
    /// The selected value alone.
    Value,
    /// A range that is typed.
    Range,
    /// A scale and zero point that are typed.
    Manual,
    /// No scale at all: a plain cast, which rounds and saturates.
    None,
}

impl Read for ScaleFits {
    fn read(node: Node) -> node::Result<Self> {
        use ScaleFits::{List, Manual, None, Range, Value};
        node::one_of(&[List, Value, Range, Manual, None], &node)
    }
}

/// How a single comma between digits is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Comma {
    /// As the text suggests: `12,5` is a decimal comma, `1.5,2.5` two numbers.
    #[default]
    Auto,
    /// Always a decimal comma.
    Decimal,
    /// Always between two numbers.
    Separator,
}

impl Read for Comma {
    fn read(node: Node) -> node::Result<Self> {
        node::one_of(&[Comma::Auto, Comma::Decimal, Comma::Separator], &node)
    }
}

/// What the page asks with every change: apply the edit, if there is one, then draw the figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Request {
    pub input: Input,
    #[cfg_attr(test, ts(optional))]
    pub edit: Option<Edit>,
    /// Ids of the figures to draw.
    pub figures: Vec<String>,
}

impl Read for Request {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let request = Request { input: fields.needed("input")?, edit: fields.optional("edit")?, figures: fields.needed("figures")? };
        fields.end()?;
        Ok(request)
    }
}

/// What a request came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answer {
    /// The input after the edit: the next request starts from it.
    pub input: Input,
    /// How a typed text was read, where that could have been otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub reading: Option<Reading>,
    /// What the reader should know about the input although nothing is wrong, e.g. a value that overflows its source format.
    pub notes: Vec<Text>,
    /// The state of the controls that follows from the input.
    pub controls: Controls,
    /// In the order asked for.
    pub figures: Vec<Drawn>,
}

/// What the control panel shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Controls {
    /// The list as one text that can be typed over.
    pub list: String,
    pub source: String,
    /// The target format's id: `int8`, `float16` ...
    pub target: String,
    /// Whether the target is an integer, so that a scale can be chosen.
    pub scalable: bool,
    /// Nothing where the scheme rounds in a way of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub rounding: Option<String>,
    pub scale_fits: ScaleFits,
    pub symmetric: bool,
    /// The scale, zero point and range in use, as text that can be typed over.
    pub scale: String,
    pub zero_point: String,
    pub min: String,
    pub max: String,
}

/// How an ambiguous text was read, and the other way to read it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reading {
    /// E.g. "12,5 was read as 12.5".
    pub how: Text,
    /// E.g. "as two numbers?"
    pub other: Text,
    /// The edit's `comma` that reads it the other way.
    pub switch: Comma,
}

/// What opening a file takes next: bytes, each from and to, or nothing more.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileStep {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub need: Option<Vec<[f64; 2]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub opened: Option<Opened>,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Opened {
    /// The id of the reader.
    pub kind: &'static str,
    pub tensors: Vec<FileTensor>,
    /// What its reader should know although nothing is wrong.
    pub notes: Vec<Text>,
}

/// A tensor of a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileTensor {
    /// As the file has it, whatever that is: to be shown as text.
    pub name: String,
    /// As the file calls it.
    pub dtype: String,
    pub shape: Vec<f64>,
    /// Bytes that it takes in the file.
    pub stored: f64,
    /// Why it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub error: Option<Refusal>,
}

/// An error as JavaScript gets it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Refusal {
    pub code: &'static str,
    pub message: Text,
    pub at: At,
}

impl From<Error> for Refusal {
    fn from(Error { code, message, at }: Error) -> Self {
        Refusal { code, message, at }
    }
}
