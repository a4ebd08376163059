//! Formulas as SVG: fractions with a bar, raised exponents, brackets as tall as what they hold.
//!
//! Each part stands at a place of its own, and figures have a `textLength`, so that a formula holds together in any font.

use super::{
    pen::{Path, Pen, filled, stroked},
    theme::Tone,
    words::{ITALIC, MONO_ADVANCE, Run, SCRIPT, Say, WORDS, face, number, runs},
};
use crate::text::{Ink, Math};

/// A formula that was laid out, around a point on its baseline at its left end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Laid {
    pub width: f64,
    /// How far it reaches above and below its baseline.
    pub up: f64,
    pub down: f64,
    marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq)]
struct Mark {
    x: f64,
    /// Downward, as in SVG.
    y: f64,
    what: What,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    /// Characters of that size.
    Run(Run, f64),
    /// The bar of a fraction.
    Bar { width: f64 },
    /// A bracket from `y - up` to `y + down`.
    Bracket { shape: char, up: f64, down: f64, size: f64 },
}

/// In parts of the type size: how far letters and figures reach, the height of bars and of minus signs, spaces.
const UP: f64 = 0.74;
const DOWN: f64 = 0.2;
const AXIS: f64 = 0.31;
const ABOVE_BAR: f64 = 0.08;
const BELOW_BAR: f64 = 0.18;
const OPERATOR_GAP: f64 = 0.26;
const SUBSCRIPT_DROP: f64 = 0.22;
/// Letters in the ink of the words around them.
const LETTERS: Tone = Tone::Ink;

/// Lays a formula out at a type size.
pub fn lay(math: &Math, size: f64, say: Say) -> Laid {
    match math {
        Math::Num { num } => in_line(number(num, false), size),
        Math::Sym { name, sub, ink } => symbol(name, *sub, *ink, size),
        Math::Op { op } => in_line(vec![Run::new(op, WORDS, Some(LETTERS))], size),
        Math::Word { word } => in_line(vec![Run::new(word, WORDS, Some(LETTERS))], size),
        Math::Text { text } => in_line(runs(say(text)), size),
        Math::Row { .. } => row(&flat(math), size, say),
        Math::Frac { top, bottom } => fraction(lay(top, size, say), lay(bottom, size, say), size),
        Math::Sup { base, exponent } => {
            let exponent = lay(exponent, size * SCRIPT, say);
            lay(base, size, say).then(exponent.raised(RISE_OF_POWERS * size), 0.04 * size)
        }
    }
}

const RISE_OF_POWERS: f64 = 0.42;

/// A formula in lines of at most that width, broken before `×`, `=` and `≈`.
pub fn lay_wrapped(math: &Math, size: f64, width: f64, say: Say) -> Vec<Laid> {
    let items = flat(math);
    let mut lines = vec![];
    // items[start..fits] are on the line
    let (mut start, mut fits) = (0, 0);
    for end in 1..=items.len() {
        if items.get(end).is_some_and(|next| !matches!(next, Math::Op { op: "×" | "=" | "≈" })) {
            continue;
        }
        if fits > start && row(&items[start..end], size, say).width > width {
            lines.push(row(&items[start..fits], size, say));
            start = fits;
        }
        fits = end;
    }
    lines.push(row(&items[start..], size, say));
    lines
}

/// The items of a row; a row inside a row is the same row.
fn flat(math: &Math) -> Vec<&Math> {
    let Math::Row { items } = math else { return vec![math] };
    let mut all = vec![];
    for item in items {
        all.append(&mut flat(item));
    }
    all
}

