//! Lists of numbers by the million, as people type and paste them, and as files of text have them.
//!
//! Plain numbers with blanks, commas, semicolons or line ends between are read in one pass; a number that is not plain is read by
//! [`typed::number`], and a short text that is no plain list by [`typed::list`], which knows what code and prints look like. What
//! commas mean is decided by [`typed::list`] too, from how the text begins, unless it is told. Lines that begin with `#` or `%` are
//! passed over. Nested brackets give the list a shape, or else lines with as many numbers each.

use crate::{
    error::{Error, Result},
    format::float32,
    journey::Held,
    num::show,
    reader::shared::{
        cell::{self, Cell},
        nesting::Nesting,
        words::line_column,
    },
    text::{Ink, Num},
    typed::{self, Listed},
    wire::{Comma, Reading},
};
use serde::Serialize;
use std::borrow::Cow;

/// What stands between numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// Blanks, semicolons, line ends, and commas that are no part of a number.
    #[default]
    Auto,
    Comma,
    Space,
    Semicolon,
    Newline,
}

impl Separator {
    pub const ALL: [(&'static str, Separator); 5] = [
        ("auto", Separator::Auto),
        ("comma", Separator::Comma),
        ("space", Separator::Space),
        ("semicolon", Separator::Semicolon),
        ("newline", Separator::Newline),
    ];

    /// By its id; unknown ones are as good as none.
    pub fn find(id: &str) -> Self {
        Self::ALL.iter().find(|(known, _)| *known == id).map_or(Separator::Auto, |(_, separator)| *separator)
    }
}

/// What stands before the fraction of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    #[default]
    Auto,
    Point,
    Comma,
}

impl Decimal {
    pub const ALL: [(&'static str, Decimal); 3] = [("auto", Decimal::Auto), ("point", Decimal::Point), ("comma", Decimal::Comma)];

    /// By its id; unknown ones are as good as none.
    pub fn find(id: &str) -> Self {
        Self::ALL.iter().find(|(known, _)| *known == id).map_or(Decimal::Auto, |(_, decimal)| *decimal)
    }
}

impl From<Comma> for Choices {
    fn from(comma: Comma) -> Self {
        let decimal = match comma {
            Comma::Auto => Decimal::Auto,
            Comma::Decimal => Decimal::Comma,
            Comma::Separator => Decimal::Point,
        };
        Choices { decimal, separator: Separator::Auto }
    }
}

/// How a text is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub separator: Separator,
    pub decimal: Decimal,
}

/// A list that was read.
#[derive(Debug, Default)]
pub struct Pasted {
    /// Each rounded once, straight to float32; bit patterns are float32's.
    pub values: Vec<f32>,
    pub shape: Vec<u64>,
    /// What was found between numbers: `comma`, `semicolon`, `space`, `tab`, `newline`.
    pub separators: Vec<&'static str>,
    pub decimal_comma: bool,
    /// How the commas were read, where they could have been read otherwise.
    pub reading: Option<Reading>,
    /// Finite numbers that float32 does not reach.
    pub beyond: u32,
    /// Commas within numbers.
    commas: u32,
}

/// How a text was read, for somebody to look at before it is taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Preview {
    pub count: u32,
    pub shape: Vec<u32>,
    /// What was found between numbers: `comma`, `semicolon`, `space`, `tab`, `newline`.
    pub separators: Vec<&'static str>,
    /// What stood before fractions: `point` or `comma`.
    pub decimal: &'static str,
    /// The first values.
    pub first: Vec<Num>,
    pub last: Num,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub reading: Option<Reading>,
    /// How many finite numbers float32 does not reach.
    pub beyond: u32,
}

impl Pasted {
    /// The first values that a preview shows.
    const SHOWN: usize = 5;

    pub fn preview(&self) -> Preview {
        let shown = |value: &f32| show::held(&float32::FORMAT, u64::from(value.to_bits()), Ink::Value);
        Preview {
            count: self.values.len() as u32,
            shape: self.shape.iter().map(|side| *side as u32).collect(),
            separators: self.separators.clone(),
            decimal: if self.decimal_comma { "comma" } else { "point" },
            first: self.values.iter().take(Self::SHOWN).map(shown).collect(),
            last: self.values.last().map(shown).unwrap_or_default(),
            reading: self.reading.clone(),
            beyond: self.beyond,
        }
    }
}

