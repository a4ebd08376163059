//! What every scheme costs in bits, and what it is worth: the plot, the list, and the smallest that is good enough.

use super::{Tick, measures};
use crate::{
    figure::{Cell, Table},
    num::show,
    text::{Ink, Num, Text},
    wire::Refusal,
    workbench::{Choice, Named, Outcome, Setup, Tried, Yard},
};
use serde::Serialize;

/// The ranking as far as it has come.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Price {
    pub summary: Text,
    /// `18 of 71 tried`, `on 1,048,576 of 4,000,000 values`.
    pub progress: Text,
    pub done: bool,
    /// What is tried with the next question.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub next: Option<Setup>,
    pub by: Yard,
    /// Bits a value, from left to right.
    pub across: Vec<Tick>,
    /// The measure, the better the higher.
    pub up: Vec<Tick>,
    /// Corners of the line below which something else costs no more and is better.
    pub front: Vec<[f64; 2]>,
    /// In the order of the list.
    pub points: Vec<Point>,
    pub refused: Vec<Refused>,
    /// What is good enough, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub limit: Option<Limit>,
}

/// A setup that was tried.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Point {
    pub setup: Setup,
    pub named: Named,
    /// Its place in the plot; nothing where there is no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at: Option<[f64; 2]>,
    pub bits: Num,
    /// One a measure: SQNR, mean squared and largest error, cosine.
    pub figures: Vec<Option<Num>>,
    /// Whether nothing else costs no more and is better.
    pub front: bool,
    /// Whether it is not good enough.
    pub misses: bool,
    /// Which of the schemes that are compared it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub compared: Option<u32>,
    /// On which side of the point its name has room.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub label: Option<Placed>,
}

/// A side of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Placed {
    Right,
    Left,
    Above,
    Below,
}

/// A setup that these values cannot be had in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Refused {
    pub named: Named,
    pub refusal: Refusal,
}

/// What is good enough.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Limit {
    /// The smallest that keeps it, in a sentence.
    pub found: Text,
    /// Which point that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub point: Option<u32>,
    /// Where its line runs, where the plot shows its measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub at: Option<f64>,
}

/// Room beyond the outermost points, as a share of the axis.
const MARGIN: f64 = 0.06;

/// Width and height of the plot at its narrowest, in heights of its letters; names are placed for that.
const PLOT: [f64; 2] = [21.0, 14.5];
const LETTER: f64 = 0.56;
const LINE: f64 = 1.25;
const GAP: f64 = 0.55;

impl Price {
    pub fn draw(tried: &[&Tried], choice: &Choice) -> Self {
        let by = choice.ask.by;
        let mut made: Vec<(&Setup, &Outcome)> = tried.iter().filter_map(|t| Some((&t.setup, t.outcome.as_ref().ok()?))).collect();
        made.sort_by(|(_, a), (_, b)| {
            let [worth, price] = [worth(b, by).total_cmp(&worth(a, by)), a.bits.total_cmp(&b.bits)];
            if choice.ask.lightest { price.then(worth) } else { worth.then(price) }
        });
        let on_front = front(&made, by);
        let scales = Scales::new(&made, &on_front, choice);
        let mut points: Vec<Point> =
            made.iter().zip(&on_front).map(|((setup, outcome), on_front)| point(setup, outcome, *on_front, &scales, choice)).collect();
        let front = staircase(&points);
        place_labels(&mut points, &front);
        let mut price = Price {
            summary: Text::default(),
            progress: progress(tried.len() as u32, choice),
            done: choice.next.is_none(),
            next: choice.next.clone(),
            by,
            across: scales.across(),
            up: scales.up(by),
            front,
            limit: limit(&made, &scales, choice),
            refused: tried.iter().filter_map(|tried| refused(tried)).collect(),
            points,
        };
        price.summary = price.said();
        price
    }

