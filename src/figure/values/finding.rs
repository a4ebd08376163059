//! The figure `finding`: what there is to see, in one sentence, and what it comes from.

use super::{Plain, Plot};
use crate::{
    figure::{Cell, Table},
    num::show,
    stats::Stats,
    text::{Ink, Num, Text},
    workbench::Bench,
};
use serde::Serialize;

/// The headline, and the sentences below it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    pub headline: Text,
    pub notice: Text,
    pub sqnr: Option<Num>,
}

/// From this share on, clipping is what there is to tell.
const TELLING: f64 = 0.1;

impl Plot for Finding {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let column = bench.column();
        let stats = &column.bulk.stats;
        Finding {
            headline: headline(bench, stats),
            notice: notice(bench, stats),
            sqnr: stats.sqnr_db.map(|db| show::rounded(db, 4, Ink::Error)),
        }
    }

    fn summary(&self) -> Text {
        self.headline.clone()
    }

    fn table(&self) -> Table {
        let rows = self.sqnr.iter().map(|num| vec![Cell::Num { num: num.clone() }]).collect();
        Table { columns: vec![Text::new("stat-sqnrDb")], rows }
    }
}

fn headline(bench: &Bench, stats: &Stats) -> Text {
    let count = stats.count;
    let told = |id: &'static str| Text::new(id).with("count", count);
    let clipping = stats.clipping_share.unwrap_or(0.0);
    match stats.max_absolute_error {
        _ if count == stats.non_finite => told("finding-none"),
        Some(0.0) => told("finding-exact"),
        None => told("finding-none"),
        Some(_) if stats.clipped > 0 && clipping >= TELLING => {
            told("finding-clipped").with("some", stats.clipped).with("share", percent(clipping))
        }
        Some(_) if stats.zeros * 10 > count => told("finding-zeros").with("some", stats.zeros),
        Some(_) => told("finding-half").with("some", making_half(bench)),
    }
}

fn notice(bench: &Bench, stats: &Stats) -> Text {
    let column = bench.column();
    let id = match () {
        () if stats.max_absolute_error == Some(0.0) => "notice-exact",
        () if bench.affine().is_some() && column.outcome().groups.count <= 1 => "notice-range",
        () if column.outcome().groups.count > 1 => "notice-groups",
        () => "notice-levels",
    };
    let worst = stats.max_absolute_error.unwrap_or(0.0);
    Text::new(id)
        .with("format", column.outcome().target.id())
        .with("groups", column.outcome().groups.count as u32)
        .with("worst", show::rounded(worst, 3, Ink::Error))
}

/// How few values make half of the squared error: those that err most.
fn making_half(bench: &Bench) -> u32 {
    let column = bench.column();
    let mut squares: Vec<f64> =
        (0..bench.held.values.len()).map(|i| column.error(bench.held, i).powi(2)).filter(|e| e.is_finite()).collect();
    let half = squares.iter().sum::<f64>() / 2.0;
    squares.sort_unstable_by(|a, b| b.total_cmp(a));
    let mut sum = 0.0;
    let enough = squares.iter().position(|e| {
        sum += e;
        sum >= half
    });
    enough.map_or(0, |at| at as u32 + 1)
}

fn percent(share: f64) -> Num {
    show::rounded(share * 100.0, 2, Ink::Plain)
}
