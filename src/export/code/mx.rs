//! OCP's microscaling formats, restated in NumPy with ml_dtypes.

use super::{Peer, Task, fill};

pub static PEER: Peer = Peer { name: "ml_dtypes", write };

const BLOCKS: &str = "
import ml_dtypes
import numpy as np

x = np.load('values.npy')  # float32
padded = np.pad(x, [(0, 0)] * (x.ndim - 1) + [(0, -x.shape[-1] % 32)])
blocks = padded.reshape(*padded.shape[:-1], -1, 32)
largest = np.abs(blocks).max(axis=-1, keepdims=True)
exponent = (largest.view(np.uint32) >> 23).astype(np.int32) - 127
scale = np.ldexp(np.float32(1), np.clip(exponent - TOP, -127, 127))
";

const FLOATS: &str = "
stored = np.clip(blocks / scale, -LAST, LAST).astype(ml_dtypes.ELEMENT)
codes, values = stored.view(np.uint8), stored.astype(np.float32)
";

const INTEGERS: &str = "
codes = np.clip(np.rint(blocks / scale * 64), -128, 127).astype(np.int8)
values = codes.astype(np.float32) / 64
";

const BACK: &str = "
codes, restored = (
    grouped.reshape(padded.shape)[..., : x.shape[-1]] for grouped in (codes, values * scale)
)
";

/// Elements, the exponents of their largest values, and these values.
const ELEMENTS: [(&str, &str, &str, &str); 5] = [
    ("mxfp8_e4m3", "float8_e4m3fn", "8", "448"),
    ("mxfp8_e5m2", "float8_e5m2", "15", "57344"),
    ("mxfp6_e2m3", "float6_e2m3fn", "2", "7.5"),
    ("mxfp6_e3m2", "float6_e3m2fn", "4", "28"),
    ("mxfp4", "float4_e2m1fn", "2", "6"),
];

fn write(task: &Task) -> Option<String> {
    let element = ELEMENTS.iter().find(|(scheme, ..)| *scheme == task.scheme);
    if element.is_none() && task.scheme != "mxint8" {
        return None;
    }
    let followed = task.params.word("convention") == "ocp" && task.params.word("rounding") != "half-away";
    if !followed || task.shape.is_empty() || !task.all_finite() {
        return None;
    }
    let (inner, places) = match element {
        Some((_, element, top, last)) => (FLOATS, [("ELEMENT", *element), ("TOP", top), ("LAST", last)]),
        None => (INTEGERS, [("ELEMENT", ""), ("TOP", "0"), ("LAST", "")]),
    };
    Some([BLOCKS, inner, BACK].map(|piece| fill(piece, &places)).join("\n"))
}
