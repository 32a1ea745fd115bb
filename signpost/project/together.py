"""The editions of one project, each opened once, so that nothing is worked out twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from signpost.model import EditionLink
from signpost.reading.areas import AreaReading

if TYPE_CHECKING:
    from signpost.project.opened import Project

Wanted = tuple[str | None, bool, tuple[EditionLink, ...] | None]
"""An edition, by its area and how it stands in its site: `Project.area`, `beside` and `tree`."""


@dataclass
class Together:
    """What all editions of one project share: `areas`, as they were read, and what somebody has
    asked for already. `beside` are the editions of a whole site, by language."""

    areas: Mapping[str, AreaReading]
    projects: dict[Wanted, Project] = field(default_factory=dict)
    beside: dict[str, tuple[EditionLink, ...]] = field(default_factory=dict)

    def project(self, wanted: Wanted, opened: Callable[[], Project]) -> Project:
        """The project of an edition; `opened` is called when nobody has asked for it yet."""
        if wanted not in self.projects:
            self.projects[wanted] = opened()
        return self.projects[wanted]
