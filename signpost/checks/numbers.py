"""Looks for numbers wherever readers see words: retired ones are refused, typed ones told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath

import yaml

from signpost.checks.language.source import fenced
from signpost.checks.number_owners import Owners
from signpost.model import NEVER_STALE, Catalogue, Number, Problem, may_hold, read_numbers
from signpost.model.numbers import may_be_read
from signpost.model.once import PAGES, once_each
from signpost.model.problem import Severity
from signpost.model.walk import Steps
from signpost.reading import Reading
from signpost.reading.published_files import published
from signpost.reading.records import Place
from signpost.reading.site_settings import NAME

_PUBLISHED_TEXTS = frozenset(
    {".html", ".htm", ".txt", ".csv", ".svg", ".json", ".xml", ".js", ".css", ".ics", ".vtt"}
)
"""Files that are published as they are and hold words. What a PDF or a picture says is not seen."""
_DATA = ("number", "text_number")
"""Fields that hold a number and no words."""
_UNSEEN = ("was", "-")
"""Fields of an area that say what was there before, and what is taken out."""


def numbers_on_pages(reading: Reading, docs: Path, root: Path) -> Iterator[Problem]:
    """A number typed into a page goes stale unseen; a macro brings its date and doubt along.

    `root` is the project, from which the files are named.
    """
    owners = Owners(reading.catalogue)
    for file in published(docs):
        path, ending = file.relative_to(root).as_posix(), file.suffix.lower()
        yield from _in_the_name(owners, file.relative_to(docs).as_posix(), path)
        if ending == ".md":
            yield from _on_a_page(owners, file.read_text("utf-8", errors="replace"), path)
        elif ending in _PUBLISHED_TEXTS:
            yield from _retired_in(owners, file, path)


def numbers_around(reading: Reading, root: Path, theme: Path) -> Iterator[Problem]:
    """What else is published: the hub's name and description, and what the templates in its own
    folder `theme` say."""
    owners = Owners(reading.catalogue)
    if (file := root / NAME).is_file():
        yield from _retired_in(owners, file, file.name)
    if (theme := theme.resolve()).is_relative_to(root) and theme != root:
        yield from _below(owners, theme, root)


class NumbersInSite:
    """Retired numbers in the files of a finished site, for what nobody could see in its sources."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._owners = Owners(catalogue)
        self._gone = frozenset(self._owners.gone)

    def among(self, text: str, path: str, parts: Sequence[str] = ()) -> Iterator[Problem]:
        """Those in a file. `parts` are the texts that it was joined of, where that is known: what
        many files share is looked at once."""
        if any(_may_hold(part, self._gone) for part in parts or (text,)):
            yield from _retired_among(self._owners, text, path)


_may_hold = lru_cache(maxsize=2 * PAGES)(may_hold)
"""Each part of a page is looked at once, whichever pages and editions share it."""


def is_text(name: str) -> bool:
    """Whether a published file holds words, by the ending of its name."""
    return PurePosixPath(name.lower()).suffix in _PUBLISHED_TEXTS


def _below(owners: Owners, folder: Path, root: Path) -> Iterator[Problem]:
    for file in sorted(folder.rglob("*")):
        if is_text(file.name) and file.is_file():
            text = file.read_text("utf-8", errors="replace")
            if may_hold(text, owners.gone.keys()):
                yield from _retired_among(owners, text, file.relative_to(root).as_posix())


