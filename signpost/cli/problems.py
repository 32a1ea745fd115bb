"""The problems of an edition, those of its pages included."""

from __future__ import annotations

from signpost.model import Problem
from signpost.project import Project
from signpost.site.trial import page_problems


def problems_of(project: Project) -> list[Problem]:
    """The problems of an edition's files, and those of its pages when they are made."""
    return sorted({*project.problems, *page_problems(project)})
