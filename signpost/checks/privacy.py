"""Personal data outside pages: in the catalogue, in an area's file, in file names and photographs.

Every word of those files is read as it is written, also where the record is not sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from signpost.checks.language import Finding, House, Source
from signpost.checks.language.finding import veiled
from signpost.checks.language.lists import Lists
from signpost.checks.language.people import is_a_role_of
from signpost.checks.language.private import asks_a_house, not_of_house, private, with_words
from signpost.checks.photos import ENDINGS, says_where
from signpost.model import Problem, dialled
from signpost.model.mailboxes import is_a_role, looks_personal
from signpost.model.problem import Severity
from signpost.model.walk import Steps
from signpost.reading import Reading
from signpost.reading.published_files import published

if TYPE_CHECKING:
    from signpost.checks.areas import Looked

_NO_WORDS = re.compile(r"(?=[^a-z]*[a-z])[a-z0-9_/-]*|[0-9:-]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Ids, days and choices."""

_COMMENT = re.compile(r"^(?:[^#\n]|(?<=\S)#)*(#?.*)$", re.MULTILINE)
"""A line of YAML, and what stands behind a # with a space before it."""

_VOUCHED = {
    "email": ("personal-email",),
    "number": ("mobile-number",),
    "text_number": ("mobile-number",),
}
"""Fields that publish what nobody else may: their own checks say whose it is."""

_PUBLISHED = frozenset({"authors", "publisher", "provider", "title"})
"""Fields that hold the names of people because a publisher has put them there."""

_ROLES = frozenset({"by", "owner"})
_A_ROLE = "write a role in words, such as: catalogue editors"
_VERBS = frozenset({"contacts", "provide", "add"})
"""Parts of an area's file of which mailboxes are checked here. Those of what it offers to its own
people are checked by signpost/checks/area_practice.py."""


