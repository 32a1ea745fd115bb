"""Records made once, for as long as the file that they stand in has the same bytes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from signpost.model import Kind, Problem
from signpost.model.once import MOST, Same
from signpost.reading.guarded import plain
from signpost.reading.records import Place, validated


@lru_cache(maxsize=4 * MOST)
def made_of(
    node: Same[yaml.Node],
    section: str,
    path: str,
    where: str,
    kinds: tuple[tuple[str, Same[Kind | None]], ...],
) -> tuple[Any, tuple[Problem, ...]]:
    """The record that a node makes, made once for as long as its file stays as it is."""
    place = Place(path, node.it, where)
    record, problems = validated(section, said_by(node), place, {id: k.it for id, k in kinds})
    return record, tuple(problems)


@lru_cache(maxsize=4 * MOST)
def said_by(node: Same[yaml.Node]) -> Any:
    """What a node says, which nobody changes."""
    return plain(node.it)
