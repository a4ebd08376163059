//! How many values there are of each size, the range as two handles, and below on the same axis what every other range would cost.

use super::{
    Page,
    chart::{Hatching, Point, circle, figure, hatch, hatched, horizontal, ring, through, ticks_below, vertical},
};
use crate::{
    figure::values::{Bar, Clip, ClipErrors, Handle, Largest},
    svg::{
        pen::{Paint, Path, Pen, Rect, filled, stroked},
        theme::Tone,
        words::{Anchor, Line, Run, SCRIPT, WORDS, digits, number, paragraph},
    },
    text::Text,
};

const WIDTH: f64 = 620.0;
/// Room for the counts at the left, and for half a label at the right.
const LEFT: f64 = 66.0;
const RIGHT: f64 = 18.0;
const GUTTER: f64 = 10.0;
const COUNTS: f64 = 196.0;
const COSTS: f64 = 150.0;
/// Of a handle.
const GRIP: (f64, f64) = (24.0, 30.0);

pub fn draw(page: &mut Page, clip: &Clip) -> (f64, f64) {
    let top = page.head(WIDTH) + 14.0;
    let handles = if clip.handles.is_empty() { 14.0 } else { GRIP.1 + 6.0 };
    let area = Rect { x: LEFT, y: top + handles + 10.0, width: WIDTH - LEFT - RIGHT, height: COUNTS };
    counts(page, clip, area);
    if let Some(found) = clip.largest.as_ref().filter(|found| !crowded(clip, found)) {
        largest(page, found, area);
    }
    let mut bottom = ticks_below(page, area, &clip.axis.ticks, Tone::Soft);
    levels(page.pen, &clip.levels, area);
    if let Some(errors) = &clip.errors {
        bottom = costs(page, clip, errors, Rect { y: bottom, ..area });
    }
    for handle in &clip.handles {
        draw_handle(page.pen, handle, clip.zero, area);
    }
    (WIDTH, bottom)
}

fn counts(page: &mut Page, clip: &Clip, area: Rect) {
    let sizes = page.pen.theme.sizes();
    for height in &clip.grid {
        horizontal(page.pen, (area.x, area.right()), area.up(height.at), Tone::Hair, sizes.line);
    }
    for bar in &clip.bars {
        draw_bar(page.pen, bar, area);
    }
    horizontal(page.pen, (area.x, area.right()), area.bottom(), Tone::Rule, sizes.line);
    for height in &clip.grid {
        let label = Line::saying(&Text::new("clip-count").with("count", height.count), sizes.note, Tone::Soft, page.say);
        label.draw(page.pen, area.x - GUTTER, area.up(height.at) + 0.35 * sizes.note, Anchor::End);
    }
    let above = area.y - 1.1 * sizes.note;
    page.line("clip-values", sizes.note, Tone::Soft).draw(page.pen, area.x - GUTTER, above, Anchor::End);
}

fn draw_bar(pen: &mut Pen, bar: &Bar, area: Rect) {
    let rect = Rect {
        x: area.across(bar.from),
        y: area.up(bar.height),
        width: area.width * (bar.to - bar.from),
        height: area.height * bar.height,
    };
    if bar.outside {
        hatched(pen, rect, Hatching::Dense);
        pen.rect(rect, 0.0, Paint { fill: None, ..stroked(Tone::Error, 1.0) });
    } else {
        let outline = Path::at(rect.x, rect.bottom()).then("V", &[rect.y]).then("H", &[rect.right()]).then("V", &[rect.bottom()]);
        pen.line(&outline, filled(Tone::Value), &[("fill-opacity", "0.72")]);
    }
}

/// So much of the axis its name takes.
const NAME: f64 = 0.14;

/// Whether a handle stands where the name of the largest value would.
fn crowded(clip: &Clip, found: &Largest) -> bool {
    let name = if found.at > 0.5 { found.at - NAME..found.at + 0.02 } else { found.at - 0.02..found.at + NAME };
    clip.handles.iter().any(|handle| name.contains(&handle.at))
}

fn largest(page: &mut Page, found: &Largest, area: Rect) {
    let size = page.pen.theme.sizes().note;
    let (x, y) = (area.across(found.at), area.up(found.height));
    let (anchor, inset) = if found.at > 0.5 { (Anchor::End, 6.0) } else { (Anchor::Start, -6.0) };
    vertical(page.pen, x, (y - 12.0, y), Tone::Rule, 1.0);
    figure(&found.num, size, Tone::Soft).draw(page.pen, x + inset, y - 17.0, anchor);
    page.line("clip-largest", size, Tone::Soft).draw(page.pen, x + inset, y - 19.0 - size, anchor);
}

fn levels(pen: &mut Pen, levels: &[f64], area: Rect) {
    for at in levels {
        pen.path(&circle(area.across(*at), area.bottom(), 2.5), filled(Tone::Code));
    }
}

fn draw_handle(pen: &mut Pen, handle: &Handle, zero: f64, area: Rect) {
    let x = area.across(handle.at);
    let top = area.y - GRIP.1 - 6.0;
    vertical(pen, x, (top + GRIP.1, area.bottom()), Tone::Code, 2.5);
    let grip = Rect { x: x - GRIP.0 / 2.0, y: top, width: GRIP.0, height: GRIP.1 };
    pen.rect(grip, 4.0, Paint { fill: Some(Tone::Ground), ..stroked(Tone::Code, 2.0) });
    for way in [-4.0, 4.0] {
        vertical(pen, x + way, (top + 7.0, top + GRIP.1 - 7.0), Tone::Code, 2.0);
    }
    let size = pen.theme.sizes().note;
    let number = figure(&handle.num, size, Tone::Code);
    let low = handle.at < zero;
    // towards the other side where there is no room
    let out = GRIP.0 / 2.0 + 7.0;
    let beyond = if low { x - out - number.width() < LEFT } else { x + out + number.width() > WIDTH };
    let (x, anchor) = if low == beyond { (x + out, Anchor::Start) } else { (x - out, Anchor::End) };
    number.draw(pen, x, top + GRIP.1 / 2.0 + 0.35 * size, anchor);
}

