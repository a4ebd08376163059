//! Readers: what is in a file, and its tensors as numbers.
//!
//! Readers do no input or output. [`Reader::index`] is called with what is known of a file; where it needs more it says which bytes
//! ([`Pause::Need`]), is given them and called again from the start. So the same code runs over a file that somebody drops on a page,
//! and in a test over bytes in memory, and a file of many gigabytes is never read whole.
//!
//! Adding a reader is one file here and one line in the list at the end.

mod csv;
mod file;
mod gguf;
mod image;
mod json;
mod npy;
mod npz;
mod opening;
mod raw;
mod safetensors;
pub(crate) mod shared;
mod strangers;
mod text;

use file::each;
pub use file::{File, HEAD, Pause, all};
pub use image::Channel;
pub use opening::{Next, Opening, Reading};
pub use shared::{
    pieces::{Cut, Units},
    words::MAX_VALUES,
};

use crate::{
    error::{Error, Result},
    param::{Param, Params},
    text::Text,
};
use std::ops::Range;

/// A kind of file.
pub trait Reader: Send + Sync {
    /// What the kind is called everywhere: `npy`. Its message is `reader-<id>`.
    fn id(&self) -> &'static str;

    /// How names of such files end, without the dot, in lower case.
    fn extensions(&self) -> &'static [&'static str];

    /// What can be told of how to read one, e.g. the dtype of bytes that do not say.
    fn params(&self) -> &'static [Param] {
        &[]
    }

    /// Whether a file is such a one, by its first bytes ([`File::head`]); names are looked at by [`find`].
    fn recognizes(&self, file: &File) -> bool;

    /// What tensors there are. Allocates no more than what the bytes that it was given justify, whatever sizes the file claims.
    ///
    /// # Errors
    /// `<id>.<what>` with the byte at which it is so, or [`Pause::Need`].
    fn index(&self, file: &File, params: &Params) -> std::result::Result<Index, Pause>;
}

/// What is in a file.
#[derive(Default)]
pub struct Index {
    pub tensors: Vec<Tensor>,
    /// What the reader of it should know although nothing is wrong.
    pub notes: Vec<Text>,
}

/// A tensor of a file.
pub struct Tensor {
    /// As the file calls it, whatever that is: shown as text, and never as anything else.
    pub name: String,
    /// As the file calls it: `<f4`, `BF16`, `Q4_K`.
    pub dtype: String,
    /// Row-major. No sides at all for a single number.
    pub shape: Vec<u64>,
    /// How much of the file it takes, in bytes.
    pub stored: u64,
    pub values: Values,
}

/// Where a tensor's values are.
pub enum Values {
    /// Already read, as in a table of text.
    Held(Vec<f32>),
    /// In this part of the file. The bytes go through a decoder in order, in pieces of any size. `cut`: where any of them can be read
    /// without those before it.
    Stored { bytes: Range<u64>, decoder: Box<dyn Fn() -> Box<dyn Decoder>>, cut: Option<Cut> },
    /// One of an image's channels. The host decodes the file to pixels, which [`Channel::values`] takes.
    Pixels { channel: Channel },
    /// Of a type that cannot be read, for the reason given; the rest of the file can.
    Unreadable(Error),
}

/// Turns a tensor's bytes into values, piece by piece. Values that float32 cannot hold are rounded once, ties to even.
pub trait Decoder {
    /// Values that are complete are added to `out`; the rest of the bytes waits for the next piece.
    ///
    /// # Errors
    /// Those of the reader, with the byte counted in the file.
    fn push(&mut self, bytes: &[u8], out: &mut Vec<f32>) -> Result<()>;

    /// After the last piece: refuses what is not complete, and puts all values in row-major order if they are not so yet.
    ///
    /// # Errors
    /// Those of the reader.
    fn finish(&mut self, out: &mut Vec<f32>) -> Result<()>;
}

/// The reader of that id.
///
/// # Errors
/// `reader.unknown`, with the known ids.
pub fn by_id(id: &str) -> Result<&'static dyn Reader> {
    READERS.iter().copied().find(|r| r.id() == id).ok_or_else(|| {
        let known = READERS.iter().map(|r| r.id()).collect::<Vec<_>>().join(", ");
        Error::new("reader.unknown").with("name", id).with("known", known)
    })
}

/// The reader for a file: what it holds decides, then what it is called.
///
/// # Errors
/// `file.empty`, `file.unknown`, that of a file which is known and not read, or [`Pause::Need`] for its first bytes.
pub fn find(file: &File) -> std::result::Result<&'static dyn Reader, Pause> {
    if file.size == 0 {
        return Err(Error::new("file.empty").byte(0).into());
    }
    let head = file.head()?;
    let extension = file.extension();
    let named = |r: &&&dyn Reader| r.extensions().contains(&extension.as_str());
    if let Some(reader) = READERS.iter().find(|r| r.recognizes(file)) {
        return Ok(*reader);
    }
    if let Some(refusal) = strangers::refusal(head, file) {
        return Err(refusal.into());
    }
    READERS.iter().find(named).copied().ok_or_else(|| Error::new("file.unknown").byte(0).into())
}

/// All readers, in the order in which they are asked whether a file is theirs.
pub static READERS: &[&dyn Reader] = &[
    &npy::READER,
    &npz::READER,
    &safetensors::READER,
    &gguf::READER,
    &image::READER,
    &json::READER,
    &csv::READER,
    &text::READER,
    &raw::READER,
];
