"""What of a hub could not be read, before any rule is asked."""

from __future__ import annotations

from signpost.model import Problem
from signpost.project.opened import Project


def unread(project: Project) -> list[Problem]:
    """The errors because of which records, or all of a file, are missing in an edition."""
    found = [*project.reading.problems, *(project.shown.problems if project.shown else ())]
    return sorted({problem for problem in found if problem.severity == "error"})
