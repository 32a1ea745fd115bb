"""An edition: one catalogue in one language on one date, which is all that a build needs."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from signpost.model.area import Area
from signpost.model.bulletin import Bulletin
from signpost.model.catalogue import Catalogue
from signpost.model.entry import Entry
from signpost.model.service import Service
from signpost.model.settings import Settings
from signpost.model.values import Record


class WrittenPage(Record):
    """A hand-written page: where it stands, and what it says. `text` is its words without markup
    and macros. `local` is an area's own page, which no other edition has; `is_bulletin`, one that
    is dated."""

    address: str
    title: str
    description: str
    headings: tuple[str, ...] = ()
    text: Annotated[str, StringConstraints(min_length=0)] = ""
    local: bool = False
    is_bulletin: bool = False


class EditionLink(Record):
    """An edition that is built beside this one, for the reader to change over to.

    `folder` is its place below the root of the site, such as `bristol/`; the core's is empty.
    `addresses` are the pages it has, as far as other pages lead to them: always those of the core.
    """

    folder: str
    name: str
    draft: bool
    addresses: frozenset[str]


class Neighbour(Record):
    """A service of another area that takes people from here. `area` is that area's name."""

    area: str
    service: Service


def serves(catalogue: Catalogue, entry: Entry, area: Area) -> bool:
    """Whether an entry of an area's catalogue is for people of that area."""
    if entry.id in catalogue.local.added:
        return True
    meant = catalogue.meaning(area.nation)
    return entry.is_for(meant) and (not entry.serves or entry.takes(area.code))


class Edition(Record):
    """What is built. `as_of` is the day on which it is true: never read the clock instead.

    `area` is None in the core. `former` is the area in whose place this edition stands, because
    it was merged into `area`. `folder` is where the edition stands below the root of the site;
    `beside` are all editions of the site, this one included, and empty when it is built alone.
    `neighbours` are services of other areas that take people from this one. `bulletins` are those
    with a page, newest first. `home` is where the edition is published, ending in a slash; empty
    where nobody has said so.
    """

    catalogue: Catalogue
    name: str
    as_of: date
    language: str = "en"
    pages: tuple[WrittenPage, ...] = ()
    area: Area | None = None
    former: Area | None = None
    folder: str = ""
    beside: tuple[EditionLink, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    home: str = ""

    @property
    def hub(self) -> Settings:
        """The standing words. A catalogue without them has problems and is never built."""
        assert self.catalogue.hub is not None
        return self.catalogue.hub

    @property
    def organisation(self) -> str:
        """What runs an area, in the edition's language and as a sentence names it: `trust`."""
        return self.hub.organisation.words(self.language)

    @property
    def title(self) -> str:
        """The hub's name, and the area's where there is one."""
        return f"{self.name}: {self.area.name}" if self.area else self.name

    @property
    def own(self) -> Area | None:
        """The area whose place this is: that which was merged, where one was."""
        return self.former or self.area

    @property
    def choice(self) -> str:
        """What readers choose it by, in the list of editions."""
        return str(self.own.name) if self.own else "National"

    @property
    def is_draft(self) -> bool:
        """Whether nobody who answers for the area has confirmed this edition yet."""
        return self.area is not None and self.area.is_draft
