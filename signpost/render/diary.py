"""What is on, and what is asked of whom: dates to come, and recommendations by those they ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC

from signpost.model import Body, Edition, Event, Lead, Leads, Recommendation, Research, Training
from signpost.model import earliest as first_day_of
from signpost.model.dates import event_in_words


def upcoming(edition: Edition, events: Iterable[Event]) -> list[Event]:
    """Those that are not over on the day of the build, the soonest first."""
    ahead = (event for event in events if event.last_day >= edition.as_of)
    return sorted(ahead, key=lambda event: (event.begins_at, event.over_at))


def when(edition: Edition, event: Event) -> str:
    return event_in_words(event, edition.language)


def until(edition: Edition, event: Event) -> str:
    """The moment from which it is over, as browsers understand it."""
    return f"{event.over_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def next_training(edition: Edition) -> list[tuple[Event, Training]]:
    """The dates to come of all training, the soonest first."""
    courses = [r for r in edition.catalogue.live_resources if isinstance(r, Training)]
    found = [(event, course) for course in courses for event in upcoming(edition, course.dates)]
    return sorted(found, key=lambda one: (one[0].begins_at, one[0].over_at, one[1].id))


def named(edition: Edition, lead: Lead) -> bool:
    """Whether a lead may still be named: a name that nobody has looked at again is not shown."""
    return bool(lead.name and lead.review_by and lead.review_by >= edition.as_of)


def mailbox(edition: Edition, lead: Lead) -> str:
    """The email of a lead; one that is the person's own goes with the name."""
    gone = is_personal(edition, lead) and not named(edition, lead)
    return "" if gone else lead.email or ""


def is_personal(edition: Edition, lead: Lead) -> bool:
    """Whether the email of a lead is the person's own."""
    return lead.personal_email(edition.catalogue.mailboxes)


def by_agency(edition: Edition, leads: Leads) -> list[tuple[str, list[Lead]]]:
    """The people to ask under their agencies, in the order of the file."""
    groups: dict[str, list[Lead]] = {}
    for lead in leads.leads:
        groups.setdefault(lead.agency.words(edition.language), []).append(lead)
    return list(groups.items())


@dataclass(frozen=True)
class Asked:
    """One recommendation, the research that makes it, and whom else it asks."""

    recommendation: Recommendation
    source: Research
    also: tuple[Body, ...]


def recommendations(edition: Edition) -> list[tuple[Body, list[Asked]]]:
    """All recommendations under those whom they ask, in the order of the taxonomy.

    The newest research stands first. One that asks several stands under each of them.
    """
    bodies = {body.id: body for body in edition.catalogue.bodies}
    found = [
        Asked(wish, research, tuple(bodies[id] for id in wish.asks if id in bodies))
        for research in _newest_first(edition)
        for wish in research.recommendations
    ]
    groups = [
        (
            body,
            [
                Asked(one.recommendation, one.source, tuple(b for b in one.also if b is not body))
                for one in found
                if body in one.also
            ],
        )
        for body in bodies.values()
    ]
    return [(body, asked) for body, asked in groups if asked]


def _newest_first(edition: Edition) -> list[Research]:
    research = [r for r in edition.catalogue.live_resources if isinstance(r, Research)]
    return sorted(
        research,
        key=lambda r: -first_day_of(r.published).toordinal() if r.published else 0,
    )


def asked_of(edition: Edition, audience: str) -> list[tuple[Body, int]]:
    """The bodies to which an audience belongs, and how many recommendations ask each."""
    return [
        (body, len(asked)) for body, asked in recommendations(edition) if audience in body.audiences
    ]
