//! "Matching code": what somebody else's library has to be told so that it gives the same numbers, as a Python script.
//!
//! A script reads the values from `values.npy` ([`super::npy`]'s `valuesNpy`) into `x`, and ends with `restored` and with `codes` (one a
//! value: integers with their sign, other formats by their bit pattern) or `packed` (the bytes as that library stores them).
//! There is one only where the numbers are the same, bit for bit, for these very values: `tests/peers` runs them.
//!
//! Adding a peer is one file here and one line in the list at the end.

mod affine;
mod bitsandbytes;
mod gguf;
mod ml_dtypes;
mod mx;
mod numpy;
mod onnx;
mod pytorch;
mod tflite;

use super::Subject;
use crate::{
    param::{Checked, Params},
    quantized::Bulk,
    scheme,
};

/// A library, and the script for it, where it has what is asked for.
pub struct Peer {
    /// As it calls itself.
    pub name: &'static str,
    write: fn(&Task) -> Option<String>,
}

/// A script.
#[derive(Debug, PartialEq, Eq)]
pub struct Snippet {
    pub peer: &'static str,
    pub code: String,
}

/// What a script is to do.
struct Task<'a> {
    scheme: &'a str,
    params: Checked<'a>,
    given: &'a Params,
    values: &'a [f32],
    shape: &'a [usize],
    bulk: &'a Bulk,
}

impl Task<'_> {
    fn all_finite(&self) -> bool {
        self.values.iter().all(|x| x.is_finite())
    }

    /// Whether errors count by weights.
    fn weighted(&self) -> bool {
        self.given.0.contains_key("importance")
    }

    /// The values in a row.
    fn side(&self) -> Option<usize> {
        self.shape.last().copied()
    }
}

/// The scripts for what became of the values, of those who have the scheme.
pub fn snippets(subject: &Subject) -> Vec<Snippet> {
    let outcome = &subject.outcome;
    let declared = scheme::find(outcome.scheme).map(|scheme| scheme.params());
    let Ok(params) = declared.and_then(|declared| outcome.params.check(declared)) else { return vec![] };
    if subject.values.is_empty() {
        return vec![];
    }
    let (values, shape) = (subject.values, subject.shape);
    let task = Task { scheme: outcome.scheme, params, given: outcome.params, values, shape, bulk: outcome.bulk };
    PEERS.iter().filter_map(|peer| Some(Snippet { peer: peer.name, code: (peer.write)(&task)? })).collect()
}

/// A template with its places in capitals filled.
fn fill(template: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(template.trim_start().to_owned(), |text, (place, with)| text.replace(place, with))
}

/// A float32 as Python reads it back exactly: as a float64, so that nothing is rounded twice.
fn float(x: f32) -> String {
    match f64::from(x) {
        x if x.is_nan() => "float('nan')".into(),
        x if x.is_infinite() => format!("float('{x}')"),
        x => format!("{x:?}"),
    }
}

fn python(yes: bool) -> &'static str {
    if yes { "True" } else { "False" }
}

// The registry: one line a peer.
pub static PEERS: &[&Peer] =
    &[&numpy::PEER, &pytorch::PEER, &onnx::PEER, &tflite::PEER, &ml_dtypes::PEER, &gguf::PEER, &bitsandbytes::PEER, &mx::PEER];