def private_records(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Everything written in the shared catalogue. What an area adds stands in its own file."""
    house = House.of(reading.catalogue)
    added = reading.catalogue.local.added
    places = [place for (_, id), place in reading.places.items() if id not in added]
    for place in [*places, *([reading.settings] if reading.settings else [])]:
        for steps, line, *told, severity in _told(place.node, house):
            yield replace(place.problem(*told, *steps, severity=severity), line=line)


def private_words(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Without a hub's own words nobody is noticed who is told by a relative, a place or a role."""
    told = " ".join(problem.where for problem in reading.problems)
    missing = [
        name
        for name in reading.catalogue.private_words.missing
        if f"private_words.{name}" not in told
    ]
    if reading.private_words and missing:
        message = f"has no {' and no '.join(missing)}: whoever is told by one is not noticed"
        hint = f"add the words of your subject; for the lists there are, {_RUN}"
        yield reading.private_words.problem(message, hint, severity="warning")
    elif missing and not reading.refused:
        yield Problem("resources.yml", 1, "", _NO_WORDS_AT_ALL, _ADD_WORDS, "warning")


_RUN = "run: signpost fields private_words"
_NO_WORDS_AT_ALL = (
    "there are no private_words, and without them the check for named persons cannot run: nobody "
    "is noticed who is told by a relative, a place or a role"
)
_ADD_WORDS = (
    "write catalogue/private.yml with the words of your subject and name it in include; "
    f"for what belongs in it, {_RUN}"
)


def private_area(looked: Looked) -> Iterator[Problem]:
    """Everything written in an area's file, its comments too."""
    place = looked.area.place
    if place is None:
        return
    house = House.of(looked.catalogue)
    for steps, line, *told, severity in _told(place.node, house):
        yield replace(looked.area.told(*told, *steps, severity=severity), line=line)
    yield from _in_comments(looked.root, looked.area.path, house)


def private_comments(reading: Reading, root: Path) -> Iterator[Problem]:
    """The comments in the files of the catalogue: whoever has the hub has them too."""
    house = House.of(reading.catalogue)
    added = reading.catalogue.local.added
    paths = {place.path for (_, id), place in reading.places.items() if id not in added}
    for path in sorted(paths):
        yield from _in_comments(root, path, house)


def _in_comments(root: Path, path: str, house: House) -> Iterator[Problem]:
    text = (root / path).read_text("utf-8", errors="replace")
    for finding in private(_comments(text), house):
        message = f"in a comment: {finding.message}"
        yield Problem(path, finding.line, "", message, finding.hint, finding.severity)


def private_files(docs: Sequence[Path], root: Path, house: House) -> Iterator[Problem]:
    """The names of files, which are published as parts of addresses, and what photographs tell."""
    for file in (file for folder in docs for file in published(folder)):
        path = file.relative_to(root).as_posix()
        for finding in private(Source.of(_as_words(file.stem)), house):
            message = f"the name of the file: {finding.message}"
            yield Problem(path, 1, finding.id, message, "give it another name", finding.severity)
        if file.suffix.lower() in ENDINGS and says_where(file.read_bytes()):
            message = "the photograph says where it was taken"
            hint = "save it anew without its details (in Windows: Properties, Details, Remove)"
            yield Problem(path, 1, "picture-place", message, hint)


@lru_cache(maxsize=64)
def _comments(text: str) -> Source:
    """Only the comments of a YAML file, each on its line."""
    return Source.of(_COMMENT.sub(r"\1", text))


@dataclass(frozen=True)
class _Words:
    """Something written in a YAML file: the way to it, its line, and what no hub may hold of it."""

    steps: Steps
    line: int
    source: Source
    found: tuple[Finding, ...]

    def told(self, house: House) -> Iterator[tuple[Steps, int, str, str, Severity]]:
        """The way, the line, what is wrong, the way out, and how bad it is."""
        field, words = _field(self.steps), self.source.text.strip()
        if field in _ROLES and not is_a_role_of(words, house.lists):
            message = f"{veiled(words)} looks like a person, where a role should stand"
            yield self.steps, self.line, message, _A_ROLE, "error"
        here = len(self.steps) == 1 or self.steps[0] in _VERBS
        if field == "email" and here and _is_personal(words, house):
            message = f"{veiled(words)} looks like a person's mailbox and not a role's"
            hint = "give a mailbox that somebody reads whoever is away"
            yield self.steps, self.line, message, hint, "warning"
        for finding in (*self.found, *not_of_house(self.source, house)):
            if not (_allowed(finding, field, self.steps) or self.lacks_a_nought(finding)):
                line = self.line + finding.line - 1
                yield self.steps, line, finding.message, finding.hint, finding.severity

    def lacks_a_nought(self, finding: Finding) -> bool:
        """Whether it is a telephone number that looks like an NHS number because its first nought
        is missing, of which the field's own check tells."""
        is_one = finding.rule == "nhs-number" and _field(self.steps) in ("number", "text_number")
        return is_one and bool(dialled(f"0{self.source.text.strip()}"))


def _told(node: yaml.Node, house: House) -> Iterator[tuple[Steps, int, str, str, Severity]]:
    for words in _of_concern(node, house.lists):
        yield from words.told(house)


@lru_cache(maxsize=2048)
def _of_concern(node: yaml.Node, lists: Lists) -> tuple[_Words, ...]:
    """What is written below a node and must be looked at in each edition. Kept, because the
    editions of a hub share the nodes of its catalogue."""
    return tuple(
        words
        for steps, scalar in _scalars(node)
        if (_field(steps) in _ROLES or not _NO_WORDS.fullmatch(scalar.value))
        and (words := _read(steps, scalar, lists))
        and (words.found or asks_a_house(words.source, lists) or _field(steps) in _ROLES)
    )


def _read(steps: Steps, scalar: yaml.ScalarNode, lists: Lists) -> _Words:
    first = scalar.start_mark.line + (2 if scalar.style == "|" else 1)
    source = Source(scalar.value)
    return _Words(steps, first, source, with_words(source, lists, in_a_record=True))


def _is_personal(email: str, house: House) -> bool:
    local = email.partition("@")[0].lower()
    return looks_personal(email, house.offices) and not is_a_role(local, house.offices)


def _allowed(finding: Finding, field: str, steps: Steps) -> bool:
    """Whether a field is there to hold what was found."""
    if finding.rule in _VOUCHED.get(field, ()):
        return True
    source = field == "name" and bool({"source", "sources", "leads"} & set(steps))
    return finding.rule in ("named-person", "person-described") and (field in _PUBLISHED or source)


def _field(steps: Steps) -> str:
    """The name of the field that steps lead to: of a text in Welsh, not the cy."""
    named = [step for step in steps if isinstance(step, str)]
    deepest = named[-1] if named else ""
    return named[-2] if len(deepest) == 2 and deepest != "by" and len(named) > 1 else deepest


def _scalars(node: yaml.Node, steps: Steps = ()) -> Iterator[tuple[Steps, yaml.ScalarNode]]:
    """All that is written below a node, with the way to each."""
    if isinstance(node, yaml.ScalarNode):
        yield steps, node
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*steps, index))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _scalars(value, (*steps, key.value))


_SMALL = frozenset(
    re.findall(
        r"\w+",
        """a aged and at born called for from in is lives months named of old on the to was who with
        year years""",
    )
)


def _as_words(stem: str) -> str:
    """A file's name as it would be written: ella-aged-9 is "Ella aged 9"."""
    words = re.split(r"[\s_-]+", stem)
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)
