//! What people type and paste: one number, or a list in any of the forms that numbers are printed in.
//!
//! A text goes through three steps. `Scan` cuts it into pieces at separators and brackets and drops what is no number
//! (`tensor(`, `dtype=...`). `Commas` decides what the commas mean that are left in the pieces. `Parser` reads one number.
//! Each works on one pass over the text, so that a long text takes no longer than it must.
//!
//! Every refusal has one of these codes, with these arguments. Line and column are given wherever there is a place to point
//! at, and the index of the value in lists:
//!
//! - `number.empty`: nothing there, or nothing between two separators.
//! - `number.syntax`: `text`, what was typed, at most 40 characters of it; `found`, the character in the way, `...`, or
//!   nothing if the text ended too early; `hint`, one of
//!   `none`,
//!   `end` (more was expected after the last character),
//!   `comma` (one number was asked for and has a comma),
//!   `null` (a word for a missing value: null, None, NA, undefined),
//!   `elision` (... : a print that left values out),
//!   `power` (a hexadecimal float without its p),
//!   `sign` (a sign before a bit pattern),
//!   `bits` (more than 16 hexadecimal or 64 binary digits).
//! - `number.points`: `text`, and `suggestion`, the number that may have been meant.
//! - `number.fraction`: `text`; the denominator is 0.
//! - `number.long`: `max`, characters a number.
//! - `list.long`: `size` and `max`, bytes. `list.many`: `count` and `max`, values.
//! - `list.brackets`: `bracket`; `problem`, `open` (it is never closed) or `close` (it closes nothing, or another kind).

use crate::{
    error::{Error, Result},
    num::{Exact, exact::whole},
    text::Text,
    wire::{Comma, Reading},
};

/// Values in a list.
pub const MAX_VALUES: usize = 2000;
/// Bytes in the text of a list.
pub const MAX_TEXT: usize = 100_000;
/// Characters in one number: the longest exact expansion of a float64 has 1076.
pub const MAX_NUMBER: usize = 1200;

/// Characters of a text that an error or a reading repeats.
const MAX_QUOTED: usize = 40;

/// One number as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    Nan,
    Infinite {
        negative: bool,
    },
    Finite(Exact),
    /// The bit pattern of a value: `digits` hexadecimal or binary digits were typed, leading zeros included.
    Bits {
        code: u64,
        digits: u32,
    },
}

/// A list as it was read; as many texts as literals.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Each number in plain ASCII that [`number`] reads as the same value: as typed, with a decimal point, without blanks,
    /// thousands marks and C suffixes.
    pub texts: Vec<String>,
    pub literals: Vec<Literal>,
    /// How the commas were read, where they could have been read otherwise.
    pub reading: Option<Reading>,
}

/// Reads one number, with a decimal point; blanks around it are passed over.
///
/// - decimals: `3452.3194`, `.5`, `5.`, `1e-3`, `1E+3`, `-0`, with the minus signs of typography, with `_`, `'` or a narrow or
///   no-break space between digits, and with the suffixes of C, Rust and Java (`1.0f`, `3UL`, `1.0f32`);
/// - `1 × 10⁻⁴²`, also with `x`, `*` or `·`, and `10^-42` or, as copied from a page, `10-42`;
/// - fractions of two decimals: `1/3`, `-22 / 7`, `1.5/3`;
/// - `inf`, `infinity`, `∞`, `nan` in any case, with a sign, and as `np.inf`, `math.nan`, `f32::NAN`;
/// - bit patterns: `0x4557C51C` of up to 16 digits, `0b0100_0101` of up to 64;
/// - hexadecimal floats with their `p`: `0x1.8p3` (C99, 6.4.4.2).
///
/// Exponents of any size are accepted: see [`Exact::from_decimal`].
///
/// # Errors
/// `number.empty`, `number.syntax`, `number.points`, `number.fraction`, `number.long`.
pub fn number(text: &str) -> Result<Literal> {
    if text.len() > MAX_TEXT {
        return Err(number_too_long());
    }
    let source: Vec<char> = text.chars().collect();
    let Some(start) = source.iter().position(|c| !is_blank(*c)) else {
        return Err(Error::new("number.empty"));
    };
    let end = source.iter().rposition(|c| !is_blank(*c)).map_or(start, |last| last + 1);
    let chars = &source[start..end];
    // 3,452.3194.1 is refused for its points, not for its comma
    let passed_over = is_thousands(chars) && chars.iter().filter(|c| **c == '.').count() > 1;
    let marks = (start..).zip(chars.iter().copied()).filter(|(_, c)| !(passed_over && *c == ','));
    read(&source, &marks.collect::<Vec<_>>(), start).map(|read| read.literal)
}

/// Reads a list of numbers, each as [`number`] does.
///
/// Line ends, blanks, tabs, semicolons, and commas before a blank separate the numbers; within brackets, every comma. What
/// other commas mean is up to `comma`. Pasted code and prints are understood: `tensor([1., 2.], dtype=torch.float32)`,
/// `array([1. 2.])`, nested brackets and JSON arrays (flattened), `{1.0f, 2.0f}`, `float x[] = {1.0f};`, `c(1, 2)`,
/// `vec![1.0, 2.0]`: names before brackets and assignments, and named arguments, are passed over.
///
/// # Errors
/// Those of [`number`], `list.long`, `list.many`, `list.brackets`; of several, one that is not about a number comes first.
pub fn list(text: &str, comma: Comma) -> Result<Listed> {
    if text.len() > MAX_TEXT {
        return Err(Error::new("list.long").with("size", count(text.len())).with("max", count(MAX_TEXT)));
    }
    let source: Vec<char> = text.chars().collect();
    let pieces = Scan::new(&source, comma == Comma::Decimal).pieces()?;
    let commas = Commas::of(&source, &pieces);
    let meaning = match comma {
        Comma::Auto => commas.natural(),
        // whatever was asked for, these cannot be decimal commas: 3,452.3194
        Comma::Decimal if commas.natural() == Meaning::Thousands => Meaning::Thousands,
        Comma::Decimal => Meaning::Decimal,
        Comma::Separator => Meaning::Separator,
    };
    let elements: Vec<Piece> = pieces.iter().flat_map(|piece| commas.elements(*piece, meaning)).collect();
    if elements.is_empty() {
        return Err(Error::new("number.empty"));
    }
    if let Some(surplus) = elements.get(MAX_VALUES) {
        let error = Error::new("list.many").with("count", count(elements.len())).with("max", count(MAX_VALUES));
        return Err(at(error.index(MAX_VALUES), &source, surplus.start));
    }
    let mut listed = Listed { texts: Vec::new(), literals: Vec::new(), reading: commas.reading(meaning) };
    for (index, element) in elements.iter().enumerate() {
        let read = read(&source, &commas.marks(*element, meaning), element.start).map_err(|error| error.index(index))?;
        listed.texts.push(read.plain);
        listed.literals.push(read.literal);
    }
    Ok(listed)
}

// ---------------------------------------------------------------------------------------------------------------------
// One number
// ---------------------------------------------------------------------------------------------------------------------

/// A character with its place in the source.
type Mark = (usize, char);

/// A number that was read, and the plain text of it.
struct Read {
    plain: String,
    literal: Literal,
}

/// Reads the marks as one number; `start` is where they would be if there are none.
fn read(source: &[char], marks: &[Mark], start: usize) -> Result<Read> {
    let Some((first, last)) = marks.first().zip(marks.last()) else {
        return Err(at(Error::new("number.empty"), source, start));
    };
    if marks.len() > MAX_NUMBER {
        return Err(at(number_too_long(), source, first.0));
    }
    let mut parser = Parser { marks, at: 0, plain: String::with_capacity(marks.len()) };
    let literal = parser.elision().map_or_else(|| parser.whole_text(), Err).map_err(|fault| {
        let error = fault.error.with("text", quoted(&source[first.0..=last.0]));
        at(error, source, marks.get(fault.mark).map_or(last.0 + 1, |mark| mark.0))
    })?;
    Ok(Read { plain: parser.plain, literal })
}

/// What is wrong with a number, and at which mark; the end is the mark after the last.
struct Fault {
    error: Box<Error>,
    mark: usize,
}

type Parsed<T> = std::result::Result<T, Fault>;

/// Reads one number from its characters, and writes it down in plain ASCII.
struct Parser<'a> {
    marks: &'a [Mark],
    at: usize,
    plain: String,
}

/// A decimal: `digits` × 10^`exponent`.
struct Decimal {
    digits: String,
    exponent: i64,
}

