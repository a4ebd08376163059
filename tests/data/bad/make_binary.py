"""Writes the binary ones of the files that must be refused, each with the code and the byte of its refusal: python3 make_binary.py

Python's standard library alone: the files are put together byte by byte, since no library writes such. `expected.json` keeps what other scripts
entered."""

import json
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).parent
entries = {}


def bad(name, code, byte, content):
    (HERE / name).write_bytes(content)
    entries[name] = {"code": code, "byte": byte}


# NumPy

def header(descr="'<f4'", shape="(3,)", order="False", more=""):
    return f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, {more}}}\n".encode()


def npy(text=None, data=bytes(12), version=(1, 0), length=None, **fields):
    text = header(**fields) if text is None else text
    size = struct.pack("<H" if version[0] == 1 else "<I", len(text) if length is None else length)
    return b"\x93NUMPY" + bytes(version) + size + text + data


def after(text, word):
    """Where a word begins in an array's file of version 1.0."""
    return 10 + text.index(word)


whole = npy()
bad("magic-alone.npy", "npy.truncated", 6, whole[:6])
bad("no-length.npy", "npy.truncated", 9, whole[:9])
bad("header-cut.npy", "npy.truncated", 40, whole[:40])
bad("values-cut.npy", "npy.truncated", len(whole) - 5, whole[:-5])
bad("text-called.npy", "npy.magic", 0, b"1.5 2.5 3.5\n")
bad("version-9.npy", "npy.version", 6, npy(version=(9, 0)))
bad("header-longer-than-the-file.npy", "npy.truncated", len(whole), npy(length=50000))
bad("header-of-gigabytes.npy", "npy.header-large", 8, npy(version=(2, 0), length=0xFFFFFFF0))
bad("header-of-blanks.npy", "npy.header", 10 + 61, npy(text=b" " * 60 + b"\n"))
bad("header-of-brackets.npy", "npy.header", after(b"{'descr': " + b"[" * 33, b"[") + 33, npy(text=b"{'descr': " + b"[" * 5000))
bad("header-not-closed.npy", "npy.header", 10 + len(header()) - 3, npy(text=header()[:-3]))
bad("code-in-header.npy", "npy.header", after(header(), b"(3,)"), npy(shape="__import__('os')"))
bad("negative-side.npy", "npy.header", after(header(), b"(3,)") + 1, npy(shape="(-3,)"))
bad("shape-a-number.npy", "npy.shape", after(header(), b"(3,)"), npy(shape="3"))
bad("shape-of-65-sides.npy", "npy.shape", after(header(), b"(3,)"), npy(shape="(" + "1, " * 65 + ")", data=bytes(4)))
bad("huge-side.npy", "npy.truncated", len(npy(shape="(1099511627776,)")), npy(shape="(1099511627776,)"))
bad("side-beyond-64-bits.npy", "npy.header", after(header(), b"(3,)") + 1, npy(shape="(99999999999999999999,)"))
bad("product-beyond-64-bits.npy", "npy.large", after(header(), b"(3,)"), npy(shape="(4294967296, 4294967296, 3)"))
bad("bytes-beyond-64-bits.npy", "npy.large", after(header(), b"(3,)"), npy(shape="(4611686018427387904,)"))
bad("order-a-number.npy", "npy.order", after(header(), b"False"), npy(order="0"))
bad("key-twice.npy", "npy.keys", after(header(more="'shape': (3,)"), b"(3,)}"), npy(more="'shape': (3,)"))
bad("key-too-many.npy", "npy.keys", after(header(more="'x': 1"), b"1}"), npy(more="'x': 1"))
bad("key-missing.npy", "npy.keys", 10, npy(text=b"{'descr': '<f4', 'shape': (3,)}\n"))
bad("objects.npy", "npy.object", 20, npy(descr="'|O'", data=b"\x80\x04]\x94(K\x01K\x02K\x03e."))
bad("structured.npy", "npy.structured", 20, npy(descr="[('a', '<f4'), ('b', '<i8')]"))
bad("complex.npy", "npy.complex", 20, npy(descr="'<c8'", data=bytes(24)))
bad("words.npy", "npy.words", 20, npy(descr="'<U2'", data=bytes(24)))
bad("dates.npy", "npy.time", 20, npy(descr="'<M8[ns]'", data=bytes(24)))
bad("bfloat16-as-void.npy", "npy.void", 20, npy(descr="'<V2'", data=bytes(6)))


# archives

