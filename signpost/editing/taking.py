"""Takes a newer shared catalogue into a hub: put together aside, checked there, then swapped in."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from filecmp import cmp
from pathlib import Path

from signpost.areas.difference import difference
from signpost.editing.decisions import compared, not_compared, told
from signpost.editing.shared_files import FILE, FOLDERS, Files, is_shared
from signpost.errors import HubError
from signpost.model import Problem
from signpost.project import Project
from signpost.reading.source_file import why

ProblemsOf = Callable[[Project], list[Problem]]
"""Everything that is wrong with an edition, its pages included."""

_NOT_READ = ("site", "node_modules", "__pycache__", "before-upgrade-*")


@dataclass
class Taken:
    """What came of it: the shared files that are `changed`, `new`, or `only_here` and left as they
    are; what is told of each area; and the folder that keeps what stood there `before`."""

    changed: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    only_here: list[str] = field(default_factory=list)
    areas: dict[str, list[str]] = field(default_factory=dict)
    before: str = ""


def take(project: Project, files: Files, problems_of: ProblemsOf) -> Taken:
    """Put the shared files of a newer catalogue in the place of a hub's own.

    Nothing is deleted: a shared file that only this hub has stays. Raises HubError where the
    shared hub would not be sound with them, or where they cannot be written; then nothing has
    changed. An area that has to decide something stops nothing here: its next build does.
    """
    taken = _sorted_out(project.root, files)
    if not taken.changed and not taken.new:
        return taken
    try:
        with _aside(project.root) as aside:
            _put(files, aside)
            fresh = replace(project, root=aside)
            _refuse(fresh, problems_of)
            taken.areas = dict(_areas(fresh))
            taken.before = _swap(project, aside)
    except OSError as error:
        where = error.filename or "a file of the hub"
        raise HubError(f"Nothing was changed: {where}: {why(error)}.") from None
    return taken


def _sorted_out(root: Path, files: Files) -> Taken:
    here = {
        path.relative_to(root).as_posix()
        for top in (root / FILE, *(root / name for name in FOLDERS))
        for path in (top, *top.rglob("*"))
        if path.is_file() and is_shared(path.relative_to(root).as_posix())
    }
    both = sorted(here & files.keys())
    return Taken(
        changed=[name for name in both if not cmp(root / name, files[name], shallow=False)],
        new=sorted(files.keys() - here),
        only_here=sorted(here - files.keys()),
    )


@contextmanager
def _aside(root: Path) -> Iterator[Path]:
    """A copy of a hub beside its files, on the same disk, without what no check reads."""
    cache = root / ".signpost-cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="upgrade-", dir=cache) as folder:
        aside = Path(folder).resolve() / root.name

        def ignored(inside: str, names: list[str]) -> set[str]:
            return _left_out(root, names) if Path(inside) == root else set()

        shutil.copytree(root, aside, symlinks=True, ignore=ignored)
        yield aside


def _left_out(root: Path, names: list[str]) -> set[str]:
    """Of what stands at the top of a hub: what is hidden, was built or installed, or stood here
    before an earlier upgrade. What lies deeper is all copied: it takes the old one's place."""
    hidden = {name for name in names if name.startswith(".")}
    installed = {name for name in names if (root / name / "pyvenv.cfg").exists()}
    return hidden | installed | shutil.ignore_patterns(*_NOT_READ)(str(root), names)


def _put(files: Files, aside: Path) -> None:
    for name, content in files.items():
        file = aside / name
        for above in file.parents:
            if above.is_symlink():
                link = above.relative_to(aside).as_posix()
                what = f"{link} is a link to a folder. Put the folder itself here"
                raise HubError(f"Nothing was changed: {what}.")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # nothing is ever written through a link
        shutil.copyfile(content, file)


def _refuse(fresh: Project, problems_of: ProblemsOf) -> None:
    errors = [problem for problem in problems_of(fresh) if problem.severity == "error"]
    if errors:
        first = "Nothing was changed, because this hub could not be built with that catalogue:"
        raise HubError("\n".join([first, *(f"  {problem}" for problem in errors)]))


def _areas(fresh: Project) -> Iterator[tuple[str, list[str]]]:
    """What each area is told, as `signpost area diff` tells it."""
    for id in fresh.areas:
        project = fresh.of(id)
        if project.shown is None or project.shown.id != id:
            continue  # merged into another, of which the same is told
        try:
            hidden = project.reading.catalogue.local.hidden
            lines = difference(id, compared(project), hidden, told(project))
            yield id, [*map(str, not_compared(project)), *lines]
        except HubError as error:
            yield id, str(error).split("\n")


def _swap(project: Project, aside: Path) -> str:
    """Move the old files into a folder of their own and the new ones into their place, all or
    none; the name of that folder."""
    before = _free(project.root, f"before-upgrade-{project.as_of}")
    before.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for name in (FILE, *FOLDERS):
            for start, end in ((project.root, before), (aside, project.root)):
                if (start / name).exists():
                    (start / name).rename(end / name)
                    moved.append((start / name, end / name))
    except OSError:
        for start, end in reversed(moved):
            end.rename(start)
        before.rmdir()
        raise
    return before.name


def _free(root: Path, name: str) -> Path:
    """A name that nothing has yet: the first of two upgrades on one day is kept too."""
    taken, number = root / name, 2
    while taken.exists():
        taken, number = root / f"{name}-{number}", number + 1
    return taken
