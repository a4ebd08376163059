//! gguf: ggml's blocks in NumPy, from llama.cpp. It quantizes to some types and restores all.

use super::{Peer, Task, fill};

pub static PEER: Peer = Peer { name: "gguf", write };

const QUANTIZE: &str = "
import gguf
import numpy as np

x = np.load('values.npy')  # float32
kind = gguf.GGMLQuantizationType.KIND
packed = gguf.quantize(x, kind)
restored = gguf.dequantize(packed, kind).reshape(x.shape)
";

const RESTORE: &str = "
import gguf
import numpy as np

kind = gguf.GGMLQuantizationType.KIND
packed = np.fromfile('values-packed.bin', dtype=np.uint8).reshape(ROWS, -1)  # saved with the packed codes
restored = gguf.dequantize(packed, kind).reshape(SHAPE)
";

/// ggml's types: what they are called there, how many values a row is a multiple of, and whether gguf quantizes to them.
const KINDS: [(&str, &str, usize, bool); 16] = [
    ("q4_0", "Q4_0", 32, true),
    ("q4_1", "Q4_1", 32, true),
    ("q5_0", "Q5_0", 32, true),
    ("q5_1", "Q5_1", 32, true),
    ("q8_0", "Q8_0", 32, true),
    ("q2_k", "Q2_K", 256, false),
    ("q3_k", "Q3_K", 256, false),
    ("q4_k", "Q4_K", 256, false),
    ("q5_k", "Q5_K", 256, false),
    ("q6_k", "Q6_K", 256, false),
    ("iq4_nl", "IQ4_NL", 32, false),
    ("iq4_xs", "IQ4_XS", 256, false),
    ("tq1_0", "TQ1_0", 256, true),
    ("tq2_0", "TQ2_0", 256, true),
    ("mxfp4", "MXFP4", 32, true),
    ("nvfp4", "NVFP4", 64, false),
];

fn write(task: &Task) -> Option<String> {
    let (_, kind, size, quantizes) = KINDS.iter().find(|(scheme, ..)| *scheme == task.scheme)?;
    let side = task.side()?;
    task.bulk.outcome.bytes.as_ref()?;
    if !side.is_multiple_of(*size) || !task.all_finite() {
        return None;
    }
    let template = if *quantizes && !task.weighted() && !has_negative_nothing(task.values) { QUANTIZE } else { RESTORE };
    let sides: Vec<String> = task.shape.iter().map(ToString::to_string).collect();
    let shape = format!("({},)", sides.join(", "));
    Some(fill(template, &[("KIND", kind), ("ROWS", &(task.values.len() / side).to_string()), ("SHAPE", &shape)]))
}

/// Whether a block is all zeros and begins with −0: there gguf gives the scale the other sign than ggml, and all of it comes back so.
fn has_negative_nothing(values: &[f32]) -> bool {
    values.chunks(32).any(|block| block[0].is_sign_negative() && block.iter().all(|x| *x == 0.0))
}
