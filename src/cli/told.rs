//! What the command line says: messages of the catalogue.

use quantoscope::{
    error::{At, Error},
    phrases::{self, Phrases, english},
    svg::Piece,
    text::Text,
};
use std::sync::OnceLock;

static SPOKEN: OnceLock<Phrases> = OnceLock::new();

/// What is said from now on is said in that language: once, before any of it.
pub fn speak(language: &str) {
    if let Some(phrases) = phrases::phrases(language) {
        SPOKEN.get_or_init(|| phrases);
    }
}

pub fn phrases() -> &'static Phrases {
    SPOKEN.get().unwrap_or_else(|| english())
}

pub fn plain(text: &Text) -> String {
    phrases().plain(text)
}

/// A message without arguments.
pub fn message(id: &'static str) -> String {
    plain(&Text::new(id))
}

pub fn say(text: &Text) -> Vec<Piece> {
    phrases().say(text)
}

/// What is wrong, where, and what to do about it: a line each.
pub fn refusal(error: &Error) -> String {
    let mut lines = vec![plain(&Text::new("command-error").with("message", error.message.clone()))];
    lines.extend(places(&error.at).iter().map(|place| format!("  {}", plain(place))));
    if let Some(hint) = phrases().hint(&error.message) {
        lines.push(plain(&Text::new("command-hint").with("hint", hint)));
    }
    lines.join("\n") + "\n"
}

fn places(at: &At) -> Vec<Text> {
    let param = at.param.as_ref().map(|name| Text::new("command-at-param").with("name", kebab(name)));
    let index = at.index.map(|index| Text::new("command-at-index").with("index", index));
    let line = at.line.zip(at.column).map(|(line, column)| Text::new("command-at-line").with("line", line).with("column", column));
    let byte = at.byte.map(|byte| Text::new("command-at-byte").with("byte", byte.to_string()));
    [param, index, line, byte].into_iter().flatten().collect()
}

/// What the reader should know although nothing is wrong.
pub fn note(note: &Text) {
    eprintln!("{}", plain(&Text::new("command-note").with("note", note.clone())));
}

/// A parameter's id as options and addresses have it: `groupSize` is `group-size`.
pub fn kebab(id: &str) -> String {
    let mut kebab = String::new();
    for c in id.chars() {
        if c.is_ascii_uppercase() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}
