"""What HTML shows without words, said in words: where a link leads, what a cell is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from urllib.parse import unquote

import phonenumbers

from signpost.bulletins.tree import Node


def reached(link: Node) -> str:
    """The mailbox or number that a link leads to, in brackets; nothing where its words say it."""
    scheme, _, target = unquote(link.attributes.get("href", "")).partition(":")
    if scheme == "mailto":
        address = target.split("?")[0]
        return "" if address.lower() in link.words.lower() else f" ({address})"
    number = _as_written(target) if scheme == "tel" else ""
    # Without what a country and a nought put before it, for words may say either.
    digits = re.sub(r"\D", "", number).removeprefix("0")
    said = not digits or digits in re.sub(r"\D", "", link.words)
    return "" if said else f" ({number})"


def _as_written(dial: str) -> str:
    """A number that is dialled, as people in the UK write it: `020 7946 0018`."""
    try:
        parsed = phonenumbers.parse(dial, "GB")
    except phonenumbers.NumberParseException:
        return dial
    if parsed.country_code != 44:
        return dial
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


def in_words(heads: Sequence[str], cells: Sequence[str]) -> str:
    """A row of a table, each cell after the head of its column where there are heads."""
    if not heads:
        return " - ".join(cells)
    named = [(head, cell) for head, cell in zip_longest(heads, cells, fillvalue="") if cell]
    return "; ".join(f"{head}: {cell}" if head else cell for head, cell in named)
