//! What the page "Values" asks, and what it is told.

use crate::{
    figure::values::{Shown, Wanted},
    node::{self, Fields, Node, Read, Unfit},
    param::Params,
    text::{Num, Text},
    wire::Refusal,
};
use serde::Serialize;

/// A scheme and its parameters.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Setup {
    pub scheme: String,
    /// Those that differ from their defaults.
    pub params: Params,
}

/// The page's question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ask {
    /// The schemes that are compared: 1 to 4.
    pub setups: Vec<Setup>,
    /// Which of them is on the bench: the one that the figures show and that a change is made to.
    pub focus: u32,
    /// The value that is looked at; the one with the largest error where none was chosen.
    #[cfg_attr(test, ts(optional))]
    pub selected: Option<u32>,
    /// A value that was dragged away from where it was.
    #[cfg_attr(test, ts(optional))]
    pub poke: Option<Poke>,
    #[cfg_attr(test, ts(optional))]
    pub change: Option<Change>,
    pub figures: Vec<Wanted>,
}

/// One value of the tensor that has another value for now.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Poke {
    pub index: u32,
    pub value: f64,
}

/// What somebody does on the bench. The engine does the arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Change {
    /// Another scheme, by id. It keeps of the parameters what it has a use for.
    Scheme { id: String },
    /// A parameter, as text; its default if that is empty.
    Param { id: String, text: String },
    /// A clip handle is dragged to a place on the histogram's axis, from 0 to 1. The other one mirrors it where the scheme is
    /// symmetric.
    Clip { end: End, at: f64 },
    /// A clip handle is moved by so many hundredths of the axis, outwards when positive.
    ClipStep { end: End, steps: i32 },
    /// A clip bound is typed.
    ClipTo { end: End, text: String },
    /// The range is chosen by a calibration, with its percentile where it has one; by hand (`range`) it begins with what it is.
    Calibrate {
        by: String,
        #[cfg_attr(test, ts(optional))]
        percentile: Option<f64>,
    },
    /// The selected value is dragged to a place from 0 (the smallest value) to 1 (the largest), or beyond.
    Poke { at: f64 },
    /// The selected value is moved by so many quarters of the distance between codes.
    PokeStep { steps: i32 },
    /// The selected value is dragged along a slider that reaches beyond all values: 0 is its low end, 1 its high one, 0 in the middle.
    Drag { at: f64 },
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum End {
    Low,
    High,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Told {
    /// After the change.
    pub setups: Vec<Setup>,
    pub selected: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub poke: Option<Poke>,
    pub about: About,
    /// What became of each setup.
    pub verdicts: Vec<Verdict>,
    /// In the order asked for.
    pub figures: Vec<Shown>,
}

/// The tensor.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct About {
    /// As its file calls it: to be shown as text.
    pub name: String,
    pub dtype: String,
    pub shape: Vec<u32>,
    pub count: u32,
    /// How many there are, where those that are held are a sample.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub whole: Option<u32>,
    pub min: Num,
    pub max: Num,
    /// What the reader should know although nothing is wrong.
    pub notes: Vec<Text>,
}

/// What became of a setup.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Verdict {
    /// The format of its codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub target: Option<String>,
    /// Whether clip handles can be dragged.
    pub clips: bool,
    /// Whether there are more values than are held, and statistics over all of them can be had and are not there yet.
    pub awaited: bool,
    /// Why it cannot be had for this tensor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub refusal: Option<Refusal>,
}

impl Read for Setup {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let setup = Setup { scheme: fields.needed("scheme")?, params: fields.or("params", Params::default())? };
        fields.end()?;
        Ok(setup)
    }
}

impl Read for Ask {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let ask = Ask {
            setups: fields.needed("setups")?,
            focus: fields.or("focus", 0)?,
            selected: fields.optional("selected")?,
            poke: fields.optional("poke")?,
            change: fields.optional("change")?,
            figures: fields.needed("figures")?,
        };
        fields.end()?;
        Ok(ask)
    }
}

impl Read for Poke {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let poke = Poke { index: fields.needed("index")?, value: fields.needed("value")? };
        fields.end()?;
        Ok(poke)
    }
}

impl Read for End {
    fn read(node: Node) -> node::Result<Self> {
        node::one_of(&[End::Low, End::High], &node)
    }
}

impl Read for Change {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let kind: String = fields.needed("kind")?;
        let change = match kind.as_str() {
            "scheme" => Change::Scheme { id: fields.needed("id")? },
            "param" => Change::Param { id: fields.needed("id")?, text: fields.needed("text")? },
            "clip" => Change::Clip { end: fields.needed("end")?, at: fields.needed("at")? },
            "clipStep" => Change::ClipStep { end: fields.needed("end")?, steps: fields.needed("steps")? },
            "clipTo" => Change::ClipTo { end: fields.needed("end")?, text: fields.needed("text")? },
            "calibrate" => Change::Calibrate { by: fields.needed("by")?, percentile: fields.optional("percentile")? },
            "pokeStep" => Change::PokeStep { steps: fields.needed("steps")? },
            "drag" => Change::Drag { at: fields.needed("at")? },
            "poke" => Change::Poke { at: fields.needed("at")? },
            _ => return Err(Unfit::new(["no change: ", &kind].concat())),
        };
        fields.end()?;
        Ok(change)
    }
}
