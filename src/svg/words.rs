//! Words and numbers in running lines: how wide they are, where they break, and their drawing.
//!
//! A line is one `<text>` with a `<tspan>` for each change of face or ink, so that words follow each other closely whatever
//! font the reader has. What is measured here is an upper bound, for deciding where lines break and what has room.

use super::{
    pen::{Pen, escape, filled},
    theme::{MONO, Tone},
};
use crate::text::{Num, Text};

/// A piece of a message, as the reader's language has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Words(String),
    /// Words that are emphasized: `*...*` in the catalogue.
    Strong(String),
    /// A number, which keeps its ink and its exponent.
    Num(Num),
}

/// Says a message in the reader's language.
pub type Say<'a> = &'a dyn Fn(&Text) -> Vec<Piece>;

/// A face of the two families.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Face {
    pub mono: bool,
    pub strong: bool,
    pub italic: bool,
}

pub const WORDS: Face = Face { mono: false, strong: false, italic: false };
pub const STRONG: Face = Face { strong: true, ..WORDS };
pub const ITALIC: Face = Face { italic: true, ..WORDS };
pub const FIGURES: Face = Face { mono: true, ..WORDS };

/// Characters in one face and ink.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub text: String,
    pub face: Face,
    /// Nothing for the ink of the line.
    pub tone: Option<Tone>,
    /// Size, rise above the baseline and the gap before it, in parts of the line's size.
    pub scale: f64,
    pub rise: f64,
    pub gap: f64,
}

/// Superscripts, subscripts: their size, and how far they stand from the baseline.
pub const SCRIPT: f64 = 0.72;
pub const RISE: f64 = 0.4;
/// The space around the sign in 6.4 × 10⁻⁵.
const TIMES_GAP: f64 = 0.12;

impl Run {
    #[inline(never)]
    pub fn new(text: &str, face: Face, tone: Option<Tone>) -> Self {
        Run { text: text.to_owned(), face, tone, scale: 1.0, rise: 0.0, gap: 0.0 }
    }

    /// In parts of the line's size.
    #[inline(never)]
    pub fn width(&self) -> f64 {
        let mut width = 0.0;
        for c in self.text.chars() {
            width += advance(c, self.face);
        }
        self.gap + self.scale * width
    }
}

/// A number: digits, and the power of ten in scientific notation.
pub fn number(num: &Num, strong: bool) -> Vec<Run> {
    let face = Face { strong, ..FIGURES };
    let tone = Some(Tone::of(num.ink).unwrap_or(Tone::Ink));
    let mut runs = vec![Run::new(&digits(&num.digits), face, tone)];
    if let Some(exponent) = num.exponent {
        for text in ["×", "10"] {
            runs.push(Run { gap: TIMES_GAP, ..Run::new(text, face, tone) });
        }
        runs.push(Run { scale: SCRIPT, rise: RISE, ..Run::new(&digits(&exponent.to_string()), face, tone) });
    }
    runs
}

/// A number in one short word: 1.526e−5.
pub fn compact(num: &Num) -> String {
    let mut shown = digits(&num.digits);
    if let Some(exponent) = num.exponent {
        shown.push('e');
        shown.push_str(&digits(&exponent.to_string()));
    }
    shown
}

/// Digits with a real minus sign, the sign of infinity, and [`POINT`] where the reader's decimal point will stand.
pub fn digits(ascii: &str) -> String {
    plain_digits(ascii).chars().map(|c| if c == '.' { POINT } else { c }).collect()
}

fn plain_digits(ascii: &str) -> String {
    ascii.replace('-', "−").replace("inf", "∞")
}

/// Stands for the decimal point until a drawing is done, and is as wide.
const POINT: char = '\u{2396}';

/// A drawing with the decimal points of the language that `say` speaks.
pub fn pointed(drawing: &str, say: Say) -> String {
    let mut point = String::new();
    escape(&plain(&say(&Text::new("decimal-point"))), &mut point);
    drawing.replace(POINT, &point)
}

pub fn runs(pieces: Vec<Piece>) -> Vec<Run> {
    let mut runs = vec![];
    for piece in pieces {
        match piece {
            Piece::Words(words) => runs.push(Run::new(&words, WORDS, None)),
            Piece::Strong(words) => runs.push(Run::new(&words, STRONG, Some(Tone::Ink))),
            Piece::Num(num) => runs.extend(number(&num, false)),
        }
    }
    runs
}

