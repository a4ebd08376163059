//! `npz`: a zip archive of NumPy's arrays.
//!
//! The archive's directory, at its end, is read first, then the beginning of each array, and of the arrays only what somebody wants.
//!
//! Source: `numpy.lib.npyio` of NumPy 2.4; APPNOTE.TXT 6.3.10 by PKWARE (4.3: layout, 4.5.3: zip64), for archives in one part.

use super::{
    File, Index, Pause, Reader, Tensor, Values, each,
    npy::{self, Header},
    shared::{
        apart,
        inflate::{Inflate, Member, prefix},
        moved,
        pieces::Cut,
        stored,
    },
    strangers::first_entry,
};
use crate::{
    error::{Error, Result},
    param::Params,
};
use std::ops::Range;

pub struct Npz;

pub static READER: Npz = Npz;

/// Bytes of the directory's end, of zip64's and of what points to that.
const END: u64 = 22;
const END_64: u64 = 56;
const LOCATOR: u64 = 20;
/// The longest comment behind the directory's end.
const COMMENT_MOST: u64 = 0xFFFF;
/// Of each array the beginning is read.
const ENTRIES_MOST: u64 = 10_000;
/// So many entries of names of a thousand letters.
const DIRECTORY_MOST: u64 = 16 << 20;
/// Bytes that are asked for where an entry begins: enough for both of its headers, and all that is kept of it.
const NEARBY: u64 = 2 << 10;

const LOCAL: u64 = 30;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// Fields of a record, little endian; 0 beyond its end, which is checked before.
struct Record<'a>(&'a [u8]);

impl Record<'_> {
    fn number(&self, at: usize, bytes: usize) -> u64 {
        let field = self.0.get(at..at + bytes).unwrap_or_default();
        field.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
    }

    fn u16(&self, at: usize) -> u16 {
        self.number(at, 2) as u16
    }

    fn u32(&self, at: usize) -> u32 {
        self.number(at, 4) as u32
    }

    fn begins(&self, signature: &[u8]) -> bool {
        self.0.starts_with(signature)
    }
}

/// What the directory says of an entry.
struct Entry {
    name: Vec<u8>,
    flags: u16,
    method: u16,
    crc: u32,
    packed: u64,
    size: u64,
    /// Where its own header begins.
    at: u64,
}

/// Where the directory lies, and how many entries it has.
struct Directory {
    range: Range<u64>,
    count: u64,
}

fn refuse(code: &'static str, byte: u64) -> Pause {
    Error::new(code).byte(byte).into()
}

fn directory(file: &File) -> std::result::Result<Directory, Pause> {
    let from = file.size.saturating_sub(END + COMMENT_MOST + LOCATOR);
    let tail = file.bytes(from..file.size, "npz.truncated")?;
    let ends = |at: &usize| {
        let record = Record(&tail[*at..]);
        record.begins(b"PK\x05\x06") && at + END as usize + usize::from(record.u16(20)) == tail.len()
    };
    let last = tail.len().checked_sub(END as usize).ok_or_else(|| refuse("npz.truncated", file.size))?;
    let place = (0..=last).rev().find(ends).ok_or_else(|| refuse("npz.truncated", file.size))?;
    let (record, at) = (Record(&tail[place..]), from + place as u64);
    let locator = place.checked_sub(LOCATOR as usize).map(|place| Record(&tail[place..])).filter(|l| l.begins(b"PK\x06\x07"));
    let (count, size, offset, end) = match locator {
        Some(locator) => {
            let at = locator.number(8, 8);
            let end = at.checked_add(END_64).ok_or_else(|| refuse("npz.directory", file.size - END))?;
            let record = Record(file.bytes(at..end, "npz.directory")?);
            if !record.begins(b"PK\x06\x06") {
                return Err(refuse("npz.directory", at));
            }
            (record.number(32, 8), record.number(40, 8), record.number(48, 8), at)
        }
        None => (record.number(10, 2), record.number(12, 4), record.number(16, 4), at),
    };
    // nothing lies between the directory and its end
    let range = offset..offset.checked_add(size).filter(|stop| *stop == end).ok_or_else(|| refuse("npz.directory", at))?;
    if count > ENTRIES_MOST || size > DIRECTORY_MOST {
        let most = ENTRIES_MOST.to_string();
        return Err(Error::new("npz.many").with("count", count.to_string()).with("most", most).byte(at).into());
    }
    Ok(Directory { range, count })
}

