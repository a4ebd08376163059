//! Numbers in JSON (RFC 8259): nested arrays give a shape, an object gives a tensor a key, an array of objects a tensor a column.
//! Files with a document a line (JSON Lines) are read as the array of them.
//!
//! Nothing is kept but the numbers. They are read here rather than by a library, since a decimal is rounded once, from its text
//! straight to float32, and since what is refused has a byte.

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::{
        cell::{self, Cell},
        nesting::Nesting,
        words::{self, MAX_VALUES, Words, quoted},
    },
};
use crate::{
    error::{Error, Result},
    param::{Kind, Param, Params},
    text::Text,
};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Arrays and objects within each other: what is deeper is no tensor, and would use up the stack.
const MAX_DEPTH: usize = 64;
/// Keys, columns and paths that have a tensor.
const MAX_TENSORS: usize = 100_000;

pub static READER: Json = Json;

static PARAMS: LazyLock<Vec<Param>> =
    LazyLock::new(|| vec![Param { id: "nonFinite", kind: Kind::Choice { default: "refuse", options: vec!["refuse", "accept"] } }]);

/// See the module.
pub struct Json;

impl Reader for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json", "jsonl", "ndjson", "geojson"]
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// A bracket, and after it what can follow there; files that are called text are lists rather.
    fn recognizes(&self, file: &File) -> bool {
        let Some(text) = Words::beginning(file) else { return false };
        let mut marks = text.chars().filter(|c| !c.is_ascii_whitespace());
        let begins = match (marks.next(), marks.next()) {
            (Some('{'), second) => matches!(second, Some('"' | '}')),
            (Some('['), second) => matches!(second, Some('[' | '{' | '"' | '-' | ']' | '0'..='9')),
            _ => false,
        };
        begins && !matches!(file.extension().as_str(), "txt" | "log" | "list")
    }

    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause> {
        let params = params.check(&PARAMS)?;
        let words = Words::of(file)?;
        let name = file.stem();
        let lines = matches!(file.extension().as_str(), "jsonl" | "ndjson");
        let new = || Parser::new(&words, params.word("nonFinite") == "accept");
        let read = if lines { new().lines(name) } else { new().document(name) };
        Ok(match read {
            // a second document on a line of its own
            Err(error) if error.code == "json.trailing" && error.at.column == Some(1) && !lines => new().lines(name).map_err(|_| error),
            read => read,
        }?)
    }
}

/// A tensor while its numbers arrive.
#[derive(Default)]
struct Builder {
    values: Vec<f32>,
    nesting: Nesting,
    first: usize,
    end: usize,
    refused: Option<Error>,
}

impl Builder {
    fn refuse(&mut self, error: Error) {
        if self.refused.is_none() {
            self.refused = Some(error);
            self.values = vec![];
        }
    }
}

/// The columns of an array of objects.
#[derive(Default)]
struct Columns {
    places: HashMap<String, usize>,
    /// Each with the number of rows that it has.
    list: Vec<(String, Builder, u64)>,
}

struct Parser<'a> {
    words: &'a Words<'a>,
    bytes: &'a [u8],
    at: usize,
    non_finite: bool,
    tensors: Vec<(String, Builder)>,
    count: usize,
    missing: u32,
    beyond: u32,
}

impl<'a> Parser<'a> {
    fn new(words: &'a Words, non_finite: bool) -> Self {
        Parser { words, bytes: words.text.as_bytes(), at: 0, non_finite, tensors: vec![], count: 0, missing: 0, beyond: 0 }
    }

    fn document(mut self, name: &str) -> Result<Index> {
        if self.peek().is_none() {
            return Err(self.refusal("json.empty", self.at));
        }
        self.value("", 0)?;
        if self.peek().is_some() {
            return Err(self.refusal("json.trailing", self.at));
        }
        self.index(name)
    }

