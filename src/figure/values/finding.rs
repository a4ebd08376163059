//! The figure `finding`: what there is to see, in one sentence, and what it comes from.

use super::{Plain, Plot};
use crate::{
    figure::{Cell, Table},
    kernel::pieces::pieces,
    num::show,
    quantized::Groups,
    stats::Stats,
    text::{Ink, Num, Text},
    workbench::{Bench, Named},
};
use serde::Serialize;

/// The headline, and the sentences below it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    pub headline: Text,
    pub notice: Text,
    pub sqnr: Option<Num>,
    /// How what is shown stands to all values, where these are too many to be held.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sample: Option<Text>,
}

/// From this share on, clipping is what there is to tell; and one value.
const TELLING: f64 = 0.1;
const ALONE: f64 = 0.25;

/// A group tells when it has this share of the error, and so many times what it would have if all had the same.
const GROUP: f64 = 0.1;
const GROUP_TIMES: f64 = 3.0;

/// Errors of so many values are sorted; of more, they are counted by size.
const SORTED: usize = 1 << 14;

/// Codes that are few enough to be told in a word.
const FEW: usize = 16;

impl Plot for Finding {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let column = bench.column();
        let stats = column.stats();
        Finding {
            headline: headline(bench, stats),
            notice: notice(bench, stats),
            sqnr: stats.sqnr_db.map(|db| show::rounded(db, 4, Ink::Error)),
            sample: bench.held.whole.as_ref().map(|whole| whole.told(&bench.setups[bench.focus], bench.held.values.len())),
        }
    }

    fn summary(&self) -> Text {
        self.headline.clone()
    }

    fn table(&self) -> Table {
        let rows = self.sqnr.iter().map(|num| vec![Cell::Num { num: num.clone() }]).collect();
        Table { columns: vec![Text::new("stat-sqnr")], rows }
    }
}

fn headline(bench: &Bench, stats: &Stats) -> Text {
    let count = stats.count;
    let told = |id: &'static str| Text::new(id).with("count", count);
    let clipping = stats.clipping_share.unwrap_or(0.0);
    let Some(largest) = stats.max_absolute_error else { return told("finding-none") };
    if largest == 0.0 {
        return told("finding-exact");
    }
    if stats.clipped > 0 && clipping >= TELLING {
        return told("finding-clipped").with("some", stats.clipped).with("share", percent(clipping));
    }
    if u64::from(stats.zeros) * 2 > u64::from(count) {
        return told("finding-zeros").with("some", stats.zeros);
    }
    let all = total(stats);
    let alone = largest * largest / all;
    if alone >= ALONE && count > 3 {
        return told("finding-one").with("share", percent(alone));
    }
    // groups and halves are those of the values that are held
    let all = match bench.held.whole {
        Some(_) => total(&bench.column().bulk.stats),
        None => all,
    };
    if let Some((group, share)) = paying(bench, all) {
        let groups = bench.column().outcome().groups.count as u32;
        return told("finding-group").with("group", group as u32).with("groups", groups).with("share", percent(share));
    }
    let (some, exact) = making_half(bench);
    let id = if exact { "finding-half" } else { "finding-about-half" };
    Text::new(id).with("count", bench.held.values.len() as u32).with("some", some)
}

/// The sum of the squared errors.
fn total(stats: &Stats) -> f64 {
    stats.mean_squared_error.unwrap_or(0.0) * f64::from(stats.count - stats.non_finite)
}

fn notice(bench: &Bench, stats: &Stats) -> Text {
    let column = bench.column();
    let outcome = column.outcome();
    let id = match () {
        () if stats.max_absolute_error == Some(0.0) => "notice-exact",
        () if bench.clips() => "notice-range",
        () if outcome.groups.count > 1 => "notice-groups",
        () => "notice-levels",
    };
    let worst = stats.max_absolute_error.unwrap_or(0.0);
    Text::new(id)
        .with("name", Named::of(&bench.setups[bench.focus], None).name)
        .with("codes", codes(bench) as u32)
        .with("groups", outcome.groups.count as u32)
        .with("worst", show::rounded(worst, 3, Ink::Error))
}

