"""signpost new bulletin: the draft that it leaves, and what it says to a title of no use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from signpost.editing.bulletin import new_bulletin
from signpost.errors import HubError, WrongUsage
from signpost.project import Project
from signpost.site.opening import open_project
from tests.conftest import ROOT
from tests.engine.areas.built import build
from tests.engine.areas.practice_made_up import OFFERS
from tests.engine.bulletins.made_up import POSTS, hub_of_bulletins, post, small
from tests.engine.made_up import ALLOTMENTS
from tests.process import run_hub

DAY = date(2026, 11, 22)
SECTIONS = """\
  bulletin_sections:
    - {heading: The weather, write: What is coming.}
    - {heading: The clinic, write: When it is held., macro: clinic}
"""
CATALOGUE = ALLOTMENTS.replace("  licence: CC BY 4.0\n", f"  licence: CC BY 4.0\n{SECTIONS}")


def _draft(project: Project, title: str = "Frost is coming", macros: tuple[str, ...] = ()) -> str:
    return new_bulletin(project, title, macros).read_text("utf-8")


def test_a_draft_is_dated_not_published_and_has_the_hubs_sections(tmp_path: Path) -> None:
    project = small(tmp_path, {}, CATALOGUE)
    path = new_bulletin(project, "  Frost   is coming: März ", ())
    assert path == tmp_path.resolve() / POSTS / "2026-11-22-frost-is-coming-marz.md"
    text = path.read_text("utf-8")
    assert text.startswith("---\ntitle: 'Frost is coming: März'\ndate: 2026-11-22 #")
    assert "\ndraft: true #" in text
    assert "\n## The weather\n\n{# What is coming. #}\n" in text
    (read,) = open_project(tmp_path, DAY).posts.bulletins
    assert (read.title, read.draft, read.authors) == (
        "Frost is coming: März",
        True,
        ("The committee",),
    )


def test_a_section_names_its_macro_only_where_the_hub_has_it(tmp_path: Path) -> None:
    project = small(tmp_path, {}, CATALOGUE)
    assert "clinic()" not in _draft(project, "One two")
    assert "\n## The clinic\n\n{# When it is held. #}\n\n{{ clinic() }}\n" in _draft(
        project, "Three four", ("clinic", "phone")
    )


def test_a_section_shows_an_offer_of_the_taxonomy(tmp_path: Path) -> None:
    shown = CATALOGUE.replace("macro: clinic", "offer: clinic") + OFFERS
    project = small(tmp_path, {}, shown)
    assert project.errors == []
    assert '\n## The clinic\n\n{# When it is held. #}\n\n{{ offer("clinic") }}\n' in _draft(
        project, "Three four", ("phone",)
    )


def test_an_offer_that_there_is_not_is_told_where_the_section_names_it(tmp_path: Path) -> None:
    shown = CATALOGUE.replace("macro: clinic", "offer: clinik") + OFFERS
    (problem,) = small(tmp_path, {}, shown).errors
    assert problem.where == "hub.bulletin_sections[1].offer"
    assert f"{problem.message}. {problem.hint}" == (
        "'clinik' is not one of the offers. Did you mean 'clinic'?"
    )


def test_it_lists_what_has_changed_since_the_last_bulletin(tmp_path: Path) -> None:
    posts = {"2026-01-15-winter.md": post("Cold.", title="Winter", date="2026-01-15")}
    text = _draft(small(tmp_path, posts, CATALOGUE))
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert listed == [
        "- Withdrawn: [The old guide to frost](../../resources/old-guide.md). A new one came out."
    ]
    assert "since the bulletin of 15 January 2026. Keep what" in text


def test_without_an_earlier_bulletin_it_lists_what_there_is(tmp_path: Path) -> None:
    text = _draft(small(tmp_path, {}, CATALOGUE))
    listed = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(listed) > 5
    assert "- Added: [Guide to frost](../../resources/frost-guide.md)." in listed


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", 'Give the bulletin a title, in quotes: signpost new bulletin "Course dates".'),
        (" \n ", 'Give the bulletin a title, in quotes: signpost new bulletin "Course dates".'),
        (
            "x" * 500,
            "The title has 500 characters; the limit is 120. "
            "Shorten it: it is the subject of the email, too.",
        ),
        ("日本", "The title '日本' gives no address. Use a few words in letters and digits."),
        (
            "Archive",
            "bulletins/archive/ is the address of a list of bulletins. "
            "Give the bulletin another title.",
        ),
        ("🎉", "The title '🎉' gives no address. Use a few words in letters and digits."),
        (
            "FROST!",
            f"There is a bulletin at bulletins/frost/ already: {POSTS}/2026-11-22-frost.md. "
            "Give this one another title.",
        ),
    ],
)
def test_a_title_that_cannot_be_used_is_answered_plainly(
    title: str, told: str, tmp_path: Path
) -> None:
    frost = post("Cold.", date="2026-11-22")
    project = small(tmp_path, {"2026-11-22-frost.md": frost}, CATALOGUE)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WrongUsage) as caught:
        new_bulletin(project, title, ())
    assert str(caught.value) == told
    assert sorted(tmp_path.rglob("*")) == before


def test_the_same_title_every_week_has_an_address_for_each_and_none_changes(tmp_path: Path) -> None:
    small(tmp_path, {}, CATALOGUE)
    weeks = [date(2026, 11, day) for day in (15, 22, 29)]
    for week in weeks:
        path = new_bulletin(open_project(tmp_path, week), "Weekly update", ())
        path.write_text(path.read_text("utf-8").replace("draft: true", "#"), "utf-8")
    found = {b.date: b.address for b in open_project(tmp_path, weeks[-1]).posts.bulletins}
    assert found == {
        weeks[0]: "bulletins/weekly-update/",
        weeks[1]: "bulletins/weekly-update-2026-11-22/",
        weeks[2]: "bulletins/weekly-update-2026-11-29/",
    }
    with pytest.raises(WrongUsage) as caught:
        new_bulletin(open_project(tmp_path, weeks[1]), "Weekly update", ())
    assert str(caught.value) == (
        "There is a bulletin at bulletins/weekly-update-2026-11-22/ already: "
        f"{POSTS}/2026-11-22-weekly-update-2026-11-22.md. Give this one another title."
    )


def test_a_long_title_gets_a_short_address(tmp_path: Path) -> None:
    path = new_bulletin(small(tmp_path, {}, CATALOGUE), "word " * 23, ())
    assert len(path.stem.removeprefix("2026-11-22-")) <= 60


def test_a_catalogue_that_cannot_be_read_leaves_no_draft(tmp_path: Path) -> None:
    project = small(tmp_path, {}, "hub: [\n")
    with pytest.raises(HubError, match="Nothing was written"):
        new_bulletin(project, "Frost", ())


@pytest.mark.audit
def test_a_fresh_draft_stops_neither_a_build_nor_a_check(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path)
    done = run_hub("new", "bulletin", "Spring is near", "--as-of", "2026-11-22", cwd=root)
    assert done.returncode == 0
    assert done.stdout == (
        f"Added {POSTS}/2026-11-22-spring-is-near.md. Write it, and see it with: signpost serve\n"
    )
    done = run_hub(
        "new", "bulletin", "Local spring", "--area", "north-town", "--as-of", "2026-11-22", cwd=root
    )
    assert (
        "overrides/areas/north-town/docs/bulletins/posts/2026-11-22-local-spring.md" in done.stdout
    )
    assert run_hub("check", "--all", "--as-of", "2026-11-22", cwd=root).returncode == 0
    done = build(root)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (root / "site" / "bulletins" / "spring-is-near").exists()


def test_the_sections_of_the_founding_bulletin_are_all_there() -> None:
    hub = open_project(ROOT, DAY).core.catalogue.hub
    assert hub is not None
    assert [str(section.heading) for section in hub.bulletin_sections] == [
        "Best practice",
        "The pathway, one part of it",
        "New guidance",
        "Tools and services",
        "Medical assessments",
        "Research",
        "The consultation clinic",
        "Support for you and your team",
        "For our partners",
    ]
