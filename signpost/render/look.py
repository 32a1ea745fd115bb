"""Where a hub's look comes from: its own files, over those of our theme, over Material's icons."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

THEME = Path(__file__).parents[1] / "theme"
"""The MkDocs theme `signpost`: templates in `hub/`, style sheets and scripts in `assets/`."""


@cache
def of_material() -> tuple[Path, ...]:
    """The folders of Material's templates, icons and assets."""
    material = find_spec("material")
    places = (material.submodule_search_locations or []) if material else []
    return tuple(Path(place) / "templates" for place in places)


def folders_of(own: Path) -> tuple[Path, ...]:
    """The folders in which templates, style sheets and icons are looked for, one after the other;
    `own` is what the hub lays over the theme."""
    return (own, THEME, *of_material())


def in_look(folders: tuple[Path, ...], name: str) -> Path:
    """The file of that name which readers get, such as `assets/workbook.css`.

    Raises FileNotFoundError where there is none.
    """
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)