    /// In the order of the list.
    pub fn table(&self) -> Table {
        let names = ["column-scheme", "column-note", "compare-bits"].into_iter().chain(Yard::ALL.map(Yard::label));
        let row = |point: &Point| {
            let named = [&point.named.name, &point.named.note].map(|text| Cell::Text { text: text.clone() });
            let figures = point.figures.iter().map(|num| num.clone().map_or(Cell::Empty, |num| Cell::Num { num }));
            named.into_iter().chain([Cell::Num { num: point.bits.clone() }]).chain(figures).collect()
        };
        Table { columns: names.map(Text::new).collect(), rows: self.points.iter().map(row).collect() }
    }

    fn said(&self) -> Text {
        let text = Text::new("summary-price").with("count", self.points.len() as u32);
        text.with("front", self.points.iter().filter(|point| point.front).count() as u32)
    }
}

/// What is no figure is worth nothing.
fn worth(outcome: &Outcome, by: Yard) -> f64 {
    let quality = by.quality(outcome.figure(by));
    if quality.is_nan() { f64::NEG_INFINITY } else { quality }
}

fn progress(tried: u32, choice: &Choice) -> Text {
    let text = Text::new(if choice.ask.of.is_some() { "price-progress-part" } else { "price-progress" });
    let text = text.with("tried", tried).with("total", choice.total);
    choice.ask.of.map_or(text.clone(), |of| text.with("of", of))
}

fn refused(tried: &Tried) -> Option<Refused> {
    let error = tried.outcome.as_ref().err()?;
    Some(Refused { named: Named::of(&tried.setup, None), refusal: Refusal::from(error.clone()) })
}

fn point(setup: &Setup, outcome: &Outcome, front: bool, scales: &Scales, choice: &Choice) -> Point {
    let misses = choice.ask.goal.as_ref().zip(choice.bound).is_some_and(|(goal, bound)| !goal.by.keeps(outcome.figure(goal.by), bound));
    let compared = compared(setup, choice);
    Point {
        setup: setup.clone(),
        named: outcome.named.clone(),
        at: scales.place(outcome.bits, worth(outcome, choice.ask.by)),
        bits: measures::brief(show::rounded(outcome.bits, 5, Ink::Plain)),
        figures: Yard::ALL.iter().map(|by| figure(outcome, *by)).collect(),
        front,
        misses,
        compared: compared.map(|at| at as u32),
        label: None,
    }
}

fn compared(setup: &Setup, choice: &Choice) -> Option<usize> {
    choice.ask.beside.iter().position(|beside| crate::workbench::plain(beside) == *setup)
}

fn figure(outcome: &Outcome, by: Yard) -> Option<Num> {
    let x = outcome.figure(by);
    match by {
        _ if x.is_nan() => None,
        Yard::Sqnr => Some(measures::decimals(x, 2, Ink::Error)),
        Yard::Cosine => Some(measures::decimals(x, 8, Ink::Error)),
        Yard::Mse if x > 0.0 => Some(show::scientific(x, 4, Ink::Error)),
        Yard::Mse | Yard::Error => measures::scaled(x, None, 4, Ink::Error),
    }
}

/// Which of them nothing else beats at no higher price.
fn front(made: &[(&Setup, &Outcome)], by: Yard) -> Vec<bool> {
    let beaten = |one: &Outcome, other: &Outcome| {
        let (mine, theirs) = (worth(one, by), worth(other, by));
        other.bits <= one.bits && theirs >= mine && (other.bits < one.bits || theirs > mine)
    };
    made.iter().map(|(_, one)| worth(one, by) > f64::NEG_INFINITY && !made.iter().any(|(_, other)| beaten(one, other))).collect()
}

/// The front as a line: from one point to the right, then up to the next.
fn staircase(points: &[Point]) -> Vec<[f64; 2]> {
    let mut corners: Vec<[f64; 2]> = points.iter().filter(|point| point.front).filter_map(|point| point.at).collect();
    corners.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    let (Some(first), Some(last)) = (corners.first().copied(), corners.last().copied()) else { return vec![] };
    let mut line = vec![[first[0], 0.0]];
    let mut level = 0.0;
    for [x, y] in corners {
        line.extend([[x, level], [x, y]]);
        level = y;
    }
    line.push([1.0, last[1]]);
    line.dedup();
    line
}

