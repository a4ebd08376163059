//! The tensor, what was made of it, and the answers to questions about it.

use super::{About, Ask, Change, Column, Held, Memo, Poke, RankAsk, Setup, Told, Verdict, change, ranking::Ranking};
use crate::{
    error::{Error, Result},
    export::{Outcome, Subject},
    figure::values::{self, Price, Wanted},
    kernel::extent::Extent,
    num::show,
    quantized::Affine,
    stats::stream::Streamed,
    text::{Ink, Text},
    wire::Refusal,
};
use std::rc::Rc;

/// The most schemes that are compared at once.
pub const MOST: usize = 4;

/// So many outcomes are kept: those that are shown, and the last few that one may come back to.
const KEPT: usize = 6;

/// The most values that the outcomes kept beside those in use may have together.
const KEPT_VALUES: usize = 1 << 23;

/// A tensor with the outcomes that are kept for the next question.
pub struct Session {
    held: Held,
    /// The value that was there before the one that was dragged.
    poked: Option<(usize, f32)>,
    kept: Vec<(Setup, Rc<Column>)>,
    memo: Memo,
    /// While a value is dragged: the outcomes from before.
    before: Vec<(Setup, Rc<Column>)>,
    reach: f64,
    notes: Vec<Text>,
    ranking: Ranking,
}

/// What a question is about: the tensor, and every scheme's outcome.
pub struct Bench<'a> {
    pub held: &'a Held,
    pub setups: &'a [Setup],
    pub columns: Vec<std::result::Result<Rc<Column>, Error>>,
    pub focus: usize,
    pub selected: usize,
    /// What figures have kept.
    pub memo: &'a Memo,
    /// The value that is dragged, and what it was before.
    pub poked: Option<(usize, f32)>,
    /// While a value is dragged: each scheme's outcome from before, where a figure tells them apart.
    pub before: Vec<Option<Rc<Column>>>,
    /// How far from 0 a value can be dragged.
    pub reach: f64,
}

/// A value can be dragged so many times as far as the largest lies.
const REACH: f64 = 4.0;

impl Bench<'_> {
    /// The scheme on the bench.
    pub fn column(&self) -> &Column {
        match &self.columns[self.focus] {
            Ok(column) => column,
            Err(_) => unreachable!("a refused scheme is not put on the bench"),
        }
    }

    /// Whether the range of its codes can be set by hand.
    pub fn clips(&self) -> bool {
        change::clips(self.column())
    }

    /// Scale and zero point of the selected value, where codes count in steps.
    pub fn affine(&self) -> Option<Affine> {
        self.column().outcome().affine(self.selected)
    }

    /// The range that the selected value's codes cover, where they count in steps.
    pub fn range(&self) -> Option<(f64, f64)> {
        let affine = self.affine()?;
        let at = |code: i64| (code - affine.zero_point) as f64 * f64::from(affine.scale);
        let fitted = affine.range.map(|(low, high)| (f64::from(low), f64::from(high)));
        Some(match fitted {
            Some((low, high)) if affine.symmetric => (-high.max(-low), high.max(-low)),
            Some(fitted) => fitted,
            None => (at(affine.lowest), at(affine.highest)),
        })
    }
}

impl Session {
    pub fn new(held: Held) -> Self {
        Session {
            reach: reach(&held),
            held,
            poked: None,
            kept: vec![],
            memo: Memo::default(),
            before: vec![],
            notes: vec![],
            ranking: Ranking::default(),
        }
    }

    #[must_use]
    pub fn noted(mut self, notes: Vec<Text>) -> Self {
        self.notes = notes;
        self
    }

    pub fn held(&self) -> &Held {
        &self.held
    }

    /// The smallest and the largest of all values, where those that are held are a sample.
    pub fn know_extent(&mut self, extent: Extent) {
        self.held.know_extent(extent);
        self.reach = reach(&self.held);
        self.renew();
    }

    /// Statistics over all values under a setup, or why there are none.
    pub fn know(&mut self, setup: &Setup, streamed: Result<Streamed>) {
        if let Some(whole) = &mut self.held.whole {
            whole.know(setup, streamed);
        }
        self.renew();
    }

    fn renew(&mut self) {
        self.kept.clear();
        self.before.clear();
        self.memo.clear();
    }

