"""The catalogue as an outline that fits on a screen: the shipped one and a small one, whole."""

from __future__ import annotations

from pathlib import Path

from signpost.model import Catalogue, Edition
from tests.engine.made_up import allotment_catalogue


def test_a_small_catalogue_in_outline(tmp_path: Path) -> None:
    assert str(allotment_catalogue(tmp_path)).splitlines() == [
        "Catalogue",
        "  3 resources: 1 guide, 1 research, 1 training",
        "  1 of the research entries are full summaries",
        "  3 services, 2 of them helplines",
        "  2 tombstones: old-guide, old-line",
        "  2 topics: 1 form, 1 theme",
        "  1 audiences, 1 stages",
        "  2 acronyms, 1 of them ambiguous; 1 groups of synonyms",
        "  1 left out, with reasons",
    ]


def test_the_shipped_catalogue_in_outline(edition: Edition) -> None:
    """Whoever adds something changes a number here, and sees that it is the only one."""
    assert str(edition.catalogue).splitlines() == [
        "Catalogue",
        "  96 resources: 40 guide, 2 template, 6 tool, 12 policy, 27 research, 9 training",
        "  5 of the research entries are full summaries",
        "  23 services, 12 of them helplines",
        "  5 tombstones: wt-2023, wales-nap-2019, rape-crisis-old, hsb-support-service, "
        "male-survivor-line",
        "  22 topics: 6 form, 16 theme",
        "  14 audiences, 4 stages",
        "  76 acronyms, 4 of them ambiguous; 26 groups of synonyms",
        "  43 steps of the pathway: 31 action, 3 outcome, 4 point, 4 question, 1 stop",
        "  5 left out, with reasons",
    ]


def test_an_empty_catalogue_has_an_outline_too() -> None:
    assert str(Catalogue()).splitlines()[1] == "  0 resources: "


def test_entries_are_resources_and_then_services_in_the_order_of_the_file(tmp_path: Path) -> None:
    catalogue = allotment_catalogue(tmp_path)
    assert [entry.id for entry in catalogue.entries] == [
        "frost-guide",
        "digging-study",
        "compost-course",
        "old-guide",
        "police",
        "garden-line",
        "frost-visits",
        "old-line",
    ]
    assert [entry.id for entry in catalogue.tombstones] == ["old-guide", "old-line"]
    live = [entry.id for entry in (*catalogue.live_resources, *catalogue.live_services)]
    assert live == [entry.id for entry in catalogue.entries if entry.live]
    assert catalogue.by_id["cold-guide"].id == "frost-guide"