/// The smallest that keeps the goal; of equals, the best.
fn limit(made: &[(&Setup, &Outcome)], scales: &Scales, choice: &Choice) -> Option<Limit> {
    let (goal, bound) = (choice.ask.goal.as_ref()?, choice.bound?);
    let better = |a: &Outcome, b: &Outcome| a.bits.total_cmp(&b.bits).then(worth(b, goal.by).total_cmp(&worth(a, goal.by)));
    let keeping = made.iter().enumerate().filter(|(_, (_, outcome))| goal.by.keeps(outcome.figure(goal.by), bound));
    let found = keeping.min_by(|(_, (_, a)), (_, (_, b))| better(a, b));
    let so_far = choice.next.is_some();
    let text = match found {
        Some((_, (_, outcome))) => {
            let told = Text::new(if so_far { "goal-so-far" } else { "goal-found" }).with("name", outcome.named.name.clone());
            let told =
                told.with("note", outcome.named.note.clone()).with("bits", measures::brief(show::rounded(outcome.bits, 5, Ink::Plain)));
            told.with("figure", figure(outcome, goal.by).unwrap_or_default()).with("yard", Text::new(unit(goal.by)))
        }
        None => Text::new(if so_far { "goal-none-yet" } else { "goal-none" }),
    };
    let at = (goal.by == choice.ask.by).then(|| scales.height(goal.by.quality(bound))).filter(|at| (0.0..=1.0).contains(at));
    Some(Limit { found: text, point: found.map(|(at, _)| at as u32), at })
}

fn unit(by: Yard) -> &'static str {
    match by {
        Yard::Sqnr => "unit-sqnr",
        Yard::Mse => "unit-mse",
        Yard::Error => "unit-error",
        Yard::Cosine => "unit-cosine",
    }
}

/// What the plot's sides go from and to.
struct Scales {
    bits: (f64, f64),
    quality: (f64, f64),
}

impl Scales {
    /// As wide as the front and what is compared: blocks that are mostly filled up cost more than anybody would pay.
    fn new(made: &[(&Setup, &Outcome)], on_front: &[bool], choice: &Choice) -> Self {
        let matters = |(setup, _): &(&Setup, &Outcome), front: bool| front || compared(setup, choice).is_some();
        let shown = made.iter().zip(on_front).filter(|(one, front)| matters(one, **front));
        let bits = around(shown.map(|((_, outcome), _)| outcome.bits));
        let quality = made.iter().filter(|(_, outcome)| outcome.bits <= bits.1).map(|(_, outcome)| worth(outcome, choice.ask.by));
        Scales { bits, quality: around(quality.filter(|quality| quality.is_finite())) }
    }

    /// What is exact is at the top; nothing for what is beyond.
    fn place(&self, bits: f64, worth: f64) -> Option<[f64; 2]> {
        let x = part(bits, self.bits);
        let y = if worth == f64::INFINITY { 1.0 } else { self.height(worth) };
        [x, y].iter().all(|at| (0.0..=1.0).contains(at)).then(|| [x, y].map(rounded))
    }

    fn height(&self, quality: f64) -> f64 {
        part(quality, self.quality)
    }

    fn across(&self) -> Vec<Tick> {
        let span = self.bits.1 - self.bits.0;
        let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| span / step <= 10.0).unwrap_or(50.0);
        ticks(self.bits, step)
            .map(|bits| Tick { at: rounded(part(bits, self.bits)), num: show::integer(bits as i64, Ink::Plain) })
            .collect()
    }

    fn up(&self, by: Yard) -> Vec<Tick> {
        let span = self.quality.1 - self.quality.0;
        let steps = if by == Yard::Sqnr { [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0] } else { [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0] };
        let step = steps.into_iter().find(|step| span / step <= 6.0).unwrap_or(200.0);
        ticks(self.quality, step).map(|quality| Tick { at: rounded(self.height(quality)), num: mark(by, quality) }).collect()
    }
}

