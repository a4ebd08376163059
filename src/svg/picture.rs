//! The infographic: row one rounds the number, row two re-scales its bits.
//!
//! Three columns, as on the page: where the number comes from, the arrow, what becomes of it.

use super::{
    keys::Keys,
    math::{Laid, lay, lay_wrapped},
    pen::{Paint, Path, Pen, Rect, filled, stroked},
    theme::Tone,
    words::{Anchor, FIGURES, Line, Run, STRONG, Say, WORDS, digits, face, paragraph},
};
use crate::{
    figure::{Arrow, Bits, Headline, Picture},
    text::Text,
};

const COLUMN_GAP: f64 = 20.0;
const ROW_GAP: f64 = 22.0;
const NARROWEST_ARROW: f64 = 150.0;
/// A source in four blocks stands two by two; a target stands in one column, as long as it can.
const SOURCE_COLUMNS_FROM: usize = 4;
const TARGET_COLUMNS_FROM: usize = 5;

pub fn draw(pen: &mut Pen, picture: &Picture, say: Say) -> (f64, f64) {
    let columns = Columns::of(pen, picture, say);
    let top = draw_numbers(pen, picture, &columns, say);
    let bottom = draw_bits(pen, picture, &columns, top + ROW_GAP, say);
    (columns.width(), bottom)
}

/// The widths of the three columns.
struct Columns {
    from: f64,
    arrow: f64,
    to: f64,
}

impl Columns {
    fn of(pen: &Pen, picture: &Picture, say: Say) -> Self {
        let (source, target) = (source_keys(&picture.source), target_keys(&picture.target));
        let sizes = pen.theme.sizes();
        let mut arrow = NARROWEST_ARROW;
        for text in texts(&picture.rounding, sizes.small, say).iter().chain(&texts(&picture.scheme, sizes.small, say)) {
            arrow = arrow.max(text.width() + 12.0);
        }
        let from = source.width().max(figure_width(&picture.number, sizes.figure));
        let mut to = target.width().max(figure_width(&picture.rounded, sizes.figure)).max(NARROWEST_TARGET);
        let reading = lay(&picture.target_reads, sizes.body, say).width;
        if reading <= WIDEST_READING {
            to = to.max(reading);
        }
        Columns { from, arrow, to }
    }

    fn arrow_at(&self) -> f64 {
        self.from + COLUMN_GAP
    }

    fn to_at(&self) -> f64 {
        self.arrow_at() + self.arrow + COLUMN_GAP
    }

    fn width(&self) -> f64 {
        self.to_at() + self.to
    }
}

/// Room for the sentences below a narrow target.
const NARROWEST_TARGET: f64 = 246.0;
/// A target's arithmetic that is longer than this is broken.
const WIDEST_READING: f64 = 300.0;

fn source_keys(bits: &Bits) -> Keys<'_> {
    Keys::new(bits, SOURCE_COLUMNS_FROM)
}

fn target_keys(bits: &Bits) -> Keys<'_> {
    Keys::new(bits, TARGET_COLUMNS_FROM)
}

/// Row one. Returns its lower edge.
fn draw_numbers(pen: &mut Pen, picture: &Picture, columns: &Columns, say: Say) -> f64 {
    let size = pen.theme.sizes().figure;
    let middle = size * 0.56;
    draw_figure(pen, &picture.number, 0.0, middle);
    draw_figure(pen, &picture.rounded, columns.to_at(), middle);
    let below = draw_arrow(pen, &picture.rounding, (columns.arrow_at(), columns.arrow), middle, say);
    below.max(middle + size * 0.5)
}

/// Row two, and what stands below its blocks. Returns its lower edge.
fn draw_bits(pen: &mut Pen, picture: &Picture, columns: &Columns, top: f64, say: Say) -> f64 {
    let (source, target) = (source_keys(&picture.source), target_keys(&picture.target));
    let middle = top + source.middle().max(target.middle());
    let (source_top, target_top) = (middle - source.middle(), middle - target.middle());
    source.draw(pen, 0.0, source_top, say);
    target.draw(pen, columns.to_at(), target_top, say);
    let arrow_bottom = draw_arrow(pen, &picture.scheme, (columns.arrow_at(), columns.arrow), middle, say);
    let source_bottom = draw_below_source(pen, picture, columns, source_top + source.height(), arrow_bottom, say);
    let target_bottom = draw_below_target(pen, picture, columns, target_top + target.height(), say);
    source_bottom.max(target_bottom).max(arrow_bottom)
}

