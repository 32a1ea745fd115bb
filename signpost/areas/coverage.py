"""The coverage board: how many services there are for each form, person and age, and the gaps.

What counts, and how:

- a listed service that is open, is not an emergency line, and names a form or a topic of
  support. A service that names no form is general: it counts for every form, and is kept apart;
- a service that nobody knows to run, or that is closed for a time, does not count. It is kept
  among those that might;
- for whom and at what ages: see `signpost.areas.people.places`. Ages that are not stated are not
  held against a service: it counts in every band, and is kept among those to ask;
- a service of the core that serves none of the area's nation does not count there; nor does one
  before which the area has put a version of its own, which counts in its place;
- a service of another area counts where it says that it takes people from here.

A helpline counts, but nobody can be referred to it: the level of a cell looks at the others first.
A gap is never proof that nothing exists: it means that nobody has told us.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from signpost.areas.gaps import Board, Level, gaps
from signpost.areas.people import bands, board_of, columns, places
from signpost.model import (
    Ages,
    Area,
    Catalogue,
    Group,
    Neighbour,
    People,
    Service,
    Shape,
    Status,
    Topic,
    serves,
)


@dataclass(frozen=True)
class Cell:
    """One form, one kind of person, one age band, and the ids of the services that count there.

    `named` name the form and `general` name none; together they are all that count. Of these,
    `local` are the area's own, `neighbours` another area's, and the rest `national`;
    `helplines` are those that one rings and cannot refer to.
    """

    form: str
    people: People
    band: Ages
    named: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    helplines: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return (*self.named, *self.general)

    @property
    def national(self) -> tuple[str, ...]:
        return tuple(id for id in self.ids if id not in (*self.local, *self.neighbours))

    @property
    def level(self) -> Level:
        """A helpline for this very form does not lift a cell: nobody can be referred to it."""
        if not self.ids:
            return Level.NONE
        to_refer_to = set(self.ids) - set(self.helplines)
        if not to_refer_to:
            return Level.HELPLINES
        return Level.NAMED if to_refer_to & set(self.named) else Level.GENERAL


@dataclass(frozen=True)
class Coverage:
    """The board: `forms` are its rows and `people` its columns. Ids are of services, which
    `services` holds, those that do not count included.

    `gaps` are plain sentences. `unknown_ages` count at every age because they state none, people
    whose age is not asked left aside. `might` would count if they were known to run; `elsewhere`
    would count if they served this area. `neighbours` are those that count or might. `rows` is the
    group of topics that the rows are of, None where the taxonomy names none.
    """

    forms: tuple[Topic, ...]
    people: tuple[People, ...]
    cells: tuple[Cell, ...]
    rows: Group | None = None
    gaps: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    unknown_ages: tuple[str, ...] = ()
    might: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    services: Mapping[str, Service] = field(default_factory=dict)

    def cells_of(self, form: str, who: str) -> list[Cell]:
        """The cells of one form and one kind of person, by age."""
        return [cell for cell in self.cells if (cell.form, cell.people.id) == (form, who)]

    def ids_of(self, form: str, who: str) -> list[str]:
        """The services of these cells, each once, those named for the form first."""
        cells = self.cells_of(form, who)
        ids = [*(id for cell in cells for id in cell.named), *(id for c in cells for id in c.ids)]
        return list(dict.fromkeys(ids))

    def named_of(self, form: str, who: str) -> list[str]:
        """Those of them that are named for the form."""
        cells = self.cells_of(form, who)
        return list(dict.fromkeys(id for cell in cells for id in cell.named))

    @property
    def unnamed(self) -> list[Topic]:
        """The forms for which no service that one can refer to is named, for anybody."""
        named = {cell.form for cell in self.cells if cell.level is Level.NAMED}
        return [form for form in self.forms if form.id not in named]

    def area_of(self, id: str) -> str:
        """The name of the neighbouring area that a service belongs to, empty for our own."""
        return next((n.area for n in self.neighbours if n.service.id == id), "")


def neighbours_of(area: Area, others: Iterable[tuple[Area, Catalogue]]) -> tuple[Neighbour, ...]:
    """The services that other areas have added and that take people from `area`.

    `others` are the areas of the project with their catalogues; `area` itself may be among them.
    """
    return tuple(
        Neighbour(area=str(other.name), service=service)
        for other, catalogue in others
        if other.id != area.id
        for service in takewhile(_is_own(catalogue), catalogue.live_services)  # which come first
        if service.takes(area.code)
    )


def _is_own(catalogue: Catalogue) -> Callable[[Service], bool]:
    return lambda service: service.id in catalogue.local.added


def coverage(
    catalogue: Catalogue, neighbours: Sequence[Neighbour] = (), area: Area | None = None
) -> Coverage:
    """The board of an edition's catalogue, in an area or, with None, in the core."""
    rows = rows_of(catalogue)
    forms = tuple(topic for topic in catalogue.topics if rows and topic.group == rows.id)
    people = columns(catalogue.people)
    theirs = {neighbour.service.id for neighbour in neighbours}
    candidates = [
        service
        for service in (*_own(catalogue), *(neighbour.service for neighbour in neighbours))
        if _might_count(service, catalogue)
    ]
    elsewhere = {
        service.id
        for service in candidates
        if area and service.id not in theirs and not serves(catalogue, service, area)
    }
    here = [service for service in candidates if service.id not in elsewhere]
    counted = [service for service in here if service.status is Status.OPEN]
    cells = tuple(_cells(forms, people, counted, catalogue.local.added, theirs))
    levels = {(cell.form, cell.people, cell.band): cell.level for cell in cells}
    return Coverage(
        forms=forms,
        people=people,
        cells=cells,
        rows=rows,
        gaps=gaps(levels, _board(rows, forms, people)),
        counted=tuple(service.id for service in counted),
        unknown_ages=tuple(service.id for service in counted if _to_ask_for_ages(service, people)),
        might=tuple(service.id for service in here if service.status is not Status.OPEN),
        elsewhere=tuple(s.id for s in candidates if s.id in elsewhere and s.status is Status.OPEN),
        neighbours=tuple(n for n in neighbours if n.service.id in {s.id for s in candidates}),
        services={service.id: service for service in candidates},
    )


