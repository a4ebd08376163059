//! TensorFlow Lite's rule, as ai-edge-quantizer has it, restated in NumPy.

use super::{Peer, Task, affine, affine::Convention, fill};

pub static PEER: Peer = Peer { name: "NumPy", write };

const SYMMETRIC: &str = "
scale = np.maximum(np.maximum(high, -low), np.float32(1e-9)) / np.float32(HALF)
zero_point = ZERO_POINT
";

const ASYMMETRIC: &str = "
scale = np.maximum(high - low, np.float32(1e-9)) / np.float32(highest - lowest)
zero_point = np.clip(np.rint(np.float32(lowest) - low / scale), lowest, highest).astype(np.int64)
";

/// A group's scale is stored so.
const STORED: &str = "
import ml_dtypes

scale = scale.astype(ml_dtypes.bfloat16).astype(np.float16).astype(np.float32)
scale = np.where(scale == 0, np.float32(2**-24), scale)
";

fn write(task: &Task) -> Option<String> {
    let has = task.scheme == "integer" && task.params.word("convention") == "tflite" && task.all_finite();
    let convention = has.then(|| fitted(task))??;
    affine::script(task, &convention)
}

fn fitted(task: &Task) -> Option<Convention<'static>> {
    let (_, highest) = task.bulk.outcome.uniform?.origin?.spread;
    let (signed, symmetric) = (task.params.bool("signed"), task.params.bool("symmetric"));
    let half = if signed { highest } else { highest / 2 };
    let zero_point = if signed { 0 } else { half + 1 };
    let places = [("HALF", &*half.to_string()), ("ZERO_POINT", &zero_point.to_string())];
    let stored = if task.params.word("granularity") == "group" { STORED } else { "" };
    let fit = fill(if symmetric { SYMMETRIC } else { ASYMMETRIC }, &places) + stored;
    Some(Convention { fit, steps: "groups / scale + np.float32(zero_point)", rounded: "np.rint(steps)", nan: "lowest" })
}