/// The source bits as arithmetic, after the format's name. The line may go on below the arrow.
fn draw_below_source(pen: &mut Pen, picture: &Picture, columns: &Columns, blocks_end: f64, arrow_end: f64, say: Say) -> f64 {
    let sizes = pen.theme.sizes();
    let name = Line::new(vec![Run::new(&picture.source.format, STRONG, None)], sizes.small, Tone::Ink);
    let indent = name.width() + 14.0;
    let laid = |width: f64| lay_wrapped(&picture.source_reads, sizes.body, width - indent, say);
    let narrow = laid(columns.from);
    let (lines, top) =
        if narrow.len() == 1 { (narrow, blocks_end) } else { (laid(columns.from + columns.arrow), blocks_end.max(arrow_end)) };
    let (first, bottom) = draw_lines(pen, &lines, indent, top + 8.0);
    name.draw(pen, 0.0, first, Anchor::Start);
    draw_sentences(pen, &[picture.source.special.as_ref()], (0.0, columns.from), bottom, say)
}

/// The target bits as arithmetic, and what the other way of casting would have given.
fn draw_below_target(pen: &mut Pen, picture: &Picture, columns: &Columns, blocks_end: f64, say: Say) -> f64 {
    let (x, width, body) = (columns.to_at(), columns.to, pen.theme.sizes().body);
    let lines = lay_wrapped(&picture.target_reads, body, width, say);
    let (_, bottom) = draw_lines(pen, &lines, x, blocks_end + 8.0);
    let overridden = picture.overridden.as_ref().map(|overridden| &overridden.text);
    let contrast = picture.contrast.as_ref().map(|contrast| &contrast.text);
    draw_sentences(pen, &[picture.target.special.as_ref(), overridden, contrast], (x, width), bottom, say)
}

/// Formulas one below the other. Returns the first one's baseline and the last one's lower edge.
fn draw_lines(pen: &mut Pen, lines: &[Laid], x: f64, top: f64) -> (f64, f64) {
    // a formula with a raised exponent and one without begin at the same height
    let first = top + pen.theme.sizes().body;
    let mut bottom = first;
    for (index, line) in lines.iter().enumerate() {
        let baseline = if index == 0 { first } else { bottom + 4.0 + line.up };
        line.draw(pen, x, baseline);
        bottom = baseline + line.down;
    }
    (first, bottom)
}

/// Sentences as paragraphs of that width. Returns their lower edge.
fn draw_sentences(pen: &mut Pen, sentences: &[Option<&Text>], (x, width): (f64, f64), top: f64, say: Say) -> f64 {
    let size = pen.theme.sizes().small;
    let mut bottom = top;
    for sentence in sentences.iter().flatten() {
        bottom = paragraph(pen, &Line::saying(sentence, size, Tone::Soft, say), (x, width), bottom + 6.0);
    }
    bottom
}

/// The label above an arrow and the notes below.
fn texts(arrow: &Arrow, size: f64, say: Say) -> Vec<Line> {
    let mut label = Line::saying(&arrow.label, size, Tone::Ink, say);
    for run in &mut label.runs {
        run.face.strong |= run.face == WORDS;
    }
    let mut lines = vec![label];
    for note in &arrow.notes {
        lines.push(Line::saying(note, size, Tone::Soft, say));
    }
    lines
}

/// An arrow at that height with its texts. Returns their lower edge.
fn draw_arrow(pen: &mut Pen, arrow: &Arrow, (x, width): (f64, f64), y: f64, say: Say) -> f64 {
    let sizes = pen.theme.sizes();
    let (stroke, small) = (sizes.arrow, sizes.small);
    let tip = x + width;
    // the shaft ends inside the head, so that the head's point is as sharp as its mitre
    let shaft = Path::at(x, y).then("H", &[tip - stroke]);
    let path = shaft.then("M", &[tip - 17.0, y - 8.5]).then("L", &[tip - 0.6 * stroke, y, tip - 17.0, y + 8.5]);
    pen.path(&path, stroked(Tone::Ink, stroke));
    let middle = x + width / 2.0;
    let mut bottom = y + 8.0;
    for (index, line) in texts(arrow, small, say).iter().enumerate() {
        if index == 0 {
            line.draw(pen, middle, y - 16.0, Anchor::Middle);
        } else {
            bottom += 1.4 * small;
            line.draw(pen, middle, bottom - 0.15 * small, Anchor::Middle);
        }
    }
    bottom
}

