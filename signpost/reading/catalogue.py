"""Reads resources.yml and all that it includes into one catalogue, with every problem found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import yaml

from signpost.model import Catalogue, PrivateWords, Problem, Settings
from signpost.model.nearest import did_you_mean
from signpost.model.once import Same
from signpost.model.standard import KINDS
from signpost.reading.cut_words import CATALOGUE_FILE, cut_words
from signpost.reading.guarded import Document, Refused, line_of, oddities, parse, plain
from signpost.reading.includes import includes, target_of
from signpost.reading.made_once import made_of, said_by
from signpost.reading.records import (
    SECTIONS,
    Kinds,
    Place,
    private_words_of,
    settings_of,
)
from signpost.reading.source_file import read_source

STANDARD = frozenset({"kinds", "listings", "groups", "nations"})
"""Sections that are filled with what is common where a hub leaves them out."""

NEVER_EMPTY = frozenset({"kinds", "groups", "people", "nations"})
"""Sections that make no sense without a record."""

MANY = 500
"""Problems after which no more are looked for: nobody reads a longer list, and a file that makes
one would keep everybody waiting."""


class HasId(Protocol):
    """A record, by what it is told apart from others."""

    @property
    def id(self) -> str: ...


@dataclass
class Reading:
    """What was read: the sound records as a catalogue, where each stands, and the problems.

    `claimed` are the ids of every record, sound or not, so that one broken record does not
    make each reference to it a problem too. `refused` is True when a file could not be read at all.
    `root` is the project.
    """

    catalogue: Catalogue = field(default_factory=Catalogue)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    claimed: dict[str, set[str]] = field(default_factory=lambda: {s: set() for s in SECTIONS})
    problems: list[Problem] = field(default_factory=list)
    refused: bool = False
    settings: Place | None = None
    private_words: Place | None = None
    root: Path | None = None

    def place(self, section: str, record: HasId) -> Place:
        return self.places[section, record.id]

    def records(self) -> Iterator[tuple[str, Place, Any]]:
        """Every record that stands in the hub's own files: its section, its place, and itself."""
        for section in SECTIONS:
            for record in getattr(self.catalogue, section):
                if place := self.places.get((section, record.id)):
                    yield section, place, record

    @property
    def too_many(self) -> bool:
        """Whether so much is wrong that no more is looked for."""
        return len(self.problems) > MANY

    def add(self, problems: Iterable[Problem]) -> bool:
        """Take problems in, until there are too many; whether there is room for more."""
        for problem in problems:
            self.problems.append(problem)
            if self.too_many:
                self.refused = True
                hint = "put these right first, from the top; what is below them may be right then"
                message = f"{MANY} problems so far, and the rest was not looked at"
                self.problems.append(Problem(problem.path, problem.line, "", message, hint))
                return False
        return True


def read_catalogue(root: Path, start: str = "resources.yml") -> Reading:
    """Read the catalogue that begins in `root/start`.

    Never raises for what is in the files: everything wrong becomes a Problem, and the records
    that are sound become the catalogue.
    """
    reading = Reading(root=root.resolve())
    settings: Settings | None = None
    words = PrivateWords()
    waiting: list[tuple[str, yaml.Node, str]] = []
    for path, root_node in _files(root.resolve(), start, reading):
        if not reading.add(oddities(root_node, path)):
            break
        reading.add(cut_words(root_node, path, CATALOGUE_FILE))
        for key, node in root_node.value:
            if not isinstance(key, yaml.ScalarNode) or reading.too_many:
                continue
            if key.value in SECTIONS:
                waiting.append((key.value, node, path))
            elif key.value == "hub":
                settings = _settings(node, path, reading) or settings
            elif key.value == "private_words":
                words = _private_words(node, path, reading) or words
            elif key.value != "include":
                reading.add([_unknown_section(key, path)])
    sections = _sections(waiting, reading)
    reading.catalogue = Catalogue.model_construct(hub=settings, private_words=words, **sections)
    for section in STANDARD - sections.keys():
        records = getattr(reading.catalogue, section)
        reading.claimed[section].update(record.id for record in records)
    return reading


