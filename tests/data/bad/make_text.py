"""Writes the text ones of the files that must be refused, and the images, each with the code and the place of its refusal: python3 make_text.py

Python's standard library alone. A place is a line and a column, from 1, or else a byte; `expected.json` keeps what other scripts entered."""

import json
import struct
from pathlib import Path

HERE = Path(__file__).parent
entries = {}


def bad(name, code, content, **place):
    (HERE / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    entries[name] = {"code": code, **place}


def at(name, code, content, place, encoding="utf-8"):
    """The place is where this mark first stands in the content, from which it is taken out."""
    before, mark, after = content.partition(place)
    assert mark, name
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    text = before + after
    raw = text.encode(encoding)
    begin = len(before.encode(encoding))
    bad(name, code, raw, byte=begin, line=line, column=column)


# Tables: @ is where it is wrong.
at("ragged-short.csv", "csv.ragged", "a,b,c\n1,2,3\n4,5@\n6,7,8\n", "@")
at("ragged-long.csv", "csv.ragged", "a,b,c\r\n1,2,3\r\n4,5,6,@7\r\n", "@")
at("ragged-utf-16.csv", "csv.ragged", "größe\t😀\n1\t2\n3@\n", "@", "utf-16")
at("open-quote.csv", "csv.quote", 'a,b\n1,2\n3,@"4\n5,6\n', "@")
at("words.csv", "csv.word", "name,day\n@one,monday\ntwo,tuesday\n", "@")
at("header-alone.csv", "csv.empty", "a,b,c\n@", "@")
at("word-in-column.csv", "csv.word", "a,b\n1,2\n3,@4.5.6\n", "@")
at("markup-in-cell.csv", "csv.word", "a,b\n1,@<img src=x onerror=alert(1)>\n", "@")
at("right-to-left.csv", "csv.word", "א,ב\n1,@\u202eשלום\n", "@")
bad("latin-1.csv", "text.encoding", "größe,b\n1,2\n".encode("latin-1"), byte=2)
bad("half-a-character.csv", "text.encoding", "a,b\n1,2\n".encode("utf-16")[:-1], byte=16)
bad("lone-surrogate.csv", "text.encoding", b"\xff\xfe" + "a,b\n".encode("utf-16-le") + b"\x00\xd8" + "1".encode("utf-16-le"), byte=10)
bad("nul-bytes.csv", "csv.empty", bytes(6), byte=6, line=1, column=7)
bad("many-columns.csv", "csv.columns", "1," * 20_000 + "1\n", byte=40_000, line=1, column=40_001)

# Lists.
at("word.txt", "number.syntax", "1 2 3\n4 @five 6\n", "@")
at("left-out.txt", "number.syntax", "[1. 2. @... 9.]", "@")
at("missing.txt", "number.syntax", "1 2 @null 4", "@")
at("two-points.txt", "number.points", "1.5 2.5@.5 3", "@")
at("two-commas.txt", "number.empty", "1, 2,@, 3\n", "@")
at("open-bracket.txt", "list.brackets", "@[1, 2, 3\n", "@")
at("closing-bracket.txt", "list.brackets", "1, 2@] 3\n", "@")
bad("only-blanks.txt", "number.empty", " \n \n", byte=0, line=1, column=1)
bad("latin-1.txt", "text.encoding", b"1 2 \xb53", byte=4)

# JSON.
at("ends-early.json", "json.truncated", "[1, 2, 3@", "@")
at("ends-in-key.json", "json.truncated", '{"a": 1, "b@', "@")
at("nan.json", "json.nan", '{"a": [1, @NaN]}', "@")
at("infinity.json", "json.nan", "[1,\n @-Infinity]", "@")
at("ragged.json", "json.ragged", "[[1, 2],\n @[3]]", "@")
at("ragged-depth.json", "json.ragged", "[[1], @2]", "@")
at("ragged-table.json", "json.ragged", '[{"a": [1, 2]}, {"a": @[1]}]', "@")
at("deep.json", "json.deep", "[" * 64 + "@" + "[" * 5000, "@")
at("deep-objects.json", "json.deep", '{"a":' * 64 + "@" + '{"a":' * 5000, "@")
at("twice.json", "json.twice", '{"a": 1, @"a": 2}', "@")
at("twice-in-row.json", "json.twice", '[{"a": 1}, {"a": 2, @"a": 3}]', "@")
at("string.json", "json.string", '{"numbers": [@"1", 2]}', "@")
at("truth.json", "json.type", "[@true, 1]", "@")
at("object-in-list.json", "json.type", '[1, @{"a": 2}]', "@")
at("leading-zero.json", "json.syntax", "[0@1]", "@")
at("trailing-comma.json", "json.syntax", "[1, 2, @]", "@")
at("single-quotes.json", "json.syntax", "{@'a': 1}", "@")
at("comment.json", "json.syntax", "[1, @// one\n2]", "@")
at("plus.json", "json.syntax", "[@+1]", "@")
at("bad-escape.json", "json.syntax", '{"a\\@x": 1}', "@")
at("two-documents.json", "json.trailing", "[1] @[2]", "@")
at("cut-line.jsonl", "json.truncated", '{"a": 1}\n{"a": @', "@")
at("no-values.json", "json.empty", "{}@", "@")
at("blank.json", "json.empty", " \n@", "@")
at("utf-16.json", "json.syntax", "[1, @x]", "@", "utf-16")


# Images.
def png(width, height):
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", width, height, 8, 2, 0, 0, 0)


bad("huge.png", "image.large", png(2**31 - 1, 2**31 - 1), byte=16)
bad("no-width.png", "image.header", png(0, 5), byte=16)
bad("cut.png", "image.truncated", png(5, 5)[:22], byte=22)
bad("huge.gif", "image.large", b"GIF89a" + struct.pack("<HH", 65535, 65535) + b"\0\0\0", byte=6)
bad("no-frame.jpg", "image.header", b"\xff\xd8\xff\xe0\x00\x04AB\x00\x00\x00\x00", byte=8)
bad("cut-segment.jpg", "image.truncated", b"\xff\xd8\xff\xe0\xff\xff", byte=6)
bad("endless-segments.jpg", "image.header", b"\xff\xd8" + b"\xff\xe1\x00\x02" * 2000, byte=2 + 4 * 1000)
bad("odd-chunk.webp", "image.header", b"RIFF\x10\0\0\0WEBPXXXX" + bytes(8), byte=12)
bad("huge.webp", "image.large", b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0" + bytes(4) + b"\xff" * 6, byte=24)
bad("huge.bmp", "image.large", b"BM" + bytes(12) + struct.pack("<Iii", 40, 2**31 - 1, -(2**31) + 1), byte=18)

path = HERE / "expected.json"
known = json.loads(path.read_text()) if path.exists() else {}
lines = [f"{json.dumps(name)}: {json.dumps(place)}" for name, place in sorted({**known, **entries}.items())]
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
