"""The finder: what people type leads to what they mean, and nothing they type does harm."""

from __future__ import annotations

import re
from pathlib import Path

import lunr
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.contrib import search as search_plugin

from signpost.checks.numbers import NumbersInSite
from signpost.model import Edition
from signpost.search import Finder, search_files
from tests.engine.made_up import ALLOTMENTS, allotment_edition, allotments
from tests.finder_files import documents, without_ordinary_words

LUNR_OPERATORS = ["+frost -frost", "title:frost", "frost~9", "frost^1000", "*", "**", "-", "+", ":"]
CODE = ["__proto__", "constructor", "toString", "hasOwnProperty", "{{ 7*7 }}", "' OR 1=1 --", "\\"]
MARKUP = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</script>", "&lt;b&gt;"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return allotment_edition(tmp_path_factory.mktemp("allotments"))


@pytest.fixture(scope="module")
def finder(small: Edition) -> Finder:
    return Finder(small)


@pytest.fixture(scope="module")
def shipped(edition: Edition) -> Finder:
    return Finder(edition)


def ids(finder: Finder, query: str, **choice: str) -> list[str]:
    return [result.id for result in finder.search(query, **choice)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("frost guide", "frost-guide"),
        ("Guide to frost", "frost-guide"),
        ("RHS", "term-rhs"),
        ("rhs", "term-rhs"),
        ("digging", "digging-study"),
        ("dig", "digging-study"),
        ("compo", "compost-course"),
        ("compsot", "compost-course"),
        ("compst", "compost-course"),
        ("diging", "digging-study"),
        ("garden line", "garden-line"),
        ("University of Spade", "digging-study"),
    ],
)
def test_a_title_an_acronym_a_beginning_and_a_slip_find_it(
    finder: Finder, typed: str, first: str
) -> None:
    assert ids(finder, typed)[:1] == [first]


@pytest.mark.parametrize("typed", ["potatoes", "spuds", "tatties", "my tatties are cold"])
def test_every_word_for_a_thing_finds_it(finder: Finder, typed: str) -> None:
    assert "frost-guide" in ids(finder, typed)


@pytest.mark.parametrize("typed", ["RHS", "Royal Horticultural Society", "royal horticultural"])
def test_an_acronym_and_what_it_stands_for_find_the_same(finder: Finder, typed: str) -> None:
    assert {"frost-guide", "term-rhs"} <= set(ids(finder, typed))


def test_a_kind_and_a_topic_narrow_the_search(finder: Finder) -> None:
    assert ids(finder, "frost", kind="service") == ["frost-visits"]
    assert set(ids(finder, "frost", topic="frost")) >= {"frost-guide", "frost-visits"}
    assert "topics-frost" not in ids(finder, "frost", topic="frost")


def test_a_limit_keeps_the_best(finder: Finder) -> None:
    whole = finder.search("frost", limit=50)
    assert finder.search("frost", limit=2) == whole[:2]
    assert len(whole) > 2
    assert [r.score for r in whole] == sorted((r.score for r in whole), reverse=True)


def test_a_tombstone_is_found_as_withdrawn_and_never_shows_its_number(small: Edition) -> None:
    document = Finder(small).documents["old-line"]
    assert (document.label, document.summary) == ("Withdrawn", "It closed.")
    assert document.phones == ()
    files = search_files(small)
    assert [shown["title"] for shown in documents(files) if shown["id"] == "old-line"] == [
        "The Old Garden Line"
    ]
    assert [name for name, text in files.items() if "0999" in text] == []


def test_a_retired_number_in_a_piece_would_be_noticed(small: Edition, tmp_path: Path) -> None:
    """Whoever checks a finished site reads the finder's pieces, too."""
    piece = tmp_path / "assets" / "finder" / "0123456789-t0.js"
    piece.parent.mkdir(parents=True)
    piece.write_text('x=[{"title":"Ring 020 7946 0999"}]', "utf-8")
    numbers, name = NumbersInSite(small.catalogue), "assets/finder/0123456789-t0.js"
    assert [found.path for found in numbers.among(piece.read_text("utf-8"), name)] == [name]


def test_whoever_has_a_retired_number_finds_what_became_of_it(finder: Finder) -> None:
    assert ids(finder, "020 7946 0999") == ["old-line"]
    assert ids(finder, "is 020 7946 0999 still right for plants")[0] == "old-line"


@pytest.mark.parametrize("typed", ["", " ", "\n", "?", "…", "🌱", "\x00", "'", "---"])
def test_nothing_to_look_for_finds_nothing(finder: Finder, typed: str) -> None:
    assert finder.search(typed) == []