/// Brackets within each other.
const MAX_DEPTH: usize = 64;

/// Bytes at the beginning of a text that tell what its commas mean: no more than a list of [`typed::MAX_VALUES`] can have.
const SAMPLE: usize = 2 * typed::MAX_VALUES;

/// Reads a list of at most `max` numbers.
///
/// # Errors
/// Those of [`typed::list`], with line and column and, for a number, its index; `text.many`.
pub fn read(text: &str, choices: Choices, max: usize) -> Result<Pasted> {
    let (meaning, reading) = commas(text, choices);
    match Scan::new(text, unwrapped(text), choices.separator, meaning, max).read() {
        Ok(mut list) => {
            list.reading = reading.map(|reading| if text.len() > SAMPLE { recounted(reading, &list) } else { reading });
            Ok(list)
        }
        Err(error) => otherwise(text, choices, max).unwrap_or(Err(error)),
    }
}

/// A sample's reading, with the numbers of the whole text.
fn recounted(mut reading: Reading, list: &Pasted) -> Reading {
    let values = list.values.len() as u32;
    for text in [&mut reading.how, &mut reading.other] {
        let count = match text.id {
            // each comma would end another number
            "reading-comma-list" | "reading-comma-two" => values + list.commas,
            _ => values,
        };
        if text.args.contains_key("count") {
            text.args.insert("count", count.into());
        }
    }
    reading
}

/// What [`typed::list`] makes of a text that is no plain list; nothing where that is not for it.
fn otherwise(text: &str, choices: Choices, max: usize) -> Option<Result<Pasted>> {
    if text.len() > typed::MAX_TEXT || choices.separator != Separator::Auto {
        return None;
    }
    match typed::list(text, comma(choices.decimal)) {
        Ok(listed) if listed.texts.len() <= max => Some(from_listed(listed)),
        Err(error) if error.code != "list.many" => Some(Err(error)),
        _ => None,
    }
}

fn comma(decimal: Decimal) -> Comma {
    match decimal {
        Decimal::Auto => Comma::Auto,
        Decimal::Point => Comma::Separator,
        Decimal::Comma => Comma::Decimal,
    }
}

fn from_listed(listed: Listed) -> Result<Pasted> {
    let mut list = Pasted { reading: listed.reading, ..Pasted::default() };
    for (index, (text, literal)) in listed.texts.iter().zip(listed.literals).enumerate() {
        let held = Held::from_literal(text, literal, &float32::FORMAT).map_err(|error| error.index(index))?;
        list.values.push(held.value as f32);
        list.beyond += u32::from(held.overflow);
    }
    list.shape = vec![list.values.len() as u64];
    Ok(list)
}

/// What commas within a piece of text are.
#[derive(Clone, Copy, PartialEq)]
enum Meaning {
    Separator,
    Decimal {
        /// Points are thousands marks.
        points_group: bool,
    },
    Thousands,
}

fn commas(text: &str, choices: Choices) -> (Meaning, Option<Reading>) {
    let decimal = Meaning::Decimal { points_group: false };
    if choices.separator == Separator::Comma || !text.contains(',') {
        return (if choices.decimal == Decimal::Comma { decimal } else { Meaning::Separator }, None);
    }
    let reading = typed::list(sample(text), comma(choices.decimal)).ok().and_then(|listed| listed.reading);
    let meaning = match reading.as_ref().map(|reading| reading.how.id) {
        Some("reading-comma-decimal") => decimal,
        Some("reading-thousands-point") => Meaning::Decimal { points_group: true },
        Some("reading-thousands") => Meaning::Thousands,
        _ if choices.decimal == Decimal::Comma => decimal,
        _ => Meaning::Separator,
    };
    (meaning, reading)
}

/// The beginning of a text, up to the last line end in it, or else the last blank.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let beginning = &text[..crate::reader::shared::words::floor(text, SAMPLE)];
    let end = beginning.rfind('\n').or_else(|| beginning.rfind([' ', ';', '\t']));
    end.map_or("", |end| &beginning[..end])
}

