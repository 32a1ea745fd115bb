"""Whether a build would make what stands there already: by the stamps of files, before any is read.

A command that is given again, in the same folder and on the same day, is done when no file of the
hub, of the engine and of the site has changed since it last ended well. It is asked before anything
else is imported, so this module imports next to nothing of ours.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from signpost.site.own_folder import NOT_READ, OWN, keep

FILE = OWN / "builds.json"
"""Where a hub keeps what its last builds were made of. It may be deleted at any time."""

_MOST = 8
"""So many commands are kept, those of which ended last."""

_BUILT_WITH = ("mkdocs", "material", "mkdocs_macros", "jinja2", "markdown", "pymdownx", "pydantic")
ENVIRONMENT = ("HUB_AS_OF", "SOURCE_DATE_EPOCH", "HUB_AREA", "HUB_LANG")
_COARSE = 2 * 10**9
"""Nanoseconds within which some disks give two versions of a file the same time."""

Stamps = dict[str, list[int]]
"""Size and time of each file below a folder, in nanoseconds, by its name."""


def nothing_changed(command: Sequence[str], begun: int) -> str | None:
    """What the last build of this command said, where it would make the same again; else None.

    `begun` is when the command began, in nanoseconds.
    """
    here = Path.cwd()
    for root in (here, *here.parents):
        if (root / FILE).is_file():
            break
        if (root / "resources.yml").is_file():
            return None
    else:
        return None
    wanted = _asked(command, begun)
    for kept in _kept(root):
        with suppress(KeyError, TypeError, ValueError, AttributeError, OSError):
            if kept["asked"] == wanted and kept["said"].isprintable() and _is_as_kept(root, kept):
                return str(kept["said"])
    return None


@dataclass(frozen=True)
class Watch:
    """The files of a hub before a build reads them. `begun` is when the command began, which had
    read nothing then, in nanoseconds."""

    root: Path
    site: Path
    command: Sequence[str]
    begun: int
    inputs: Stamps | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "inputs", _inputs(self.root, self.site))

    def undisturbed(self) -> bool:
        """Whether no file was changed since the command began."""
        if self.inputs is None or _inputs(self.root, self.site) != self.inputs:
            return False
        return max((at for _, at in self.inputs.values()), default=0) <= self.begun

    def keep(self, said: str) -> None:
        """Keep for the next time that the build ended well, and what it then says. Nothing is kept
        where a file was changed meanwhile, and where the hub cannot be written to."""
        outputs = _stamps(self.site, frozenset())
        if self.inputs is None or outputs is None or not self.undisturbed():
            return
        times = {name: at for name, (_, at) in self.inputs.items()}
        young = [name for name, at in times.items() if at > self.begun - _COARSE]
        entry = {
            "asked": _asked(self.command, self.begun),
            "site": str(self.site),
            "engine": engine(),
            "inputs": self.inputs,
            "young": {name: _hash(self.root / name) for name in young},
            "outputs": outputs,
            "said": said,
        }
        others = [kept for kept in _kept(self.root) if kept.get("asked") != entry["asked"]]
        text = json.dumps([entry, *others][:_MOST], separators=(",", ":"))
        keep(self.root / FILE, text.encode())


def _asked(command: Sequence[str], begun: int) -> list[Any]:
    """A command, and what else decides what it makes."""
    given = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    day = datetime.fromtimestamp(begun / 10**9, UTC).date().isoformat()
    return [list(command), str(Path.cwd()), given, day, sys.version]


def _is_as_kept(root: Path, kept: dict[str, Any]) -> bool:
    site = Path(kept["site"])
    return (
        not _broken_off(root, site)
        and _stamps(site, frozenset()) == kept["outputs"]
        and engine() == kept["engine"]
        and _inputs(root, site) == kept["inputs"]
        and all(_hash(root / name) == hash_ for name, hash_ in kept["young"].items())
    )


def _broken_off(root: Path, site: Path) -> bool:
    """Whether a build goes on, or has left something behind."""
    beside = next(site.parent.glob(f".{site.name}.*"), None)
    return beside is not None or (root / FILE.parent / "building").exists()


def files_of_hub(root: Path, site: Path) -> list[str] | None:
    """The names of all files that a build of the hub may read below its folder; None where a link
    leads to another folder."""
    found = _inputs(root, site)
    return None if found is None else list(found)


def _inputs(root: Path, site: Path) -> Stamps | None:
    """All that a build of the hub may read below its folder."""
    return _stamps(root, NOT_READ, site)


def engine() -> list[Any]:
    """The engine, and where the packages are installed that it builds with."""
    found = [find_spec(name) for name in _BUILT_WITH]
    beside = {Path(one.origin).parents[1] for one in found if one and one.origin}
    times = sorted((str(folder), folder.stat().st_mtime_ns) for folder in beside)
    files = _stamps(Path(__file__).parents[1], NOT_READ)
    text = json.dumps([times, files], sort_keys=True)
    return [hashlib.sha256(text.encode()).hexdigest()]


def _stamps(folder: Path, not_read: frozenset[str], but_for: Path | None = None) -> Stamps | None:
    """The stamps of all files below a folder; None where it cannot be known by them, because a
    link leads to another folder. `but_for` is a folder below it that is left out."""
    found: Stamps = {}
    left_out = str(but_for) if but_for else ""
    try:
        for entry in _files(str(folder), not_read, left_out):
            name = os.path.relpath(entry.path, folder) if entry.path else ""
            said = entry.stat()
            if stat.S_ISDIR(said.st_mode):
                return None
            found[name] = [said.st_size, said.st_mtime_ns]
    except OSError:
        return None
    return found


def _files(folder: str, not_read: frozenset[str], left_out: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield entry
            elif entry.name not in not_read and entry.path != left_out:
                yield from _files(entry.path, not_read, left_out)


def _kept(root: Path) -> list[dict[str, Any]]:
    """What is kept of the last builds; nothing where the file is damaged."""
    try:
        found = json.loads((root / FILE).read_bytes())
    except (OSError, ValueError):
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
