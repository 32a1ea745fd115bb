"""Gaps in plain words: where there is nobody, or only a helpline, in as few sentences as will do.

Help that is not named for one form is no gap. What is the same for many forms, ages or people
is one sentence; nothing here ever writes a sentence for each cell of an empty row or column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from signpost.areas.people import ages_in_words, bands, board_of
from signpost.model import Ages, People

Place = tuple[str, People, Ages]
"""A cell of the board: the id of a form, who needs help, and an age band."""

Block = tuple[tuple[str, ...], tuple[Ages, ...]]
"""Forms and age bands that all have the same gap."""


class Level(StrEnum):
    """How well a cell of the board is served."""

    NONE = "none"
    """Nobody."""
    HELPLINES = "helplines only"
    """Somebody to ring, and nobody to refer to."""
    GENERAL = "general"
    """Only services that name no form: to be asked whether they take this one."""
    NAMED = "named"
    """At least one service to refer to that names this form."""


_AT_ALL = {Level.NONE: "No service or helpline", Level.HELPLINES: "Only helplines"}
_WHO = {Level.NONE: "nobody", Level.HELPLINES: "only helplines"}


@dataclass(frozen=True)
class Board:
    """What a board is made of: its columns, the names of its rows by id, and the words that mean
    all rows together (`whatever happened`), each in their order."""

    columns: tuple[People, ...]
    forms: Mapping[str, str]
    any: str


def gaps(levels: Mapping[Place, Level], board: Board) -> tuple[str, ...]:
    """Sentences that together name every gap once, first where there is nobody."""
    found: list[str] = []
    for level in (Level.NONE, Level.HELPLINES):
        places = {place for place, here in levels.items() if here is level}
        found += _sentences(level, places, board)
    return tuple(found)


def _sentences(level: Level, places: set[Place], board: Board) -> Iterator[str]:
    forms = board.forms
    columns = [people for people in board.columns if places >= _column(people, forms)]
    rows = [form for form in forms if places >= _row(form, board)]
    if columns and forms:
        yield f"{_AT_ALL[level]} for {_everybody(columns, board)}, {_whatever(columns, board)}."
    others = [people for people in board.columns if people not in columns]
    if rows and others:
        named = listed(forms[form] for form in rows)
        yield f"{_AT_ALL[level]} for {named}, whoever needs help and whatever their age."
    shared: dict[Block, list[People]] = {}
    for people in others:
        for block in _blocks({p for p in places if p[0] not in rows}, people, forms):
            shared.setdefault(_ageless(block, people), []).append(people)
    for (ids, aged), people_of in shared.items():
        whole = {*ids, *rows} == set(forms)
        about = f", {board.any}" if whole else f" for {listed(forms[id] for id in ids)}"
        yield f"{_aged(people_of, aged)}: {_WHO[level]}{about}."


def _column(people: People, forms: Iterable[str]) -> set[Place]:
    return {(form, people, band) for form in forms for band in bands(people)}


def _row(form: str, board: Board) -> set[Place]:
    return {(form, people, band) for people in board.columns for band in bands(people)}


def _everybody(columns: Sequence[People], board: Board) -> str:
    every = len(columns) == len(board.columns)
    return "anybody" if every else listed(str(who.name) for who in columns)


def _whatever(columns: Sequence[People], board: Board) -> str:
    aged = any(board_of(people).ages for people in columns)
    return f"{board.any} and whatever their age" if aged else board.any


def _blocks(places: set[Place], people: People, forms: Iterable[str]) -> list[Block]:
    """The gaps of one kind of person as blocks: by age or by form, whichever needs fewer."""
    by_age: dict[tuple[str, ...], list[Ages]] = {}
    for band in bands(people):
        ids = tuple(form for form in forms if (form, people, band) in places)
        by_age.setdefault(ids, []).append(band)
    by_form: dict[tuple[Ages, ...], list[str]] = {}
    for form in forms:
        aged = tuple(band for band in bands(people) if (form, people, band) in places)
        by_form.setdefault(aged, []).append(form)
    first = [(ids, tuple(aged)) for ids, aged in by_age.items() if ids]
    second = [(tuple(ids), aged) for aged, ids in by_form.items() if aged]
    return first if len(first) <= len(second) else second


def _ageless(block: Block, people: People) -> Block:
    """The block without its ages where it is true at every age, so that people can share it."""
    ids, aged = block
    return ids, () if aged == bands(people) else aged


def _aged(people: Sequence[People], at: Sequence[Ages]) -> str:
    who = listed(str(one.name) for one in people)
    ages = f", aged {ages_in_words(at)}" if at else ""
    return who[:1].upper() + who[1:] + ages


def listed(names: Iterable[str]) -> str:
    """Names within a sentence: `frost, hail and rain`, with a comma more where one has an `and`."""
    within = [name if name[1:2].isupper() else name[:1].lower() + name[1:] for name in names]
    last = ", and " if any(" and " in name for name in within) else " and "
    return last.join([", ".join(within[:-1]), within[-1]] if len(within) > 1 else within)
