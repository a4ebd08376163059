//! The steps of one value's journey, as data that any front end can draw.

use crate::{
    num::show,
    text::{Ink, Math, Num, Text},
};
use serde::Serialize;

/// The journey of one value through a scheme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Trace {
    pub steps: Vec<Step>,
}

/// One step: its rule in symbols, the same with the value's own figures, and what comes out.
///
/// Every scheme tells `code` and `restored`. What comes before `code` is what the value shares with its group (`scale`,
/// `zeroPoint`, `absmax` ...); `stored` says where the code lies among packed bytes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Step {
    /// The message `step-<id>` says in a word what the result is.
    pub id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub formula: Option<Math>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub substituted: Option<Math>,
    pub result: Num,
    /// Remarks in words: where something is stored, which value was the largest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Text>>"))]
    pub notes: Vec<Text>,
}

impl Step {
    /// A step without a formula.
    pub fn of(id: &'static str, result: Num) -> Self {
        Step { id, formula: None, substituted: None, result, notes: vec![] }
    }

    /// `left` = `formula`, which with the value's own figures reads `substituted`.
    #[must_use]
    pub fn by(mut self, left: Math, formula: Math, substituted: Math) -> Self {
        self.formula = Some(Math::row([left, Math::op("="), formula]));
        self.substituted = Some(substituted);
        self
    }

    #[must_use]
    pub fn noted(mut self, note: Text) -> Self {
        self.notes.push(note);
        self
    }
}

impl Trace {
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }
}

impl Math {
    /// Whether all of its numbers are the values themselves, none a shortened form.
    pub fn is_exact(&self) -> bool {
        match self {
            Math::Num { num } => num.exact,
            Math::Row { items } => items.iter().all(Math::is_exact),
            Math::Frac { top: a, bottom: b } | Math::Sup { base: a, exponent: b } => a.is_exact() && b.is_exact(),
            _ => true,
        }
    }

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

    /// A float as a figure, exact or shortened as [`show::float`] has it.
    pub fn float(x: impl Into<f64>, ink: Ink) -> Self {
        Math::num(show::float(x.into(), ink))
    }

    pub fn integer(n: i64, ink: Ink) -> Self {
        Math::num(show::integer(n, ink))
    }

    pub fn minus(a: Math, b: Math) -> Self {
        Math::row([a, Math::op("−"), b])
    }

    pub fn plus(a: Math, b: Math) -> Self {
        Math::row([a, Math::op("+"), b])
    }

    pub fn times(a: Math, b: Math) -> Self {
        Math::row([a, Math::op("×"), b])
    }

    /// Rounded to an integer: ⌊x⌉.
    pub fn rounded(x: Math) -> Self {
        Math::row([Math::op("⌊"), x, Math::op("⌉")])
    }

    pub fn magnitude(x: Math) -> Self {
        Math::row([Math::op("|"), x, Math::op("|")])
    }

    pub fn brackets(x: Math) -> Self {
        Math::row([Math::op("("), x, Math::op(")")])
    }

    /// `name(a, b)`, with a name that is the same in every language.
    pub fn call(name: &str, arguments: impl IntoIterator<Item = Math>) -> Self {
        let mut items = vec![Math::word(name), Math::op("(")];
        for (place, argument) in arguments.into_iter().enumerate() {
            if place > 0 {
                items.push(Math::op(","));
            }
            items.push(argument);
        }
        items.push(Math::op(")"));
        Math::Row { items }
    }

    /// In brackets if it is negative: what follows a minus sign.
    pub fn bracketed(negative: bool, x: Math) -> Self {
        if negative { Math::brackets(x) } else { x }
    }

    /// 2^`exponent`.
    pub fn power_of_two(exponent: i64) -> Self {
        Math::sup(Math::integer(2, Ink::Plain), Math::integer(exponent, Ink::Plain))
    }
}
