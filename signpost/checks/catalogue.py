"""What must be true of a whole catalogue: one generator of problems for each rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from signpost.checks.area_codes import areas_served
from signpost.checks.dates import calendar_names, courses_gone
from signpost.checks.doubts import doubts_left
from signpost.checks.entries import no_way_to, unknown_names
from signpost.checks.front import fronts
from signpost.checks.numbers import numbers_among_words, numbers_on_pages
from signpost.checks.pages import (
    everyday_answers,
    foreign_to_pages,
    missing_pages,
    taken_names,
    unknown_icons,
)
from signpost.checks.pathway import PATHWAY_RULES
from signpost.checks.privacy import private_records, private_words
from signpost.checks.rich import rich_text
from signpost.checks.taxonomy import TAXONOMY_RULES
from signpost.checks.wording import known_acronyms, words_of_pages, words_to_avoid
from signpost.checks.written import pages_as_written
from signpost.model import Problem, Research, Service
from signpost.model.dates import in_words
from signpost.model.freshness import due_by
from signpost.model.nearest import did_you_mean
from signpost.model.once import once_each
from signpost.model.walk import Steps, dates_of, texts_of
from signpost.reading import Reading

_MARKUP = re.compile(r"</?[a-zA-Z!][^<>]*>|\{\{|\{%|\{#")


def check(
    reading: Reading,
    as_of: date,
    root: Path | None = None,
    docs: Sequence[Path] = (),
    nation: str | None = None,
) -> list[Problem]:
    """Every problem of a catalogue, those found while reading included, in order of place; the
    rest as `against_rules`."""
    return sorted({*reading.problems, *against_rules(reading, as_of, root, docs, nation)})


def against_rules(
    reading: Reading,
    as_of: date,
    root: Path | None = None,
    docs: Sequence[Path] = (),
    nation: str | None = None,
) -> frozenset[Problem]:
    """Every problem of a catalogue that was read, and of its pages.

    `docs` are the folders of hand-written pages of the project at `root`; `nation` is that of the
    area whose pages they are.
    """
    problems = [problem for rule in RULES for problem in rule(reading, as_of)]
    if root is not None:
        for folder in docs:
            problems.extend(numbers_on_pages(reading, folder, root))
            problems.extend(taken_names(folder, root))
        problems.extend(fronts(docs, root))
        problems.extend(missing_pages(reading, docs))
        problems.extend(everyday_answers(reading, docs))
        problems.extend(foreign_to_pages(docs, root))
        problems.extend(words_of_pages(reading, docs, root, nation))
        problems.extend(pages_as_written(docs, root))
    return frozenset(problems)


def _entries(reading: Reading) -> Iterator[tuple[Any, Any]]:
    for resource in reading.catalogue.resources:
        yield reading.place("resources", resource), resource
    for service in reading.catalogue.services:
        yield reading.place("services", service), service


def unknown_bodies(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Whoever a recommendation asks must be in the taxonomy."""
    known = reading.claimed["bodies"]
    for place, entry in _entries(reading):
        for index, wish in enumerate(getattr(entry, "recommendations", ())):
            for name in wish.asks:
                if name not in known:
                    hint = did_you_mean(name, known, "add it to bodies in the taxonomy")
                    message = f"{name!r} is not one of the bodies"
                    yield place.problem(message, hint, "recommendations", index, "asks")


def unknown_entries(reading: Reading, as_of: date) -> Iterator[Problem]:
    """`related`, `replaced_by` and `see` must lead to a live entry, and not back to itself."""
    for place, entry in _entries(reading):
        for index, name in enumerate(entry.related):
            yield from no_way_to(reading, place, name, "related", index, own=entry.id)
        if entry.withdrawn and entry.withdrawn.replaced_by:
            name = entry.withdrawn.replaced_by
            yield from no_way_to(reading, place, name, "withdrawn", "replaced_by", own=entry.id)
    for section in ("left_out", "slots"):
        for item in getattr(reading.catalogue, section):
            if item.see:
                place = reading.place(section, item)
                yield from no_way_to(reading, place, item.see, "see", own=item.id)


