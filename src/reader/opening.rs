//! A file that is opened step by step, and one of its tensors that is read piece by piece.

use super::{Channel, Cut, Decoder, File, Index, Pause, Reader, Tensor, Values, by_id, find};
use crate::{
    error::{Error, Result},
    param::Params,
};
use std::ops::Range;

/// A file whose bytes arrive as they are asked for.
pub struct Opening {
    file: File,
    reader: Option<&'static dyn Reader>,
    params: Params,
    index: Option<Index>,
}

/// What comes next.
pub enum Next<'a> {
    /// These bytes are to be given.
    Need(Vec<Range<u64>>),
    /// Everything is known that is to be known.
    Ready { reader: &'static str, index: &'a Index },
}

impl Opening {
    /// Without a reader's id, the file's content and its name decide.
    ///
    /// # Errors
    /// `reader.unknown`.
    pub fn new(name: &str, size: u64, reader: Option<&str>, params: Params) -> Result<Self> {
        let reader = reader.map(by_id).transpose()?;
        Ok(Opening { file: File::new(name, size), reader, params, index: None })
    }

    /// # Errors
    /// Those of [`find`] and of the reader.
    pub fn step(&mut self) -> Result<Next<'_>> {
        if self.index.is_none() {
            match self.read_index() {
                Ok(index) => {
                    self.index = Some(index);
                    // what a reader keeps is in the index
                    self.file = File::new(&self.file.name, self.file.size);
                }
                Err(Pause::Need(ranges)) => return Ok(Next::Need(ranges)),
                Err(Pause::Refused(error)) => return Err(error),
            }
        }
        match (&self.index, self.reader) {
            (Some(index), Some(reader)) => Ok(Next::Ready { reader: reader.id(), index }),
            _ => Err(Error::new("file.unknown")),
        }
    }

    fn read_index(&mut self) -> std::result::Result<Index, Pause> {
        let reader = match self.reader {
            Some(reader) => reader,
            None => find(&self.file)?,
        };
        self.reader = Some(reader);
        reader.index(&self.file, &self.params)
    }

    pub fn give(&mut self, from: u64, bytes: Vec<u8>) {
        self.file.add(from, bytes);
    }

    /// Where a tensor's values are, if any of them can be read without those before it.
    pub fn cut(&self, tensor: usize) -> Option<(&Tensor, &Cut)> {
        let tensor = self.index.as_ref()?.tensors.get(tensor)?;
        match &tensor.values {
            Values::Stored { cut: Some(cut), .. } => Some((tensor, cut)),
            _ => None,
        }
    }

    /// Begins to read a tensor, or the values of it from one index to another: then as a vector, of which only those bytes are
    /// wanted that hold them, where each unit is stored by itself.
    ///
    /// # Errors
    /// `input.index`, or why the tensor cannot be read.
    pub fn read(&self, tensor: usize, part: Option<Range<u64>>) -> Result<Reading> {
        let tensors = self.index.as_ref().map_or(&[][..], |index| &index.tensors);
        let found = tensors.get(tensor);
        let tensor = found.ok_or_else(|| Error::new("input.index").with("index", tensor as u32).with("count", tensors.len() as u32))?;
        let mut reading = Reading { values: vec![], shape: tensor.shape.clone(), source: Source::Held, part };
        match &tensor.values {
            Values::Held(values) => reading.values = values.clone(),
            Values::Stored { bytes, decoder, cut } => {
                let narrowed = cut.as_ref().and_then(|cut| reading.narrow(cut).map(|bytes| (Box::new(cut.decoder(bytes.clone())), bytes)));
                reading.source = match narrowed {
                    Some((decoder, bytes)) => Source::Stored { bytes, decoder },
                    None => Source::Stored { bytes: bytes.clone(), decoder: decoder() },
                };
            }
            Values::Pixels { channel } => reading.source = Source::Pixels(*channel),
            Values::Unreadable(error) => return Err(error.clone()),
        }
        Ok(reading)
    }
}

/// A tensor that is read.
pub struct Reading {
    values: Vec<f32>,
    shape: Vec<u64>,
    source: Source,
    /// Which of the values that are read are wanted, where not all are.
    part: Option<Range<u64>>,
}

enum Source {
    Held,
    Stored { bytes: Range<u64>, decoder: Box<dyn Decoder> },
    Pixels(Channel),
}

impl Reading {
    /// The bytes of the units that hold the wanted values, which are then counted from the first of those.
    fn narrow(&mut self, cut: &Cut) -> Option<Range<u64>> {
        let part = self.part.as_mut()?;
        let (unit, values) = (cut.units.bytes() as u64, cut.units.values() as u64);
        let count = (cut.bytes.end - cut.bytes.start) / unit * values;
        let (from, to) = (part.start.min(count), part.end.min(count).max(part.start.min(count)));
        let (first, last) = (from / values, to.div_ceil(values));
        *part = from - first * values..to - first * values;
        Some(cut.bytes.start + first * unit..cut.bytes.start + last * unit)
    }

    /// Which bytes of the file are to be given, in order and in pieces of any size.
    pub fn span(&self) -> Option<Range<u64>> {
        match &self.source {
            Source::Stored { bytes, .. } => Some(bytes.clone()),
            Source::Held | Source::Pixels(_) => None,
        }
    }

    /// Whether the file's pixels are to be given.
    pub fn wants_pixels(&self) -> bool {
        matches!(self.source, Source::Pixels(_))
    }

    /// # Errors
    /// Those of the decoder.
    pub fn push(&mut self, bytes: &[u8]) -> Result<()> {
        match &mut self.source {
            Source::Stored { decoder, .. } => decoder.push(bytes, &mut self.values),
            Source::Held | Source::Pixels(_) => Ok(()),
        }
    }

    /// Rows of pixels of four bytes.
    ///
    /// # Errors
    /// Those of [`Channel::values`].
    pub fn push_pixels(&mut self, rgba: &[u8], width: u32, height: u32) -> Result<()> {
        if let Source::Pixels(channel) = self.source {
            (self.values, self.shape) = channel.values(rgba, width, height)?;
        }
        Ok(())
    }

    /// After the last piece.
    ///
    /// # Errors
    /// Those of the decoder.
    pub fn finish(&mut self) -> Result<()> {
        if let Source::Stored { decoder, .. } = &mut self.source {
            decoder.finish(&mut self.values)?;
        }
        if let Some(part) = self.part.take() {
            self.values.truncate(usize::try_from(part.end).unwrap_or(usize::MAX));
            self.values.drain(..self.values.len().min(usize::try_from(part.start).unwrap_or(usize::MAX)));
            self.shape = vec![self.values.len() as u64];
        }
        Ok(())
    }

    /// What was read so far.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// Of an image, known once its pixels are; of a part, once it is read.
    pub fn shape(&self) -> &[u64] {
        &self.shape
    }

    /// The values and their shape; what was read is handed over.
    pub fn take(self) -> (Vec<f32>, Vec<u64>) {
        (self.values, self.shape)
    }
}
