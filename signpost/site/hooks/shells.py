"""Pages from the catalogue that MkDocs need not make one by one: they share a frame."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from signpost.site.configuration import Configuration
from signpost.site.files import Generated
from signpost.site.ours import frame_is_ours, pages_are_ours
from signpost.site.shells import Shells


@event_priority(-100)
def on_files(files: Files, config: Configuration) -> Files:
    """Leave the pages to be joined, unless the hub has code or templates that make something of
    each."""
    if pages_are_ours(config) and frame_is_ours(config) and config.use_directory_urls:
        for file in _generated(files):
            file.join()
    return files


def on_nav(nav: Navigation, config: Configuration, files: Files) -> Navigation:
    """What stands in a menu has neighbours there, and is made by MkDocs."""
    for file in _generated(files):
        file.joined = file.joined and file.page is None
    config.making.nav = nav
    return nav


def _generated(files: Files) -> Iterator[Generated]:
    return (file for file in files if isinstance(file, Generated))


@event_priority(-100)
def on_env(env: Environment, config: Configuration, files: Files) -> Environment:
    """Keep what a frame is made with."""
    documents = [file for file in files if _is_document(file)]
    config.making.shells = Shells(config, config.making.nav, env, documents)
    return env


def _is_document(file: File) -> bool:
    return file.inclusion.is_included() and (  # type: ignore[no-untyped-call]
        isinstance(file, Generated) or file.is_documentation_page()
    )


def on_template_context(
    context: TemplateContext, template_name: str, config: Configuration
) -> TemplateContext:
    """Name every page in the list for search engines."""
    if template_name == "sitemap.xml":
        for file in config.making.shells.documents:
            file.page = file.page or MkDocsPage(None, file, config)
        context["pages"] = config.making.shells.documents
    return context


@event_priority(100)
def on_post_build(config: Configuration) -> None:
    """Write them, before anything is looked at."""
    config.making.shells.write()