/// The part of a text that is a list, without the name, type or call around it: `tensor([1, 2], dtype=float32)`.
fn unwrapped(text: &str) -> std::ops::Range<usize> {
    let all = 0..text.len();
    let start = text.find(|c: char| !c.is_whitespace()).unwrap_or(0);
    if !text[start..].starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return all;
    }
    let bracket = ['[', '{', '('].into_iter().find_map(|bracket| text.find(bracket));
    let Some(open) = bracket else { return all };
    let close = match text.as_bytes()[open] {
        b'[' => ']',
        b'{' => '}',
        _ => ')',
    };
    let Some(end) = text.rfind(close).filter(|end| *end > open) else { return all };
    let named = text[start..open].chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "_.:!<>&*=(-".contains(c));
    if named && is_tail(&text[end + 1..]) { open..end + 1 } else { all }
}

/// What may follow the brackets of a list: closing ones, and named arguments.
fn is_tail(rest: &str) -> bool {
    let arguments = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ';'));
    let named = |argument: &str| argument.split_once('=').is_some_and(|(name, _)| name.trim().starts_with(char::is_alphabetic));
    !rest.contains(['[', '{']) && (arguments.is_empty() || arguments.strip_prefix(',').is_some_and(|rest| rest.split(',').all(named)))
}

/// Goes through a text once.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    separator: Separator,
    meaning: Meaning,
    max: usize,
    list: Pasted,
    nesting: Nesting,
    /// How many things are in each of the lists that are open; the first is the text itself.
    counts: Vec<u64>,
    /// The brackets that are open.
    open: Vec<usize>,
    is_nested: bool,
    lines: Lines,
    /// Whether there was anything since the last comma or semicolon.
    filled: bool,
    /// Bits of what was found between numbers, in the order of [`SEPARATORS`].
    seen: u8,
}

const SEPARATORS: [(u8, &str); 5] = [(b',', "comma"), (b';', "semicolon"), (b' ', "space"), (b'\t', "tab"), (b'\n', "newline")];

/// Whether lines have as many numbers each.
#[derive(Default)]
struct Lines {
    count: u64,
    /// In the line that is read.
    here: u64,
    each: Option<u64>,
    differ: bool,
}

