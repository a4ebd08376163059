//! Lists of numbers in a file: see [`crate::pasted`].

use super::{
    File, Index, Pause, Reader, Tensor, Values,
    shared::words::{self, MAX_VALUES, Words},
};
use crate::{
    error::Error,
    param::{Kind, Param, Params},
    pasted::{self, Choices, Decimal, Pasted, Separator},
    text::Text,
};
use std::sync::LazyLock;

pub static READER: List = List;

static PARAMS: LazyLock<Vec<Param>> = LazyLock::new(|| {
    let choice = |id, options| Param { id, kind: Kind::Choice { default: "auto", options } };
    vec![
        choice("separator", Separator::ALL.iter().map(|(id, _)| *id).collect()),
        choice("decimal", Decimal::ALL.iter().map(|(id, _)| *id).collect()),
    ]
});

/// See the module.
pub struct List;

impl Reader for List {
    fn id(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "log", "list"]
    }

    fn params(&self) -> &'static [Param] {
        &PARAMS
    }

    /// Text that begins with a number, where the name says nothing else.
    fn recognizes(&self, file: &File) -> bool {
        let Some(text) = Words::beginning(file) else { return false };
        let known = matches!(file.extension().as_str(), "txt" | "log" | "list" | "dat" | "");
        let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with(['#', '%'])).unwrap_or_default();
        known && first.trim_start().trim_start_matches(['[', '(', '{', '-', '+', '.', ' ']).starts_with(|c: char| c.is_ascii_digit())
    }

    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause> {
        let params = params.check(&PARAMS)?;
        let words = Words::of(file)?;
        let choices = Choices { separator: Separator::find(params.word("separator")), decimal: Decimal::find(params.word("decimal")) };
        let list = pasted::read(&words.text, choices, MAX_VALUES).map_err(|error| in_file(&words, error))?;
        Ok(index(file, list))
    }
}

/// With the byte beside line and column.
fn in_file(words: &Words, error: Error) -> Error {
    match (error.at.line, error.at.column) {
        (Some(line), Some(column)) => {
            let place = words::place(&words.text, line, column);
            words.at(error, place)
        }
        _ => words.at(error, 0),
    }
}

fn index(file: &File, list: Pasted) -> Index {
    let mut notes = vec![];
    if list.beyond > 0 {
        notes.push(Text::new("note-beyond").with("count", list.beyond));
    }
    if let Some(reading) = list.reading {
        notes.push(Text::new("reading-how").with("how", reading.how));
    }
    let tensor =
        Tensor { name: file.stem().into(), dtype: "text".into(), shape: list.shape, stored: file.size, values: Values::Held(list.values) };
    Index { tensors: vec![tensor], notes }
}
