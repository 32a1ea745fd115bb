"""Markdown made HTML by MkDocs: once for all editions in which its links lead to the same files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from signpost.render.richtext import page_html
from signpost.site.configuration import Configuration
from signpost.site.heard import overheard


@dataclass(frozen=True)
class _Kept:
    """What became of a Markdown text: its HTML, its first heading and its contents list, what
    MkDocs said, the places that it leads to by their file; and the address of each file that its
    links asked for, on which all that hangs."""

    html: str
    heading: str | None
    toc: TableOfContents
    said: list[str]
    anchors: dict[str, dict[str, str]]
    asked: dict[str, str | None]


Keep = dict[tuple[str, str], _Kept]
"""What was made of Markdown texts with the same settings, by the address of their page."""


class _Asked:
    """MkDocs' files, and which of them a page's links have asked for."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.asked: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        file = self.files.get_file_from_path(path)
        self.asked[path] = file.url if file else None
        return file


def converted(
    page: MkDocsPage, config: Configuration, files: Files, keep: Keep
) -> tuple[str, list[str]]:
    """The safe HTML of an MkDocs page whose Markdown is set, and what MkDocs warned of.

    Raises whatever MkDocs raises.
    """
    key = (page.file.url, page.markdown or "")
    kept = keep.get(key)
    if kept is None or not _leads_alike(kept, files):
        asked = _Asked(files)
        with overheard() as said:
            page.render(config, cast(Files, asked))
        anchors = {file.src_uri: places for file, places in (page.links_to_anchors or {}).items()}
        html, heading = page_html(page.content or ""), page._title_from_render
        kept = keep[key] = _Kept(html, heading, page.toc, said, anchors, asked.asked)
    page._title_from_render, page.toc = kept.heading, kept.toc  # MkDocs has no other way to it
    found = ((files.get_file_from_path(source), places) for source, places in kept.anchors.items())
    page.links_to_anchors = {file or page.file: places for file, places in found}
    return kept.html, kept.said


def _leads_alike(kept: _Kept, files: Files) -> bool:
    asked = ((files.get_file_from_path(path), url) for path, url in kept.asked.items())
    return all((file.url if file else None) == url for file, url in asked)