impl Lines {
    fn end(&mut self) {
        if self.here == 0 {
            return;
        }
        self.differ |= *self.each.get_or_insert(self.here) != self.here;
        self.count += 1;
        self.here = 0;
    }
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, part: std::ops::Range<usize>, separator: Separator, meaning: Meaning, max: usize) -> Self {
        let mut nesting = Nesting::default();
        nesting.open(0);
        Scan {
            text,
            at: part.start,
            end: part.end,
            separator,
            meaning,
            max,
            list: Pasted::default(),
            nesting,
            counts: vec![0],
            open: vec![],
            is_nested: true,
            lines: Lines::default(),
            filled: false,
            seen: 0,
        }
    }

    fn read(mut self) -> Result<Pasted> {
        // what was seen counts when a number follows
        let mut between = 0;
        while self.at < self.end {
            let byte = self.text.as_bytes()[self.at];
            match byte {
                b'\n' => {
                    self.lines.end();
                    self.at += 1;
                }
                b'#' | b'%' if self.begins_line() => self.at = self.line_end(),
                b'[' | b'(' | b'{' => self.opening()?,
                b']' | b')' | b'}' => self.closing(byte)?,
                _ if self.is_hard(byte) => {
                    if !self.filled {
                        return Err(self.fault(Error::new("number.empty").index(self.list.values.len()), self.at));
                    }
                    self.filled = false;
                    self.at += 1;
                }
                _ => match self.blank() {
                    0 => {
                        self.number()?;
                        self.seen |= between;
                        between = 0;
                        continue;
                    }
                    length => self.at += length,
                },
            }
            let mark = SEPARATORS.iter().position(|(mark, _)| *mark == byte);
            if !self.list.values.is_empty() {
                between |= mark.map_or(0, |place| 1 << place);
            }
        }
        self.finish()
    }

    fn finish(mut self) -> Result<Pasted> {
        if let Some(&place) = self.open.last() {
            return Err(self.bracket(place, "open"));
        }
        if self.list.values.is_empty() {
            return Err(self.fault(Error::new("number.empty"), self.end));
        }
        self.lines.end();
        let mut list = std::mem::take(&mut self.list);
        list.separators = SEPARATORS.iter().enumerate().filter(|(place, _)| self.seen >> place & 1 == 1).map(|(_, (_, id))| *id).collect();
        list.decimal_comma = matches!(self.meaning, Meaning::Decimal { .. });
        list.shape = self.shape(list.values.len() as u64);
        Ok(list)
    }

    fn shape(&mut self, count: u64) -> Vec<u64> {
        let outer = self.counts[0];
        self.is_nested &= self.nesting.close(0, outer);
        let sides = self.nesting.shape();
        match (sides.len(), self.lines.each) {
            (1, Some(each)) if !self.lines.differ && each > 1 && self.lines.count > 1 => vec![self.lines.count, each],
            (1, _) => vec![count],
            _ if !self.is_nested => vec![count],
            _ if outer == 1 => sides[1..].to_vec(),
            _ => sides,
        }
    }

    /// Whether a byte separates numbers, so that something must stand before it.
    fn is_hard(&self, byte: u8) -> bool {
        match byte {
            b',' if self.meaning == Meaning::Separator => matches!(self.separator, Separator::Auto | Separator::Comma),
            b',' => self.separator == Separator::Auto && !self.comma_is_inside(self.at),
            b';' => matches!(self.separator, Separator::Auto | Separator::Semicolon),
            _ => false,
        }
    }

    /// Decimal commas and thousands marks have a digit after them.
    fn comma_is_inside(&self, place: usize) -> bool {
        self.text.as_bytes().get(place + 1).is_some_and(u8::is_ascii_digit)
    }

    /// Bytes of the blank that is here; none if there is none. Spaces that group digits are left to [`typed::number`].
    fn blank(&self) -> usize {
        let byte = self.text.as_bytes()[self.at];
        if byte.is_ascii() {
            return usize::from(byte.is_ascii_whitespace() || byte == 0x0B);
        }
        let c = self.text[self.at..].chars().next().unwrap_or(' ');
        let groups = matches!(c, '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}');
        if c.is_whitespace() && !groups || matches!(c, '\u{200B}' | '\u{FEFF}') { c.len_utf8() } else { 0 }
    }

    fn begins_line(&self) -> bool {
        self.text[..self.at].bytes().rev().take_while(|byte| *byte != b'\n').all(|byte| byte.is_ascii_whitespace())
    }

    fn line_end(&self) -> usize {
        self.text[self.at..self.end].find('\n').map_or(self.end, |length| self.at + length)
    }

    fn opening(&mut self) -> Result<()> {
        self.is_nested &= self.nesting.open(self.counts.len());
        if self.open.len() == MAX_DEPTH {
            return Err(self.bracket(self.at, "open"));
        }
        self.open.push(self.at);
        self.counts.push(0);
        self.filled = false;
        self.at += 1;
        Ok(())
    }

    fn closing(&mut self, close: u8) -> Result<()> {
        let opened = self.open.pop().map(|place| self.text.as_bytes()[place]);
        if !matches!((opened, close), (Some(b'('), b')') | (Some(b'['), b']') | (Some(b'{'), b'}')) {
            return Err(self.bracket(self.at, "close"));
        }
        let count = self.counts.pop().unwrap_or(0);
        self.is_nested &= self.nesting.close(self.counts.len(), count);
        *self.counts.last_mut().expect("the text itself is never closed") += 1;
        self.filled = true;
        self.at += 1;
        Ok(())
    }

    fn number(&mut self) -> Result<()> {
        let start = self.at;
        while self.at < self.end && !self.ends_number() {
            self.at += 1;
        }
        let token = self.text[start..self.at].trim_end();
        if self.list.values.len() == self.max {
            return Err(self.fault(Error::new("text.many").with("max", self.max as u32), start));
        }
        let plain = self.plain(token);
        self.list.commas += token.bytes().filter(|byte| *byte == b',').count() as u32;
        let value = match cell::number(&plain) {
            Cell::Number(value) => value,
            Cell::Beyond(value) => {
                self.list.beyond += 1;
                value
            }
            Cell::Missing | Cell::Word => self.unusual(&plain, start)?,
        };
        self.list.values.push(value);
        self.lines.here += 1;
        self.is_nested &= self.nesting.number(self.counts.len());
        *self.counts.last_mut().expect("the text itself is never closed") += 1;
        self.filled = true;
        Ok(())
    }

    fn ends_number(&self) -> bool {
        let byte = self.text.as_bytes()[self.at];
        if !self.text.is_char_boundary(self.at) {
            return false;
        }
        match byte {
            b'\n' | b'[' | b'(' | b'{' | b']' | b')' | b'}' => true,
            _ if self.is_hard(byte) => true,
            _ => matches!(self.separator, Separator::Auto | Separator::Space) && self.blank() > 0,
        }
    }

    /// With a decimal point, and without thousands marks.
    fn plain<'t>(&self, token: &'t str) -> Cow<'t, str> {
        match self.meaning {
            Meaning::Decimal { points_group: true } if in_threes(token, '.', ',') => {
                Cow::Owned(token.replace('.', "").replacen(',', ".", 1))
            }
            Meaning::Decimal { .. } if token.contains(',') => Cow::Owned(token.replacen(',', ".", 1)),
            Meaning::Thousands if in_threes(token, ',', '.') => Cow::Owned(token.replace(',', "")),
            _ => Cow::Borrowed(token),
        }
    }

    /// A number in another notation.
    fn unusual(&mut self, plain: &str, start: usize) -> Result<f32> {
        match Held::read(plain, &float32::FORMAT) {
            Ok(held) => {
                self.list.beyond += u32::from(held.overflow);
                Ok(held.value as f32)
            }
            Err(error) => Err(self.fault(error.index(self.list.values.len()), start)),
        }
    }

    fn bracket(&self, place: usize, problem: &'static str) -> Error {
        let bracket = self.text[place..].chars().next().map(String::from).unwrap_or_default();
        self.fault(Error::new("list.brackets").with("bracket", bracket).with("problem", problem), place)
    }

    fn fault(&self, error: Error, place: usize) -> Error {
        let (line, column) = line_column(&self.text[..place]);
        error.line_column(line, column)
    }
}

