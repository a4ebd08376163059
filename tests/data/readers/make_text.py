"""Writes text/: tables, lists and JSON as pandas, NumPy and Python write them, and images as Pillow does. expected.json has what
they hold. See PROVENANCE.md. Run as: python make_text.py (numpy, pandas, pillow)"""

import json
import pathlib

import numpy
import pandas
import PIL.Image

OUT = pathlib.Path(__file__).parent / "text"
RNG = numpy.random.default_rng(20261125)

expected = {}


def bits(values):
    return "".join(f"{word:08x}" for word in numpy.ascontiguousarray(values, dtype="<f4").view("<u4").ravel())


def tensor(name, values):
    values = numpy.asarray(values, dtype="float32")
    return {"name": name, "shape": list(values.shape), "bits": bits(values)}


def file(name, content, tensors):
    path = OUT / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    expected[name] = tensors


def numbers(*shape):
    """Of every magnitude that float32 has, its edges among them."""
    values = RNG.standard_normal(shape).astype("float32") * numpy.float32(10) ** RNG.integers(-30, 30, shape).astype("float32")
    flat = values.ravel()
    edges = [0.0, -0.0, 1.1754944e-38, 1e-45, 3.4028235e38, -16777217.0]
    flat[: len(edges)] = edges[: len(flat)]
    return values


def columns(frame, whole=True):
    floats = frame.to_numpy(dtype="float32")
    every = [tensor("all columns", floats)] if whole and len(frame.columns) > 1 else []
    return every + [tensor(str(name), floats[:, at]) for at, name in enumerate(frame.columns)]


def tables():
    frame = pandas.DataFrame(numbers(40, 3).astype("float64"), columns=["weight", "größe", "x,y"])
    file("pandas.csv", frame.to_csv(index=False), columns(frame))
    file("pandas-crlf.csv", frame.to_csv(index=False, lineterminator="\r\n"), columns(frame))
    file("pandas.tsv", frame.to_csv(index=False, sep="\t"), columns(frame))
    file("pandas-semicolons.csv", frame.to_csv(index=False, sep=";", decimal=","), columns(frame))
    file("pandas-bars.csv", frame.to_csv(index=False, sep="|"), columns(frame))
    for encoding in ["utf-8-sig", "utf-16"]:
        file(f"pandas-{encoding}.csv", frame.to_csv(index=False).encode(encoding), columns(frame))
    file("pandas-utf-16-be.csv", b"\xfe\xff" + frame.to_csv(index=False, sep=";").encode("utf-16-be"), columns(frame))
    file("called-text.txt", frame.to_csv(index=False), columns(frame))

    quoted = frame.set_axis(['say "a"', "two\nlines", ""], axis=1)
    file("pandas-quotes.csv", quoted.to_csv(index=False, quoting=1), columns(quoted))

    indexed = pandas.DataFrame(numbers(10, 3).astype("float64"))
    with_index = indexed.reset_index().set_axis(["", "0", "1", "2"], axis=1)
    file("pandas-index.csv", indexed.to_csv(), columns(with_index))
    file("pandas-no-header.csv", indexed.to_csv(index=False, header=False), columns(indexed.set_axis(["1", "2", "3"], axis=1)))

    missing = pandas.DataFrame({"a": [1.5, None, 3.0, None], "b": [numpy.inf, -numpy.inf, 0.25, None]})
    for word in ["", "NA", "null", "nan"]:
        file(f"pandas-missing-{word or 'empty'}.csv", missing.to_csv(index=False, na_rep=word), columns(missing))

    mixed = pandas.DataFrame({"name": ["one", "two"], "value": [1.5, 2.5], "day": ["2026-01-01", "2026-01-02"]})
    file("pandas-words.csv", mixed.to_csv(index=False), [{"name": "name"}, tensor("value", mixed["value"]), {"name": "day"}])


