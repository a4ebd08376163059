//! Axes: what several figures are drawn along.

use crate::{
    num::show,
    text::{Ink, Num},
};
use serde::Serialize;

/// An axis of values. Places on it go from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Axis {
    pub from: f64,
    pub to: f64,
    /// At round numbers.
    pub ticks: Vec<Tick>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tick {
    pub at: f64,
    pub num: Num,
}

impl Axis {
    /// With about so many ticks.
    pub fn new((from, to): (f64, f64), about: u32) -> Self {
        let mut axis = Axis { from, to, ticks: vec![] };
        let step = round_step((to - from) / f64::from(about.max(1)));
        let first = (from / step).ceil() as i64;
        let last = (to / step).floor() as i64;
        if last.saturating_sub(first) < 100 {
            axis.ticks = (first..=last).map(|n| axis.tick(n as f64 * step)).collect();
        }
        axis
    }

    /// The place of a value; beyond 0 and 1 where it lies beyond.
    pub fn at(&self, x: f64) -> f64 {
        (x - self.from) / (self.to - self.from)
    }

    fn tick(&self, x: f64) -> Tick {
        Tick { at: self.at(x), num: show::rounded(x, 3, Ink::Plain) }
    }
}

/// 1, 2 or 5 times a power of ten: the smallest that is at least as large.
pub fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|m| m * power >= least * 0.999).unwrap_or(10.0) * power;
    if step.is_finite() && step > 0.0 { step } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let shown = |axis: &Axis| axis.ticks.iter().map(|t| t.num.plain.clone()).collect::<Vec<_>>();
        assert_eq!(shown(&Axis::new((-0.36, 0.36), 7)), ["-0.2", "0", "0.2"]);
        assert_eq!(shown(&Axis::new((0.0, 1000.0), 5)), ["0", "200", "400", "600", "800", "1000"]);
        assert_eq!(Axis::new((-1.0, 3.0), 4).at(0.0), 0.25);
    }

    #[test]
    fn no_axis_has_no_end() {
        assert!(Axis::new((f64::MIN / 4.0, f64::MAX / 4.0), 5).ticks.len() < 20);
        assert!(Axis::new((0.0, 1e-300), 5).ticks.len() < 20);
    }
}
