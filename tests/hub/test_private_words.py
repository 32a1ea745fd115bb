"""The words by which the shipped hub notices persons: each is found, and each list is explained."""

from __future__ import annotations

import re

import pytest
import yaml

from signpost.checks.language import House, Source, findings
from signpost.model import PrivateWords
from tests.conftest import ROOT
from tests.hub.shipped import private_words

WORDS = private_words()
HOUSE = House(private_words=WORDS)
SENTENCES: dict[str, tuple[str, str]] = {
    "persons": ("person-described", "A 9-year-old {}, Xanthia, told us."),
    "before_a_letter": ("person-described", "{} 2, aged 9, told us."),
    "many": ("person-described", "The {} Ella and Tom were seen."),
    "family": ("person-described", "The {} of Ella Smith was seen."),
    "families": ("person-described", "Two {}, 6 and 8, at Ash Tree School were seen."),
    "multiples": ("person-described", "Some {}, 6, at Ash Tree School were seen."),
    "relatives": ("person-described", "Her {} Ella told us."),
    "at_home": ("person-described", "We saw {} Ella today."),
    "places": ("person-described", "Ella attends Ash Tree {}."),
    "places_at_the_end": ("person-described", "Ella attends Ash Tree {}."),
    "numbered_groups": ("person-described", "Ella, {} 4, told us."),
    "lettered_groups": ("person-described", "Ella in {} 4B told us."),
    "groups": ("person-described", "Ella in {} told us."),
    "roles": ("named-person", "Our {} Jane Smith can help."),
    "roles_behind_a_name": ("named-person", "Jane Smith, {}, can help."),
    "roles_before_a_name": ("named-person", "Our {} Jane Smith can help."),
    "form_labels": ("named-person", "{}: Xanthia Blythe"),
    "numbered": ("case-number", "The {} reference is AB12345."),
    "systems": ("case-number", "Seen in {} 123456."),
    "numbers_of_persons": ("case-number", "The {} is AB12345."),
}
"""What a word of each list is there to notice, and a sentence that it makes."""

QUIET: dict[str, tuple[str, str]] = {
    "name_endings": ("Contact Emma {} today.", "Wibble"),
    "organisations": ("The {} is at 12 Acacia Road, Bristol BS3 2XX.", "Wibble"),
    "no_places": ("Ella at Ash {} told us.", "School"),
    "no_place_begins": ("Ella attends {} School.", "Wibble"),
    "no_names": ("{}, aged 15, came.", "Wibble"),
    "mailboxes": ("Write to {}.east@plots.gov.uk.", "Wibble"),
}
"""Sentences in which a word of each list makes that nothing is found, and another that does not."""

EACH = [(name, word, *row) for name, row in SENTENCES.items() for word in getattr(WORDS, name)]
EACH_QUIET = [(n, word, text) for n, (text, _) in QUIET.items() for word in getattr(WORDS, n)]


def _rules(text: str) -> set[str]:
    return {finding.rule for finding in findings(Source.of(text), HOUSE)} - {"acronym"}


@pytest.mark.parametrize(("name", "word", "rule", "text"), EACH)
def test_each_word_notices_what_its_list_is_for(name: str, word: str, rule: str, text: str) -> None:
    assert rule in _rules(text.format(word))


@pytest.mark.parametrize(("name", "word", "text"), EACH_QUIET)
def test_each_word_that_makes_something_harmless_does(name: str, word: str, text: str) -> None:
    assert _rules(text.format(word[0].upper() + word[1:])) == set()


@pytest.mark.parametrize("name", SENTENCES)
def test_the_same_sentence_with_no_such_word_is_fine(name: str) -> None:
    rule, text = SENTENCES[name]
    assert rule not in _rules(text.format("wibble"))


@pytest.mark.parametrize("name", QUIET)
def test_the_same_sentence_without_the_word_that_makes_it_harmless_is_not(name: str) -> None:
    text, other = QUIET[name]
    assert _rules(text.format(other)) != set()


LISTS = [name for name in PrivateWords.model_fields if isinstance(getattr(WORDS, name), tuple)]
FILE = (ROOT / "catalogue" / "private.yml").read_text("utf-8")
PAGE = (ROOT / "docs" / "about" / "words.md").read_text("utf-8")


def test_every_list_is_held_to_a_sentence_here() -> None:
    assert set(LISTS) - {*SENTENCES, *QUIET} == {"kinds_of_places"}


@pytest.mark.parametrize("name", PrivateWords.model_fields)
def test_every_list_is_filled_and_explained_for_whoever_adds_to_it(name: str) -> None:
    assert re.search(rf"^  {name}: ", FILE, re.MULTILINE)
    assert f"`{name}`" in PAGE
    if name in LISTS:
        assert re.search(rf"^  #[^\n]*\n  {name}: ", FILE, re.MULTILINE)


def test_the_words_to_begin_with_that_the_page_gives_lack_nothing() -> None:
    block = re.search(r"```yaml\n(private_words:\n.*?)```", PAGE, re.DOTALL)
    assert block
    words = PrivateWords.model_validate(yaml.safe_load(block[1])["private_words"])
    assert words.missing == ()
    found = findings(Source.of("Ella stays at Elm Tree Hostel."), House(private_words=words))
    assert [one.rule for one in found] == ["person-described"]
