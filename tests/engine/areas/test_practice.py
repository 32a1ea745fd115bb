"""Rules of an area's practice, on days that are written out: names, mailboxes, dates, reviews."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from signpost.model import Edition, Lead, Leads, Meetings, Support
from signpost.model.mailboxes import looks_personal
from signpost.project import Project
from signpost.render.diary import by_agency, mailbox, named, upcoming
from signpost.search.documents import documents
from signpost.site.opening import open_project
from tests.engine.areas.made_up import AREA, CORE, hub_with
from tests.engine.areas.practice_made_up import PRACTICE
from tests.engine.made_up import refused

ROLE = {"agency": "The gate", "role": "Gate lead"}
AGREED = {"name": "Ann Gardener", "basis": "She agreed.", "review_by": "2026-11-22"}


def project(folder: Path, day: date, practice: str = PRACTICE, status: str = "draft") -> Project:
    text = AREA.replace("status: draft", f"status: {status}")
    text = text.replace("override:", f"{practice}override:", 1)
    return open_project(Path(hub_with(folder, text)), day, "north-town")


def told(folder: Path, day: date, where: str, **options: Any) -> list[tuple[str, str]]:
    """Severity, and what is said at places of the file that begin with some words."""
    found = project(folder, day, **options).problems
    return [(p.severity, f"{p.where}: {p.message}") for p in found if p.where.startswith(where)]


@pytest.mark.parametrize("status", ["draft", "live"])
def test_a_name_stands_until_its_last_day(tmp_path: Path, status: str) -> None:
    assert told(tmp_path, date(2026, 11, 22), "practice_leads.leads", status=status) == []


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("live", "error")])
def test_a_name_past_its_last_day_stops_a_live_area_and_is_only_told_in_a_draft(
    tmp_path: Path, status: str, severity: str
) -> None:
    assert told(tmp_path, date(2026, 11, 23), "practice_leads.leads", status=status) == [
        (
            severity,
            "practice_leads.leads[1].review_by: the name was to stand here until 22 November 2026",
        )
    ]


def _leads(edition: Edition) -> Leads:
    assert edition.area
    leads = edition.area.offers["practice_leads"]
    assert isinstance(leads, Leads)
    return leads


def test_past_its_last_day_the_role_is_shown_and_not_the_name(tmp_path: Path) -> None:
    def shown(day: date) -> list[tuple[str, bool, str]]:
        edition = project(tmp_path, day).edition()
        ((_, sheds), (_, gate)) = by_agency(edition, _leads(edition))
        leads = [*sheds, *gate]
        return [(str(one.role), named(edition, one), mailbox(edition, one)) for one in leads]

    sheds = [("Shed lead", False, "shed.leads@example.org"), ("Hose lead", False, "")]
    assert shown(date(2026, 11, 22)) == [*sheds, ("Gate lead", True, "ann.gardener@example.org")]
    assert shown(date(2026, 11, 23)) == [*sheds, ("Gate lead", False, "")]


def test_the_mailbox_of_a_role_outlives_the_name(tmp_path: Path) -> None:
    practice = PRACTICE.replace("email: ann.gardener@example.org", "email: gate.leads@example.org")
    edition = project(tmp_path, date(2026, 11, 23), practice).edition()
    assert (
        mailbox(edition, by_agency(edition, _leads(edition))[1][1][0]) == "gate.leads@example.org"
    )


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"name": "Ann Gardener"}, "basis and review_by"),
        ({**AGREED, "basis": None}, "basis"),
        ({**AGREED, "review_by": None}, "review_by"),
    ],
)
def test_nobody_is_named_without_a_reason_and_a_last_day(
    given: dict[str, Any], missing: str
) -> None:
    assert refused(Lead, ROLE | given) == f"names a person without {missing}"


def test_a_role_needs_no_name_and_a_name_may_have_its_own_mailbox() -> None:
    assert Lead.model_validate(ROLE).name is None
    own = Lead.model_validate(ROLE | AGREED | {"email": "ann.gardener@example.org"})
    assert own.personal_email() is True


def _with_mailbox(mailbox: str) -> str:
    return PRACTICE.replace("email: shed.leads@example.org", f"email: {mailbox}")


@pytest.mark.parametrize("status", ["draft", "live"])
def test_a_persons_mailbox_without_a_name_is_refused_unless_somebody_vouches_for_it(
    tmp_path: Path, status: str
) -> None:
    day, options = date(2026, 11, 22), {"status": status}
    practice = _with_mailbox("mary.green@example.org")
    (problem,) = [
        problem
        for problem in project(tmp_path / "a", day, practice, status).problems
        if problem.where.startswith("practice_leads")
    ]
    assert str(problem).partition(": ")[2] == (
        "practice_leads.leads[0]: 'mary.green@example.org' looks like a person's and not a role's. "
        "Give the role's mailbox; if this is one, add role_mailbox: true; if it is a person's, add "
        "name, basis and review_by."
    )
    assert problem.severity == "error"
    vouched = _with_mailbox("mary.green@example.org, role_mailbox: true")
    assert told(tmp_path / "b", day, "practice_leads", practice=vouched, **options) == []


def test_the_mailbox_of_a_team_that_the_hub_has_words_for_needs_no_name(tmp_path: Path) -> None:
    day, practice = date(2026, 11, 22), _with_mailbox("early.slugs@example.org")
    assert len(told(tmp_path / "a", day, "practice_leads", practice=practice)) == 1
    core = CORE.replace("roles: [manager]}", "roles: [manager], mailboxes: [slugs]}")
    with_word = AREA.replace("override:", f"{practice}override:", 1)
    found = open_project(Path(hub_with(tmp_path / "b", with_word, core)), day, "north-town")
    assert [p for p in found.problems if p.where.startswith("practice_leads")] == []


@pytest.mark.parametrize(
    "email",
    [
        *("jane.smith", "j.smith", "jane_smith", "jane-smith2", "mary-ann.jones", "sam.o'neil"),
        *("Jane.Smith", "tom.west", "anna.field", "jane.smith+hub"),
    ],
)
def test_an_email_with_the_form_of_a_name_is_noticed(email: str) -> None:
    assert looks_personal(f"{email}@example.org") is True


@pytest.mark.parametrize(
    "email",
    [
        *("leads", "duty.desk", "practice.leads", "abc.leads", "north.team", "front-door", "team2"),
        *("growers.referrals", "first.contact", "no-reply", "info", "a1.b2", "plot.help.east"),
    ],
)
def test_an_email_of_a_role_is_left_in_peace(email: str) -> None:
    words = frozenset({"children", "social", "practice"})
    assert looks_personal(f"{email}@example.org", words) is False


def test_support_that_nobody_can_reach_is_refused() -> None:
    tea = {"name": "Tea", "what": "Tea.", "assurance": {"confidence": "unconfirmed"}}
    assert refused(Support, tea) == "cannot be reached"
    assert Support.model_validate(tea | {"ask": "Ask at the shed."}).phones == ()


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (date(2026, 10, 1), []),
        (date(2026, 10, 2), ["reflective_sessions.dates[0]"]),
        (date(2026, 11, 21), ["reflective_sessions.dates[0]"]),
        (date(2026, 11, 22), ["clinic.dates[0]", "reflective_sessions.dates[0]"]),
        (
            date(2026, 11, 27),
            ["clinic.dates[0]", "clinic.dates[2]", "reflective_sessions.dates[0]"],
        ),
    ],
)
def test_a_date_has_passed_on_the_day_after_and_never_stops_a_build(
    tmp_path: Path, day: date, passed: list[str]
) -> None:
    found = project(tmp_path, day, status="live").problems
    gone = [(p.where, p.severity) for p in found if "has passed" in p.message]
    assert sorted(gone) == [(where, "warning") for where in passed]


@pytest.mark.parametrize(
    ("day", "days"),
    [(date(2026, 11, 21), [21, 26, 10]), (date(2026, 11, 22), [26, 10]), (date(2026, 12, 11), [])],
)
def test_only_dates_to_come_are_shown(tmp_path: Path, day: date, days: list[int]) -> None:
    edition = project(tmp_path, day).edition()
    held = edition.area.offers["clinic"] if edition.area else None
    assert isinstance(held, Meetings)
    assert [e.first_day.day for e in upcoming(edition, held.dates)] == days


def test_what_an_area_says_of_its_practice_is_due_after_three_months(tmp_path: Path) -> None:
    rung = "assurance: {confidence: confirmed, checked_on: 2026-05-01, how: phone, by: secretary}"
    practice = PRACTICE.replace("assurance: {confidence: unconfirmed}", rung, 1)
    early = told(tmp_path, date(2026, 7, 1), "clinic.assurance", practice=practice)
    (late,) = told(tmp_path, date(2026, 8, 1), "clinic.assurance", practice=practice)
    assert early == []
    assert late[0] == "warning"
    assert late[1].startswith("clinic.assurance: this was to be checked again by ")


def test_nobody_is_found_by_name(tmp_path: Path) -> None:
    edition = project(tmp_path, date(2026, 11, 22)).edition()
    (page,) = [one for one in documents(edition) if one.id == "page-area/"]
    assert "Knock twice." in page.words
    assert "To look back at the year." in page.words
    found = " ".join(str(one) for one in documents(edition))
    assert [word for word in ("Gardener", "agreed", "gardener@") if word in found] == []
