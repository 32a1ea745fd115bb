"""What is not here is said to be not here, ordinary words stay what they are, and a word of another
language reaches what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.errors import BrokenCatalogue
from signpost.search import Finder
from signpost.search.ordinary import ordinary_words
from tests.engine.made_up import ALLOTMENTS, allotments

WELSH = """
alike:
  - {id: frost, words: [frost, freeze], other_languages: {cy: [rhew, barrug]}}
  - {id: compost, words: [compost], other_languages: {cy: [tail]}}
  - {id: course, words: [course, classes], other_languages: {cy: [cwrs, cyrsiau]}}
everyday:
  - id: cold-night
    says: [freezing tonight]
    leads_to: [topics/frost/]
  - id: whom-to-ask
    says: [ask somebody]
    other_languages: {cy: [gofyn rhywun]}
    leads_to: [services/garden-line/]
"""


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    return Finder(allotments(tmp_path_factory.mktemp("welsh"), ALLOTMENTS + WELSH).edition())


def _read_as(finder: Finder, query: str) -> list[str]:
    return [word.read_as for word in finder.reader.read(query).words]


@pytest.mark.parametrize("typed", ["front", "compass", "gardener", "coarse", "society"])
def test_an_ordinary_word_is_never_read_as_another(finder: Finder, typed: str) -> None:
    assert _read_as(finder, typed) == [typed]


def test_what_differs_in_its_first_letter_is_another_word(finder: Finder) -> None:
    """Whether a list knows it or not."""
    assert _read_as(finder, "vrost") == ["vrost"]
    assert _read_as(finder, "dompost") == ["dompost"]
    assert _read_as(finder, "rfost") == ["frost"]


@pytest.mark.parametrize(
    ("typed", "read_as"), [("frosst", "frost"), ("compsot", "compost"), ("coursse", "course")]
)
def test_what_is_no_word_still_is(finder: Finder, typed: str, read_as: str) -> None:
    assert _read_as(finder, typed) == [read_as]


def test_ordinary_words_are_those_that_people_type_in_british_spelling_too() -> None:
    assert ordinary_words() >= {"parking", "neighbor", "neighbour", "organise", "colour", "bicycle"}
    assert ordinary_words().isdisjoint({"recieve", "seperate", "bin", "cant", "o'clock", "café"})


@pytest.mark.parametrize(
    "typed",
    [
        "parking permit",
        "bicycle",
        "frost in the history of painting",
        "report a pothole",
        "swimming course for beginners",
    ],
)
def test_what_merely_shares_a_word_is_no_result(finder: Finder, typed: str) -> None:
    assert finder.answer(typed).results == []


@pytest.mark.parametrize(
    "typed",
    [
        "frost",
        "frost at night",
        "compost course",
        "freezing tonight outside",
        "is 02079460018 still alright today",
    ],
)
def test_what_is_here_is_a_result(finder: Finder, typed: str) -> None:
    answer = finder.answer(typed)
    assert answer.nearest == []
    assert answer.results != []


def test_what_comes_nearest_is_kept_in_its_order(finder: Finder) -> None:
    near = finder.answer("frost in the history of painting").nearest
    assert near == finder.search("frost in the history of painting")
    assert near[0].id in ("topics-frost", "frost-guide")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("barrug", "frost"),
        ("farrug", "frost"),
        ("rhew heno", "frost tonight"),
        ("cyrsiau", "course"),
        ("gyrsiau", "course"),
    ],
)
def test_a_word_of_another_language_reaches_what_it_means_in_any_form(
    finder: Finder, typed: str, meant: str
) -> None:
    first = [result.id for result in finder.search(typed, 3)]
    assert first != []
    assert set(first) <= {result.id for result in finder.search(meant, 20)}


def test_a_word_of_another_language_leads_to_what_has_its_name(finder: Finder) -> None:
    assert finder.search("rhew")[0].id == finder.search("frost")[0].id == "topics-frost"


def test_what_somebody_says_in_another_language_leads_where_it_should(finder: Finder) -> None:
    assert finder.search("gofyn i rywun nawr")[:1] == finder.search("gofyn rhywun")[:1]
    assert finder.search("gofyn rhywun")[0].id == "garden-line"


def test_words_of_another_language_do_not_change_what_others_find(
    finder: Finder, tmp_path: Path
) -> None:
    without = WELSH
    for said in ("cy: [rhew, barrug]", "cy: [cwrs, cyrsiau]"):
        without = without.replace(said, "")
    plain = Finder(allotments(tmp_path, ALLOTMENTS + without).edition())
    for query in ("frost", "compost course", "freezing tonight", "ask somebody", "society"):
        assert finder.answer(query) == plain.answer(query)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{cy: [rhew caled]}", "more than one word"),
        ("{welsh: [rhew]}", "language"),
        ("[rhew]", "should be a group of fields, not a list"),
    ],
)
def test_words_of_another_language_that_cannot_be_are_refused_with_the_line(
    tmp_path: Path, words: str, said: str
) -> None:
    broken = WELSH.replace("{cy: [rhew, barrug]}", words)
    with pytest.raises(BrokenCatalogue) as refused:
        allotments(tmp_path, ALLOTMENTS + broken).edition()
    line = (ALLOTMENTS + broken).splitlines().index(
        f"  - {{id: frost, words: [frost, freeze], other_languages: {words}}}"
    ) + 1
    assert f"resources.yml:{line}: alike[frost].other_languages" in str(refused.value)
    assert said in str(refused.value)