/// A field of 32 bits, which zip64's extra field holds where all of them are 1.
fn wide(short: u32, extra: &mut &[u8]) -> Option<u64> {
    if short != u32::MAX {
        return Some(short.into());
    }
    let (long, rest) = extra.split_at_checked(8)?;
    *extra = rest;
    Some(Record(long).number(0, 8))
}

/// Zip64's extra field among all of them; empty if it is not there.
fn zip64(mut extra: &[u8]) -> &[u8] {
    while let Some((head, rest)) = extra.split_at_checked(4) {
        let record = Record(head);
        let Some((field, more)) = rest.split_at_checked(usize::from(record.u16(2))) else { break };
        if record.u16(0) == 1 {
            return field;
        }
        extra = more;
    }
    &[]
}

fn entries(bytes: &[u8], directory: &Directory) -> Result<Vec<Entry>> {
    const FIXED: usize = 46;
    let (mut rest, mut entries) = (bytes, vec![]);
    while !rest.is_empty() {
        let at = directory.range.end - rest.len() as u64;
        let wrong = || Error::new("npz.directory").byte(at);
        let record = Record(rest);
        let (name, extra) = (usize::from(record.u16(28)), usize::from(record.u16(30)));
        let length = FIXED + name + extra + usize::from(record.u16(32));
        if !record.begins(b"PK\x01\x02") || length > rest.len() {
            return Err(wrong());
        }
        let mut extra = zip64(&rest[FIXED + name..FIXED + name + extra]);
        let size = wide(record.u32(24), &mut extra).ok_or_else(wrong)?;
        let packed = wide(record.u32(20), &mut extra).ok_or_else(wrong)?;
        let at = wide(record.u32(42), &mut extra).ok_or_else(wrong)?;
        let name = rest[FIXED..FIXED + name].to_vec();
        entries.push(Entry { name, flags: record.u16(8), method: record.u16(10), crc: record.u32(16), packed, size, at });
        rest = &rest[length..];
    }
    if entries.len() as u64 != directory.count {
        return Err(Error::new("npz.directory").byte(directory.range.end));
    }
    Ok(entries)
}

impl Entry {
    /// Where its bytes lie, as its own header has it, which must agree with the directory.
    fn data(&self, file: &File, end: u64) -> std::result::Result<Range<u64>, Pause> {
        let out = || refuse("npz.range", self.at);
        let header = self.at.checked_add(LOCAL).filter(|stop| *stop <= end).ok_or_else(out)?;
        let nearby = file.bytes(self.at..end.min(self.at + NEARBY), "npz.range")?;
        let record = Record(nearby);
        let (name, extra) = (u64::from(record.u16(26)), u64::from(record.u16(28)));
        let from = header + name + extra;
        let to = from.checked_add(self.packed).filter(|to| *to <= end).ok_or_else(out)?;
        let variable = file.bytes(header..from, "npz.range")?;
        let (name, extra) = variable.split_at(name as usize);
        let mut extra = zip64(extra);
        let sizes = (wide(record.u32(22), &mut extra), wide(record.u32(18), &mut extra));
        let later = record.u16(6) & 8 != 0;
        let agree = later || sizes == (Some(self.size), Some(self.packed)) && record.u32(14) == self.crc;
        if !record.begins(b"PK\x03\x04") || name != self.name || record.u16(8) != self.method || !agree {
            return Err(refuse("npz.entry", self.at));
        }
        // deflate makes no more than 1032 bytes of one, and what is stored has its size
        let fits = if self.method == STORED { self.packed == self.size } else { self.size / 1032 <= self.packed };
        if fits { Ok(from..to) } else { Err(refuse("npz.size", self.at)) }
    }