    /// # Errors
    /// `setups.count`, `input.index`; those of the change, and of the scheme on the bench: then nothing has changed.
    pub fn ask(&mut self, ask: &Ask) -> Result<Told> {
        if !(1..=MOST).contains(&ask.setups.len()) || ask.focus as usize >= ask.setups.len() {
            return Err(Error::new("setups.count").with("max", MOST as u32));
        }
        self.poke(ask.poke)?;
        let mut setups = ask.setups.clone();
        let (focus, mut poke) = (ask.focus as usize, ask.poke);
        if let Some(asked) = &ask.change {
            let column = self.column(&setups[focus])?;
            let selected = self.selected(ask, poke, &column)?;
            let bench = Bench {
                held: &self.held,
                setups: &setups[focus..=focus],
                columns: vec![Ok(column)],
                focus: 0,
                selected,
                memo: &self.memo,
                poked: self.poked,
                before: vec![],
                reach: self.reach,
            };
            match asked {
                Change::Poke { at } => poke = Some(change::poke(&bench, *at)),
                Change::PokeStep { steps } => poke = Some(change::poke_step(&bench, *steps)),
                Change::Drag { at } => poke = Some(change::drag(&bench, *at)),
                _ => {
                    let changed = change::setup(&bench, asked)?;
                    setups[focus] = changed;
                }
            }
            self.poke(poke)?;
        }
        let column = self.column(&setups[focus])?;
        let columns: Vec<_> = setups.iter().map(|setup| self.column(setup)).collect();
        let selected = self.selected(ask, poke, &column)?;
        self.forget(&setups);
        let compares = ask.figures.iter().any(Wanted::compares);
        let before = if compares { self.before(&setups) } else { vec![] };
        let (poked, reach) = (self.poked, self.reach);
        let bench = Bench { held: &self.held, setups: &setups, columns, focus, selected, memo: &self.memo, poked, before, reach };
        let figures = ask.figures.iter().map(|wanted| values::draw(wanted, &bench)).collect::<Result<_>>()?;
        let mut verdicts: Vec<Verdict> = bench.columns.iter().map(verdict).collect();
        for (verdict, setup) in verdicts.iter_mut().zip(&setups) {
            verdict.awaited = self.held.whole.as_ref().is_some_and(|whole| whole.awaits(setup));
        }
        Ok(Told { setups, selected: selected as u32, poke, about: self.about(), verdicts, figures })
    }

    /// Tries one more of all schemes on the values as they were loaded.
    ///
    /// # Errors
    /// Those of reading the goal.
    pub fn rank(&mut self, ask: &RankAsk) -> Result<Price> {
        self.ranking.ask(&self.held, ask)
    }

    /// What is exported of a question's schemes: see [`crate::export`].
    ///
    /// # Errors
    /// Those of [`Session::ask`], and of the schemes that are compared.
    pub fn export<T>(&mut self, ask: &Ask, take: impl FnOnce(Subject) -> T) -> Result<T> {
        let columns = ask.setups.iter().map(|setup| self.column(setup)).collect::<Result<Vec<_>>>()?;
        let outcomes: Vec<Outcome> = columns.iter().map(|column| Outcome::of(column)).collect();
        let focus = ask.focus as usize;
        let focused = *outcomes.get(focus).ok_or_else(|| Error::new("setups.count").with("max", MOST as u32))?;
        let beside: Vec<Outcome> = outcomes.iter().enumerate().filter(|(at, _)| *at != focus).map(|(_, outcome)| *outcome).collect();
        let Held { name, values, shape, whole, .. } = &self.held;
        Ok(take(Subject { name, values, shape, whole: whole.as_ref().map(|whole| whole.count), outcome: focused, beside: &beside }))
    }

    /// The outcome of a setup, made anew if it is not kept.
    fn column(&mut self, setup: &Setup) -> Result<Rc<Column>> {
        if let Some(at) = self.kept.iter().position(|(kept, _)| kept == setup) {
            let found = self.kept.remove(at);
            self.kept.push(found);
        } else {
            let column = Column::new(&self.held, setup)?;
            self.kept.push((setup.clone(), Rc::new(column)));
        }
        Ok(Rc::clone(&self.kept[self.kept.len() - 1].1))
    }