def deflate(content):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def entry(name, content, method=0, flags=0, packed=None, size=None, crc=None, at=None, local=None):
    """Local header with bytes, and the directory's entry but for where the local header is."""
    packed = (deflate(content) if method == 8 else content) if packed is None else packed
    size = len(content) if size is None else size
    crc = zlib.crc32(content) if crc is None else crc
    fields = struct.pack("<HHHHHIII", 20, flags, method, 0, 0, crc, len(packed), size)
    own = struct.pack("<HHHHHIII", 20, flags, method, 0, 0, crc, len(packed), size if local is None else local)
    first = b"PK\x03\x04" + own + struct.pack("<HH", len(name), 0) + name + packed
    return first, lambda place: (b"PK\x01\x02\x14\x00" + fields + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, place if at is None else at) + name)


def archive(*members, count=None, offset=None, size=None):
    body, places = b"", []
    for first, _ in members:
        places.append(len(body))
        body += first
    directory = b"".join(second(place) for (_, second), place in zip(members, places))
    count = len(members) if count is None else count
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory) if size is None else size, len(body) if offset is None else offset, 0)
    return body + directory + b"PK\x05\x06" + end


array = npy()
good = archive(entry(b"x.npy", array))
end = len(good) - 22
bad("end-cut.npz", "npz.truncated", len(good) - 1, good[:-1])
bad("half.npz", "npz.truncated", len(good) // 2, good[:len(good) // 2])
bad("directory-beyond-the-end.npz", "npz.directory", end, archive(entry(b"x.npy", array), offset=10**6))
bad("directory-size-lies.npz", "npz.directory", end, archive(entry(b"x.npy", array), size=10))
bad("directory-count-lies.npz", "npz.directory", end, archive(entry(b"x.npy", array), count=7))
bad("a-million-entries.npz", "npz.many", end, archive(entry(b"x.npy", array), count=60000))
bad("entry-beyond-the-end.npz", "npz.range", 4000000000, archive(entry(b"x.npy", array, at=4000000000)))
bad("entries-overlap.npz", "npz.overlap", 0, archive(entry(b"x.npy", array), entry(b"x.npy", array, at=0)))
bad("entry-twice.npz", "npz.twice", len(entry(b"x.npy", array)[0]), archive(entry(b"x.npy", array), entry(b"x.npy", array)))
bad("entry-says-otherwise.npz", "npz.entry", 0, archive(entry(b"x.npy", array, local=77)))
bad("encrypted.npz", "npz.encrypted", 0, archive(entry(b"x.npy", array, flags=1)))
bad("lzma.npz", "npz.method", 0, archive(entry(b"x.npy", array, method=14)))
bad("checksum.npz", "npz.crc", 0, archive(entry(b"x.npy", array, crc=1)))
bad("no-array.npz", "npz.member", 0, archive(entry(b"notes.txt", b"1 2 3")))
bad("array-is-none.npz", "npy.magic", 35, archive(entry(b"x.npy", b"<html>not an array</html>")))
bad("array-larger-than-entry.npz", "npz.size", 0, archive(entry(b"x.npy", npy(shape="(1000,)"))))
bad("deflate-damaged.npz", "npz.deflate", 35 + 1, archive(entry(b"x.npy", array, method=8, packed=b"\xFF" * 40)))
bad("bomb-that-claims-gigabytes.npz", "npz.size", 0, archive(entry(b"x.npy", npy(shape="(900000000,)"), method=8, size=3600000000)))
zeros = npy(data=bytes(8 << 20))
bad("bomb-of-zeros.npz", "npz.size", 0, archive(entry(b"x.npy", zeros, method=8)))
bad("bomb-that-claims-little.npz", "npz.size", 0, archive(entry(b"x.npy", zeros, method=8, size=len(array))))
bad("zip-of-zips.zip", "file.zip", 0, archive(entry(b"inner.zip", good)))
bad("checkpoint.pt", "file.pytorch", 0, archive(entry(b"archive/data.pkl", b"\x80\x02}q\x00.")))


# safetensors

def safe(header, data=bytes(12), length=None):
    header = header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()
    return struct.pack("<Q", len(header) if length is None else length) + header + data


def info(dtype="F32", shape=(3,), offsets=(0, 12)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


one = safe({"x": info()})
start = 8 + 5  # where the first entry's value is
bad("five-bytes.safetensors", "safetensors.truncated", 5, one[:5])
bad("header-length-of-exabytes.safetensors", "safetensors.header-length", 0, safe({"x": info()}, length=2**62))
bad("header-cut.safetensors", "safetensors.header-length", 0, one[:30])
bad("data-cut.safetensors", "safetensors.truncated", len(one) - 1, one[:-1])
bad("header-empty.safetensors", "safetensors.json", 8, safe(b""))
bad("header-a-list.safetensors", "safetensors.json", 8, safe(b"[1,2,3]"))
bad("header-deep.safetensors", "safetensors.json", 8 + 5 + 4000 - 1, safe(b'{"x":' + b"[" * 4000))
bad("header-not-closed.safetensors", "safetensors.json", 8 + len(one) - 20 - 2, safe(one[8:-13]))
bad("header-then-more.safetensors", "safetensors.json", 8 + len(one) - 20, safe(one[8:-12] + b"{}"))
bad("header-not-utf8.safetensors", "safetensors.utf8", 10, safe(b'{"\xFF":{}}'))
twice = safe(b'{"x":%s,"x":%s}' % ((json.dumps(info()).encode(),) * 2))
bad("name-twice.safetensors", "safetensors.twice", twice.rindex(b'"x":') + 4, twice)
negative = safe({"x": info(shape=(-3,))})
bad("shape-negative.safetensors", "safetensors.entry", negative.index(b"-3") + 1, negative)
missing = safe({"x": {"dtype": "F32", "data_offsets": [0, 12]}})
bad("shape-missing.safetensors", "safetensors.entry", missing.index(b"}"), missing)
metadata = safe({"__metadata__": {"a": 1}, "x": info()})
bad("metadata-a-number.safetensors", "safetensors.metadata", metadata.index(b":1") + 1, metadata)
bad("size-lies.safetensors", "safetensors.size", start, safe({"x": info(shape=(4,))}))
bad("product-beyond-64-bits.safetensors", "safetensors.large", start, safe({"x": info(shape=(2**32, 2**32))}))
bad("offsets-backwards.safetensors", "safetensors.range", start, safe({"x": info(offsets=(12, 0))}))
two = lambda a, b: {"x": info(shape=(2,), offsets=a), "y": info(shape=(2,), offsets=b)}
bad("overlap.safetensors", "safetensors.overlap", len(safe(two((0, 8), (4, 12)), b"")) + 4, safe(two((0, 8), (4, 12))))
bad("hole.safetensors", "safetensors.hole", len(safe(two((0, 8), (12, 20)), b"")) + 8, safe(two((0, 8), (12, 20)), bytes(20)))
bad("tail.safetensors", "safetensors.hole", len(one), one + b"more")
bad("unknown-type.safetensors", "safetensors.dtype", start, safe({"x": info(dtype="F7")}))
bad("half-a-byte.safetensors", "safetensors.size", start, safe({"x": info(dtype="F4", shape=(23,))}))


# GGUF

def text(words):
    words = words.encode() if isinstance(words, str) else words
    return struct.pack("<Q", len(words)) + words


def pair(key, kind, value):
    return text(key) + struct.pack("<I", kind) + value


def tensor(name="x", sides=(32,), kind=0, offset=0):
    return text(name) + struct.pack("<I", len(sides)) + b"".join(struct.pack("<Q", side) for side in sides) + struct.pack("<IQ", kind, offset)


def gguf(pairs=(), tensors=(tensor(),), data=bytes(128), version=3, counts=None, alignment=32):
    counts = (len(tensors), len(pairs)) if counts is None else counts
    top = b"GGUF" + struct.pack("<IQQ", version, *counts) + b"".join(pairs) + b"".join(tensors)
    return top + bytes(-len(top) % alignment) + data


model = gguf()
bad("magic-alone.gguf", "gguf.truncated", 4, model[:4])
bad("counts-cut.gguf", "gguf.truncated", 20, model[:20])
bad("tensors-cut.gguf", "gguf.truncated", 50, model[:50])
bad("data-cut.gguf", "gguf.range", len(model) - 1, model[:-1])
bad("text-called.gguf", "gguf.magic", 0, b"no model at all\n")
bad("version-1.gguf", "gguf.version", 4, gguf(version=1))
bad("version-99.gguf", "gguf.version", 4, gguf(version=99))
bad("tensors-without-end.gguf", "gguf.truncated", len(model), gguf(counts=(2**63, 0), data=bytes(8)) + bytes(120))
bad("pairs-without-end.gguf", "gguf.truncated", 24 + 400, gguf(counts=(1, 2**64 - 1), tensors=(), data=b"")[:24] + pair("a", 0, b"\0") * 28 + bytes(8))
bad("key-of-gigabytes.gguf", "gguf.key", 24, gguf(pairs=[struct.pack("<Q", 2**32) + b"a"]))
bad("key-not-utf8.gguf", "gguf.utf8", 32 + 1, gguf(pairs=[pair(b"a\xFF", 0, b"\0")]))
bad("value-of-no-type.gguf", "gguf.value-type", 24 + 9 + 4, gguf(pairs=[pair("a", 13, b"")]))
exabytes = gguf(pairs=[pair("a", 9, struct.pack("<IQ", 12, 2**62))])
bad("list-of-exabytes.gguf", "gguf.truncated", len(exabytes), exabytes)
bad("lists-in-lists.gguf", "gguf.depth", 24 + 9 + 4 + 8 * 12, gguf(pairs=[pair("a", 9, struct.pack("<IQ", 9, 1) * 40)]))
bad("list-of-lies.gguf", "gguf.truncated", len(exabytes), gguf(pairs=[pair("a", 9, struct.pack("<IQ", 8, 2**62))]))
bad("alignment-3.gguf", "gguf.alignment", 24 + 8 + 17, gguf(pairs=[pair("general.alignment", 4, struct.pack("<I", 3))]))
bad("alignment-0.gguf", "gguf.alignment", 24 + 8 + 17, gguf(pairs=[pair("general.alignment", 4, struct.pack("<I", 0))]))
bad("alignment-a-text.gguf", "gguf.alignment", 24 + 8 + 17, gguf(pairs=[pair("general.alignment", 8, text("32"))]))
bad("name-twice.gguf", "gguf.twice", 24 + len(tensor()), gguf(tensors=[tensor(), tensor()]))
bad("five-dimensions.gguf", "gguf.dimensions", 24 + 9, gguf(tensors=[tensor(sides=(1, 1, 1, 1, 1))]))
bad("dimensions-without-end.gguf", "gguf.dimensions", 24 + 9, gguf(tensors=[text("x") + struct.pack("<I", 2**32 - 1)]))
bad("product-beyond-64-bits.gguf", "gguf.large", 24, gguf(tensors=[tensor(sides=(2**32, 2**32))]))
bad("bytes-beyond-64-bits.gguf", "gguf.large", 24, gguf(tensors=[tensor(sides=(2**62, 2))]))
bad("ragged-row.gguf", "gguf.ragged", 24, gguf(tensors=[tensor(sides=(33,), kind=2)]))
bad("no-such-type.gguf", "gguf.type", 24, gguf(tensors=[tensor(kind=4)]))
bad("type-not-decoded.gguf", "gguf.unreadable", 24, gguf(tensors=[tensor(sides=(256,), kind=16)]))
bad("offset-ragged.gguf", "gguf.offset", 24, gguf(tensors=[tensor(offset=4)], data=bytes(200)))
bad("offset-beyond-64-bits.gguf", "gguf.range", 24, gguf(tensors=[tensor(offset=2**64 - 32)]))
bad("offset-beyond-the-end.gguf", "gguf.range", len(model), gguf(tensors=[tensor(offset=2**40)]))
bad("overlap.gguf", "gguf.overlap", 24 + len(tensor()), gguf(tensors=[tensor(), tensor("y", offset=64)], data=bytes(256)))


# numbers without a format, and what is no file of numbers

bad("ragged.f32", "raw.ragged", 4, b"\0\0\x80?\0")
bad("empty.npy", "file.empty", 0, b"")
bad("no-extension", "file.unknown", 0, bytes(range(1, 200)))
bad("lfs.safetensors", "file.lfs", 0, b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 90868376\n")
bad("page.gguf", "file.html", 0, b"<!DOCTYPE html>\n<html><body onload=alert(1)>Sign in to continue</body></html>\n")
bad("pickle.npy", "file.pickle", 0, b"\x80\x04\x95\x0f\0\0\0\0\0\0\0]\x94(K\x01K\x02K\x03e.")
bad("ggjt.bin", "file.ggml", 0, b"tjgg\x03\0\0\0" + bytes(64))
bad("keras.h5", "file.hdf5", 0, b"\x89HDF\r\n\x1a\n" + bytes(64))
bad("table.parquet", "file.parquet", 0, b"PAR1" + bytes(32) + b"PAR1")
bad("model.onnx", "file.onnx", 0, b"\x08\x0a\x12\x07pytorch\x1a\x03\x32\x2e\x30")
bad("values.npy.gz", "file.compressed", 0, b"\x1f\x8b\x08\x00" + bytes(6) + deflate(array) + struct.pack("<II", zlib.crc32(array), len(array)))

path = HERE / "expected.json"
known = json.loads(path.read_text()) if path.exists() else {}
lines = [f"{json.dumps(name)}: {json.dumps(at)}" for name, at in sorted({**known, **entries}.items())]
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
