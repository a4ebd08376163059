//! A file's bytes as text, and places in it.

use crate::{
    error::{Error, Result},
    reader::{File, Pause},
};
use std::borrow::Cow;

/// Text is in memory as a whole while it is read: 256 MiB leave room for its numbers.
pub const MAX_BYTES: u64 = 1 << 28;
/// Numbers in one file of text.
pub const MAX_VALUES: usize = 10_000_000;

/// What editors put before UTF-8 to mark it as such.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The text of a file.
pub struct Words<'a> {
    pub text: Cow<'a, str>,
    encoding: Encoding,
}

#[derive(Clone, Copy, PartialEq)]
enum Encoding {
    Utf8,
    Utf8Marked,
    /// With its byte order mark: `FF FE` or `FE FF`.
    Utf16 {
        little: bool,
    },
}

impl Encoding {
    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, ..] => Encoding::Utf16 { little: true },
            [0xFE, 0xFF, ..] => Encoding::Utf16 { little: false },
            _ if bytes.starts_with(MARK) => Encoding::Utf8Marked,
            _ => Encoding::Utf8,
        }
    }

    /// Bytes of the byte order mark.
    fn mark(self) -> usize {
        match self {
            Encoding::Utf8 => 0,
            Encoding::Utf8Marked => MARK.len(),
            Encoding::Utf16 { .. } => 2,
        }
    }
}

impl<'a> Words<'a> {
    /// # Errors
    /// `text.large`, `text.encoding`, or [`Pause::Need`] for the whole file.
    pub fn of(file: &'a File) -> std::result::Result<Self, Pause> {
        if file.size > MAX_BYTES {
            return Err(Error::new("text.large").with("max", (MAX_BYTES >> 20) as u32).byte(MAX_BYTES).into());
        }
        Ok(Self::decode(file.bytes(0..file.size, "file.empty")?)?)
    }

    /// UTF-8, or UTF-16 after a byte order mark.
    ///
    /// # Errors
    /// `text.encoding`, at the first byte that is neither.
    pub fn decode(bytes: &'a [u8]) -> Result<Self> {
        let encoding = Encoding::of(bytes);
        let rest = &bytes[encoding.mark()..];
        let text = match encoding {
            Encoding::Utf16 { little } => Cow::Owned(utf16(rest, little).map_err(|at| not_text(encoding.mark() + at))?),
            _ => Cow::Borrowed(std::str::from_utf8(rest).map_err(|error| not_text(encoding.mark() + error.valid_up_to()))?),
        };
        Ok(Words { text, encoding })
    }

    /// How a file begins, if that is text without control characters.
    pub fn beginning(file: &'a File) -> Option<Cow<'a, str>> {
        let head = file.head().ok()?;
        let encoding = Encoding::of(head);
        let rest = &head[encoding.mark()..];
        let text = match encoding {
            Encoding::Utf16 { little } => Cow::Owned(utf16(&rest[..rest.len() & !3], little).ok()?),
            _ => match std::str::from_utf8(rest) {
                Ok(text) => Cow::Borrowed(text),
                // the head may end within a character
                Err(error) if error.error_len().is_none() => {
                    Cow::Borrowed(std::str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default())
                }
                Err(_) => return None,
            },
        };
        (!text.contains(|c: char| c.is_control() && !c.is_ascii_whitespace())).then_some(text)
    }

    /// Points at a place in the text: its byte in the file, its line and its column.
    #[must_use]
    pub fn at(&self, error: Error, place: usize) -> Error {
        let before = &self.text[..floor(&self.text, place)];
        let byte = match self.encoding {
            Encoding::Utf16 { .. } => 2 * before.encode_utf16().count(),
            _ => before.len(),
        };
        let (line, column) = line_column(before);
        error.byte((self.encoding.mark() + byte) as u64).line_column(line, column)
    }
}

/// The nearest place at or before one at which a character begins.
pub fn floor(text: &str, place: usize) -> usize {
    (0..=place.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Where the text ends: its line and column, from 1.
pub fn line_column(text: &str) -> (u32, u32) {
    let line = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line as u32, column as u32)
}

/// Where a line and a column are.
pub fn place(text: &str, line: u32, column: u32) -> usize {
    let start: usize = text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    let within = text[start..].char_indices().nth(column as usize - 1);
    within.map_or(text.len(), |(at, _)| start + at)
}

/// At most 40 characters of a text, as errors repeat it.
pub fn quoted(text: &str) -> String {
    let shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() { shown + "…" } else { shown }
}

fn not_text(byte: usize) -> Error {
    Error::new("text.encoding").byte(byte as u64)
}

/// # Errors
/// The first byte that is no text.
fn utf16(bytes: &[u8], little: bool) -> std::result::Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) });
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut at = 0;
    for character in char::decode_utf16(units) {
        let character = character.map_err(|_| at)?;
        text.push(character);
        at += 2 * character.len_utf16();
    }
    if rest.is_empty() { Ok(text) } else { Err(at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, little: bool) -> Vec<u8> {
        let unit = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
    }

    #[test]
    fn one_text_in_every_encoding() {
        let text = "é,😀\n1,2";
        let marked = [MARK, text.as_bytes()].concat();
        for bytes in [text.as_bytes().to_vec(), marked, encoded(text, true), encoded(text, false)] {
            assert_eq!(Words::decode(&bytes).unwrap().text, text);
        }
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "é,😀\n1,x";
        let place = text.find('x').unwrap();
        let marked = [MARK, text.as_bytes()].concat();
        for bytes in [text.as_bytes().to_vec(), marked, encoded(text, true), encoded(text, false)] {
            let at = Words::decode(&bytes).unwrap().at(Error::new("csv.word"), place).at;
            let wide = bytes[0] >= 0xFE;
            let x: &[u8] = if wide && bytes[0] == 0xFE { b"\0x" } else { b"x" };
            let byte = bytes.windows(x.len()).position(|window| window == x).unwrap();
            assert_eq!((at.byte, at.line, at.column), (Some(byte as u64), Some(2), Some(3)));
        }
    }

    #[test]
    fn what_is_no_text_is_refused_where_it_ends_to_be_some() {
        let lone = [0xFF, 0xFE, b'1', 0, 0x00, 0xD8, b'2', 0];
        let odd = [0xFE, 0xFF, 0, b'1', 0];
        for (bytes, byte) in [(&b"1,\xE92"[..], 2), (b"\xEF\xBB\xBF1\xFF", 4), (&lone, 4), (&odd, 4)] {
            let error = Words::decode(bytes).err().unwrap();
            assert_eq!((error.code, error.at.byte), ("text.encoding", Some(byte)));
        }
    }
}