def numbers_among_words(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A number among the words of the catalogue has no date and no doubt beside it; and one that
    belonged to a withdrawn service must not come back under another name."""
    search = Search(Owners(reading.catalogue), reading.root)
    for (section, id), place in reading.places.items():
        yield from search.numbers(place, section, id)
    if reading.settings:
        yield from search.numbers(reading.settings, "hub")


def _in_the_name(owners: Owners, name: str, path: str) -> Iterator[Problem]:
    for number in read_numbers(name, frozenset(owners.gone)):
        if number.dial in owners.gone:
            message, _ = owners.retired(number.words, number.dial)
            hint = "give the file another name"
            yield Problem(path, 1, "", f"readers see its name, and there {message}", hint)


def _on_a_page(owners: Owners, text: str, path: str) -> Iterator[Problem]:
    found = _each_once(_in_lines(text, owners.known))
    examples = list(fenced(text)) if found else []
    for line, number in found:
        if number.dial in owners.gone:
            told = owners.retired(number.words, number.dial, owners.macro_of)
            yield Problem(path, line, "", *told)
        elif number.shown and not any(start < number.start < end for start, end in examples):
            yield Problem(path, line, "", *owners.typed(number.words, number.dial), "warning")


def _retired_in(owners: Owners, file: Path, path: str) -> Iterator[Problem]:
    """Retired numbers in a file that is published as it is."""
    yield from _retired_among(owners, file.read_text("utf-8", errors="replace"), path)


def _retired_among(owners: Owners, text: str, path: str) -> Iterator[Problem]:
    gone = frozenset(owners.gone)
    for line, number in _each_once(_in_lines(text, gone)):
        if number.dial in gone:
            yield Problem(path, line, "", *owners.retired(number.words, number.dial))


def _in_lines(text: str, known: Set[str], first: int = 1) -> Iterator[tuple[int, Number]]:
    """The numbers of a text with their lines, of which the first has a number given."""
    for number in read_numbers(text, known):
        yield first + text.count("\n", 0, number.start), number


def _each_once(found: Iterable[tuple[int, Number]]) -> list[tuple[int, Number]]:
    """On one line each number once, also where it is both words and link. Those that are the same
    for good need no date."""
    once: dict[tuple[int, str], tuple[int, Number]] = {}
    for line, number in found:
        known = once.setdefault((line, number.dial), (line, number))
        if number.shown and not known[1].shown:
            once[line, number.dial] = line, number
    return [(line, number) for line, number in once.values() if number.dial not in NEVER_STALE]


@dataclass(frozen=True)
class Search:
    """Looks through records as they are written; `root` is the project, where its lines are."""

    owners: Owners
    root: Path | None = None

    def numbers(
        self, place: Place, section: str, id: str = "", skip: tuple[str, ...] = ()
    ) -> Iterator[Problem]:
        """What is to be told of the numbers in one record of a section, or in an area's file;
        `skip` are fields of it that are looked at elsewhere."""
        here = replace(place, moved={})
        own = self.owners.catalogue.by_id.get(id)
        for steps, node in _worth_reading(place.node):
            if steps[0] in skip or (own and own.withdrawn and _is_data(steps)):
                continue
            for line, number in _each_once(self._numbers(node, place.path)):
                if told := self._told(number, section, id, steps):
                    problem = here.problem(*told[:2], *steps, severity=told[2])
                    yield replace(problem, line=line)

    def _told(
        self, number: Number, section: str, id: str, steps: Steps
    ) -> tuple[str, str, Severity] | None:
        owners = self.owners
        if number.dial in owners.gone and _is_data(steps):
            message, _ = owners.retired(number.words, number.dial)
            own = owners.gone[number.dial].id == id
            hint = "ring the service, and give the number that it answers on today"
            return None if own else (message, hint, "error")
        if number.dial in owners.gone:
            return *owners.retired(number.words, number.dial, "name {!r} instead".format), "error"
        if _is_data(steps) or not number.shown:
            return None
        return *owners.among_words(number.words, number.dial, section, id), "warning"

    def _numbers(self, node: yaml.ScalarNode, path: str) -> Iterator[tuple[int, Number]]:
        """The numbers of a value with their lines in the file; where these cannot be told, as in
        words with line breaks that are written \\n, with the first line."""
        first, behind = node.start_mark.line + 1, node.end_mark.line + 1
        found = read_numbers(node.value, self.owners.known)
        written: dict[str, list[int]] = {}
        if found and behind > first and self.root and (file := self.root / path).is_file():
            lines = file.read_text("utf-8", errors="replace").split("\n")[first - 1 : behind]
            for line, number in _in_lines("\n".join(lines), self.owners.known, first):
                written.setdefault(number.dial, []).append(line)
        for number in found:
            lines_of = written.get(number.dial)
            yield (lines_of.pop(0) if lines_of else first), number


@once_each()
def _worth_reading(node: yaml.Node) -> Iterator[tuple[Steps, yaml.ScalarNode]]:
    """What is written in a record and may hold a number, each with the way to it."""
    return (one for one in _scalars(node) if may_be_read(one[1].value))


def _scalars(node: yaml.Node, steps: Steps = ()) -> Iterator[tuple[Steps, yaml.ScalarNode]]:
    """Everything that is written in a record, each with the way to it."""
    if isinstance(node, yaml.ScalarNode):
        yield steps or ("",), node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value not in _UNSEEN:
                yield from _scalars(value, (*steps, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*steps, index))


def _is_data(steps: Steps) -> bool:
    return steps[-1] in _DATA
