//! Every scheme tried on the same values, one after the other, and what is good enough.

use super::{Column, Held, Named, Setup, named, presets};
use crate::{
    edit,
    error::Error,
    figure::values::{Price, sqnr},
    node::{self, Fields, Node, Read, Unfit},
};
use serde::Serialize;

/// What schemes are ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Yard {
    #[default]
    Sqnr,
    Mse,
    /// The largest error.
    Error,
    Cosine,
}

impl Yard {
    pub const ALL: [Yard; 4] = [Yard::Sqnr, Yard::Mse, Yard::Error, Yard::Cosine];

    pub fn label(self) -> &'static str {
        match self {
            Yard::Sqnr => "yard-sqnr",
            Yard::Mse => "yard-mse",
            Yard::Error => "yard-error",
            Yard::Cosine => "yard-cosine",
        }
    }

    /// On a scale on which more is better and equal steps look equal: decibels, or decades.
    pub fn quality(self, figure: f64) -> f64 {
        match self {
            Yard::Sqnr => figure,
            Yard::Mse | Yard::Error => -figure.log10(),
            Yard::Cosine => -(1.0 - figure).log10(),
        }
    }

    /// Whether a figure is as good as a bound.
    pub fn keeps(self, figure: f64, bound: f64) -> bool {
        match self {
            Yard::Sqnr | Yard::Cosine => figure >= bound,
            Yard::Mse | Yard::Error => figure <= bound,
        }
    }
}

impl Read for Yard {
    fn read(node: Node) -> node::Result<Self> {
        node::one_of(&Yard::ALL, &node)
    }
}

/// What is good enough: a bound as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Goal {
    pub by: Yard,
    pub bound: String,
}

impl Read for Goal {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let goal = Goal { by: fields.needed("by")?, bound: fields.needed("bound")? };
        fields.end()?;
        Ok(goal)
    }
}

/// The question: one more setup is tried with each.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RankAsk {
    /// The schemes that are compared: they are among those that are tried.
    pub beside: Vec<Setup>,
    pub focus: u32,
    pub by: Yard,
    /// Whether the list goes by bits a value rather than by the measure.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub lightest: bool,
    #[cfg_attr(test, ts(optional))]
    pub goal: Option<Goal>,
    /// How many values there are, where the values here are a part of them.
    #[cfg_attr(test, ts(optional))]
    pub of: Option<u32>,
    /// Whether nothing more is to be tried: what is known is asked for in another way.
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub still: bool,
    /// What is not to be tried, since an engine took too long over it.
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Setup>>"))]
    pub without: Vec<Setup>,
}

impl Read for RankAsk {
    fn read(node: Node) -> node::Result<Self> {
        let mut fields = Fields::of(node)?;
        let ask = RankAsk {
            beside: fields.or("beside", vec![])?,
            focus: fields.or("focus", 0)?,
            by: fields.or("by", Yard::Sqnr)?,
            lightest: fields.or("lightest", false)?,
            goal: fields.optional("goal")?,
            of: fields.optional("of")?,
            still: fields.or("still", false)?,
            without: fields.or("without", vec![])?,
        };
        if ask.beside.len() > super::session::MOST {
            return Err(Unfit::new("too many schemes".into()));
        }
        fields.end()?;
        Ok(ask)
    }
}

/// A setup that was tried.
pub struct Tried {
    pub setup: Setup,
    pub outcome: std::result::Result<Outcome, Error>,
}

/// What it came to.
pub struct Outcome {
    pub named: Named,
    pub bits: f64,
    /// In the order of [`Yard::ALL`]; NaN where nothing can be compared.
    pub figures: [f64; 4],
}

impl Outcome {
    fn of(column: &Column) -> Self {
        let stats = &column.bulk.stats;
        let [mse, worst] = [stats.mean_squared_error, stats.max_absolute_error].map(|x| x.unwrap_or(f64::NAN));
        let cosine = stats.cosine_similarity.unwrap_or(f64::NAN);
        let figures = [sqnr(column).unwrap_or(f64::NAN), mse, worst, cosine];
        Outcome { named: column.named(), bits: column.outcome().bits_per_value, figures }
    }

    pub fn figure(&self, by: Yard) -> f64 {
        self.figures[by as usize]
    }
}

/// All that were tried on the values that are held.
#[derive(Default)]
pub struct Ranking {
    tried: Vec<Tried>,
}

impl Ranking {
    /// Tries one more.
    ///
    /// # Errors
    /// Those of reading the goal.
    pub fn ask(&mut self, held: &Held, ask: &RankAsk) -> crate::error::Result<Price> {
        let bound = ask.goal.as_ref().map(|goal| edit::finite(&goal.bound).map_err(|e| e.param("goal"))).transpose()?;
        let wanted = wanted(ask);
        let known = |setup: &Setup, tried: &[Tried]| tried.iter().any(|tried| tried.setup == *setup) || ask.without.contains(setup);
        if let Some(next) = wanted.iter().find(|setup| !ask.still && !known(setup, &self.tried)) {
            let outcome = Column::new(held, next).map(|column| Outcome::of(&column));
            self.tried.push(Tried { setup: next.clone(), outcome });
        }
        let tried: Vec<&Tried> = wanted.iter().filter_map(|setup| self.tried.iter().find(|tried| tried.setup == *setup)).collect();
        let next = wanted.iter().find(|setup| !known(setup, &self.tried)).cloned();
        Ok(Price::draw(&tried, &Choice { ask, bound: bound.map(|bound| bound.to_f64()), total: wanted.len() as u32, next }))
    }
}

/// How what was tried is to be shown.
pub struct Choice<'a> {
    pub ask: &'a RankAsk,
    /// Of the goal.
    pub bound: Option<f64>,
    pub total: u32,
    /// What is tried next.
    pub next: Option<Setup>,
}

/// What is compared first, and all presets; each once.
fn wanted(ask: &RankAsk) -> Vec<Setup> {
    let mut wanted: Vec<Setup> = vec![];
    for setup in ask.beside.iter().map(named::plain).chain(presets::all()) {
        if !wanted.contains(&setup) {
            wanted.push(setup);
        }
    }
    wanted
}
