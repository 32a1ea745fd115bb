"""Small sites as builds leave them, and new ones put in their place, without MkDocs."""

from __future__ import annotations

from pathlib import Path

from signpost.reading.markup import read_page
from signpost.site.aside import claimed
from signpost.site.editions import FILE
from signpost.site.finished import Finished
from signpost.site.links import Leaving
from signpost.site.manifest import MANIFEST, Made, Manifest, hash_of, read_manifest
from signpost.site.target import Target, target_of
from tests.conftest import AS_OF, write_tree

HUB = "The allotment hub"
Files = dict[str, str | bytes]
Editions = dict[str, Files]
"""The files of editions, each by its place: `{"": {"index.html": …}, "north/": …}`."""

OLD: Editions = {
    "": {"index.html": "old", "a/index.html": "old", "gone/x/index.html": "old", "same.css": "s"},
    "north/": {"index.html": "old north", "a/index.html": "old north"},
}
NEW: Files = {"index.html": "new", "a/index.html": "new", "b/index.html": "new", "same.css": "s"}


def made(folder: Path, files: Files, area: str | None = None) -> Made:
    """Files written to a folder, as what a build made of an edition."""
    write_tree(folder, files)
    hashes = {name: hash_of(folder / name) for name in sorted(files)}
    name = area.title() if area else "National"
    return Made(area=area, name=name, draft=False, offered=True, as_of=AS_OF, files=hashes)


def site(folder: Path, editions: Editions, hub: str = HUB) -> Path:
    """A site as builds leave it. An area's folder is its id; see `alone` for one at the top."""
    places = {
        place: made(folder / place, files, place.rstrip("/") or None)
        for place, files in editions.items()
    }
    Manifest(hub=hub, editions=places).write(folder)
    return folder


def alone(folder: Path, area: str, files: Files, hub: str = HUB) -> Path:
    """The site of one area, by itself."""
    Manifest(hub=hub, editions={"": made(folder, files, area)}).write(folder)
    return folder


def publish(target: Target, files: Files, area: str | None = None) -> Manifest:
    """What a build does with an edition once MkDocs has made it."""
    with claimed(target, HUB, "signpost build") as aside:
        edition = finished(aside.folder(area), files, area)
        return aside.finish({aside.target.folder_of(area): edition})


def finished(folder: Path, files: Files, area: str | None = None) -> Finished:
    """The same, with all the links of its pages as such that may lead to other editions."""
    edition = made(folder, files, area)
    pages = ((name, str(text)) for name, text in files.items() if name.endswith(".html"))
    links = [Leaving(name, href) for name, text in pages for href in read_page(text).links]
    return Finished(folder, edition, links)


def at(folder: Path, name: str = "site") -> Target:
    """A target in an empty project, at `folder`."""
    return target_of(folder, folder / name)


def files_of(folder: Path) -> Files:
    """All that lies in a folder but lists of ours: files by name, `…/` for an empty folder."""
    found: Files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file() and not _is_a_list(path):
            found[name] = path.read_text("utf-8", errors="replace")
        elif path.is_dir() and not any(path.iterdir()):
            found[f"{name}/"] = ""
    return found


def _is_a_list(path: Path) -> bool:
    of_files = path.name == MANIFEST and read_manifest(path.parent) is not None
    return of_files or path.as_posix().endswith(f"/{FILE}")


def flat(editions: Editions) -> Files:
    """The files of all editions, as they lie in the site."""
    return {place + name: text for place, files in editions.items() for name, text in files.items()}


def beside(folder: Path) -> list[str]:
    """What lies in the folder of a project beside its site."""
    return sorted(path.name for path in folder.iterdir() if path.name != "site")