def rows_of(catalogue: Catalogue) -> Group | None:
    """The group of topics that are the rows of the board; None where the taxonomy names none."""
    return next((group for group in catalogue.groups if group.board), None)


def _board(rows: Group | None, forms: Sequence[Topic], people: tuple[People, ...]) -> Board:
    every = str(rows.board.any) if rows and rows.board else ""
    return Board(people, {form.id: str(form.name) for form in forms}, every)


def _own(catalogue: Catalogue) -> list[Service]:
    """What the edition lists, without the core's services that have a local version there."""
    ids = {service.id for service in catalogue.live_services}
    replaced = {core for core, own in catalogue.local.versions.items() if own in ids}
    return [service for service in catalogue.live_services if service.id not in replaced]


def _might_count(service: Service, catalogue: Catalogue) -> bool:
    """Whether a service would count if it were known to run, and served the nation."""
    rows, board = rows_of(catalogue), columns(catalogue.people)
    helping = {t.id for t in catalogue.topics if t.support or (rows and t.group == rows.id)}
    helps = bool(helping & set(service.topics))
    return helps and service.everywhere != "emergency" and any(places(service, board))


def _to_ask_for_ages(service: Service, board: Sequence[People]) -> bool:
    return service.ages is None and any(board_of(who).ages for who, _ in places(service, board))


def _cells(
    forms: Sequence[Topic],
    board: Sequence[People],
    counted: Sequence[Service],
    local: Iterable[str],
    theirs: Iterable[str],
) -> Iterator[Cell]:
    names_one = {form.id for form in forms}
    placed = {service.id: set(places(service, board)) for service in counted}
    for form in forms:
        for people in board:
            for band in bands(people):
                found = [service for service in counted if (people, band) in placed[service.id]]
                named = [s for s in found if form.id in s.topics]
                general = [s for s in found if not names_one & set(s.topics)]
                both = [*named, *general]
                yield Cell(
                    form=form.id,
                    people=people,
                    band=band,
                    named=tuple(s.id for s in named),
                    general=tuple(s.id for s in general),
                    local=tuple(s.id for s in both if s.id in local),
                    neighbours=tuple(s.id for s in both if s.id in theirs),
                    helplines=tuple(s.id for s in both if s.shape is Shape.HELPLINE),
                )