/// The advance of the big figures: a little closer than the face's own.
const FIGURE_ADVANCE: f64 = 0.565;

fn figure_size(headline: &Headline, size: f64) -> f64 {
    size * match headline.size {
        0 => 1.0,
        1 => 0.8,
        _ => 0.62,
    }
}

/// The characters of a big figure in their places: digits, and × 10 with its exponent.
fn figure_parts(headline: &Headline, size: f64) -> Vec<FigurePart> {
    let size = figure_size(headline, size);
    let mut parts = vec![FigurePart { text: digits(&headline.num.digits), x: 0.0, size, rise: 0.0 }];
    if let Some(exponent) = headline.num.exponent {
        let after = |part: &FigurePart, gap: f64| part.right() + gap * size;
        let times = FigurePart { text: "×".into(), x: after(&parts[0], 0.1), size, rise: 0.0 };
        let ten = FigurePart { text: "10".into(), x: after(&times, 0.1), size, rise: 0.0 };
        let power = FigurePart { text: digits(&exponent.to_string()), x: after(&ten, 0.02), size: 0.6 * size, rise: 0.36 * size };
        parts.extend([times, ten, power]);
    }
    parts
}

struct FigurePart {
    text: String,
    x: f64,
    size: f64,
    rise: f64,
}

impl FigurePart {
    fn width(&self) -> f64 {
        self.text.chars().count() as f64 * FIGURE_ADVANCE * self.size
    }

    fn right(&self) -> f64 {
        self.x + self.width()
    }
}

fn figure_width(headline: &Headline, size: f64) -> f64 {
    figure_parts(headline, size).last().map_or(0.0, FigurePart::right)
}

/// A big figure, centred on that height; what rounding drops of it is hatched.
fn draw_figure(pen: &mut Pen, headline: &Headline, x: f64, middle: f64) {
    let parts = figure_parts(headline, pen.theme.sizes().figure);
    let at = (x, middle + 0.35 * parts[0].size);
    let tone = Tone::of(headline.num.ink).unwrap_or(Tone::Ink);
    match headline.dropped {
        Some(dropped) => draw_dropping(pen, parts, dropped.start as usize, at, tone),
        None => draw_parts(pen, &parts, at, filled(tone)),
    }
}

/// A big figure of which everything from that character on is dropped.
fn draw_dropping(pen: &mut Pen, mut parts: Vec<FigurePart>, start: usize, (x, baseline): (f64, f64), tone: Tone) {
    let size = parts[0].size;
    let dropped = parts[0].text.chars().skip(start).collect();
    let kept = FigurePart { text: parts[0].text.chars().take(start).collect(), ..parts[0] };
    let left = kept.width();
    parts[0] = FigurePart { text: dropped, x: left, ..parts[0] };
    let right = parts.last().map_or(left, FigurePart::right);
    // a little to the right of the digit before it
    let left = left + 0.02 * size;
    pen.hatch(Rect { x: x + left, y: baseline - 0.92 * size, width: right - left, height: 1.1 * size });
    draw_parts(pen, &[kept], (x, baseline), filled(tone));
    // a halo, drawn apart from the digits: not every renderer knows paint-order
    draw_parts(pen, &parts, (x, baseline), Paint { fill: Some(Tone::Ground), stroke: Some((Tone::Ground, 0.14 * size)) });
    draw_parts(pen, &parts, (x, baseline), filled(Tone::Error));
}

fn draw_parts(pen: &mut Pen, parts: &[FigurePart], at: (f64, f64), paint: Paint) {
    for part in parts.iter().filter(|part| !part.text.is_empty()) {
        draw_part(pen, part, at, paint);
    }
}

fn draw_part(pen: &mut Pen, part: &FigurePart, (x, baseline): (f64, f64), paint: Paint) {
    pen.begin("text");
    pen.number("x", x + part.x);
    pen.number("y", baseline - part.rise);
    pen.number("font-size", part.size);
    pen.number("textLength", part.width());
    face(pen, FIGURES);
    if paint.stroke.is_some() {
        pen.attribute("stroke-linejoin", "round");
    }
    pen.paint(paint);
    pen.begun();
    pen.characters(&part.text);
    pen.close("text");
}