def twice_used_ids(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Resources, services and their aliases share one set of ids."""
    owner: dict[str, str] = {}
    for place, entry in _entries(reading):
        for index, name in enumerate((entry.id, *entry.aliases)):
            if name in owner and owner[name] != entry.id:
                hint = "give one of them another id; an id is never used twice"
                message = f"the id {name!r} already belongs to {owner[name]!r}"
                steps = ("aliases", index - 1) if index else ("id",)
                yield place.problem(message, hint, *steps)
            owner.setdefault(name, entry.id)


def future_dates(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Nothing can have been published, checked, changed or withdrawn in the future."""
    for place, entry in _entries(reading):
        for steps, day in _dates(entry):
            if day > as_of:
                message = f"{day:%Y-%m-%d} is in the future"
                yield place.problem(message, "check the date", *steps)


@once_each()
def _dates(entry: Any) -> Iterator[tuple[Steps, date]]:
    return dates_of(entry)


def emergency_line(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Every page carries the emergency number, so there must be one to carry."""
    if reading.refused or any(p.where.startswith("services") for p in reading.problems):
        return
    lines = [s for s in reading.catalogue.live_services if s.everywhere == "emergency"]
    if not any(line.phones for line in lines):
        message = "no service is marked everywhere: emergency with a phone number"
        hint = "mark the emergency line, so that every page shows it"
        yield Problem("resources.yml", 1, "services", message, hint)


def standing_words(reading: Reading, as_of: date) -> Iterator[Problem]:
    """The header and footer need their words."""
    if reading.settings is None and not reading.refused:
        hint = "add a hub: section; catalogue/hub.yml has one to copy"
        yield Problem("resources.yml", 1, "", "there is no hub: section in the catalogue", hint)


def markup_in_words(reading: Reading, as_of: date) -> Iterator[Problem]:
    """HTML and template code are shown as plain text, which is hardly what was meant."""
    records = [(place, record) for _, place, record in reading.records()]
    if reading.catalogue.hub and reading.settings:
        records.append((reading.settings, reading.catalogue.hub))
    for place, record in records:
        for steps, mark in _markup_in(record):
            message = f"{mark[:40]!r} will be shown as it stands, not run"
            hint = "take it out, unless readers should see it"
            yield place.problem(message, hint, *steps, severity="warning")


@once_each()
def _markup_in(record: Any) -> Iterator[tuple[Steps, str]]:
    for steps, words in texts_of(record):
        if found := _MARKUP.search(words):
            yield steps, found.group()


def overdue(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Facts that should have been checked again by now."""
    for due in due_by(reading.catalogue, as_of):
        section = "services" if ("services", due.id) in reading.places else "resources"
        thing = f"the number {due.number}" if due.number else "this" if due.within else "this entry"
        message = f"{thing} was to be checked again by {in_words(due.on)}"
        hint = "check it, and set checked_on, how and by"
        steps = due.within or (() if due.phone is None else ("phones", due.phone))
        place = reading.places[section, due.id]
        yield place.problem(message, hint, *steps, severity="warning")


def figures_need_a_source(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A full research summary names the text that its figures were taken from."""
    for resource in reading.catalogue.resources:
        if isinstance(resource, Research) and resource.is_summary and not resource.source_text:
            place = reading.place("resources", resource)
            message = "does not say in source_text which document its figures are from"
            yield place.problem(message, "name the document")


def filed_somewhere(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Something that is filed nowhere is found by nobody."""
    for place, entry in _entries(reading):
        if entry.live and not entry.topics:
            yield place.problem("has no topics", "give at least one, so that it can be found")
        if entry.live and not isinstance(entry, Service) and not entry.audiences:
            yield place.problem("has no audiences", "give at least one, so that it can be found")


Rule = Callable[[Reading, date], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    unknown_names,
    *TAXONOMY_RULES,
    areas_served,
    unknown_bodies,
    unknown_entries,
    twice_used_ids,
    future_dates,
    numbers_among_words,
    emergency_line,
    standing_words,
    markup_in_words,
    overdue,
    doubts_left,
    figures_need_a_source,
    filed_somewhere,
    unknown_icons,
    courses_gone,
    calendar_names,
    *PATHWAY_RULES,
    words_to_avoid,
    known_acronyms,
    private_records,
    private_words,
    rich_text,
)
