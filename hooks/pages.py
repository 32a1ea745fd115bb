"""Pages that are made from the catalogue, and the finishing of every page's HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, InclusionLevel

from hooks.frame import SiteFrame
from hub.published_files import published
from hub.reading.areas import AreaReading
from hub.render.richtext import NOT_ALLOWED, page_html, unsafe_markdown
from macros.page import AuthorPage


def area_files(area: AreaReading | None) -> list[Path]:
    """The files that an area lays over the hub's own."""
    return published(area.docs) if area else []


def _leave_out(files: Any, config: Any) -> None:
    """Take away what the check says is not published: the same place decides for both."""
    root = Path(config.config_file_path).parent
    own = [Path(config.docs_dir), *(Path(at) for at in config.theme.dirs if _is_ours(at, root))]
    shown = {str(file) for folder in own for file in published(folder)}
    for file in list(files):
        if file.src_dir in map(str, own) and file.abs_src_path not in shown:
            files.remove(file)


def _is_ours(folder: str, root: Path) -> bool:
    return Path(folder).is_relative_to(root)


def _named(file: Any, config: Any) -> str:
    """A page's file as messages name it."""
    path = Path(file.abs_src_path)
    return path.relative_to(Path(config.config_file_path).parent.resolve()).as_posix()


_RESERVED = {"template", "render_macros", "ignore_macros", "hide"}
"""Front matter that other tools would act on, and that would break a page of ours."""


def on_files(files: Any, config: Any) -> Any:
    """Lay the area's own files over the hub's, and give MkDocs an empty Markdown file for each
    generated page; its HTML comes later."""
    _leave_out(files, config)
    for path in area_files(config.hub.area):
        source = path.relative_to(config.hub.area.docs).as_posix()
        if replaced := files.get_file_from_path(source):
            files.remove(replaced)
        directory = str(config.hub.area.docs)
        files.append(File(source, directory, config.site_dir, config.use_directory_urls))
    for source in config.hub.generated:
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    return files


@event_priority(100)
def _before_macros(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Tell the macros which page they stand on, and on which line its Markdown begins."""
    generated = config.hub.generated.get(page.file.src_uri)
    if generated:
        page.meta["render_macros"] = False
        return markdown
    whole = page.file.content_string
    first = whole.count("\n", 0, max(whole.rfind(markdown.strip()[:200]), 0)) + 1
    config.hub.pages.current = AuthorPage(
        path=_named(page.file, config),
        address=page.url,
        base="/".join([".."] * page.url.count("/")) or ".",
        first_line=first,
        renderer=config.hub.renderer,
        bulletin=config.hub.bulletins.get(page.file.src_uri),
    )
    if config.hub.pages.current.bulletin is None:  # a bulletin's was read and checked already
        _check_front_matter(page, whole, config.hub.pages)
    if unsafe := unsafe_markdown(markdown.lstrip()):
        line, word = unsafe
        config.hub.pages.note(line, "", NOT_ALLOWED[0].format(word=word), NOT_ALLOWED[1])
    return markdown.lstrip()


def _check_front_matter(page: Any, whole: str, pages: Any) -> None:
    """Tell what the lines between the --- say wrongly, and keep it from other plugins."""
    if whole.startswith("---") and not page.meta:
        hint = "check each line: a name, a colon, a space, and the words, in quotes if need be"
        pages.note_front_matter("the lines between the --- cannot be read", hint)
    for name in _RESERVED & set(page.meta):
        del page.meta[name]
        pages.note_front_matter(f"{name} cannot be set by a page", "take the line out")
    for name in ("title", "description"):
        if name in page.meta and not isinstance(page.meta[name], str):
            page.meta[name] = str(page.meta[name])
            pages.note_front_matter(f"{name} is not words", "put it in quotes")


@event_priority(-100)
def _after_macros(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Name a generated page: late, because a name must never be rendered as a template."""
    generated = config.hub.generated.get(page.file.src_uri)
    if generated:
        page.title = generated.title
        page.meta |= {"title": generated.title, "description": generated.description}
    return markdown


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


@event_priority(-100)
def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Put in what the macros asked for, or the whole generated page; then mark acronyms."""
    hub = config.hub
    generated = hub.generated.get(page.file.src_uri)
    base = "/".join([".."] * page.url.count("/")) or "."
    body = generated.html(hub.renderer) if generated else hub.pages.fill(page_html(html))
    return str(hub.mark_acronyms(body, base))


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Let the theme ask for the header, breadcrumbs and footer of a page."""
    env.globals["site_frame"] = SiteFrame(config.hub)
    return env
