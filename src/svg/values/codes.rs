//! How often each code is used; those that never are leave a gap.

use super::{
    Page,
    chart::{figure, horizontal},
};
use crate::{
    figure::values::CodesInUse,
    svg::{
        pen::{Path, Rect, filled},
        theme::Tone,
        words::{Anchor, Line, paragraph},
    },
};

const WIDTH: f64 = 620.0;
const INDENT: f64 = 24.0;
const HEIGHT: f64 = 200.0;
/// More bars than these have no room between them.
const CLOSE: u32 = 64;

pub fn draw(page: &mut Page, codes: &CodesInUse) -> (f64, f64) {
    let sizes = page.pen.theme.sizes();
    let head = page.head(WIDTH) + 4.0;
    let top = paragraph(page.pen, &Line::saying(&codes.note, sizes.small, Tone::Soft, page.say), (0.0, WIDTH), head) + 16.0;
    let area = Rect { x: INDENT, y: top, width: WIDTH - 2.0 * INDENT, height: HEIGHT };
    let width = area.width / f64::from(codes.places);
    let gap = if codes.places > CLOSE { 0.0 } else { 0.12 * width };
    let mut bars = Path::default();
    for bar in &codes.bars {
        let x = area.x + width * f64::from(bar.place) + gap;
        // one among millions is to be seen
        let height = (area.height * bar.height).max(1.0);
        let bar = bars.then("M", &[x, area.bottom()]).then("v", &[-height]).then("h", &[width - 2.0 * gap]);
        bars = bar.then("v", &[height]).then("z", &[]);
    }
    page.pen.path(&bars, filled(Tone::Code));
    horizontal(page.pen, (area.x, area.right()), area.bottom(), Tone::Rule, sizes.line);
    for (place, num) in [0, codes.places / 2, codes.places - 1].into_iter().zip(&codes.ends) {
        let x = area.x + width * (f64::from(place) + 0.5);
        figure(num, sizes.note, Tone::Code).draw(page.pen, x, area.bottom() + 6.0 + sizes.note, Anchor::Middle);
    }
    (WIDTH, area.bottom() + 10.0 + sizes.note)
}
