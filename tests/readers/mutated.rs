//! Nothing that a file holds makes a reader panic.

use crate::{
    measure::peak,
    support::{files, index, read, read_all, same},
};
use proptest::prelude::*;
use quantoscope::{
    param::Params,
    reader::{self, READERS},
};

/// A file that ends early is refused, or has all the same tensors.
#[test]
fn files_that_end_early() {
    let mut refused = 0;
    for (name, bytes) in files("readers") {
        let whole = index(&name, &bytes).unwrap();
        // raw numbers have no end of their own
        let raw = name.ends_with(".f32");
        for length in 0..bytes.len() {
            let Ok(short) = index(&name, &bytes[..length]) else {
                refused += 1;
                continue;
            };
            assert!(raw || short.tensors.len() == whole.tensors.len(), "{name} cut to {length} bytes");
            for (a, b) in short.tensors.iter().zip(&whole.tensors) {
                match (read(a, &bytes[..length], 1 << 16), read(b, &bytes, 1 << 16)) {
                    (Ok(a), Ok(b)) => assert!(raw || same(&a, &b), "{name} cut to {length} bytes"),
                    (a, b) => assert_eq!(a.is_err(), b.is_err(), "{name} cut to {length} bytes"),
                }
            }
        }
    }
    assert!(refused > 10_000, "{refused}");
}

/// Every byte of a header in turn, with some other values.
#[test]
fn files_with_one_other_byte() {
    for (name, bytes) in files("readers") {
        let mut changed = bytes.clone();
        for at in 0..bytes.len().min(1500) {
            for other in [0, 0xFF, bytes[at] ^ 0x80, bytes[at].wrapping_add(1)] {
                changed[at] = other;
                let (_, most) = peak(|| read_all(&name, &changed).is_ok());
                assert!(most <= 16 * bytes.len() + (1 << 20), "{name}, byte {at} = {other}: {most}");
            }
            changed[at] = bytes[at];
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn bytes_at_random(bytes: Vec<u8>, which in 0usize..6) {
        let starts: [&[u8]; 6] = [b"", b"\x93NUMPY\x01\x00", b"PK\x03\x04", b"GGUF\x03\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", b"\x10\0\0\0\0\0\0\0{", b"\x80"];
        let bytes = [starts[which], &bytes].concat();
        for reader in READERS {
            let _ = reader::all(*reader, "any", &bytes, &Params::default());
        }
        let _ = read_all("any", &bytes);
    }

    #[test]
    fn good_files_with_other_bytes(
        which: prop::sample::Index,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let files = files("readers");
        let (name, mut bytes) = files[which.index(files.len())].clone();
        for (at, byte) in changes {
            // headers are short, and most of what matters
            let at = at.index(if byte % 2 == 0 { bytes.len() } else { bytes.len().min(400) });
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let (_, most) = peak(|| read_all(&name, &bytes).is_ok());
        prop_assert!(most <= 16 * bytes.len() + (1 << 20), "{}: {}", name, most);
    }
}
