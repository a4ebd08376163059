//! What every value comes back as, its error, and where some of the values go.

use super::{
    Page,
    chart::{Hatching, Point, circle, figure, hatch, horizontal, ring, through, vertical},
};
use crate::{
    figure::values::{Grab, Stairs},
    svg::{
        pen::{Path, Pen, Rect, filled, stroked},
        theme::Tone,
        words::{Anchor, Line, paragraph},
    },
};

const WIDTH: f64 = 520.0;
const INDENT: f64 = 16.0;
const TRANSFER: f64 = 300.0;
const SAW: f64 = 104.0;
const SNAPS: f64 = 52.0;

pub fn draw(page: &mut Page, stairs: &Stairs) -> (f64, f64) {
    let top = page.head(WIDTH) + 16.0;
    let area = Rect { x: INDENT, y: top, width: WIDTH - 2.0 * INDENT, height: TRANSFER };
    transfer(page, stairs, area);
    let saw_area = Rect { y: area.bottom() + 10.0, height: SAW, ..area };
    saw(page, stairs, saw_area);
    let mut bottom = snaps(page, stairs, Rect { y: saw_area.bottom() + 44.0, height: SNAPS, ..area });
    for note in &stairs.notes {
        let line = Line::saying(note, page.pen.theme.sizes().note, Tone::Soft, page.say);
        bottom = paragraph(page.pen, &line, (0.0, WIDTH), bottom + 4.0);
    }
    (WIDTH, bottom)
}

fn at(area: Rect, (x, y): Point) -> Point {
    (area.across(x), area.down(y))
}

/// Outlines within the rectangle: what lies beyond is cut off at its edge.
fn outlines(pen: &mut Pen, area: Rect, all: &[Vec<Point>], hatching: Hatching) {
    for outline in all {
        let inside: Vec<Point> = outline.iter().map(|(x, y)| at(area, (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)))).collect();
        hatch(pen, &inside, hatching);
    }
}

fn line_through(area: Rect, places: &[Point]) -> Path {
    through(places.iter().map(|(x, y)| at(area, (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)))))
}

fn transfer(page: &mut Page, stairs: &Stairs, area: Rect) {
    let sizes = page.pen.theme.sizes();
    outlines(page.pen, area, &stairs.rounding, Hatching::Thin);
    outlines(page.pen, area, &stairs.clipping, Hatching::Dense);
    if let Some(zero) = stairs.zero.map(|zero| at(area, zero)) {
        vertical(page.pen, zero.0, (area.y, area.bottom()), Tone::Hair, sizes.line);
        horizontal(page.pen, (area.x, area.right()), zero.1, Tone::Hair, sizes.line);
    }
    let identity = Path::at(area.x, area.bottom()).then("L", &[area.right(), area.y]);
    page.pen.line(&identity, stroked(Tone::Value, 1.2), &[("stroke-dasharray", "1 3")]);
    page.pen.path(&line_through(area, &stairs.stair), stroked(Tone::Restored, if stairs.thin { 1.0 } else { 2.2 }));
    let zero = stairs.zero.map_or((area.x, area.bottom()), |zero| at(area, zero));
    page.line("stairs-restored", sizes.note, Tone::Restored).draw(page.pen, zero.0 + 6.0, area.y + 0.9 * sizes.note, Anchor::Start);
    page.line("stairs-value", sizes.note, Tone::Ink).draw(page.pen, area.right(), zero.1 + 1.2 * sizes.note, Anchor::End);
}

fn saw(page: &mut Page, stairs: &Stairs, area: Rect) {
    let sizes = page.pen.theme.sizes();
    outlines(page.pen, area, &stairs.saw_rounding, Hatching::Thin);
    outlines(page.pen, area, &stairs.saw_clipping, Hatching::Dense);
    page.pen.path(&line_through(area, &stairs.saw), stroked(Tone::Error, if stairs.thin { 1.0 } else { 1.2 }));
    horizontal(page.pen, (area.x, area.right()), area.down(0.5), Tone::Rule, sizes.line);
    page.line("stairs-error", sizes.note, Tone::Error).draw(page.pen, area.right(), area.y + sizes.note, Anchor::End);
}

/// From the values to their codes. Returns the lower edge.
fn snaps(page: &mut Page, stairs: &Stairs, area: Rect) -> f64 {
    let (sizes, pen) = (page.pen.theme.sizes(), &mut *page.pen);
    let size = sizes.note;
    for y in [area.y, area.bottom()] {
        horizontal(pen, (area.x, area.right()), y, Tone::Rule, sizes.line);
    }
    for snap in &stairs.some {
        let to = snap.to.clamp(0.0, 1.0);
        let path = Path::at(area.across(snap.at), area.y).then("L", &[area.across(to), area.bottom()]);
        pen.path(&path, if snap.far { stroked(Tone::Error, 1.6) } else { stroked(Tone::Rule, 1.0) });
        vertical(pen, area.across(snap.at), (area.y - 9.0, area.y), Tone::Value, 1.4);
    }
    for code in &stairs.codes {
        let x = area.across(code.at);
        pen.path(&circle(x, area.bottom(), 3.2), filled(Tone::Code));
        if let Some(label) = &code.label {
            figure(label, 0.93 * size, Tone::Code).draw(pen, x, area.bottom() + 1.6 * size, Anchor::Middle);
        }
    }
    let (left, right) = ((area.x, Anchor::Start), (area.right(), Anchor::End));
    let away = |at: Option<f64>| if at.is_some_and(|at| at < 0.5) { right } else { left };
    let grab = stairs.grab.as_ref();
    let (x, anchor) = away(grab.map(|grab| grab.at));
    page.line("stairs-some", size, Tone::Ink).draw(page.pen, x, area.y - 1.2 * size, anchor);
    let (x, anchor) = away(grab.map(|grab| grab.to));
    page.line("stairs-code", size, Tone::Soft).draw(page.pen, x, area.bottom() + 3.2 * size, anchor);
    if let Some(grab) = grab {
        selected(page.pen, grab, area);
    }
    area.bottom() + 3.7 * size
}

fn selected(pen: &mut Pen, grab: &Grab, area: Rect) {
    let size = pen.theme.sizes().note;
    let (from, to) = (area.across(grab.at), area.across(grab.to.clamp(0.0, 1.0)));
    pen.path(&Path::at(from, area.y).then("L", &[to, area.bottom()]), stroked(Tone::Error, 2.2));
    ring(pen, (from, area.y), 6.5, Tone::Value);
    let value = figure(&grab.value, size, Tone::Value);
    let restored = figure(&grab.restored, size, Tone::Restored);
    let within = |x: f64, line: &Line| x.clamp(line.width() / 2.0, WIDTH - line.width() / 2.0);
    value.draw(pen, within(from, &value), area.y - 1.2 * size, Anchor::Middle);
    restored.draw(pen, within(to, &restored), area.bottom() + 3.2 * size, Anchor::Middle);
}
