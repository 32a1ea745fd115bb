"""The checks that stand between a finished build and the readers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from signpost.checks.numbers import NumbersInSite, is_text
from signpost.errors import UnfitSite
from signpost.model import Edition, Problem
from signpost.reading.markup import MARK, NOT_FILLED, Page, foreign_css, read_page
from signpost.reading.published_files import MANIFEST
from signpost.render.signposting import always
from signpost.site.finished import Finished, Joints
from signpost.site.links import Leaving, dead_links
from signpost.site.manifest import AREAS, files_below, hash_of, made_of

_NO_JOINTS: Joints = MappingProxyType({})


def verify(
    built: Path,
    edition: Edition,
    as_it_is: Collection[str] = (),
    joints: Joints = _NO_JOINTS,
    entry: str = "",
) -> Finished:
    """Check every file of a finished build, each read once. Raises UnfitSite with all that is
    wrong.

    `as_it_is` are files that are no pages of the hub, and carry no header; `joints` say what was
    read of pages when they were joined, which holds where not a byte of them has changed since.
    `entry` is the HTML by which other editions list this one.
    Every page has the emergency number as a link, and in an area its numbers for the day and the
    night; every page of a draft says that it is one; no number of a withdrawn service stands
    anywhere, in any dress; no macro was left unfilled; nothing is loaded from another host; no
    link runs a script; and every link inside the edition leads somewhere.
    """
    read = _Read(edition, joints)
    hashes = {name: read.file(built, name) for name in sorted(files_below(built))}
    hashes.pop(MANIFEST, None)
    problems = [] if "index.html" in read.pages else [Problem("index.html", 1, "", "is missing")]
    numbers = _numbers(edition)
    for name, page in read.pages.items():
        problems.extend(_unsafe(name, page))
        if name not in as_it_is:
            problems.extend(_lacking(name, page, *numbers, draft=edition.is_draft))
    leaving: list[Leaving] = []
    problems += [*read.not_filled, *read.foreign_styles, *read.retired]
    problems.extend(_broken_links(built, read.linking, edition, leaving))
    if problems:
        raise UnfitSite(problems)
    return Finished(built, made_of(edition, hashes, entry, read.lists), leaving)


@dataclass
class _Read:
    """What was read of the files of a finished edition, and what is wrong with their words."""

    edition: Edition
    joints: Joints
    pages: dict[str, Page] = field(default_factory=dict)
    linking: dict[str, Page] = field(default_factory=dict)
    """Of pages that share a frame, each with the links of its own words alone, but one."""
    not_filled: list[Problem] = field(default_factory=list)
    foreign_styles: list[Problem] = field(default_factory=list)
    retired: list[Problem] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    """Pages with a list of editions."""

    def __post_init__(self) -> None:
        self._numbers = NumbersInSite(self.edition.catalogue)
        self._frames: set[int] = set()

    def file(self, built: Path, name: str) -> str:
        """Read a file; the SHA-256 of what it holds."""
        if not is_text(name):
            return hash_of(built / name)
        content = (built / name).read_bytes()
        hash_, text = sha256(content).hexdigest(), content.decode("utf-8", errors="replace")
        parts: tuple[str, ...] = ()
        if name.endswith(".html"):
            parts = self._page(name, text, hash_)
            self.lists.extend([name] if AREAS in text else [])
        elif name.endswith(".css") and (line := foreign_css(text)):
            self.foreign_styles.append(Problem(name, line, "", *_FOREIGN))
        if name.endswith(_MADE) and MARK in text:
            self.not_filled.append(Problem(name, 1, "", *NOT_FILLED))
        self.retired.extend(self._numbers.among(text, name, parts))
        return hash_

    def _page(self, name: str, html: str, hash_: str) -> tuple[str, ...]:
        """Read a page, as far as that was not done when it was joined; the parts of it."""
        if not (joint := self.joints.get(hash_)):
            self.pages[name] = self.linking[name] = read_page(html)
            return ()
        self.pages[name] = self.linking[name] = joint.whole
        if id(joint.frame) in self._frames:
            self.linking[name] = Page(joint.own.links, ids=self.pages[name].ids)
        self._frames.add(id(joint.frame))
        return joint.parts


def _numbers(edition: Edition) -> tuple[set[str], set[str]]:
    """The emergency numbers and the area's own, as links dial them."""
    services = edition.catalogue.services
    lines = [service for service in services if service.live and service.everywhere == "emergency"]
    emergency = {phone.dial for line in lines for phone in line.phones}
    own = {filled.line[1].dial for filled in always(edition) if filled.line}
    return emergency, own


_PUT_BACK = "put the hub's header back into overrides/theme/main.html"


def _lacking(
    name: str, page: Page, emergency: set[str], own: set[str], *, draft: bool
) -> Iterator[Problem]:
    """What each page must have and this one has not."""
    dialled = {href.removeprefix("tel:") for href in page.links if href.startswith("tel:")}
    if not dialled & emergency:
        yield Problem(name, 1, "", "the emergency number is missing", _PUT_BACK)
    for dial in sorted(own - dialled):
        yield Problem(name, 1, "", f"the area's own number {dial} is missing", _PUT_BACK)
    if draft and "hub-draft" not in page.ids:
        yield Problem(name, 1, "", "does not say that it is a draft", _PUT_BACK)


_MADE = (".html", ".xml", ".json", ".ics")
"""Endings of files that are made of pages and their words."""

_FOREIGN = ("loads something from another host", "keep a copy in docs/ and link to that")


def _unsafe(name: str, page: Page) -> Iterator[Problem]:
    for line in page.foreign[:1]:
        yield Problem(name, line, "", *_FOREIGN)
    for line, link in page.scripts[:1]:
        yield Problem(name, line, "", f"has a link that is not safe: {link}", "take it out")


def _broken_links(
    built: Path, pages: Mapping[str, Page], edition: Edition, leaving: list[Leaving]
) -> Iterator[Problem]:
    dead = dead_links(pages, lambda name: (built / name).is_file(), edition, leaving)
    return (leads_nowhere(one.page, one.href, one.anchor) for one in dead)


def leads_nowhere(page: str, href: str, anchor: str) -> Problem:
    """A link of a page that does; with an `anchor` there is a page, and no such place on it."""
    if anchor:
        message = f"the link {href!r} leads to a missing place"
        return Problem(page, 1, "", message, "mend the part behind the #")
    return Problem(page, 1, "", f"the link {href!r} leads nowhere", "mend the link")
