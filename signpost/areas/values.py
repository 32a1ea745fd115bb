"""Values as they are written: when two are the same, how a list is patched, how one is shown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

import yaml

WIDTH = 160
"""Characters of a value in a message; of longer ones, only what differs is shown."""

_IDENTITY = ("number", "language", "id")
"""Fields by which two groups of fields are about the same thing, such as one phone."""


def canonical(value: object) -> object:
    """A value without what does not matter when two are compared.

    Line breaks, empty fields, `{en: …}` around words, the order of plain words in a list, and
    the assurance inside: to check a number again does not change it.
    """
    bare = _bare(value)
    if isinstance(bare, dict):
        return {name: canonical(item) for name, item in bare.items()}
    if isinstance(bare, list):
        items = [canonical(item) for item in bare]
        words = [item for item in items if isinstance(item, str)]
        return sorted(words) if len(words) == len(items) else items
    return bare


def _bare(value: object) -> object:
    """A value without line breaks, empty fields, `{en: …}` and assurance, in its own order."""
    if isinstance(value, dict):
        kept = {k: _bare(v) for k, v in value.items() if v is not None and k != "assurance"}
        return kept["en"] if set(kept) == {"en"} else kept
    if isinstance(value, list | tuple):
        return [_bare(item) for item in value]
    return None if value is None else " ".join(str(value).split())


def same(one: object, other: object) -> bool:
    """Whether two values say the same."""
    return bool(canonical(one) == canonical(other))


def is_patch(value: object) -> bool:
    """Whether a value says what to add to a list and what to take out of it."""
    return isinstance(value, dict) and bool(value) and set(value) <= {"+", "-"}


def plus(patch: dict[str, object]) -> list[object]:
    """What a patch adds, each once."""
    found: list[object] = []
    for item in listed(patch.get("+")):
        if not contains(found, item):
            found.append(item)
    return found


def minus(patch: dict[str, object]) -> list[object]:
    """What a patch takes out."""
    return listed(patch.get("-"))


def listed(value: object) -> list[Any]:
    """A list as it is, nothing as an empty one, and anything else as a list of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def patched(base: object, patch: dict[str, object]) -> list[object]:
    """A list with what the patch takes out gone and what it adds at its end, each once.

    What the patch adds it never takes out, so that to patch twice is to patch once.
    """
    adds = plus(patch)
    kept = [item for item in listed(base) if contains(adds, item) or not taken_out(patch, item)]
    return [*kept, *(item for item in adds if not contains(kept, item))]


def taken_out(patch: dict[str, object], item: object) -> bool:
    """Whether a patch takes an item out."""
    return any(named(item, wanted) for wanted in minus(patch))


def named(item: object, wanted: object) -> bool:
    """Whether `wanted` means `item`: the same, or for a group of fields, those that it gives."""
    if isinstance(item, dict) and isinstance(wanted, dict):
        return all(same(item.get(key), value) for key, value in wanted.items())
    return same(item, wanted)


def contains(items: Iterable[object], wanted: object) -> bool:
    return any(same(item, wanted) for item in items)


def about_the_same(one: object, other: object) -> bool:
    """Whether two groups of fields are about one thing, such as the same number."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    names = [name for name in _IDENTITY if name in one and name in other]
    return bool(names) and all(same(one[name], other[name]) for name in names)


def shown(value: object) -> str:
    """A value in a sentence: words in quotes, anything else as short YAML."""
    bare = _bare(value)
    if isinstance(bare, str):
        return f"'{textwrap.shorten(bare, WIDTH, placeholder=' …')}'"
    return textwrap.shorten(_in_words(bare), WIDTH, placeholder=" …")


def _in_words(bare: object) -> str:
    if bare is None:
        return "nothing"
    return f"'{bare}'" if isinstance(bare, str) else as_yaml(bare)


def as_yaml(value: object) -> str:
    """A value on one line, as it could be pasted into a file; empty for nothing."""
    if value is None:
        return ""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=100_000, sort_keys=False
    )
    return text.strip().removesuffix("\n...").strip()


def told_apart(values: Sequence[object]) -> list[str]:
    """Values in a sentence, so that their difference is seen: long ones without what they share."""
    bare = [_bare(value) for value in values]
    texts = [_in_words(value) for value in bare]
    if all(len(text) <= WIDTH for text in texts):
        return texts
    return [shown(value) for value in _differing(bare)]


def _differing(values: list[Any]) -> list[Any]:
    """The parts of values that are not the same in all of them."""
    given = [value for value in values if value is not None]
    if all(isinstance(value, dict) for value in given):
        keys = list(dict.fromkeys(key for value in given for key in value))
        columns = {key: [(value or {}).get(key) for value in values] for key in keys}
        moved = {key: column for key, column in columns.items() if _moved(column)}
        return [
            {key: column[at] for key, column in moved.items() if column[at] is not None} or None
            for at in range(len(values))
        ]
    if all(isinstance(value, list) for value in given):
        return [
            [one for one in value if not all(contains(other, one) for other in given)]
            if value is not None
            else None
            for value in values
        ]
    if all(isinstance(value, str) for value in given):
        words = [value.split() for value in given]
        alike = sum(
            1 for _ in takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
        )
        return [value and " ".join(["…"] * bool(alike) + value.split()[alike:]) for value in values]
    return values


def _moved(column: list[object]) -> bool:
    return any(not same(column[0], value) for value in column)
