"""What templates ask of an edition: small questions with plain answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from hub import review
from hub.dates import in_words
from hub.lookup import AnyEntry
from hub.model import Assurance, Confidence, Edition, Facet, Phone, Service, Status
from hub.render import bulletins, diary, listings, signposting, steps
from hub.render.words import KIND_ICONS, KIND_NAMES


def address(edition: Edition, entry: AnyEntry) -> str:
    """The address of an entry's page in the edition: part of the contract, so never changed."""
    return f"{'services' if isinstance(entry, Service) else 'resources'}/{entry.id}/"


def kind_name(edition: Edition, kind: str, count: int = 1) -> str:
    return KIND_NAMES[kind][count != 1]


def kind_icon(edition: Edition, kind: str) -> str:
    return KIND_ICONS[kind]


def list_page(edition: Edition, kind: str) -> tuple[str, str]:
    """The page that lists a kind, as its address and its name."""
    if kind in ("service", "helpline"):
        return "services/", "Services and helplines"
    if kind in ("research", "training"):
        return f"{kind}/", KIND_NAMES[kind][1]
    return "guides/", "Guides and tools"


def good_until(edition: Edition) -> date:
    """The last day on which a page of this build may be relied on."""
    return edition.as_of + timedelta(days=edition.hub.good_for_days)


def emergency(edition: Edition) -> list[Service]:
    return [s for s in edition.catalogue.live_services if s.everywhere == "emergency"]


def in_header(edition: Edition) -> list[Service]:
    """The services that stand beside the emergency number. In an area, its own front door and
    out-of-hours team take their place once both are known."""
    lines = signposting.always(edition)
    if lines and all(filled.line for filled in lines):
        return []
    return _everywhere(edition, "header")


def in_footer(edition: Edition) -> list[Service]:
    """The helplines of every page: those of the header, then those of the footer."""
    return _everywhere(edition, "header") + _everywhere(edition, "footer")


def _everywhere(edition: Edition, place: str) -> list[Service]:
    """The services of every page's header or footer; in an area, those that serve its nation."""
    services = [s for s in edition.catalogue.live_services if s.everywhere == place]
    return [s for s in services if not signposting.elsewhere(edition, s)]


def doubt(edition: Edition, assurance: Assurance) -> str:
    """What must stand next to a number or link that nobody has confirmed.

    While the standing notice says on every page that nothing is confirmed yet, it speaks for
    what is reported; without the notice, each number speaks for itself.
    """
    if assurance.confidence is Confidence.REPORTED and _spoken_for(edition):
        return ""
    return DOUBTS.get(assurance.confidence, "")


DOUBTS = {Confidence.UNCONFIRMED: "not confirmed", Confidence.REPORTED: "not yet confirmed"}


def unsure(edition: Edition, entry: AnyEntry, phone: Phone) -> str:
    """What must stand next to a number. An area's own always speaks for itself."""
    if signposting.origin(edition, entry) == "local":
        return local_doubt(edition, phone)
    return doubt(edition, phone.assurance)


def local_doubt(edition: Edition, phone: Phone) -> str:
    """How sure we are of an area's own number, unless somebody has confirmed it."""
    return DOUBTS.get(phone.assurance.confidence, "")


def shortly(edition: Edition, entry: AnyEntry) -> str:
    """Who provides or published an entry, and when it answers or how long it is, in a line."""
    language = edition.language
    if isinstance(entry, Service):
        hours = entry.hours.words.words(language) if entry.hours else ""
        return " · ".join(filter(None, (entry.provider, hours)))
    copy = entry.languages[0]
    published = in_words(entry.published, language) if entry.published else ""
    form = ", ".join(filter(None, (copy.format, copy.size)))
    pages = f"{copy.pages} pages" if copy.pages else ""
    minutes = f"{copy.minutes} minutes" if copy.minutes else ""
    return " · ".join(filter(None, (entry.publisher, published, form, pages, minutes)))


