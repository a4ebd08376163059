//! Files of numbers, read as the page reads them: the readers say which bytes they need.

use super::{packed, told};
use quantoscope::{
    error::{Error, Result},
    param::Params,
    reader::{self, Next, Opening, Reading, Tensor, Values},
    text::Text,
};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    ops::Range,
    path::Path,
};

/// A tensor of a file.
pub struct Loaded {
    pub name: String,
    pub dtype: String,
    pub shape: Vec<usize>,
    pub values: Vec<f32>,
}

/// So many bytes at a time go to a decoder.
const PIECE: u64 = 1 << 20;

/// So many names are told of a file with many tensors.
const NAMED: usize = 12;

/// A tensor of a file: the one of that name, or the first, as on the page.
///
/// # Errors
/// `command.read`, `command.tensor`, `command.image`; those of the reader.
pub fn tensor(path: &str, name: Option<&str>, reader: Option<&str>) -> Result<Loaded> {
    let mut file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let size = file.metadata().map_err(|error| unreadable(path, &error))?.len();
    let mut opening = opening(path, size, reader)?;
    let (at, name, dtype) = loop {
        match opening.step()? {
            Next::Need(ranges) => {
                for range in ranges {
                    let from = range.start;
                    let bytes = bytes(&mut file, range).map_err(|error| unreadable(path, &error))?;
                    opening.give(from, bytes);
                }
            }
            Next::Ready { index, .. } => {
                index.notes.iter().for_each(told::note);
                let at = chosen(&index.tensors, name)?;
                break (at, index.tensors[at].name.clone(), index.tensors[at].dtype.clone());
            }
        }
    };
    let mut reading = opening.read(at, None)?;
    if reading.wants_pixels() {
        return Err(Error::new("command.image"));
    }
    decode(&mut reading, &mut file, path)?;
    let (values, shape) = reading.take();
    Ok(Loaded { name, dtype, shape: shape.into_iter().map(|side| side as usize).collect(), values })
}

fn opening(path: &str, size: u64, reader: Option<&str>) -> Result<Opening> {
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
    let Some(text) = reader else { return Opening::new(&name, size, None, Params::default()) };
    let (id, rest) = packed::halves(text);
    let params = packed::params(rest, reader::by_id(id).map_err(|e| e.param("reader"))?.params())?;
    Opening::new(&name, size, Some(id), params)
}

fn chosen(tensors: &[Tensor], name: Option<&str>) -> Result<usize> {
    let known = || {
        let more = if tensors.len() > NAMED { ", …" } else { "" };
        tensors.iter().take(NAMED).map(|tensor| tensor.name.as_str()).collect::<Vec<_>>().join(", ") + more
    };
    match name {
        Some(name) => tensors
            .iter()
            .position(|tensor| tensor.name == name)
            .ok_or_else(|| Error::new("command.tensor").with("name", name).with("known", known()).param("tensor")),
        None => {
            let first = tensors.iter().position(|tensor| !matches!(tensor.values, Values::Unreadable(_))).unwrap_or(0);
            if tensors.len() > 1 {
                let several = Text::new("command-several").with("count", tensors.len() as u32).with("known", known());
                told::note(&several.with("name", tensors[first].name.as_str()));
            }
            Ok(first)
        }
    }
}

fn decode(reading: &mut Reading, file: &mut File, path: &str) -> Result<()> {
    if let Some(span) = reading.span() {
        let mut from = span.start;
        while from < span.end {
            let to = span.end.min(from + PIECE);
            reading.push(&bytes(file, from..to).map_err(|error| unreadable(path, &error))?)?;
            from = to;
        }
    }
    reading.finish()
}

fn bytes(file: &mut File, range: Range<u64>) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(range.start))?;
    let mut bytes = vec![0; (range.end - range.start) as usize];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// A file of text, or what stands in standard input.
///
/// # Errors
/// `command.read`, `command.text`.
pub fn text(path: &str) -> Result<String> {
    let mut bytes = vec![];
    let read = if path == "-" { io::stdin().read_to_end(&mut bytes) } else { File::open(path).and_then(|mut f| f.read_to_end(&mut bytes)) };
    read.map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|_| Error::new("command.text").with("name", path))
}

fn unreadable(path: &str, error: &io::Error) -> Error {
    Error::new("command.read").with("name", path).with("why", error.kind().to_string())
}
