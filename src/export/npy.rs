//! `valuesNpy`, `restoredNpy`: the values, or what came back, as NumPy's `.npy`.

use super::{Chunks, Export, Subject, rows};

/// Format version 1.0, `<f4`, C order, with the tensor's shape.
///
/// Source: NumPy enhancement proposal 1, "A simple file format for NumPy arrays".
pub struct Npy {
    id: &'static str,
    label: &'static str,
    ending: &'static str,
    of: for<'a> fn(Subject<'a>) -> &'a [f32],
}

pub static VALUES: Npy = Npy { id: "valuesNpy", label: "export-values-npy", ending: ".npy", of: |subject| subject.values };
pub static RESTORED: Npy =
    Npy { id: "restoredNpy", label: "export-restored-npy", ending: "-restored.npy", of: |subject| &subject.outcome.bulk.restored };

/// The data begins at a multiple of so many bytes.
const ALIGNED: usize = 64;
/// The magic string, the version, and the length of the dictionary.
const BEFORE: usize = 10;

fn header(shape: &[usize]) -> Vec<u8> {
    // Python writes a tuple of one with a comma, and of none without
    let sides: String = shape.iter().map(|side| format!("{side}, ")).collect();
    let dictionary = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({}), }}", sides.trim_end());
    let length = (BEFORE + dictionary.len() + 1).next_multiple_of(ALIGNED) - BEFORE;
    let mut header = b"\x93NUMPY\x01\x00".to_vec();
    header.extend((length as u16).to_le_bytes());
    header.extend(format!("{dictionary:<width$}\n", width = length - 1).into_bytes());
    header
}

impl Export for Npy {
    fn id(&self) -> &'static str {
        self.id
    }

    fn label(&self) -> &'static str {
        self.label
    }

    fn ending(&self, _: &Subject) -> &'static str {
        self.ending
    }

    fn chunks<'a>(&self, subject: Subject<'a>) -> Chunks<'a> {
        let values = (self.of)(subject);
        let bytes = move |part: std::ops::Range<usize>| values[part].iter().flat_map(|x| x.to_le_bytes()).collect();
        Box::new(std::iter::once(header(subject.shape)).chain(rows(values.len()).map(bytes)))
    }
}
