"""Where a link that leads nowhere stands in a page's file, and what its author is told."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.structure.files import File, Files

from signpost.checks.assets import FOREIGN
from signpost.checks.language import Source
from signpost.checks.language.links import targets
from signpost.model import Problem
from signpost.model.nearest import PICTURES, nearest, nearest_file
from signpost.reading.markup import MARK, Page

_HERE = "https://site.invalid/"
_SAID = re.compile(r"contains an? (?:absolute |unrecognized relative )?link '(.*)', (?:but|it was)")
"""How MkDocs 1.6 names a link that it does not like."""
_TAG = re.compile(r"<([a-zA-Z]+)")


@dataclass(frozen=True)
class Known:
    """What there is to link to: MkDocs' files, what was read of pages, by their file in the site,
    and the address of the page that lists what is in a folder."""

    files: Files
    pages: Mapping[str, Page]
    lists: Mapping[str, str] = field(default_factory=dict)

    def ids(self, file: File) -> Collection[str]:
        page = self.pages.get(file.dest_uri)
        return page.ids if page else ()

    def named_like(self, source: str) -> str | None:
        """A file of the same name but for capital letters."""
        folded = source.lower()
        return next((f.src_uri for f in self.files if f.src_uri.lower() == folded), None)

    def offered(self) -> Iterator[str]:
        """The files that an author may mean: not those that make the hub look and work."""
        for file in self.files:
            if not file.src_uri.endswith((".js", ".css", ".map")):
                yield file.src_uri

    def at(self, address: str) -> str | None:
        """The file of the page at an address."""
        bare = address.strip("/")
        return next((f.src_uri for f in self.files if f.url.strip("./") == bare), None)


class Target(NamedTuple):
    """Where a link leads as it is written, on which line, and the HTML tag that it is written with,
    if it is not Markdown."""

    line: int
    target: str
    tag: str


@dataclass(frozen=True)
class Written:
    """A hand-written page: `path` as messages name it, `file` as MkDocs has it, its whole text and
    the line on which its words begin."""

    path: str
    file: File
    text: str
    first_line: int

    def links(self) -> Iterator[Target]:
        """Each link as it is written."""
        source = Source.of(self.text)
        for at, target in targets(source):
            tag = _TAG.match(source.marked, at)
            yield Target(source.place(at)[0], target, tag[1].lower() if tag else "")

    def address_of(self, href: str) -> str:
        """Where a link of the finished page leads to."""
        try:
            return unquote(urljoin(_HERE + self.file.url, href))
        except ValueError:
            return href

    def beside(self, path: str) -> str:
        """The path of a link as a file below the folder of pages."""
        folder = posixpath.dirname(self.file.src_uri)
        return posixpath.normpath(posixpath.join(folder, unquote(path)).lstrip("/"))

    def way_to(self, source: str) -> str:
        """What to write on this page for a link to a file."""
        return posixpath.relpath(source, posixpath.dirname(self.file.src_uri) or ".")

    def resolved(self, target: str, known: Known, tag: str) -> str:
        """Where a link of the file leads to, as MkDocs makes it: in tags it finds no files."""
        path, _, anchor = target.partition("#")
        file = known.files.get_file_from_path(self.beside(path.split("?")[0])) if path else None
        if file is None or tag:
            return self.address_of(target)
        address = _HERE + file.url.removeprefix("./")
        return unquote(f"{address}#{anchor}" if anchor else address)


def link_problems(
    written: Written, dead: Collection[str], warnings: Collection[str], known: Known
) -> Iterator[Problem]:
    """A problem for each line with a link that leads nowhere.

    `dead` are links as they stand in the page that was made; `warnings`, what MkDocs said of the
    page.
    """
    said = {found[1]: words for words in warnings if (found := _SAID.search(words))}
    said = {target: words for target, words in said.items() if not _is_macro(target)}
    left = {written.address_of(href): href for href in dead if not _is_macro(href)}
    told: set[str] = set()
    for line, target, tag in written.links():
        address = written.resolved(target, known, tag)
        if address in left or {target, unquote(target)} & said.keys() or _is_absolute(target):
            told |= {address, target, unquote(target)}
            yield Problem(written.path, line, "", *explained(written, target, known, tag))
    unseen = {href for address, href in left.items() if address not in told}
    for target in (unseen | said.keys()) - told:
        message, hint = explained(written, target, known)
        yield Problem(written.path, _line_of(written, target), "", message, hint)
    for words in warnings:
        if not _SAID.search(words):
            hint = "mend what it names"
            yield Problem(written.path, written.first_line, "", " ".join(words.split()), hint)


def _is_macro(target: str) -> bool:
    """Whether a macro stands in place of an address, which its author is told of as such."""
    return MARK in unquote(target)


def _is_absolute(target: str) -> bool:
    return target.startswith("/") and not target.startswith("//")


def _line_of(written: Written, target: str) -> int:
    at = written.text.find(target)
    return written.text.count("\n", 0, at) + 1 if at >= 0 else written.first_line


def explained(written: Written, target: str, known: Known, tag: str = "") -> tuple[str, str]:
    """What is wrong with a link that leads nowhere, and the way out."""
    path, anchor = urldefrag(target) if "//" not in target else (target, "")
    if "@" in target and "." in target and "/" not in target:
        return f"the link {target!r} leads nowhere", f"write mailto:{target}"
    way = _the_way(written, path, known, tag)
    if _is_absolute(target):
        return f"the link {target!r} begins with /, and would leave the hub", way
    file = known.files.get_file_from_path(written.beside(path)) if path else written.file
    if file and path and tag:
        return f"the tag <{tag}> does not find the file {path!r}", way
    if file and anchor:
        where = "this page" if file is written.file else file.src_uri
        near = nearest(anchor, known.ids(file))
        hint = f"did you mean {f'{path}#{near}'!r}?" if near else "mend the part behind the #"
        return f"there is no place {anchor!r} on {where}", hint
    ending = posixpath.splitext(path)[1].lower()
    what = "picture" if ending in PICTURES else "page" if _is_page(path) else "file"
    return f"there is no {what} {path!r}", way


def _is_page(path: str) -> bool:
    return path.endswith((".md", "/")) or not posixpath.splitext(path)[1]


def _the_way(written: Written, path: str, known: Known, tag: str) -> str:
    """What to write in place of a path that leads nowhere. Markdown alone finds files: MkDocs
    leaves what stands in a tag as it is."""
    source, is_sure = _meant(written, path, known)
    if source is None:
        return "check the name, or take it out"
    to = written.way_to(source)
    if tag:
        asked = "" if is_sure else f"did you mean {to!r}? "
        instead = f"![what it shows]({to})" if tag == "img" else f"[your words]({to})"
        return f"{asked}{'w' if is_sure else 'W'}rite it in Markdown: {instead}"
    if not is_sure:
        return f"did you mean {to!r}?"
    named = source.lower() in (written.beside(path).lower(), f"{written.beside(path)}.md".lower())
    return f"write {to}" if named else f"name its file: write {to}"


def _meant(written: Written, path: str, known: Known) -> tuple[str | None, bool]:
    """The file that a path may mean, and whether it surely does."""
    wanted = written.beside(path)
    if same := known.named_like(wanted) or known.named_like(f"{wanted}.md"):
        return same, True
    address = written.address_of(path).removeprefix(_HERE)
    if page := known.at(address) or known.at(wanted.removesuffix("/index.html")):
        return page, True
    bare = re.sub(r"^(\.\./)+|^/", "", path).rstrip("/")
    if listed := known.lists.get(bare):
        return known.at(listed), False
    return nearest_file(bare, known.offered()), False


def loading_problems(page: Page, written: Written) -> Iterator[Problem]:
    """What a page's own words load from another host."""
    for src in page.pictures:
        if re.match(r"(https?:)?//", src, re.IGNORECASE):
            message = f"the picture {src[:80]!r} would be loaded from another host"
            hint = "keep a copy in docs/assets/ and name that"
            yield Problem(written.path, _line_of(written, src), "", message, hint)
    if page.foreign and not any("//" in src for src in page.pictures):
        yield Problem(written.path, _line_of(written, "url("), "", *FOREIGN)