    /// A document a line: the elements of an array without brackets and commas.
    fn lines(mut self, name: &str) -> Result<Index> {
        match self.peek() {
            None => return Err(self.refusal("json.empty", self.at)),
            Some(b'{') => {
                let mut columns = Columns::default();
                let mut row = 0;
                while self.peek().is_some() {
                    self.row("", &mut columns, row, 1)?;
                    row += 1;
                }
                self.add_columns("", columns, row)?;
            }
            Some(_) => {
                let mut tensor = Builder { first: self.at, ..Builder::default() };
                tensor.nesting.open(0);
                let mut count = 0;
                while self.peek().is_some() {
                    self.element(&mut tensor, 1)?;
                    count += 1;
                }
                tensor.nesting.close(0, count);
                tensor.end = self.at;
                self.add("", tensor)?;
            }
        }
        self.index(name)
    }

    /// Whatever stands at a path: tensors, one or several.
    fn value(&mut self, path: &str, depth: usize) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.object(path, depth),
            Some(b'[') if self.holds_objects() => self.table(path, depth),
            _ => {
                let mut tensor = Builder { first: self.at, ..Builder::default() };
                self.element(&mut tensor, 0)?;
                tensor.end = self.at;
                self.add(path, tensor)
            }
        }
    }

    /// Whether the array that begins here begins with an object.
    fn holds_objects(&self) -> bool {
        self.bytes[self.at + 1..].iter().find(|byte| !is_blank(**byte)) == Some(&b'{')
    }

    /// A tensor a key; but an object of numbers alone is one tensor.
    fn object(&mut self, path: &str, depth: usize) -> Result<()> {
        let before = self.tensors.len();
        let start = self.at;
        self.members(depth, |parser, key| {
            let path = joined(path, key);
            parser.value(&path, depth + 1)
        })?;
        let added = &self.tensors[before..];
        let single = |(_, tensor): &(String, Builder)| tensor.nesting.shape().is_empty() && tensor.refused.is_none();
        if added.len() > 1 && added.iter().all(single) {
            let values: Vec<f32> = self.tensors.drain(before..).flat_map(|(_, tensor)| tensor.values).collect();
            let nesting = Nesting::flat(values.len() as u64);
            self.add(path, Builder { values, nesting, first: start, end: self.at, refused: None })?;
        }
        Ok(())
    }

    /// An array of objects.
    fn table(&mut self, path: &str, depth: usize) -> Result<()> {
        let mut columns = Columns::default();
        let row = self.elements(depth, |parser, row| {
            if parser.peek() == Some(b'{') {
                return parser.row("", &mut columns, row, depth + 1);
            }
            Err(parser.refusal("json.type", parser.at))
        })?;
        self.add_columns(path, columns, row)
    }

    fn row(&mut self, path: &str, columns: &mut Columns, row: u64, depth: usize) -> Result<()> {
        self.members(depth, |parser, key| {
            let path = joined(path, key);
            if parser.peek() == Some(b'{') {
                return parser.row(&path, columns, row, depth + 1);
            }
            let column = parser.column(columns, path)?;
            let (_, tensor, rows) = &mut columns.list[column];
            parser.fill_up(tensor, row - (*rows).min(row));
            *rows = row + 1;
            parser.element(tensor, 1)?;
            tensor.end = parser.at;
            Ok(())
        })
    }

    fn column(&mut self, columns: &mut Columns, path: String) -> Result<usize> {
        if let Some(place) = columns.places.get(&path) {
            return Ok(*place);
        }
        if columns.list.len() == MAX_TENSORS {
            return Err(self.many());
        }
        let mut tensor = Builder { first: self.at, ..Builder::default() };
        tensor.nesting.open(0);
        columns.places.insert(path.clone(), columns.list.len());
        columns.list.push((path, tensor, 0));
        Ok(columns.list.len() - 1)
    }

    /// For the rows that lack a column.
    fn fill_up(&mut self, tensor: &mut Builder, rows: u64) {
        for _ in 0..rows {
            self.put(tensor, 1, f32::NAN, self.at);
            self.missing += 1;
        }
    }

    fn add_columns(&mut self, path: &str, columns: Columns, row: u64) -> Result<()> {
        for (key, mut tensor, rows) in columns.list {
            self.fill_up(&mut tensor, row - rows);
            tensor.nesting.close(0, row);
            self.add(&joined(path, &key), tensor)?;
        }
        Ok(())
    }

    fn add(&mut self, path: &str, tensor: Builder) -> Result<()> {
        if self.tensors.len() == MAX_TENSORS {
            return Err(self.many());
        }
        self.tensors.push((path.into(), tensor));
        Ok(())
    }

    fn many(&self) -> Error {
        self.words.at(Error::new("json.many").with("max", MAX_TENSORS as u32), self.at)
    }

    /// A number, or an array of them; what is none of both makes the tensor one that cannot be read.
    fn element(&mut self, tensor: &mut Builder, depth: usize) -> Result<()> {
        let start = self.at;
        match self.peek() {
            Some(b'[') => {
                let fits = tensor.nesting.open(depth);
                let count = self.elements(depth, |parser, _| parser.element(tensor, depth + 1))?;
                if !(fits && tensor.nesting.close(depth, count)) {
                    tensor.refuse(self.refusal("json.ragged", self.skip_blanks(start)));
                }
            }
            Some(b'{') => {
                tensor.refuse(self.refusal("json.type", self.at));
                self.skip_object(depth)?;
            }
            Some(b'"') => {
                let start = self.at;
                let text = self.string()?;
                tensor.refuse(self.words.at(Error::new("json.string").with("text", quoted(&text)), start));
            }
            _ if self.word("true") || self.word("false") => tensor.refuse(self.refusal("json.type", self.skip_blanks(start))),
            _ => {
                let start = self.at;
                let value = self.number()?;
                self.put(tensor, depth, value, start);
            }
        }
        Ok(())
    }

    fn put(&self, tensor: &mut Builder, depth: usize, value: f32, place: usize) {
        if tensor.refused.is_some() {
            return;
        }
        tensor.values.push(value);
        if !tensor.nesting.number(depth) {
            tensor.refuse(self.refusal("json.ragged", place));
        }
    }

    fn skip_object(&mut self, depth: usize) -> Result<()> {
        self.members(depth, |parser, _| {
            // its values count for nothing
            let (missing, beyond) = (parser.missing, parser.beyond);
            parser.element(&mut Builder { refused: Some(Error::new("json.type")), ..Builder::default() }, depth + 1)?;
            (parser.missing, parser.beyond) = (missing, beyond);
            Ok(())
        })
    }

    fn number(&mut self) -> Result<f32> {
        let start = self.at;
        if self.word("null") {
            self.missing += 1;
            return self.counted(f32::NAN);
        }
        for (word, value) in [("NaN", f32::NAN), ("Infinity", f32::INFINITY), ("-Infinity", f32::NEG_INFINITY)] {
            if self.word(word) {
                return if self.non_finite {
                    self.counted(value)
                } else {
                    Err(self.words.at(Error::new("json.nan").with("text", word), start))
                };
            }
        }
        self.digits()?;
        match cell::number(&self.words.text[start..self.at]) {
            Cell::Number(value) => self.counted(value),
            Cell::Beyond(value) => {
                self.beyond += 1;
                self.counted(value)
            }
            Cell::Missing | Cell::Word => Err(self.unexpected(start)),
        }
    }

    fn counted(&mut self, value: f32) -> Result<f32> {
        self.count += 1;
        if self.count > MAX_VALUES {
            return Err(self.words.at(Error::new("text.many").with("max", MAX_VALUES as u32), self.at));
        }
        Ok(value)
    }

    /// Passes over a number as RFC 8259, section 6, has it.
    fn digits(&mut self) -> Result<()> {
        self.take(b"-");
        let zero = self.take(b"0");
        if !zero {
            self.some_digits()?;
        }
        if self.take(b".") {
            self.some_digits()?;
        }
        if self.take(b"eE") {
            self.take(b"+-");
            self.some_digits()?;
        }
        match self.bytes.get(self.at) {
            Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-') => Err(self.unexpected(self.at)),
            _ => Ok(()),
        }
    }

    fn some_digits(&mut self) -> Result<()> {
        let count = self.bytes[self.at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        if count > 0 { Ok(()) } else { Err(self.unexpected(self.at)) }
    }

    fn take(&mut self, any: &[u8]) -> bool {
        let there = self.bytes.get(self.at).is_some_and(|byte| any.contains(byte));
        self.at += usize::from(there);
        there
    }

    /// Passes over a word, if it is the next.
    fn word(&mut self, word: &str) -> bool {
        let there = self.bytes[self.at..].starts_with(word.as_bytes());
        self.at += if there { word.len() } else { 0 };
        there
    }

    /// Goes through an array; how many elements it has.
    fn elements(&mut self, depth: usize, mut element: impl FnMut(&mut Self, u64) -> Result<()>) -> Result<u64> {
        self.open(depth)?;
        let mut count = 0;
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(count);
        }
        loop {
            self.peek();
            element(self, count)?;
            count += 1;
            if self.ends(b']')? {
                return Ok(count);
            }
        }
    }

    /// Goes through an object, whose keys differ.
    fn members(&mut self, depth: usize, mut member: impl FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        self.open(depth)?;
        let mut keys = HashSet::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.unexpected(self.at));
            }
            let start = self.at;
            let key = self.string()?;
            if self.peek() != Some(b':') {
                return Err(self.unexpected(self.at));
            }
            self.at += 1;
            self.peek();
            if keys.contains(&key) {
                return Err(self.words.at(Error::new("json.twice").with("name", quoted(&key)), start));
            }
            member(self, &key)?;
            keys.insert(key);
            if self.ends(b'}')? {
                return Ok(());
            }
        }
    }

    /// Passes over an opening bracket.
    fn open(&mut self, depth: usize) -> Result<()> {
        if depth >= MAX_DEPTH {
            return Err(self.words.at(Error::new("json.deep").with("max", MAX_DEPTH as u32), self.at));
        }
        self.at += 1;
        Ok(())
    }

    /// Passes over a comma, or the bracket that closes.
    fn ends(&mut self, close: u8) -> Result<bool> {
        match self.peek() {
            Some(byte) if byte == b',' || byte == close => {
                self.at += 1;
                Ok(byte == close)
            }
            _ => Err(self.unexpected(self.at)),
        }
    }

    /// A string with its escapes resolved.
    fn string(&mut self) -> Result<String> {
        let start = self.at;
        let mut end = start + 1;
        loop {
            match self.bytes.get(end) {
                Some(b'"') => break,
                Some(b'\\') => end += 2,
                Some(_) => end += 1,
                None => return Err(self.refusal("json.truncated", self.bytes.len())),
            }
        }
        self.at = end + 1;
        let read = serde_json::from_str(&self.words.text[start..self.at]);
        read.map_err(|error| self.unexpected((start + error.column()).saturating_sub(1).min(end)))
    }

    /// The next byte that is no blank; the parser is there then.
    fn peek(&mut self) -> Option<u8> {
        self.at = self.skip_blanks(self.at);
        self.bytes.get(self.at).copied()
    }

    fn skip_blanks(&self, from: usize) -> usize {
        from + self.bytes[from..].iter().take_while(|byte| is_blank(**byte)).count()
    }

    /// `json.syntax`, or `json.truncated` at the end of the text.
    fn unexpected(&self, place: usize) -> Error {
        let place = words::floor(&self.words.text, place);
        match self.words.text[place..].chars().next() {
            Some(found) => self.words.at(Error::new("json.syntax").with("found", found.to_string()), place),
            None => self.refusal("json.truncated", place),
        }
    }

    fn refusal(&self, code: &'static str, place: usize) -> Error {
        self.words.at(Error::new(code), place)
    }

    /// # Errors
    /// `json.empty`; why the first tensor cannot be read, where none can.
    fn index(self, name: &str) -> Result<Index> {
        if self.tensors.is_empty() {
            return Err(self.refusal("json.empty", self.at));
        }
        if let Some(error) = self.tensors.iter().all(|(_, t)| t.refused.is_some()).then(|| self.tensors[0].1.refused.clone()).flatten() {
            return Err(error);
        }
        let notes = [("note-missing", self.missing), ("note-beyond", self.beyond)];
        let notes = notes.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| Text::new(id).with("count", count)).collect();
        let tensors = self.tensors.into_iter().map(|(path, tensor)| Tensor {
            name: if path.is_empty() { name.into() } else { path },
            dtype: "json".into(),
            shape: tensor.nesting.shape(),
            stored: (tensor.end - tensor.first) as u64,
            values: tensor.refused.map_or(Values::Held(tensor.values), Values::Unreadable),
        });
        Ok(Index { tensors: tensors.collect(), notes })
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.into() } else { [path, ".", key].concat() }
}
