"""Walks through a record: every date in it, and all its words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from hub.model import Text, earliest

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
    yield from _assurance_dates(("assurance",), entry.assurance)
    for index, phone in enumerate(getattr(entry, "phones", ())):
        yield from _assurance_dates(("phones", index, "assurance"), phone.assurance)
    if getattr(entry, "wait", None):
        yield ("wait", "as_at"), earliest(entry.wait.as_at)


def _assurance_dates(steps: Steps, assurance: Any) -> Iterator[tuple[Steps, date]]:
    if assurance.checked_on:
        yield (*steps, "checked_on"), assurance.checked_on
    if assurance.as_of:
        yield (*steps, "as_of"), earliest(assurance.as_of)


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
