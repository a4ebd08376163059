//! What there is to see, in one sentence.

use super::Page;
use crate::{
    figure::values::Finding,
    svg::{
        theme::Tone,
        words::{Line, paragraph},
    },
};

const WIDTH: f64 = 560.0;
/// Tells what to do with handles, which a file has none of.
const TO_DRAG: &str = "notice-range";

pub fn draw(page: &mut Page, finding: &Finding) -> (f64, f64) {
    let top = page.head(WIDTH) + 6.0;
    if finding.notice.id == TO_DRAG {
        return (WIDTH, top);
    }
    let notice = Line::saying(&finding.notice, page.pen.theme.sizes().body, Tone::Ink, page.say);
    (WIDTH, paragraph(page.pen, &notice, (0.0, WIDTH), top))
}
