"""The pathway in the workbook: numbered steps that lead on by their numbers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from signpost.exports.workbook import workbook_html
from signpost.model import Edition, Step
from signpost.render.next_steps import next_steps
from tests.engine.made_up import allotment_edition
from tests.hub.test_workbook import THEME, chapter
from tests.words import shown


@pytest.fixture
def small(tmp_path: Path) -> Edition:
    return allotment_edition(tmp_path)


def step(
    id: str, kind: str = "action", ways: tuple[tuple[str, str], ...] = (), **more: Any
) -> Step:
    given = {"who": "You", "when": "Today", "strength": "must", "stage": "sowing"} | more
    options = [{"label": words, "to": to} for words, to in ways]
    words = {
        "title": id.capitalize(),
        "body": f"What to do at *{id}*.",
        "source": {"name": "A book"},
    }
    return Step.model_validate({"id": id, "kind": kind, "options": options, **words, **given})


def with_steps(edition: Edition, *steps: Step) -> Edition:
    catalogue = edition.catalogue.model_copy(update={"pathway": steps})
    return edition.model_copy(update={"catalogue": catalogue})


def test_without_steps_the_stages_say_what_to_do_next(small: Edition) -> None:
    html = chapter(workbook_html(with_steps(small), THEME), "next")
    assert "Sowing When it begins." in shown(html)
    assert [part.steps for part in next_steps(with_steps(small))] == [()]


def test_the_steps_are_numbered_and_lead_on_by_their_numbers(small: Edition) -> None:
    steps = (
        step("start", "question", (("It froze", "cover"), ("It is lost", "not-there"))),
        step("cover", resources=("frost-guide", "old-guide", "no-such")),
    )
    html = chapter(workbook_html(with_steps(small, *steps), THEME), "next")
    text = shown(html)
    assert "1. Start Must. Who: You. When: Today. What to do at start ." in text
    assert "It froze: go to 2" in text
    assert 'href="#step-cover"' in html
    assert "It is lost" not in text
    assert text.count("Guide to frost") == 1
    assert "The old guide" not in text


def test_a_stop_gives_the_emergency_number_first(small: Edition) -> None:
    html = chapter(workbook_html(with_steps(small, step("start", "stop")), THEME), "next")
    assert re.search(r"1\. Start.*?999.*?What to do at", shown(html))
