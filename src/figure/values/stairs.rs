//! The figure `stairs`: what every value comes back as, and its error; and where some of the values go.

use super::{Axis, Plain, Plot};
use crate::{
    figure::{Cell, Table},
    format::Family,
    num::{Rounding, show},
    param::Given,
    text::{Ink, Num, Text},
    workbench::{Bench, Column, Held},
};
use serde::Serialize;
use std::rc::Rc;

/// A place across along `axis`, and one downwards; both from 0 to 1, and beyond where it lies beyond.
pub type Place = (f64, f64);

/// The codes of the group of the selected value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stairs {
    /// Of values, and downwards of what they come back as.
    pub axis: Axis,
    /// Where 0 is across and downwards, if it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub zero: Option<Place>,
    /// What comes back, and the error, of every value: lines.
    pub stair: Vec<Place>,
    pub saw: Vec<Place>,
    /// Outlines of the errors: of values between the outermost codes, and of those beyond.
    pub rounding: Vec<Vec<Place>>,
    pub clipping: Vec<Vec<Place>>,
    /// The same of the line of errors.
    pub saw_rounding: Vec<Vec<Place>>,
    pub saw_clipping: Vec<Vec<Place>>,
    /// Whether there are so many steps that they are drawn thin.
    pub thin: bool,
    pub codes: Vec<CodePlace>,
    pub some: Vec<Snap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub grab: Option<Grab>,
    /// Where the axis begins and ends on the one that a drag is told in.
    pub drag: (f64, f64),
    pub notes: Vec<Text>,
    #[serde(skip)]
    levels: Vec<f64>,
}

/// A code on its line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CodePlace {
    pub at: f64,
    /// Where there is room.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub label: Option<Num>,
}

/// A value and where it goes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Snap {
    pub index: u32,
    pub at: f64,
    pub to: f64,
    /// Whether it is clipped.
    pub far: bool,
}

/// The selected value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Grab {
    /// At an end where it lies beyond.
    pub at: f64,
    pub beyond: bool,
    pub to: f64,
    pub value: Num,
    pub restored: Num,
    pub far: bool,
}

/// Room beyond the outermost codes, as a share of what lies between them.
const BEYOND: f64 = 0.125;

/// With more steps than these, lines are thin and codes have no labels; with more than those, steps are told by their largest error.
const THIN: usize = 64;
const STEPS: usize = 320;

/// So many codes have a label at most.
const LABELS: usize = 16;

/// So many columns tell of steps that are too many to draw.
const COLUMNS: usize = 96;

/// An error so many times as large as the largest of rounding is at the edge.
const EDGE: f64 = 3.5;

/// Of so many values at most some are chosen: half of them evenly by rank, half by where they are.
const RANKED: usize = 4096;
const BY_RANK: usize = 24;
const BY_PLACE: usize = 24;

impl Plot for Stairs {
    type Options = Plain;

    fn draw(bench: &Bench, _: &Plain) -> Self {
        let (column, held) = (bench.column(), bench.held);
        let levels = column.levels(bench.selected);
        let span = span(held, &levels);
        let axis = Axis::new(span, 5);
        let shape = Shape::of(column, &axis, &levels);
        let saw = Saw::of(&axis, &shape);
        let seen = levels.iter().filter(|level| (0.0..=1.0).contains(&axis.at(**level))).count();
        let zero = axis.at(0.0);
        Stairs {
            zero: (0.0..=1.0).contains(&zero).then(|| tidy((zero, 1.0 - zero))),
            stair: shape.line.iter().map(|(x, y)| tidy((axis.at(*x), 1.0 - axis.at(*y)))).collect(),
            saw: saw.line,
            rounding: shape.rounding(&axis),
            clipping: shape.clipping(&axis),
            saw_rounding: saw.rounding,
            saw_clipping: saw.clipping,
            thin: seen > THIN,
            codes: codes(bench, &axis, &levels, seen),
            some: some(bench, &axis),
            grab: grab(bench, &axis),
            drag: (held.place(span.0).unwrap_or(0.0), held.place(span.1).unwrap_or(1.0)),
            notes: notes(bench, &levels),
            levels,
            axis,
        }
    }

    fn summary(&self) -> Text {
        let text = Text::new("summary-stairs").with("count", self.levels.len() as u32);
        match &self.grab {
            Some(grab) => text.with("value", grab.value.clone()).with("restored", grab.restored.clone()),
            None => Text::new("summary-stairs-none").with("count", self.levels.len() as u32),
        }
    }

