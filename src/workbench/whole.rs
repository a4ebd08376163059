//! A tensor that is too large to be held: what is known of all its values, while a sample of them is on the workbench.

use super::{Setup, plain};
use crate::{
    error::Result,
    kernel::extent::Extent,
    quantized::Bulk,
    scheme,
    stats::stream::{Plan, Streamed},
    tensor::{Data, TensorView},
    text::Text,
};

pub struct Whole {
    shape: Vec<usize>,
    pub count: usize,
    extent: Option<Extent>,
    known: Vec<(Setup, Result<Streamed>)>,
    /// Whether a value of the sample is dragged: what is known is then not of it.
    pub dragged: bool,
}

/// So many setups' statistics are kept, the last that came.
const KEPT: usize = 64;

impl Whole {
    pub fn new(shape: Vec<usize>, count: usize) -> Self {
        Whole { shape, count, extent: None, known: vec![], dragged: false }
    }

    /// The smallest and the largest of all values and 0.
    pub fn know_extent(&mut self, extent: Extent) {
        self.extent = Some(extent);
    }

    /// Statistics, or why there are none.
    pub fn know(&mut self, setup: &Setup, streamed: Result<Streamed>) {
        let setup = plain(setup);
        self.known.retain(|(other, _)| *other != setup);
        self.known.push((setup, streamed));
        self.known.drain(..self.known.len().saturating_sub(KEPT));
    }

    /// Over all values, where that is known.
    pub fn of(&self, setup: &Setup) -> Option<&Streamed> {
        self.found(setup)?.as_ref().ok()
    }

    fn found(&self, setup: &Setup) -> Option<&Result<Streamed>> {
        let setup = plain(setup);
        let found = self.known.iter().find(|(known, _)| *known == setup).map(|(_, streamed)| streamed);
        found.filter(|_| !self.dragged)
    }

    fn plan(&self, setup: &Setup) -> Result<Plan> {
        Plan::new(scheme::find(&setup.scheme)?, &setup.params, &self.shape)
    }

    /// Whether statistics over all values can be had, and are not there yet.
    pub fn awaits(&self, setup: &Setup) -> bool {
        !self.dragged && self.found(setup).is_none() && self.plan(setup).is_ok()
    }

    /// What becomes of the sample: where the smallest and the largest of all values decide, by those, once they are known.
    ///
    /// # Errors
    /// The scheme's.
    pub fn outcome(&self, setup: &Setup, values: &[f32], shape: &[usize]) -> Result<Bulk> {
        match self.plan(setup).ok().zip(self.extent.filter(|_| !self.dragged)) {
            Some((plan, extent)) => {
                let mut bulk = plan.outcome(values, shape.to_vec(), Some(extent))?;
                bulk.stats = bulk.stats_of(values);
                Ok(bulk)
            }
            None => scheme::find(&setup.scheme)?.bulk(&TensorView::shaped(Data::F32(values), shape.to_vec())?, &setup.params),
        }
    }

    /// How the figures stand to the whole.
    pub fn told(&self, setup: &Setup, shown: usize) -> Text {
        let told = |id: &'static str| Text::new(id).with("shown", shown as u32).with("count", self.count as u32);
        match self.found(setup) {
            Some(Ok(_)) => told("sample-known"),
            Some(Err(error)) => told("sample-refused").with("why", error.message.clone()),
            None if self.dragged => told("sample-dragged"),
            None => self.plan(setup).map_or_else(|error| told("sample-alone").with("why", error.message), |_| told("sample-awaited")),
        }
    }
}
