//! The steps of one value's journey, as data that any front end can draw.

use crate::text::{Ink, Math, Num};
use serde::Serialize;

/// The journey of one value through a scheme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Trace {
    pub steps: Vec<Step>,
}

/// One step: its rule in symbols, the same with the value's own figures, and what comes out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// `scale`, `zeroPoint`, `code`, `restored` ...
    pub id: &'static str,
    pub formula: Math,
    pub substituted: Math,
    pub result: Num,
}

impl Trace {
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }
}

impl Math {
    pub fn num(num: Num) -> Self {
        Math::Num { num }
    }

    pub fn sym(name: &'static str, ink: Ink) -> Self {
        Math::Sym { name, sub: None, ink }
    }

    pub fn sub(name: &'static str, sub: &'static str, ink: Ink) -> Self {
        Math::Sym { name, sub: Some(sub), ink }
    }

    pub fn op(op: &'static str) -> Self {
        Math::Op { op }
    }

    /// A word that is the same in every language.
    pub fn word(word: &str) -> Self {
        Math::Word { word: word.into() }
    }

    pub fn row(items: impl IntoIterator<Item = Math>) -> Self {
        Math::Row { items: items.into_iter().collect() }
    }

    pub fn frac(top: Math, bottom: Math) -> Self {
        Math::Frac { top: Box::new(top), bottom: Box::new(bottom) }
    }

    pub fn sup(base: Math, exponent: Math) -> Self {
        Math::Sup { base: Box::new(base), exponent: Box::new(exponent) }
    }
}
