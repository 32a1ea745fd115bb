"""A folder that is kept out of the site by a file in it."""

from __future__ import annotations

from pathlib import Path

from signpost.reading.published_files import file_problems, pages, published
from tests.conftest import write_tree
from tests.engine.macros.pages.attempt import checked, tried
from tests.engine.macros.pages.damage import base_files

FOR_US = {
    "docs/ours/UNPUBLISHED.txt": "",
    "docs/ours/plan.md": "Ring 020 7946 0999 and <script>x</script> [nowhere](gone.md)",
    "docs/ours/deep/er/more.md": "# More",
    "docs/ours/x~": "left by a program",
}
FOR_READERS = {"docs/ours-too/plan.md": "# Plan\n", "docs/a/ours.md": "# Ours\n"}


def test_its_folder_and_all_below_are_not_published_and_not_looked_at(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FOR_US | FOR_READERS)
    docs = root / "docs"
    names = [file.relative_to(root).as_posix() for file in published(docs)]
    assert names == ["docs/a/ours.md", "docs/ours-too/plan.md"]
    assert pages(docs) == published(docs)
    assert list(file_problems(docs, root)) == []


def test_a_hub_with_such_a_folder_is_sound_and_builds_without_it(tmp_path: Path) -> None:
    root = write_tree(tmp_path, base_files() | FOR_US)
    outcome = tried(root)
    assert (outcome.errors, outcome.failed) == ([], "")
    assert not (root / "site" / "ours").exists()
    assert (root / "site" / "index.html").is_file()


def test_a_link_into_such_a_folder_leads_nowhere(tmp_path: Path) -> None:
    link = {"docs/about-us.md": "# Us\n\n[Our plan](ours/plan.md)\n"}
    root = write_tree(tmp_path, base_files() | FOR_US | link)
    told = [str(one) for one in checked(root)]
    assert [one for one in told if one.startswith("docs/about-us.md:3:")] == [
        "docs/about-us.md:3: there is no page 'ours/plan.md'. Check the name, or take it out."
    ]


def test_at_the_top_it_keeps_nothing_out_and_is_told(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"docs/UNPUBLISHED.txt": "", "docs/index.md": "# Hub\n"})
    assert published(root / "docs") == [root / "docs" / "index.md"]
    assert [str(one) for one in file_problems(root / "docs", root)] == [
        "docs/UNPUBLISHED.txt:1: keeps a folder out of the site, but not all of them. "
        "Put it into the folder that is meant."
    ]