    /// Lets go of the outcomes that have not been asked for lately.
    fn forget(&mut self, in_use: &[Setup]) {
        let room = if self.held.values.len() * KEPT > KEPT_VALUES { in_use.len() } else { KEPT.max(in_use.len()) };
        while self.kept.len() > room {
            let Some(at) = self.kept.iter().position(|(setup, _)| !in_use.contains(setup)) else { break };
            self.kept.remove(at);
        }
    }

    /// What each setup came to before the drag; nothing while none is dragged.
    fn before(&mut self, setups: &[Setup]) -> Vec<Option<Rc<Column>>> {
        let Some((index, before)) = self.poked else { return vec![] };
        self.before.retain(|(setup, _)| setups.contains(setup));
        let missing: Vec<&Setup> = setups.iter().filter(|setup| self.before.iter().all(|(kept, _)| kept != *setup)).collect();
        if !missing.is_empty() {
            let now = self.held.values[index];
            self.held.set(index, before);
            let made = missing.into_iter().filter_map(|setup| Some((setup.clone(), Rc::new(Column::new(&self.held, setup).ok()?))));
            self.before.extend(made);
            self.held.set(index, now);
        }
        let find = |setup: &Setup| self.before.iter().find(|(kept, _)| kept == setup).map(|(_, column)| Rc::clone(column));
        setups.iter().map(find).collect()
    }

    /// The value that is looked at: one that was dragged stays so, also where another one errs most by then.
    fn selected(&self, ask: &Ask, poke: Option<Poke>, column: &Column) -> Result<usize> {
        let count = self.held.values.len();
        let index = match ask.selected.or(poke.map(|poke| poke.index)) {
            Some(index) => index as usize,
            None => column.bulk.stats.max_absolute_error_index.unwrap_or(0) as usize,
        };
        if index < count {
            return Ok(index);
        }
        Err(Error::new("input.index").with("index", index as u32).with("count", count as u32).param("selected"))
    }

    /// Puts a dragged value where it was dragged to, and one that was dragged before where it was.
    fn poke(&mut self, poke: Option<Poke>) -> Result<()> {
        let now = self.poked.map(|(index, _)| (index, self.held.values[index]));
        let wanted = poke.map(|poke| (poke.index as usize, poke.value as f32));
        if now == wanted {
            return Ok(());
        }
        let count = self.held.values.len();
        if let Some((index, _)) = wanted
            && index >= count
        {
            return Err(Error::new("input.index").with("index", index as u32).with("count", count as u32).param("poke"));
        }
        let kept = std::mem::take(&mut self.kept);
        if let Some((index, before)) = self.poked.take() {
            self.held.set(index, before);
        } else {
            self.before = kept;
        }
        if let Some((index, value)) = wanted {
            self.poked = Some((index, self.held.values[index]));
            self.held.set(index, value);
        } else {
            self.kept = std::mem::take(&mut self.before);
        }
        if let Some(whole) = &mut self.held.whole {
            whole.dragged = self.poked.is_some();
        }
        self.memo.clear();
        Ok(())
    }

    fn about(&self) -> About {
        let Held { name, dtype, shape, values, summary, whole, .. } = &self.held;
        About {
            name: name.clone(),
            dtype: dtype.clone(),
            shape: shape.iter().map(|&side| side as u32).collect(),
            count: values.len() as u32,
            whole: whole.as_ref().map(|whole| whole.count as u32),
            min: show::float(summary.min.into(), Ink::Value),
            max: show::float(summary.max.into(), Ink::Value),
            notes: self.notes.clone(),
        }
    }
}

fn reach(held: &Held) -> f64 {
    let largest = f64::from(held.summary.max).max(-f64::from(held.summary.min));
    if largest > 0.0 { (REACH * largest).min(f32::MAX.into()) } else { 1.0 }
}

fn verdict(column: &std::result::Result<Rc<Column>, Error>) -> Verdict {
    match column {
        Ok(column) => {
            Verdict { target: Some(column.outcome().target.id().into()), clips: change::clips(column), refusal: None, awaited: false }
        }
        Err(error) => Verdict { target: None, clips: false, refusal: Some(Refusal::from(error.clone())), awaited: false },
    }
}
