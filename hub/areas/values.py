"""Values as they are written: when two are the same, how a list is patched, how one is shown."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import yaml


def canonical(value: Any) -> Any:
    """A value without what does not matter: line breaks, empty fields, `{en: …}` around words."""
    if isinstance(value, dict):
        kept = {key: canonical(item) for key, item in value.items() if item is not None}
        return kept["en"] if set(kept) == {"en"} else kept
    if isinstance(value, list | tuple):
        return [canonical(item) for item in value]
    if value is None:
        return None
    return " ".join(str(value).split())


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same."""
    return bool(canonical(one) == canonical(other))


def is_patch(value: Any) -> bool:
    """Whether a value says what to add to a list and what to take out of it."""
    return isinstance(value, dict) and bool(value) and set(value) <= {"+", "-"}


def plus(patch: dict[str, Any]) -> list[Any]:
    return _listed(patch.get("+"))


def minus(patch: dict[str, Any]) -> list[Any]:
    return _listed(patch.get("-"))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def patched(base: Any, patch: dict[str, Any]) -> list[Any]:
    """A list with what the patch takes out gone and what it adds at its end, each once."""
    kept = [item for item in _listed(base) if not any(named(item, gone) for gone in minus(patch))]
    fresh = [item for item in plus(patch) if not contains(kept, item)]
    return [*kept, *fresh]


def named(item: Any, wanted: Any) -> bool:
    """Whether `wanted` means `item`: the same, or for a group of fields, those that it gives."""
    if isinstance(item, dict) and isinstance(wanted, dict):
        return all(same(item.get(key), value) for key, value in wanted.items())
    return same(item, wanted)


def contains(items: Sequence[Any], wanted: Any) -> bool:
    return any(same(item, wanted) for item in items)


def shown(value: Any, width: int = 160) -> str:
    """A value in a sentence: words in quotes, anything else as short YAML."""
    if value is None:
        return "nothing"
    value = canonical(value)
    if isinstance(value, str):
        return f"'{textwrap.shorten(value, width, placeholder=' …')}'"
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return textwrap.shorten(text.strip(), width, placeholder=" …")
