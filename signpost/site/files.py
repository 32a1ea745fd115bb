"""The site as MkDocs sees it: its settings, and the files that it makes pages of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

from signpost.model import POSTS, Bulletin, Problem
from signpost.reading.areas import AreaReading
from signpost.reading.published_files import published
from signpost.render.look import of_material
from signpost.site.configuration import Configuration
from signpost.site.heard import overheard
from signpost.site.joined import is_materials, leave_to_be_joined
from signpost.site.ours import frame_is_ours
from signpost.site.settings import Settings


class Generated(File):
    """The file of a page that is made from the catalogue. Once `joined` is set MkDocs has no page
    to make of it: we put it together from a frame that many share, and write it ourselves."""

    joined = False

    def join(self) -> None:
        """Leave it to us. Its place is worked out before, while it still is that of a page."""
        self.dest_uri, self.url, self.abs_dest_path = self.dest_uri, self.url, self.abs_dest_path
        self.joined = True

    def is_documentation_page(self) -> bool:
        return not self.joined and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy: where MkDocs makes no page of it, it is written at the end."""


def source_of(file: File) -> Path:
    """Where a file of MkDocs' stands on the disk. Only those that a build makes stand nowhere."""
    assert file.abs_src_path is not None, f"{file.src_uri} was made by a build"
    return Path(file.abs_src_path)


def area_files(area: AreaReading | None) -> list[Path]:
    """The files that an area lays over the hub's own."""
    return published(area.docs) if area else []


def _leave_out(files: Files, config: Configuration) -> None:
    """Take away what the check says is not published: the same place decides for both."""
    root = Path(config.config_file_path).parent
    own = [Path(config.docs_dir), *(Path(at) for at in config.theme.dirs if _is_ours(at, root))]
    shown = {str(file) for folder in own for file in published(folder)}
    for file in list(files):
        if file.src_dir in {*map(str, own)} and file.abs_src_path not in shown:
            files.remove(file)


def _of_the_look(files: Files, config: Configuration) -> None:
    """Of Material, only the style sheet is taken over; its scripts, pictures and maps stay behind.
    Nothing that is joined is published by itself, but where a hub's own frame may ask for it."""
    of_others = set(map(str, of_material()))
    for file in [one for one in files if one.src_dir in of_others]:
        if not is_materials(file):
            files.remove(file)
    if frame_is_ours(config):
        leave_to_be_joined(files, set(map(str, config.theme.dirs)))


def _is_ours(folder: str, root: Path) -> bool:
    return Path(folder).is_relative_to(root)


def lay_files(
    files: Files,
    config: Configuration,
    area: AreaReading | None,
    generated: Iterable[str],
    bulletins: Mapping[str, Bulletin],
) -> Files:
    """Lay the area's own files over the hub's, give MkDocs an empty Markdown file for each
    generated page, and each bulletin its address; without those that are not shown, and without
    what is not published at all."""
    _leave_out(files, config)
    _of_the_look(files, config)
    for path in area_files(area):
        assert area is not None
        source = path.relative_to(area.docs).as_posix()
        if replaced := files.get_file_from_path(source):
            files.remove(replaced)
        files.append(File(source, str(area.docs), config.site_dir, config.use_directory_urls))
    for source in generated:
        if replaced := files.get_file_from_path(source):
            files.remove(replaced)
        made = Generated(source, None, config.site_dir, config.use_directory_urls)
        made.content_string, made.generated_by = "", "hub"
        made.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(made)
    for file in list(files.documentation_pages(inclusion=lambda _level: True)):
        if file.src_uri.startswith(POSTS):
            if bulletin := bulletins.get(file.src_uri):
                to_address(file, bulletin.address, config)
            else:
                files.remove(file)
    return files


def to_address(file: File, address: str, config: Configuration) -> File:
    """Have a file published at an address of ours."""
    file.dest_uri = f"{address}index.html"
    file.url = address
    file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
    return file


def file_of(folder: Path, bulletin: Bulletin, config: Configuration) -> File:
    """The file of a bulletin that the site does not show, as if it did."""
    file = File(bulletin.source, str(folder), config.site_dir, config.use_directory_urls)
    return to_address(file, bulletin.address, config)


def laid(
    settings: Settings,
    area: AreaReading | None,
    generated: Iterable[str],
    bulletins: Mapping[str, Bulletin],
) -> tuple[Files, list[Problem]]:
    """The files of an edition as MkDocs has them, and what it says of them and of the menu."""
    config = settings.usable
    with overheard() as said:
        files = get_files(config)
        for name, folder in settings.of_theme:
            if files.get_file_from_path(name) is None:
                files.append(File(name, folder, config.site_dir, config.use_directory_urls))
        lay_files(files, config, area, generated, bulletins)
        set_exclusions(files, config)
        get_navigation(files, config)
    told = [_of_nav(words, settings) for words in said if not words.startswith("Excluding ")]
    return files, told if config.strict else []


def _of_nav(said: str, settings: Settings) -> Problem:
    """What MkDocs said of the menu in mkdocs.yml."""
    named = re.search(r"'([^']+)' is included", said) or re.search(r"'([^']+)'", said)
    message = f"there is no page {named[1]!r}" if named and "not found" in said else said
    hint = "name a file of docs, or take the line out"
    at = named[1] if named else ""
    return settings.written.problem(" ".join(message.split()), hint, "nav", at=at)
