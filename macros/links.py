"""Where a link that leads nowhere stands in a page's file, and what its author is told."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from hub.asset_checks import FOREIGN
from hub.language import Source
from hub.language.links import targets
from hub.markup import MARK, Page
from hub.model import Problem
from hub.nearest import nearest

_HERE = "https://site.invalid/"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")
_SAID = re.compile(r"contains an? (?:absolute |unrecognized relative )?link '(.*)', (?:but|it was)")
"""How MkDocs 1.6 names a link that it does not like."""


@dataclass(frozen=True)
class Known:
    """What there is to link to: MkDocs' files, and what was read of pages, by their file in the
    site."""

    files: Any
    pages: Mapping[str, Page]

    def ids(self, file: Any) -> Collection[str]:
        page = self.pages.get(file.dest_uri)
        return page.ids if page else ()

    def named_like(self, source: str) -> str | None:
        """A file of the same name but for capital letters."""
        folded = source.lower()
        return next((f.src_uri for f in self.files if f.src_uri.lower() == folded), None)

    def at(self, address: str) -> str | None:
        """The file of the page at an address."""
        bare = address.strip("/")
        return next((f.src_uri for f in self.files if f.url.strip("./") == bare), None)


@dataclass(frozen=True)
class Written:
    """A hand-written page: `path` as messages name it, `file` as MkDocs has it, its whole text and
    the line on which its words begin."""

    path: str
    file: Any
    text: str
    first_line: int

    def links(self) -> Iterator[tuple[int, str]]:
        """Each link as it is written, with its line."""
        source = Source.of(self.text)
        for at, target in targets(source):
            yield source.place(at)[0], target

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

    def resolved(self, target: str, known: Known) -> str:
        """Where a link of the file leads to, as MkDocs makes it."""
        path, _, anchor = target.partition("#")
        file = known.files.get_file_from_path(self.beside(path.split("?")[0])) if path else None
        if file is None:
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
    for line, target in written.links():
        address = written.resolved(target, known)
        if address in left or {target, unquote(target)} & said.keys() or _is_absolute(target):
            told |= {address, target, unquote(target)}
            yield Problem(written.path, line, "", *explained(written, target, known))
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


def explained(written: Written, target: str, known: Known) -> tuple[str, str]:
    """What is wrong with a link that leads nowhere, and the way out."""
    path, anchor = urldefrag(target) if "//" not in target else (target, "")
    if "@" in target and "." in target and "/" not in target:
        return f"the link {target!r} leads nowhere", f"write mailto:{target}"
    if _is_absolute(target):
        message = f"the link {target!r} begins with /, and would leave the hub"
        return message, _the_way(written, path, known)
    file = known.files.get_file_from_path(written.beside(path)) if path else written.file
    if file and anchor:
        where = "this page" if file is written.file else file.src_uri
        near = nearest(anchor, known.ids(file))
        hint = f"did you mean {f'{path}#{near}'!r}?" if near else "mend the part behind the #"
        return f"there is no place {anchor!r} on {where}", hint
    what = "picture" if path.lower().endswith(_PICTURES) else "page" if _is_page(path) else "file"
    return f"there is no {what} {path!r}", _the_way(written, path, known)


def _is_page(path: str) -> bool:
    return path.endswith((".md", "/")) or not posixpath.splitext(path)[1]


def _the_way(written: Written, path: str, known: Known) -> str:
    """What to write in place of a path that leads nowhere."""
    wanted = written.beside(path)
    if same := known.named_like(wanted) or known.named_like(f"{wanted}.md"):
        return f"write {written.way_to(same)}"
    address = written.address_of(path).removeprefix(_HERE)
    if page := known.at(address) or known.at(wanted.removesuffix("/index.html")):
        return f"name its file: write {written.way_to(page)}"
    bare = re.sub(r"^(\.\./)+|^/", "", path).rstrip("/")
    names = {file.src_uri.rpartition("/")[2]: file.src_uri for file in known.files}
    names |= {file.src_uri: file.src_uri for file in known.files}
    near = names.get(nearest(bare, names) or "")
    return f"did you mean {written.way_to(near)!r}?" if near else "check the name, or take it out"


def loading_problems(page: Page, written: Written) -> Iterator[Problem]:
    """What a page's own words load from another host."""
    for src in page.pictures:
        if re.match(r"(https?:)?//", src, re.IGNORECASE):
            message = f"the picture {src[:80]!r} would be loaded from another host"
            hint = "keep a copy in docs/assets/ and name that"
            yield Problem(written.path, _line_of(written, src), "", message, hint)
    if page.foreign and not any("//" in src for src in page.pictures):
        yield Problem(written.path, _line_of(written, "url("), "", *FOREIGN)
