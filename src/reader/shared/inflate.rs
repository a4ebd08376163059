//! What is packed in an archive: inflated, counted and checked on its way to a decoder.

use crate::{
    error::{Error, Result},
    reader::Decoder,
};
use flate2::{Crc, Decompress, FlushDecompress, Status};

/// The first `wanted` bytes of what was deflated, or fewer where these bytes end before.
///
/// # Errors
/// The byte up to which it was sound.
pub fn prefix(bytes: &[u8], wanted: usize) -> std::result::Result<Vec<u8>, u64> {
    let mut inflate = Decompress::new(false);
    let mut first = vec![0; wanted];
    inflate.decompress(bytes, &mut first, FlushDecompress::None).map_err(|_| inflate.total_in())?;
    first.truncate(inflate.total_out() as usize);
    Ok(first)
}

/// The bytes of an archive's entry: first a header, whose values the decoder gets.
pub struct Member {
    decoder: Box<dyn Decoder>,
    header: u64,
    left: u64,
    crc: Crc,
    expected: u32,
    /// Where the entry is in the file.
    at: u64,
}

impl Member {
    pub fn new(decoder: Box<dyn Decoder>, header: u64, size: u64, expected: u32, at: u64) -> Self {
        Member { decoder, header, left: size, crc: Crc::new(), expected, at }
    }
}

impl Decoder for Member {
    fn push(&mut self, bytes: &[u8], out: &mut Vec<f32>) -> Result<()> {
        let length = bytes.len() as u64;
        self.left = self.left.checked_sub(length).ok_or_else(|| Error::new("npz.size").byte(self.at))?;
        self.crc.update(bytes);
        let header = self.header.min(length);
        self.header -= header;
        self.decoder.push(&bytes[header as usize..], out)
    }

    fn finish(&mut self, out: &mut Vec<f32>) -> Result<()> {
        if self.left > 0 {
            return Err(Error::new("npz.size").byte(self.at));
        }
        if self.crc.sum() != self.expected {
            return Err(Error::new("npz.crc").byte(self.at));
        }
        self.decoder.finish(out)
    }
}

/// A member that was deflated.
pub struct Inflate {
    member: Member,
    inflate: Decompress,
    buffer: Vec<u8>,
    ended: bool,
    /// Where its bytes begin in the file.
    from: u64,
}

impl Inflate {
    pub fn new(member: Member, from: u64) -> Self {
        Inflate { member, inflate: Decompress::new(false), buffer: vec![0; 1 << 16], ended: false, from }
    }

    fn wrong(&self) -> Error {
        Error::new("npz.deflate").byte(self.from + self.inflate.total_in())
    }
}

impl Decoder for Inflate {
    fn push(&mut self, mut bytes: &[u8], out: &mut Vec<f32>) -> Result<()> {
        while !self.ended {
            let (read, made) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(bytes, &mut self.buffer, FlushDecompress::None).map_err(|_| self.wrong())?;
            let (read, made) = ((self.inflate.total_in() - read) as usize, (self.inflate.total_out() - made) as usize);
            self.member.push(&self.buffer[..made], out)?;
            bytes = &bytes[read..];
            self.ended = status == Status::StreamEnd;
            if !self.ended && made < self.buffer.len() && (bytes.is_empty() || read == 0) {
                return Ok(());
            }
        }
        if bytes.is_empty() { Ok(()) } else { Err(self.wrong()) }
    }

    fn finish(&mut self, out: &mut Vec<f32>) -> Result<()> {
        if self.ended { self.member.finish(out) } else { Err(self.wrong()) }
    }
}