def lists():
    matrix = numbers(12, 5)
    for name, options in [("spaces", {}), ("commas", {"delimiter": ","}), ("header", {"header": "a b c d e"})]:
        path = OUT / f"savetxt-{name}.txt"
        numpy.savetxt(path, matrix, fmt="%.9e", **options)
        expected[path.name] = [tensor(path.stem, matrix)]
    path = OUT / "savetxt-header.csv"
    numpy.savetxt(path, matrix, fmt="%.9g", delimiter=",", header="a,b,c,d,e")
    expected[path.name] = columns(pandas.DataFrame(matrix, columns=list("abcde")))
    file("python.list", repr(matrix.astype("float64").tolist()), [tensor("python", matrix)])
    corner = matrix[:2, :2].astype("float64")
    file("repr.txt", repr(corner), [tensor("repr", numpy.array(eval(repr(corner), {"array": numpy.array})))])


def documents():
    cube = numbers(3, 4, 2)
    file("nested.json", json.dumps(cube.astype("float64").tolist()), [tensor("nested", cube)])
    file("indented.json", json.dumps(cube.astype("float64").tolist(), indent=2), [tensor("indented", cube)])
    keyed = {"layer": {"weight": cube[0].astype("float64").tolist(), "bias": [0.5, -0.25]}, "scale": 0.125, "größe": [1]}
    file(
        "keys.json",
        json.dumps(keyed),
        [tensor("layer.weight", cube[0]), tensor("layer.bias", [0.5, -0.25]), tensor("scale", 0.125), tensor("größe", [1])],
    )
    frame = pandas.DataFrame(numbers(20, 2).astype("float64"), columns=["a", "b"])
    precise = {"double_precision": 15}
    frame["a"] = RNG.integers(-1000, 1000, 20) / 8
    frame["b"] = RNG.integers(-1000, 1000, 20) / 1024
    two = [tensor("a", frame["a"]), tensor("b", frame["b"])]
    file("records.json", frame.to_json(orient="records", **precise), two)
    file("columns.json", frame.to_json(orient="columns", **precise), two)
    file("lines.jsonl", frame.to_json(orient="records", lines=True, **precise), two)
    file("unnamed-lines.json", frame.to_json(orient="records", lines=True, **precise), two)
    file("values.json", frame.to_json(orient="values", **precise), [tensor("values", frame)])
    missing = pandas.DataFrame({"a": [1.5, None]})
    file("missing.json", missing.to_json(orient="records"), [tensor("a", missing["a"])])
    embedded = [{"id": n, "text": "word", "embedding": cube[n, 0].astype("float64").tolist()} for n in range(3)]
    file("embeddings.ndjson", "\n".join(map(json.dumps, embedded)), [tensor("id", [0, 1, 2]), {"name": "text"}, tensor("embedding", cube[:, 0])])


def images():
    pixels = RNG.integers(0, 256, (5, 7, 3), dtype="uint8")
    image = PIL.Image.fromarray(pixels)
    for extension in ["png", "jpg", "gif", "bmp", "avif"]:
        image.save(OUT / f"image.{extension}")
    image.save(OUT / "lossy.webp")
    image.save(OUT / "lossless.webp", lossless=True)
    image.save(OUT / "extended.webp", lossless=True, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")
    image.save(OUT / "progressive.jpg", progressive=True, icc_profile=bytes(70_000 // 100))
    names = ["luminance", "red", "green", "blue"]
    for path in sorted(OUT.iterdir()):
        if path.suffix in [".png", ".jpg", ".gif", ".bmp", ".avif", ".webp"]:
            expected[path.name] = [{"name": name, "shape": [5, 7]} for name in names] + [{"name": "all channels", "shape": [5, 7, 3]}]


OUT.mkdir(exist_ok=True)
tables()
lists()
documents()
images()
(OUT / "expected.json").write_text(json.dumps(dict(sorted(expected.items())), indent=1, ensure_ascii=False) + "\n")
print(len(expected), "files,", sum(path.stat().st_size for path in OUT.iterdir()), "bytes")
