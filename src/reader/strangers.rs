//! Files that people take for ones with numbers, or whose numbers cannot be read here: known, so that it can be said what they are.

use super::File;
use crate::error::Error;

struct Stranger {
    code: &'static str,
    /// Whether a file is one, by its first bytes.
    is: fn(head: &[u8], file: &File) -> bool,
}

/// The refusal of a file that is known and not read. Names do not count but for what no first bytes tell.
pub fn refusal(head: &[u8], file: &File) -> Option<Error> {
    STRANGERS.iter().find(|stranger| (stranger.is)(head, file)).map(|stranger| Error::new(stranger.code).byte(0))
}

fn any(head: &[u8], signatures: &[&[u8]]) -> bool {
    signatures.iter().any(|signature| head.starts_with(signature))
}

/// Behind blanks, in whatever case.
fn begins(head: &[u8], words: &[&str]) -> bool {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    words.iter().any(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes())))
}

/// The name of a zip archive's first entry.
pub fn first_entry(head: &[u8]) -> Option<&[u8]> {
    let length = head.strip_prefix(b"PK\x03\x04").and(head.get(26..28))?;
    head.get(30..30 + usize::from(u16::from_le_bytes([length[0], length[1]])))
}

/// What a pickle of protocol 2 or 3 can begin with behind its two bytes: an empty dictionary or list, a class, a mark, a text, a
/// long number; those of 4 and 5 begin with a frame.
fn pickle(head: &[u8]) -> bool {
    match head {
        [0x80, 2 | 3, next, ..] => b"}]c(X\x8a".contains(next),
        [0x80, 4 | 5, 0x95, ..] => true,
        _ => false,
    }
}

/// The first that fits.
static STRANGERS: &[Stranger] = &[
    Stranger { code: "file.lfs", is: |head, _| head.starts_with(b"version https://git-lfs") },
    Stranger { code: "file.html", is: |head, _| begins(head, &["<!doctype html", "<html", "<head", "<body"]) },
    Stranger { code: "file.pytorch", is: |head, _| first_entry(head).is_some_and(|name| name.ends_with(b"data.pkl")) },
    // the number that torch.save began its files with before they were archives
    Stranger { code: "file.pytorch", is: |head, _| head.starts_with(b"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19") },
    Stranger { code: "file.pickle", is: |head, _| pickle(head) },
    // the numbers "ggml", "ggmf", "ggjt" and "ggla", their lowest bytes first
    Stranger { code: "file.ggml", is: |head, _| any(head, &[b"lmgg", b"fmgg", b"tjgg", b"algg"]) },
    Stranger { code: "file.hdf5", is: |head, _| head.starts_with(b"\x89HDF\r\n\x1a\n") },
    Stranger { code: "file.parquet", is: |head, _| head.starts_with(b"PAR1") },
    Stranger { code: "file.arrow", is: |head, _| any(head, &[b"ARROW1", b"FEA1"]) },
    // a protocol buffer has no signature: its first field is the version
    Stranger { code: "file.onnx", is: |head, file| file.extension() == "onnx" && head.first() == Some(&8) },
    Stranger { code: "file.tflite", is: |head, _| head.get(4..8) == Some(b"TFL3") },
    Stranger { code: "file.matlab", is: |head, _| any(head, &[b"MATLAB 5.0 MAT-file", b"MATLAB 7.3 MAT-file"]) },
    Stranger {
        code: "file.compressed",
        is: |head, _| {
            // gzip, bzip2, xz, Zstandard, 7-Zip, RAR
            any(head, &[b"\x1F\x8B\x08", b"BZh", b"\xFD7zXZ\0", b"\x28\xB5\x2F\xFD", b"7z\xBC\xAF\x27\x1C", b"Rar!\x1A\x07"])
        },
    },
    Stranger { code: "file.zip", is: |head, _| any(head, &[b"PK\x03\x04", b"PK\x05\x06"]) },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str, head: &[u8]) -> Option<&'static str> {
        refusal(head, &File::new(name, head.len() as u64)).map(|e| e.code)
    }

    #[test]
    fn what_strangers_begin_with() {
        assert_eq!(code("model.safetensors", b"version https://git-lfs.github.com/spec/v1\n"), Some("file.lfs"));
        assert_eq!(code("w.npy", b"\xEF\xBB\xBF\n <!DOCTYPE HTML>"), Some("file.html"));
        let entry = |name: &[u8]| [b"PK\x03\x04", &[0; 22][..], &[name.len() as u8, 0, 0, 0], name].concat();
        assert_eq!(code("m.pt", &entry(b"archive/data.pkl")), Some("file.pytorch"));
        assert_eq!(code("m.xlsx", &entry(b"[Content_Types].xml")), Some("file.zip"));
        assert_eq!(code("m.pkl", b"\x80\x04\x95\0\0"), Some("file.pickle"));
        assert_eq!(code("m.bin", b"tjgg\x03\0\0\0"), Some("file.ggml"));
        assert_eq!(code("m.onnx", b"\x08\x09\x12\x07pytorch"), Some("file.onnx"));
        assert_eq!(code("m.bin", b"\x08\x09\x12\x07pytorch"), None);
        assert_eq!(code("m.csv.gz", b"\x1F\x8B\x08\0"), Some("file.compressed"));
        assert_eq!(code("a.csv", b"1,2,3\n"), None);
        assert_eq!(code("a.csv", b""), None);
    }
}
