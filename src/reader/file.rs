//! What is known of a file while it is read.

use super::{Index, Reader};
use crate::{error::Error, param::Params};
use std::ops::Range;

/// So many of a file's first bytes decide what kind it is.
pub const HEAD: u64 = 4096;

/// A file's name, its size, and the pieces of it that are known.
pub struct File {
    pub name: String,
    pub size: u64,
    /// In order; none lies within another, so that they end in order too.
    pieces: Vec<(u64, Vec<u8>)>,
}

fn end((from, bytes): &(u64, Vec<u8>)) -> u64 {
    from + bytes.len() as u64
}

/// Why an index is not there.
#[derive(Debug)]
pub enum Pause {
    /// These bytes must be known first; they lie within the file.
    Need(Vec<Range<u64>>),
    Refused(Error),
}

impl From<Error> for Pause {
    fn from(error: Error) -> Self {
        Pause::Refused(error)
    }
}

/// What becomes of each item. The bytes that they lack are asked for all at once, up to the first item that is refused.
///
/// # Errors
/// [`Pause::Need`], or the refusal of the first item that is refused.
pub fn each<T, U>(items: impl IntoIterator<Item = T>, of: impl Fn(T) -> Result<U, Pause>) -> Result<Vec<U>, Pause> {
    let (mut made, mut lacking) = (vec![], vec![]);
    for item in items {
        match of(item) {
            Ok(one) => made.push(one),
            Err(Pause::Need(ranges)) => lacking.extend(ranges),
            Err(refused) if lacking.is_empty() => return Err(refused),
            Err(_) => break,
        }
    }
    if lacking.is_empty() { Ok(made) } else { Err(Pause::Need(joined(lacking))) }
}

/// The same bytes, in order, those that overlap or touch as one range.
fn joined(mut ranges: Vec<Range<u64>>) -> Vec<Range<u64>> {
    ranges.sort_unstable_by_key(|range| range.start);
    ranges.into_iter().fold(vec![], |mut joined: Vec<Range<u64>>, range| {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
        joined
    })
}

impl File {
    pub fn new(name: &str, size: u64) -> Self {
        File { name: name.into(), size, pieces: vec![] }
    }

    /// Makes bytes known.
    pub fn add(&mut self, from: u64, bytes: Vec<u8>) {
        let new = (from, bytes);
        if self.piece(from, end(&new)).is_some() {
            return;
        }
        // those within the new one follow each other
        let first = self.pieces.partition_point(|piece| piece.0 < from);
        let last = self.pieces.partition_point(|piece| end(piece) <= end(&new));
        self.pieces.splice(first..last.max(first), [new]);
    }

    /// The piece that has these bytes: of those that begin before them, the last ends last.
    fn piece(&self, start: u64, stop: u64) -> Option<&(u64, Vec<u8>)> {
        let place = self.pieces.partition_point(|piece| piece.0 <= start);
        let piece = &self.pieces[place.checked_sub(1)?];
        (stop <= end(piece)).then_some(piece)
    }

    /// Bytes of the file. `code` names the refusal where it ends before them: `npy.truncated`.
    ///
    /// # Errors
    /// [`Pause::Need`], or the refusal, at the file's end.
    pub fn bytes(&self, range: Range<u64>, code: &'static str) -> Result<&[u8], Pause> {
        if range.end < range.start || range.end > self.size {
            return Err(Error::new(code).byte(self.size).into());
        }
        match self.piece(range.start, range.end) {
            Some((from, piece)) => Ok(&piece[(range.start - from) as usize..(range.end - from) as usize]),
            None => Err(Pause::Need(vec![range])),
        }
    }

    /// The first bytes: [`HEAD`] of them, or all.
    ///
    /// # Errors
    /// [`Pause::Need`].
    pub fn head(&self) -> Result<&[u8], Pause> {
        self.bytes(0..self.size.min(HEAD), "file.empty")
    }

    /// The name without its extension.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(&self.name, |(stem, _)| stem)
    }

    /// What follows the last dot of the name, in lower case.
    pub fn extension(&self) -> String {
        self.name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase())
    }
}

/// The index of a file whose bytes are all in memory.
///
/// # Errors
/// Those of the reader.
pub fn all(reader: &dyn Reader, name: &str, bytes: &[u8], params: &Params) -> Result<Index, Error> {
    let mut file = File::new(name, bytes.len() as u64);
    loop {
        match reader.index(&file, params) {
            Ok(index) => return Ok(index),
            Err(Pause::Refused(error)) => return Err(error),
            Err(Pause::Need(ranges)) => {
                for range in ranges {
                    file.add(range.start, bytes[range.start as usize..range.end as usize].to_vec());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_lack_is_asked_for_at_once() {
        let mut file = File::new("a.bin", 100);
        file.add(0, vec![7; 10]);
        let lacking = |starts: &[u64]| {
            each(starts, |start| file.bytes(*start..start + 10, "npy.truncated").map(<[u8]>::len)).map_err(|pause| match pause {
                Pause::Need(ranges) => ranges.into_iter().map(|range| (range.start, range.end)).collect(),
                Pause::Refused(error) => vec![(u64::MAX, error.at.byte.unwrap())],
            })
        };
        assert_eq!(lacking(&[0, 0]), Ok(vec![10, 10]));
        assert_eq!(lacking(&[60, 20, 0, 25, 70]), Err(vec![(20, 35), (60, 80)]));
        assert_eq!(lacking(&[20, 95, 40]), Err(vec![(20, 30)]));
        assert_eq!(lacking(&[0, 95, 40]), Err(vec![(u64::MAX, 100)]));
    }

    #[test]
    fn pieces_are_found_whatever_their_order() {
        let whole: Vec<u8> = (0..100).collect();
        let mut file = File::new("a.bin", 100);
        for (from, to) in [(40, 60), (10, 20), (15, 30), (50, 55), (5, 35), (90, 100), (30, 45)] {
            file.add(from, whole[from as usize..to as usize].to_vec());
        }
        assert_eq!(file.pieces.len(), 4, "what lies within another piece is not kept");
        for (from, to) in [(5, 35), (12, 18), (31, 44), (40, 60), (52, 55), (99, 100), (7, 7)] {
            assert_eq!(file.bytes(from..to, "file.empty").unwrap(), &whole[from as usize..to as usize]);
        }
        assert!(matches!(file.bytes(0..6, "file.empty"), Err(Pause::Need(ranges)) if ranges.len() == 1 && ranges[0] == (0..6)));
        assert!(matches!(file.bytes(40..61, "file.empty"), Err(Pause::Need(_))));
        assert!(matches!(file.bytes(99..101, "file.empty"), Err(Pause::Refused(e)) if e.at.byte == Some(100)));
    }
}