/// Pieces as plain text, for titles and descriptions.
pub fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) | Piece::Strong(words) => text.push_str(words),
            Piece::Num(num) => text.push_str(&plain_number(num)),
        }
    }
    text
}

/// A number as one line of text: `−3.4028235 × 10^38`.
pub fn plain_number(num: &Num) -> String {
    let mut shown = plain_digits(&num.digits);
    if let Some(exponent) = num.exponent {
        shown.push_str(" × 10^");
        shown.push_str(&plain_digits(&exponent.to_string()));
    }
    shown
}

/// Where a line is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Runs on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub runs: Vec<Run>,
    pub size: f64,
    /// The ink of the runs that have none of their own.
    pub tone: Tone,
}

impl Line {
    pub fn new(runs: Vec<Run>, size: f64, tone: Tone) -> Self {
        Line { runs, size, tone }
    }

    /// A message, as the reader's language has it.
    #[inline(never)]
    pub fn saying(text: &Text, size: f64, tone: Tone, say: Say) -> Self {
        Line::new(runs(say(text)), size, tone)
    }

    #[inline(never)]
    pub fn width(&self) -> f64 {
        self.size * width_of(&self.runs)
    }

    /// Writes on, in the last run where that looks the same.
    fn push(&mut self, run: Run) {
        match self.runs.last_mut() {
            Some(last) if alike(last, &run) && run.gap == 0.0 => last.text.push_str(&run.text),
            _ => self.runs.push(run),
        }
    }

    /// Lines that are no wider than that, unless a single word is.
    pub fn wrapped(&self, width: f64) -> Vec<Line> {
        let mut lines = vec![Line::new(vec![], self.size, self.tone)];
        let mut word = vec![];
        for run in &self.runs {
            if run.face.mono {
                // the spaces of figures (groups of bits) are not for breaking
                word.push(run.clone());
                continue;
            }
            for (index, part) in run.text.split(' ').enumerate() {
                if index > 0 {
                    append(&mut lines, &mut word, width);
                }
                if !part.is_empty() {
                    word.push(Run { text: part.to_owned(), ..*run });
                }
            }
        }
        append(&mut lines, &mut word, width);
        lines
    }

    #[inline(never)]
    pub fn draw(&self, pen: &mut Pen, x: f64, y: f64, anchor: Anchor) {
        pen.begin("text");
        pen.number("x", x);
        pen.number("y", y);
        pen.number("font-size", self.size);
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => pen.attribute("text-anchor", "middle"),
            Anchor::End => pen.attribute("text-anchor", "end"),
        }
        pen.paint(filled(self.tone));
        pen.begun();
        let mut rise = 0.0;
        for run in &self.runs {
            self.draw_run(pen, run, run.rise - rise);
            rise = run.rise;
        }
        pen.close("text");
    }

    fn draw_run(&self, pen: &mut Pen, run: &Run, up: f64) {
        if alike(run, &Run::new("", WORDS, None)) && run.gap == 0.0 && up == 0.0 {
            return pen.characters(&run.text);
        }
        pen.begin("tspan");
        if run.gap > 0.0 {
            pen.number("dx", run.gap * self.size);
        }
        if up != 0.0 {
            pen.number("dy", -up * self.size);
        }
        if run.scale != 1.0 {
            pen.number("font-size", run.scale * self.size);
        }
        face(pen, run.face);
        if let Some(tone) = run.tone.filter(|t| *t != self.tone) {
            pen.paint(filled(tone));
        }
        pen.begun();
        pen.characters(&run.text);
        pen.close("tspan");
    }
}

const LEADING: f64 = 1.38;

/// A line as a paragraph of that width. Returns its lower edge.
#[inline(never)]
pub fn paragraph(pen: &mut Pen, line: &Line, (x, width): (f64, f64), top: f64) -> f64 {
    let mut bottom = top;
    for line in line.wrapped(width) {
        bottom += LEADING * line.size;
        line.draw(pen, x, bottom - 0.33 * line.size, Anchor::Start);
    }
    bottom
}

/// The attributes of a face; the root element has those of [`WORDS`].
#[inline(never)]
pub fn face(pen: &mut Pen, face: Face) {
    if face.mono {
        pen.attribute("font-family", MONO);
    }
    if face.strong {
        pen.attribute("font-weight", "600");
    }
    if face.italic {
        pen.attribute("font-style", "italic");
    }
}

