"""Words of records and pages, as tests compare them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from pydantic import BaseModel

from signpost.model import Text


def texts(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record in every language, with the field it stands in."""
    if isinstance(value, Text):
        for words in value.root.values():
            yield where, words
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, f"{where}[{index}]")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{where}.{name}".lstrip("."))


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def shown(html: str) -> str:
    """What a reader sees of a page: its text, without tags, scripts and styles."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", bare))).strip()
