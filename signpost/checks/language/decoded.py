"""What an encoded text says: percent signs, base64, also squeezed, and these inside one another."""

from __future__ import annotations

import binascii
import re
import zlib
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

_TOKEN = re.compile(r"[A-Za-z0-9+/_-]{12,4000}={0,2}")
_DEEPEST = 4
_ESCAPES = re.compile(r"\\+(?=[/\"'])")


@lru_cache(maxsize=4096)
def readings(text: str) -> tuple[str, ...]:
    """A text as it stands, and every other way in which it reads when it is decoded.

    Nothing that is not plain words comes out of base64: most long tokens decode to noise.
    """
    found: dict[str, None] = {text: None}
    layer = [text]
    for _ in range(_DEEPEST):
        layer = [new for old in layer for new in _decoded(old) if new not in found]
        found |= dict.fromkeys(layer)
    return tuple(found)


def _decoded(text: str) -> Iterator[str]:
    for plain in (unquote(text), unescape(text), _ESCAPES.sub("", text)):
        if plain != text:
            yield plain
    for token in _TOKEN.finditer(text):
        # Bing writes a1 before its token, and a token may have lost the = at its end.
        for start in (0, 2) if token[0].startswith("a1") else (0,):
            if words := from_base64(token[0][start:]):
                yield words


def from_base64(token: str) -> str | None:
    """The words of a base64 token, of either alphabet, plain or squeezed; None if it has none."""
    bare = token.rstrip("=").replace("+", "-").replace("/", "_")
    try:
        raw = urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        return None
    if raw[:1] == b"\x78":
        try:
            raw = zlib.decompressobj().decompress(raw, 8_000)
        except zlib.error:
            return None
    try:
        words = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return (
        words if len(words) > 5 and all(c.isprintable() or c in "\r\n\t" for c in words) else None
    )
