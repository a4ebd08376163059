//! A real model, and what gguf makes of its matrices: `tests/data/readers/make.py` says how they are made.
//!
//! `QUANTOSCOPE_MODEL` names the model, `QUANTOSCOPE_GGUF` the folder of the others.

use crate::{measure::peak, support::same};
use quantoscope::{
    error::Error,
    param::Params,
    reader::{self, File, Index, Pause, Tensor, Values},
};
use std::{
    fs,
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    time::Instant,
};

/// Pieces as large as a page reads them.
const PIECE: u64 = 1 << 20;

fn some(file: &mut fs::File, from: u64, to: u64) -> Vec<u8> {
    let mut bytes = vec![0; (to - from) as usize];
    file.seek(SeekFrom::Start(from)).unwrap();
    file.read_exact(&mut bytes).unwrap();
    bytes
}

/// Opens a file as a page does; the bytes that were asked for too.
fn open(path: &Path) -> (Index, u64) {
    let mut on_disk = fs::File::open(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let mut file = File::new(name, on_disk.metadata().unwrap().len());
    let mut asked = 0;
    loop {
        match reader::find(&file).and_then(|reader| reader.index(&file, &Params::default())) {
            Ok(index) => return (index, asked),
            Err(Pause::Refused(error)) => panic!("{}: {error}", path.display()),
            Err(Pause::Need(ranges)) => {
                for range in ranges {
                    asked += range.end - range.start;
                    file.add(range.start, some(&mut on_disk, range.start, range.end));
                }
            }
        }
    }
}

fn values(path: &Path, tensor: &Tensor) -> Result<Vec<f32>, Error> {
    let Values::Stored { bytes, decoder, .. } = &tensor.values else { panic!("{} cannot be read", tensor.name) };
    let (mut on_disk, mut decoder) = (fs::File::open(path).unwrap(), decoder());
    let mut out = Vec::with_capacity(tensor.shape.iter().product::<u64>() as usize);
    let mut from = bytes.start;
    while from < bytes.end {
        let to = bytes.end.min(from + PIECE);
        decoder.push(&some(&mut on_disk, from, to), &mut out)?;
        from = to;
    }
    decoder.finish(&mut out)?;
    Ok(out)
}

fn named(variable: &str) -> PathBuf {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set")).into()
}

#[test]
#[ignore = "takes a model, which is not kept here"]
fn real_model_is_read() {
    let path = named("QUANTOSCOPE_MODEL");
    let start = Instant::now();
    let ((index, asked), most) = peak(|| open(&path));
    println!("{} tensors known after {:?}, {asked} bytes read, {most} bytes of memory", index.tensors.len(), start.elapsed());
    let start = Instant::now();
    let (mut count, mut sum) = (0, 0.0);
    for tensor in &index.tensors {
        let values = values(&path, tensor).unwrap();
        assert_eq!(values.len() as u64, tensor.shape.iter().product::<u64>(), "{}", tensor.name);
        assert!(values.iter().all(|x| x.is_finite()), "{}", tensor.name);
        count += values.len();
        sum += values.iter().map(|x| f64::from(*x)).sum::<f64>();
    }
    println!("{count} values read in {:?}, sum {sum}", start.elapsed());
    assert!(count > 20_000_000);
}

#[test]
#[ignore = "takes files made of a model, which are not kept here"]
fn real_matrices_come_back_as_gguf_has_them() {
    let folder = named("QUANTOSCOPE_GGUF");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "gguf"));
    paths.sort();
    assert_eq!(paths.len(), 19);
    for path in paths {
        let (index, _) = open(&path);
        let (mut count, mut seconds) = (0, 0.0);
        for tensor in &index.tensors {
            let start = Instant::now();
            let read = values(&path, tensor).unwrap();
            seconds += start.elapsed().as_secs_f64();
            let array = folder.join(format!("{}.{}.npy", tensor.dtype, tensor.name));
            let expected = values(&array, &open(&array).0.tensors[0]).unwrap();
            assert!(same(&read, &expected), "{}: {}", path.display(), tensor.name);
            count += read.len();
        }
        println!(
            "{:8} {} tensors, {count} values, {:.0} million a second",
            index.tensors[0].dtype,
            index.tensors.len(),
            count as f64 / seconds / 1e6
        );
    }
}
