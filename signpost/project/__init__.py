"""A hub that was opened: read and judged as of one day, for the core or for one of its areas."""

from signpost.project.opened import Project, open_project

__all__ = ["Project", "open_project"]