    fn is_encrypted(&self) -> bool {
        self.flags & 1 != 0
    }

    /// As NumPy names arrays; none for what is no array.
    fn array(&self) -> Option<String> {
        Some(String::from_utf8_lossy(self.name.strip_suffix(b".npy")?).into_owned())
    }

    /// The first bytes of what was packed: `wanted`, or all if there are fewer.
    fn first(&self, file: &File, data: &Range<u64>, wanted: u64) -> std::result::Result<Vec<u8>, Pause> {
        let wanted = wanted.min(self.size);
        let mut known = wanted.max(256);
        loop {
            let end = data.end.min(data.start.saturating_add(known));
            let bytes = file.bytes(data.start..end, "npz.range")?;
            let first = match self.method {
                DEFLATED => prefix(bytes, wanted as usize).map_err(|at| Error::new("npz.deflate").byte(data.start + at))?,
                _ => bytes[..wanted as usize].to_vec(),
            };
            if first.len() as u64 == wanted {
                return Ok(first);
            }
            if end == data.end {
                return Err(refuse("npz.size", self.at));
            }
            known *= 2;
        }
    }

    fn header(&self, file: &File, data: &Range<u64>) -> std::result::Result<Header, Pause> {
        // a byte within what is deflated is no byte of the file
        let place = |byte: u64| if self.method == STORED { data.start + byte } else { data.start };
        let moved = |e: Error| Pause::from(moved(e, place));
        let preamble = self.first(file, data, npy::PREAMBLE)?;
        let end = npy::header_end(&preamble, self.size).map_err(moved)?;
        npy::header(&self.first(file, data, end)?).map_err(moved)
    }

    fn tensor(&self, file: &File, data: Range<u64>) -> std::result::Result<Tensor, Pause> {
        let name = String::from_utf8_lossy(&self.name).into_owned();
        let unreadable = |name: String, code: &'static str| Tensor {
            name,
            dtype: String::new(),
            shape: vec![self.size],
            stored: self.packed,
            values: Values::Unreadable(Error::new(code).byte(self.at)),
        };
        let Some(array) = self.array() else { return Ok(unreadable(name, "npz.member")) };
        if self.is_encrypted() {
            return Ok(unreadable(array, "npz.encrypted"));
        }
        if !matches!(self.method, STORED | DEFLATED) {
            return Ok(unreadable(array, "npz.method"));
        }
        let header = match self.header(file, &data) {
            Ok(header) => header,
            Err(Pause::Refused(error)) => return Ok(Tensor { values: Values::Unreadable(error), ..unreadable(array, "npz.member") }),
            Err(need) => return Err(need),
        };
        let (dtype, shape) = (header.dtype.clone(), header.shape.clone());
        let values = self.values(header, data)?;
        Ok(Tensor { name: array, dtype, shape, stored: self.packed, values })
    }

    fn values(&self, header: Header, data: Range<u64>) -> Result<Values> {
        let (start, size, crc, at) = (header.end, self.size, self.crc, self.at);
        if header.bytes.is_some_and(|bytes| start.checked_add(bytes) != Some(size)) {
            return Err(Error::new("npz.size").byte(at));
        }
        let (decoder, cut) = match header.values(start, size) {
            Values::Stored { decoder, cut, .. } => (decoder, cut),
            other => return Ok(other),
        };
        let member = move || Member::new(decoder(), start, size, crc, at);
        let from = data.start;
        if self.method == DEFLATED {
            return Ok(stored(data, move || Inflate::new(member(), from)));
        }
        // as it lies in the archive; who reads a part of it cannot check its sum
        let cut = cut.map(|cut| Cut { bytes: from + cut.bytes.start..from + cut.bytes.end, ..cut });
        Ok(Values::Stored { bytes: data, decoder: Box::new(move || Box::new(member())), cut })
    }
}