def _sections(waiting: list[tuple[str, yaml.Node, str]], reading: Reading) -> dict[str, Any]:
    """The records of every section that a catalogue has, and of those that may be left out."""
    found: dict[str, list[Any]] = {section: [] for section in SECTIONS}
    # Kinds first, because they say what fields an entry has.
    for section, node, path in sorted(waiting, key=lambda one: one[0] != "kinds"):
        found[section].extend(_records(section, node, path, reading, _kinds(found, reading)))
    given = {section for section, *_ in waiting} | (set(SECTIONS) - STANDARD)
    return {name: tuple(found[name]) for name in SECTIONS if name in given}


def _files(root: Path, start: str, reading: Reading) -> Iterator[tuple[str, Document]]:
    """The files of a catalogue, the including one first, each once."""
    waiting: list[tuple[str, tuple[str, ...]]] = [(start, ())]
    read: set[str] = set()
    while waiting:
        path, above = waiting.pop(0)
        read.add(path)
        try:
            node = parse(read_source(root, path), path)
        except Refused as refused:
            reading.problems.extend(refused.problems)
            reading.refused = True
            continue
        yield path, node
        for item in includes(node, path):
            if isinstance(item, Problem):
                reading.add([item])
                continue
            line, name = item
            target, problem = target_of(root, name, (*above, path), read)
            if problem:
                if not reading.add([Problem(path, line, "include", *problem)]):
                    return
            else:
                read.add(target)
                waiting.append((target, (*above, path)))


def _unknown_section(key: yaml.Node, path: str) -> Problem:
    names = [*SECTIONS, "private_words", "hub", "include"]
    hint = did_you_mean(str(key.value), names, f"use one of {', '.join(names)}")
    return Problem(path, key.start_mark.line + 1, "", f"there is no section {key.value!r}", hint)


def _kinds(found: dict[str, list[Any]], reading: Reading) -> Kinds:
    """The hub's kinds, or where it names none the common ones."""
    sound = {kind.id: kind for kind in found["kinds"]}
    broken = dict.fromkeys(sorted(reading.claimed["kinds"] - sound.keys()))
    return {**sound, **broken} or {kind.id: kind for kind in KINDS}


def _records(
    section: str, node: yaml.Node, path: str, reading: Reading, kinds: Kinds
) -> Iterator[Any]:
    if isinstance(node, yaml.SequenceNode) and not node.value and section in NEVER_EMPTY:
        line = node.start_mark.line + 1
        hint = f"add at least one to {section}, or take the line out"
        reading.add([Problem(path, line, section, "is empty", hint)])
    if not isinstance(node, yaml.SequenceNode):
        if plain(node) is not None:
            line = node.start_mark.line + 1
            hint = "begin each record with a hyphen and its id"
            reading.add([Problem(path, line, section, "should be a list", hint)])
        return
    for index, item in enumerate(node.value):
        if reading.too_many:
            return
        data = said_by(Same(item))
        name = data.get("id") if isinstance(data, dict) else None
        name = name.strip() if isinstance(name, str) else None
        place = Place(path, item, f"{section}[{name or index}]")
        if name:
            twin = reading.places.get((section, name))
            if twin:
                there = f"{twin.path}:{line_of(twin.node, ('id',))}"
                hint = "give one of them another id; an id is never used twice"
                message = f"the id {name!r} is taken already, at {there}"
                reading.add([place.problem(message, hint, "id")])
                continue
            reading.places[section, name] = place
            reading.claimed[section].add(name)
            aliases = data.get("aliases")
            reading.claimed[section].update(map(str, aliases if isinstance(aliases, list) else ()))
        known = tuple((id, Same(kind)) for id, kind in kinds.items())
        record, problems = made_of(Same(item), section, place.path, place.where, known)
        # Where the hub's own kinds may stand in a file that could not be read, none is unknown.
        unsure = reading.refused and not reading.claimed["kinds"]
        reading.add(p for p in problems if not (unsure and p.where.endswith(".kind")))
        if record is not None:
            yield record


def _settings(node: yaml.Node, path: str, reading: Reading) -> Settings | None:
    place = reading.settings = Place(path, node, "hub")
    settings, problems = settings_of(plain(node), place)
    reading.add(problems)
    return settings


def _private_words(node: yaml.Node, path: str, reading: Reading) -> PrivateWords | None:
    place = Place(path, node, "private_words")
    if first := reading.private_words:
        message = f"there are private_words already, at {first.path}:{line_of(first.node, ())}"
        reading.add([place.problem(message, "put all of them there, and take this out")])
        return None
    reading.private_words = place
    words, problems = private_words_of(plain(node), place)
    reading.add(problems)
    return words
