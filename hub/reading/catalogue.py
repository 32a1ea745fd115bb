"""Reads resources.yml and all that it includes into one catalogue, with every problem found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hub.model import Catalogue, Problem, Settings
from hub.nearest import did_you_mean
from hub.reading.guarded import Refused, line_of, oddities, parse, plain
from hub.reading.records import SECTIONS, Place, settings_of, validated


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
    root: Path | None = None

    def place(self, section: str, record: Any) -> Place:
        return self.places[section, record.id]


def read_catalogue(root: Path, start: str = "resources.yml") -> Reading:
    """Read the catalogue that begins in `root/start`.

    Never raises for what is in the files: everything wrong becomes a Problem, and the records
    that are sound become the catalogue.
    """
    reading = Reading(root=root.resolve())
    found: dict[str, list[Any]] = {section: [] for section in SECTIONS}
    settings: Settings | None = None
    for path, root_node in _files(root.resolve(), start, reading):
        reading.problems.extend(oddities(root_node, path))
        for key, node in root_node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in SECTIONS:
                found[key.value].extend(_records(key.value, node, path, reading))
            elif key.value == "hub":
                settings = _settings(node, path, reading) or settings
            elif key.value != "include":
                reading.problems.append(_unknown_section(key, path))
    sections: dict[str, Any] = {name: tuple(records) for name, records in found.items()}
    reading.catalogue = Catalogue.model_construct(hub=settings, **sections)
    return reading


def _files(root: Path, start: str, reading: Reading) -> Iterator[tuple[str, yaml.MappingNode]]:
    """The files of a catalogue, the including one first, each once."""
    problems = reading.problems
    waiting: list[tuple[str, tuple[str, ...]]] = [(start, ())]
    read: set[str] = set()
    while waiting:
        path, above = waiting.pop(0)
        read.add(path)
        try:
            node = parse((root / path).read_bytes(), path)
        except Refused as refused:
            problems.extend(refused.problems)
            reading.refused = True
            continue
        yield path, node
        for line, name in _includes(node, path, problems):
            try:
                target = (root / path).parent.joinpath(name).resolve()
                problem = _include_problem(root, name, target, (*above, path), read)
            except (OSError, ValueError):
                problem = f"{name[:60]!r} cannot be the name of a file", "check the name"
            if problem:
                problems.append(Problem(path, line, "include", *problem))
            else:
                read.add(target.relative_to(root).as_posix())
                waiting.append((target.relative_to(root).as_posix(), (*above, path)))


def _includes(
    node: yaml.MappingNode, path: str, problems: list[Problem]
) -> Iterator[tuple[int, str]]:
    for key, value in node.value:
        if key.value == "include":
            if not isinstance(value, yaml.SequenceNode):
                line = key.start_mark.line + 1
                hint = "write each on a line of its own after a hyphen"
                problems.append(Problem(path, line, "include", "should be a list of files", hint))
                continue
            for item in value.value:
                line = item.start_mark.line + 1
                if isinstance(item, yaml.ScalarNode) and plain(item):
                    yield line, str(item.value)
                else:
                    hint = "write the name of a file"
                    problems.append(Problem(path, line, "include", "is not a file's name", hint))


def _include_problem(
    root: Path, name: str, target: Path, above: tuple[str, ...], read: set[str]
) -> tuple[str, str] | None:
    if not target.is_relative_to(root):
        return f"{name!r} is outside the project", "include only files of this project"
    if target.relative_to(root).as_posix() in above:
        return f"{name!r} includes itself in a circle", "take one of the includes out"
    if target.relative_to(root).as_posix() in read:
        return f"{name!r} is included twice", "take one of the includes out"
    if not target.is_file():
        folder = (root / above[-1]).parent
        beside = [path.relative_to(folder).as_posix() for path in folder.glob("**/*.yml")]
        return f"there is no file {name!r}", did_you_mean(name, beside, "check the name")
    return None


def _unknown_section(key: yaml.Node, path: str) -> Problem:
    names = [*SECTIONS, "hub", "include"]
    hint = did_you_mean(str(key.value), names, f"use one of {', '.join(names)}")
    return Problem(path, key.start_mark.line + 1, "", f"there is no section {key.value!r}", hint)


def _records(section: str, node: yaml.Node, path: str, reading: Reading) -> Iterator[Any]:
    if not isinstance(node, yaml.SequenceNode):
        if plain(node) is not None:
            line = node.start_mark.line + 1
            hint = "begin each record with a hyphen and its id"
            reading.problems.append(Problem(path, line, section, "should be a list", hint))
        return
    for index, item in enumerate(node.value):
        data = plain(item)
        name = data.get("id") if isinstance(data, dict) else None
        name = name.strip() if isinstance(name, str) else None
        place = Place(path, item, f"{section}[{name or index}]")
        if name:
            twin = reading.places.get((section, name))
            if twin:
                there = f"{twin.path}:{line_of(twin.node, ('id',))}"
                hint = "give one of them another id; an id is never used twice"
                message = f"the id {name!r} is taken already, at {there}"
                reading.problems.append(place.problem(message, hint, "id"))
                continue
            reading.places[section, name] = place
            reading.claimed[section].add(name)
            aliases = data.get("aliases")
            reading.claimed[section].update(map(str, aliases if isinstance(aliases, list) else ()))
        record, problems = validated(section, data, place)
        reading.problems.extend(problems)
        if record is not None:
            yield record


def _settings(node: yaml.Node, path: str, reading: Reading) -> Settings | None:
    place = reading.settings = Place(path, node, "hub")
    settings, problems = settings_of(plain(node), place)
    reading.problems.extend(problems)
    return settings
