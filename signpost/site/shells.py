"""Pages put together from a frame that many share: MkDocs makes each frame once, we fill it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from signpost.reading.markup import Page, read_page
from signpost.render import GeneratedPage
from signpost.site.configuration import Configuration
from signpost.site.files import Generated
from signpost.site.finished import Joint
from signpost.site.frame import TRAIL, Shell, SiteFrame
from signpost.site.progress import page_done

_TITLE, _DESCRIPTION, _WORDS, _STEP = "zqtitlezq", "zqdescriptionzq", "zqwordszq", "zqstepzq"
"""Words that stand for what differs from page to page: nobody writes them."""

Key = tuple[int, str, bool]
"""What the frame of a page depends on: how deep it stands, the entry of the menu below which it
stands, and whether it has a heading of its own."""

Filling = dict[str, str]
"""What stands in a page in place of each word that stands for what differs."""


@dataclass(frozen=True)
class Joined:
    """A page to be joined: its file, its own words as HTML, and what was read of these."""

    file: Generated
    page: GeneratedPage
    html: str
    own: Page


@dataclass(frozen=True)
class Pieces:
    """A frame, cut where pages differ: every other piece stands for what a page has there."""

    pieces: Sequence[str]

    def filled(self, filling: Filling) -> str:
        return "".join(filling.get(piece, piece) for piece in self.pieces)

    @cached_property
    def bare(self) -> str:
        """What all pages in it have."""
        return "".join(self.pieces[::2])

    @cached_property
    def page(self) -> Page:
        """What that links to and can be linked at."""
        return read_page(self.bare)


@dataclass(frozen=True)
class Shells:
    """Makes the pages that are joined, in the frame that MkDocs gives one of them.

    Of each frame one page is made by MkDocs too, the one with the most signs that HTML writes
    otherwise; where the two differ, MkDocs makes them all.
    """

    config: Configuration
    nav: Navigation
    env: Environment
    documents: Sequence[File]
    """The files of all pages of the site, as templates are told of them."""
    joints: dict[str, Joint] = field(default_factory=dict)
    """What was read of pages while they were joined, by the SHA-256 of their bytes."""

    @property
    def _frame(self) -> SiteFrame:
        frame: SiteFrame = self.env.globals["site_frame"]  # type: ignore[assignment]
        return frame

    def write(self) -> None:
        """Write every page that is joined into the site."""
        making = self.config.making
        kinds: dict[Key, list[Joined]] = defaultdict(list)
        for file in self.documents:
            if isinstance(file, Generated) and file.joined:
                page = making.generated[file.src_uri]
                html, own = making.body(page)
                kinds[self._key(page, html)].append(Joined(file, page, html, own))
        for key, pages in kinds.items():
            self._write_all(key, pages)

    def page(self, file: Generated) -> str:
        """One page, as MkDocs makes it."""
        page = self.config.making.generated[file.src_uri]
        return self._by_mkdocs(Joined(file, page, *self.config.making.body(page)))

    def _key(self, page: GeneratedPage, html: str) -> Key:
        return page.address.count("/"), self._frame.current(page.address), "<h1" in html

    def _write_all(self, key: Key, pages: Sequence[Joined]) -> None:
        """Write the pages of one frame."""
        pieces = self._pieces(key)
        sample = max(pages, key=_signs)
        filling = self._filling(sample, key)
        joined = pieces.filled(filling)
        if joined != self._by_mkdocs(sample):
            for one in pages:
                _write(one.file, self._by_mkdocs(one))
            return
        known = _alike(_joint(sample, pieces, filling).whole, read_page(joined))
        for one in pages:
            filling = self._filling(one, key)
            hash_ = _write(one.file, pieces.filled(filling))
            if known and not (one.own.foreign or one.own.scripts):
                self.joints[hash_] = _joint(one, pieces, filling)

    def _pieces(self, key: Key) -> Pieces:
        """The frame of the pages of this kind."""
        current = key[1]
        file = Shell(
            f"{_address(key).rstrip('/')}.md", None, self.config.site_dir, use_directory_urls=True
        )
        file.current = current
        shell = MkDocsPage(_TITLE, file, self.config)
        shell.meta = {"title": _TITLE, "description": _DESCRIPTION}
        shell.content = _words(key)
        marks = (_TITLE, _DESCRIPTION, _words(key), _address(key), TRAIL)
        return Pieces(re.split(f"({'|'.join(map(re.escape, marks))})", self._framed(shell)))

    def _filling(self, one: Joined, key: Key) -> Filling:
        """What a page has in place of each mark of its frame."""
        above = [one.page.parent] if one.page.parent else []
        described = one.page.description or self.config.site_description
        base = "/".join([".."] * key[0])
        return {
            _TITLE: str(escape(one.page.title)),
            _DESCRIPTION: str(escape(str(described))),
            _words(key): one.html,
            _address(key): one.page.address,
            TRAIL: self._frame.trail(above, base),
        }

    def _by_mkdocs(self, one: Joined) -> str:
        """The page as MkDocs makes each of its own."""
        page = MkDocsPage(one.page.title, one.file, self.config)
        page.meta = {"title": one.page.title, "description": one.page.description}
        page.content = one.html
        return self._framed(page)

    def _framed(self, page: MkDocsPage) -> str:
        """A page with what stands around its words (after MkDocs 1.6, `_build_page`)."""
        context = get_context(self.nav, self.documents, self.config, page)
        page.active = True
        html = self.env.get_template("main.html").render(context)
        page.active = False
        return html


def _words(key: Key) -> str:
    return _WORDS + ("<h1" if key[2] else "")


def _address(key: Key) -> str:
    return f"{_STEP}/" * key[0]


def _signs(one: Joined) -> int:
    """How many signs of its title and description HTML writes otherwise."""
    said = one.page.title + one.page.description
    return sum(said.count(sign) for sign in "&<>\"'")


def _joint(one: Joined, pieces: Pieces, filling: Filling) -> Joint:
    """What was read of a page, with what differs of its frame."""
    around = _read(filling[TRAIL])
    links = [*around.links, *one.own.links]
    own = Page(links, one.own.pictures, around.ids | one.own.ids)
    return Joint(pieces.page, own, (pieces.bare, *filling.values()))


_read = lru_cache(maxsize=1024)(read_page)


def _alike(one: Page, other: Page) -> bool:
    """Whether two readings of a page found the same."""
    first, second = (
        (set(page.links), set(page.pictures), page.ids, page.foreign, page.scripts)
        for page in (one, other)
    )
    return first == second


def _write(file: Generated, html: str) -> str:
    """Write a page; the SHA-256 of its bytes."""
    path, content = Path(file.abs_dest_path), html.encode("utf-8", errors="xmlcharrefreplace")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    page_done()
    return sha256(content).hexdigest()
