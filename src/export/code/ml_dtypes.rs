//! ml_dtypes: small floats as NumPy dtypes.

use super::{Peer, Task, fill};
use crate::format;

pub static PEER: Peer = Peer { name: "ml_dtypes", write };

const CAST: &str = "
import ml_dtypes
import numpy as np

x = np.load('values.npy')  # float32
with np.errstate(over='ignore'):
    stored = x.astype(DTYPE)
codes = stored.view(np.uintWIDTH)
restored = stored.astype(np.float32)
";

const SCALED: &str = "
import ml_dtypes
import numpy as np

x = np.load('values.npy')  # float32
shared = SHARED
largest = np.float32(LARGEST)
magnitudes = np.where(np.isfinite(x), np.abs(x), np.float32(0))
scale = magnitudes.max(axis=shared, keepdims=True) / largest
scale = np.where(scale == 0, np.float32(1), scale)
with np.errstate(all='ignore'):
    stored = np.clip(x / scale, -largest, largest).astype(DTYPE)
    restored = stored.astype(np.float32) * scale
codes = stored.view(np.uint8)
";

fn write(task: &Task) -> Option<String> {
    match task.scheme {
        "cast" => cast(task),
        "scaled_fp8" => scaled(task),
        _ => None,
    }
}

/// The format as a dtype, and its width in memory.
pub fn dtype(format: &str) -> Option<(String, &'static str)> {
    const SMALL: [&str; 10] = [
        "float8_e5m2",
        "float8_e4m3fn",
        "float8_e4m3",
        "float8_e3m4",
        "float8_e5m2fnuz",
        "float8_e4m3fnuz",
        "float8_e4m3b11fnuz",
        "float6_e3m2fn",
        "float6_e2m3fn",
        "float4_e2m1fn",
    ];
    Some(match format {
        "float64" => ("np.float64".into(), "64"),
        "float32" => ("np.float32".into(), "32"),
        "float16" => ("np.float16".into(), "16"),
        "bfloat16" => ("ml_dtypes.bfloat16".into(), "16"),
        small if SMALL.contains(&small) || small == "float8_e8m0fnu" => (format!("ml_dtypes.{small}"), "8"),
        _ => return None,
    })
}

fn cast(task: &Task) -> Option<String> {
    let params = &task.params;
    if params.word("rounding") != "half-even" || params.word("overflow") != "convention" {
        return None;
    }
    let (dtype, width) = dtype(params.word("format"))?;
    Some(fill(CAST, &[("DTYPE", &dtype), ("WIDTH", width)]))
}

fn scaled(task: &Task) -> Option<String> {
    let format = format::find(task.params.word("format")).ok()?;
    let (dtype, _) = dtype(format.id())?;
    let axis = task.params.int("axis");
    let of_channel = format!("tuple(axis for axis in range(x.ndim) if axis != {axis})");
    let shared = if task.params.word("granularity") == "tensor" { "None" } else { &of_channel };
    let largest = format.decode(format.limits().1).to_string();
    Some(fill(SCALED, &[("SHARED", shared), ("LARGEST", &largest), ("DTYPE", &dtype)]))
}
