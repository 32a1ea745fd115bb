"""The files that a catalogue file includes: their names as written, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import yaml

from signpost.model import Problem
from signpost.model.nearest import did_you_mean
from signpost.reading.guarded import plain


def includes(node: yaml.MappingNode, path: str) -> Iterator[tuple[int, str] | Problem]:
    """Each name below `include:` of a file with its line, or what is wrong there."""
    for key, value in node.value:
        if key.value == "include":
            if not isinstance(value, yaml.SequenceNode):
                line = key.start_mark.line + 1
                hint = "write each on a line of its own after a hyphen"
                yield Problem(path, line, "include", "should be a list of files", hint)
                continue
            for item in value.value:
                line = item.start_mark.line + 1
                if isinstance(item, yaml.ScalarNode) and plain(item):
                    yield line, str(item.value)
                else:
                    hint = "write the name of a file"
                    yield Problem(path, line, "include", "is not a file's name", hint)


def target_of(
    root: Path, name: str, above: tuple[str, ...], read: Collection[str]
) -> tuple[str, tuple[str, str] | None]:
    """The path below `root` of an included file, and what is wrong with including it, if anything.

    `above` are the paths of the files that lead there, the including one last; `read`, of those
    that have been read.
    """
    try:
        target = (root / above[-1]).parent.joinpath(name).resolve()
        problem = _wrong(root, name, target, above, read)
    except RuntimeError:
        return "", (f"{name[:60]!r} is a link that leads to itself", "put the file itself here")
    except (OSError, ValueError):
        return "", (f"{name[:60]!r} cannot be the name of a file", "check the name")
    return ("", problem) if problem else (target.relative_to(root).as_posix(), None)


def _wrong(
    root: Path, name: str, target: Path, above: tuple[str, ...], read: Collection[str]
) -> tuple[str, str] | None:
    if not target.is_relative_to(root):
        return f"{name!r} is outside the project", "include only files of this project"
    if target.relative_to(root).as_posix() in above:
        return f"{name!r} includes itself in a circle", "take one of the includes out"
    if target.relative_to(root).as_posix() in read:
        return f"{name!r} is included twice", "take one of the includes out"
    if target.is_dir():
        return f"{name!r} is a folder", "name the files in it, each on a line of its own"
    if target.exists() and not target.is_file():
        return f"{name!r} is no file", "name a file of text"
    if not target.is_file():
        folder = (root / above[-1]).parent
        near = (path for at in ("*.yml", "*/*.yml") for path in folder.glob(at))
        beside = [path.relative_to(folder).as_posix() for path in near]
        return f"there is no file {name!r}", did_you_mean(name, beside, "check the name")
    return None
