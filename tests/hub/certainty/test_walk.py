"""From nothing confirmed to everything: what every channel says is what the files say.

Five stages, the core and one area, in every channel. The facts are counted in `facts.py` without
any code of the hub's; `python -m tests.hub.certainty.table` prints what each channel says.
"""

from __future__ import annotations

import email
import re
from html import unescape
from typing import Any

import icalendar
import pytest

from tests.finder_files import documents, files_in
from tests.hub.certainty.conftest import Edition
from tests.hub.certainty.facts import DAY, SURE_NUMBERS
from tests.hub.certainty.said import (
    COUNTED,
    TYPED,
    foot_lines,
    header,
    links,
    numbers,
    numbers_in_words,
)
from tests.hub.certainty.stages import SLUG, is_course
from tests.words import digits, shown

pytestmark = pytest.mark.grid(keep=("'one'",))

DRAFT = "Draft. Bristol City Council has not confirmed these pages."
FOR_EDITORS = {
    f"about/{page}/" for page in ("adding-something", "areas", "comms", "macros", "maintainers")
}
"""Pages that explain to editors what happens to what nobody has confirmed."""


def _wrong(edition: Edition, said: Any) -> set[tuple[str, str]]:
    """What is said of a number and not true of it: it must be one that the files give."""
    known = {**{number: {""} for number in SURE_NUMBERS}, **edition.facts.numbers}
    return {(number, mark) for number, mark in said if mark not in known.get(number, {None})}


def test_beside_every_number_of_every_page_stands_what_is_true_of_it(at: Edition) -> None:
    wrong = {address: _wrong(at, numbers(html)) for address, html in at.pages.items()}
    assert {address: found for address, found in wrong.items() if found} == {}
    kinds = ("", "worried-about-a-child/", "services/", "find/", "workbook/", "area/")
    assert [k for k in kinds if k in at.pages and len(set(numbers(at.pages[k]))) < 5] == []


def test_every_number_of_the_files_is_said_with_its_mark(at: Edition) -> None:
    for addresses in (["workbook/"], [a for a in at.pages if a.startswith("services/")]):
        said: dict[str, set[str]] = {}
        for number, mark in (one for address in addresses for one in numbers(at.pages[address])):
            said.setdefault(number, set()).add(mark)
        texts = {number for number in at.facts.numbers if len(number) < 7}
        missing = set(at.facts.numbers) - set(said)
        assert missing <= (texts if addresses == ["workbook/"] else set())
        assert {n: at.facts.numbers[n] for n in said if n in at.facts.numbers} == {
            n: marks for n, marks in said.items() if n in at.facts.numbers
        }


def test_beside_every_address_to_open_stands_whether_somebody_did(at: Edition) -> None:
    said = [one for html in at.pages.values() for one in links(html)]
    wrong = {(url, mark) for url, mark in said if mark not in at.facts.links[url]}
    assert len(set(said)) > 50
    assert wrong == set()


def test_every_page_counts_what_is_confirmed_and_a_draft_says_that_it_is_one(at: Edition) -> None:
    expected = {"counted": [at.facts.sentence] if at.facts.sentence else [], "draft": at.draft}
    said = {
        address: {"counted": COUNTED.findall(top), "draft": DRAFT in top}
        for address, top in ((address, header(html)) for address, html in at.pages.items())
        if top
    }
    assert len(said) > 150
    assert {address: words for address, words in said.items() if words != expected} == {}


