//! What each value comes back as: on the diagonal what comes back as it was.

use super::{
    Page,
    chart::{cells, circle, figure, ticks_below},
};
use crate::{
    figure::values::Scatter,
    svg::{
        pen::{Path, Rect, filled, stroked},
        theme::Tone,
        words::Anchor,
    },
};

const SIDE: f64 = 360.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
/// So many pixels of the density make one cell on either side.
const COARSE: usize = 4;

pub fn draw(page: &mut Page, scatter: &Scatter, images: &[Vec<u8>]) -> (f64, f64) {
    let sizes = page.pen.theme.sizes();
    let width = LEFT + SIDE + RIGHT;
    let top = page.head(width) + 8.0;
    page.line("scatter-restored", sizes.note, Tone::Restored).draw(page.pen, LEFT, top + sizes.note, Anchor::Start);
    let area = Rect { x: LEFT, y: top + 1.7 * sizes.note, width: SIDE, height: SIDE };
    let mut grid = Path::default();
    for tick in &scatter.axis.ticks {
        let (x, y) = (area.across(tick.at), area.up(tick.at));
        grid = grid.then("M", &[x, area.y]).then("V", &[area.bottom()]).then("M", &[area.x, y]).then("H", &[area.right()]);
        figure(&tick.num, sizes.note, Tone::Restored).draw(page.pen, area.x - 8.0, y + 0.35 * sizes.note, Anchor::End);
    }
    if !scatter.axis.ticks.is_empty() {
        page.pen.path(&grid, stroked(Tone::Hair, sizes.line));
    }
    let diagonal = Path::at(area.x, area.bottom()).then("L", &[area.right(), area.y]);
    page.pen.line(&diagonal, stroked(Tone::Rule, sizes.line), &[("stroke-dasharray", "1 3")]);
    if let Some(image) = images.first() {
        let side = scatter.side as usize;
        let coarse = coarse(image, side);
        cells(page.pen, area, (side / COARSE, side / COARSE), &coarse, Tone::Value);
    }
    for dot in &scatter.points {
        page.pen.path(&circle(area.across(dot.x), area.up(dot.y), 2.2), filled(Tone::Value));
    }
    page.pen.rect(area, 0.0, stroked(Tone::Rule, sizes.line));
    let bottom = ticks_below(page, area, &scatter.axis.ticks, Tone::Ink);
    page.line("scatter-value", sizes.note, Tone::Ink).draw(page.pen, area.right(), bottom + sizes.note, Anchor::End);
    (width, bottom + 1.3 * sizes.note)
}

/// Squares of pixels as one, by their strongest.
fn coarse(image: &[u8], side: usize) -> Vec<u8> {
    let cells = side / COARSE;
    let cell = |at: usize| {
        let (row, column) = (at / cells * COARSE, at % cells * COARSE);
        let pixels = (row..row + COARSE).flat_map(|row| &image[row * side + column..][..COARSE]);
        pixels.copied().max().unwrap_or(0)
    };
    (0..cells * cells).map(cell).collect()
}
