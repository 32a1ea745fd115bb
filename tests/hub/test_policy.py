"""House policy over the catalogue that ships: one named test for each rule, exceptions by name."""

from __future__ import annotations

import re
from typing import Any

import pytest

from signpost.model import Assurance, Confidence, How, Research, Service
from signpost.model.walk import assurances_of
from tests.conftest import AS_OF, ROOT, SHIPPED_ON
from tests.hub.shipped import catalogue, facts, is_founding
from tests.words import texts

ENTRIES = {entry.id: entry for entry in catalogue().entries}
LIVE = [id for id, entry in ENTRIES.items() if entry.live]
RESOURCES = [resource.id for resource in catalogue().resources if resource.live]
SUMMARIES = [r.id for r in catalogue().resources if isinstance(r, Research) and r.is_summary]
SHOWN_SECTIONS = ("topics", "audiences", "stages", "bodies", "acronyms", "synonyms", "left_out")

BLAMING = re.compile(
    r"""child\ prostitut\w*|child\ porn\w*|\bpromiscu\w*|\bpaedophil\w*|kiddie|rent\ boys?
    |\bhistoric(al)?\ (\w+\ )?abuse|\b(fail\w*)\ to\ protect|alleged\ to\ have\ allowed
    |(plac|put)\w*\ (him|her|them)sel(f|ves)\ at\ (\w+\ )?risk|lifestyle\ choice|streetwise
    |perpetrator|\boffenders?\b|\babusers?\b|claims?\ to\ have\ been|boys\ will\ be\ boys
    |sex\ with\ (a\ )?(child|minor|under)|underage\ sex|non-consensual\ sex|attention.seeking""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that blame a child or a parent, make light of abuse, or label a child."""

BLAMING_ON_PURPOSE: dict[str, str] = {}
"""Where a blaming word must stand: the place, and why."""

FORMS = {
    "intra-familial",
    "sibling",
    "harmful-sexual-behaviour",
    "exploitation",
    "online",
    "institutional",
}


COMPILED_ON = AS_OF
"""The day on which the founding facts were written down."""


def _assurances(id: str) -> list[tuple[str, Assurance]]:
    """All that stands behind an entry and its parts, each under the name of its place."""
    return [(f"{id} {steps}", known) for steps, known in assurances_of(ENTRIES[id])]


@pytest.mark.parametrize("id", ENTRIES)
def test_whatever_is_reported_has_a_source_and_a_date(id: str) -> None:
    reported = [(w, a) for w, a in _assurances(id) if a.confidence is Confidence.REPORTED]
    assert [what for what, a in reported if not a.sources or a.checked_on is None] == []


ROLES = re.compile(
    r"\b(editors?|officers?|managers?|leads?|team|desk|board|staff|coordinators?|practitioners?"
    r"|partnership|secretar\w+|librarians?|publishers?|council|service)\b",
    re.IGNORECASE,
)
"""What the roles of people who check are called: one of these words is in each."""


@pytest.mark.parametrize("id", ENTRIES)
def test_whoever_checked_is_a_role_and_never_a_person(id: str) -> None:
    assert [(what, a.by) for what, a in _assurances(id) if a.by and not ROLES.search(a.by)] == []


@pytest.mark.parametrize(
    ("by", "is_a_role"),
    [("catalogue editors", True), ("Duty manager", True), ("Ann Gardener", False), ("AG", False)],
)
def test_a_role_is_told_from_a_person(by: str, is_a_role: bool) -> None:
    assert bool(ROLES.search(by)) is is_a_role


@pytest.mark.parametrize("id", ENTRIES)
def test_whatever_is_confirmed_says_who_how_and_when_and_not_from_an_archive(id: str) -> None:
    sure = [(w, a) for w, a in _assurances(id) if a.confidence is Confidence.CONFIRMED]
    live = (How.WEBSITE, How.PHONE, How.EMAIL, How.DOCUMENT)
    assert [what for what, a in sure if not (a.by and a.checked_on) or a.how not in live] == []


@pytest.mark.parametrize("id", ENTRIES)
def test_nothing_was_checked_on_a_day_that_has_not_come(id: str) -> None:
    assert [w for w, a in _assurances(id) if a.checked_on and a.checked_on > SHIPPED_ON] == []


@pytest.mark.parametrize("id", LIVE)
def test_every_entry_can_be_reached(id: str) -> None:
    entry = ENTRIES[id]
    ways = [entry.url, entry.look_for]
    if isinstance(entry, Service):
        ways += [*entry.phones, entry.email, entry.referral_form]
    assert any(ways)


@pytest.mark.parametrize("id", RESOURCES)
def test_every_resource_has_an_address_or_says_where_to_look(id: str) -> None:
    resource = ENTRIES[id]
    assert resource.url or str(resource.look_for or "")


@pytest.mark.parametrize("id", ENTRIES)
def test_nothing_in_an_entry_blames_or_makes_light(id: str) -> None:
    assert _blaming(list(texts(ENTRIES[id], id))) == []


@pytest.mark.parametrize("section", SHOWN_SECTIONS)
def test_nothing_in_taxonomy_and_vocabulary_blames_or_makes_light(section: str) -> None:
    shown = list(texts(getattr(catalogue(), section), section))
    also = [(f"{g.id}.also", name) for g in catalogue().synonyms for name in g.also]
    assert len(shown) > 3
    assert _blaming(shown + also) == []


@pytest.mark.parametrize(
    "page", [p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").rglob("*.md")]
)
def test_nothing_on_a_written_page_blames_or_makes_light(page: str) -> None:
    words = re.sub(r"\s+", " ", (ROOT / page).read_text("utf-8"))
    assert _blaming([(page, words)]) == []


def _blaming(shown: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [
        (where, found.group())
        for where, words in shown
        for found in BLAMING.finditer(words)
        if where not in BLAMING_ON_PURPOSE
    ]


@pytest.mark.parametrize(
    "words",
    ["a young perpetrator", "child pornography", "historic sexual abuse", "put herself at risk"],
)
def test_blaming_words_are_recognised(words: str) -> None:
    assert _blaming([("somewhere", f"They wrote of {words} here.")]) != []


def test_the_six_forms_of_abuse_are_the_expected_ones() -> None:
    assert {topic.id for topic in catalogue().topics if topic.group == "form"} == FORMS


def test_the_taxonomy_stays_small_enough_to_choose_from() -> None:
    themes = [topic.id for topic in catalogue().topics if topic.group == "theme"]
    assert (1 <= len(themes) <= 16, 1 <= len(catalogue().audiences) <= 14) == (True, True)


def test_the_stages_are_the_four_of_the_pathway_in_their_order() -> None:
    expected = ["first-concerns", "early-help", "child-protection", "criminal-justice"]
    assert [stage.id for stage in catalogue().stages] == expected


@pytest.mark.parametrize(
    ("section", "id"),
    [(section, id) for section, facets in catalogue().facets.items() for id in facets],
)
def test_no_topic_audience_or_stage_is_empty(section: str, id: str) -> None:
    assert [entry for entry in LIVE if id in getattr(ENTRIES[entry], section)] != []


@pytest.mark.parametrize("id", [s.id for s in catalogue().services if s.everywhere])
def test_a_service_shown_on_every_page_runs_and_has_a_number(id: str) -> None:
    service = ENTRIES[id]
    assert isinstance(service, Service)
    assert service.live
    assert service.phones != ()
    assert service.status.value == "open"


@pytest.mark.parametrize("id", [s.id for s in catalogue().services if s.everywhere == "emergency"])
def test_the_emergency_line_and_national_lines_are_locked(id: str) -> None:
    assert ENTRIES[id].locked is True


@pytest.mark.parametrize("id", SUMMARIES)
def test_every_research_summary_names_the_text_it_was_made_from(id: str) -> None:
    assert str(ENTRIES[id].source_text or "").endswith(".txt")


@pytest.mark.parametrize("id", ENTRIES)
def test_a_summary_is_not_the_title_again(id: str) -> None:
    entry = ENTRIES[id]
    whole = [str(words).strip(". ").lower() for words in (entry.name, entry.summary)]
    why = str(entry.why).strip(". ").lower() if hasattr(entry, "why") else ""
    assert len({*whole, why}) == 3


def _addresses(id: str) -> set[str]:
    """The addresses of an entry, but for those that somebody looked at since it was founded."""
    entry = ENTRIES[id]
    since = {
        source.url
        for _, assurance in _assurances(id)
        if not is_founding(assurance)
        for source in assurance.sources
    }
    return _all_addresses(entry) - since


def _all_addresses(entry: Any) -> set[str]:
    sources = [source.url for _, assurance in _assurances(entry.id) for source in assurance.sources]
    ours = [entry.url, getattr(entry, "referral_form", None)]
    copies = [copy.url for copy in getattr(entry, "languages", ()) if hasattr(copy, "url")]
    written = [url for _, words in texts(entry) for url in re.findall(r"https?://[^\s)\]]+", words)]
    return {url for url in (*sources, *ours, *copies, *written) if url}


def _compiled(id: str) -> bool:
    """Whether an entry still stands as it was compiled: nobody has confirmed anything of it."""
    confirmed = any(a.confidence is Confidence.CONFIRMED for _, a in _assurances(id))
    return ENTRIES[id].added == COMPILED_ON and not confirmed


@pytest.mark.shared
@pytest.mark.parametrize("id", ENTRIES)
def test_an_address_that_nobody_has_opened_since_is_one_of_the_facts(id: str) -> None:
    known = set(re.findall(r"https?://[^\s'\",\]]+", str(facts())))
    assert not _compiled(id) or _addresses(id) - known == set()


@pytest.mark.parametrize("id", LIVE)
def test_whatever_came_later_was_seen_somewhere_or_confirmed(id: str) -> None:
    known = ENTRIES[id].assurance
    assert _compiled(id) or known.sources or known.confidence is Confidence.CONFIRMED
