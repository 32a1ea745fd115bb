"""Whether a picture says where it was taken, as phones write it into every photograph."""

from __future__ import annotations

import re
import struct

ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".avif"})
_HEADER = re.compile(rb"(?:Exif\0\0|eXIf|EXIF....)(II\*\0|MM\0\*)|\A(II\*\0|MM\0\*)", re.DOTALL)
_IN_WORDS = re.compile(rb"exif:GPSL(?:atitude|ongitude)\b")
_GPS = 0x8825
_PLACES = {2, 4}
"""The tags of the latitude and the longitude."""


def says_where(data: bytes) -> bool:
    """Whether the bytes of a picture hold a latitude or longitude. False for a broken one.

    Source: Exif 2.3, CIPA DC-008: the block of GPS tags, to which tag 0x8825 of the first block
    leads; and its counterpart in XMP.
    """
    if _IN_WORDS.search(data):
        return True
    for found in _HEADER.finditer(data):
        start = found.start(1) if found[1] else found.start(2)
        order = "<" if data[start : start + 1] == b"I" else ">"
        try:
            (first,) = struct.unpack_from(f"{order}I", data, start + 4)
            where = _tags(data, start, first, order).get(_GPS)
            if where and _PLACES & _tags(data, start, where, order).keys():
                return True
        except struct.error:
            continue
    return False


def _tags(data: bytes, start: int, at: int, order: str) -> dict[int, int]:
    """The tags of one block and their values, as far as four bytes hold them."""
    (count,) = struct.unpack_from(f"{order}H", data, start + at)
    entries = (
        struct.unpack_from(f"{order}HHII", data, start + at + 2 + 12 * n) for n in range(count)
    )
    return {tag: value for tag, _, _, value in entries}