    fn table(&self) -> Table {
        let row = |level: &f64| vec![Cell::Num { num: show::float(*level, Ink::Restored) }];
        Table { columns: vec![Text::new("column-restored")], rows: self.levels.iter().take(STEPS).map(row).collect() }
    }
}

/// Lines are sent as text: five decimals are a hundredth of a pixel.
fn tidy((x, y): Place) -> Place {
    let short = |x: f64| (x.clamp(-9.0, 9.0) * 1e5).round() / 1e5;
    (short(x), short(y))
}

/// From below the lowest code to above the highest, and no farther than there are values.
fn span(held: &Held, levels: &[f64]) -> (f64, f64) {
    let (from, to) = held.axis();
    let (low, high) = match levels {
        [first, .., last] => (first.max(from), last.min(to)),
        _ => (from, to),
    };
    let (low, high) = if low < high { (low, high) } else { (from, to) };
    (low - BEYOND * (high - low), high + BEYOND * (high - low))
}

/// What values come back as.
struct Shape {
    /// Value and restored value.
    line: Vec<(f64, f64)>,
    /// The outermost codes, where codes are listed.
    ends: Option<(f64, f64)>,
    span: (f64, f64),
    /// Values and the largest errors about them, where steps are too many to draw.
    most: Vec<(f64, f64)>,
}

impl Shape {
    fn of(column: &Column, axis: &Axis, levels: &[f64]) -> Self {
        let span = (axis.from, axis.to);
        let ends = levels.first().copied().zip(levels.last().copied());
        let visible = levels.iter().filter(|level| (span.0..=span.1).contains(*level)).count();
        let held = |x: f64| ends.map_or(x, |(low, high)| x.clamp(low, high));
        if levels.len() > 1 && visible <= STEPS {
            return Shape { line: steps(levels, rounding(column), span), ends, span, most: vec![] };
        }
        let at = |i: usize| span.0 + (span.1 - span.0) * i as f64 / COLUMNS as f64;
        let corners = ends.into_iter().flat_map(|(low, high)| [low, high]).filter(|x| (span.0..=span.1).contains(x));
        let mut xs: Vec<f64> = (0..=COLUMNS).map(at).chain(corners).collect();
        xs.sort_by(f64::total_cmp);
        let half = half_step(column, levels);
        let most = xs.iter().filter(|x| held(**x) == **x).map(|x| (*x, half(*x))).collect();
        Shape { line: xs.iter().map(|x| (*x, held(*x))).collect(), ends, span, most }
    }

    /// The part of the axis where nothing is clipped.
    fn within(&self) -> (f64, f64) {
        let (from, to) = self.span;
        self.ends.map_or(self.span, |(low, high)| (low.clamp(from, to), high.clamp(from, to)))
    }

    fn rounding(&self, axis: &Axis) -> Vec<Vec<Place>> {
        let (low, high) = self.within();
        let inside = self.line.iter().filter(|(x, _)| (low..=high).contains(x));
        let corner = |x: f64| (x, x);
        let outline = std::iter::once(corner(low)).chain(inside.copied()).chain(std::iter::once(corner(high)));
        vec![outline.map(|(x, y)| tidy((axis.at(x), 1.0 - axis.at(y)))).collect()]
    }

    /// A triangle at either end.
    fn clipping(&self, axis: &Axis) -> Vec<Vec<Place>> {
        let place = |(x, y): (f64, f64)| tidy((axis.at(x), 1.0 - axis.at(y)));
        self.beyond().map(|(end, out)| [(end, end), (out, end), (out, out)].map(place).to_vec()).collect()
    }

    /// Where clipping begins, and where the axis ends.
    fn beyond(&self) -> impl Iterator<Item = (f64, f64)> {
        let ((from, to), ends) = (self.span, self.ends);
        let low = ends.map(|(low, _)| (low, from)).filter(|(low, from)| low > from);
        let high = ends.map(|(_, high)| (high, to)).filter(|(high, to)| high < to);
        low.into_iter().chain(high)
    }
}

/// The line of errors, from the largest above to the largest below.
struct Saw {
    line: Vec<Place>,
    rounding: Vec<Vec<Place>>,
    clipping: Vec<Vec<Place>>,
}

