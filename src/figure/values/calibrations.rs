//! The figure `calibrations`: where each way to choose a range would clip, and what error that comes to.

use super::{Axis, Plain, Plot, clipping};
use crate::{
    figure::{Cell, Table},
    num::show,
    param::{self, Given},
    scheme,
    text::{Ink, Num, Text},
    workbench::{Bench, Setup},
};
use serde::Serialize;

/// Nothing where there is no range to choose.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Calibrations {
    pub runners: Vec<Runner>,
    /// The power of ten that the errors are multiples of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub exponent: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<Text>,
}

/// A calibration.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Runner {
    /// As the scheme's parameter has it: `choice-calibration-<by>`.
    pub by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub percentile: Option<Num>,
    /// Where it clips, from 0 to 1 on the axis of values.
    pub at: f64,
    pub threshold: Num,
    /// Mean squared.
    pub error: Num,
    /// Whether none has a smaller error.
    pub best: bool,
    /// Whether it is the one in use.
    pub chosen: bool,
}

/// What kept share of the values the page has a button for, in percent.
const KEPT: f64 = 99.9;

#[derive(Clone, Copy)]
struct Found {
    by: &'static str,
    percentile: Option<f64>,
    bound: f64,
    error: f64,
}

impl Plot for Calibrations {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        if !bench.clips() {
            return Calibrations { runners: vec![], exponent: None, note: None };
        }
        let params = &bench.column().params.0;
        let mut key = clipping::without_range(bench);
        for id in ["calibrator", "bins", "percentile"] {
            params.get(id).into_iter().for_each(|given| key.params.set(id, given.clone()));
        }
        let found = bench.memo.of("calibrations", Some(&key), || find(bench, &key));
        let least = found.iter().map(|found| found.error).fold(f64::INFINITY, f64::min);
        let axis = Axis::new(bench.held.axis(), 1);
        let unit = clipping::Unit::of(bench.column().bulk.stats.mean_squared_error.unwrap_or(0.0));
        let runner = |found: &Found| Runner {
            by: found.by,
            percentile: found.percentile.map(|percent| show::float(percent, Ink::Plain)),
            at: axis.at(found.bound),
            threshold: show::rounded(found.bound, 3, Ink::Code),
            error: unit.num(found.error, Ink::Error),
            best: found.error <= least,
            chosen: is_chosen(bench, found),
        };
        Calibrations { runners: found.iter().map(runner).collect(), exponent: unit.exponent, note: clipping::sampled(bench.held) }
    }

    fn summary(&self) -> Text {
        Text::new("summary-calibrations").with("count", self.runners.len() as u32)
    }

    fn table(&self) -> Table {
        let num = |num: &Num| Cell::Num { num: num.clone() };
        let error = |runner: &Runner| Cell::Num { num: Num { exponent: self.exponent, ..runner.error.clone() } };
        let row = |runner: &Runner| {
            let percentile = runner.percentile.as_ref().map_or(Cell::Empty, num);
            vec![Cell::Word { word: runner.by.into() }, percentile, num(&runner.threshold), error(runner)]
        };
        let columns = ["column-calibration", "param-percentile", "column-clip", "yard-mse"];
        Table { columns: columns.map(Text::new).to_vec(), rows: self.runners.iter().map(row).collect() }
    }
}

/// The range of each, where the values have one.
fn find(bench: &Bench, setup: &Setup) -> Vec<Found> {
    let values = clipping::sample(bench);
    let own = Some(percentile(bench)).filter(|own| *own != KEPT);
    let percentiles = [Some(KEPT), own].into_iter().flatten().map(|percent| ("percentile", Some(percent)));
    let ways = percentiles.chain([("mse", None), ("entropy", None)]);
    let range = |(by, percentile): (&'static str, Option<f64>)| {
        let mut params = setup.params.clone().with("calibration", by);
        percentile.into_iter().for_each(|percent| params.set("percentile", percent));
        let (low, high) = scheme::chosen_range(&params, &values).ok()?;
        Some((by, percentile, (f64::from(low), f64::from(high))))
    };
    let ranges: Vec<_> = std::iter::once(("minmax", None, clipping::whole(bench))).chain(ways.filter_map(range)).collect();
    let errors = clipping::errors(bench, &ranges.iter().map(|(_, _, range)| *range).collect::<Vec<_>>());
    let symmetric = bench.affine().is_some_and(|affine| affine.symmetric);
    let told = |(low, high): (f64, f64)| if symmetric { (-high.max(-low), high.max(-low)) } else { (low, high) };
    let found = ranges.into_iter().zip(errors).map(|((by, percentile, range), error)| Found {
        by,
        percentile,
        bound: clipping::bound(bench, told(range)),
        error: error.rounding + error.clipping,
    });
    found.filter(|found| found.bound.is_finite() && found.error.is_finite()).collect()
}

fn is_chosen(bench: &Bench, found: &Found) -> bool {
    let params = &bench.column().params.0;
    let by = params.get("calibration").map_or(found.by == "minmax", |given| *given == Given::from(found.by));
    by && found.percentile.is_none_or(|percent| percent == percentile(bench))
}

/// The scheme's own, in percent.
fn percentile(bench: &Bench) -> f64 {
    let column = bench.column();
    let default = || param::find(column.scheme.params(), "percentile").ok().and_then(|param| param.kind.default());
    match column.params.0.get("percentile").cloned().or_else(default) {
        Some(Given::Number(percent)) => percent,
        _ => KEPT,
    }
}
