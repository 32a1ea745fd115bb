"""What may lie in an area's folder beside its file: nothing from elsewhere, nothing that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import hub_with

FOLDER = "overrides/areas/north-town"
AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
logo: logo.svg
"""
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>'
PAGE = "---\ntitle: Ours\ndescription: Ours.\n---\n\n# Ours\n"


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """The folder of a sound area, in a project that has a page and a folder outside of it."""
    root = Path(hub_with(tmp_path / "project", AREA))
    write_tree(tmp_path, {"outside/page.md": PAGE})
    return write_tree(root / FOLDER, {"logo.svg": PLAIN})


def errors(area: Path) -> list[str]:
    project = open_project(area.parents[2], AS_OF, area.name)
    return [str(problem) for problem in project.errors]


def test_a_plain_logo_and_pages_of_its_own_are_taken(area: Path) -> None:
    write_tree(area / "docs", {"show.md": PAGE, "guides/index.md": PAGE, "maps/plan.svg": PLAIN})
    assert errors(area) == []


OUT, NOWHERE = "is a link that leads out of its folder", "is a link that leads nowhere"
A_FOLDER = "is a link to a folder"
LINKS = {
    "a page": ("docs/page.md", "outside/page.md", OUT),
    "a page that is gone": ("docs/page.md", "outside/gone.md", NOWHERE),
    "a folder of pages": ("docs/pages", "outside", A_FOLDER),
    "all of its pages": ("docs", "outside", A_FOLDER),
}


@pytest.mark.parametrize("what", LINKS)
def test_a_link_out_of_the_folder_is_refused(what: str, area: Path, tmp_path: Path) -> None:
    name, target, told = LINKS[what]
    (area / name).parent.mkdir(exist_ok=True)
    (area / name).symlink_to(tmp_path / target)
    thing = "folder" if told == A_FOLDER else "file"
    assert errors(area) == [
        f"{FOLDER}/{name}:1: {told}, and is not published. "
        f"Put the {thing} itself here, not a link to it."
    ]


def test_a_folder_with_the_name_of_a_page_is_only_a_folder(area: Path) -> None:
    write_tree(area / "docs", {"show.md/plan.svg": PLAIN})
    assert errors(area) == []


MADE = ("services/garden-line", "topics/frost", "area", "coverage")


@pytest.mark.parametrize("address", MADE)
def test_a_page_where_the_hub_makes_one_is_told_rather_than_lost(address: str, area: Path) -> None:
    name = f"docs/{address}.md"
    write_tree(area, {name: PAGE})
    assert [line.partition(":")[0] for line in errors(area)] == [f"{FOLDER}/{name}"]


UNSAFE = {
    "a script": "<svg><script>alert(1)</script></svg>",
    "a script of a named kind": '<svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></svg>',
    "a handler": '<svg onload="alert(1)"></svg>',
    "HTML inside": "<svg><foreignObject><p>x</p></foreignObject></svg>",
    "a link": '<svg><a xlink:href="https://example.org/"><path/></a></svg>',
    "a picture from elsewhere": "<svg style=\"background: url('https://example.org/')\"></svg>",
    "a style from elsewhere": '<svg><style>@import "https://example.org/x.css"</style></svg>',
}


@pytest.mark.parametrize("what", UNSAFE)
def test_a_logo_that_can_run_or_load_something_is_refused(what: str, area: Path) -> None:
    write_tree(area, {"logo.svg": UNSAFE[what]})
    assert errors(area) == [
        f"{FOLDER}/area.yml:5: logo: logo.svg can run or load something. "
        "Save it as a plain SVG, or as PNG."
    ]


def test_a_picture_of_a_page_can_run_no_more_than_a_logo(area: Path) -> None:
    pictures: dict[str, str | bytes] = {f"{n}.svg": svg for n, svg in enumerate(UNSAFE.values())}
    write_tree(area / "docs", pictures)
    assert errors(area) == [
        f"{FOLDER}/docs/{name}:1: can run or load something. Save it as a plain SVG, or as PNG."
        for name in pictures
    ]


def test_a_number_in_an_example_is_no_number_unless_it_is_a_retired_one(area: Path) -> None:
    page = PAGE + "\n```text\nnumber: 020 7946 0018\nnumber: 020 7946 0999\n```\n"
    write_tree(area, {"docs/show.md": page})
    project = open_project(area.parents[2], AS_OF, area.name)
    assert [str(p) for p in project.problems if p.path.endswith("show.md")] == [
        f"{FOLDER}/docs/show.md:10: '020 7946 0999' is a retired number of 'old-line'. "
        'Take it out, or write {{ phone("garden-line") }}.'
    ]
