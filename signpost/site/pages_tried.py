"""One edition's pages, made in memory, and what is wrong with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag

from signpost.bulletins.feeds import feed_links
from signpost.checks.written import same_address
from signpost.exports.calendar import calendar_files
from signpost.model import Edition, Problem
from signpost.project import Project
from signpost.reading.bulletins import Post
from signpost.reading.markup import Page
from signpost.render import GeneratedPage, generated_pages
from signpost.site.files import file_of, laid
from signpost.site.links import DeadLink, dead_links, in_the_way
from signpost.site.page_links import Known, link_problems, loading_problems
from signpost.site.progress import page_done
from signpost.site.rendering import Made, Rendering
from signpost.site.settings import Settings

_FRAME = ""
"""The name of header and footer among the pages."""


def _has_address(url: str) -> bool:
    """Whether a page can be linked to by its file's name; if not, that is told of the name."""
    return unquote(urldefrag(url)[0]) == url


class Trial:
    """One edition's pages, made in memory, and what is wrong with them."""

    def __init__(self, project: Project, settings: Settings, edition: Edition) -> None:
        self.project = project
        self.settings = settings
        self.edition = edition
        self.generated = {page.source: page for page in generated_pages(self.edition)}
        shown = {bulletin.source: bulletin for bulletin in self.edition.bulletins}
        self.files, self.told = laid(settings, project.shown, self.generated, shown)
        self.rendering = Rendering(
            project, self.edition, settings.usable, self.files, settings.keep
        )
        self.made: dict[str, Made] = {}
        self.frame = self.rendering.frame()

    def problems(self) -> list[Problem]:
        self._make()
        pages = {name: made.framed(self.frame) for name, made in self.made.items()}
        known = Known(self.files, pages, self.lists())
        addresses = {page.address for page in self.generated.values()}
        return [
            *self.told,
            *same_address(self.project.docs, self.project.root, addresses),
            *self._in_the_way(),
            *self._of_waiting(known),
            *self._links(known),
            *self.rendering.problems,
        ]

    def lists(self) -> dict[str, str]:
        """For each folder in which pages are made, the address of the page above most of them."""
        above: dict[str, Counter[str]] = {}
        for page in self.generated.values():
            if page.parent:
                folder = page.address.rstrip("/").rpartition("/")[0]
                above.setdefault(folder, Counter())[page.parent[1]] += 1
        return {folder: found.most_common(1)[0][0] for folder, found in above.items()}

    def _make(self) -> None:
        """Every hand-written page, and of the generated ones those that could differ from the
        core's, where all are tried, or that somebody links into."""
        pages = self.files.documentation_pages()
        for file in pages:
            if file.src_uri not in self.generated:
                page_done()
                bulletin = self.rendering.bulletins.get(file.src_uri)
                if made := self.rendering.hand_written(file, bulletin):
                    self.made[file.dest_uri] = made
        leading = (*self.made.values(), Made(self.frame, self.frame))
        wanted = {file for made in leading for file in made.linked_into()}
        for file in pages:
            if page := self.generated.get(file.src_uri):
                page_done()
                whole = self._is_new(page) or file.dest_uri in wanted
                made = self.rendering.generated(page) if whole else None
                self.made[file.dest_uri] = made or Made(Page(), Page())

    def _is_new(self, page: GeneratedPage) -> bool:
        if self.project.area is None or not self.project.beside:
            return True  # only where all editions are tried is the core among them
        record = dict(page.context).get("entry")
        return record is not None and record is not self.project.core.catalogue.by_id.get(record.id)

    def _in_the_way(self) -> Iterator[Problem]:
        """Files without an ending that are called as the folder of a page."""
        files = {one.dest_uri: one for one in self.files if one.inclusion.is_included()}  # type: ignore[no-untyped-call]
        for name, page in in_the_way(files).items():
            if source := files[name].abs_src_path:
                path = Path(source).relative_to(self.project.root).as_posix()
                message = f"stands in the way of {page}"
                yield Problem(path, 1, "", message, "give the file another name")

    def _links(self, known: Known) -> Iterator[Problem]:
        pages = {**known.pages, _FRAME: self.frame}
        dead = self._dead(pages, self.edition)
        # Where it will stand in a site, an author's links are judged as if it stood alone: nobody
        # knows what else will be there when the page is read.
        written = dead if self.project.tree is None else self._dead(pages, None)
        lacking: Counter[tuple[str, str]] = Counter()
        for name in pages:
            made, of_page = self.made.get(name), dead[name]
            own = {*made.own.links, *made.own.pictures} if made else set()
            if made and made.written and _has_address(made.written.file.url):
                mine = [one.href for one in written[name] if one.href in own]
                yield from self._links_of(made, mine, known)
            lacking.update((one.file, one.anchor) for one in of_page if one.href not in own)
        yield from (self._lacking(file, anchor, n) for (file, anchor), n in lacking.items())

    def _dead(
        self, pages: Mapping[str, Page], edition: Edition | None
    ) -> dict[str, list[DeadLink]]:
        found: dict[str, list[DeadLink]] = {name: [] for name in pages}
        for one in dead_links(pages, self._others().__contains__, edition):
            found[one.page].append(one)
        return found

    def _links_of(self, made: Made, dead: Sequence[str], known: Known) -> Iterator[Problem]:
        assert made.written
        warnings = [*made.warnings, *self.rendering.anchors_missed(made.written.file)]
        yield from link_problems(made.written, dead, warnings, known)
        yield from loading_problems(made.own, made.written)

    def _others(self) -> set[str]:
        """The files of the site that are no pages, as far as pages lead to them."""
        docs = {file.dest_uri for file in self.files if file.inclusion.is_included()}  # type: ignore[no-untyped-call]
        calendars = calendar_files(self.edition, self.settings.usable.site_url or "")
        logo = {f"assets/{self.project.logo.name}"} if self.project.logo else set()
        feeds = {address for *_, address in feed_links(self.edition)}
        return docs | calendars.keys() | feeds | logo | {"404.html", "sitemap.xml"}

    def _lacking(self, file: str, anchor: str, pages: int) -> Problem:
        """Something that the hub's own templates and standing words lead to."""
        lead = "a page of the hub leads" if pages == 1 else f"{pages} pages of the hub lead"
        written = next((one for one in self.files if one.dest_uri == file), None)
        if written and written.abs_src_path:
            path = Path(written.abs_src_path).relative_to(self.project.root).as_posix()
            message = f"has no place {anchor!r}, to which {lead}"
            return Problem(path, 1, "", message, "put the heading or the macro back that made it")
        source = file.removesuffix("index.html").rstrip("/") or "index"
        message = f"is missing, though {lead} there"
        hint = "put it back; a new hub has one to copy, made by: signpost new hub FOLDER"
        return Problem(f"docs/{source}.md", 1, "", message, hint)

    def _of_waiting(self, known: Known) -> Iterator[Problem]:
        """What is wrong with bulletins that are not shown: drafts and those of a later day, and
        those whose front matter cannot be read."""
        hidden = self.edition.area.hide_bulletins if self.edition.area else {}
        shown = {bulletin.source for bulletin in self.edition.bulletins}
        for post in (*self.project.posts.posts, *self.project.posts.unread):
            of_others = post.bulletin.slug in hidden and not post.bulletin.local
            if post.bulletin.source not in shown and not of_others:
                found = self._of_post(post, known)
                waits = not post.bulletin.is_published(self.edition.as_of)
                yield from (replace(p, severity="warning") if waits else p for p in found)

    def _of_post(self, post: Post, known: Known) -> list[Problem]:
        before = len(self.rendering.problems)
        folder = self.project.root / post.bulletin.path.removesuffix(post.bulletin.source)
        file = file_of(folder, post.bulletin, self.settings.usable)
        made = self.rendering.hand_written(file, post.bulletin)
        found = self.rendering.problems[before:]
        del self.rendering.problems[before:]
        if made and made.written:
            pages = {file.dest_uri: made.own}
            everywhere = {*self._others(), *known.pages}
            links = dead_links(pages, everywhere.__contains__, self.edition)
            dead = [one.href for one in links if not one.anchor]
            found += link_problems(made.written, dead, made.warnings, known)
        return found