impl Parser<'_> {
    fn whole_text(&mut self) -> Parsed<Literal> {
        let literal = self.literal()?;
        if self.at < self.marks.len() { Err(self.fault("none")) } else { Ok(literal) }
    }

    /// Dots that stand for values left out: wherever they are, they are what is wrong.
    fn elision(&self) -> Option<Fault> {
        let three_dots = self.marks.windows(3).position(|three| three.iter().all(|(_, c)| *c == '.'));
        let mark = three_dots.or_else(|| self.marks.iter().position(|(_, c)| *c == '…'))?;
        Some(Fault { error: syntax("...", "elision").into(), mark })
    }

    fn literal(&mut self) -> Parsed<Literal> {
        let signed = matches!(self.peek(), Some(c) if c == '+' || is_minus(c));
        let negative = self.sign();
        if let Some(special) = self.special(negative)? {
            return Ok(special);
        }
        match (self.peek(), self.peek_at(1)) {
            (Some('0'), Some('x' | 'X')) => self.hexadecimal(signed, negative),
            (Some('0'), Some('b' | 'B')) => self.binary(signed),
            _ => self.quotient(negative).map(Literal::Finite),
        }
    }

    /// Infinities and NaN, if the text goes on with a word.
    fn special(&mut self, negative: bool) -> Parsed<Option<Literal>> {
        if self.peek() == Some('∞') {
            self.at += 1;
            self.plain.push_str("inf");
            return Ok(Some(Literal::Infinite { negative }));
        }
        if !self.peek().is_some_and(char::is_alphabetic) {
            return Ok(None);
        }
        let word: String = self.rest().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | ':' | '_')).collect();
        let Some((name, literal)) = special_word(&word, negative) else {
            return Err(self.fault(if is_missing(&word) { "null" } else { "none" }));
        };
        self.at += word.chars().count();
        self.plain.push_str(name);
        Ok(Some(literal))
    }

    /// One decimal, or two with a fraction bar between.
    fn quotient(&mut self, negative: bool) -> Parsed<Exact> {
        let top = self.term()?;
        let bar = self.after_blanks();
        if !self.marks.get(bar).is_some_and(|(_, c)| is_bar(*c)) {
            return Ok(Exact::from_scaled(negative, whole(&top.digits, 10), 1u32.into(), top.exponent));
        }
        self.at = bar + 1;
        self.plain.push('/');
        self.at = self.after_blanks();
        let below = self.at;
        let negative = negative != self.sign();
        let bottom = self.term()?;
        if bottom.digits.bytes().all(|digit| digit == b'0') {
            return Err(Fault { error: Error::new("number.fraction").into(), mark: below });
        }
        let exponent = top.exponent.saturating_sub(bottom.exponent);
        Ok(Exact::from_scaled(negative, whole(&top.digits, 10), whole(&bottom.digits, 10), exponent))
    }

    /// A decimal with its exponent and suffix.
    fn term(&mut self) -> Parsed<Decimal> {
        let mut decimal = self.decimal()?;
        decimal.exponent = decimal.exponent.saturating_add(self.power()?);
        self.suffix()?;
        Ok(decimal)
    }

    fn decimal(&mut self) -> Parsed<Decimal> {
        let (start, mut digits, mut point) = (self.at, String::new(), None);
        loop {
            match self.peek() {
                Some(c @ '0'..='9') => digits.push(c),
                Some('.') if point.is_none() => point = Some(digits.len()),
                Some('.') if !digits.is_empty() => return Err(self.second_point()),
                _ if self.groups(10) => {}
                _ => break,
            }
            self.keep();
        }
        if digits.is_empty() {
            self.at = start;
            return Err(self.fault("none"));
        }
        let places = digits.len() - point.unwrap_or(digits.len());
        Ok(Decimal { digits, exponent: -i64::try_from(places).unwrap_or(0) })
    }

    /// `number.points` at the next character: `1.2.3` may be 1.2, and `1.234.567` 1234567.
    fn second_point(&self) -> Fault {
        let chars: Vec<char> = self.marks.iter().map(|(_, c)| *c).collect();
        let thousands = grouped(&chars, '.').is_some_and(<[char]>::is_empty);
        let suggestion = if thousands {
            chars.iter().map(|c| if is_minus(*c) { '-' } else { *c }).filter(|c| *c != '.').collect()
        } else {
            self.plain.trim_end_matches('.').to_owned()
        };
        Fault { error: Error::new("number.points").with("suggestion", suggestion).into(), mark: self.at }
    }

    /// The exponent of `e-3` or `× 10^-3`; 0 if there is none.
    fn power(&mut self) -> Parsed<i64> {
        if matches!(self.peek(), Some('e' | 'E')) {
            self.keep();
            return self.signed_digits(|c| c);
        }
        let times = self.after_blanks();
        if !self.marks.get(times).is_some_and(|(_, c)| is_times(*c)) {
            return Ok(0);
        }
        self.at = times + 1;
        self.at = self.after_blanks();
        if !self.rest().take(2).eq("10".chars()) {
            self.at = times;
            return Err(self.fault("none"));
        }
        self.at += 2;
        self.plain.push('e');
        match (self.peek(), self.peek_at(1)) {
            (Some('^'), _) => self.at += 1,
            (Some('*'), Some('*')) => self.at += 2,
            (Some(c), _) if lowered(c) != c => return self.signed_digits(lowered),
            // raised digits are copied as plain ones
            (Some(c), _) if is_minus(c) => {}
            _ => return Err(self.fault("none")),
        }
        self.signed_digits(|c| c)
    }

    /// A whole number with or without sign, as far as an i64 goes; `as_plain` turns raised digits into plain ones.
    fn signed_digits(&mut self, as_plain: fn(char) -> char) -> Parsed<i64> {
        let sign = self.peek().map(as_plain).filter(|c| *c == '+' || is_minus(*c));
        let negative = sign.is_some_and(is_minus);
        if let Some(c) = sign {
            self.plain.push(if negative { '-' } else { c });
            self.at += 1;
        }
        let (start, mut magnitude) = (self.at, 0i64);
        while let Some(digit) = self.peek().map(as_plain).and_then(|c| c.to_digit(10)) {
            magnitude = magnitude.saturating_mul(10).saturating_add(digit.into());
            self.plain.extend(char::from_digit(digit, 10));
            self.at += 1;
        }
        if self.at == start {
            return Err(self.fault("none"));
        }
        Ok(if negative { -magnitude } else { magnitude })
    }

    /// Passes over what C, Rust, Java and the like put after a number to give its type.
    fn suffix(&mut self) -> Parsed<()> {
        let word: String = self.rest().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        if !word.is_empty() && !SUFFIXES.contains(&word.trim_start_matches('_').to_ascii_lowercase().as_str()) {
            return Err(self.fault("none"));
        }
        self.at += word.len();
        Ok(())
    }

    /// `0x`: a bit pattern, or with a `p` a float.
    fn hexadecimal(&mut self, signed: bool, negative: bool) -> Parsed<Literal> {
        self.keep();
        self.keep();
        let (mut digits, mut point, mut surplus) = (String::new(), None, None);
        loop {
            match self.peek() {
                Some(c) if c.is_ascii_hexdigit() => {
                    if digits.len() == 16 {
                        surplus.get_or_insert(self.at);
                    }
                    digits.push(c);
                }
                Some('.') if point.is_none() => point = Some((digits.len(), self.at)),
                _ if self.groups(16) => {}
                _ => break,
            }
            self.keep();
        }
        if digits.is_empty() {
            return Err(self.fault("none"));
        }
        if matches!(self.peek(), Some('p' | 'P')) {
            self.keep();
            let places = digits.len() - point.map_or(digits.len(), |(whole, _)| whole);
            let exponent = self.signed_digits(|c| c)?.saturating_sub(4 * i64::try_from(places).unwrap_or(0));
            self.suffix()?;
            return Ok(Literal::Finite(Exact::from_binary(negative, whole(&digits, 16), clamped(exponent))));
        }
        if let Some((_, mark)) = point {
            self.at = mark;
            return Err(self.fault("power"));
        }
        self.bits(&digits, 16, signed, surplus)
    }

    /// `0b`: a bit pattern.
    fn binary(&mut self, signed: bool) -> Parsed<Literal> {
        self.keep();
        self.keep();
        let (mut digits, mut surplus) = (String::new(), None);
        loop {
            match self.peek() {
                Some(c @ ('0' | '1')) => {
                    if digits.len() == 64 {
                        surplus.get_or_insert(self.at);
                    }
                    digits.push(c);
                }
                _ if self.groups(2) => {}
                _ => break,
            }
            self.keep();
        }
        self.bits(&digits, 2, signed, surplus)
    }

    fn bits(&mut self, digits: &str, radix: u32, signed: bool, surplus: Option<usize>) -> Parsed<Literal> {
        if let Some(mark) = surplus {
            self.at = mark;
            return Err(self.fault("bits"));
        }
        let Ok(code) = u64::from_str_radix(digits, radix) else {
            return Err(self.fault("none"));
        };
        self.suffix()?;
        if signed {
            self.at = 0;
            return Err(self.fault("sign"));
        }
        Ok(Literal::Bits { code, digits: count(digits.len()) })
    }

    /// Passes over a sign; whether it was a minus.
    fn sign(&mut self) -> bool {
        let negative = self.peek().is_some_and(is_minus);
        if negative {
            self.plain.push('-');
            self.at += 1;
        } else if self.peek() == Some('+') {
            self.keep();
        }
        negative
    }

    fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.marks.get(self.at + ahead).map(|(_, c)| *c)
    }

    fn rest(&self) -> impl Iterator<Item = char> {
        self.marks[self.at..].iter().map(|(_, c)| *c)
    }

    /// Takes a character into the plain text as it is, but for marks between digits that are not ASCII's own.
    fn keep(&mut self) {
        self.plain.extend(self.peek().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '_')));
        self.at += 1;
    }

    /// Whether the next character groups the digits on both sides of it.
    fn groups(&self, radix: u32) -> bool {
        let digit = |i: usize| self.marks.get(i).is_some_and(|(_, c)| c.is_digit(radix));
        self.peek().is_some_and(is_group_mark) && self.at > 0 && digit(self.at - 1) && digit(self.at + 1)
    }

    /// Where the next blanks end.
    fn after_blanks(&self) -> usize {
        self.at + self.rest().take_while(|c| is_blank(*c)).count()
    }

    /// `number.syntax` at the next character. The hint gives way to what is plain from that character.
    fn fault(&self, hint: &'static str) -> Fault {
        let (found, hint) = match (self.peek(), hint) {
            (None, "none") => (String::new(), "end"),
            (Some(','), "none") => (",".into(), "comma"),
            (found, hint) => (found.map_or_else(String::new, String::from), hint),
        };
        Fault { error: syntax(&found, hint).into(), mark: self.at }
    }
}