@pytest.mark.parametrize("typed", [*LUNR_OPERATORS, *CODE, *MARKUP, "f", "f" * 10_000, "🌱 frost"])
def test_strange_queries_are_only_words(finder: Finder, typed: str) -> None:
    found = finder.search(typed)
    assert len(found) <= 10
    assert {result.id for result in found} <= finder.documents.keys()


@pytest.mark.parametrize("typed", ["+frost", "-frost", "frost~2", "title:frost", "<b>frost</b>"])
def test_an_operator_of_lunr_is_punctuation_to_us(finder: Finder, typed: str) -> None:
    assert "frost-guide" in ids(finder, typed)


def test_ten_thousand_words_cost_no_more_than_twelve(finder: Finder) -> None:
    assert ids(finder, "frost " * 10_000) == ids(finder, "frost " * 12)


@settings(derandomize=True, database=None, deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_whatever_is_typed_finds_real_things_or_nothing(finder: Finder, typed: str) -> None:
    assert {result.id for result in finder.search(typed)} <= finder.documents.keys()


def test_the_index_file_cannot_end_its_script_early(tmp_path: Path) -> None:
    nasty = "</script><script>alert(1)</script><!--"
    text = ALLOTMENTS.replace("title: Guide to frost", f"title: '{nasty}'")
    files = search_files(allotments(tmp_path, text).edition())
    assert [name for name, content in files.items() if "</" in content] == []
    assert [d["title"] for d in documents(files) if d["id"] == "frost-guide"] == [nasty]


def test_the_index_file_is_the_same_for_the_same_catalogue(small: Edition) -> None:
    assert search_files(small) == search_files(small)
    assert without_ordinary_words(search_files(small)) == ["assets/hub-finder.js"]


def test_lunr_py_speaks_to_the_lunr_js_that_mkdocs_ships() -> None:
    script = Path(search_plugin.__file__).parent / "templates" / "search" / "lunr.js"
    found = re.search(r'lunr\.version\s*=\s*"([\d.]+)"', script.read_text("utf-8"))
    assert found
    assert found[1] == lunr.__TARGET_JS_VERSION__


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("childline", "childline"),
        ("chldline", "childline"),
        ("CHISVA", "term-chisva"),
        ("talking to a child", "topics-talking-with-children"),
        ("response pathway", "csac-response-pathway"),
        ("signs and indicators", "csac-signs-indicators"),
        ("siblings", "topics-sibling"),
        ("999", "police-999"),
    ],
)
def test_what_social_workers_type_is_among_the_first_two(
    shipped: Finder, typed: str, wanted: str
) -> None:
    assert wanted in ids(shipped, typed)[:2]


@pytest.mark.parametrize(
    ("typed", "gone", "instead"),
    [
        ("working together", "wt-2023", "wt-2026"),
        ("working together to safeguard children", "wt-2023", "wt-2026"),
        ("rape crisis", "rape-crisis-old", "rape-crisis-247"),
        ("male survivors", "male-survivor-line", "survivorsuk"),
    ],
)
def test_what_is_gone_stands_behind_what_took_its_place(
    shipped: Finder, typed: str, gone: str, instead: str
) -> None:
    found = [result.id for result in shipped.search(typed, limit=50)]
    assert found.index(instead) < found.index(gone)


def test_every_acronym_of_the_shipped_hub_finds_its_own_term(
    shipped: Finder, edition: Edition
) -> None:
    lost = [
        acronym.acronym
        for acronym in edition.catalogue.acronyms
        if f"term-{acronym.id}" not in ids(shipped, acronym.acronym)
    ]
    assert lost == []


def test_every_title_of_the_shipped_hub_finds_its_own_entry(
    shipped: Finder, edition: Edition
) -> None:
    """Live ones among the first three; a tombstone not far down, for whoever knows it by name."""
    found = {
        entry.id: [r.id for r in shipped.search(str(entry.name), 3 if entry.live else 15)]
        for entry in edition.catalogue.entries
    }
    assert [id for id, results in found.items() if id not in results] == []


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("worried about a child", "worried-about-a-child/"),
        ("looking after yourself", "looking-after-yourself/"),
        ("how we keep it true", "about/how-we-keep-it-true/"),
    ],
)
def test_a_hand_written_page_is_found_by_its_name(shipped: Finder, words: str, page: str) -> None:
    assert shipped.search(words)[0].url == page