/// What stands at a height of the axis.
fn mark(by: Yard, quality: f64) -> Num {
    match by {
        Yard::Sqnr => show::integer(quality as i64, Ink::Plain),
        Yard::Mse | Yard::Error => {
            let exponent = -quality as i32;
            Num { digits: "1".into(), exponent: Some(exponent), exact: true, plain: format!("1e{exponent}"), ..Num::default() }
        }
        Yard::Cosine => measures::brief(show::rounded(1.0 - 10f64.powi(-quality as i32), quality.clamp(1.0, 15.0) as u32, Ink::Plain)),
    }
}

fn ticks((from, to): (f64, f64), step: f64) -> impl Iterator<Item = f64> {
    let (first, last) = ((from / step).ceil() as i64, (to / step).floor() as i64);
    (first..=last.min(first + 40)).map(move |n| n as f64 * step)
}

fn part(x: f64, (from, to): (f64, f64)) -> f64 {
    (x - from) / (to - from)
}

/// All of them, with room; some range where there are none.
fn around(figures: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = figures.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    match high - low {
        span if span > 0.0 && span.is_finite() => (low - MARGIN * span, high + MARGIN * span),
        0.0 => (low - 1.0, high + 1.0),
        _ => (0.0, 1.0),
    }
}

/// To what can be drawn.
fn rounded(place: f64) -> f64 {
    (place * 1e4).round() / 1e4
}

/// A rectangle: left, bottom, right, top, in heights of letters.
type Space = [f64; 4];

/// Gives the points that matter their names where there is room: those that are compared, then the front from the left.
fn place_labels(points: &mut [Point], front: &[[f64; 2]]) {
    let dot = |[x, y]: [f64; 2]| [x - 0.4, y - 0.4, x + 0.4, y + 0.4];
    let in_letters = |point: &Point| point.at.map(|[x, y]| [x * PLOT[0], y * PLOT[1]]);
    let matters = |point: &&Point| point.front || point.compared.is_some();
    let mut taken: Vec<Space> = points.iter().filter(matters).filter_map(in_letters).map(dot).collect();
    taken.extend(front.windows(2).map(line));
    let mut names: Vec<String> = vec![];
    let mut turn: Vec<usize> = (0..points.len()).filter(|at| matters(&&points[*at])).collect();
    turn.sort_by(|a, b| {
        let left = |at: usize| points[at].at.map_or(0.0, |[x, _]| x);
        points[*b].compared.is_some().cmp(&points[*a].compared.is_some()).then(left(*a).total_cmp(&left(*b)))
    });
    for at in turn {
        let Some(place) = in_letters(&points[at]) else { continue };
        let name = points[at].named.plain_name();
        if points[at].compared.is_none() && names.contains(&name) {
            continue;
        }
        let width = name.chars().count() as f64 * LETTER;
        let own = dot(place);
        let free = |(_, space): &(Placed, Space)| {
            let inside = space[0] > -2.0 && space[1] > 0.0 && space[2] < PLOT[0] + 1.0 && space[3] < PLOT[1] + 1.0;
            inside && !taken.iter().any(|other| *other != own && overlap(other, space))
        };
        if let Some((side, space)) = sides(place, width).into_iter().find(free) {
            points[at].label = Some(side);
            taken.push(space);
            names.push(name);
        }
    }
}

/// The place of a line along one of the sides, which names keep off.
fn line(ends: &[[f64; 2]]) -> Space {
    let [[a, b], [c, d]] = [ends[0], ends[1]].map(|[x, y]| [x * PLOT[0], y * PLOT[1]]);
    [a.min(c) - 0.1, b.min(d) - 0.1, a.max(c) + 0.1, b.max(d) + 0.1]
}

fn sides([x, y]: [f64; 2], width: f64) -> [(Placed, Space); 4] {
    let half = LINE / 2.0;
    [
        (Placed::Right, [x + GAP, y - half, x + GAP + width, y + half]),
        (Placed::Left, [x - GAP - width, y - half, x - GAP, y + half]),
        (Placed::Above, [x - width / 2.0, y + GAP, x + width / 2.0, y + GAP + LINE]),
        (Placed::Below, [x - width / 2.0, y - GAP - LINE, x + width / 2.0, y - GAP]),
    ]
}

fn overlap(a: &Space, b: &Space) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
