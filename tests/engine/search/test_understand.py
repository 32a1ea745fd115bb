"""What somebody types is understood: slips, forms, words written as one, terms, everyday words."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.search import Finder
from signpost.search.understand import Understood
from tests.conftest import write_tree
from tests.engine.made_up import ALLOTMENTS, allotments

EVERYDAY = """
alike:
  - {id: spade, words: [spade, shovel]}
everyday:
  - id: cold-night
    says: [freezing tonight, plants black, shovel frozen]
    leads_to: [topics/frost/, resources/frost-guide/]
  - id: whom-to-ask
    says: [who can i ask, "what now"]
    leads_to: [services/garden-line/]
"""


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    folder = tmp_path_factory.mktemp("everyday")
    return Finder(allotments(folder, ALLOTMENTS + EVERYDAY).edition())


def read(finder: Finder, query: str) -> Understood:
    return finder.reader.read(query)


def first(finder: Finder, query: str) -> str:
    return finder.search(query)[0].id


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("compsot course", ["compost", "course"]),
        ("socety", ["society"]),
        ("horticulturral", ["horticultural"]),
        ("hortikultral", ["horticultural"]),
        ("frost", ["frost"]),
        ("npk", ["npk"]),
        ("zzzzz", ["zzzzz"]),
        ("frsot", ["frost"]),
    ],
)
def test_a_slip_is_read_as_the_word_that_was_meant(
    finder: Finder, typed: str, read_as: list[str]
) -> None:
    assert [word.read_as for word in read(finder, typed).words] == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("frostguide", ["frost", "guide"]),
        ("gardenline now", ["garden", "line", "now"]),
        ("composst", ["compost"]),
        ("frostzzzz", ["frostzzzz"]),
    ],
)
def test_two_words_written_as_one_are_taken_apart_and_a_slip_is_not(
    finder: Finder, typed: str, read_as: list[str]
) -> None:
    assert [word.read_as for word in read(finder, typed).words] == read_as


def test_another_form_of_an_everyday_word_is_no_slip(finder: Finder) -> None:
    assert [word.read_as for word in read(finder, "plants shovelling").words] == [
        "plants",
        "shovelling",
    ]
    assert first(finder, "shovelled when frozen") == "topics-frost"


@pytest.mark.parametrize("typed", ["rhz", "soyl"])
def test_short_words_are_left_as_they_were_typed(finder: Finder, typed: str) -> None:
    assert [word.read_as for word in read(finder, typed).words] == [typed]


def test_the_word_being_typed_is_a_beginning_and_no_slip(finder: Finder) -> None:
    (word,) = read(finder, "horti").words
    assert word.read_as == "horti"
    assert word.matches == {"horticultural": 0.7}


def test_a_whole_word_counts_more_than_its_forms_and_these_more_than_what_begins_so(
    finder: Finder,
) -> None:
    (word,) = read(finder, "dig").words
    assert word.matches == {"dig": 1.0, "digging": 0.9}


def test_small_words_are_dropped_unless_there_is_nothing_else(finder: Finder) -> None:
    typed = {
        query: [w.typed for w in read(finder, query).words]
        for query in ("what is the frost", "who is it", "not frost", "no frost", "  ", "?!")
    }
    assert typed == {
        "what is the frost": ["frost"],
        "who is it": ["who", "is", "it"],
        "not frost": ["not", "frost"],
        "no frost": ["no", "frost"],
        "  ": [],
        "?!": [],
    }


def test_a_long_query_is_cut_before_it_can_be_a_burden(finder: Finder) -> None:
    assert len(read(finder, "frost soil " * 5_000).words) == 16
    (word,) = read(finder, "x" * 10_000).words
    assert len(word.typed) == 300


@pytest.mark.parametrize("typed", ["garden line", "gardenline", "garden-line"])
def test_two_words_and_one_find_each_other(tmp_path: Path, typed: str) -> None:
    text = ALLOTMENTS.replace("name: The Garden Line", "name: The Garden-line")
    assert first(Finder(allotments(tmp_path, text).edition()), typed) == "garden-line"


@pytest.mark.parametrize("typed", ["020 7946 0018", "02079460018", "020-7946-0018", "020 79460018"])
def test_a_telephone_number_finds_whose_it_is(finder: Finder, typed: str) -> None:
    assert first(finder, typed) == "garden-line"


@pytest.mark.parametrize("typed", ["spuds", "tatties", "spud", "cold tatties"])
def test_every_word_for_a_thing_is_understood_as_its_term(finder: Finder, typed: str) -> None:
    assert [term.name for term, _ in read(finder, typed).terms] == ["potatoes"]


def test_an_acronym_and_its_words_are_one_term(finder: Finder) -> None:
    for typed in ("rhs", "the royal horticultural society", "RHS"):
        assert [term.name for term, _ in read(finder, typed).terms] == ["RHS"]


def test_an_acronym_with_two_meanings_is_understood_by_both(finder: Finder) -> None:
    for typed in ("npk", "food for plants", "new plot keeper"):
        assert [term.name for term, _ in read(finder, typed).terms] == ["NPK"]


@pytest.mark.parametrize(
    "typed",
    [
        "freezing tonight",
        "its freezing out there tonight",
        "tonight freeze",
        "my plants are all black",
        "frozen spade",
        "frozen shovels",
        "freezzing tonight",
    ],
)
def test_everyday_words_lead_to_what_they_are_about(finder: Finder, typed: str) -> None:
    assert {ask.leads for ask, _, _ in read(finder, typed).asks} == {
        (("topics-frost", 1.0), ("frost-guide", 0.85))
    }
    assert first(finder, typed) in ("topics-frost", "frost-guide")


@pytest.mark.parametrize("typed", ["freezing", "tonight", "black", "plants", "i can ask who"])
def test_a_part_of_everyday_words_says_nothing(finder: Finder, typed: str) -> None:
    assert read(finder, typed).asks == ()


def test_small_words_must_be_typed_just_so(finder: Finder) -> None:
    plain = {
        typed: [round(strength, 2) for _, strength, _ in read(finder, typed).asks]
        for typed in (
            "who can i ask",
            "and who can i ask then",
            "who can i",
            "what now",
            "now what",
        )
    }
    assert plain == {
        "who can i ask": [1.6],
        "and who can i ask then": [1.6],
        "who can i": [0.96],
        "what now": [1.2],
        "now what": [],
    }
    assert first(finder, "who can i ask") == "garden-line"


def test_what_was_understood_says_which_words_said_it(finder: Finder) -> None:
    understood = read(finder, "cold tatties freezing tonight")
    assert [word.typed for word in understood.words] == ["cold", "tatties", "freezing", "tonight"]
    assert [said for _, said in understood.terms] == [frozenset({1})]
    assert [said for _, _, said in understood.asks] == [frozenset({2, 3})]


def test_what_an_edition_does_not_have_is_not_led_to(tmp_path: Path) -> None:
    write_tree(tmp_path, {"docs/untold.md": "# A page that does not say what it is\n"})
    text = ALLOTMENTS + EVERYDAY.replace("services/garden-line/", "untold/")
    finder = Finder(allotments(tmp_path, text).edition())
    assert [ask.leads for ask in finder.lexicon.asks] == [
        (("topics-frost", 1.0), ("frost-guide", 0.85))
    ]