/// Below the histogram, on the same axis. Returns their lower edge.
fn costs(page: &mut Page, clip: &Clip, errors: &ClipErrors, above: Rect) -> f64 {
    let sizes = page.pen.theme.sizes();
    let beside = clip.zero > 0.4 && clip.zero < 0.6;
    let top = above.y + 26.0;
    let left = errors.curve.last().is_some_and(|place| place.0 < clip.zero);
    let legend_at = if beside && left { above.across(clip.zero) + 40.0 } else { above.x };
    let legend_bottom = legend(page, errors, (legend_at, top));
    let y = if beside { top } else { legend_bottom + 16.0 };
    let area = Rect { y, height: COSTS, ..above };
    curves(page.pen, errors, area);
    let (first, last) = (errors.curve.first().map_or(0.0, |place| place.0), errors.curve.last().map_or(1.0, |place| place.0));
    let ends = (area.across(clip.zero.min(first).min(last)), area.across(clip.zero.max(first).max(last)));
    horizontal(page.pen, ends, area.bottom(), Tone::Rule, sizes.line);
    let now = (area.across(errors.now.0), area.up(errors.now.1));
    let guide = Path::at(now.0, above.y - 6.0).then("V", &[area.bottom()]);
    page.pen.line(&guide, stroked(Tone::Code, 1.5), &[("stroke-dasharray", "2 4")]);
    ring(page.pen, now, 5.0, Tone::Code);
    let best = best(page, errors);
    let x = area.across(errors.best.at);
    vertical(page.pen, x, (area.bottom(), area.bottom() + 5.0), Tone::Rule, sizes.line);
    let half = best.width() / 2.0;
    best.draw(page.pen, x.clamp(half, f64::max(half, WIDTH - half)), area.bottom() + 8.0 + sizes.note, Anchor::Middle);
    let mut bottom = legend_bottom.max(area.bottom() + 12.0 + sizes.note);
    for note in &errors.notes {
        bottom = paragraph(page.pen, &Line::saying(note, sizes.note, Tone::Soft, page.say), (0.0, WIDTH), bottom + 4.0);
    }
    bottom
}

fn best(page: &Page, errors: &ClipErrors) -> Line {
    let size = page.pen.theme.sizes().note;
    let shown = crate::svg::words::compact(&errors.best.num);
    let at = if errors.best.both { format!("±{}", shown.replace('−', "")) } else { shown };
    Line::saying(&Text::new("clip-best").with("at", at), size, Tone::Soft, page.say)
}

/// What rounding makes, and on top of it what clipping makes.
fn curves(pen: &mut Pen, errors: &ClipErrors, area: Rect) {
    let place = |at: f64, height: f64| (area.across(at), area.up(height));
    let all: Vec<Point> = errors.curve.iter().map(|(at, _, height)| place(*at, *height)).collect();
    let rounding: Vec<Point> = errors.curve.iter().map(|(at, height, _)| place(*at, *height)).collect();
    let (Some(first), Some(last)) = (errors.curve.first(), errors.curve.last()) else { return };
    let below: Vec<Point> = rounding.iter().copied().chain([place(last.0, 0.0), place(first.0, 0.0)]).collect();
    let between: Vec<Point> = all.iter().copied().chain(rounding.iter().rev().copied()).collect();
    hatch(pen, &below, Hatching::Thin);
    hatch(pen, &between, Hatching::Dense);
    pen.path(&through(rounding), stroked(Tone::Error, 1.2));
    pen.path(&through(all), stroked(Tone::Error, 2.2));
}

/// What the error comes from. Returns its lower edge.
fn legend(page: &mut Page, errors: &ClipErrors, (x, top): Point) -> f64 {
    let sizes = page.pen.theme.sizes();
    let (size, row) = (sizes.note, 1.95 * sizes.note);
    page.line("clip-errors", size, Tone::Ink).draw(page.pen, x, top + size, Anchor::Start);
    let rows = [
        ("clip-clipping", &errors.clipping, Some(Hatching::Dense)),
        ("clip-rounding", &errors.rounding, Some(Hatching::Thin)),
        ("clip-together", &errors.together, None),
    ];
    let mut y = top + size + 8.0;
    for (id, num, hatching) in rows {
        if let Some(hatching) = hatching {
            let sample = Rect { x, y: y + 3.0, width: 26.0, height: row - 7.0 };
            hatched(page.pen, sample, hatching);
            page.pen.rect(sample, 0.0, stroked(Tone::Error, sizes.line));
        } else {
            horizontal(page.pen, (x, x + 130.0), y + 2.0, Tone::Rule, sizes.line);
        }
        let mut line = page.line(id, size, Tone::Ink);
        line.runs.push(Run::new(" ", WORDS, None));
        line.runs.extend(number(num, hatching.is_none()));
        line.draw(page.pen, x + 34.0, y + 0.66 * row, Anchor::Start);
        y += row;
    }
    let Some(exponent) = errors.exponent else { return y };
    let power = Run { scale: SCRIPT, rise: 0.4, ..Run::new(&digits(&exponent.to_string()), WORDS, None) };
    Line::new(vec![Run::new("× 10", WORDS, None), power], size, Tone::Soft).draw(page.pen, x + 34.0, y + 0.6 * row, Anchor::Start);
    y + row
}
