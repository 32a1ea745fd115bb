"""Words to avoid: found whole, in any form and case; and not where they are fine."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, House, check_text
from signpost.model import Catalogue
from tests.engine.checks.language.made_up import HOUSE, SLUGS, WEEDS, WELSH_ONLY, of_rule, told


def test_a_finding_tells_place_words_better_words_and_the_reason() -> None:
    assert check_text("Dig.\n\nA useless weed grows.\n", HOUSE) == [
        Finding(
            line=3,
            column=3,
            rule="wording",
            id="weeds",
            words="useless weed",
            message="'useless weed' is better said another way",
            hint="instead: a plant in the wrong place. Every plant is of use to somebody.",
        )
    ]


def test_a_finding_is_a_problem_of_a_file_with_the_id_to_accept_it_by() -> None:
    problem = check_text("A useless weed.", HOUSE)[0].problem("docs/frost.md")
    assert str(problem) == (
        "docs/frost.md:1: weeds: 'useless weed' is better said another way. "
        "Instead: a plant in the wrong place. Every plant is of use to somebody."
    )
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "Useless weeds grow.",
        "USELESS WEED",
        "A useless\nweed grows.",
        "> A useless\n> weed grows.",
        "A **useless** weed.",
        "A useless [weed](weed.md).",
        "A <em>useless</em> weed.",
        "A useless-weed bed.",
        "Plants that asked for it.",
        "Plants that asks for it.",
        "## A useless weed",
        "- a useless weed",
        "| A | useless weed |",
        "![a useless weed](weed.png)",
        "---\ntitle: 'Useless weeds'\n---\n",
        "---\ndescription: All about\n  a useless weed\n---\n",
        "Ùseless wéed",
    ],
)
def test_a_phrase_is_found_in_any_form_and_dress(text: str) -> None:
    assert len(of_rule("wording", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "useless. Weed the bed",
        "useless, weed",
        "useless\n\nweed",
        "- useless\n- weed",
        "| useless | weed |",
        "uselessweed",
        "useless `x` weed",
        "useless {{ phone('x') }} weed",
        "a useless weed's root",
        "`useless weed`",
        "```text\nuseless weed\n```",
        "~~~\nuseless weed\n~~~",
        "<!-- useless weed -->",
        "{# useless weed #}",
        '{{ term("useless weed") }}',
        "[plants](useless-weed.md)",
        "https://example.org/useless/weed",
        "---\nauthor: useless weed\n---\n",
        '<img src="useless weed">',
    ],
)
def test_what_is_no_phrase_or_is_not_read_is_left_alone(text: str) -> None:
    assert of_rule("wording", text) == []


def test_each_place_is_told() -> None:
    text = "A useless weed.\nAnother useless weed, and a slug.\n"
    assert told(text) == [
        "1:3 wording: useless weed",
        "2:9 wording: useless weed",
        "2:29 wording: slug",
    ]


def test_the_longest_phrase_is_told_and_not_its_parts() -> None:
    longer = SLUGS.model_copy(update={"id": "longer", "avoid": ("slug pellet",)})
    house = House(wording=(SLUGS, longer))
    assert [f.id for f in check_text("A slug pellet for a slug.", house)] == ["longer", "slugs"]


@pytest.mark.parametrize(
    "text",
    [
        "A weed killer for a useless weed.",
        "The committees call it a useless weed.",
    ],
)
def test_a_phrase_is_fine_in_a_sentence_that_holds_one_of_unless(text: str) -> None:
    assert of_rule("wording", text) == []
    assert of_rule("wording", text.replace("useless weed.", "plant. A useless weed.")) != []


@pytest.mark.parametrize(
    "text",
    [
        'Do not write "useless weed".',
        "Say plant, never “useless weed”.",
        "A plant, rather than a 'useless weed', grows here.",
        'It is not a **"useless weed"**.',
    ],
)
def test_a_phrase_in_quotes_is_fine_where_the_sentence_turns_it_down(text: str) -> None:
    assert of_rule("wording", text) == []


@pytest.mark.parametrize(
    "text",
    [
        'They call it a "useless weed".',
        "It is not a useless weed.",
        'Do not dig. They call it a "useless weed".',
        'It is a "useless weed" and not mine.',
    ],
)
def test_quotes_alone_excuse_nothing_and_neither_does_a_no(text: str) -> None:
    assert of_rule("wording", text) == ["useless weed"]


def test_a_wording_for_some_nations_holds_there_and_on_what_all_areas_share() -> None:
    catalogue = Catalogue.model_construct(wording=(WEEDS, WELSH_ONLY))
    asked = {
        nation: [w.id for w in House.of(catalogue, nation).wording]
        for nation in (None, "England", "Wales")
    }
    assert asked == {
        None: ["weeds", "plots"],
        "England": ["weeds"],
        "Wales": ["weeds", "plots"],
    }


def test_a_house_knows_the_ids_of_all_nations() -> None:
    catalogue = Catalogue.model_construct(wording=(WEEDS, WELSH_ONLY))
    assert House.of(catalogue, "England").ids == {"weeds", "plots"}
