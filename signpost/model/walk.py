"""Walks through a record: every date in it, all that stands behind it, and all its words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from signpost.model import Assurance, Text, earliest

Steps = tuple[int | str, ...]
"""The way from a record to a field inside it."""


def dates_of(entry: Any) -> Iterator[tuple[Steps, date]]:
    """The days that a resource or service gives, each with the way to it."""
    yield ("added",), entry.added
    if getattr(entry, "published", None):
        yield ("published",), earliest(entry.published)
    if entry.withdrawn:
        yield ("withdrawn", "on"), entry.withdrawn.on
    for index, update in enumerate(entry.updates):
        yield ("updates", index, "on"), update.on
    for steps, assurance in assurances_of(entry):
        yield from _assurance_dates(steps, assurance)
    if getattr(entry, "wait", None):
        yield ("wait", "as_at"), earliest(entry.wait.as_at)


def _assurance_dates(steps: Steps, assurance: Any) -> Iterator[tuple[Steps, date]]:
    if assurance.checked_on:
        yield (*steps, "checked_on"), assurance.checked_on
    if assurance.as_of:
        yield (*steps, "as_of"), earliest(assurance.as_of)


def assurances_of(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Assurance]]:
    """All that stands behind a record and its parts, each with the way to it."""
    if isinstance(value, Assurance):
        yield steps, value
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from assurances_of(item, (*steps, index))
    elif isinstance(value, BaseModel) and not isinstance(value, Text):
        for name in type(value).model_fields:
            yield from assurances_of(getattr(value, name), (*steps, name))


def wordings_of(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Text]]:
    """All words for readers in a record, each with the way to them; no names and addresses."""
    if isinstance(value, Text):
        yield steps, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from wordings_of(item, (*steps, index))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from wordings_of(getattr(value, name), (*steps, name))


def texts_of(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """All that is written in a record, in every language, each with the way to it."""
    if isinstance(value, Text):
        for words in value.root.values():
            yield steps, words
    elif isinstance(value, str):
        yield steps, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*steps, index))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), (*steps, name))
