//! Errors with their sign: rounding in thin lines, clipping in dense ones, and where their mean is.

use super::{
    Page,
    chart::{Hatching, figure, hatched, horizontal, ticks_below, vertical},
};
use crate::{
    figure::values::{ErrorBar, ErrorSpread},
    svg::{
        pen::{Path, Pen, Rect, stroked},
        theme::Tone,
        words::Anchor,
    },
};

const WIDTH: f64 = 620.0;
/// Room for the counts at the left, and half a label at the right.
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const HEIGHT: f64 = 210.0;

pub fn draw(page: &mut Page, errors: &ErrorSpread) -> (f64, f64) {
    let top = page.head(WIDTH) + 16.0;
    let sizes = page.pen.theme.sizes();
    let area = Rect { x: LEFT, y: top, width: WIDTH - LEFT - RIGHT, height: HEIGHT };
    for count in &errors.counts {
        let y = area.up(count.at);
        horizontal(page.pen, (area.x, area.right()), y, Tone::Hair, sizes.line);
        figure(&count.num, sizes.note, Tone::Soft).draw(page.pen, area.x - 8.0, y + 0.35 * sizes.note, Anchor::End);
    }
    for bar in &errors.bars {
        column(page.pen, bar, area);
    }
    horizontal(page.pen, (area.x, area.right()), area.bottom(), Tone::Rule, sizes.line);
    if let Some(mean) = &errors.mean {
        let path = Path::at(area.across(mean.at), area.y).then("V", &[area.bottom()]);
        page.pen.line(&path, stroked(Tone::Value, 1.5), &[("stroke-dasharray", "2 4")]);
    }
    vertical(page.pen, area.x, (area.y, area.bottom()), Tone::Rule, sizes.line);
    let bottom = ticks_below(page, area, &errors.axis.ticks, Tone::Error);
    page.line("stairs-error", sizes.note, Tone::Error).draw(page.pen, area.right(), bottom + sizes.note, Anchor::End);
    (WIDTH, bottom + 1.3 * sizes.note)
}

fn column(pen: &mut Pen, bar: &ErrorBar, area: Rect) {
    let dense = if bar.clipped > 0 { bar.dense } else { bar.height };
    for (from, to, hatching) in [(0.0, dense, Hatching::Thin), (dense, bar.height, Hatching::Dense)] {
        if from < to {
            let width = area.width * (bar.to - bar.from);
            let rect = Rect { x: area.across(bar.from), y: area.up(to), width, height: area.height * (to - from) };
            hatched(pen, rect, hatching);
            pen.rect(rect, 0.0, stroked(Tone::Error, 1.0));
        }
    }
}