const SUFFIXES: [&str; 19] =
    ["f", "d", "l", "u", "ul", "lu", "ll", "ull", "llu", "f16", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32"];

/// What a word stands for, and its plain form.
fn special_word(word: &str, negative: bool) -> Option<(&'static str, Literal)> {
    let lower = word.to_ascii_lowercase();
    let modules = ["np.", "numpy.", "jnp.", "math.", "torch.", "f32::", "f64::"];
    let name = modules.iter().find_map(|module| lower.strip_prefix(module)).unwrap_or(&lower);
    match name {
        "inf" | "infinity" => Some(("inf", Literal::Infinite { negative })),
        "nan" => Some(("nan", Literal::Nan)),
        _ => None,
    }
}

/// Whether a word says that there is no value.
fn is_missing(word: &str) -> bool {
    ["null", "none", "na", "nil", "undefined"].contains(&word.to_ascii_lowercase().as_str())
}

fn is_blank(c: char) -> bool {
    // zero-width space and byte order mark come along when pages and files are copied
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, minus.
fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

fn is_times(c: char) -> bool {
    matches!(c, '×' | 'x' | 'X' | '·' | '⋅' | '∙' | '*' | '✕')
}

fn is_bar(c: char) -> bool {
    matches!(c, '/' | '⁄' | '∕' | '÷')
}

/// What groups digits: underscore, apostrophes, and no-break, figure, thin and narrow no-break spaces.
fn is_group_mark(c: char) -> bool {
    matches!(c, '_' | '\'' | '’') || is_group_space(c)
}

fn is_group_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}

/// The plain character of a raised one; others stay.
fn lowered(c: char) -> char {
    match c {
        '⁻' => '-',
        '⁺' => '+',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => char::from_digit(u32::from(c) - u32::from('⁰'), 10).unwrap_or(c),
        _ => c,
    }
}

/// Far beyond the exponents where [`Exact`] has stand-ins, so that nothing changes.
fn clamped(exponent: i64) -> i32 {
    i32::try_from(exponent).unwrap_or(if exponent < 0 { i32::MIN } else { i32::MAX })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn syntax(found: &str, hint: &'static str) -> Error {
    Error::new("number.syntax").with("found", found).with("hint", hint)
}

fn number_too_long() -> Error {
    Error::new("number.long").with("max", count(MAX_NUMBER))
}

/// At most [`MAX_QUOTED`] characters of a text.
fn quoted(chars: &[char]) -> String {
    let shown = chars.iter().take(MAX_QUOTED).collect::<String>();
    if chars.len() > MAX_QUOTED { shown + "…" } else { shown }
}

/// Line and column of a place in the source.
fn at(error: Error, source: &[char], place: usize) -> Error {
    let before = &source[..place.min(source.len())];
    let line = before.iter().filter(|c| **c == '\n').count() + 1;
    let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
    error.line_column(count(line), count(column))
}

// ---------------------------------------------------------------------------------------------------------------------
// Lists: cutting the text into pieces
// ---------------------------------------------------------------------------------------------------------------------

/// A stretch of the source between separators: one number, or several with commas between. Empty where a number is missing.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: usize,
    end: usize,
}

/// What lies between semicolons or, outside of brackets, line ends.
#[derive(Default)]
struct Statement {
    /// Its first piece.
    first: usize,
    begins_with: Option<char>,
    /// Whether it had an `=`, so that its pieces are values.
    assigned: bool,
}

/// Cuts a text into pieces.
struct Scan<'a> {
    source: &'a [char],
    /// Commas between digits are decimal commas within brackets too.
    decimal_commas: bool,
    at: usize,
    /// Where the brackets are that are open.
    open: Vec<usize>,
    pieces: Vec<Piece>,
    /// The piece that is the first since the last separator or bracket: names are looked for from there on.
    run: usize,
    statement: Statement,
    /// Whether there was anything since the last comma or semicolon.
    filled: bool,
}

impl<'a> Scan<'a> {
    fn new(source: &'a [char], decimal_commas: bool) -> Self {
        Scan { source, decimal_commas, at: 0, open: Vec::new(), pieces: Vec::new(), run: 0, statement: Statement::default(), filled: false }
    }

    /// # Errors
    /// `list.brackets`
    fn pieces(mut self) -> Result<Vec<Piece>> {
        while let Some(&c) = self.source.get(self.at) {
            if !is_blank(c) {
                self.statement.begins_with.get_or_insert(c);
            }
            match c {
                '\n' => self.line_end(),
                ',' if self.leads_digits() => self.piece(),
                ',' => self.separator(c),
                c if is_separator(c) => self.separator(c),
                '(' | '[' | '{' => self.opening(),
                ')' | ']' | '}' => self.closing(c)?,
                '=' => self.assignment()?,
                c if is_blank(c) => self.at += 1,
                _ => self.piece(),
            }
        }
        match self.open.last() {
            Some(&place) => Err(self.bracket(place, "open")),
            None => Ok(self.pieces),
        }
    }

    fn line_end(&mut self) {
        self.at += 1;
        if self.open.is_empty() {
            self.statement = Statement { first: self.pieces.len(), ..Statement::default() };
        }
    }

    fn separator(&mut self, c: char) {
        if !self.filled {
            self.pieces.push(Piece { start: self.at, end: self.at });
        }
        self.at += 1;
        (self.run, self.filled) = (self.pieces.len(), false);
        if c == ';' && self.open.is_empty() {
            self.statement = Statement { first: self.pieces.len(), ..Statement::default() };
        }
    }

    fn opening(&mut self) {
        self.drop_names();
        self.open.push(self.at);
        self.at += 1;
        (self.run, self.filled) = (self.pieces.len(), false);
    }

    fn closing(&mut self, c: char) -> Result<()> {
        let opened = self.open.pop().map(|place| self.source[place]);
        if !matches!((opened, c), (Some('('), ')') | (Some('['), ']') | (Some('{'), '}')) {
            return Err(self.bracket(self.at, "close"));
        }
        self.at += 1;
        (self.run, self.filled) = (self.pieces.len(), true);
        Ok(())
    }

