"""House policy over what the shipped areas and pages say of practice, dates, care and research."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from signpost.checks.area_practice import offers
from signpost.model import (
    Area,
    Event,
    Lead,
    Leads,
    Meetings,
    Recommendation,
    Research,
    Support,
    Training,
)
from signpost.project import Project
from signpost.render.diary import recommendations
from tests.conftest import ROOT, SHIPPED_ON
from tests.hub.shipped import catalogue
from tests.words import shown

FORMS = [topic for topic in catalogue().topics if topic.group == "form"]
NOTED = [e.id for e in catalogue().entries if e.live and e.content_note]
NO_DATE = "We know of no date to come."


@pytest.fixture(scope="module")
def areas(project: Project) -> list[Area]:
    found = [reading.file for reading in project.areas.values() if reading.file]
    assert len(found) >= 4
    return list(found)


def body(site: Path, address: str) -> str:
    """What a reader sees of a page between header and footer."""
    html = (site / address / "index.html").read_text("utf-8")
    found = re.search(r'<article class="md-typeset.*?(?=<footer)', html, re.DOTALL)
    assert found
    return shown(found[0])


def test_whoever_is_named_in_an_area_agreed_or_has_a_public_job(areas: list[Area]) -> None:
    leads = [
        lead
        for area in areas
        for one in area.offers.values()
        if isinstance(one, Leads)
        for lead in one.leads
    ]
    assert [lead.name for lead in leads if lead.name and not lead.basis] == []


def test_no_date_mailbox_or_support_is_made_up(areas: list[Area]) -> None:
    said = [one for area in areas for _, one in offers(area)]
    assert len(said) >= 3
    given = [
        one
        for one in said
        if isinstance(one, Support) or one.email or (isinstance(one, Meetings) and one.dates)
    ]
    known = [(one, one.assurance) for one in given]
    assert [one for one, a in known if not a.sources and a.confidence != "confirmed"] == []


def test_the_example_has_every_field_of_practice() -> None:
    text = (ROOT / "overrides" / "areas" / "_example" / "area.yml").read_text("utf-8")
    for kind in (Event, Lead, Meetings, Support):
        missing = [name for name in kind.model_fields if not re.search(rf"\b{name}:", text)]
        assert missing == [], kind


def test_every_form_has_a_care_note_and_not_every_topic() -> None:
    assert [topic.id for topic in FORMS if not topic.care] == []
    assert 0 < sum(topic.care for topic in catalogue().topics) < len(catalogue().topics) * 2 / 3


def test_every_profession_is_told_what_it_may_ask_for() -> None:
    silent = [audience.id for audience in catalogue().audiences if not audience.ask_for]
    assert silent == ["families"]


def test_care_notes_stand_where_they_should_and_nowhere_else(site: Path) -> None:
    def of(folder: str) -> set[str]:
        pages = {p.parent.name: p.read_text("utf-8") for p in site.glob(f"{folder}/*/index.html")}
        return {id for id, html in pages.items() if 'class="hub-care-note"' in html}

    assert of("topics") == {topic.id for topic in catalogue().topics if topic.care}
    assert of("resources") | of("services") == set(NOTED)
    assert len(NOTED) >= 10


def test_whom_to_ask_without_an_area(site: Path) -> None:
    said = body(site, "ask-somebody/")
    (phone, *_) = catalogue().by_id["nspcc-helpline"].phones
    assert f"The NSPCC Helpline, which talks to professionals too: {phone.number}" in said
    assert "If your area has a practice lead or a consultation clinic on sexual abuse" in said
    html = (site / "ask-somebody" / "index.html").read_text("utf-8")
    assert f'<a href="tel:{phone.dial}">' in html


def test_an_area_shows_its_practice_and_says_of_the_rest_that_we_know_nothing(
    areas: list[Area], whole_site: Path
) -> None:
    for area in areas:
        said = body(whole_site, f"{area.id}/ask-somebody/")
        parts = [area.offers.get(id) for id in ("clinic", "practice_leads", "reflective_sessions")]
        assert said.count("Not known to us. We have not found") == parts.count(None), area.id
        meetings = [one for one in area.offers.values() if isinstance(one, Meetings)]
        assert [str(one.name) for one in meetings if str(one.name) not in said] == []
        silent = [one for one in meetings if not any(d.last_day >= SHIPPED_ON for d in one.dates)]
        assert said.count(f"{NO_DATE} Ask") == len(silent), area.id
        care = body(whole_site, f"{area.id}/looking-after-yourself/")
        unknown = f"We have not found what employers in {area.name} offer their staff."
        assert (unknown in care) is not ("staff_support" in area.offers), area.id


def test_a_calendar_is_published_where_a_date_is_known_and_nowhere_else(whole_site: Path) -> None:
    ahead = {
        course.id
        for course in catalogue().live_resources
        if isinstance(course, Training) and any(d.last_day >= SHIPPED_ON for d in course.dates)
    }
    assert {path.stem for path in (whole_site / "calendar").glob("*.ics")} == ahead
    assert (NO_DATE in body(whole_site, "training/")) is not bool(ahead)


def test_every_recommendation_stands_under_all_whom_it_asks(site: Path) -> None:
    html = (site / "recommendations" / "index.html").read_text("utf-8")
    start = '<section class="hub-asked" aria-labelledby="'
    parts = [part.split("</section>")[0].split('"', 1) for part in html.split(start)[1:]]
    items = {id: set(map(unescape, re.findall(r"<li><p>(.*?)</p>", part))) for id, part in parts}
    asked = {id for r in catalogue().live_resources for w in _wishes(r) for id in w.asks}
    assert list(items) == [body.id for body in catalogue().bodies if body.id in asked]
    for research in catalogue().resources:
        for wish in _wishes(research):
            under = {id for id, texts in items.items() if str(wish.text) in texts}
            assert under >= set(wish.asks), wish.text


def _wishes(entry: object) -> tuple[Recommendation, ...]:
    return entry.recommendations if isinstance(entry, Research) else ()


def test_the_list_to_jump_by_counts_them(site: Path, project: Project) -> None:
    html = (site / "recommendations" / "index.html").read_text("utf-8")
    jumps = re.findall(r'<a href="#([a-z-]+)">[^<]*</a> <span class="hub-count">(\d+)</span>', html)
    expected = [(b.id, str(len(asked))) for b, asked in recommendations(project.edition())]
    assert jumps == expected


def test_safeguarding_partners_are_led_to_what_they_are_asked(site: Path, project: Project) -> None:
    html = (site / "audiences" / "safeguarding-partners" / "index.html").read_text("utf-8")
    assert 'href="../../recommendations/#partnerships"' in html
    asked = recommendations(project.edition())
    (count,) = [len(found) for one, found in asked if one.id == "partnerships"]
    assert f"{count} recommendations to safeguarding partnerships and boards" in shown(html)


@pytest.mark.parametrize("page", ["ask-somebody/", "recommendations/"])
def test_every_page_leads_there(site: Path, page: str) -> None:
    lost = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if f'{page}">' not in path.read_text("utf-8")
    ]
    assert lost == []
