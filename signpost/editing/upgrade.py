"""What a newer Signpost changes in the files of a hub, told first, and then done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from signpost.editing.pinned import pinned
from signpost.editing.renaming import renamed_in
from signpost.editing.writing import replace_file
from signpost.errors import HubError
from signpost.model import Catalogue, Problem
from signpost.model.renamed import RENAMED, Renamed
from signpost.project import Project
from signpost.reading.areas import FOLDER
from signpost.reading.guarded import Refused
from signpost.reading.schema import schemas
from signpost.reading.site_settings import SiteSettings
from signpost.reading.source_file import read_source


@dataclass
class Upgrade:
    """What there is to do in a hub: `changes` by a command, `by_hand` by somebody, and what
    stands `in_the_way`; `files` are the new texts by path, and `version` says what the hub pins."""

    changes: list[Problem] = field(default_factory=list)
    by_hand: list[Problem] = field(default_factory=list)
    in_the_way: list[Problem] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    version: str = ""

    @property
    def is_done(self) -> bool:
        return not (self.changes or self.by_hand or self.in_the_way)


def upgrade_of(project: Project, version: str, renamed: Iterable[Renamed] = RENAMED) -> Upgrade:
    """What Signpost of a `version` would change in a hub. Reads only, and never raises for what
    stands in the files."""
    found = Upgrade()
    renamed = list(renamed)
    ids: dict[str, Collection[str]] = dict(project.core.claimed)
    for path, kind in _yaml_files(project):
        _rename(found, project.root, path, kind, renamed, ids)
    _renew_schemas(found, project.root, project.core.catalogue)
    _pin(found, project.root, version)
    found.by_hand += _lacking(project)
    return found


def carry_out(project: Project, found: Upgrade) -> None:
    """Write the files of an upgrade. Raises HubError, and writes nothing, where something stands in
    the way; and where a file cannot be written."""
    if found.in_the_way:
        first = "Nothing was changed. Put these right first:"
        raise HubError("\n".join([first, *(f"  {problem}" for problem in found.in_the_way)]))
    for path, text in found.files.items():
        replace_file((project.root / path).resolve(), text.encode(), path)


def _yaml_files(project: Project) -> Iterator[tuple[str, str]]:
    """Every file of data by its path, with its kind; examples of areas too."""
    paths = {place.path for place in project.core.places.values()}
    if project.core.settings:
        paths.add(project.core.settings.path)
    yield from ((path, "catalogue") for path in sorted({"resources.yml", *paths}))
    for file in sorted((project.root / FOLDER).glob("*/area.yml")):
        yield file.relative_to(project.root).as_posix(), "area"


def _rename(
    found: Upgrade,
    root: Path,
    path: str,
    kind: str,
    renamed: list[Renamed],
    ids: dict[str, Collection[str]],
) -> None:
    try:
        before = read_source(root, path).decode("utf-8")
        done = renamed_in(before, path, kind, renamed, ids)
    except UnicodeDecodeError:
        problem = Problem(path, 1, "", "is not in UTF-8", "save it as UTF-8, and run this again")
        found.in_the_way.append(problem)
        return
    except Refused as refused:
        found.in_the_way += refused.problems
        return
    found.changes += [Problem(path, line, "", said) for line, said in done.changed]
    found.in_the_way += [Problem(path, line, "", said) for line, said in done.in_the_way]
    if done.text != before:
        found.files[path] = done.text


def _renew_schemas(found: Upgrade, root: Path, catalogue: Catalogue) -> None:
    """Schemas that a hub has are made anew; one that it does not use is not put there."""
    for path, text in schemas(catalogue).items():
        if (root / path).is_file() and (root / path).read_text("utf-8", errors="replace") != text:
            message = "does not fit this version and the taxonomy as it is now; editors check by it"
            found.changes.append(Problem(path, 1, "", message, "it is written anew"))
            found.files[path] = text


def _pin(found: Upgrade, root: Path, version: str) -> None:
    pin = pinned(root, version)
    found.version = pin.said
    message = pin.said.removeprefix(f"{pin.path} ")
    if pin.text is not None:
        hint = f"{version} is written there"
        found.changes.append(Problem(pin.path, pin.line, "", message, hint))
        found.files[pin.path] = pin.text
    elif pin.way_out:
        found.by_hand.append(Problem(pin.path, pin.line, "", message, pin.way_out))


def _lacking(project: Project) -> Iterator[Problem]:
    """What a hub must have and has not: a setting, a file that one names, an include."""
    if not project.settings.files:
        hint = "copy that of a hub which signpost new hub made"
        yield Problem("mkdocs.yml", 1, "", "is missing or cannot be read", hint)
        return
    yield from _hooks_and_macros(project.root, project.settings)
    named = {place.path for place in project.core.places.values()}
    once = (project.core.settings, project.core.private_words)
    named |= {place.path for place in once if place}
    for file in sorted((project.root / "catalogue").glob("*.yml")):
        path = file.relative_to(project.root).as_posix()
        if path not in named and not project.core.refused:
            hint = f"add - {path} under include: in resources.yml, or delete the file"
            yield Problem(path, 1, "", "is not part of the catalogue", hint)


def _hooks_and_macros(root: Path, settings: SiteSettings) -> Iterator[Problem]:
    hooks, plugins = (settings.values.get(name) for name in ("hooks", "plugins"))
    if not hooks:
        hint = "add hooks: and below it - hooks/engine.py"
        yield Problem("mkdocs.yml", 1, "hooks", "is missing, so MkDocs never calls Signpost", hint)
    for name in hooks if isinstance(hooks, list) else []:
        if isinstance(name, str) and not (root / name).is_file():
            hint = "put the file back, or take its line out of mkdocs.yml"
            yield Problem(name, 1, "", "is missing, and mkdocs.yml names it under hooks", hint)
    named = plugins if isinstance(plugins, list | dict) else []
    if not any("macros" in one for one in named if isinstance(one, str | dict)):
        hint = "add plugins: and below it - macros: with module_name: macros"
        message = "does not name macros, so nothing that pages ask for would be shown"
        yield Problem("mkdocs.yml", 1, "plugins", message, hint)
