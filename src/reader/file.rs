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
    pieces: Vec<(u64, Vec<u8>)>,
}

/// Why an index is not there.
#[derive(Debug)]
pub enum Pause {
    /// These bytes must be known first; they lie within the file.
    Need(Range<u64>),
    Refused(Error),
}

impl From<Error> for Pause {
    fn from(error: Error) -> Self {
        Pause::Refused(error)
    }
}

impl File {
    pub fn new(name: &str, size: u64) -> Self {
        File { name: name.into(), size, pieces: vec![] }
    }

    /// Makes bytes known.
    pub fn add(&mut self, from: u64, bytes: Vec<u8>) {
        self.pieces.push((from, bytes));
    }

    /// Bytes of the file. `code` names the refusal where it ends before them: `npy.truncated`.
    ///
    /// # Errors
    /// [`Pause::Need`], or the refusal, at the file's end.
    pub fn bytes(&self, range: Range<u64>, code: &'static str) -> Result<&[u8], Pause> {
        if range.end < range.start || range.end > self.size {
            return Err(Error::new(code).byte(self.size).into());
        }
        for (from, piece) in &self.pieces {
            let end = from + piece.len() as u64;
            if *from <= range.start && range.end <= end {
                return Ok(&piece[(range.start - from) as usize..(range.end - from) as usize]);
            }
        }
        Err(Pause::Need(range))
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
            Err(Pause::Need(range)) => file.add(range.start, bytes[range.start as usize..range.end as usize].to_vec()),
        }
    }
}
