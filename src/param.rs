//! Parameters: what a scheme can be told, declared as data, so that control panels, the address of the page and the
//! documentation all follow from one place.

use crate::{
    error::{Error, Result},
    map::Map,
    node::{self, Node, Read},
    num::show,
    text::Ink,
};
use serde::Serialize;

/// A parameter of a scheme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Param {
    /// camelCase, the same in Rust, JavaScript and the catalogue's `param-<id>` messages.
    pub id: &'static str,
    #[serde(flatten)]
    pub kind: Kind,
}

/// What values a parameter takes, and its default.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Kind {
    Bool {
        default: bool,
    },
    /// A whole number from `min` to `max`, both included.
    Int {
        #[cfg_attr(test, ts(type = "number"))]
        default: i64,
        #[cfg_attr(test, ts(type = "number"))]
        min: i64,
        #[cfg_attr(test, ts(type = "number"))]
        max: i64,
    },
    /// A finite number from `min` to `max`, both included. Without default it is needed only where another parameter says so.
    Real {
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        default: Option<f64>,
        min: f64,
        max: f64,
    },
    Choice {
        default: &'static str,
        options: Vec<&'static str>,
    },
    /// A number format's id.
    Format {
        default: &'static str,
    },
    /// One finite number of at least 0 a value of a row: how much its error counts. Without them, all count alike.
    Weights,
}

/// A parameter is of use only with some of another one's choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct When {
    pub param: &'static str,
    pub is: &'static [&'static str],
}

/// What a parameter is of use with, in every scheme that has both: ids mean the same everywhere.
pub fn when(id: &str) -> Option<When> {
    const FITTED: &[&str] = &["percentile", "mse", "entropy", "histogram"];
    let (param, is): (_, &[_]) = match id {
        "scale" | "zeroPoint" => ("calibration", &["manual"]),
        "min" | "max" => ("calibration", &["range"]),
        "percentile" => ("calibration", &["percentile"]),
        "calibrator" | "bins" => ("calibration", FITTED),
        "axis" => ("granularity", &["channel", "group"]),
        "groupSize" => ("granularity", &["group"]),
        "seed" => ("rounding", &["stochastic"]),
        _ => return None,
    };
    Some(When { param, is })
}

/// A parameter's value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Given {
    Bool(bool),
    Number(f64),
    Word(String),
    Numbers(Vec<f64>),
}

impl Read for Given {
    fn read(node: Node) -> node::Result<Self> {
        Ok(match node {
            Node::Bool(v) => Given::Bool(v),
            Node::Number(v) => Given::Number(v),
            Node::Text(v) => Given::Word(v.into_owned()),
            Node::List(_) => Given::Numbers(Vec::read(node)?),
            Node::Nothing | Node::Object(_) => return Err(node.unfit()),
        })
    }
}

impl From<Vec<f64>> for Given {
    fn from(numbers: Vec<f64>) -> Self {
        Given::Numbers(numbers)
    }
}
impl From<bool> for Given {
    fn from(b: bool) -> Self {
        Given::Bool(b)
    }
}
impl From<f64> for Given {
    fn from(n: f64) -> Self {
        Given::Number(n)
    }
}
impl From<&str> for Given {
    fn from(w: &str) -> Self {
        Given::Word(w.into())
    }
}

/// The parameter of that id.
///
/// # Errors
/// `param.unknown`, with the known ids.
pub fn find<'a>(declared: &'a [Param], id: &str) -> Result<&'a Param> {
    declared.iter().find(|param| param.id == id).ok_or_else(|| {
        let known = declared.iter().map(|param| param.id).collect::<Vec<_>>().join(", ");
        Error::new("param.unknown").with("name", id).with("known", known).param(id)
    })
}

/// The values given to a scheme's parameters; what is not given has its default.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Params(#[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, Given>"))] pub Map<String, Given>);

impl Read for Params {
    fn read(node: Node) -> node::Result<Self> {
        Map::read(node).map(Params)
    }
}

impl Params {
    #[must_use]
    pub fn with(mut self, id: &str, value: impl Into<Given>) -> Self {
        self.set(id, value);
        self
    }

    pub fn set(&mut self, id: &str, value: impl Into<Given>) {
        self.0.insert(id.into(), value.into());
    }

