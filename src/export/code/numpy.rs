//! NumPy: the rules that are ours.

use super::{Peer, Task, affine, affine::Convention};

pub static PEER: Peer = Peer { name: "NumPy", write };

const SYMMETRIC: &str = "
scale = np.maximum(high, -low) / np.float32(HALF)
scale = np.where(scale == 0, np.float32(1), scale)
zero_point = ZERO_POINT
";

const ASYMMETRIC: &str = "
with np.errstate(all='ignore'):
    spread, steps = high - low, np.float32(highest - lowest)
    scale = np.where(np.isfinite(spread), spread / steps, high / steps - low / steps)
    scale = np.where(scale == 0, np.float32(1), scale)
    zero_point = np.clip(np.rint(np.float32(lowest) - low / scale).astype(np.float64), lowest, highest).astype(np.int64)
";

fn write(task: &Task) -> Option<String> {
    match task.scheme {
        "integer" if task.params.word("convention") == "plain" => integer(task),
        "ternary" => Some([MEANS, TERNARY].map(str::trim_start).join("\n")),
        "binary" => Some([MEANS, BINARY].map(str::trim_start).join("\n")),
        _ => None,
    }
}

fn integer(task: &Task) -> Option<String> {
    let highest = task.bulk.outcome.uniform?.highest;
    let (signed, symmetric) = (task.params.bool("signed"), task.params.bool("symmetric"));
    let half = if signed { highest } else { highest / 2 };
    let zero_point = if signed { 0 } else { half + 1 };
    let fit = if symmetric { SYMMETRIC } else { ASYMMETRIC };
    let fit = fit.replace("HALF", &half.to_string()).replace("ZERO_POINT", &zero_point.to_string());
    let rounded = format!("{} + zero_point", rounded(task.params.word("rounding"))?);
    affine::script(task, &Convention { fit, steps: "groups / scale", rounded: &rounded, nan: "zero_point" })
}

/// A rounding of `steps`, which are float64s of few enough bits that a half can be added exactly.
fn rounded(rounding: &str) -> Option<&'static str> {
    Some(match rounding {
        "half-even" => "np.rint(steps)",
        "half-away" => "np.copysign(np.floor(np.abs(steps) + 0.5), steps)",
        "half-toward-zero" => "np.copysign(np.ceil(np.abs(steps) - 0.5), steps)",
        "half-up" => "np.floor(steps + 0.5)",
        "half-down" => "np.ceil(steps - 0.5)",
        "floor" => "np.floor(steps)",
        "ceil" => "np.ceil(steps)",
        "trunc" => "np.trunc(steps)",
        "away" => "np.copysign(np.ceil(np.abs(steps)), steps)",
        _ => return None,
    })
}

/// The mean is summed in order, as `cumsum` does and `sum` does not.
const MEANS: &str = "
import numpy as np

x = np.load('values.npy')  # float32
finite = x[np.isfinite(x)]


def mean(values):
    total = np.cumsum(values, dtype=np.float64)[-1] if values.size else 0.0
    return np.float32(total / max(values.size, 1))

";

const TERNARY: &str = "
scale = np.maximum(mean(np.abs(finite)), np.float32(1e-5))
with np.errstate(all='ignore'):
    codes = np.clip(np.rint(np.nan_to_num(x / scale, nan=0.0)), -1, 1).astype(np.int64)
restored = codes.astype(np.float32) * scale
";

const BINARY: &str = "
scale = mean(np.abs(finite))
codes = (np.where(np.isnan(x), np.float32(0), x) >= mean(finite)).astype(np.int64)
restored = (2 * codes - 1).astype(np.float32) * scale
";
