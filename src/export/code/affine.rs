//! Integers with a scale and a zero point, restated in NumPy: what the conventions' scripts share.

use super::{Task, fill, float};

/// Reads the values and puts those that share a scale along the axes `shared`.
const TENSOR: &str = "
import numpy as np

x = np.load('values.npy')  # float32
groups, shared = x, None
";

const CHANNEL: &str = "
import numpy as np

x = np.load('values.npy')  # float32
groups = x
shared = tuple(axis for axis in range(x.ndim) if axis != AXIS % x.ndim)
";

const GROUP: &str = "
import numpy as np

x = np.load('values.npy')  # float32
lines = np.moveaxis(x, AXIS, -1)
width = lines.shape[-1]
padded = np.pad(lines, [(0, 0)] * (x.ndim - 1) + [(0, -width % SIZE)])
groups, shared = padded.reshape(*padded.shape[:-1], -1, SIZE), -1
";

/// The range of each group, which always includes 0.
const MINMAX: &str = "
lowest, highest = LOWEST, HIGHEST
finite = np.where(np.isfinite(groups), groups, np.float32(0))
low = finite.min(axis=shared, keepdims=True, initial=0)
high = finite.max(axis=shared, keepdims=True, initial=0)
";

const RANGE: &str = "
lowest, highest = LOWEST, HIGHEST
low = np.minimum(np.float32(MIN), np.float32(0))
high = np.maximum(np.float32(MAX), np.float32(0))
";

/// Scale and zero point as they were found.
const FOUND: &str = "
lowest, highest = LOWEST, HIGHEST
scale, zero_point = np.float32(SCALE), ZERO  # HOW
";

/// Codes and restored values.
const QUANTIZE: &str = "
with np.errstate(all='ignore'):
    steps = (STEPS).astype(np.float64)
    codes = np.clip(ROUNDED, lowest, highest)
codes = np.where(np.isnan(steps), NAN, codes).astype(np.int64)
restored = (codes - zero_point).astype(np.float32) * scale
";

/// Back into the tensor's shape.
const UNGROUP: &str = "
codes, restored = (
    np.moveaxis(grouped.reshape(padded.shape)[..., :width], -1, AXIS) for grouped in (codes, restored)
)
";

/// What is a convention's own.
pub struct Convention<'a> {
    /// Scale and zero point, from `low`, `high`, `lowest`, `highest`.
    pub fit: String,
    /// Which float32 operations give the number of steps.
    pub steps: &'a str,
    /// What is rounded and where the zero point is added.
    pub rounded: &'a str,
    /// The code of NaN.
    pub nan: &'a str,
}

/// The script of a convention, where its range is known: by the values, by hand, or as a calibration of the whole tensor found it.
pub fn script(task: &Task, convention: &Convention) -> Option<String> {
    let uniform = task.bulk.outcome.uniform?;
    let params = &task.params;
    let (read, back) = match params.word("granularity") {
        "tensor" => (TENSOR, ""),
        "channel" => (CHANNEL, ""),
        _ => (GROUP, UNGROUP),
    };
    let (range, fit) = match params.word("calibration") {
        "minmax" => (MINMAX, convention.fit.as_str()),
        "range" => (RANGE, convention.fit.as_str()),
        _ if params.word("granularity") == "tensor" || params.word("calibration") == "manual" => (FOUND, ""),
        _ => return None,
    };
    let groups = &task.bulk.outcome.groups;
    let scale = groups.float("scale", 0).filter(|scale| scale.is_finite())?;
    let given = |id: &str| float(params.real(id).unwrap_or_default() as f32);
    let (axis, size) = (params.int("axis").to_string(), params.int("groupSize").to_string());
    let places = [
        ("ROUNDED", convention.rounded),
        ("STEPS", convention.steps),
        ("AXIS", &axis),
        ("SIZE", &size),
        ("LOWEST", &uniform.lowest.to_string()),
        ("HIGHEST", &uniform.highest.to_string()),
        ("MIN", &given("min")),
        ("MAX", &given("max")),
        ("SCALE", &float(scale)),
        ("ZERO", &groups.integer("zeroPoint", 0)?.to_string()),
        ("NAN", convention.nan),
        ("HOW", params.word("calibration")),
    ];
    let pieces = [read, range, fit, QUANTIZE, back].map(|piece| fill(piece, &places));
    Some(pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("\n"))
}
