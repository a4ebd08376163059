//! What several charts are drawn with: places from 0 to 1 on a rectangle, ticks, hatched outlines, cells of ink.

use super::Page;
use crate::{
    figure::values::Tick,
    svg::{
        pen::{Path, Pen, Rect, list, px, stroked},
        theme::Tone,
        words::{Anchor, FIGURES, Line, Run, compact},
    },
    text::{Ink, Num},
};

/// A place across, and one upwards or downwards.
pub type Point = (f64, f64);

impl Rect {
    pub fn across(self, at: f64) -> f64 {
        self.x + self.width * at
    }

    pub fn up(self, at: f64) -> f64 {
        self.bottom() - self.height * at
    }

    pub fn down(self, at: f64) -> f64 {
        self.y + self.height * at
    }
}

/// Thin lines for what rounding makes, dense ones for clipping.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hatching {
    Thin,
    Dense,
}

impl Hatching {
    /// The width of its lines, and their distance.
    fn measures(self, pen: &Pen) -> (f64, f64) {
        let sizes = pen.theme.sizes();
        match self {
            Hatching::Thin => (sizes.hatch_line, sizes.hatch_step),
            Hatching::Dense => (2.0, 3.6),
        }
    }
}

/// Lines at 45 degrees within an outline: no pattern and no clip path, which need ids, and ids clash on a page. All have their
/// places on one grid, so that shapes beside each other are hatched as one.
pub fn hatch(pen: &mut Pen, outline: &[Point], hatching: Hatching) {
    let (line, step) = hatching.measures(pen);
    let step = step * std::f64::consts::SQRT_2;
    let sums = || outline.iter().map(|(x, y)| x + y);
    let (low, high) = (sums().fold(f64::INFINITY, f64::min), sums().fold(f64::NEG_INFINITY, f64::max));
    let mut path = Path::default();
    let mut sum = (low / step).ceil() * step;
    while sum < high {
        for pair in crossings(outline, sum).chunks_exact(2) {
            path = path.then("M", &[pair[0], sum - pair[0]]).then("L", &[pair[1], sum - pair[1]]);
        }
        sum += step;
    }
    if !path.is_empty() {
        pen.path(&path, stroked(Tone::Error, line));
    }
}

/// Where across an outline meets the line on which x + y is that sum, from left to right.
fn crossings(outline: &[Point], sum: f64) -> Vec<f64> {
    let after = outline.iter().cycle().skip(1);
    let mut found: Vec<f64> = outline
        .iter()
        .zip(after)
        .filter_map(|((x, y), (to_x, to_y))| {
            let (here, there) = (x + y - sum, to_x + to_y - sum);
            ((here < 0.0) != (there < 0.0)).then(|| x + (to_x - x) * here / (here - there))
        })
        .collect();
    found.sort_by(f64::total_cmp);
    found
}

/// A rectangle that is hatched.
pub fn hatched(pen: &mut Pen, rect: Rect, hatching: Hatching) {
    let Rect { x, y, .. } = rect;
    hatch(pen, &[(x, y), (rect.right(), y), (rect.right(), rect.bottom()), (x, rect.bottom())], hatching);
}

/// A line through points.
pub fn through(points: impl IntoIterator<Item = Point>) -> Path {
    let mut path = Path::default();
    for (index, (x, y)) in points.into_iter().enumerate() {
        path = path.then(if index == 0 { "M" } else { "L" }, &[x, y]);
    }
    path
}

pub fn horizontal(pen: &mut Pen, (from, to): Point, y: f64, tone: Tone, width: f64) {
    pen.path(&Path::at(from, y).then("H", &[to]), stroked(tone, width));
}

pub fn vertical(pen: &mut Pen, x: f64, (from, to): Point, tone: Tone, width: f64) {
    pen.path(&Path::at(x, from).then("V", &[to]), stroked(tone, width));
}

pub fn circle(x: f64, y: f64, radius: f64) -> Path {
    let half = |way: f64| [radius, radius, 0.0, 0.0, 1.0, way * 2.0 * radius, 0.0];
    Path::at(x - radius, y).then("a", &half(1.0)).then("a", &half(-1.0)).then("Z", &[])
}

/// A dot on a ground of its own.
pub fn ring(pen: &mut Pen, (x, y): Point, radius: f64, tone: Tone) {
    let mut paint = stroked(tone, 2.5);
    paint.fill = Some(Tone::Ground);
    pen.path(&circle(x, y, radius), paint);
}

/// A number in one ink.
pub fn figure(num: &Num, size: f64, tone: Tone) -> Line {
    let plain = Num { ink: Ink::Plain, ..num.clone() };
    Line::new(vec![Run::new(&compact(&plain), FIGURES, None)], size, tone)
}

/// Ticks below a rectangle with their numbers. Returns their lower edge.
pub fn ticks_below(page: &mut Page, area: Rect, ticks: &[Tick], tone: Tone) -> f64 {
    let size = page.pen.theme.sizes().note;
    for tick in ticks {
        let x = area.across(tick.at);
        vertical(page.pen, x, (area.bottom(), area.bottom() + 5.0), Tone::Rule, 1.0);
        figure(&tick.num, size, tone).draw(page.pen, x, area.bottom() + 7.0 + size, Anchor::Middle);
    }
    area.bottom() + 10.0 + size
}

/// Strengths of ink that are told apart.
const STRENGTHS: u8 = 16;

/// Cells of one ink, from 0 to 255: those of about one strength in one path, neighbours in a row as one line that is as thick as
/// the row. Coordinates count cells, so that a map of thousands stays short.
pub fn cells(pen: &mut Pen, area: Rect, (rows, columns): (usize, usize), inks: &[u8], tone: Tone) {
    let strength = |ink: u8| (u16::from(ink) * u16::from(STRENGTHS)).div_ceil(255) as usize;
    let mut paths: Vec<Path> = (0..=STRENGTHS).map(|_| Path::default()).collect();
    for (row, inks) in inks.chunks_exact(columns).enumerate() {
        let mut from = 0;
        for run in inks.chunk_by(|a, b| strength(*a) == strength(*b)) {
            let path = &mut paths[strength(run[0])];
            *path = std::mem::take(path).then("M", &[from as f64, row as f64]).then("h", &[run.len() as f64]);
            from += run.len();
        }
    }
    let (wide, high) = (area.width / columns as f64, area.height / rows as f64);
    let place = format!("translate({}) scale({wide} {high})", list(&[area.x, area.y + high / 2.0]));
    for (strength, path) in paths.into_iter().enumerate().skip(1).filter(|(_, path)| !path.is_empty()) {
        let opacity = px(strength as f64 / f64::from(STRENGTHS));
        let more = [("transform", place.as_str()), ("stroke-opacity", &opacity), ("shape-rendering", "crispEdges")];
        pen.line(&path, stroked(tone, 1.0), &more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_met_in_pairs() {
        let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)];
        assert_eq!(crossings(&square, 2.0), [0.0, 2.0]);
        assert_eq!(crossings(&square, 6.0), [2.0, 4.0]);
        assert!(crossings(&square, 9.0).is_empty());
        // a notch: in, out, in, out
        let notched = [(0.0, 4.0), (0.0, 0.0), (1.0, 0.0), (1.0, 3.0), (3.0, 3.0), (3.0, 0.0), (4.0, 0.0), (4.0, 4.0)];
        assert_eq!(crossings(&notched, 3.5).len(), 4);
    }
}
