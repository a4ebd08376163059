//! A map of errors for each scheme, one ink for all.

use super::{
    Page,
    chart::{cells, figure},
};
use crate::{
    figure::values::{Heat, HeatOf},
    svg::{
        pen::{Path, Pen, Rect, filled, stroked},
        theme::Tone,
        words::{Anchor, Line, paragraph},
    },
};

const MAP: f64 = 250.0;
const GAP: f64 = 26.0;
/// Beside a map, for the bars; and what is between.
const BARS: f64 = 38.0;
const TO_BARS: f64 = 6.0;
const RAMP: (f64, f64) = (150.0, 12.0);
/// Maps with more cells on a side have no room for lines between them.
const LINED: usize = 32;
const LEAST: f64 = 420.0;

pub fn draw(page: &mut Page, heat: &Heat, images: &[Vec<u8>]) -> (f64, f64) {
    let maps: Vec<&HeatOf> = heat.maps.iter().flatten().collect();
    let pitch = MAP + TO_BARS + BARS + GAP;
    let width = (pitch * maps.len() as f64 - GAP).max(LEAST);
    let sizes = page.pen.theme.sizes();
    let mut top = page.head(width) + 4.0;
    for note in &heat.notes {
        top = paragraph(page.pen, &Line::saying(note, sizes.small, Tone::Soft, page.say), (0.0, width), top);
    }
    top = ramp(page, heat, top + 10.0) + 18.0;
    let names: Vec<Vec<Line>> = maps.iter().map(|map| page.name(&map.named, sizes.small).wrapped(pitch - GAP)).collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let mut bottom = top;
    for (at, (map, name)) in maps.iter().zip(names).enumerate() {
        let x = pitch * at as f64;
        let mut y = top;
        for line in name {
            y += 1.35 * sizes.small;
            line.draw(page.pen, x, y - 0.3 * sizes.small, Anchor::Start);
        }
        let area = Rect { x, y: top + 1.35 * sizes.small * lines + 6.0, width: MAP, height: (MAP / heat.aspect).min(2.0 * MAP) };
        draw_map(page.pen, heat, map, images.get(at).map_or(&[], Vec::as_slice), area);
        bottom = area.bottom() + if map.beneath { TO_BARS + BARS } else { 2.0 };
    }
    (width, bottom)
}

/// From no error to the darkest. Returns its lower edge.
fn ramp(page: &mut Page, heat: &Heat, top: f64) -> f64 {
    let Some(darkest) = &heat.darkest else { return top };
    let (size, line) = (page.pen.theme.sizes().note, page.pen.theme.sizes().line);
    let area = Rect { x: 0.0, y: top, width: RAMP.0, height: RAMP.1 };
    let inks: Vec<u8> = (0..25u16).map(|step| (step * 255 / 24) as u8).collect();
    cells(page.pen, area, (1, inks.len()), &inks, Tone::Error);
    page.pen.rect(area, 0.0, stroked(Tone::Rule, line));
    let baseline = area.bottom() + 3.0 + size;
    figure(&crate::num::show::integer(0, crate::text::Ink::Plain), size, Tone::Soft).draw(page.pen, 0.0, baseline, Anchor::Start);
    let mut most = figure(darkest, size, Tone::Soft);
    most.runs[0].text.insert_str(0, "≥ ");
    most.draw(page.pen, area.right(), baseline, Anchor::End);
    baseline
}

fn draw_map(pen: &mut Pen, heat: &Heat, map: &HeatOf, inks: &[u8], area: Rect) {
    let (rows, columns) = (heat.rows as usize, heat.columns as usize);
    let line = pen.theme.sizes().line;
    if inks.len() == rows * columns {
        cells(pen, area, (rows, columns), inks, Tone::Error);
    }
    let mut boundaries = Path::default();
    for [x, y, to, end] in &map.boundaries {
        let place = |x: u32, y: u32| [area.across(f64::from(x) / columns as f64), area.down(f64::from(y) / rows as f64)];
        boundaries = boundaries.then("M", &place(*x, *y)).then("L", &place(*to, *end));
    }
    if !map.boundaries.is_empty() && rows.max(columns) <= LINED {
        pen.line(&boundaries, stroked(Tone::Rule, line), &[("stroke-opacity", "0.6")]);
    }
    pen.rect(area, 0.0, stroked(Tone::Rule, line));
    bars(pen, map, area);
}

/// The largest value that each scale must fit.
fn bars(pen: &mut Pen, map: &HeatOf, area: Rect) {
    let thin = |from: f64, to: f64| if to - from > 3.0 { (from + 0.5, to - 0.5) } else { (from, to) };
    let mut path = Path::default();
    for [from, to, length] in map.bars.iter().map(|bar| bar.map(f64::from)) {
        path = if map.beneath {
            let (from, to) = thin(area.across(from), area.across(to));
            let top = area.bottom() + TO_BARS;
            path.then("M", &[from, top]).then("H", &[to]).then("v", &[BARS * length]).then("H", &[from]).then("z", &[])
        } else {
            let (from, to) = thin(area.down(from), area.down(to));
            let left = area.right() + TO_BARS;
            path.then("M", &[left, from]).then("V", &[to]).then("h", &[BARS * length]).then("V", &[from]).then("z", &[])
        };
    }
    if !map.bars.is_empty() {
        pen.line(&path, filled(Tone::Rule), &[("fill-opacity", "0.6")]);
    }
}
