//! One scheme on the workbench.

use super::{Held, Named, Setup, order};
use crate::{
    error::Result,
    explain::Trace,
    param::Params,
    quantized::{Bulk, Quantized},
    scheme::{self, Scheme},
    stats::{Spread, Stats, stream::Streamed},
};
use std::cell::OnceCell;

/// What a scheme made of the tensor.
pub struct Column {
    pub scheme: &'static dyn Scheme,
    pub params: Params,
    pub bulk: Bulk,
    /// Over all values, where these are more than are held.
    whole: Option<Streamed>,
    /// Whether they are more, and nothing is known of all of them under this scheme.
    pub sampled: bool,
    /// What is worked out when a figure asks for it, and kept for the next time.
    by_error: OnceCell<Vec<u32>>,
    spread: OnceCell<Spread>,
}

impl Column {
    /// # Errors
    /// The scheme's.
    pub fn new(held: &Held, setup: &Setup) -> Result<Self> {
        let scheme = scheme::find(&setup.scheme).map_err(|e| e.param("scheme"))?;
        let bulk = match &held.whole {
            Some(whole) => whole.outcome(setup, &held.values, &held.shape)?,
            None => scheme.bulk(&held.view(), &setup.params)?,
        };
        let whole = held.whole.as_ref().and_then(|whole| whole.of(setup)).cloned();
        let sampled = held.whole.is_some() && whole.is_none();
        Ok(Column { scheme, params: setup.params.clone(), bulk, whole, sampled, by_error: OnceCell::new(), spread: OnceCell::new() })
    }

    /// Over all values, where that is known; else over those that are held.
    pub fn stats(&self) -> &Stats {
        self.whole.as_ref().map_or(&self.bulk.stats, |whole| &whole.stats)
    }

    pub fn bits_per_value(&self) -> f64 {
        self.whole.as_ref().map_or(self.bulk.outcome.bits_per_value, |whole| whole.bits_per_value)
    }

    pub fn outcome(&self) -> &Quantized {
        &self.bulk.outcome
    }

    /// Restored minus source.
    pub fn error(&self, held: &Held, index: usize) -> f64 {
        f64::from(self.bulk.restored[index]) - f64::from(held.values[index])
    }

    pub fn named(&self) -> Named {
        let setup = Setup { scheme: self.scheme.id().into(), params: self.params.clone() };
        Named::of(&setup, Some(self.outcome()))
    }

    /// The indices of all values, the largest error first.
    pub fn by_error(&self, held: &Held) -> &[u32] {
        self.by_error.get_or_init(|| order::by_error(&held.values, &self.bulk.restored))
    }

    /// The first of these, so many.
    pub fn worst(&self, held: &Held, count: usize) -> Vec<u32> {
        match self.by_error.get() {
            Some(all) => all.iter().take(count).copied().collect(),
            None => order::worst(&held.values, &self.bulk.restored, count),
        }
    }

    /// How the magnitudes of the errors spread.
    pub fn spread(&self, held: &Held) -> &Spread {
        self.spread.get_or_init(|| Spread::of(&held.values, &self.bulk.restored))
    }

    pub fn is_clipped(&self, index: usize) -> bool {
        self.outcome().clipped.binary_search(&(index as u32)).is_ok()
    }

    /// The values that the codes of the value at an index come back as, ascending; none where they are too many to list.
    pub fn levels(&self, index: usize) -> Vec<f64> {
        self.scheme.levels(self.outcome(), index)
    }

    /// The steps of one value's journey.
    pub fn journey(&self, held: &Held, index: usize) -> Option<Trace> {
        let code = self.bulk.codes.get(index)?;
        Some(self.scheme.explain(&held.view(), self.outcome(), index, code))
    }
}