impl Saw {
    fn of(axis: &Axis, shape: &Shape) -> Self {
        let (low, high) = shape.within();
        let inside: Vec<(f64, f64)> = shape.line.iter().filter(|(x, _)| (low..=high).contains(x)).map(|(x, y)| (*x, y - x)).collect();
        let largest = inside.iter().chain(&shape.most).map(|(_, error)| error.abs()).fold(0.0, f64::max);
        let top = if largest > 0.0 { EDGE * largest } else { axis.to - axis.from };
        let place = |(x, error): (f64, f64)| tidy((axis.at(x), 0.5 - error / top / 2.0));
        let closed = [(low, 0.0)].into_iter().chain(inside.iter().copied()).chain([(high, 0.0)]).map(place).collect();
        let above = shape.most.iter().copied().map(place);
        let below = shape.most.iter().rev().map(|(x, most)| place((*x, -most)));
        let rounding = if shape.most.is_empty() { closed } else { above.chain(below).collect() };
        let clipping = shape.beyond().map(|(end, out)| [(end, 0.0), (out, 0.0), (out, end - out)].map(place).to_vec());
        Saw { line: shape.line.iter().map(|(x, y)| place((*x, y - x))).collect(), rounding: vec![rounding], clipping: clipping.collect() }
    }
}

/// The rule of rounding, where the scheme has a choice.
fn rounding(column: &Column) -> Rounding {
    match column.params.0.get("rounding") {
        Some(Given::Word(id)) => Rounding::find(id).unwrap_or_default(),
        _ => Rounding::HalfEven,
    }
}

/// The stairs from one end of the axis to the other. What comes back jumps where the value is half-way, or where the rounding says.
fn steps(levels: &[f64], rounding: Rounding, (from, to): (f64, f64)) -> Vec<(f64, f64)> {
    let jump = |below: f64, above: f64| match rounding {
        Rounding::Floor => above,
        Rounding::Ceil => below,
        Rounding::Trunc => {
            if below >= 0.0 {
                above
            } else {
                below
            }
        }
        Rounding::Away => {
            if below >= 0.0 {
                below
            } else {
                above
            }
        }
        _ => below / 2.0 + above / 2.0,
    };
    let jumps: Vec<(f64, f64, f64)> = levels.windows(2).map(|pair| (jump(pair[0], pair[1]), pair[0], pair[1])).collect();
    let before = jumps.iter().filter(|(at, ..)| *at < from).map(|(_, _, above)| *above).next_back();
    let mut line = vec![(from, before.unwrap_or(levels[0]))];
    for (at, below, above) in jumps.into_iter().filter(|(at, ..)| (from..=to).contains(at)) {
        line.extend([(at, below), (at, above)]);
    }
    let last = line[line.len() - 1].1;
    line.push((to, last));
    line
}

/// Half the distance between the codes about a value.
fn half_step<'a>(column: &'a Column, levels: &'a [f64]) -> impl Fn(f64) -> f64 + 'a {
    let even = column.outcome().affine(0).map(|affine| f64::from(affine.scale) / 2.0);
    move |x| {
        let above = levels.partition_point(|level| *level <= x).clamp(1, levels.len().max(2) - 1);
        match levels.get(above - 1).zip(levels.get(above)) {
            Some((below, above)) => (above - below) / 2.0,
            None => even.unwrap_or(0.0),
        }
    }
}

/// Codes with their labels, where they are few enough to be told apart.
fn codes(bench: &Bench, axis: &Axis, levels: &[f64], seen: usize) -> Vec<CodePlace> {
    if seen > THIN {
        return vec![];
    }
    let (column, every) = (bench.column(), seen.div_ceil(LABELS).max(1));
    let middle = levels.iter().position(|level| *level == 0.0).unwrap_or(0);
    let place = |(i, level): (usize, &f64)| CodePlace {
        at: axis.at(*level),
        label: i.abs_diff(middle).is_multiple_of(every).then(|| code(column, bench.selected, *level)),
    };
    levels.iter().enumerate().filter(|(_, level)| (0.0..=1.0).contains(&axis.at(**level))).map(place).collect()
}

fn code(column: &Column, index: usize, level: f64) -> Num {
    let (outcome, target) = (column.outcome(), column.outcome().target);
    let code = column.scheme.nearest(outcome, index, level);
    match target.family() {
        Family::Integer => show::integer(target.decode(code) as i64, Ink::Code),
        _ => show::hex(code, target.bits(), Ink::Code),
    }
}

