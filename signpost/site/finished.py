"""A finished edition: what it is made of, and what leads from it to others of its site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from signpost.reading.markup import Page
from signpost.site.links import Leaving
from signpost.site.manifest import Made


@dataclass(frozen=True)
class Joint:
    """What was read of a page while it was joined: of its frame, which is the same for many, and
    of its own words. `parts` are the texts that it was joined of."""

    frame: Page
    own: Page
    parts: tuple[str, ...]

    @property
    def whole(self) -> Page:
        """All of the page."""
        links = [*self.frame.links, *self.own.links]
        return Page(links, self.own.pictures, self.frame.ids | self.own.ids)


Joints = Mapping[str, Joint]
"""Pages that were joined, by the SHA-256 of their bytes."""


@dataclass(frozen=True)
class Finished:
    """An edition that was made and found fit, in a folder of its own."""

    folder: Path
    made: Made
    leaving: Sequence[Leaving]
