//! Files in memory, and what is in them.

use quantoscope::{
    error::Error,
    param::Params,
    reader::{self, File, Index, Pause, Reader, Tensor, Values},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A folder of the tests' data.
pub fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder)
}

/// All files of such a folder but scripts, lists and what is written about them, with their names.
pub fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(data(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    let is_data = |path: &PathBuf| {
        path.is_file() && !name(path).ends_with(".py") && !["expected.json", "PROVENANCE.md"].contains(&name(path).as_str())
    };
    paths.iter().filter(|path| is_data(path)).map(|path| (name(path), fs::read(path).unwrap())).collect()
}

/// The reader that takes a file, as a page asks for it.
pub fn find(name: &str, bytes: &[u8]) -> Result<&'static dyn Reader, Error> {
    let mut file = File::new(name, bytes.len() as u64);
    loop {
        match reader::find(&file) {
            Ok(reader) => return Ok(reader),
            Err(Pause::Refused(error)) => return Err(error),
            Err(Pause::Need(ranges)) => {
                for range in ranges {
                    file.add(range.start, bytes[range.start as usize..range.end as usize].to_vec());
                }
            }
        }
    }
}

pub fn index(name: &str, bytes: &[u8]) -> Result<Index, Error> {
    reader::all(find(name, bytes)?, name, bytes, &Params::default())
}

/// The values of a tensor, its bytes given in pieces of so many.
pub fn read(tensor: &Tensor, bytes: &[u8], piece: usize) -> Result<Vec<f32>, Error> {
    match &tensor.values {
        Values::Held(values) => Ok(values.clone()),
        Values::Pixels { .. } => Ok(vec![]), // which a browser decodes
        Values::Unreadable(error) => Err(error.clone()),
        Values::Stored { bytes: range, decoder, .. } => {
            let (mut decoder, mut out) = (decoder(), vec![]);
            for piece in bytes[range.start as usize..range.end as usize].chunks(piece) {
                decoder.push(piece, &mut out)?;
            }
            decoder.finish(&mut out)?;
            Ok(out)
        }
    }
}

/// Opens a file and reads all of its tensors; the first refusal, if there is any.
pub fn read_all(name: &str, bytes: &[u8]) -> Result<Vec<Vec<f32>>, Error> {
    index(name, bytes)?.tensors.iter().map(|tensor| read(tensor, bytes, 1 << 16)).collect()
}

/// The same values, NaN for NaN.
pub fn same(a: &[f32], b: &[f32]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan())
}