def not_sure_it_runs(edition: Edition, entry: AnyEntry) -> str:
    """What readers are told of a service that may not answer."""
    return _NOT_RUNNING.get(entry.status, "") if isinstance(entry, Service) else ""


_NOT_RUNNING = {
    Status.TEMPORARILY_CLOSED: "Temporarily closed",
    Status.UNKNOWN: "We don't know whether it still runs",
}


def _spoken_for(edition: Edition) -> bool:
    """Whether every page says of all it holds that nobody has confirmed it."""
    return standing_notice(edition) or edition.is_draft


def standing_notice(edition: Edition) -> bool:
    """Whether the standing notice is shown. A draft has its banner; what is live, no need."""
    return edition.hub.notice is not None and edition.area is None


def due(edition: Edition, entry: AnyEntry) -> date | None:
    return review.entry_due(entry)


def phone_due(edition: Edition, service: Service, phone: Phone) -> date | None:
    return review.phone_due(service, phone)


def site_of(edition: Edition, url: str) -> str:
    """The name of a link's site, such as `example.org`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def related(edition: Edition, entry: AnyEntry) -> list[AnyEntry]:
    """What goes well with an entry: what it names, then what names it; at most six."""
    by_id = edition.catalogue.by_id
    ids = dict.fromkeys([*entry.related, *edition.catalogue.named_by.get(entry.id, ())])
    return [by_id[id] for id in ids if edition.catalogue.lists(by_id[id])][:6]


def replacement(edition: Edition, entry: AnyEntry) -> AnyEntry | None:
    withdrawn = entry.withdrawn
    return edition.catalogue.by_id.get(withdrawn.replaced_by or "") if withdrawn else None


def facets_of(edition: Edition, entry: AnyEntry, section: str) -> list[Facet]:
    """The topics, audiences or stages of an entry, in the order of the taxonomy."""
    names = set(getattr(entry, section))
    return [facet for id, facet in edition.catalogue.facets[section].items() if id in names]


def confidence_counts(edition: Edition) -> dict[str, int]:
    """How many live entries are confirmed, reported and unconfirmed."""
    live = [entry for entry in edition.catalogue.entries if edition.catalogue.lists(entry)]
    return {level: sum(e.assurance.confidence == level for e in live) for level in Confidence}


VIEWS: dict[str, Callable[..., Any]] = {
    view.__name__: view
    for view in (
        listings.a_to_z,
        signposting.adapted_here,
        address,
        diary.asked_of,
        diary.by_agency,
        diary.mailbox,
        diary.named,
        diary.next_training,
        diary.recommendations,
        diary.until,
        diary.upcoming,
        diary.when,
        bulletins.bulletin_categories,
        bulletins.bulletin_page,
        bulletins.bulletin_years,
        bulletins.care_lines,
        bulletins.current,
        signposting.always,
        signposting.bound_here,
        signposting.changed_here,
        signposting.contacts,
        signposting.elsewhere,
        signposting.field_name,
        signposting.hidden_here,
        signposting.local_resources,
        signposting.local_services,
        signposting.note_here,
        signposting.origin,
        signposting.provided,
        signposting.supports,
        signposting.version_here,
        signposting.version_of,
        signposting.what_differs,
        standing_notice,
        steps.helpers,
        steps.helps_with,
        steps.in_force,
        steps.map_of,
        steps.says_more,
        steps.step_address,
        listings.asked,
        listings.by_kind,
        listings.changes,
        confidence_counts,
        listings.counted,
        doubt,
        due,
        emergency,
        facets_of,
        listings.filed_under,
        listings.filter_options,
        listings.finder_facets,
        in_footer,
        in_header,
        kind_icon,
        kind_name,
        listings.latest,
        listings.letters,
        list_page,
        phone_due,
        related,
        replacement,
        local_doubt,
        not_sure_it_runs,
        shortly,
        site_of,
        unsure,
    )
}
