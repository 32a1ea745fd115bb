"""Retired numbers are refused and live ones told, in every dress and in every place of a hub."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.numbers import AREA, AREA_FILE, CATALOGUE, DRESSES, FRONT, PLACES, files

SAID = ("retired number", "typed into", "stands among words", "for examples")


def problems(folder: Path, changed: dict[str, str | bytes]) -> list[Problem]:
    """What is told of the numbers in a hub with an area."""
    root = write_tree(folder, {**files(), **changed})
    found = open_project(root, AS_OF, "north-town").problems
    return [problem for problem in found if any(words in problem.message for words in SAID)]


def test_in_the_hub_as_it_stands_nothing_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []
    assert open_project(tmp_path, AS_OF, "north-town").errors == []


def sentences() -> dict[str, str]:
    """A sentence for each dress, each with a beginning of its own."""
    marks = (f"{one}{other}" for one in "abcdefgh" for other in "abcdefgh")
    return {f"Say {mark}:": written for mark, written in zip(marks, DRESSES.values(), strict=False)}


def together() -> Iterator[dict[str, str]]:
    """The sentences, as many at a time as a summary has room for."""
    waiting = iter(sentences().items())
    while some := dict(islice(waiting, 6)):
        yield some


@pytest.mark.grid(one_in=8)
@pytest.mark.parametrize("place", PLACES)
def test_a_retired_number_is_refused_where_it_stands_in_any_dress(
    place: str, tmp_path: Path
) -> None:
    for some in together():
        said = "\n".join(f"{mark} {written} now." for mark, written in some.items())
        ((path, text),) = PLACES[place](said).items()
        found = problems(tmp_path, {path: text})
        told = [(p.path, p.line, p.severity) for p in found if "'old-line'" in p.message]
        lines = [text[: text.index(mark)].count("\n") + 1 for mark in some]
        assert told == [(path, line, "error") for line in lines], some


def test_there_are_more_than_twenty_dresses_and_twelve_places() -> None:
    assert len(DRESSES) > 20
    assert len(PLACES) > 12


def page(words: str) -> dict[str, str | bytes]:
    return {"docs/frost.md": f"{FRONT}{words}\n"}


def said(found: list[Problem]) -> list[str]:
    return [f"{problem.severity} {problem}" for problem in found]


GARDEN_LINE = 'write {{ phone("garden-line") }}, so that it keeps its date'
OF_NOBODY = "add its service to the catalogue, so that the number keeps its date"
TYPED = {
    "020 7946 0018": GARDEN_LINE,
    "020\xa07946\xa00018": GARDEN_LINE,
    "020.7946.0018": GARDEN_LINE,
    "020 **7946** 0018": GARDEN_LINE,
    "020 7946\n0018": GARDEN_LINE,
    "[020 7946 0018](tel:02079460018)": GARDEN_LINE,
    "020 7946 0555": OF_NOBODY,
    "0844 847 7879": OF_NOBODY,
    "01302 555 123 ext 4": OF_NOBODY,
    "07700 900123": "write the real one, or put the example between two lines of ```",
}


@pytest.mark.parametrize("written", TYPED)
def test_a_number_typed_into_a_page_is_told_with_what_to_write_instead(
    written: str, tmp_path: Path
) -> None:
    (problem,) = problems(tmp_path, page(f"Ring {written} now."))
    assert (problem.path, problem.line, problem.severity) == ("docs/frost.md", 8, "warning")
    assert problem.hint == TYPED[written]


def test_the_second_number_of_a_service_and_one_for_texts_have_other_ways_out(
    tmp_path: Path,
) -> None:
    more = (
        "      - {number: 020 7946 0555, assurance: {confidence: unconfirmed}}\n"
        "    text_number: '85258'\n    status: unknown\n"
    )
    changed = CATALOGUE.replace("    status: unknown\n", more, 1)
    found = problems(
        tmp_path,
        {"resources.yml": changed, **page("Ring 020 7946 0555.\n\nText 85258, or read on.")},
    )
    assert said(found) == [
        "warning docs/frost.md:8: the number '020 7946 0555' is typed into the page. "
        'Write {{ service("garden-line") }}, so that it keeps its date.',
        "warning docs/frost.md:10: the number '85258' is typed into the page. "
        "Link to services/garden-line/, so that it keeps its date.",
    ]


def test_what_everybody_may_ring_for_good_needs_no_date(tmp_path: Path) -> None:
    assert problems(tmp_path, page("Ring 999, ring 112, ring 101 or dial 111.")) == []


def test_a_number_in_an_example_or_in_an_address_is_typed_for_nobody(tmp_path: Path) -> None:
    words = (
        "~~~text\nRing 020 7946 0018.\n~~~\n\n<!-- 020 7946 0018 -->\n"
        "[x](https://example.org/02079460018) https://example.org/020-7946-0018"
    )
    assert problems(tmp_path, page(words)) == []


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("020 7946 0999", 'take it out, or write {{ phone("garden-line") }}'),
        ("https://example.org/02079460999", 'take it out, or write {{ phone("garden-line") }}'),
    ],
)
def test_a_retired_number_is_told_with_whose_it_was_and_what_replaced_it(
    written: str, hint: str, tmp_path: Path
) -> None:
    (problem,) = problems(tmp_path, page(f"Ring {written} now."))
    assert problem.message.endswith("is a retired number of 'old-line'")
    assert problem.hint == hint


AMONG_WORDS = {
    "whom to ask in an area": "it is that of 'garden-line': name that service here instead, so "
    "that the number keeps its date",
    "a step of the pathway": "name 'garden-line' under resources, so that the number keeps its "
    "date",
    "the summary of a resource": "name 'garden-line' under related, so that the number keeps its "
    "date",
    "the summary of a service": "take it out: it stands under phones, where it has its date",
    "the standing words": "take it out, and lead to services/garden-line/ instead",
}


@pytest.mark.parametrize("place", AMONG_WORDS)
def test_a_live_number_among_the_words_of_a_record_is_told_with_its_entry(
    place: str, tmp_path: Path
) -> None:
    ((path, text),) = PLACES[place]("Ring 020 **7946** 0018.").items()
    (problem,) = problems(tmp_path, {path: text})
    assert problem.message == ("the number '020 7946 0018' stands among words, without its date")
    assert (problem.path, problem.hint, problem.severity) == (path, AMONG_WORDS[place], "warning")


def test_the_name_of_a_file_is_read_too(tmp_path: Path) -> None:
    found = problems(tmp_path, {"docs/assets/ring_020_7946_0999.pdf": b"%PDF"})
    assert said(found) == [
        "error docs/assets/ring_020_7946_0999.pdf:1: readers see its name, and there "
        "'020 7946 0999' is a retired number of 'old-line'. Give the file another name."
    ]


def test_words_in_quotes_with_signs_written_as_numbers_are_read(tmp_path: Path) -> None:
    quoted = 'summary: "Ring 020\\u00a07946\\xa00999\\nat night."'
    changed = CATALOGUE.replace("summary: One morning in a shed.", quoted)
    (problem,) = problems(tmp_path, {"resources.yml": changed})
    assert problem.line == changed[: changed.index(quoted)].count("\n") + 1


def test_a_number_for_texts_is_retired_with_its_service(tmp_path: Path) -> None:
    changed = CATALOGUE.replace(
        "    withdrawn: {on: 2025-12-31,",
        "    text_number: '61616'\n    withdrawn: {on: 2025-12-31,",
    )
    found = problems(tmp_path, {"resources.yml": changed, **page("Text 61616, or 61,616 times.")})
    assert said(found) == [
        "error docs/frost.md:8: '61616' is a retired number of 'old-line'. "
        'Take it out, or write {{ phone("garden-line") }}.'
    ]


def test_a_number_that_an_area_retired_is_refused_on_the_pages_that_its_readers_see(
    tmp_path: Path,
) -> None:
    gone = (
        "      phones: [{number: 020 7946 0444, assurance: {confidence: unconfirmed}}]\n"
        "      withdrawn: {on: 2026-01-01, reason: The hut burnt down.}\n"
    )
    found = problems(tmp_path, {AREA_FILE: AREA + gone, **page("Ring **020** 7946 0444.")})
    assert said(found) == [
        "error docs/frost.md:8: '020 7946 0444' is a retired number of 'north-town/hut'. "
        "Take it out."
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        (
            "    ask: Knock.\n",
            "    phones: [{number: 020-7946-0999, assurance: {confidence: unconfirmed}}]\n",
            "staff_support[0].phones[0].number",
        ),
        (
            "      url: https://example.org/hut\n",
            "      phones: [{number: 020-7946-0999, assurance: {confidence: unconfirmed}}]\n",
            "add.services[north-town/hut].phones[0].number",
        ),
    ],
)
def test_a_retired_number_cannot_come_back_as_a_phone_of_an_area(
    right: str, wrong: str, where: str, tmp_path: Path
) -> None:
    (problem,) = problems(tmp_path, {AREA_FILE: AREA.replace(right, wrong)})
    assert (problem.where, problem.hint) == (
        where,
        "ring the service, and give the number that it answers on today",
    )


def test_what_an_area_takes_out_or_says_was_there_may_be_a_retired_number(tmp_path: Path) -> None:
    was = "    cost: {now: Free., was: Ring 020 7946 0999.}\n"
    changed = AREA.replace("    note: They come on Mondays.\n", was)
    assert problems(tmp_path, {AREA_FILE: changed}) == []
