"""How much of an edition is confirmed, counted: the only place that such a sentence comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from signpost.model import (
    AnyEntry,
    Assurance,
    Confidence,
    Contact,
    Edition,
    Leads,
    Meetings,
    Resource,
    Service,
)
from signpost.render import certainty, diary
from signpost.render.certainty import Certainty, State
from signpost.render.labels import kind_name
from signpost.render.words import language_name


@dataclass(frozen=True)
class Way:
    """A number to ring or an address to open, what it is called at the foot of a page, and how sure
    we are of it. An email is an address too."""

    kind: Literal["number", "link"]
    value: str
    name: str
    certainty: Certainty


def ways(edition: Edition, entry: AnyEntry) -> Iterator[Way]:
    """Every number and every address of an entry."""
    if isinstance(entry, Service):
        for phone in entry.phones:
            sure = certainty.of_number(edition, phone, entry)
            yield Way("number", phone.dial, phone.number, sure)
        yield from _written(edition, entry)
        return
    addressed = [copy for copy in entry.languages if copy.url]
    for copy in addressed:
        name = f"Link to {site_of(edition, str(copy.url))}"
        if len(addressed) > 1:
            name = f"{name}, in {language_name(copy.language, edition.language)}"
        yield Way("link", str(copy.url), name, certainty.of_copy(edition, entry, copy))


def _written(edition: Edition, service: Service) -> Iterator[Way]:
    """The ways to a service beside its telephones."""
    if service.text_number:
        sure = certainty.of_way(edition, service, "text_number")
        yield Way("number", service.text_number, f"Texts to {service.text_number}", sure)
    for way, before in (("referral_form", "Form at "), ("url", "Link to "), ("email", "")):
        if value := getattr(service, way):
            name = before + (value if way == "email" else site_of(edition, value))
            yield Way("link", value, name, certainty.of_way(edition, service, way))


def site_of(edition: Edition, url: str) -> str:
    """The name of a link's site, such as `example.org`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def foot(edition: Edition, entry: AnyEntry) -> Iterator[tuple[str, Certainty]]:
    """What the foot of an entry's page says, line by line: that it is there, each number and each
    address, and whether it is the newest version. Of what is gone, that it is."""
    yield f"This {kind_name(edition, entry.kind).lower()}", certainty.of_entry(edition, entry)
    if entry.live:
        yield from ((way.name, way.certainty) for way in ways(edition, entry))
        if isinstance(entry, Resource):
            yield "The newest version", certainty.of_current(edition, entry)


def _of_area(edition: Edition) -> Iterator[Way]:
    """What an area offers its staff, and the mailboxes and pages that it names for its slots."""
    if edition.area is None:
        return
    offered = list(edition.area.offers.values())
    for support in (one for several in offered if isinstance(several, tuple) for one in several):
        for phone in support.phones:
            sure = certainty.of_number(edition, phone, support)
            yield Way("number", phone.dial, phone.number, sure)
        yield from _links(edition, (support.email, support.url), support.assurance)
    meetings = [one for one in offered if isinstance(one, Meetings)]
    named: list[Meetings | Contact] = [*meetings, *edition.catalogue.local.filled.values()]
    for record in named:
        yield from _links(edition, (record.email, record.url), record.assurance)
    for known in (one for one in offered if isinstance(one, Leads)):
        boxes = [diary.mailbox(edition, lead) for lead in known.leads]
        pages = [lead.url for lead in known.leads]
        yield from _links(edition, (known.email, *boxes, *pages), known.assurance)


def _links(
    edition: Edition, addresses: Iterable[str | None], known: Assurance | None
) -> Iterator[Way]:
    sure = certainty.of_record(edition, known)
    yield from (Way("link", address, address, sure) for address in addresses if address)


def confirmed(edition: Edition, entries: Sequence[AnyEntry] | None = None) -> str:
    """`3 of 41 numbers and 5 of 97 links confirmed. Check the others before you rely on them.`

    Of some entries, or of everything that an edition lists. What nobody has to confirm is not
    counted; where nothing is to be counted, nothing is said.
    """
    counted = {} if entries is not None and not entries else _counted(edition, entries)
    parts = [
        f"{sum(all_sure.values())} of {len(all_sure)} {kind}{'s' if len(all_sure) != 1 else ''}"
        for kind, all_sure in counted.items()
        if all_sure
    ]
    sure = [one for all_sure in counted.values() for one in all_sure.values()]
    if not parts or all(sure):
        return f"{' and '.join(parts)} confirmed." if parts else ""
    which = "the others" if any(sure) else "them"
    return f"{' and '.join(parts)} confirmed. Check {which} before you rely on them."


def notice(edition: Edition) -> str:
    """What every page says of the whole edition: how much is confirmed, until all of it is."""
    counted = _counted(edition)
    everything = [one for all_sure in counted.values() for one in all_sure.values()]
    return "" if all(everything) else confirmed(edition)


def _counted(
    edition: Edition, entries: Sequence[AnyEntry] | None = None
) -> dict[str, dict[str, bool]]:
    """Each number and each address once, and whether it is confirmed wherever it stands."""
    listed = [e for e in edition.catalogue.entries if edition.catalogue.lists(e)]
    found = [way for entry in (entries or listed) for way in ways(edition, entry)]
    counted: dict[str, dict[str, bool]] = {"number": {}, "link": {}}
    for way in found if entries else (*found, *_of_area(edition)):
        if way.certainty.state:
            others = counted[way.kind].get(way.value, True)
            counted[way.kind][way.value] = others and way.certainty.sure
    return counted


def entry_counts(edition: Edition) -> dict[str, int]:
    """How many listed entries are in each state, and of those that are not yet confirmed, how many
    are reported and how many unconfirmed. Those that nobody has to confirm are not counted."""
    listed = [e for e in edition.catalogue.entries if edition.catalogue.lists(e)]
    judged = [(certainty.of_entry(edition, entry).state, entry) for entry in listed]
    states = Counter(state for state, _ in judged)
    waiting = Counter(e.assurance.confidence for state, e in judged if state is State.NOT_YET)
    return {
        "entries": len(listed) - states[None],
        "confirmed": states[State.CONFIRMED],
        "not_yet": states[State.NOT_YET],
        "do_not_rely": states[State.DO_NOT_RELY],
        "reported": waiting[Confidence.REPORTED],
        "unconfirmed": waiting[Confidence.UNCONFIRMED],
    }
