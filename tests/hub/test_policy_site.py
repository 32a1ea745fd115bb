"""House policy on the built site: what is on every page, and what is on none."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from signpost.model import Service
from tests.conftest import ROOT
from tests.hub.shipped import catalogue
from tests.hub.test_policy import BLAMING
from tests.words import digits, shown

SHOWN_THOUGH_SEARCH_ONLY = {
    "CPP": "an acronym in its own right",
    "FME": "an acronym in its own right",
    "LAC": "an acronym in its own right",
    "LADO": "an acronym in its own right",
    "CPR": "another short form, of a register in Wales",
    "care experienced": "another name that the glossary gives under an acronym",
    "ChISVA": "another spelling of an acronym",
    "CYPISVA": "another spelling of an acronym",
    "grooming": "the preferred term of its own group",
    "non-recent abuse": "another name in the group of survivors",
}
"""Phrases that one group keeps for the search and the glossary shows for another reason."""

GROUPED = r"[\s.()\-‐-―/  ]{0,3}"
"""What may stand between the digits of a number: blanks, hyphens, brackets, dots."""


AREAS = {path.name for path in (ROOT / "overrides" / "areas").iterdir()}


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """Every file of the core that holds text, by its path in the site."""
    kinds = {".html", ".js", ".xml", ".json", ".txt", ".ics"}
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.*")}
    ours = [at for at, path in found.items() if path.suffix in kinds and _top(at) not in AREAS]
    return {at: found[at].read_text("utf-8") for at in ours}


def _top(at: str) -> str:
    return at.partition("/")[0]


@pytest.fixture(scope="module")
def pages(texts: dict[str, str]) -> dict[str, str]:
    """The HTML of every page of the core by its path in the site."""
    found = {at: text for at, text in texts.items() if at.endswith(".html")}
    assert len(found) > 100
    return found


def _without(pages: dict[str, str], *needles: str) -> dict[str, list[str]]:
    missing = {name: [n for n in needles if n not in html] for name, html in pages.items()}
    return {name: absent for name, absent in missing.items() if absent}


def test_the_emergency_number_is_a_link_on_every_page(pages: dict[str, str]) -> None:
    assert _without(pages, '<a href="tel:999">999</a>') == {}


def test_every_helpline_of_the_footer_is_on_every_page(pages: dict[str, str]) -> None:
    services = [s for s in catalogue().live_services if s.everywhere]
    footers = {name: html[html.index("<footer") :] for name, html in pages.items()}
    links = [f'<a href="tel:{s.phones[0].dial}">{s.phones[0].number}</a>' for s in services]
    assert len(links) >= 5
    assert _without(footers, *links) == {}


def _retired() -> list[str]:
    """The numbers of tombstones, as digits from the first nought on."""
    gone = [s for s in catalogue().services if not s.live]
    numbers = {digits(phone.number) for service in gone for phone in service.phones}
    return sorted(number.removeprefix("44").removeprefix("0") for number in numbers)


def test_there_are_retired_numbers_to_look_for() -> None:
    assert set(_retired()) >= {"3442250623", "8088029999"}


def test_a_retired_number_is_nowhere_in_the_site(texts: dict[str, str]) -> None:
    numbers = "|".join(GROUPED.join(number) for number in _retired())
    pattern = re.compile(rf"(?<!\d)(?:\+?44|0)?(?:{numbers})(?!\d)")
    found = {
        at: hit.group()
        for at, text in ((at, unescape(text)) for at, text in texts.items())
        for variant in (text, re.sub(r"<[^>]*>", "", text))
        if (hit := pattern.search(variant))
    }
    assert found == {}


def test_a_retired_number_would_be_found_in_any_grouping() -> None:
    pattern = re.compile(r"(?:\+?44|0)?" + GROUPED + GROUPED.join("3442250623") + r"(?!\d)")
    for written in (
        "0344 225 0623",
        "03442250623",
        "+44 344 2250 623",
        "0344-225-0623",
        "(0344) 2",
    ):
        assert bool(pattern.search(written)) is (written != "(0344) 2")


QUOTED = re.compile(r'<(q|code) class="hub-avoid">.*?</\1>')
"""A word to avoid, as the page about words quotes it, and the id by which a page accepts it."""


def test_no_page_shows_a_blaming_word_but_as_a_quote_of_what_to_avoid(
    pages: dict[str, str],
) -> None:
    bare = {name: shown(QUOTED.sub("", html)) for name, html in pages.items()}
    found = {name: hit.group() for name, text in bare.items() if (hit := BLAMING.search(text))}
    assert found == {}


def test_only_the_page_about_words_quotes_what_to_avoid(pages: dict[str, str]) -> None:
    assert [name for name, html in pages.items() if QUOTED.search(html)] == [
        "about/words/index.html"
    ]


def test_the_page_about_words_says_that_they_hurt_before_it_quotes_them(
    pages: dict[str, str],
) -> None:
    html = pages["about/words/index.html"]
    first = QUOTED.search(html)
    assert first
    before = html[: first.start()]
    assert "<strong>This page quotes words that hurt.</strong>" in before
    assert '<p class="hub-content-note">' in before


def test_the_page_about_words_has_a_row_for_every_wording(pages: dict[str, str]) -> None:
    html = re.sub(r'<span class="hub-term__tip">.*?</span>', "", pages["about/words/index.html"])
    for record in catalogue().wording:
        row = re.search(rf'<tr id="{record.id}">.*?</tr>', html, re.DOTALL)
        assert row, record.id
        read = shown(row[0])
        assert read.startswith(record.avoid[0])
        told = (str(record.say), str(record.why), record.id, *record.sources, *record.unless)
        assert [words for words in told if words not in read] == []
        if record.see:
            assert f'href="../../resources/{record.see}/"' in row[0]


def _terms(html: str) -> set[str]:
    """What the glossary prints as a term: its headwords, and its other names for them."""
    heads = re.findall(r"<dt>(.*?)</dt>", html, re.DOTALL)
    others = re.findall(r"<p>Also (?:called|written): (.*?)</p>", html, re.DOTALL)
    split = [name for line in others for name in re.sub(r"\s*\(.*?\)", "", line).split(",")]
    return {unescape(re.sub(r"<[^>]*>", "", term)).strip() for term in [*heads, *split]}


def test_a_phrase_kept_for_the_search_is_never_printed_as_a_term(pages: dict[str, str]) -> None:
    printed = {term.casefold() for term in _terms(pages["glossary/index.html"])}
    kept = {phrase for group in catalogue().synonyms for phrase in group.search_only}
    assert len(printed) > 100
    assert len(kept) > 50
    found = {phrase for phrase in kept if phrase.casefold() in printed}
    assert found == set(SHOWN_THOUGH_SEARCH_ONLY)


def test_every_preferred_term_and_acronym_is_in_the_glossary(pages: dict[str, str]) -> None:
    printed = _terms(pages["glossary/index.html"])
    wanted = {str(group.preferred) for group in catalogue().synonyms}
    wanted |= {acronym.acronym for acronym in catalogue().acronyms}
    assert wanted - printed == set()


def test_every_entry_describes_itself_whole_to_search_engines(pages: dict[str, str]) -> None:
    wrong = {}
    for entry in catalogue().entries:
        folder = "services" if isinstance(entry, Service) else "resources"
        html = pages[f"{folder}/{entry.id}/index.html"]
        found = re.search(r'<meta name="description" content="([^"]*)">', html)
        if not found or unescape(found[1]) != str(entry.summary):
            wrong[entry.id] = found and found[1]
    assert wrong == {}


@pytest.mark.parametrize("id", [entry.id for entry in catalogue().tombstones])
def test_a_tombstone_is_never_listed_as_something_to_use(id: str, pages: dict[str, str]) -> None:
    card = re.compile(rf'<article class="hub-card"(?:(?!</article>).)*?/{id}/"', re.DOTALL)
    assert [name for name, html in pages.items() if card.search(html)] == []
