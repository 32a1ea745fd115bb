"""What templates ask of an edition: small questions with plain answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from signpost.model import AnyEntry, Edition, Facet, Phone, Service, Status
from signpost.model.dates import in_words
from signpost.render import bulletins, certainty, confirmed, diary, listings, signposting, steps
from signpost.render.labels import kind_icon, kind_name, label, list_page


def address(edition: Edition, entry: AnyEntry) -> str:
    """The address of an entry's page in the edition: part of the contract, so never changed."""
    return f"{'services' if isinstance(entry, Service) else 'resources'}/{entry.id}/"


def good_until(edition: Edition) -> date:
    """The last day on which a page of this build may be relied on."""
    return edition.as_of + timedelta(days=edition.hub.good_for_days)


def emergency(edition: Edition) -> list[Service]:
    return [s for s in edition.catalogue.live_services if s.everywhere == "emergency"]


def in_bar(edition: Edition) -> list[Service]:
    """Those of the header's services whose number may stand in its bar: none unconfirmed."""
    return [s for s in in_header(edition) if any(map(signposting.may_stand, s.phones[:1]))]


def in_header(edition: Edition) -> list[Service]:
    """The services that stand beside the emergency number. In an area, its own numbers
    for the day and the night take their place once both are known."""
    lines = signposting.always(edition)
    if lines and all(filled.line for filled in lines):
        return []
    return _everywhere(edition, "header")


def in_footer(edition: Edition) -> list[Service]:
    """The helplines of every page: those of the header, then those of the footer."""
    return _everywhere(edition, "header") + _everywhere(edition, "footer")


def by_certainty(
    edition: Edition, services: list[Service]
) -> list[tuple[str, list[tuple[Service, Phone]]]]:
    """The first number of each service. Those of which nobody is sure stand together at the end,
    under what is said of them all; what stands before them has an empty heading."""
    groups: dict[str, list[tuple[Service, Phone]]] = {"": []}
    for service in services:
        for phone in service.phones[:1]:
            judged = certainty.of_number(edition, phone, service)
            heading = "" if judged.sure else judged.mark
            groups.setdefault(heading, []).append((service, phone))
    return [(heading, numbers) for heading, numbers in groups.items() if numbers]


def _everywhere(edition: Edition, place: str) -> list[Service]:
    """The services of every page's header or footer; in an area, those that serve its nation."""
    services = [s for s in edition.catalogue.live_services if s.everywhere == place]
    return [s for s in services if not signposting.elsewhere(edition, s)]


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


VIEWS: dict[str, Callable[..., Any]] = {
    view.__name__: view
    for view in (
        listings.a_to_z,
        signposting.adapted_here,
        address,
        diary.asked_of,
        diary.by_agency,
        diary.is_personal,
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
        signposting.offer_here,
        signposting.offers_here,
        signposting.origin,
        signposting.provided,
        signposting.supports,
        signposting.version_here,
        signposting.version_of,
        signposting.what_differs,
        steps.helpers,
        steps.helps_with,
        steps.in_force,
        steps.map_of,
        steps.says_more,
        steps.step_address,
        listings.asked,
        listings.by_kind,
        listings.changes,
        listings.counted,
        emergency,
        facets_of,
        listings.filed_under,
        listings.filter_options,
        listings.finder_facets,
        by_certainty,
        certainty.of_copy,
        certainty.of_current,
        certainty.of_entry,
        certainty.of_number,
        certainty.of_record,
        certainty.of_way,
        confirmed.confirmed,
        confirmed.entry_counts,
        confirmed.foot,
        confirmed.site_of,
        in_bar,
        in_footer,
        in_header,
        kind_icon,
        kind_name,
        label,
        listings.latest,
        listings.letters,
        list_page,
        related,
        replacement,
        not_sure_it_runs,
        shortly,
    )
}
