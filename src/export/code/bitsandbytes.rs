//! bitsandbytes, on the CPU.

use super::{Peer, Task, fill, python};

pub static PEER: Peer = Peer { name: "bitsandbytes", write };

const FOUR_BITS: &str = "
import numpy as np
import torch
from bitsandbytes import functional

x = torch.from_numpy(np.load('values.npy'))
packed, state = functional.quantize_4bit(x, blocksize=SIZE, quant_type='SCHEME', compress_statistics=DOUBLE)
restored = functional.dequantize_4bit(packed, state).numpy()
packed = packed.numpy()
";

const EIGHT_BITS: &str = "
import numpy as np
import torch
from bitsandbytes import functional

x = torch.from_numpy(np.load('values.npy'))
codes, state = functional.quantize_blockwise(x, blocksize=SIZE)
restored = functional.dequantize_blockwise(codes, state).numpy()
codes = codes.numpy()
";

fn write(task: &Task) -> Option<String> {
    let double = match task.scheme {
        "nf4" | "fp4" => task.params.bool("doubleQuantization"),
        "dynamic8" => false,
        _ => return None,
    };
    let template = if task.scheme == "dynamic8" { EIGHT_BITS } else { FOUR_BITS };
    let size = task.params.int("blockSize").to_string();
    let places = [("SIZE", size.as_str()), ("SCHEME", task.scheme), ("DOUBLE", python(double))];
    task.all_finite().then(|| fill(template, &places))
}