    /// `float x[3] = ...`: what is before it names what follows. `dtype=...` within brackets: passed over.
    fn assignment(&mut self) -> Result<()> {
        if self.open.is_empty() && self.statement.begins_with.is_some_and(is_name_start) {
            if !self.statement.assigned {
                self.pieces.truncate(self.statement.first);
                self.run = self.run.min(self.statement.first);
            }
            self.drop_names();
            self.statement.assigned = true;
            self.filled = false;
        } else if !self.open.is_empty() && self.drop_name() {
            self.pass_over_argument()?;
            self.filled = true;
            return Ok(());
        } else {
            // no number has an =, so that reading this piece tells where it is
            self.pieces.push(Piece { start: self.at, end: self.at + 1 });
        }
        self.at += 1;
        Ok(())
    }

    /// The value of a named argument, up to the comma or bracket after it.
    fn pass_over_argument(&mut self) -> Result<()> {
        let (depth, mut quote, mut angles) = (self.open.len(), None, 0u32);
        while let Some(&c) = self.source.get(self.at) {
            match c {
                _ if quote.is_some() => quote = quote.filter(|q| *q != c),
                '\'' | '"' => quote = Some(c),
                '<' => angles += 1,
                '>' => angles = angles.saturating_sub(1),
                ',' | ')' | ']' | '}' if self.open.len() == depth && angles == 0 => return Ok(()),
                '(' | '[' | '{' => self.open.push(self.at),
                ')' | ']' | '}' if self.open.len() > depth => {
                    self.closing(c)?;
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
        Ok(())
    }

    /// Takes in a piece up to a separator, a bracket, or a blank that is not part of a number.
    fn piece(&mut self) {
        let (start, mut point) = (self.at, false);
        self.at += 1;
        while let Some(&c) = self.source.get(self.at) {
            match c {
                '=' | '(' | '[' | '{' | ')' | ']' | '}' => break,
                c if is_separator(c) => break,
                ',' if !self.comma_is_inside() => break,
                '.' => point = true,
                _ => {}
            }
            if is_blank(c) {
                match self.blanks_inside(point) {
                    Some(end) => self.at = end,
                    None => break,
                }
            } else {
                self.at += 1;
            }
        }
        self.pieces.push(Piece { start, end: self.at });
        self.filled = true;
    }

    /// Whether this comma may be something else than a separator: outside of brackets, with something right after it.
    fn comma_is_inside(&self) -> bool {
        let ends = |c: &char| is_blank(*c) || is_separator(*c) || matches!(c, ',' | '=' | '(' | '[' | '{' | ')' | ']' | '}');
        (self.open.is_empty() || self.decimal_commas) && self.source.get(self.at + 1).is_some_and(|c| !ends(c))
    }

    /// Whether this comma starts a number: `,5`.
    fn leads_digits(&self) -> bool {
        let closes = self.at > 0 && matches!(self.source[self.at - 1], ')' | ']' | '}');
        self.decimal_commas && !closes && self.source.get(self.at + 1).is_some_and(char::is_ascii_digit)
    }

    /// Where these blanks end if they are part of a number: around a fraction bar or times sign, or between groups of digits.
    fn blanks_inside(&self, point: bool) -> Option<usize> {
        let blanks = self.source[self.at..].iter().take_while(|c| is_blank(**c) && **c != '\n').count();
        let end = self.at + blanks;
        self.source.get(end).filter(|c| **c != '\n')?;
        let operator = |place: usize| {
            let c = self.source[place];
            is_bar(c) || is_times(c) && !c.is_alphabetic() || self.times_ten(place)
        };
        (operator(self.at - 1) || operator(end) || blanks == 1 && self.group_space(point)).then_some(end)
    }

    /// Whether an `x` is a times sign: `1 x 10^-3`.
    fn times_ten(&self, place: usize) -> bool {
        let mut after = self.source[place + 1..].iter().skip_while(|c| is_blank(**c));
        matches!(self.source[place], 'x' | 'X') && after.next() == Some(&'1') && after.next() == Some(&'0')
    }

    /// Whether this blank groups digits: `12 345`, `0.123 45`. No-break spaces are also used between numbers, so that groups of
    /// three are asked for.
    fn group_space(&self, point: bool) -> bool {
        let digit = |place: usize| self.source.get(place).is_some_and(char::is_ascii_digit);
        let three = |from: usize| (from..from + 3).all(digit);
        let after_three = point && self.at >= 3 && three(self.at - 3);
        let before_three = three(self.at + 1) && !digit(self.at + 4);
        is_group_space(self.source[self.at]) && digit(self.at - 1) && digit(self.at + 1) && (after_three || before_three)
    }

    fn drop_names(&mut self) {
        while self.drop_name() {}
    }

    /// Drops the last piece if it is a name.
    fn drop_name(&mut self) -> bool {
        let last = self.pieces.len().checked_sub(1).filter(|last| *last >= self.run);
        let named = last.is_some_and(|last| is_name(&self.source[self.pieces[last].start..self.pieces[last].end]));
        if named {
            self.pieces.pop();
            self.statement.first = self.statement.first.min(self.pieces.len());
        }
        named
    }

    fn bracket(&self, place: usize, problem: &'static str) -> Error {
        let error = Error::new("list.brackets").with("bracket", self.source[place].to_string()).with("problem", problem);
        at(error, self.source, place)
    }
}

/// Semicolons, and the commas of East Asian keyboards: nothing else than separators.
fn is_separator(c: char) -> bool {
    matches!(c, ';' | '；' | '，' | '、')
}

fn is_name_start(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '_' | '&')
}

/// A name, a type or a path: `np.array`, `vec!`, `std::vector<float>`, `float *x`; and R's arrow `<-`. No word for a number.
fn is_name(chars: &[char]) -> bool {
    let part = |c: &char| c.is_alphanumeric() || is_blank(*c) || matches!(c, '_' | '.' | ':' | '!' | '<' | '>' | '&' | '*' | '-');
    let word = || chars.iter().collect::<String>();
    chars == ['<', '-']
        || chars.first().is_some_and(|c| is_name_start(*c)) && chars.iter().all(part) && special_word(&word(), false).is_none()
}

// ---------------------------------------------------------------------------------------------------------------------
// Lists: what commas mean
// ---------------------------------------------------------------------------------------------------------------------

/// What the commas are that a list's pieces hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Separator,
    /// Decimal commas; points before them are thousands marks.
    Decimal,
    /// Thousands marks, as in `3,452.3194`.
    Thousands,
}

/// The commas inside of a list's pieces. All of one list mean the same.
struct Commas<'a> {
    source: &'a [char],
    /// The pieces that hold commas.
    pieces: Vec<Piece>,
    /// Whether a piece is like `1.234,5`, which makes points thousands marks.
    european: bool,
}

impl<'a> Commas<'a> {
    fn of(source: &'a [char], pieces: &[Piece]) -> Self {
        let chars = |p: &Piece| &source[p.start..p.end];
        let pieces: Vec<Piece> = pieces.iter().filter(|p| chars(p).contains(&',')).copied().collect();
        let european = pieces.iter().any(|p| is_european(chars(p)));
        Commas { source, pieces, european }
    }

