//! PyTorch: its observers, and the operators that its exported programs quantize with.

use super::{Peer, Task, fill, float};

pub static PEER: Peer = Peer { name: "PyTorch", write };

const READ: &str = "
import numpy as np
import torch
import torch.ao.quantization.fx._decomposed  # the operators below
from torch.ao.quantization import MinMaxObserver, PerChannelMinMaxObserver

x = torch.from_numpy(np.load('values.npy'))
";

const OBSERVED: &str = "
observer = MinMaxObserver(dtype=torch.DTYPE, qscheme=torch.per_tensor_SYMMETRYLIMITS)
observer(x)
scale, zero_point = (parameter.item() for parameter in observer.calculate_qparams())
";

const FOUND: &str = "
scale, zero_point = SCALE, ZERO
";

const TENSOR: &str = "
how = (scale, zero_point, LOWEST, HIGHEST, torch.STORED)
quantized = torch.ops.quantized_decomposed.quantize_per_tensor(x, *how)
codes = quantized.numpy()
restored = torch.ops.quantized_decomposed.dequantize_per_tensor(quantized, *how).numpy()
";

const CHANNELS: &str = "
observer = PerChannelMinMaxObserver(ch_axis=AXIS, dtype=torch.DTYPE, qscheme=torch.per_channel_SYMMETRYLIMITS)
observer(x)
scales, zero_points = observer.calculate_qparams()
how = (scales, zero_points, AXIS, LOWEST, HIGHEST, torch.STORED)
quantized = torch.ops.quantized_decomposed.quantize_per_channel(x, *how)
codes = quantized.numpy()
restored = torch.ops.quantized_decomposed.dequantize_per_channel(quantized, *how).numpy()
";

fn write(task: &Task) -> Option<String> {
    let params = &task.params;
    let observable = task.scheme == "integer" && params.word("convention") == "pytorch" && params.int("bits") <= 8;
    if !observable || params.bool("reduceRange") || !task.all_finite() {
        return None;
    }
    let observed = params.word("calibration") == "minmax";
    let body: &[&str] = match (params.word("granularity"), observed) {
        ("tensor", true) => &[READ, OBSERVED, TENSOR],
        ("tensor", false) => &[READ, FOUND, TENSOR],
        ("channel", true) => &[READ, CHANNELS],
        _ => return None,
    };
    fill_in(task, body)
}

fn fill_in(task: &Task, body: &[&str]) -> Option<String> {
    let (params, groups) = (&task.params, &task.bulk.outcome.groups);
    let uniform = task.bulk.outcome.uniform?;
    let scale = groups.float("scale", 0).filter(|scale| scale.is_finite())?;
    let signed = params.bool("signed");
    let axis = params.int("axis");
    let from_first = if axis < 0 { axis + task.shape.len() as i64 } else { axis };
    // told its own limits, an observer puts the zero point elsewhere
    let own = params.int("bits") == 8 && !params.bool("narrow");
    let limits = if own { String::new() } else { format!(", quant_min={}, quant_max={}", uniform.lowest, uniform.highest) };
    let places = [
        ("LIMITS", &*limits),
        ("DTYPE", if signed { "qint8" } else { "quint8" }),
        ("STORED", if signed { "int8" } else { "uint8" }),
        ("SYMMETRY", if params.bool("symmetric") { "symmetric" } else { "affine" }),
        ("AXIS", &from_first.to_string()),
        ("LOWEST", &uniform.lowest.to_string()),
        ("HIGHEST", &uniform.highest.to_string()),
        ("SCALE", &float(scale)),
        ("ZERO", &groups.integer("zeroPoint", 0)?.to_string()),
    ];
    Some(body.iter().map(|piece| fill(piece, &places)).collect::<Vec<_>>().join("\n"))
}
