"""One edition whose pages are made one by one, as MkDocs and our hooks make them in a build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs.commands.build import _build_template, _populate_page, get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from signpost.bulletins.feeds import feed_links
from signpost.model import Problem
from signpost.project import Project
from signpost.site.asked import Order
from signpost.site.files import Generated
from signpost.site.frame import SiteFrame
from signpost.site.hooks.bulletins import feeds_of
from signpost.site.hooks.publish import made_files
from signpost.site.hub_macros import forget_other_hubs, module_of
from signpost.site.joined import SCRIPT, SHEET
from signpost.site.manifest import Made, made_of


@dataclass(frozen=True)
class Shown:
    """A file of the site, and what is wrong with the page that it was made of."""

    content: bytes
    problems: tuple[Problem, ...] = ()


class LiveEdition:
    """The files of one edition by their names in the site, each made when it is asked for.

    Raises what MkDocs, our hooks and the hub's own code raise: HubError, and anything else.
    """

    def __init__(self, project: Project, site: Path) -> None:
        self.project = project
        config = load_config(str(project.root / "mkdocs.yml"), site_dir=str(site))
        forget_other_hubs(project.root, module_of(config))
        config.order = Order(project, {})  # type: ignore[attr-defined]
        config.plugins.on_startup(command="serve", dirty=False)
        self.config = config.plugins.on_config(config)
        self.config.plugins.on_pre_build(config=self.config)
        files = get_files(self.config)
        env = self.config.theme.get_env()
        files.add_files_from_theme(env, self.config)
        self.files = self.config.plugins.on_files(files, config=self.config)
        set_exclusions(self.files, self.config)
        nav = get_navigation(self.files, self.config)
        self.nav = self.config.plugins.on_nav(nav, config=self.config, files=self.files)
        self.env = self.config.plugins.on_env(env, config=self.config, files=self.files)

    @cached_property
    def _by_name(self) -> Mapping[str, File]:
        files = (file for file in self.files if file.inclusion.is_included())  # type: ignore[no-untyped-call]
        return {file.dest_uri: file for file in files}

    def file(self, name: str) -> Shown | None:
        """A file of the site; None where there is none of that name."""
        if file := self._by_name.get(name):
            if isinstance(file, Generated) and file.joined:
                return Shown(self.config.making.shells.page(file).encode())  # type: ignore[attr-defined]
            if file.is_documentation_page():
                return self._page(file)
            return Shown(file.content_bytes)
        if name in self.config.theme.static_templates:
            return Shown(self._template(name).encode())
        made = self._feeds if name in self._feed_names else self._made
        return Shown(made[name]) if name in made else None

    @cached_property
    def _made(self) -> Mapping[str, bytes]:
        """The files that are neither pages nor copied: the finder's, calendars, the joined ones."""
        making = self.config.making  # type: ignore[attr-defined]
        made = dict(made_files(self.config))  # type: ignore[arg-type]
        made[SHEET] = making.parts.whole_sheet(making.colours).encode()
        made[SCRIPT] = making.parts.script(SiteFrame(making).has_list).encode()
        return made

    @cached_property
    def made(self) -> Made:
        """The edition as a build would list it, with the names of its pages alone."""
        making = self.config.making  # type: ignore[attr-defined]
        pages = (name for name in self._by_name if name.endswith(".html"))
        return made_of(making.edition, dict.fromkeys(pages, ""), making.entry)

    @property
    def _feed_names(self) -> set[str]:
        return {address for *_, address in feed_links(self.config.making.edition)}  # type: ignore[attr-defined]

    @cached_property
    def _feeds(self) -> Mapping[str, bytes]:
        making = self.config.making  # type: ignore[attr-defined]
        for source in making.bulletins:
            if file := self.files.get_file_from_path(source):
                self._page(file)
        return feeds_of(making)

    def _template(self, name: str) -> str:
        template = self.env.get_template(name)
        return _build_template(name, template, self.files, self.config, self.nav)

    def _page(self, file: File) -> Shown:
        """A page made of Markdown (after MkDocs 1.6, `_build_page`)."""
        page = file.page or Page(None, file, self.config)
        pages = self.config.making.pages  # type: ignore[attr-defined]
        pages.mistakes.clear()
        _populate_page(page, self.config, self.files)
        mistakes = tuple(pages.mistakes)
        pages.mistakes.clear()
        documents = self.files.documentation_pages()
        context = get_context(self.nav, documents, self.config, page)
        page.active = True
        try:
            template = self.env.get_template(str(page.meta.get("template", "main.html")))
            plugins = self.config.plugins
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            output = template.render(context)
            output = plugins.on_post_page(output, page=page, config=self.config) or ""
        finally:
            page.active = False
        return Shown(output.encode("utf-8", errors="xmlcharrefreplace"), mistakes)