    fn chars(&self, piece: Piece) -> &'a [char] {
        &self.source[piece.start..piece.end]
    }

    /// What the text suggests.
    fn natural(&self) -> Meaning {
        let all = |holds: fn(&[char]) -> bool| !self.pieces.is_empty() && self.pieces.iter().all(|p| holds(self.chars(*p)));
        let pointed = self.pieces.iter().any(|p| self.chars(*p).contains(&'.'));
        if pointed && all(is_thousands) {
            Meaning::Thousands
        } else if all(|chars| is_decimal_comma(chars) || is_european(chars)) {
            Meaning::Decimal
        } else {
            Meaning::Separator
        }
    }

    /// The numbers of a piece.
    fn elements(&self, piece: Piece, meaning: Meaning) -> Vec<Piece> {
        if meaning != Meaning::Separator {
            return vec![piece];
        }
        let mut start = piece.start;
        let parts = self.chars(piece).split(|c| *c == ',').map(|part| {
            let element = Piece { start, end: start + part.len() };
            start = element.end + 1;
            element
        });
        parts.collect()
    }

    /// The characters of one number, with a point where it has a decimal comma, and without thousands marks.
    fn marks(&self, element: Piece, meaning: Meaning) -> Vec<Mark> {
        let chars = self.chars(element);
        let marks = (element.start..).zip(chars.iter().copied());
        match meaning {
            Meaning::Separator => marks.collect(),
            Meaning::Thousands => marks.filter(|(_, c)| *c != ',').collect(),
            Meaning::Decimal => {
                let point_groups = is_european(chars) || self.european && grouped(chars, '.').is_some_and(<[char]>::is_empty);
                let marks = marks.filter(|(_, c)| !(point_groups && *c == '.'));
                marks.map(|(place, c)| (place, if c == ',' { '.' } else { c })).collect()
            }
        }
    }

    /// What to tell the reader, if there is another way to read the commas.
    fn reading(&self, meaning: Meaning) -> Option<Reading> {
        let natural = self.natural();
        let chars = self.chars(*self.pieces.first()?);
        let numbers = self.pieces.iter().map(|p| self.chars(*p).iter().filter(|c| **c == ',').count() + 1).sum();
        let list = Text::new("reading-comma-list").with("text", quoted(chars)).with("count", count(numbers));
        let as_one = |id, meaning| self.as_one(id, meaning);
        let (how, other, switch) = match (meaning, natural) {
            (Meaning::Separator, Meaning::Separator) => return None,
            (Meaning::Separator, Meaning::Decimal) => (list, as_one("reading-as-decimal", Meaning::Decimal)?, Comma::Decimal),
            (Meaning::Separator, Meaning::Thousands) => (list, as_one("reading-as-thousands", Meaning::Thousands)?, Comma::Auto),
            (Meaning::Thousands, _) => (as_one("reading-thousands", meaning)?, list, Comma::Separator),
            (Meaning::Decimal, _) if self.european => (as_one("reading-thousands-point", meaning)?, list, Comma::Separator),
            (Meaning::Decimal, _) => {
                let two = Text::new("reading-comma-two").with("count", count(numbers));
                (as_one("reading-comma-decimal", meaning)?, two, Comma::Separator)
            }
        };
        Some(Reading { how, other, switch })
    }

    /// A message on the first piece with commas: how it is typed, what it is read as, and how many there are.
    fn as_one(&self, id: &'static str, meaning: Meaning) -> Option<Text> {
        let piece = *self.pieces.first()?;
        let read = read(self.source, &self.marks(piece, meaning), piece.start).ok()?;
        let text = Text::new(id).with("text", quoted(self.chars(piece))).with("value", read.plain);
        Some(text.with("count", count(self.pieces.len())))
    }
}

/// `12,5`: one comma between digits, and a number if it is a decimal comma.
fn is_decimal_comma(chars: &[char]) -> bool {
    let Some(comma) = chars.iter().position(|c| *c == ',') else { return false };
    let digit = |place: usize| chars.get(place).is_some_and(char::is_ascii_digit);
    let between_digits = comma > 0 && digit(comma - 1) && digit(comma + 1);
    if !between_digits || chars.contains(&'.') || chars[comma + 1..].contains(&',') || chars.len() > MAX_NUMBER {
        return false;
    }
    let marks: Vec<Mark> = chars.iter().map(|c| if *c == ',' { '.' } else { *c }).enumerate().collect();
    read(chars, &marks, 0).is_ok()
}

/// `1,234.5`, `1,234,567`; and `1,234.5.6`, which is refused later, but as one number.
fn is_thousands(chars: &[char]) -> bool {
    grouped(chars, ',').is_some_and(|rest| match rest {
        [] => true,
        [point, places @ ..] => *point == '.' && places.iter().all(|c| c.is_ascii_digit() || *c == '.'),
    })
}

/// `1.234,5`
fn is_european(chars: &[char]) -> bool {
    grouped(chars, '.').is_some_and(|rest| match rest {
        [comma, places @ ..] => *comma == ',' && !places.is_empty() && places.iter().all(char::is_ascii_digit),
        [] => false,
    })
}

