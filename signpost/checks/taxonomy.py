"""What must be true of a taxonomy as a whole: one of each rule, and no two claims to one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from signpost.areas import AreaFile
from signpost.model import Problem
from signpost.model.nearest import did_you_mean
from signpost.reading import Reading
from signpost.reading.explain import field_names
from signpost.reading.records import SHAPES

Rule = Callable[[Reading, date], Iterator[Problem]]


def _given(reading: Reading, section: str) -> list[Any]:
    """The records of a section that stand in the hub's own files."""
    return [record for where, _, record in reading.records() if where == section]


def _twice(
    reading: Reading, section: str, claims: Iterable[tuple[Any, Any, str]], what: str, hint: str
) -> Iterator[Problem]:
    """Each claim that an earlier record has made already. A claim is a record, what it claims, and
    the field that does."""
    first: dict[Any, str] = {}
    for record, claimed, field in claims:
        owner = first.setdefault(claimed, record.id)
        if owner != record.id:
            message = f"{owner!r} {what.format(claimed)} already"
            yield reading.place(section, record).problem(message, hint, field)


def one_slot_for_each_hour(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Readers must know at once which number is for now, which for the night, and who listens."""
    slots = _given(reading, "slots")
    hours = ((slot, slot.hours, "hours") for slot in slots if slot.hours)
    hint = "keep hours: at one of them; the other is a contact like the rest"
    yield from _twice(reading, "slots", hours, "is for the {}", hint)
    feedback = ((slot, True, "feedback") for slot in slots if slot.feedback)
    hint = "keep feedback: true at one of them"
    yield from _twice(reading, "slots", feedback, "takes word from readers", hint)


def one_group_of_rows(reading: Reading, as_of: date) -> Iterator[Problem]:
    """The rows of the coverage board are of one kind."""
    boards = ((group, True, "board") for group in _given(reading, "groups") if group.board)
    hint = "keep board: at one of them"
    yield from _twice(reading, "groups", boards, "has the rows of the board", hint)


def kinds_listed_once(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A kind stands under one heading."""
    listings = _given(reading, "listings")
    named = ((listing, id, "kinds") for listing in listings for id in listing.kinds)
    yield from _twice(reading, "listings", named, "lists {!r}", "take it out of one of the two")


def nations_apart(reading: Reading, as_of: date) -> Iterator[Problem]:
    """One nation means all of them, and a code belongs to one nation."""
    nations = _given(reading, "nations")
    every = ((nation, True, "every") for nation in nations if nation.every)
    hint = "keep every: true at one of them"
    yield from _twice(reading, "nations", every, "means every nation", hint)
    codes = [(nation, code, "codes") for nation in nations for code in nation.codes]
    hint = "give it to one of the two"
    yield from _twice(reading, "nations", codes, "has the codes that begin with {}", hint)
    for nation in nations:
        if nation.example and not nation.holds(nation.example):
            message = f"the example {nation.example!r} is no code of {nation.id}"
            hint = "correct it, or codes and pattern"
            yield reading.place("nations", nation).problem(message, hint, "example")


def offers_have_room(reading: Reading, as_of: date) -> Iterator[Problem]:
    """An offer stands under its id in an area.yml and at its place on pages: nothing else may."""
    offers = _given(reading, "offers")
    for offer in offers:
        if offer.id in AreaFile.model_fields:
            message = f"{offer.id!r} is a field of every area.yml already"
            hint = "give the offer another id"
            yield reading.place("offers", offer).problem(message, hint, "id")
        if "{area}" not in str(offer.unknown):
            message = "does not say of which area"
            hint = "write {area} where the name of the area belongs"
            place = reading.place("offers", offer)
            yield place.problem(message, hint, "unknown", severity="warning")
    places = ((offer, offer.place, "anchor" if offer.anchor else "id") for offer in offers)
    hint = "give one of them another anchor"
    yield from _twice(reading, "offers", places, "has the place {!r} on pages", hint)


def columns_of_the_board(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Whoever counts in a column must be people of the taxonomy."""
    known = reading.claimed["people"]
    for people in _given(reading, "people"):
        for index, one in enumerate(people.board.also if people.board else ()):
            if one.id not in known or one.id == people.id:
                message = f"{one.id!r} is not one of the people"
                if one.id == people.id:
                    message = "these people count in their own column anyway"
                hint = did_you_mean(one.id, known - {people.id}, "take it out")
                steps = ("board", "with", index, "id")
                yield reading.place("people", people).problem(message, hint, *steps)


def locks_on_fields(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A lock on a field that no entry has would leave open what it was meant to hold."""
    for kind in _given(reading, "kinds"):
        fields = field_names(SHAPES[kind.shape])
        for index, name in enumerate(kind.locked):
            if name not in fields:
                message = f"an entry of this kind has no field called {name!r} to lock"
                hint = did_you_mean(name, fields, "take it out")
                yield reading.place("kinds", kind).problem(message, hint, "locked", index)


def offers_in_bulletins(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A section of new bulletins shows an offer that there is."""
    hub, known = reading.catalogue.hub, reading.claimed["offers"]
    for index, section in enumerate(hub.bulletin_sections if hub else ()):
        if section.offer and section.offer not in known and reading.settings:
            message = f"{section.offer!r} is not one of the offers"
            hint = did_you_mean(section.offer, known, "add it to offers in the taxonomy")
            steps = ("bulletin_sections", index, "offer")
            yield reading.settings.problem(message, hint, *steps)


TAXONOMY_RULES: tuple[Rule, ...] = (
    one_slot_for_each_hour,
    one_group_of_rows,
    kinds_listed_once,
    nations_apart,
    offers_have_room,
    columns_of_the_board,
    locks_on_fields,
    offers_in_bulletins,
)
