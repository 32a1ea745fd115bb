"""Reads the text of each sheet of a PDF that Chromium printed. Just enough for that, no more."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"/Length (\d+).*?\bstream\r?\n", re.DOTALL)
_DRAWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\((?:\\.|[^\\)])*\) Tj")


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet, without its spaces, because how they are drawn differs."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    return [_text(objects, page) for page in pages]


def _text(objects: dict[int, bytes], page: bytes) -> str:
    fonts = {
        name: _letters(objects, int(number))
        for name, number in re.findall(rb"/(\w+) (\d+) 0 R", _fonts(objects, page))
    }
    content = _stream(objects[_reference(page, b"Contents")])
    drawn, letters = [], {}
    for font, glyphs in _DRAWN.findall(content):
        if font:
            letters = fonts[font]
        else:
            codes = [int(glyphs[i : i + 4], 16) for i in range(0, len(glyphs), 4)]
            drawn += [letters.get(code, "?") for code in codes]
    return "".join("".join(drawn).split())


def _fonts(objects: dict[int, bytes], page: bytes) -> bytes:
    found = re.search(rb"/Font\s*<<(.*?)>>", page, re.DOTALL)
    return found[1] if found else b""


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Which letters the glyphs of a font stand for."""
    table = _stream(objects[_reference(objects[font], b"ToUnicode")])
    letters = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letter in re.findall(rb"<(\w+)> <(\w+)>", block):
            letters[int(code, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in re.findall(rb"<(\w+)> <(\w+)> <(\w+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                letters[code] = chr(int(letter, 16) + code - int(first, 16))
    return letters


def _reference(body: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", body)
    assert found, f"no {key!r} in {body[:200]!r}"
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found, f"no stream in {body[:200]!r}"
    data = body[found.end() : found.end() + int(found[1])]
    return zlib.decompress(data) if b"FlateDecode" in body[: found.end()] else data