/// Whether the digits before the fraction are in groups of three with this mark between.
fn in_threes(token: &str, mark: char, point: char) -> bool {
    let whole = token.split(point).next().unwrap_or_default().trim_start_matches(['+', '-', '−']);
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Pasted {
        read(text, Choices::default(), 1000).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn told(text: &str, separator: &str, decimal: &str) -> Result<Vec<f32>> {
        let choices = Choices { separator: Separator::find(separator), decimal: Decimal::find(decimal) };
        read(text, choices, 1000).map(|list| list.values)
    }

    #[test]
    fn lists_have_a_shape() {
        for (text, shape) in [
            ("1 2 3", vec![3]),
            ("1\n2\n3\n", vec![3]),
            ("1 2\n3 4\n\n5 6", vec![3, 2]),
            ("# a b\n1 2\n3 4", vec![2, 2]),
            ("1 2\n3 4 5", vec![5]),
            ("[1, 2, 3]", vec![3]),
            ("[[1. 2. 3.]\n [4. 5. 6.]]", vec![2, 3]),
            ("tensor([[[1.], [2.]], [[3.], [4.]]], dtype=torch.float64)", vec![2, 2, 1]),
            ("x = np.array([[1, 2], [3, 4]])", vec![2, 2]),
            ("[1, 2]\n[3, 4]\n[5, 6]\n", vec![3, 2]),
            ("[[1, 2], [3]]", vec![3]),
            ("float x[3] = {1.0f, 2.0f, 3.0f};", vec![3]),
            ("c(1, 2, 3)", vec![3]),
        ] {
            let list = of(text);
            assert_eq!(list.shape, shape, "{text}");
            assert_eq!(list.values, (1..=list.values.len()).map(|n| n as f32).collect::<Vec<_>>(), "{text}");
        }
    }

    /// Short lists are read by both: what they agree on is what is read.
    #[test]
    fn plain_lists_are_read_as_typed_ones() {
        for text in [
            "1,5 2,5",
            "1.5,2.5",
            "1,2",
            "1,2,3",
            "1,234.5 2,345.6",
            "1.234,5 6,25",
            "1.234,5; 1.5; 7.000",
            "1;2;3",
            "0x3F800000 1/3",
            "nan -inf ∞",
            "−1.5 2e-3 5. .5 1e400",
            "12,5\n13,5",
            "1, 2, 3",
            "[1,2, 3]",
            "1.0f, 2.0f",
            "{1,5}",
            "1_000 2'000",
            "3 × 10^5 7",
            "12\u{202F}345 6",
        ] {
            for comma in [Comma::Auto, Comma::Decimal, Comma::Separator] {
                let (plain, typed) = (read(text, comma.into(), 1000), typed::list(text, comma).and_then(from_listed));
                match (plain, typed) {
                    (Ok(plain), Ok(typed)) => {
                        let bits = |list: &Pasted| list.values.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
                        assert_eq!((bits(&plain), plain.beyond), (bits(&typed), typed.beyond), "{text} {comma:?}");
                        assert_eq!(plain.reading, typed.reading, "{text} {comma:?}");
                    }
                    (Err(plain), Err(typed)) => assert_eq!(plain, typed, "{text} {comma:?}"),
                    (plain, typed) => panic!("{text} {comma:?}: {plain:?} {typed:?}"),
                }
            }
        }
    }

    #[test]
    fn what_separates_numbers_can_be_told() {
        assert_eq!(told("1,5; 2,5", "semicolon", "comma").unwrap(), [1.5, 2.5]);
        assert_eq!(told("1,5 2,5", "space", "comma").unwrap(), [1.5, 2.5]);
        assert_eq!(told("1 000.5, 2", "comma", "auto").unwrap_err().code, "number.syntax");
        assert_eq!(told("1,5\n2", "newline", "comma").unwrap(), [1.5, 2.0]);
        assert_eq!(told("1 2", "newline", "auto").unwrap_err().code, "number.syntax");
        assert_eq!(told("1,2", "auto", "point").unwrap(), [1.0, 2.0]);
        assert_eq!(told("1;2", "comma", "auto").unwrap_err().code, "number.syntax");
    }

    #[test]
    fn long_lists_are_read_as_they_begin() {
        let lines: String = (0..5000).map(|n| format!("{n},25\n")).collect();
        let list = read(&lines, Choices::default(), 10_000).unwrap();
        assert_eq!((list.values.len(), list.values[4999]), (5000, 4999.25));
        let reading = list.reading.unwrap();
        assert_eq!(reading.how.args.get("count"), Some(&5000u32.into()));
        assert_eq!((reading.other.id, reading.other.args.get("count")), ("reading-comma-two", Some(&10_000u32.into())));
    }

    #[test]
    fn what_is_refused_has_a_place() {
        let long = "1.5 ".repeat(30_000);
        for (text, code, line, column, index) in [
            (format!("{long}\n2 x"), "number.syntax", 2, 3, Some(30_001)),
            (format!("{long}\n1,,2"), "number.empty", 2, 3, None),
            (format!("[{long}"), "list.brackets", 1, 1, None),
            (format!("{long}]"), "list.brackets", 1, 120_001, None),
            ("1 2\n3 , , 4".into(), "number.empty", 2, 5, Some(3)),
            ("[1, 2, ..., 3]".into(), "number.syntax", 1, 8, Some(2)),
            ("1 null 2".into(), "number.syntax", 1, 3, Some(1)),
        ] {
            let error = read(&text, Choices::default(), 100_000).unwrap_err();
            assert_eq!((error.code, error.at.line, error.at.column), (code, Some(line), Some(column)));
            assert!(index.is_none() || error.at.index == index, "{error:?}");
        }
        assert_eq!(read("1 2 3", Choices::default(), 2).unwrap_err().code, "text.many");
        assert_eq!(read(" \n", Choices::default(), 2).unwrap_err().code, "number.empty");
    }

    #[test]
    fn a_preview_shows_how_a_text_was_read() {
        let preview = of("1,5; 2,5;\t3\n4; 5; 6").preview();
        assert_eq!((preview.count, preview.decimal, preview.separators), (6, "comma", vec!["semicolon", "space", "tab", "newline"]));
        assert_eq!(preview.first.iter().map(|num| num.plain.as_str()).collect::<Vec<_>>(), ["1.5", "2.5", "3", "4", "5"]);
        assert_eq!(preview.last.plain, "6");
    }
}
