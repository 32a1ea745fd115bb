"""Opens a hub: its settings as MkDocs reads them, what day it is, and the edition to build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from signpost.errors import ProjectNotFound
from signpost.project import Project, today
from signpost.site.mkdocs_file import read_settings


def open_project(root: Path, as_of: date | None = None, area: str | None = None) -> Project:
    """The project at `root`, for an area or for the core.

    Raises ProjectNotFound when there is no resources.yml, and WrongUsage for an unknown area.
    """
    if not _is_hub(root):
        raise ProjectNotFound(
            f"There is no resources.yml in {root}. Go to the folder of your hub, or use --project."
        )
    root = root.resolve()
    project = Project(root, as_of or today(), settings=read_settings(root))
    return project.of(area) if area else project


def enclosing_hub(folder: Path) -> Path:
    """The folder of the hub that a folder belongs to: itself, or the nearest one above it that
    holds a resources.yml. The folder itself where there is none."""
    above = (one for one in (folder, *folder.absolute().parents) if _is_hub(one))
    return next(above, folder)


def _is_hub(folder: Path) -> bool:
    return (folder / "resources.yml").is_file()