/// Symbols of one letter are italic, words of the field upright.
fn symbol(name: &str, sub: Option<&str>, ink: Ink, size: f64) -> Laid {
    let mut letters = name.chars().filter(|c| !is_accent(*c));
    let letter = letters.next().is_some() && letters.next().is_none();
    let tone = Tone::of(ink).or(Some(LETTERS));
    let mut all = vec![Run::new(name, if letter { ITALIC } else { WORDS }, tone)];
    if let Some(sub) = sub {
        all.push(Run { scale: SCRIPT, rise: -SUBSCRIPT_DROP, gap: 0.03, ..Run::new(sub, WORDS, tone) });
    }
    in_line(all, size)
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn in_line(all: Vec<Run>, size: f64) -> Laid {
    let mut laid = Laid { width: 0.0, up: UP * size, down: DOWN * size, marks: vec![] };
    for run in all {
        let (x, y, run_size) = (laid.width + run.gap * size, -run.rise * size, run.scale * size);
        laid.up = laid.up.max(UP * run_size - y);
        laid.down = laid.down.max(DOWN * run_size + y);
        laid.width += run.width() * size;
        laid.marks.push(Mark { x, y, what: What::Run(Run { gap: 0.0, rise: 0.0, scale: 1.0, ..run }, run_size) });
    }
    laid
}

fn row(items: &[&Math], size: f64, say: Say) -> Laid {
    let mut all = vec![];
    let (mut up, mut down) = (UP * size, DOWN * size);
    for item in items {
        let laid = lay(item, size, say);
        (up, down) = (up.max(laid.up), down.max(laid.down));
        all.push(laid);
    }
    let mut line = Laid::default();
    for (index, laid) in all.into_iter().enumerate() {
        let next = match bracket_of(items[index]) {
            Some(shape) => bracket(shape, up, down, size),
            None => laid,
        };
        let gap = if index == 0 { 0.0 } else { gap_between(items, index) * size };
        line = line.then(next, gap);
    }
    line
}

fn bracket_of(item: &Math) -> Option<char> {
    match item {
        Math::Op { op } => op.chars().next().filter(|c| "()|⌊⌋⌈⌉".contains(*c)),
        _ => None,
    }
}

/// The space before an item: around operators between two things, none around a sign before a thing.
fn gap_between(items: &[&Math], index: usize) -> f64 {
    let is_operator = |item: &Math| matches!(item, Math::Op { op: "+" | "−" | "×" | "=" | "≈" });
    let opens = |item: &Math| matches!(item, Math::Op { op: "(" | "⌊" | "⌈" | "," | "=" });
    let between = |at: usize| is_operator(items[at]) && at > 0 && !opens(items[at - 1]);
    // a line that was broken before an operator
    let continues = |at: usize| at == 0 && matches!(items[at], Math::Op { op: "×" | "=" | "≈" });
    match items[index] {
        _ if between(index) || between(index - 1) || continues(index - 1) => OPERATOR_GAP,
        _ if matches!(items[index - 1], Math::Op { op: "," }) => OPERATOR_GAP,
        _ if bracket_of(items[index]).is_some() || bracket_of(items[index - 1]).is_some() => 0.04,
        _ => 0.0,
    }
}

/// A parenthesis around things of one line is a character; brackets are drawn else, as tall as the row.
fn bracket(shape: char, up: f64, down: f64, size: f64) -> Laid {
    if "()".contains(shape) && up <= 1.2 * UP * size {
        return in_line(vec![Run::new(&shape.to_string(), WORDS, Some(LETTERS))], size);
    }
    let (up, down) = (up.max(UP * size) + 0.06 * size, down + 0.04 * size);
    let width = if shape == '|' { 0.2 } else { 0.36 } * size;
    Laid { width, up, down, marks: vec![Mark { x: 0.0, y: 0.0, what: What::Bracket { shape, up, down, size } }] }
}

fn fraction(top: Laid, bottom: Laid, size: f64) -> Laid {
    let width = top.width.max(bottom.width) + 0.16 * size;
    let axis = AXIS * size;
    let top_at = -axis - ABOVE_BAR * size - top.down;
    let bottom_at = -axis + BELOW_BAR * size + bottom.up;
    let mut laid = Laid { width, up: top.up - top_at, down: bottom.down + bottom_at, marks: vec![] };
    let (top_left, bottom_left) = ((width - top.width) / 2.0, (width - bottom.width) / 2.0);
    laid.place(top, top_left, top_at);
    laid.place(bottom, bottom_left, bottom_at);
    laid.marks.push(Mark { x: 0.0, y: -axis, what: What::Bar { width } });
    laid
}

impl Laid {
    fn place(&mut self, other: Laid, x: f64, y: f64) {
        for mark in other.marks {
            self.marks.push(Mark { x: mark.x + x, y: mark.y + y, what: mark.what });
        }
    }

    /// With another formula after it on the same baseline.
    fn then(mut self, next: Laid, gap: f64) -> Self {
        let x = self.width + gap;
        (self.width, self.up, self.down) = (x + next.width, self.up.max(next.up), self.down.max(next.down));
        self.place(next, x, 0.0);
        self
    }

    fn raised(mut self, by: f64) -> Self {
        for mark in &mut self.marks {
            mark.y -= by;
        }
        Laid { up: self.up + by, down: self.down - by, ..self }
    }

    pub fn height(&self) -> f64 {
        self.up + self.down
    }

    /// Draws it with the left end of its baseline there.
    pub fn draw(&self, pen: &mut Pen, x: f64, y: f64) {
        for mark in &self.marks {
            let (x, y) = (x + mark.x, y + mark.y);
            match &mark.what {
                What::Run(run, size) => draw_run(pen, run, *size, x, y),
                What::Bar { width } => pen.path(&Path::at(x, y).then("h", &[*width]), stroked(LETTERS, 1.0)),
                What::Bracket { shape, up, down, size } => pen.path(&outline(*shape, x, y - up, y + down, *size), stroked(LETTERS, 1.1)),
            }
        }
    }
}

fn draw_run(pen: &mut Pen, run: &Run, size: f64, x: f64, y: f64) {
    let centred = !run.face.mono;
    pen.begin("text");
    // in another font than was measured, words stay in the middle of their place
    pen.number("x", if centred { x + run.width() * size / 2.0 } else { x });
    pen.number("y", y);
    pen.number("font-size", size);
    if centred {
        pen.attribute("text-anchor", "middle");
    } else {
        held_to_width(pen, &run.text, size * MONO_ADVANCE);
    }
    face(pen, run.face);
    pen.paint(filled(run.tone.unwrap_or(Tone::Ink)));
    pen.begun();
    pen.characters(&run.text);
    pen.close("text");
}

/// So many advances wide, in any font.
pub fn held_to_width(pen: &mut Pen, text: &str, advance: f64) {
    let count = text.chars().count();
    if count > 1 {
        pen.number("textLength", count as f64 * advance);
    }
}

/// The outline of a tall bracket.
fn outline(shape: char, x: f64, top: f64, bottom: f64, size: f64) -> Path {
    let (left, right) = (x + 0.07 * size, x + 0.3 * size);
    let middle = (top + bottom) / 2.0;
    let (stem, foot, from) = match shape {
        '⌊' => (left, right, bottom),
        '⌋' => (right, left, bottom),
        '⌈' => (left, right, top),
        '⌉' => (right, left, top),
        '(' => return Path::at(right, top).then("Q", &[2.0 * left - right, middle, right, bottom]),
        ')' => return Path::at(left, top).then("Q", &[2.0 * right - left, middle, left, bottom]),
        _ => return Path::at(x + 0.1 * size, top).then("V", &[bottom]),
    };
    let to = if from == top { bottom } else { top };
    Path::at(foot, from).then("H", &[stem]).then("V", &[to])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{num::show, text::Text};

    fn silent(_: &Text) -> Vec<super::super::Piece> {
        vec![]
    }

    fn whole(n: i64) -> Math {
        Math::num(show::integer(n, Ink::Plain))
    }

    #[test]
    fn a_fraction_is_taller_than_its_parts_and_as_wide_as_the_wider() {
        let (one, fraction) = (lay(&whole(1), 10.0, &silent), lay(&Math::frac(whole(1), whole(12345)), 10.0, &silent));
        assert!(fraction.height() > 2.0 * one.height());
        assert!(fraction.width > 30.0 && fraction.width < 33.0);
    }

    #[test]
    fn signs_before_a_figure_stand_close() {
        let signed = lay(&Math::row([Math::op("−"), whole(1)]), 10.0, &silent).width;
        let difference = lay(&Math::row([whole(1), Math::op("−"), whole(1)]), 10.0, &silent).width;
        assert!(difference > signed + 6.0 + 5.0);
    }

    #[test]
    fn long_formulas_break_before_operators() {
        let product = Math::row([Math::row([whole(107), Math::op("×"), whole(32)]), Math::op("="), whole(3424)]);
        let wide = lay_wrapped(&product, 10.0, 1e6, &silent);
        let narrow = lay_wrapped(&product, 10.0, 36.0, &silent);
        assert_eq!((wide.len(), narrow.len()), (1, 3));
        assert!(narrow.iter().all(|line| line.width <= 36.0));
    }
}
