//! What every scheme costs in bits and is worth: the line is of those that nothing beats at no higher price.

use super::{
    Page,
    chart::{circle, figure, horizontal, ring, through, vertical},
};
use crate::{
    figure::values::{Placed, Point, Price},
    svg::{
        pen::{Path, Rect, filled, stroked},
        theme::Tone,
        words::{Anchor, Line, Run, SCRIPT, WORDS, digits, paragraph},
    },
    text::Text,
};

const WIDTH: f64 = 620.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 24.0;
const HEIGHT: f64 = 320.0;

pub fn draw(page: &mut Page, price: &Price) -> (f64, f64) {
    let sizes = page.pen.theme.sizes();
    let mut top = page.head(WIDTH) + 10.0;
    if let Some(limit) = &price.limit {
        top = paragraph(page.pen, &Line::saying(&limit.found, sizes.small, Tone::Soft, page.say), (0.0, WIDTH), top);
    }
    Line::saying(&Text::new(price.by.label()), sizes.note, Tone::Soft, page.say).draw(page.pen, 0.0, top + 2.0 * sizes.note, Anchor::Start);
    let area = Rect { x: LEFT, y: top + 2.6 * sizes.note, width: WIDTH - LEFT - RIGHT, height: HEIGHT };
    axes(page, price, area);
    let corners = price.front.iter().map(|[x, y]| (area.across(*x), area.up(*y)));
    if !price.front.is_empty() {
        page.pen.path(&through(corners), stroked(Tone::Ink, 1.5));
    }
    if let Some(at) = price.limit.as_ref().and_then(|limit| limit.at) {
        let limit = Path::at(area.x, area.up(at)).then("H", &[area.right()]);
        page.pen.line(&limit, stroked(Tone::Code, 1.5), &[("stroke-dasharray", "5 4")]);
    }
    for point in &price.points {
        dot(page, point, area);
    }
    let size = sizes.note;
    let bottom = area.bottom() + 2.0 * size + 8.0;
    page.line("column-bits-per-value", size, Tone::Soft).draw(page.pen, area.right(), bottom + size, Anchor::End);
    (WIDTH, bottom + 1.3 * size)
}

fn axes(page: &mut Page, price: &Price, area: Rect) {
    let (size, line) = (page.pen.theme.sizes().note, page.pen.theme.sizes().line);
    for tick in &price.up {
        let y = area.up(tick.at);
        horizontal(page.pen, (area.x, area.right()), y, Tone::Hair, line);
        let label = match tick.num.exponent {
            Some(exponent) => {
                let power = Run { scale: SCRIPT, rise: 0.4, ..Run::new(&digits(&exponent.to_string()), WORDS, None) };
                Line::new(vec![Run::new("10", WORDS, None), power], size, Tone::Soft)
            }
            None => figure(&tick.num, size, Tone::Soft),
        };
        label.draw(page.pen, area.x - 8.0, y + 0.35 * size, Anchor::End);
    }
    vertical(page.pen, area.x, (area.y, area.bottom()), Tone::Rule, line);
    horizontal(page.pen, (area.x, area.right()), area.bottom(), Tone::Rule, line);
    for tick in &price.across {
        let x = area.across(tick.at);
        vertical(page.pen, x, (area.bottom(), area.bottom() + 5.0), Tone::Rule, line);
        figure(&tick.num, size, Tone::Soft).draw(page.pen, x, area.bottom() + 8.0 + size, Anchor::Middle);
    }
}

fn dot(page: &mut Page, point: &Point, area: Rect) {
    let Some([x, y]) = point.at else { return };
    let (x, y) = (area.across(x), area.up(y));
    let tone = if point.misses { Tone::Hair } else { Tone::Ink };
    match (point.compared, point.front) {
        (Some(_), _) => ring(page.pen, (x, y), 6.0, tone),
        (None, true) => page.pen.path(&circle(x, y, 4.0), filled(tone)),
        (None, false) => page.pen.path(&circle(x, y, 2.5), filled(if point.misses { Tone::Hair } else { Tone::Rule })),
    }
    let Some(side) = point.label else { return };
    let size = page.pen.theme.sizes().note;
    let name = Line::saying(&point.named.name, size, if point.misses { Tone::Soft } else { Tone::Ink }, page.say);
    let middle = y + 0.35 * size;
    let (x, y, anchor) = match side {
        Placed::Right => (x + 10.0, middle, Anchor::Start),
        Placed::Left => (x - 10.0, middle, Anchor::End),
        Placed::Above => (x, y - 10.0, Anchor::Middle),
        Placed::Below => (x, y + 9.0 + size, Anchor::Middle),
    };
    name.draw(page.pen, x, y, anchor);
}
