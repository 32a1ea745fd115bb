"""House policy on the words to avoid that ship, and on every page that ships with them."""

from __future__ import annotations

import re

import pytest

from signpost.checks.language import RULES, House, Source, findings
from signpost.checks.language.sentences import forms
from signpost.model import Wording
from tests.conftest import ROOT
from tests.hub.shipped import catalogue, shipped
from tests.hub.test_own_words import _runs, _theirs
from tests.words import texts

WORDING = {record.id: record for record in catalogue().wording}
HOUSE = House.of(catalogue())
PHRASES = [(id, phrase) for id, record in WORDING.items() for phrase in record.avoid]
WORDS_PAGE = (ROOT / "docs" / "about" / "words.md").read_text("utf-8")

ON_PURPOSE = {
    "lcspr note": "says what the reviews were called before",
    "lscb means": "is what the letters of the older name stand for",
    "nspcc-sw-confidence limitations": "tells of the boards of that year",
}
"""Places in the catalogue where words to avoid must stand, with the reason."""


def _worded(text: str) -> list[str]:
    """The ids of the wordings that a text breaks."""
    return [f.id for f in findings(Source.of(text), HOUSE) if f.rule == "wording"]


def test_there_are_enough_words_and_not_too_many_to_read() -> None:
    assert 45 <= len(WORDING) <= 70


@pytest.mark.parametrize(("id", "phrase"), PHRASES, ids=[phrase for _, phrase in PHRASES])
def test_every_phrase_is_found_in_a_sentence(id: str, phrase: str) -> None:
    assert _worded(f"They wrote {phrase} here.") == [id]


@pytest.mark.parametrize("id", WORDING)
def test_a_reason_is_one_plain_sentence(id: str) -> None:
    why = str(WORDING[id].why)
    assert re.fullmatch(r"[A-Z][^.!?]{15,160}\.", why), why


@pytest.mark.parametrize("id", WORDING)
def test_what_to_say_instead_can_be_written_as_it_stands(id: str) -> None:
    say = str(WORDING[id].say)
    assert re.fullmatch(r"[a-z].{3,110}[^.]", say), say


@pytest.mark.parametrize("id", WORDING)
def test_neither_the_better_words_nor_the_reason_holds_a_word_to_avoid(id: str) -> None:
    assert _worded(f"{WORDING[id].say}. {WORDING[id].why}") == []


@pytest.mark.parametrize("id", WORDING)
def test_the_reason_names_nobody_and_no_letters_that_are_not_explained(id: str) -> None:
    found = findings(Source.of(f"{WORDING[id].say}. {WORDING[id].why}"), HOUSE, "email")
    assert [finding.message for finding in found] == []


def test_no_preferred_or_other_name_of_the_glossary_is_a_word_to_avoid() -> None:
    shown = [(g.id, name) for g in catalogue().synonyms for name in (str(g.preferred), *g.also)]
    known = {forms(phrase) for _, phrase in PHRASES}
    assert [(id, name) for id, name in shown if forms(name) in known] == []


def test_the_words_that_blame_of_the_vocabulary_are_all_here() -> None:
    blaming = ["child pornography", "child prostitution", "historic abuse", "failure to protect"]
    assert [_worded(f"It was {words}.") for words in blaming] == [
        ["child-pornography"],
        ["child-prostitute"],
        ["historic-abuse"],
        ["failed-to-protect"],
    ]


@pytest.mark.parametrize(
    ("sentence", "id"),
    [
        ("She is promiscuous.", "promiscuous"),
        ("He keeps placing himself at risk.", "placing-herself-at-risk"),
        ("Mum was alleged to have allowed the abuse.", "allowed-abuse"),
        ("He tells of historical sexual abuse.", "historic-abuse"),
        ("It was a lifestyle choice.", "lifestyle-choice"),
        ("She is streetwise.", "streetwise"),
        ("A 13-year-old who is sexually active at school.", "sexually-active"),
        ("Her older boyfriend drives her there.", "boyfriend"),
        ("A sexual relationship with a pupil.", "sexual-relationship"),
    ],
)
def test_what_people_write_is_told(sentence: str, id: str) -> None:
    assert id in _worded(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Institutions failed to protect children.",
        "The child's sex and age.",
        "Child grooming happens online.",
        "A registered sex offender lives there.",
        "A young offender institution.",
        "Specialist help was hard to reach.",
        "A test asks for it.",
        "Is this part of growing up?",
        "The inquiry into grooming gangs.",
        "The course is only online.",
        "Nobody knows exactly what happened.",
        "The child told a teacher.",
        "It is not a 'lifestyle choice'.",
        "The police take no further action at this time.",
    ],
)
def test_what_is_fine_is_not_told(sentence: str) -> None:
    assert _worded(sentence) == []


def _shown() -> list[tuple[str, str]]:
    records = [*catalogue().entries, *catalogue().topics, *catalogue().acronyms]
    named = [(f"{r.id} {where}", words) for r in records for where, words in texts(r)]
    groups = [(f"{g.id} also", name) for g in catalogue().synonyms for name in g.also]
    notes = [(f"{g.id} note", str(g.note)) for g in catalogue().synonyms if g.note]
    short = [(f"{a.id} acronym", a.acronym) for a in catalogue().acronyms]
    return [*named, *groups, *notes, *short]


def test_the_catalogue_keeps_to_its_own_words() -> None:
    broken = {re.sub(r"\[.*", "", where) for where, words in _shown() if _worded(words)}
    assert len(_shown()) > 1000
    assert broken == set(ON_PURPOSE)


def test_nothing_in_the_catalogue_is_taken_for_personal_data() -> None:
    found = [f for _, words in _shown() for f in findings(Source.of(words), HOUSE)]
    assert [f.message for f in found if f.severity == "error"] == []


@pytest.mark.shared
@pytest.mark.parametrize("id", WORDING)
def test_better_words_and_reasons_are_our_own(id: str) -> None:
    own = f"{WORDING[id].say}. {WORDING[id].why}"
    assert [run for run in _runs(own) if run in _theirs()] == []


@pytest.mark.parametrize("area", [None, *shipped().areas])
def test_the_pages_that_ship_are_clean(area: str | None) -> None:
    ids = {*RULES, *WORDING}
    problems = shipped(area).problems
    assert [str(p) for p in problems if p.where in ids and p.path.endswith(".md")] == []


def test_the_page_about_words_says_what_every_rule_looks_for() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| .{20,}\|$", WORDS_PAGE, re.MULTILINE)
    _, errors = WORDS_PAGE.split("### What we never publish")
    assert sorted(rows) == sorted(set(RULES) - {"wording", "accept"})
    for rule in rows:
        assert (f"| `{rule}` |" in errors) is (RULES[rule] == "error")
    assert "{{ wording() }}" in WORDS_PAGE


def test_the_example_of_the_page_about_words_could_be_written() -> None:
    example = re.search(r"```yaml\nwording:\n(.*?)```", WORDS_PAGE, re.DOTALL)
    assert example
    fields = set(re.findall(r"^  (?:- |  )([a-z]+):", example[1], re.MULTILINE))
    assert fields <= set(Wording.model_fields)
    assert {"id", "avoid", "say", "why"} <= fields