/// How many codes a group's values have, where they can be told in a word; else 0.
fn codes(bench: &Bench) -> usize {
    let column = bench.column();
    let count = match bench.affine() {
        Some(affine) => (affine.highest - affine.lowest + 1) as usize,
        None if column.outcome().target.bits() <= 4 => column.levels(bench.selected).len(),
        None => 0,
    };
    if count > FEW { 0 } else { count }
}

/// The group with the largest share of the squared error, where that is what there is to tell.
fn paying(bench: &Bench, all: f64) -> Option<(usize, f64)> {
    let column = bench.column();
    let Groups { sharing, count, .. } = column.outcome().groups;
    if count < 2 {
        return None;
    }
    let (values, restored) = (&bench.held.values, &column.bulk.restored);
    let mut sums = vec![0.0; count];
    for piece in pieces(sharing, 0..values.len()) {
        let errors = values[piece.places.clone()].iter().zip(&restored[piece.places.clone()]).map(|(x, y)| square(*x, *y));
        if piece.apart {
            sums[piece.groups()].iter_mut().zip(errors).for_each(|(sum, error)| *sum += f64::from(error));
        } else {
            sums[piece.group] += errors.map(f64::from).sum::<f64>();
        }
    }
    let (group, most) = sums.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    let share = most / all;
    (share >= GROUP && share * count as f64 >= GROUP_TIMES).then_some((group, share))
}

/// 0 where either is not finite.
fn square(x: f32, y: f32) -> f32 {
    let square = (y - x) * (y - x);
    if square.is_finite() { square } else { 0.0 }
}

/// How few values make half of the squared error, those that err most; and whether that was counted, or found but for a few parts
/// in a hundred.
fn making_half(bench: &Bench) -> (u32, bool) {
    let (values, restored) = (&bench.held.values, &bench.column().bulk.restored);
    let squares = values.iter().zip(restored).map(|(x, y)| square(*x, *y));
    if values.len() <= SORTED { (sorted_half(squares.collect()), true) } else { (rough(counted_half(squares)), false) }
}

fn sorted_half(mut squares: Vec<f32>) -> u32 {
    let half = squares.iter().map(|e| f64::from(*e)).sum::<f64>() / 2.0;
    squares.sort_unstable_by(|a, b| b.total_cmp(a));
    let mut sum = 0.0;
    let enough = squares.iter().position(|e| {
        sum += f64::from(*e);
        sum >= half
    });
    enough.map_or(0, |at| at as u32 + 1)
}

/// Squares of nearly one size, by exponent and the first bits of the fraction, are taken for equal.
fn counted_half(squares: impl Iterator<Item = f32>) -> u32 {
    const DROPPED: u32 = 18;
    let (mut counts, mut sums) = (vec![0u32; 1 << (31 - DROPPED)], vec![0.0f64; 1 << (31 - DROPPED)]);
    for e in squares {
        let bin = (e.to_bits() >> DROPPED) as usize;
        counts[bin] += 1;
        sums[bin] += f64::from(e);
    }
    let mut left = sums.iter().sum::<f64>() / 2.0;
    let mut some = 0;
    for (count, sum) in counts.iter().zip(&sums).rev() {
        if *sum >= left {
            return some + if *sum > 0.0 { (left / sum * f64::from(*count)).ceil() as u32 } else { 0 };
        }
        left -= sum;
        some += count;
    }
    some
}

/// Two digits.
fn rough(count: u32) -> u32 {
    let unit = 10u32.pow(count.max(1).ilog10().saturating_sub(1));
    (count + unit / 2) / unit * unit
}

/// In whole percent, and never more than it is.
fn percent(share: f64) -> Num {
    show::rounded((share * 100.0).floor(), 3, Ink::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_values_make_half() {
        assert_eq!(sorted_half(vec![1.0, 9.0, 4.0, 1.0, 1.0]), 1);
        assert_eq!(sorted_half(vec![1.0; 10]), 5);
        let squares = |i: u16| (f32::from(i) / 1000.0).powi(4);
        let exact = sorted_half((0..1000).map(squares).collect());
        assert!(counted_half((0..1000).map(squares)).abs_diff(exact) <= 2);
        assert_eq!((rough(7), rough(1234), rough(99_500)), (7, 1200, 100_000));
    }
}