fn width_of(runs: &[Run]) -> f64 {
    let mut width = 0.0;
    for run in runs {
        width += run.width();
    }
    width
}

/// Moves a word, which can have several runs (a number and the comma after it), to the last line, or to a new one.
fn append(lines: &mut Vec<Line>, word: &mut Vec<Run>, width: f64) {
    let (Some(line), Some(first)) = (lines.last_mut(), word.first()) else { return };
    if let Some(last) = line.runs.last() {
        let alike = alike(last, first) && !last.face.mono;
        let space = if alike { Run { text: " ".into(), gap: 0.0, ..*last } } else { Run::new(" ", WORDS, None) };
        if line.width() + line.size * (space.width() + width_of(word)) > width {
            let next = Line::new(std::mem::take(word), line.size, line.tone);
            return lines.push(next);
        }
        line.push(space);
    }
    for run in word.drain(..) {
        line.push(run);
    }
}

fn alike(a: &Run, b: &Run) -> bool {
    (a.face, a.tone, a.scale, a.rise) == (b.face, b.tone, b.scale, b.rise)
}

/// The advance of every figure and letter of the figure face.
pub const MONO_ADVANCE: f64 = 0.6;

/// Hundredths of an em for the characters from the space to the tilde: those of Noto Serif, the widest of the faces that
/// are likely to be at hand.
const WIDTHS: [u8; 95] = [
    26, 33, 41, 56, 56, 90, 74, 22, 35, 35, 50, 56, 25, 32, 25, 29, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 29, 29, 56, 56, 56, 47, 92, 70,
    65, 61, 73, 62, 59, 71, 79, 37, 36, 70, 62, 94, 76, 74, 60, 74, 66, 54, 61, 72, 67, 105, 66, 62, 59, 36, 29, 36, 56, 46, 27, 56, 61,
    49, 61, 53, 37, 54, 63, 32, 30, 58, 31, 94, 64, 58, 61, 61, 47, 45, 35, 63, 58, 86, 58, 56, 51, 43, 56, 43, 56,
];

/// An upper bound of a character's advance, in em.
pub fn advance(c: char, face: Face) -> f64 {
    let wide = matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..);
    match c {
        POINT => advance('.', face),
        '\u{300}'..='\u{36f}' => 0.0,
        _ if wide => 1.0,
        _ if face.mono => MONO_ADVANCE,
        ' '..='~' => f64::from(WIDTHS[c as usize - 32]) / 100.0 * if face.strong { 1.07 } else { 1.0 },
        '…' | '—' | '→' => 1.0,
        '’' | '‘' | '·' => 0.25,
        _ => 0.62,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Ink;

    fn line(text: &str) -> Line {
        Line::new(vec![Run::new(text, WORDS, None)], 10.0, Tone::Ink)
    }

    #[test]
    fn lines_break_at_spaces_and_lose_nothing() {
        let text = "Without a scale, int8 saturates at 127.";
        let lines = line(text).wrapped(100.0);
        assert!(lines.len() > 1 && lines.iter().all(|l| l.width() <= 100.0), "{lines:?}");
        let joined: Vec<String> = lines.iter().map(|l| l.runs.iter().map(|r| r.text.as_str()).collect()).collect();
        assert_eq!(joined.join(" "), text);
    }

    #[test]
    fn a_number_keeps_its_comma() {
        let num = Num { digits: "-3.4".into(), exponent: Some(38), ink: Ink::Error, ..Num::default() };
        let pieces = vec![Piece::Words("drops ".into()), Piece::Num(num.clone()), Piece::Words(", all of it".into())];
        assert_eq!(plain(&pieces), "drops −3.4 × 10^38, all of it");
        let wrapped = Line::new(runs(pieces.clone()), 10.0, Tone::Soft).wrapped(1.0);
        let texts: Vec<String> = wrapped.iter().map(|l| l.runs.iter().map(|r| r.text.as_str()).collect()).collect();
        assert_eq!(texts, ["drops", "−3\u{2396}4×1038,", "all", "of", "it"]);
        let together = Line::new(runs(pieces), 10.0, Tone::Soft).wrapped(1e6);
        let text: String = together[0].runs.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(pointed(&text, &|_| vec![Piece::Words(",".into())]), "drops −3,4×1038, all of it");
    }
}
