"""The names in pages and scripts of a site: of classes, ids, attributes and whatever may be one."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

_NOT_IN_NAMES = bytes(
    sign if chr(sign).isalnum() or sign in b"_-" or sign > 127 else 32 for sign in range(256)
)
"""Puts a space in the place of every sign that is in no name. What is not ASCII is in names."""


def names_in(text: bytes) -> set[str]:
    """Every run of letters, digits, `-` and `_`, in small letters: every name, and more."""
    found = text.lower().translate(_NOT_IN_NAMES).split()
    return {name.decode("utf-8", errors="replace") for name in set(found)}


def names_in_tags(pages: Iterable[bytes]) -> set[str]:
    """The names in the tags of pages, and in scripts and styles that stand in them. Most pages of a
    site have most tags in common, and each is looked at once."""
    tags: set[bytes] = set()
    for page in pages:
        tags.update(page.split(b"<"))
    found = set(map(_tag, tags))
    escaped = b"\n".join(tag for tag in found if b"&" in tag).decode("utf-8", errors="replace")
    return names_in(b"\n".join(found)) | names_in(unescape(escaped).encode())


def _tag(piece: bytes) -> bytes:
    """A tag without the words behind it. Where a `>` may stand in an attribute, all is taken."""
    if piece.count(b">") > 1 or piece[:6].lower().startswith((b"script", b"style")):
        return piece
    return piece.partition(b">")[0]
