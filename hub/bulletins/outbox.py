"""The folder into which a bulletin is rendered: written whole, and only over one of ours."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from hub.errors import HubError

MARK = "bulletin.json"
"""The file by which a folder is known to hold a rendering of ours."""

MADE_BY = "hub bulletin render"


def refuse_unless_ours(folder: Path) -> None:
    """Raises HubError for a folder that holds anything but an earlier rendering."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise HubError(f"{folder} is a file. Choose a folder.")
    if any(folder.iterdir()) and not _is_ours(folder):
        raise HubError(
            f"{folder} holds files that are no rendering of a bulletin. Nothing was written. "
            "Choose another folder."
        )


def _is_ours(folder: Path) -> bool:
    try:
        said = json.loads((folder / MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(said, dict) and said.get("made_by") == MADE_BY


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
