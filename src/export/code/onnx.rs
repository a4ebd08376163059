//! ONNX Runtime's scale and zero point, and the operator QuantizeLinear, restated in NumPy.

use super::{Peer, Task, affine, affine::Convention, fill};

pub static PEER: Peer = Peer { name: "NumPy", write };

/// onnxruntime's `compute_scale_zp`, which goes by float64.
const STATIC: &str = "
with np.errstate(all='ignore'):
    low, high = np.float64(LOW), np.float64(HIGH)
    scale = (high - low) / (LAST - FIRST)
    zero_point = ZERO_POINT
    tiny = scale < np.finfo(np.float32).tiny
    scale = np.where(tiny, 1, scale).astype(np.float32)
    zero_point = np.where(tiny, 0, zero_point).astype(np.int64)
";

/// `compute_scale_zp_blocked`, which goes by float32.
const BLOCKED: &str = "
with np.errstate(all='ignore'):
    low, high = LOW, HIGH
    scale = (np.float64(high - low) / (LAST - FIRST)).astype(np.float32)
    tiny = scale < np.finfo(np.float32).tiny
    zero_point = np.where(tiny, TINY, np.clip(ZERO_POINT, FIRST, LAST)).astype(np.int64)
    scale = np.where(tiny, np.float32(1), scale)
";

/// The operator DynamicQuantizeLinear.
const DYNAMIC: &str = "
scale = (high - low) / np.float32(255)
scale = np.where(scale == 0, np.float32(1), scale)
zero_point = np.rint(np.clip(0 - low / scale, 0, 255)).astype(np.int64)
";

fn write(task: &Task) -> Option<String> {
    if task.scheme != "integer" || !task.all_finite() {
        return None;
    }
    let fit = match task.params.word("convention") {
        "onnx" => static_fit(task)?,
        "onnx-dynamic" => DYNAMIC.into(),
        _ => return None,
    };
    affine::script(task, &Convention { fit, steps: "groups / scale", rounded: "np.rint(steps) + zero_point", nan: "lowest" })
}

fn static_fit(task: &Task) -> Option<String> {
    let (first, last) = task.bulk.outcome.uniform?.origin?.spread;
    let symmetric = task.params.bool("symmetric");
    let middle = ((first + last) as f64 / 2.0).round_ties_even().to_string();
    let found = format!("np.rint({first} - np.float64(low) / np.float64(scale))");
    let grouped = task.params.word("granularity") == "group";
    let places = [
        ("LOW", if symmetric { "-np.maximum(high, -low)" } else { "low" }),
        ("HIGH", if symmetric { "np.maximum(high, -low)" } else { "high" }),
        ("FIRST", &format!("({first})")),
        ("LAST", &last.to_string()),
        ("TINY", if symmetric { &middle } else { "0" }),
        ("ZERO_POINT", if symmetric { &middle } else { &found }),
    ];
    Some(fill(if grouped { BLOCKED } else { STATIC }, &places))
}
