"""What must be true of an area: its place among the others, its contacts, its files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hub.areas.colours import AA, palette, unreadable
from hub.dates import in_words
from hub.model import ALWAYS, Catalogue, Confidence, Problem, Slot
from hub.nearest import did_you_mean
from hub.reading.areas import AreaReading

LOGO_LIMIT = 100_000
"""Bytes of a logo: it is loaded with every page."""

_RESERVED = frozenset({"core", "cy", "en", "area", "coverage", "assets", "search", "pathway"})
"""Names that an area's folder cannot have, besides those of pages, because addresses need them."""


@dataclass(frozen=True)
class Looked:
    """One area to be checked: its reading, its catalogue, the others, and the project."""

    area: AreaReading
    catalogue: Catalogue
    areas: Mapping[str, AreaReading]
    root: Path
    as_of: date

    @property
    def severity(self) -> str:
        """What a live area may not lack, a draft is only reminded of."""
        return "warning" if self.area.file is None or self.area.file.is_draft else "error"


def check_area(looked: Looked) -> list[Problem]:
    """Every problem of an area that is not one of its overlay or of its catalogue."""
    if looked.area.file is None:
        return []
    return [problem for rule in AREA_RULES for problem in rule(looked)]


def addresses_in_use(root: Path) -> frozenset[str]:
    """The names that no area of a project can have, because something else stands there."""
    pages = {path.stem for path in (root / "docs").glob("*")}
    sections = {"resources", "services", "topics", "audiences", "stages"}
    return _RESERVED | pages | sections


def safe_name(looked: Looked) -> Iterator[Problem]:
    """An area stands at its own address, which no page of the hub may have."""
    if looked.area.id in addresses_in_use(looked.root):
        message = f"{looked.area.id!r} is the address of something else in the hub"
        yield looked.area.told(message, "give the folder another name")


def one_area_a_code(looked: Looked) -> Iterator[Problem]:
    """Two areas cannot be the same council."""
    assert looked.area.file is not None
    for other in looked.areas.values():
        earlier = other.id < looked.area.id
        if earlier and other.file and other.file.gss == looked.area.file.gss:
            message = f"the GSS code {other.file.gss} is that of {other.id!r} already"
            yield looked.area.told(message, "correct it, or remove one of the two folders", "gss")


def successors(looked: Looked) -> Iterator[Problem]:
    """A merged council leads to another one, and never round in a circle."""
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


def contacts(looked: Looked) -> Iterator[Problem]:
    """No live area without a confirmed front door and out-of-hours number."""
    assert looked.area.file is not None
    if looked.area.file.succeeded_by:
        return
    slots = {slot.id: slot for slot in looked.catalogue.slots}
    for name in ALWAYS:
        if name not in slots:
            message = f"the shared catalogue has no slot {name!r}, which every area needs"
            yield looked.area.told(message, "add it to slots: in the catalogue")
    for slot in slots.values():
        if slot.group == "contact":
            yield from _contact(looked, slot)


def _contact(looked: Looked, slot: Slot) -> Iterator[Problem]:
    contact = looked.catalogue.local.filled.get(slot.id)
    steps = ("contacts", slot.id) if contact else ("contacts",)
    needed = slot.id in ALWAYS
    severity = looked.severity if needed else "warning"
    services = [looked.catalogue.by_id[id] for id in contact.services] if contact else []
    phones = [phone for service in services for phone in getattr(service, "phones", ())]
    if needed and not phones:
        message = f"{slot.name}: no number is known"
        hint = "ring the council, add the service with its number, and name it here"
        yield looked.area.told(message, hint, *steps, severity=severity)
    elif needed and phones[0].assurance.confidence is not Confidence.CONFIRMED:
        message = f"{slot.name}: {phones[0].number} is {phones[0].assurance.confidence}"
        hint = "ring it; then write confidence: confirmed, checked_on, how: phone and by under it"
        yield looked.area.told(message, hint, *steps, severity=severity)
    elif not needed and (contact is None or not (services or contact.email or contact.url)):
        message = f"{slot.name}: nobody is named"
        hint = "ask the council, then name a service, an email or a url"
        yield looked.area.told(message, hint, *steps, severity="warning")


def hides_to_review(looked: Looked) -> Iterator[Problem]:
    """A hide is looked at again on its day."""
    for id in looked.catalogue.local.to_review(looked.as_of):
        on = looked.catalogue.local.hidden[id].review_on
        message = f"was to be looked at again by {in_words(on)}"
        hint = "decide whether to go on hiding it, and set review_on"
        yield looked.area.told(message, hint, "hide", id, "review_on", severity="warning")


def colours(looked: Looked) -> Iterator[Problem]:
    """The area's colours must be read easily on the hub's grounds."""
    tokens = looked.root / "overrides" / "theme" / "assets" / "tokens.css"
    file = looked.area.file
    if file is None or file.colours is None or not tokens.is_file():
        return
    for pair in unreadable(file.colours, palette(tokens.read_text("utf-8"))):
        colour = getattr(file.colours, pair.field)
        dark = pair.field.endswith("_dark")
        message = (
            f"{colour} on {pair.against} has a contrast of {pair.ratio:.2f} to 1; "
            f"readers need {AA} (AA)"
        )
        hint = f"choose a {'lighter' if dark and 'accent' in pair.field else 'darker'} one"
        yield looked.area.told(message, hint, "colours", pair.field)


def logo(looked: Looked) -> Iterator[Problem]:
    """The logo must be there, small, and nothing but a picture."""
    file = looked.area.file
    if file is None or file.logo is None:
        return
    path = looked.area.folder / file.logo
    if path.is_symlink() or not path.is_file():
        hint = f"put the file beside {looked.area.path}"
        yield looked.area.told(f"there is no file {file.logo!r} in the area's folder", hint, "logo")
        return
    data = path.read_bytes()
    if len(data) > LOGO_LIMIT:
        message = f"{file.logo} has {len(data):,} bytes; the limit is {LOGO_LIMIT:,}"
        yield looked.area.told(message, "save it smaller", "logo")
    unsafe = re.search(
        rb"<script|<foreignObject|\son\w+\s*=|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?http", data
    )
    if path.suffix == ".svg" and unsafe:
        message = f"{file.logo} can run or load something"
        yield looked.area.told(message, "save it as a plain SVG, or as PNG", "logo")


def pages_stay_inside(looked: Looked) -> Iterator[Problem]:
    """Everything in the area's docs is a file of that folder, and of a kind that pages use."""
    docs = looked.area.docs
    for path in sorted(docs.rglob("*")) if docs.is_dir() else ():
        name = f"{looked.area.path.rpartition('/')[0]}/{path.relative_to(looked.area.folder)}"
        if not path.resolve().is_relative_to(docs.resolve()) or path.is_symlink():
            message = "leads out of the area's folder"
            yield Problem(name, 1, "", message, "put the file itself here, not a link to it")
        elif path.is_file() and path.suffix not in _PAGE_FILES:
            message = f"{path.suffix or 'a file without an ending'} is no kind of file for a page"
            yield Problem(name, 1, "", message, f"use {', '.join(sorted(_PAGE_FILES))}")


_PAGE_FILES = frozenset({".md", ".png", ".jpg", ".jpeg", ".svg", ".pdf", ".docx"})

AREA_RULES: tuple[Callable[[Looked], Iterator[Problem]], ...] = (
    safe_name,
    one_area_a_code,
    successors,
    contacts,
    hides_to_review,
    colours,
    logo,
    pages_stay_inside,
)
