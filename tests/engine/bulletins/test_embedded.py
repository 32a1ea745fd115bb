"""A bulletin never shows as good what is withdrawn, closed, hidden, overdue or past."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from signpost.model import Problem
from signpost.project import Project
from signpost.site.opening import open_project
from signpost.site.trial import page_problems
from tests.conftest import write_tree
from tests.engine.areas.built import build
from tests.engine.bulletins.made_up import FIRST_LINE, POSTS, hub_of_bulletins, post, small
from tests.engine.made_up import ALLOTMENTS

CHECKED = "{confidence: reported, checked_on: 2026-08-10, sources: [{name: A page}]}"
CATALOGUE = (
    ALLOTMENTS.replace(
        "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}",
        f"{{number: 020 7946 0018, assurance: {CHECKED}}}",
    )
    .replace("    status: unknown\n", "")
    .replace(
        "    url: https://example.org/visits\n",
        "    url: https://example.org/visits\n    status: temporarily-closed\n",
    )
    .replace("    look_for: Ask at the shed.\n", "    look_for: Ask.\n    dates: [2026-03-07]\n")
)


def _of_bulletins(project: Project) -> list[Problem]:
    """What is told of the bulletins of an edition when they are tried."""
    return [
        problem for problem in page_problems(project) if POSTS.removeprefix("docs/") in problem.path
    ]


def _told(folder: Path, words: str, on: date = date(2026, 11, 22), **fields: str) -> list[str]:
    """What is told of a bulletin with these words, without its path."""
    small(folder, {"2026-11-20-frost.md": post(words, **fields)}, CATALOGUE)
    found = _of_bulletins(Project(folder.resolve(), on))
    lead = f"{POSTS}/2026-11-20-frost.md:"
    return [f"{p.severity}: {str(p).removeprefix(lead)}" for p in found]


AT = FIRST_LINE + 1
DUE = "10 November 2026"
OUT = "Check it and set checked_on, how and by; or give the bulletin an expires:."
MISLEADING = {
    '{{ service("old-line") }}': f"error: {AT}: service: 'old-line' has been withdrawn. "
    "Use 'garden-line' instead.",
    '{{ service("frost-visits") }}': f"error: {AT}: service: 'frost-visits' is temporarily "
    "closed. Take it out until it has opened again, or name another service.",
    '{{ services(topic="frost", kind="service") }}': f"error: {AT}: services: 'frost-visits' is "
    "temporarily closed. Take it out until it has opened again, or name another service.",
    '{{ resource("compost-course") }}': f"error: {AT}: resource: 'compost-course' was last on "
    "7 March 2026, before this bulletin. Take it out, or add its next date to the catalogue.",
    "{{ search() }}": f"error: {AT}: search: search() cannot be sent by email. "
    "Link to the Find page instead.",
    "{{ bulletins(2) }}": f"error: {AT}: bulletins: bulletins() cannot be sent by email. "
    "Link to the Bulletins page instead.",
}


@pytest.mark.parametrize("words", MISLEADING)
def test_what_would_mislead_is_refused_with_its_line_and_the_way_out(
    words: str, tmp_path: Path
) -> None:
    assert _told(tmp_path, words) == [MISLEADING[words]]


@pytest.mark.parametrize("call", ["phone", "service"])
def test_a_number_that_is_overdue_on_the_day_of_the_build_is_refused(
    call: str, tmp_path: Path
) -> None:
    words = f'{{{{ {call}("garden-line") }}}}'
    told = _told(tmp_path, words)
    assert len(told) == 1
    assert told[0].startswith(
        f"error: {AT}: {call}: the number 020 7946 0018 of 'garden-line' was to be checked again by"
    )
    assert told[0].endswith(OUT)
    assert _told(tmp_path, words, on=date(2026, 10, 20)) == []


def test_a_retired_bulletin_may_keep_what_has_since_become_overdue(tmp_path: Path) -> None:
    words = '{{ phone("garden-line") }}'
    assert _told(tmp_path, words, expires="2026-11-21") == []


def test_of_a_draft_the_same_is_a_warning(tmp_path: Path) -> None:
    told = _told(tmp_path, '{{ service("old-line") }}', draft="true")
    assert [one.split(":")[0] for one in told] == ["warning"]


def test_with_an_error_elsewhere_no_macro_is_tried(tmp_path: Path) -> None:
    broken = CATALOGUE.replace("kind: guide", "kind: gide", 1)
    project = small(tmp_path, {"2026-11-20-frost.md": post('{{ resource("x-y") }}')}, broken)
    assert _of_bulletins(project) == []


DIGGERS = "north-town/docs/bulletins/posts/2026-11-22-diggers.md"


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub with a core bulletin that names what one of its areas hides."""
    root = hub_of_bulletins(tmp_path_factory.mktemp("hidden"))
    words = post('{{ service("seed-swap") }}', title="Swap", date="2026-11-22")
    return write_tree(root, {f"{POSTS}/2026-11-22-swap.md": words})


def test_what_an_area_hides_stops_its_edition_alone(hidden: Path) -> None:
    told = (
        f"{POSTS}/2026-11-22-swap.md:8: service: 'seed-swap' is hidden in North Town. Take it "
        "out, or put 'swap' under hide_bulletins: in that area's area.yml."
    )
    project = open_project(hidden, date(2026, 11, 22))
    assert _of_bulletins(project) == []
    assert [str(p) for p in _of_bulletins(project.of("north-town"))] == [told]
    assert build(hidden).returncode == 0
    done = build(hidden, "--all")
    assert (done.returncode, done.stderr.splitlines()[1:]) == (1, [f"  {told}"])


def test_an_area_that_hides_the_bulletin_too_builds(hidden: Path) -> None:
    file = hidden / "overrides" / "areas" / "north-town" / "area.yml"
    before = file.read_text("utf-8")
    file.write_text(before + "  swap: We swap at the gate.\n", "utf-8")
    try:
        project = open_project(hidden, date(2026, 11, 22), "north-town")
        assert _of_bulletins(project) == []
        assert "swap" not in {b.slug for b in project.edition().bulletins}
    finally:
        file.write_text(before, "utf-8")


def test_an_area_hides_only_shared_bulletins_that_there_are(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path)
    file = root / "overrides" / "areas" / "north-town" / "area.yml"
    text = file.read_text("utf-8") + "  frst: A slip.\n  diggers: Our own.\n"
    file.write_text(text, "utf-8")
    told = [str(p) for p in open_project(root, date(2026, 11, 22), "north-town").problems]
    at = text.count("\n")
    area = "overrides/areas/north-town/area.yml"
    assert [one for one in told if "hide_bulletins" in one] == [
        f"{area}:{at - 1}: hide_bulletins.frst: there is no shared bulletin 'frst'. "
        "Did you mean 'frost'?",
        f"{area}:{at}: hide_bulletins.diggers: 'diggers' is a bulletin of the area's own. "
        "Make it a draft instead.",
    ]


def test_a_draft_area_is_only_warned_of_what_is_overdue(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path)
    file = root / "overrides" / "areas" / "north-town" / "area.yml"
    overdue = file.read_text("utf-8").replace(
        "'020 7946 0203', assurance: {confidence: unconfirmed}",
        f"'020 7946 0203', assurance: {CHECKED}",
    )
    file.write_text(overdue, "utf-8")
    project = open_project(root, date(2026, 11, 22), "north-town")
    assert [p.severity for p in _of_bulletins(project)] == ["warning"]
    assert project.errors == []