    pub fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Checks every given value against its declaration.
    ///
    /// # Errors
    /// `param.unknown`, `param.type`, `param.range`, `param.choice`, each naming the parameter.
    pub fn check<'a>(&'a self, declared: &'a [Param]) -> Result<Checked<'a>> {
        for (id, value) in self.0.iter() {
            find(declared, id)?.kind.accept(id, value)?;
        }
        Ok(Checked { given: self, declared })
    }
}

/// Parameters that were checked: reading one cannot fail.
pub struct Checked<'a> {
    given: &'a Params,
    declared: &'a [Param],
}

impl Checked<'_> {
    fn kind(&self, id: &str) -> &Kind {
        &self.declared.iter().find(|p| p.id == id).expect("a scheme reads what it declares").kind
    }

    pub fn bool(&self, id: &str) -> bool {
        match (self.given.0.get(id), self.kind(id)) {
            (Some(Given::Bool(b)), _) | (None, Kind::Bool { default: b }) => *b,
            _ => false,
        }
    }

    #[allow(clippy::cast_possible_truncation)] // checked: whole and within bounds
    pub fn int(&self, id: &str) -> i64 {
        match (self.given.0.get(id), self.kind(id)) {
            (Some(Given::Number(n)), _) => *n as i64,
            (None, Kind::Int { default, .. }) => *default,
            _ => 0,
        }
    }

    /// None where it was not given and has no default.
    pub fn real(&self, id: &str) -> Option<f64> {
        match (self.given.0.get(id), self.kind(id)) {
            (Some(Given::Number(n)), _) => Some(*n),
            (None, Kind::Real { default, .. }) => *default,
            _ => None,
        }
    }

    /// None where they were not given.
    pub fn weights(&self, id: &str) -> Option<&[f64]> {
        match self.given.0.get(id) {
            Some(Given::Numbers(weights)) => Some(weights),
            _ => None,
        }
    }

    pub fn word(&self, id: &str) -> &str {
        match (self.given.0.get(id), self.kind(id)) {
            (Some(Given::Word(w)), _) => w,
            (None, Kind::Choice { default, .. } | Kind::Format { default }) => default,
            _ => "",
        }
    }
}

impl Kind {
    /// What holds where nothing is given.
    pub fn default(&self) -> Option<Given> {
        match self {
            Kind::Bool { default } => Some((*default).into()),
            Kind::Int { default, .. } => Some((*default as f64).into()),
            Kind::Real { default, .. } => default.map(Given::Number),
            Kind::Choice { default, .. } | Kind::Format { default } => Some((*default).into()),
            Kind::Weights => None,
        }
    }

    /// # Errors
    /// `param.type`, `param.range`, `param.choice`, `param.weights`, `format.unknown`.
    pub fn accept(&self, id: &str, value: &Given) -> Result<()> {
        let wrong_type = || Err(Error::new("param.type").with("name", id).with("expected", self.name()).param(id));
        let out_of_range = |min: f64, max: f64| {
            Err(Error::new("param.range")
                .with("name", id)
                .with("min", show::float(min, Ink::Plain))
                .with("max", show::float(max, Ink::Plain))
                .param(id))
        };
        match (self, value) {
            (Kind::Bool { .. }, Given::Bool(_)) => Ok(()),
            (Kind::Int { min, max, .. }, Given::Number(n)) => {
                let (min, max) = (*min as f64, *max as f64);
                if n.fract() == 0.0 && (min..=max).contains(n) { Ok(()) } else { out_of_range(min, max) }
            }
            (Kind::Real { min, max, .. }, Given::Number(n)) => {
                if (*min..=*max).contains(n) {
                    Ok(())
                } else {
                    out_of_range(*min, *max)
                }
            }
            (Kind::Choice { options, .. }, Given::Word(w)) => {
                if options.contains(&w.as_str()) {
                    Ok(())
                } else {
                    Err(Error::new("param.choice").with("name", id).with("known", options.join(", ")).param(id))
                }
            }
            (Kind::Weights, Given::Numbers(weights)) => match weights.iter().position(|w| !(w.is_finite() && *w >= 0.0)) {
                Some(at) => Err(Error::new("param.weights").with("name", id).param(id).index(at)),
                None => Ok(()),
            },
            (Kind::Format { .. }, Given::Word(w)) => crate::format::find(w).map(|_| ()).map_err(|e| e.param(id)),
            _ => wrong_type(),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Kind::Bool { .. } => "true, false",
            Kind::Int { .. } => "integer",
            Kind::Real { .. } => "number",
            Kind::Choice { .. } => "text",
            Kind::Format { .. } => "format",
            Kind::Weights => "numbers",
        }
    }
}
