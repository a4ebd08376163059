//! One scheme on the workbench.

use super::{Held, Setup};
use crate::{
    error::Result,
    explain::Trace,
    param::Params,
    quantized::{Bulk, Quantized},
    scheme::{self, Scheme},
};

/// What a scheme made of the tensor.
pub struct Column {
    pub scheme: &'static dyn Scheme,
    pub params: Params,
    pub bulk: Bulk,
}

/// The most values of which single journeys are told: a journey needs the codes of all as words.
const TOLD: usize = 1 << 24;

impl Column {
    /// # Errors
    /// The scheme's.
    pub fn new(held: &Held, setup: &Setup) -> Result<Self> {
        let scheme = scheme::find(&setup.scheme).map_err(|e| e.param("scheme"))?;
        let bulk = scheme.bulk(&held.view(), &setup.params)?;
        Ok(Column { scheme, params: setup.params.clone(), bulk })
    }

    pub fn outcome(&self) -> &Quantized {
        &self.bulk.outcome
    }

    /// Restored minus source.
    pub fn error(&self, held: &Held, index: usize) -> f64 {
        f64::from(self.bulk.restored[index]) - f64::from(held.values[index])
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
        let code = self.bulk.codes.get(index).filter(|_| held.values.len() <= TOLD)?;
        let whole = Quantized { codes: self.bulk.codes.widened(), ..self.outcome().clone() };
        Some(self.scheme.explain(&held.view(), &whole, index, code))
    }
}
