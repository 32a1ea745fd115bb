"""What tells who somebody is, held against two lists: what must be refused, and what must not."""

from __future__ import annotations

import re

import pytest

from signpost.checks.language import RULES, Finding, Source, check_text, findings
from tests.conftest import ROOT
from tests.engine.checks.language.harmless import HARMLESS
from tests.engine.checks.language.made_up import HOUSE
from tests.engine.checks.language.neighbours import NEIGHBOURS
from tests.engine.checks.language.persons import HITS, UNSEEN, split

REFUSED = [(rule, text) for rule, block in HITS.items() for text in split(block)]
FINE = [*split(HARMLESS), *NEIGHBOURS.strip().split("\n")]


def _errors(text: str) -> list[Finding]:
    found = findings(Source.of(text), HOUSE)
    return [finding for finding in found if RULES[finding.rule] == "error"]


@pytest.mark.parametrize(("rule", "text"), REFUSED)
def test_what_tells_who_somebody_is_cannot_be_published(rule: str, text: str) -> None:
    assert rule in {finding.rule for finding in _errors(text)}


NAMED = [(rule, text) for rule, text in REFUSED if "Jane Smith" in text]


@pytest.mark.parametrize(("rule", "text"), NAMED)
def test_brackets_around_a_name_hide_it_no_more_than_they_do_on_the_page(
    rule: str, text: str
) -> None:
    bracketed = text.replace("Jane Smith", "<Jane Smith>")
    assert rule in {finding.rule for finding in _errors(bracketed)}


def test_a_name_in_brackets_is_told_at_its_place() -> None:
    (found,) = _errors("First line.\nContact <Jane Smith> for the form.")
    assert (found.rule, found.line, found.column) == ("named-person", 2, 10)
    assert len(NAMED) > 3


@pytest.mark.parametrize("text", FINE)
def test_what_only_looks_like_it_is_not_refused(text: str) -> None:
    assert [(finding.rule, finding.words) for finding in _errors(text)] == []


def test_the_lists_are_long_enough_and_say_nothing_twice() -> None:
    assert len(REFUSED) >= 60
    assert len(FINE) >= 2 * len(REFUSED)
    texts = [*(text for _, text in REFUSED), *FINE]
    assert len(set(texts)) == len(texts)


OUR_WORDS = {"Snapchat", "Practice", "National", "Insurance"}
"""What stands in a message of ours too."""


@pytest.mark.parametrize(("rule", "text"), REFUSED)
def test_no_message_repeats_what_it_found(rule: str, text: str) -> None:
    told = [word.strip(".,:()*") for word in text.split() if re.match("[A-Z0-9]", word)]
    for finding in _errors(text):
        shown = f"{finding.words} {finding.message} {finding.hint}"
        repeated = {word for word in told if len(word) > 5 and word in shown}
        assert repeated <= OUR_WORDS


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "A girl of 9 in Year 4 at Hartcliffe Primary School told a friend.",
            "'A g…' with a school and an age looks like a child in a real case",
            "a school, a year group or a relative can tell people who a child is, even when the "
            "name is changed; say what matters without them, such as: a child at primary school",
        ),
        (
            "Ask for Sarah.",
            "'Sar…' looks like the name of a person",
            "give the role or the team, such as: ask for the duty desk, so that it stays "
            "true and nobody's name is published",
        ),
        (
            "12 Acacia Road, Bristol BS3 2XX",
            "'12 …' looks like where somebody lives",
            "take it out; if it is an office, write its name before the address",
        ),
        (
            "Sent from my iPhone",
            "this looks pasted out of an email",
            "take it out, with the names and addresses around it",
        ),
        (
            "UPN: A123456789012",
            "'A12…' looks like a UPN, a number that one person has for life",
            "take it out; nothing about a real person belongs in the hub or its files",
        ),
        (
            "---\ntitle: News\nauthors: [Jane Smith]\n---\n",
            "'Jan…' looks like a person, where a role should stand",
            "write who answers for it, such as: Practice development team",
        ),
    ],
)
def test_each_message_says_what_it_is_and_the_way_out(text: str, message: str, hint: str) -> None:
    assert [(finding.message, finding.hint) for finding in _errors(text)] == [(message, hint)]


def test_an_author_is_told_on_his_line() -> None:
    text = "---\ntitle: News\nauthors:\n  - Practice team\n  - Jane Smith\n---\n\nDig.\n"
    told = check_text(text, HOUSE)
    assert [(f.line, f.rule, f.words) for f in told] == [(5, "named-person", "Jan…")]


PUBLISHED = "[The review of Ella Smith, aged 9, in Year 4](https://www.example.org/review)"


def test_a_name_may_stand_in_the_words_of_a_link_to_a_published_page() -> None:
    assert _errors(PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        PUBLISHED.replace("https://www.example.org/review", "review.md"),
        "!" + PUBLISHED,
        PUBLISHED.replace("[", "").replace("]", " "),
    ],
)
def test_and_nowhere_else(text: str) -> None:
    assert [finding.rule for finding in _errors(text)] == ["person-described"]


WORDS_PAGE = " ".join((ROOT / "docs" / "about" / "words.md").read_text("utf-8").split())


@pytest.mark.parametrize("line", UNSEEN.strip().split("\n"))
def test_what_is_not_seen_is_said(line: str) -> None:
    said, _, example = line.partition(" | ")
    assert said in WORDS_PAGE
    assert _errors(example) == []
