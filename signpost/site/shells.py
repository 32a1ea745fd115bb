"""Pages put together from a frame that many share: MkDocs makes each frame once, we fill it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from signpost.render import GeneratedPage
from signpost.site.configuration import Configuration
from signpost.site.files import Generated
from signpost.site.frame import TRAIL, Shell, SiteFrame

_TITLE, _DESCRIPTION, _WORDS, _STEP = "zqtitlezq", "zqdescriptionzq", "zqwordszq", "zqstepzq"
"""Words that stand for what differs from page to page: nobody writes them."""

Key = tuple[int, str, bool]
"""What the frame of a page depends on: how deep it stands, the entry of the menu below which it
stands, and whether it has a heading of its own."""


@dataclass(frozen=True)
class Joined:
    """A page to be joined: its file, and its own words as HTML."""

    file: Generated
    page: GeneratedPage
    html: str


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

    @property
    def _frame(self) -> SiteFrame:
        frame: SiteFrame = self.env.globals["site_frame"]  # type: ignore[assignment]
        return frame

    def write(self) -> None:
        """Write every page that is joined into the site."""
        kinds: dict[Key, list[Joined]] = defaultdict(list)
        for file in self.documents:
            if isinstance(file, Generated) and file.joined:
                page = self.config.making.generated[file.src_uri]
                html = self.config.making.body(page)
                kinds[self._key(page, html)].append(Joined(file, page, html))
        for key, pages in kinds.items():
            join = self._joiner(key)
            sample = max(pages, key=_signs)
            make = join if join(sample) == self._by_mkdocs(sample) else self._by_mkdocs
            for one in pages:
                _write(one.file, make(one))

    def _key(self, page: GeneratedPage, html: str) -> Key:
        return page.address.count("/"), self._frame.current(page.address), "<h1" in html

    def _joiner(self, key: Key) -> Callable[[Joined], str]:
        """What makes a page of this kind from its words."""
        depth, current, has_heading = key
        address = f"{_STEP}/" * depth
        file = Shell(
            f"{address.rstrip('/')}.md", None, self.config.site_dir, use_directory_urls=True
        )
        file.current = current
        words = _WORDS + ("<h1" if has_heading else "")
        shell = MkDocsPage(_TITLE, file, self.config)
        shell.meta = {"title": _TITLE, "description": _DESCRIPTION}
        shell.content = words
        marks = (_TITLE, _DESCRIPTION, words, address, TRAIL)
        pieces = re.split(f"({'|'.join(map(re.escape, marks))})", self._framed(shell))
        base = "/".join([".."] * depth)

        def join(one: Joined) -> str:
            above = [one.page.parent] if one.page.parent else []
            described = one.page.description or self.config.site_description
            filled = {
                _TITLE: str(escape(one.page.title)),
                _DESCRIPTION: str(escape(str(described))),
                words: one.html,
                address: one.page.address,
                TRAIL: self._frame.trail(above, base),
            }
            return "".join(filled.get(piece, piece) for piece in pieces)

        return join

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


def _signs(one: Joined) -> int:
    """How many signs of its title and description HTML writes otherwise."""
    said = one.page.title + one.page.description
    return sum(said.count(sign) for sign in "&<>\"'")


def _write(file: Generated, html: str) -> None:
    path = Path(file.abs_dest_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(html.encode("utf-8", errors="xmlcharrefreplace"))