/// Some values of the selected one's group, so that both the many and the few are seen.
fn some(bench: &Bench, axis: &Axis) -> Vec<Snap> {
    let ranked = ranked(bench);
    let values = &bench.held.values;
    let at = |index: u32| axis.at(values[index as usize].into());
    let on: Vec<u32> = ranked.iter().copied().filter(|index| (0.0..=1.0).contains(&at(*index))).collect();
    let Some(last) = on.len().checked_sub(1) else { return vec![] };
    let mut chosen: Vec<u32> = (0..BY_RANK).map(|i| on[last * i / (BY_RANK - 1)]).collect();
    let mut cells = [false; BY_PLACE];
    for index in on {
        let cell = ((at(index) * BY_PLACE as f64) as usize).min(BY_PLACE - 1);
        if !std::mem::replace(&mut cells[cell], true) {
            chosen.push(index);
        }
    }
    chosen.sort_unstable();
    chosen.dedup();
    chosen.into_iter().filter_map(|index| snap(bench, axis, index)).collect()
}

fn snap(bench: &Bench, axis: &Axis, index: u32) -> Option<Snap> {
    let (column, at) = (bench.column(), index as usize);
    let (value, restored) = (f64::from(bench.held.values[at]), f64::from(column.bulk.restored[at]));
    let ((at, to), far) = (tidy((axis.at(value), axis.at(restored))), column.is_clipped(at));
    (value.is_finite() && restored.is_finite()).then_some(Snap { index, at, to, far })
}

/// The finite values of the selected one's group by size: all, or one in so many.
fn ranked(bench: &Bench) -> Rc<Vec<u32>> {
    let groups = &bench.column().outcome().groups;
    let (values, group) = (&bench.held.values, groups.of(bench.selected));
    let rank = || {
        let stride = groups.sharing.most(values.len()).div_ceil(RANKED);
        let mut members = groups.sharing.members_of(group, values.len(), stride);
        members.retain(|index| values[*index as usize].is_finite());
        members.sort_by(|a, b| values[*a as usize].total_cmp(&values[*b as usize]));
        members
    };
    if groups.count > 1 { Rc::new(rank()) } else { bench.memo.of("stairs ranked", None, rank) }
}

fn grab(bench: &Bench, axis: &Axis) -> Option<Grab> {
    let (column, index) = (bench.column(), bench.selected);
    let (value, restored) = (f64::from(bench.held.values[index]), f64::from(column.bulk.restored[index]));
    let (at, to) = tidy((axis.at(value), axis.at(restored)));
    (value.is_finite() && restored.is_finite()).then(|| Grab {
        at: at.clamp(0.0, 1.0),
        beyond: !(0.0..=1.0).contains(&at),
        to: to.clamp(0.0, 1.0),
        value: show::rounded(value, 4, Ink::Value),
        restored: show::rounded(restored, 4, Ink::Restored),
        far: column.is_clipped(index),
    })
}

fn notes(bench: &Bench, levels: &[f64]) -> Vec<Text> {
    let (column, groups) = (bench.column(), &bench.column().outcome().groups);
    let mut notes = vec![];
    if groups.count > 1 {
        notes.push(Text::new("stairs-group").with("group", groups.of(bench.selected) as u32).with("groups", groups.count as u32));
    }
    if rounding(column) == Rounding::Stochastic {
        notes.push(Text::new("stairs-chance"));
    }
    if levels.is_empty() {
        notes.push(Text::new("stairs-fine"));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_jump_half_way_or_where_the_rounding_says() {
        let levels = [-1.0, 0.0, 1.0];
        let jumps = |rounding| steps(&levels, rounding, (-2.0, 2.0)).iter().map(|(x, _)| *x).collect::<Vec<_>>();
        assert_eq!(jumps(Rounding::HalfEven), [-2.0, -0.5, -0.5, 0.5, 0.5, 2.0]);
        assert_eq!(jumps(Rounding::Floor), [-2.0, 0.0, 0.0, 1.0, 1.0, 2.0]);
        assert_eq!(jumps(Rounding::Trunc), [-2.0, -1.0, -1.0, 1.0, 1.0, 2.0]);
        assert_eq!(steps(&levels, Rounding::HalfEven, (0.2, 2.0))[0], (0.2, 0.0));
    }
}
