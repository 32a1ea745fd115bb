"""The map and the list of a made-up pathway, what a step is summed up as, and hostile words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.model import Text
from signpost.render.steps import first_sentence
from tests.engine.render.pathway.made_up import Drawn, project
from tests.engine.render.pathway.test_pages import links


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    return Drawn(project(tmp_path_factory.mktemp("core")).edition())


def test_the_map_is_a_group_of_links_with_a_word_for_each_kind(core: Drawn) -> None:
    html = core.macro("pathway_map")
    assert links(html) == ["start", "danger", "ring", "dig", "tell-england", "tell-wales", "rest"]
    inside = [re.sub(r"<[^>]*>", "", a) for a in re.findall(r"<a .*?</a>", html, re.DOTALL)]
    assert [" ".join(words.split()) for words in inside] == [
        "Starting point: Something ails the plants",
        "Question: Is anybody hurt?",
        "Stop: Ring now",
        "Action: Dig",
        "Action, England: Tell England",
        "Action, Wales: Tell Wales",
        "Outcome: Rest",
    ]
    assert re.findall(r"<script|onclick|javascript", html) == []


def test_the_list_has_every_way_that_the_map_draws_on_demand(core: Drawn) -> None:
    html = core.macro("pathway_list")
    ways = sum(len(core.renderer.env.globals["pathway"].ways_on(s)) for s in core.steps)
    assert len(links(html)) == len(core.steps) + ways


@pytest.mark.parametrize(
    ("markdown", "first"),
    [
        ("One. Two.", "One."),
        ("- First *of all*\n- Second", "First of all"),
        ("See [the guide](https://example.org). Then go.", "See the guide."),
        ("Is it?\n\nYes.", "Is it?"),
        ("About 3.5 metres. Deep.", "About 3.5 metres."),
        ("Without a stop\n\n- and a list", "Without a stop"),
    ],
)
def test_the_first_sentence_of_a_step_is_its_summary(markdown: str, first: str) -> None:
    assert first_sentence(Text.model_validate(markdown), "en") == first


NASTY = '<script>alert(1)</script> {{ 7*7 }} "><b onclick=x>'


def test_hostile_words_in_any_field_of_a_step_are_shown_as_text(tmp_path: Path) -> None:
    words = ("title", "who", "when", "body", "unchecked")
    dig = {
        "id": "dig",
        **dict.fromkeys(words, NASTY),
        "guidance": [{"resource": "frost-guide", "note": NASTY}],
        "options": [{"label": NASTY, "to": "rest"}],
        "source": {"name": NASTY, "version": NASTY},
    }
    start = {"id": "start", "kind": "point", "leads": ["dig"]}
    drawn = Drawn(
        project(tmp_path, steps=[start, dig, {"id": "rest", "kind": "outcome"}]).edition()
    )
    html = drawn.html("dig") + drawn.html("all") + drawn.html("rest")
    html += drawn.macro("pathway_map") + drawn.macro("pathway_list")
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 10
    assert re.findall(r"<script|<b onclick|\b49\b", html) == []
