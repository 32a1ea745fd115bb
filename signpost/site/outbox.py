"""The folder into which a bulletin is rendered: written whole, and only over one of ours."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict, cast

from signpost.errors import HubError
from signpost.site.foreign import LITTER, named

MARK = "bulletin.json"
"""The file by which a folder is known to hold a rendering of ours."""

MADE_BY = "signpost bulletin render"


def refuse_unless_ours(folder: Path) -> None:
    """Raises HubError for a folder that holds anything but an earlier rendering."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise HubError(f"{folder} is a file. Choose a folder.")
    mark = _mark(folder)
    if mark is None and any(folder.iterdir()):
        raise HubError(
            f"{folder} holds files that are no rendering of a bulletin. Nothing was written. "
            "Choose another folder."
        )
    if mark and "files" in mark and (added := _added(folder, {MARK, *mark["files"]})):
        raise HubError(
            f"{folder} holds what is no part of the rendering: {named(added)}. Nothing was "
            "written. Move it to another place, or choose another folder."
        )


class _Mark(TypedDict, total=False):
    """What a rendering says of itself: by what it was made, and its files."""

    made_by: str
    files: list[str]


def _mark(folder: Path) -> _Mark | None:
    """What an earlier rendering says of itself; None where there is none."""
    try:
        said = json.loads((folder / MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    ours = isinstance(said, dict) and said.get("made_by") == MADE_BY
    return cast(_Mark, said) if ours else None


def _added(folder: Path, made: set[str]) -> list[str]:
    names = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir())
    return sorted(name for name in names if name not in made and Path(name).name not in LITTER)


def write_rendering(folder: Path, slug: str, files: Mapping[str, bytes]) -> None:
    """Write the files into a folder beside, then put it in the place of `folder`.

    Raises HubError when that cannot be done; what was there before is then still there.
    """
    folder = folder.resolve()
    refuse_unless_ours(folder)
    aside, old = (folder.with_name(f".{folder.name}.{what}") for what in ("writing", "old"))
    mark = {"made_by": MADE_BY, "slug": slug, "files": sorted(files)}
    content = dict(files) | {MARK: json.dumps(mark, indent=2).encode() + b"\n"}
    try:
        shutil.rmtree(aside, ignore_errors=True)
        for name, data in content.items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).write_bytes(data)
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.replace(old)
        aside.replace(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.replace(folder)
        raise HubError(f"{folder} cannot be written: {error.strerror}.") from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