impl Reader for Npz {
    fn id(&self) -> &'static str {
        "npz"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["npz"]
    }

    /// Other archives than those of arrays are none, but for one that is called so.
    fn recognizes(&self, file: &File) -> bool {
        let Ok(head) = file.head() else { return false };
        let array = first_entry(head).is_some_and(|name| name.ends_with(b".npy"));
        array || file.extension() == "npz" && (head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06"))
    }

    fn index(&self, file: &File, _: &Params) -> std::result::Result<Index, Pause> {
        let directory = directory(file)?;
        let (start, end) = (directory.range.start, directory.range.end);
        let entries = entries(file.bytes(start..end, "npz.directory")?, &directory)?;
        // a folder's name ends with a slash and says nothing else
        let entries: Vec<Entry> = entries.into_iter().filter(|entry| !entry.name.ends_with(b"/")).collect();
        let parts = each(&entries, |entry| entry.data(file, start))?;
        apart(entries.iter().zip(&parts).map(|(entry, part)| (entry.at, part.end, entry.at)).collect(), "npz.overlap")?;
        once(&entries)?;
        let tensors = each(entries.iter().zip(parts), |(entry, part)| entry.tensor(file, part))?;
        Ok(Index { tensors, notes: vec![] })
    }
}

fn once(entries: &[Entry]) -> Result<()> {
    let mut names: Vec<(&[u8], u64)> = entries.iter().map(|entry| (entry.name.as_slice(), entry.at)).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(Error::new("npz.twice").with("name", String::from_utf8_lossy(pair[1].0).into_owned()).byte(pair[1].1)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::all;
    use flate2::Crc;

    const ARRAY: &[u8] = b"\x93NUMPY\x01\x00\x3E\x00{'descr': '<u1', 'fortran_order': False, 'shape': (5,), }    \n\x01\x02\x03\x04\x05";

    fn join(fields: &[(u64, usize)]) -> Vec<u8> {
        fields.iter().flat_map(|(number, bytes)| number.to_le_bytes().into_iter().take(*bytes)).collect()
    }

    /// One stored array, all of whose sizes and places are in fields of 64 bits.
    fn wide_archive(size: u64) -> Vec<u8> {
        let (length, mut crc) = (ARRAY.len() as u64, Crc::new());
        crc.update(ARRAY);
        let sum = u64::from(crc.sum());
        let all_ones = (0xFFFF_FFFF, 4);
        // another extra field comes first
        let local_extra = join(&[(0x7075, 2), (1, 2), (7, 1), (1, 2), (16, 2), (size, 8), (length, 8)]);
        let local = join(&[(45, 2), (0, 2), (0, 2), (0, 4), (sum, 4), all_ones, all_ones, (5, 2), (local_extra.len() as u64, 2)]);
        let mut file = [b"PK\x03\x04", &local[..], b"x.npy", &local_extra, ARRAY].concat();
        let directory = file.len() as u64;
        let extra = join(&[(1, 2), (24, 2), (length, 8), (length, 8), (0, 8)]);
        let entry =
            join(&[(45, 2), (45, 2), (0, 2), (0, 2), (0, 4), (sum, 4), all_ones, all_ones, (5, 2), (28, 2), (0, 8), (0, 2), all_ones]);
        file.extend([b"PK\x01\x02", &entry[..], b"x.npy", &extra].concat());
        let end = file.len() as u64;
        file.extend(
            [b"PK\x06\x06", &join(&[(44, 8), (45, 2), (45, 2), (0, 8), (1, 8), (1, 8), (end - directory, 8), (directory, 8)])[..]].concat(),
        );
        file.extend([b"PK\x06\x07", &join(&[(0, 4), (end, 8), (1, 4)])[..]].concat());
        file.extend([b"PK\x05\x06", &join(&[(0, 4), (0xFFFF, 2), (0xFFFF, 2), all_ones, all_ones, (3, 2)])[..], b"end"].concat());
        file
    }

    #[test]
    fn sizes_of_64_bits() {
        let file = wide_archive(ARRAY.len() as u64);
        let index = all(&READER, "x.npz", &file, &Params::default()).unwrap();
        let tensor = &index.tensors[0];
        assert_eq!((tensor.name.as_str(), tensor.dtype.as_str(), &tensor.shape[..]), ("x", "<u1", &[5][..]));
        let Values::Stored { bytes, decoder, .. } = &tensor.values else { panic!() };
        let (mut decoder, mut out) = (decoder(), vec![]);
        decoder.push(&file[bytes.start as usize..bytes.end as usize], &mut out).unwrap();
        decoder.finish(&mut out).unwrap();
        assert_eq!(out, [1.0, 2.0, 3.0, 4.0, 5.0]);
    }

    #[test]
    fn sizes_of_64_bits_must_agree_too() {
        let refused = all(&READER, "x.npz", &wide_archive(1 << 40), &Params::default()).err().unwrap();
        assert_eq!((refused.code, refused.at.byte), ("npz.entry", Some(0)));
    }

    /// So many stored arrays, each with room behind its beginning.
    fn archive(count: u64) -> Vec<u8> {
        let (values, mut crc) = (NEARBY * 2, Crc::new());
        let header = format!("{{'descr': '<u1', 'fortran_order': False, 'shape': ({values},), }}\n");
        let array = [b"\x93NUMPY\x01\x00", &(header.len() as u16).to_le_bytes()[..], header.as_bytes(), &vec![7; values as usize]].concat();
        crc.update(&array);
        let (sum, size) = ((u64::from(crc.sum()), 4), (array.len() as u64, 4));
        let (mut file, mut directory) = (vec![], vec![]);
        for n in 0..count {
            let (name, at) = (format!("{n:04}.npy"), file.len() as u64);
            let common = join(&[(20, 2), (0, 2), (0, 2), (0, 4), sum, size, size, (8, 2), (0, 2)]);
            file.extend([b"PK\x03\x04", &common[..], name.as_bytes(), &array].concat());
            directory.extend([b"PK\x01\x02\x14\x00", &common[..], &join(&[(0, 6), (0, 4), (at, 4)]), name.as_bytes()].concat());
        }
        let end = join(&[(0, 4), (count, 2), (count, 2), (directory.len() as u64, 4), (file.len() as u64, 4), (0, 2)]);
        [file, directory, [b"PK\x05\x06", &end[..]].concat()].concat()
    }

    #[test]
    fn a_thousand_arrays_take_as_many_reads_as_one() {
        let asked = |count| {
            let bytes = archive(count);
            let (mut file, mut times) = (File::new("x.npz", bytes.len() as u64), 0);
            loop {
                match READER.index(&file, &Params::default()) {
                    Ok(index) => break (index.tensors.len() as u64, times),
                    Err(Pause::Refused(error)) => panic!("{error}"),
                    Err(Pause::Need(ranges)) => {
                        times += 1;
                        ranges.iter().for_each(|range| file.add(range.start, bytes[range.start as usize..range.end as usize].to_vec()));
                    }
                }
            }
        };
        let (_, one) = asked(100);
        assert!(one <= 4, "{one}");
        assert_eq!(asked(1000), (1000, one));
    }

    #[test]
    fn an_archive_without_entries() {
        let empty = [&b"PK\x05\x06"[..], &[0; 18]].concat();
        assert!(all(&READER, "x.npz", &empty, &Params::default()).unwrap().tensors.is_empty());
    }
}