/// What follows on a signed whole number in groups of three with this mark between: one mark at least, no zero in front.
fn grouped(chars: &[char], mark: char) -> Option<&[char]> {
    let unsigned = match chars {
        [c, rest @ ..] if *c == '+' || is_minus(*c) => rest,
        _ => chars,
    };
    let first = unsigned.iter().take_while(|c| c.is_ascii_digit()).count();
    if !(1..=3).contains(&first) || unsigned[0] == '0' {
        return None;
    }
    let mut rest = &unsigned[first..];
    while let [m, a, b, c, after @ ..] = rest {
        if *m != mark || ![a, b, c].iter().all(|c| c.is_ascii_digit()) || after.first().is_some_and(char::is_ascii_digit) {
            break;
        }
        rest = after;
    }
    (rest.len() < unsigned.len() - first).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Arg;
    use proptest::prelude::*;

    /// The value of one number as float64; bit patterns as their codes.
    fn float(literal: &Literal) -> f64 {
        match literal {
            Literal::Nan => f64::NAN,
            Literal::Infinite { negative } => f64::INFINITY.copysign(if *negative { -1.0 } else { 1.0 }),
            Literal::Finite(exact) => exact.to_f64(),
            Literal::Bits { code, .. } => *code as f64,
        }
    }

    fn floats(text: &str) -> Vec<f64> {
        let listed = list(text, Comma::Auto).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(listed.reading, None, "{text}");
        listed.literals.iter().map(float).collect()
    }

    fn texts(text: &str, comma: Comma) -> Vec<String> {
        list(text, comma).unwrap_or_else(|error| panic!("{text}: {error}")).texts
    }

    /// `id(name: value, ...)`
    fn said(text: &Text) -> String {
        let arg = |(name, arg): (&&str, &Arg)| match arg {
            Arg::Count { count } => format!("{name}: {count}"),
            Arg::Word { word } => format!("{name}: {word}"),
            _ => panic!("{arg:?}"),
        };
        format!("{}({})", text.id, text.args.iter().map(arg).collect::<Vec<_>>().join(", "))
    }

    /// What is read, and what is said about it: `texts | how | other | switch`.
    fn reading(text: &str, comma: Comma) -> String {
        let listed = list(text, comma).unwrap_or_else(|error| panic!("{text}: {error}"));
        let said = listed.reading.map_or("-".into(), |r| format!("{} | {} | {:?}", said(&r.how), said(&r.other), r.switch));
        format!("{} | {said}", listed.texts.join(" "))
    }

    /// `code(args) line:column #index`
    fn refused<T: std::fmt::Debug>(result: Result<T>) -> String {
        let error = result.unwrap_err();
        assert!(error.message.id.replace('-', ".").ends_with(error.code), "{} has no message", error.code);
        let place = error.at.line.zip(error.at.column).map_or(String::new(), |(line, column)| format!(" {line}:{column}"));
        let index = error.at.index.map_or(String::new(), |index| format!(" #{index}"));
        let args = said(&error.message);
        format!("{}{}{place}{index}", error.code, &args[args.find('(').unwrap()..])
    }

    fn refused_list(text: &str) -> String {
        refused(list(text, Comma::Auto))
    }

    #[test]
    fn decimals() {
        for (text, value) in [
            ("3452.3194", 3452.3194),
            (" \t.5\n", 0.5),
            ("5.", 5.0),
            ("1e-3", 1e-3),
            ("1E+3", 1e3),
            ("1e3", 1e3),
            ("+2", 2.0),
            ("−1.5", -1.5),
            ("–1.5e−3", -1.5e-3),
            ("007", 7.0),
            ("1_000_000", 1e6),
            ("1\u{202F}234\u{A0}567.25", 1_234_567.25),
            ("0.123\u{2009}45", 0.12345),
            ("1'234’567", 1_234_567.0),
            ("1.0f", 1.0),
            ("2.5F", 2.5),
            ("3L", 3.0),
            ("3UL", 3.0),
            ("1e5f", 1e5),
            ("1.5_f32", 1.5),
            ("2f16", 2.0),
            ("1 × 10⁻⁴²", 1e-42),
            ("3.4028235 × 10³⁸", 3.4028235e38),
            ("1x10^-3", 1e-3),
            ("2.5 * 10**+6", 2.5e6),
            ("-2·10^3", -2e3),
            ("1.5 × 10−42", 1.5e-42),
            ("\u{FEFF}7", 7.0),
        ] {
            assert_eq!(float(&number(text).unwrap()), value, "{text}");
        }
        assert!(matches!(number("-0").unwrap(), Literal::Finite(zero) if zero.is_zero() && zero.is_negative()));
        assert!(matches!(number("−0.0e5").unwrap(), Literal::Finite(zero) if zero.is_zero() && zero.is_negative()));
    }

    #[test]
    fn values_are_exact() {
        let exact = |text: &str| match number(text) {
            Ok(Literal::Finite(exact)) => exact,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(exact("0.1").decimal(20).as_deref(), Some("0.1"));
        assert_eq!(exact("1/3"), Exact::from_fraction(1, 3).unwrap());
        assert_eq!(exact("-22/7"), Exact::from_fraction(-22, 7).unwrap());
        assert_eq!(exact("−22 ÷ −7"), Exact::from_fraction(22, 7).unwrap());
        assert_eq!(exact("1.5/3"), Exact::from_fraction(1, 2).unwrap());
        assert_eq!(exact("1e3f/3.0f"), Exact::from_fraction(1000, 3).unwrap());
        assert_eq!(exact("1e-999999999/2e-999999999"), Exact::from_fraction(1, 2).unwrap());
        assert!(exact("-0/3").is_negative());
        assert_eq!(exact("0x1.8p3"), Exact::from_integer(12));
        assert_eq!(exact("-0X.8P+1f"), Exact::from_integer(-1));
        assert_eq!(exact("0x1.fffffep127").to_f64(), f64::from(f32::MAX));
        assert_eq!(exact("0x1p-1074").to_f64(), f64::from_bits(1));
        assert_eq!(exact("0x1.00000000000000000000p-2"), Exact::from_fraction(1, 4).unwrap(), "more digits than a pattern has");
    }

    #[test]
    fn absurd_exponents_overflow_and_underflow() {
        for (text, value) in [
            ("1e999999999", f64::INFINITY),
            ("-1e99999999999999999999999999", f64::NEG_INFINITY),
            ("1e-999999999999999999999999", 0.0),
            ("1e400", f64::INFINITY),
            ("0e999999999999999999999", 0.0),
            ("0x1p99999999999999999999", f64::INFINITY),
            ("0x1p-99999999999999999999", 0.0),
            ("1 × 10^99999", f64::INFINITY),
            ("1e-99999999999/1e99999999999999999999", 0.0),
        ] {
            assert_eq!(float(&number(text).unwrap()), value, "{text}");
        }
        let full = format!("{:.1074}", f64::from_bits(1));
        assert_eq!(float(&number(&full).unwrap()), f64::from_bits(1), "the longest expansion of a float64");
    }

    #[test]
    fn words_and_patterns() {
        for text in ["inf", "+Inf", "INFINITY", "∞", "np.inf", "f32::INFINITY"] {
            assert_eq!(number(text).unwrap(), Literal::Infinite { negative: false }, "{text}");
        }
        for text in ["-inf", "−∞", "-Infinity", "-math.inf"] {
            assert_eq!(number(text).unwrap(), Literal::Infinite { negative: true }, "{text}");
        }
        for text in ["nan", "NaN", "-nan", "+NAN", "np.nan", "f32::NAN"] {
            assert_eq!(number(text).unwrap(), Literal::Nan, "{text}");
        }
        for (text, code, digits) in [
            ("0x4557C51C", 0x4557_C51C, 8),
            ("0X4557_c51c", 0x4557_C51C, 8),
            ("0x0", 0, 1),
            ("0xFFFF'FFFF'FFFF'FFFF", u64::MAX, 16),
            ("0x3F800000u", 0x3F80_0000, 8),
            ("0b0100_0101", 0x45, 8),
            ("0B1", 1, 1),
            ("0b1111111111111111111111111111111111111111111111111111111111111111", u64::MAX, 64),
        ] {
            assert_eq!(number(text).unwrap(), Literal::Bits { code, digits }, "{text}");
        }
    }

    #[test]
    fn refused_numbers() {
        for (text, refusal) in [
            ("", "number.empty()"),
            (" \n ", "number.empty()"),
            ("abc", "number.syntax(found: a, hint: none, text: abc) 1:1"),
            ("  12x", "number.syntax(found: x, hint: none, text: 12x) 1:5"),
            ("1 2", "number.syntax(found:  , hint: none, text: 1 2) 1:2"),
            ("12,5", "number.syntax(found: ,, hint: comma, text: 12,5) 1:3"),
            ("-", "number.syntax(found: , hint: end, text: -) 1:2"),
            ("1e", "number.syntax(found: , hint: end, text: 1e) 1:3"),
            ("1e+", "number.syntax(found: , hint: end, text: 1e+) 1:4"),
            ("1e5.5", "number.syntax(found: ., hint: none, text: 1e5.5) 1:4"),
            (".", "number.syntax(found: ., hint: none, text: .) 1:1"),
            ("..5", "number.syntax(found: ., hint: none, text: ..5) 1:1"),
            ("--1", "number.syntax(found: -, hint: none, text: --1) 1:2"),
            ("1.0q", "number.syntax(found: q, hint: none, text: 1.0q) 1:4"),
            ("1_", "number.syntax(found: _, hint: none, text: 1_) 1:2"),
            ("1__0", "number.syntax(found: _, hint: none, text: 1__0) 1:2"),
            ("<script>", "number.syntax(found: <, hint: none, text: <script>) 1:1"),
            ("٣", "number.syntax(found: ٣, hint: none, text: ٣) 1:1"),
            ("1 × 5", "number.syntax(found: ×, hint: none, text: 1 × 5) 1:3"),
            ("1 × 10", "number.syntax(found: , hint: end, text: 1 × 10) 1:7"),
            ("1 × 1038", "number.syntax(found: 3, hint: none, text: 1 × 1038) 1:7"),
            ("1 × 10⁻", "number.syntax(found: , hint: end, text: 1 × 10⁻) 1:8"),
            ("1/", "number.syntax(found: , hint: end, text: 1/) 1:3"),
            ("1/2/3", "number.syntax(found: /, hint: none, text: 1/2/3) 1:4"),
            ("1/inf", "number.syntax(found: i, hint: none, text: 1/inf) 1:3"),
            ("null", "number.syntax(found: n, hint: null, text: null) 1:1"),
            ("None", "number.syntax(found: N, hint: null, text: None) 1:1"),
            ("...", "number.syntax(found: ..., hint: elision, text: ...) 1:1"),
            ("1…", "number.syntax(found: ..., hint: elision, text: 1…) 1:2"),
            ("0x", "number.syntax(found: , hint: end, text: 0x) 1:3"),
            ("0xG", "number.syntax(found: G, hint: none, text: 0xG) 1:3"),
            ("0x1.8", "number.syntax(found: ., hint: power, text: 0x1.8) 1:4"),
            ("0x1.8p", "number.syntax(found: , hint: end, text: 0x1.8p) 1:7"),
            ("-0x40", "number.syntax(found: -, hint: sign, text: -0x40) 1:1"),
            ("0x12345678123456789", "number.syntax(found: 9, hint: bits, text: 0x12345678123456789) 1:19"),
            ("0b", "number.syntax(found: , hint: end, text: 0b) 1:3"),
            ("0b12", "number.syntax(found: 2, hint: none, text: 0b12) 1:4"),
            ("1/0", "number.fraction(text: 1/0) 1:3"),
            ("0 / -0.0e9", "number.fraction(text: 0 / -0.0e9) 1:5"),
            ("1.2.3", "number.points(suggestion: 1.2, text: 1.2.3) 1:4"),
            ("-5..", "number.points(suggestion: -5, text: -5..) 1:4"),
            ("3,452.3194.1", "number.points(suggestion: 3452.3194, text: 3,452.3194.1) 1:11"),
            ("−1.234.567", "number.points(suggestion: -1234567, text: −1.234.567) 1:7"),
        ] {
            assert_eq!(refused(number(text)), refusal, "{text}");
        }
        let sixty_five = format!("0b{}", "1".repeat(65));
        assert!(refused(number(&sixty_five)).starts_with("number.syntax(found: 1, hint: bits"));
        assert!(refused(number(&sixty_five)).ends_with("…) 1:67"));
        assert_eq!(refused(number(&"1".repeat(MAX_NUMBER + 1))), "number.long(max: 1200) 1:1");
        assert_eq!(refused(number(&"1".repeat(10_000_000))), "number.long(max: 1200)");
        assert!(number(&"1".repeat(MAX_NUMBER)).is_ok());
    }

    #[test]
    fn separators() {
        let three = vec![1.5, -2.0, 3.0];
        for text in [
            "1.5, -2, 3",
            "1.5 -2 3",
            "1.5;-2;3",
            "1.5; -2; 3;",
            "1.5\n-2\r\n3\n",
            "1.5\t-2\t3",
            "1.5,\n-2,\n\n3,",
            "  1.5 ,-2 , 3 ",
            "1.5,-2,3",
            "1.5，-2、3",
            "1.5,-2.,3",
            "1.5,\u{A0}-2,\u{A0}3",
        ] {
            assert_eq!(floats(text), three, "{text:?}");
        }
        assert_eq!(floats("1,2,3"), [1.0, 2.0, 3.0]);
        assert_eq!(floats("1.5,2.5"), [1.5, 2.5]);
        assert_eq!(floats("inf,-2"), [f64::INFINITY, -2.0]);
        assert_eq!(floats("1e3,2e3"), [1000.0, 2000.0]);
        assert_eq!(floats("0x1,0x2"), [1.0, 2.0]);
        assert_eq!(floats("1/2,1/4"), [0.5, 0.25]);
        assert_eq!(floats("42"), [42.0]);
        assert_eq!(floats("1\u{202F}234 5"), [1234.0, 5.0]);
        assert_eq!(floats("1\u{A0}2\u{A0}3"), [1.0, 2.0, 3.0], "no groups of three");
        assert_eq!(floats("0.123\u{2009}456\u{2009}7 8"), [0.123_456_7, 8.0]);
    }

    #[test]
    fn fractions_and_powers_with_blanks() {
        assert_eq!(floats("1 / 2"), [0.5]);
        assert_eq!(floats("1 /2, 3/ 4 5"), [0.5, 0.75, 5.0]);
        assert_eq!(floats("1 × 10^-3 2"), [1e-3, 2.0]);
        assert_eq!(floats("1 x 10^-3; 2 * 10⁴"), [1e-3, 2e4]);
        assert_eq!(floats("1\u{202F}×\u{202F}10⁻⁴²"), [1e-42]);
        assert_eq!(
            texts("1.50 × 10⁻⁴², −1 / 3, ∞, np.nan, 0b0100_0101, 1'000, 2.5f", Comma::Auto),
            ["1.50e-42", "-1/3", "inf", "nan", "0b0100_0101", "1000", "2.5"]
        );
    }

    #[test]
    fn pasted_forms() {
        for text in [
            "tensor([1., 2.])",
            "tensor([1., 2.], dtype=torch.float32)",
            "torch.tensor([[1.], [2.]], device='cuda:0', dtype=torch.float16, requires_grad=True)",
            "tensor([1., 2.], grad_fn=<MulBackward0>)",
            "tensor([1., 2.], grad_fn=<SelectBackward0 at (0x7f, 1)>)",
            "tensor([], size=(0, 3)) tensor([1., 2.])",
            "array([1. 2.])",
            "np.array([1, 2], dtype=np.float32)",
            "np.array([1,2], dtype='<f4')",
            "array([[1.],\n       [2.]], dtype=float32)",
            "Array([1., 2.], dtype=float32)",
            "[1. 2.]",
            "[[1.]\n [2.]]",
            "{1.0f, 2.0f}",
            "{1.0f,2.0f}",
            "{1.0f, 2.0f,}",
            "float x[] = {1.0f, 2.0f};",
            "static const float\n  x[3][3] = { {1.0f}, {2.0f}, };",
            "const float *x = (float[]){1.0f, 2.0f};",
            "std::vector<float> v{1.0f, 2.0f};",
            "std::array<float, 2> v = {1.0f, 2.0f};",
            "vec![1.0, 2.0]",
            "let v: Vec<f32> = vec![1.0f32, 2.0];",
            "x := []float32{1, 2}",
            "c(1, 2)",
            "x <- c(1,2)",
            "x<-c(1,2)",
            "x = [1\n2]",
            "a = [1]\nb = [2]",
            "a = [1] b = [2]",
            "a = b = (1, 2)",
            "new Float32Array([1, 2])",
            "[1,2]",
            "[[1],[2]]",
            "[1, [[2]]]",
            "(1, 2)",
            "[1 2]",
            "[1; 2]",
        ] {
            assert_eq!(floats(text), [1.0, 2.0], "{text}");
        }
        assert_eq!(floats("scale = 0.25"), [0.25]);
        assert_eq!(floats("[nan, inf, -Infinity]")[1..], [f64::INFINITY, f64::NEG_INFINITY]);
        assert_eq!(floats("tensor(nan, 3)")[1..], [3.0]);
    }

    #[test]
    fn a_bare_comma_and_the_other_way_to_read_it() {
        let decimal = "12.5 | reading-comma-decimal(count: 1, text: 12,5, value: 12.5) | reading-comma-two(count: 2) | Separator";
        assert_eq!(reading("12,5", Comma::Auto), decimal);
        assert_eq!(reading("12,5", Comma::Decimal), decimal);
        let two = "12 5 | reading-comma-list(count: 2, text: 12,5) | reading-as-decimal(count: 1, text: 12,5, value: 12.5) | Decimal";
        assert_eq!(reading("12,5", Comma::Separator), two);

        let three = "1.5 2.5 3.5 | reading-comma-decimal(count: 3, text: 1,5, value: 1.5) | reading-comma-two(count: 6) | Separator";
        assert_eq!(reading("1,5 2,5 3,5", Comma::Auto), three);
        assert_eq!(reading("1,5; 2,5; 3,5", Comma::Auto), three);
        assert_eq!(texts("3452.3194, 88, 12,5", Comma::Auto), ["3452.3194", "88", "12.5"]);
        assert_eq!(texts("1,5 2,5", Comma::Separator), ["1", "5", "2", "5"]);
        assert_eq!(texts("88, −12,5, 1,5e3 1,5 × 10^2 1,5/4", Comma::Auto), ["88", "-12.5", "1.5e3", "1.5e2", "1.5/4"]);
        assert_eq!(texts("1,5 2,3,4", Comma::Auto), ["1", "5", "2", "3", "4"], "one cannot be a decimal comma, so none is");
        assert_eq!(texts("[1,5; ,5]", Comma::Decimal), ["1.5", ".5"]);
        assert_eq!(texts("[1,5, 2,5]", Comma::Decimal), ["1.5", "2.5"]);
        assert_eq!(texts("(1),5", Comma::Decimal), ["1", "5"]);
        assert_eq!(reading("[1,5]", Comma::Auto), "1 5 | -");
        assert_eq!(reading("1, 5", Comma::Separator), "1 5 | -");
        assert_eq!(reading("1,2,3", Comma::Separator), "1 2 3 | -");
    }

    #[test]
    fn thousands_and_the_other_way_to_read_them() {
        assert_eq!(
            reading("3,452.3194", Comma::Auto),
            "3452.3194 | reading-thousands(count: 1, text: 3,452.3194, value: 3452.3194) \
             | reading-comma-list(count: 2, text: 3,452.3194) | Separator"
        );
        assert_eq!(
            reading("3,452.3194", Comma::Separator),
            "3 452.3194 | reading-comma-list(count: 2, text: 3,452.3194) \
             | reading-as-thousands(count: 1, text: 3,452.3194, value: 3452.3194) | Auto"
        );
        assert_eq!(
            reading("1.234,5", Comma::Auto),
            "1234.5 | reading-thousands-point(count: 1, text: 1.234,5, value: 1234.5) \
             | reading-comma-list(count: 2, text: 1.234,5) | Separator"
        );
        assert_eq!(
            reading("1.234,5", Comma::Separator),
            "1.234 5 | reading-comma-list(count: 2, text: 1.234,5) \
             | reading-as-decimal(count: 1, text: 1.234,5, value: 1234.5) | Decimal"
        );
        assert_eq!(texts("1.234,5", Comma::Decimal), ["1234.5"]);
        assert_eq!(texts("3,452.3194", Comma::Decimal), ["3452.3194"], "no decimal comma");
        assert_eq!(texts("-1,234,567. 1,234", Comma::Auto), ["-1234567.", "1234"], "the point shows what the commas are");
        assert_eq!(texts("1.234.567,5; 2.000; 0.5; 12,5", Comma::Auto), ["1234567.5", "2000", "0.5", "12.5"]);
        assert_eq!(texts("0,123.5", Comma::Auto), ["0", "123.5"], "no zero before a thousands mark");
        assert_eq!(texts("1,23.5", Comma::Auto), ["1", "23.5"]);
        assert_eq!(texts("1,234.5 12,5", Comma::Auto), ["1", "234.5", "12", "5"]);
    }

    #[test]
    fn refused_lists() {
        for (text, refusal) in [
            ("", "number.empty()"),
            ("[]", "number.empty()"),
            ("x = ", "number.empty()"),
            ("1, abc, 3", "number.syntax(found: a, hint: none, text: abc) 1:4 #1"),
            ("1, 2\n3, 4x", "number.syntax(found: x, hint: none, text: 4x) 2:5 #3"),
            ("é 1", "number.syntax(found: é, hint: none, text: é) 1:1 #0"),
            ("1,2,3q", "number.syntax(found: q, hint: none, text: 3q) 1:6 #2"),
            ("1.5.5 2", "number.points(suggestion: 1.5, text: 1.5.5) 1:4 #0"),
            ("7; 3,452.3194.1", "number.points(suggestion: 3452.3194, text: 3,452.3194.1) 1:14 #1"),
            ("12,5.5x", "number.syntax(found: x, hint: none, text: 5.5x) 1:7 #1"),
            ("2, 1/0", "number.fraction(text: 1/0) 1:6 #1"),
            ("[1, null]", "number.syntax(found: n, hint: null, text: null) 1:5 #1"),
            ("[1., 2., ..., 9.]", "number.syntax(found: ..., hint: elision, text: ...) 1:10 #2"),
            ("[1. 2. ... 9.]", "number.syntax(found: ..., hint: elision, text: ...) 1:8 #2"),
            ("1,,2", "number.empty() 1:3 #1"),
            ("1, 2, ;3", "number.empty() 1:7 #2"),
            ("[,1]", "number.empty() 1:2 #0"),
            (",5", "number.empty() 1:1 #0"),
            ("[1, 2", "list.brackets(bracket: [, problem: open) 1:1"),
            ("tensor([1, 2)", "list.brackets(bracket: ), problem: close) 1:13"),
            ("1, 2\n]", "list.brackets(bracket: ], problem: close) 2:1"),
            ("tensor([1], device='cuda)", "list.brackets(bracket: (, problem: open) 1:7"),
            ("1 = 2", "number.syntax(found: =, hint: none, text: =) 1:3 #1"),
            ("[1 = 2]", "number.syntax(found: =, hint: none, text: =) 1:4 #1"),
            ("[true]", "number.syntax(found: t, hint: none, text: true) 1:2 #0"),
            ("['1']", "number.syntax(found: ', hint: none, text: '1') 1:2 #0"),
        ] {
            assert_eq!(refused_list(text), refusal, "{text}");
        }
        assert_eq!(refused(list("1,2,3", Comma::Decimal)), "number.points(suggestion: 1.2, text: 1,2,3) 1:4 #0");
        let long = format!("1, {}", "2".repeat(MAX_NUMBER + 1));
        assert_eq!(refused_list(&long), "number.long(max: 1200) 1:4 #1");
        assert_eq!(refused_list(&"x".repeat(10_000_000)), "list.long(max: 100000, size: 10000000)");
        assert_eq!(refused_list(&"1\n".repeat(MAX_VALUES + 1)), "list.many(count: 2001, max: 2000) 2001:1 #2000");
        assert_eq!(floats(&"1,".repeat(MAX_VALUES)).len(), MAX_VALUES);
    }

    /// Long texts of one kind each: any work per character that grows with the text would be noticed here.
    #[test]
    fn long_garbage_is_quick() {
        let units = "1 a x [ ] = a= (a= a< ' a=' , 1, . 1. - … nan 0x 1e {[( 𝟙 1; ,, a( a=( 1.5,".split(' ');
        let blank = [" ", "\n", "1 / ", "1,5 ", "x 10 ", "1 x ", "a b ", " x", "* ", "1\u{A0}", "1\u{A0}111", "1.111\u{A0}"];
        for unit in units.chain(blank) {
            for prefix in ["", "(", "a = ", "(a = "] {
                let text = format!("{prefix}{}", unit.repeat((MAX_TEXT - prefix.len()) / unit.len()));
                for comma in [Comma::Auto, Comma::Decimal, Comma::Separator] {
                    let _ = list(&text, comma);
                }
                let _ = number(&text);
            }
            let spaced = format!("{}{}", " ".repeat(MAX_TEXT / 2), unit.repeat(MAX_TEXT / 2 / unit.len()));
            let _ = list(&spaced, Comma::Auto);
        }
    }

    fn finite() -> impl Strategy<Value = f64> {
        prop_oneof![any::<f64>(), (-100_000i32..100_000).prop_map(|n| f64::from(n) / 8.0)].prop_filter("finite", |x| x.is_finite())
    }

    fn bits(listed: &Listed) -> Vec<u64> {
        listed.literals.iter().map(|literal| float(literal).to_bits()).collect()
    }

    /// Characters and words that mean something here.
    fn pieces_of_lists() -> impl Strategy<Value = String> {
        let parts = [
            "1", "0", "12", "345", ".", ",", ", ", ";", " ", "\n", "\t", "-", "−", "+", "e", "e-3", "x", "0x", "p", "0b", "/", " × ", "10",
            "^", "⁻", "⁴", "inf", "nan", "∞", "[", "]", "(", ")", "{", "}", "=", "tensor", "dtype", "'", "_", "\u{A0}", "\u{202F}", "f",
            "null", "...", "…", "<", ">", "<-", "*", "é", "𝟙",
        ];
        prop::collection::vec(prop::sample::select(parts.to_vec()), 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn lists_round_trip_with_every_separator(
            values in prop::collection::vec(finite(), 1..20),
            separator in prop::sample::select(vec![", ", ";", "; ", " ", "  ", "\n", "\r\n", "\t", ",\n", " ; ", ",\u{A0}"]),
            scientific: bool,
            brackets in prop::sample::select(vec![("", ""), ("[", "]"), ("tensor([", "], dtype=torch.float64)"), ("float x[3] = {", "};"), ("c(", ")")]),
        ) {
            let typed = values.iter().map(|x| if scientific { format!("{x:e}") } else { x.to_string() }).collect::<Vec<_>>();
            let expected = values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            let listed = list(&format!("{}{}{}", brackets.0, typed.join(separator), brackets.1), Comma::Auto).unwrap();
            prop_assert_eq!(bits(&listed), expected.clone());
            prop_assert_eq!(&listed.texts, &typed);
            prop_assert!(listed.reading.is_none());
            let listed = list(&format!("[{}]", typed.join(",")), Comma::Auto).unwrap();
            prop_assert_eq!(bits(&listed), expected);
        }

        #[test]
        fn decimal_commas_round_trip(values in prop::collection::vec(finite(), 1..20), separator in prop::sample::select(vec!["; ", ", ", " ", "\n"])) {
            let typed = values.iter().map(|x| x.to_string().replace('.', ",")).collect::<Vec<_>>().join(separator);
            let expected = values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            for comma in [Comma::Auto, Comma::Decimal] {
                let listed = list(&typed, comma).unwrap();
                prop_assert_eq!(bits(&listed), expected.clone());
                prop_assert_eq!(listed.reading.is_some(), typed.replace(", ", " ").contains(','));
            }
        }

        #[test]
        fn what_is_read_reads_back(text in prop_oneof![any::<String>(), pieces_of_lists()]) {
            for comma in [Comma::Auto, Comma::Decimal, Comma::Separator] {
                let Ok(listed) = list(&text, comma) else { continue };
                prop_assert_eq!(listed.texts.len(), listed.literals.len());
                for (text, literal) in listed.texts.iter().zip(&listed.literals) {
                    prop_assert!(text.is_ascii(), "{}", text);
                    prop_assert_eq!(&number(text).unwrap(), literal);
                    prop_assert_eq!(&list(text, Comma::Auto).unwrap().texts, std::slice::from_ref(text));
                }
                // the page shows the list joined so, to be typed over
                let joined = list(&listed.texts.join(", "), Comma::Auto).unwrap();
                prop_assert_eq!((joined.texts, joined.reading), (listed.texts, None));
            }
            let _ = number(&text);
        }

        #[test]
        fn a_switch_leads_there_and_back(a in 1u32..1000, b in 0u32..1000, c in 0u32..1000) {
            for text in [format!("{a},{b:03}"), format!("{a},{b:03}.{c}"), format!("{a}.{b:03},{c}")] {
                let there = list(&text, Comma::Auto).unwrap();
                let reading = there.reading.clone().unwrap();
                let away = list(&text, reading.switch).unwrap();
                prop_assert_ne!(&away.texts, &there.texts);
                let back = list(&text, away.reading.unwrap().switch).unwrap();
                prop_assert_eq!(back, there);
            }
        }
    }
}
