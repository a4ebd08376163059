//! Units of so many bytes out of pieces of any size.

use crate::{
    error::{Error, Result},
    reader::Decoder,
};
use std::{ops::Range, rc::Rc};

/// What is decoded as a whole: an element, a block.
pub trait Units {
    /// Bytes of one.
    fn bytes(&self) -> usize;
    /// Values of one.
    fn values(&self) -> usize;
    /// Whether bytes are values as memory holds them.
    fn is_plain(&self) -> bool {
        false
    }
    /// Adds the values of whole units.
    fn decode(&self, units: &[u8], out: &mut Vec<f32>);
}

impl Units for Rc<dyn Units> {
    fn bytes(&self) -> usize {
        (**self).bytes()
    }

    fn values(&self) -> usize {
        (**self).values()
    }

    fn is_plain(&self) -> bool {
        (**self).is_plain()
    }

    fn decode(&self, units: &[u8], out: &mut Vec<f32>) {
        (**self).decode(units, out);
    }
}

/// Units that follow one another in a file, and nothing else.
#[derive(Clone)]
pub struct Cut {
    pub bytes: Range<u64>,
    pub units: Rc<dyn Units>,
    /// The code of what lacks bytes or has too many.
    pub truncated: &'static str,
}

impl Cut {
    /// Of some of the bytes, which begin where a unit does.
    pub fn decoder(&self, bytes: Range<u64>) -> Pieces<Rc<dyn Units>> {
        Pieces::new(Rc::clone(&self.units), bytes.start, bytes.end - bytes.start, self.truncated)
    }

    /// Where some of the values are, which are whole units.
    pub fn places(&self, values: Range<u64>) -> Range<u64> {
        let [start, end] = [values.start, values.end].map(|value| {
            let units = value / self.units.values() as u64;
            self.bytes.start.saturating_add(units.saturating_mul(self.units.bytes() as u64)).min(self.bytes.end)
        });
        start..end
    }
}

/// Units that come in pieces.
pub struct Pieces<U> {
    units: U,
    /// The beginning of a unit.
    carry: Vec<u8>,
    /// Where the next byte is in the file, and where the last one ends.
    at: u64,
    end: u64,
    /// The code of what lacks bytes or has too many.
    truncated: &'static str,
}

impl<U: Units> Pieces<U> {
    pub fn new(units: U, at: u64, bytes: u64, truncated: &'static str) -> Self {
        Pieces { units, carry: vec![], at, end: at.saturating_add(bytes), truncated }
    }

    /// Fills up the unit that has begun; what is left of the bytes.
    fn fill<'a>(&mut self, bytes: &'a [u8], out: &mut Vec<f32>) -> &'a [u8] {
        let (more, rest) = bytes.split_at(bytes.len().min(self.units.bytes() - self.carry.len()));
        self.carry.extend_from_slice(more);
        if self.carry.len() == self.units.bytes() {
            self.units.decode(&self.carry, out);
            self.carry.clear();
        }
        rest
    }
}

impl<U: Units> Decoder for Pieces<U> {
    fn push(&mut self, mut bytes: &[u8], out: &mut Vec<f32>) -> Result<()> {
        if bytes.len() as u64 > self.end - self.at {
            return Err(Error::new(self.truncated).byte(self.end));
        }
        self.at += bytes.len() as u64;
        if !self.carry.is_empty() {
            bytes = self.fill(bytes, out);
        }
        let (whole, rest) = bytes.split_at(bytes.len() - bytes.len() % self.units.bytes());
        self.units.decode(whole, out);
        self.carry.extend_from_slice(rest);
        Ok(())
    }

    fn finish(&mut self, _: &mut Vec<f32>) -> Result<()> {
        if self.at < self.end || !self.carry.is_empty() { Err(Error::new(self.truncated).byte(self.at)) } else { Ok(()) }
    }
}

/// A decoder of values whose first index runs fastest, as Fortran has them.
pub struct ColumnMajor<D> {
    pub decoder: D,
    pub shape: Vec<u64>,
}

impl<D: Decoder> Decoder for ColumnMajor<D> {
    fn push(&mut self, bytes: &[u8], out: &mut Vec<f32>) -> Result<()> {
        self.decoder.push(bytes, out)
    }

    fn finish(&mut self, out: &mut Vec<f32>) -> Result<()> {
        self.decoder.finish(out)?;
        *out = row_major(out, &self.shape);
        Ok(())
    }
}

/// Values of the first index running fastest, with the last one running fastest.
fn row_major(values: &[f32], shape: &[u64]) -> Vec<f32> {
    /// Of so many rows and columns at a time, both sides stay in the cache.
    const TILE: usize = 32;
    if shape.len() < 2 || values.is_empty() {
        return values.to_vec();
    }
    let sides: Vec<usize> = shape.iter().map(|side| *side as usize).collect();
    let (rows, columns, between) = (sides[0], sides[sides.len() - 1], &sides[1..sides.len() - 1]);
    let middle: usize = between.iter().product();
    let mut out = vec![0.0; values.len()];
    for from in 0..middle {
        let to = turned(from, between);
        for row in (0..rows).step_by(TILE) {
            for column in (0..columns).step_by(TILE) {
                for row in row..rows.min(row + TILE) {
                    for column in column..columns.min(column + TILE) {
                        out[(row * middle + to) * columns + column] = values[row + rows * (from + middle * column)];
                    }
                }
            }
        }
    }
    out
}

/// A position counted with the first index running fastest, counted with the last one so.
fn turned(mut position: usize, sides: &[usize]) -> usize {
    let mut turned = 0;
    for side in sides {
        turned = turned * side + position % side;
        position /= side;
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_become_rows() {
        assert_eq!(row_major(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &[2, 3]), [1.0, 3.0, 5.0, 2.0, 4.0, 6.0]);
        let shape = [3, 2, 4, 40];
        let index = |at: [usize; 4]| ((at[0] * 2 + at[1]) * 4 + at[2]) * 40 + at[3];
        let mut columns = vec![];
        for d in 0..40 {
            for c in 0..4 {
                for b in 0..2 {
                    columns.extend((0..3).map(|a| index([a, b, c, d]) as f32));
                }
            }
        }
        assert!(row_major(&columns, &shape).into_iter().enumerate().all(|(at, x)| x == at as f32));
    }

    struct Pairs;

    impl Units for Pairs {
        fn bytes(&self) -> usize {
            2
        }

        fn values(&self) -> usize {
            1
        }

        fn decode(&self, units: &[u8], out: &mut Vec<f32>) {
            out.extend(units.chunks(2).map(|pair| f32::from(u16::from_le_bytes([pair[0], pair[1]]))));
        }
    }

    #[test]
    fn pieces_end_anywhere() {
        for size in 1..7 {
            let (mut out, mut pieces) = (vec![], Pieces::new(Pairs, 10, 6, "npy.truncated"));
            for piece in [1, 0, 2, 0, 3, 0].chunks(size) {
                pieces.push(piece, &mut out).unwrap();
            }
            pieces.finish(&mut out).unwrap();
            assert_eq!(out, [1.0, 2.0, 3.0]);
            assert_eq!(pieces.push(&[0], &mut out).unwrap_err().at.byte, Some(16));
        }
        let (mut out, mut pieces) = (vec![], Pieces::new(Pairs, 10, 6, "npy.truncated"));
        pieces.push(&[1, 0, 2], &mut out).unwrap();
        assert_eq!(pieces.finish(&mut out).unwrap_err().at.byte, Some(13));
    }
}