def test_no_page_email_feed_or_file_says_what_somebody_must_have_typed(at: Edition) -> None:
    texts = {
        address: shown(html) for address, html in at.pages.items() if address not in FOR_EDITORS
    }
    texts |= {path.name: shown(path.read_text()) for path in at.site.rglob("*.xml")}
    texts |= {path.name: path.read_text() for path in at.site.rglob("*.ics")}
    texts |= {path.name: shown(path.read_text()) for path in at.letters.iterdir()}
    found = {name: TYPED.findall(text) for name, text in texts.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_the_foot_of_every_entry_has_a_line_for_each_fact(at: Edition) -> None:
    for id, entry in at.facts.entries.items():
        folder = "resources" if "publisher" in entry else "services"
        lines = foot_lines(at.pages[f"{folder}/{id}/"])
        own = [words for name, words in lines.items() if name.startswith("This ")]
        needs_none = {digits(p["number"]) for p in entry.get("phones", ())} <= SURE_NUMBERS
        needs_none = needs_none and bool(entry.get("phones"))
        sure = "Needs no" if needs_none else "Confirmed" if at.facts.sure[id] else "Not yet"
        assert [words.startswith(sure) for words in own] == [True], (id, own)
        for phone in entry.get("phones", ()):
            if digits(phone["number"]) not in SURE_NUMBERS:
                by = phone["assurance"]["confidence"] == "confirmed"
                said = lines[phone["number"]]
                assert said.startswith("Confirmed by telephone" if by else "Not yet"), id
        if "current" in entry["assurance"]:
            assert lines["The newest version"].startswith("Confirmed in the document"), id


def test_the_email_says_the_same_in_every_form(at: Edition) -> None:
    message = email.message_from_string(at.letter(".eml"))
    parts = {part.get_content_type(): part for part in message.walk()}
    bodies = {kind: _body(parts[kind]) for kind in ("text/plain", "text/html")}
    forms = {
        ".html": shown(at.letter(".html")),
        ".txt": at.letter(".txt"),
        ".notify.md": at.letter(".notify.md"),
        "plain": bodies["text/plain"],
        "html": shown(bodies["text/html"]),
    }
    for name, text in forms.items():
        words = " ".join(re.sub(r"https?:\S+|\[\d+\]", " ", text).split())
        assert _wrong(at, numbers_in_words(words)) == set(), name
        assert len(set(numbers_in_words(words))) > 8, name
        assert (DRAFT in words) is at.draft, name
        counted = set(COUNTED.findall(words))
        assert (at.facts.sentence in counted) if at.facts.sentence else "Check" not in counted, name


def _body(part: Any) -> str:
    return str(part.get_payload(decode=True).decode())


def test_the_feeds_say_the_same(at: Edition) -> None:
    for name in ("atom.xml", "rss.xml"):
        feed = (at.site / "bulletins" / name).read_text("utf-8")
        text = re.sub(r"https?:\S+", " ", shown(unescape(feed)))
        assert _wrong(at, numbers_in_words(text)) == set(), name
        assert len(set(numbers_in_words(text))) > 8, name


def test_the_calendar_says_the_same(at: Edition) -> None:
    course = next(one for one in at.facts.entries.values() if is_course(one))
    file = at.site / "calendar" / f"{course['id']}.ics"
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    sure = at.facts.sure[course["id"]]
    told = f"Checked online {DAY}." if sure else "Not yet confirmed: check before you go."
    assert str(event["description"]).split("\n")[-1] == told


def test_a_result_of_the_search_says_the_same(at: Edition) -> None:
    shows = [phone for found in documents(files_in(at.site)) for phone in found.get("phones", ())]
    said = [(digits(p["number"]), p.get("sure", "") + p.get("doubt", "")) for p in shows]
    assert _wrong(at, said) == set()
    assert {number for number, _ in said} >= {n for n in at.facts.numbers if len(n) > 6}
    assert [p for p in shows if "sure" in p and "doubt" in p] == []


def test_the_bulletin_on_its_page_counts_like_the_page_that_it_stands_on(at: Edition) -> None:
    (html,) = [html for address, html in at.pages.items() if address.endswith(f"{SLUG}/")]
    body = shown(html.partition('<div class="hub-bulletin">')[2])
    rung = sum("not yet" not in mark for mark in at.facts.numbers["08088005000"])
    assert f"Of two: {rung} of 1 number" in body
    assert body.startswith(f"Of all of it: {at.facts.sentence}")
