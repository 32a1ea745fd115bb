"""What must be true of an area: its place among the others, its contacts, its files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from signpost.areas import AreaFile
from signpost.checks.area_codes import code_and_nation
from signpost.checks.area_contacts import contacts
from signpost.checks.area_files import colours, logo, pages_stay_inside
from signpost.checks.area_pathway import hidden_on_the_pathway, slots_of_the_pathway
from signpost.checks.area_practice import (
    assured,
    dates_gone,
    nameless_mailboxes,
    names_to_review,
    overdue,
    personal_mailboxes,
)
from signpost.checks.doubts import doubts_left_here, typed_certainty
from signpost.checks.number_owners import Owners
from signpost.checks.numbers import Search
from signpost.checks.privacy import private_area
from signpost.checks.rich import of_field
from signpost.model import Catalogue, Problem
from signpost.model.dates import in_words
from signpost.model.nearest import did_you_mean
from signpost.model.problem import Severity
from signpost.reading.areas import AreaReading
from signpost.reading.published_files import published

_RESERVED = frozenset(
    {"bulletins", "core", "cy", "en", "area", "coverage", "assets", "search", "pathway"}
)
_SECTIONS = frozenset({"resources", "services", "topics", "audiences", "stages"})
"""Names that an area's folder cannot have, besides those of pages, because addresses need them."""


@dataclass(frozen=True)
class Looked:
    """One area to be checked: its reading, its catalogue, the others, and the project.

    `sheets` are the style sheets that name the hub's colours, by their paths.
    """

    area: AreaReading
    catalogue: Catalogue
    areas: Mapping[str, AreaReading]
    root: Path
    as_of: date
    sheets: Mapping[str, str]

    @property
    def severity(self) -> Severity:
        """What a live area may not lack, a draft is only reminded of."""
        return "warning" if self.area.file is None or self.area.file.is_draft else "error"


def check_area(looked: Looked) -> list[Problem]:
    """Every problem of an area that is not one of its overlay or of its catalogue."""
    if looked.area.file is None:
        return []
    merged = looked.area.file.succeeded_by  # its successor speaks for it
    rules = PLACE_RULES if merged else PLACE_RULES + AREA_RULES
    return [problem for rule in rules for problem in rule(looked)]


def addresses_in_use(root: Path) -> frozenset[str]:
    """The names that no area of a project can have, because something else stands there."""
    pages = {path.stem for path in (root / "docs").glob("*")}
    return _RESERVED | pages | _SECTIONS


def at_an_areas_address(root: Path, areas: Collection[str]) -> Iterator[Problem]:
    """The shared pages and folders that stand where an area has its place in the site: the first
    file of each."""
    told: set[str] = set()
    for file in published(root / "docs"):
        name = file.relative_to(root / "docs").as_posix()
        first, inside, _ = name.partition("/")
        id = first.removesuffix(".md").lower()
        if id in areas and first not in told:
            told.add(first)
            what = f"folder docs/{first}" if inside else "page" if first.endswith(".md") else "file"
            message = f"stands where the area {id!r} has its address, {id}/"
            hint = f"give the {what} another name"
            yield Problem(file.relative_to(root).as_posix(), 1, "", message, hint)


def safe_name(looked: Looked) -> Iterator[Problem]:
    """An area stands at its own address, which nothing that the hub makes itself may have."""
    if looked.area.id in _RESERVED | _SECTIONS:
        message = f"{looked.area.id!r} is the address of something else in the hub"
        yield looked.area.told(message, "give the folder another name")


def one_area_a_code(looked: Looked) -> Iterator[Problem]:
    """Two areas cannot have one code."""
    assert looked.area.file is not None
    for other in looked.areas.values():
        earlier = other.id < looked.area.id
        if earlier and other.file and other.file.code == looked.area.file.code:
            message = f"the code {other.file.code} is that of {other.id!r} already"
            yield looked.area.told(message, "correct it, or remove one of the two folders", "code")


def successors(looked: Looked) -> Iterator[Problem]:
    """A merged area leads to another one, and never round in a circle."""
    assert looked.area.file is not None
    seen = [looked.area.id]
    while following := _successor(looked.areas, seen[-1]):
        if following not in looked.areas:
            hint = did_you_mean(following, looked.areas, "check the name of its folder")
            if len(seen) == 1:
                message = f"there is no area {following!r}"
                yield looked.area.told(message, hint, "succeeded_by")
            return
        if following in seen:
            message = f"leads round in a circle: {' → '.join([*seen, following])}"
            hint = "take succeeded_by out of the area that exists today"
            yield looked.area.told(message, hint, "succeeded_by")
            return
        seen.append(following)


def _successor(areas: Mapping[str, AreaReading], id: str) -> str | None:
    reading = areas.get(id)
    return reading.file.succeeded_by if reading and reading.file else None


def hides_to_review(looked: Looked) -> Iterator[Problem]:
    """A hide is looked at again on its day."""
    for id in looked.catalogue.local.to_review(looked.as_of):
        on = looked.catalogue.local.hidden[id].review_on
        message = f"was to be looked at again by {in_words(on)}"
        hint = "decide whether to go on hiding it, and set review_on"
        yield looked.area.told(message, hint, "hide", id, "review_on", severity="warning")


def typed_numbers(looked: Looked) -> Iterator[Problem]:
    """A number among the words of an area's file has no date and no doubt beside it, and a retired
    one must not come back. What the area adds is looked at with the catalogue."""
    if looked.area.place:
        search = Search(Owners(looked.catalogue), looked.root)
        yield from search.numbers(looked.area.place, "area", skip=("add",))


def future_dates(looked: Looked) -> Iterator[Problem]:
    """Nothing can have been checked or hidden on a day that has not come."""
    for steps, day in _days(looked.area.file):
        if day and day > looked.as_of:
            yield looked.area.told(f"{day:%Y-%m-%d} is in the future", "check the date", *steps)


def _days(file: AreaFile | None) -> Iterator[tuple[tuple[int | str, ...], date | None]]:
    assert file is not None
    for steps, assurance in assured(file):
        yield (*steps, "checked_on"), assurance.checked_on
    for id, override in file.override.items():
        for field, change in override.changes.items():
            if change.assurance:
                within = ("override", id, field, "assurance", "checked_on")
                yield within, change.assurance.checked_on
    for id, hide in file.hide.items():
        yield ("hide", id, "hidden_on"), hide.hidden_on


Rule = Callable[[Looked], Iterator[Problem]]
PLACE_RULES: tuple[Rule, ...] = (
    safe_name,
    code_and_nation,
    one_area_a_code,
    successors,
    private_area,
)


def about(looked: Looked) -> Iterator[Problem]:
    """What the area says of itself is simple Markdown, as in the catalogue."""
    file, place = looked.area.file, looked.area.place
    if file and file.about and place:
        yield from of_field(file.about, place, "about", "areas", looked.catalogue.by_id)


AREA_RULES: tuple[Rule, ...] = (
    contacts,
    slots_of_the_pathway,
    hidden_on_the_pathway,
    future_dates,
    typed_numbers,
    hides_to_review,
    names_to_review,
    nameless_mailboxes,
    personal_mailboxes,
    dates_gone,
    overdue,
    doubts_left_here,
    typed_certainty,
    colours,
    logo,
    pages_stay_inside,
    about,
)
