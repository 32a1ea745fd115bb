"""An edition: one catalogue in one language on one date, which is all that a build needs."""

from __future__ import annotations

from datetime import date

from hub.model.catalogue import Catalogue
from hub.model.settings import Settings
from hub.model.values import Record


class WrittenPage(Record):
    """A hand-written page: where it stands, and what it says of itself."""

    address: str
    title: str
    description: str


class Edition(Record):
    """What is built. `as_of` is the day on which it is true: never read the clock instead."""

    catalogue: Catalogue
    name: str
    as_of: date
    language: str = "en"
    pages: tuple[WrittenPage, ...] = ()

    @property
    def hub(self) -> Settings:
        """The standing words. A catalogue without them has problems and is never built."""
        assert self.catalogue.hub is not None
        return self.catalogue.hub
