"""`signpost build` on a folder that is no place for a site: one sentence, before all else."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import allotments
from tests.engine.whole import whole
from tests.process import run_hub

REFUSED = {
    "docs/site": (
        2,
        "A site cannot be built into {}: what the hub is made from lies in docs/. Choose a folder "
        "of its own with --site-dir, such as site.\n",
    ),
    "mine": (
        1,
        "{} holds what no build made: index.html, thesis.doc. Nothing was built and nothing was "
        "touched. Move it to another place, or choose an empty folder with --site-dir. What every "
        "build should publish belongs in docs/.\n",
    ),
}


@pytest.mark.parametrize("folder", REFUSED)
@pytest.mark.parametrize("which", [(), ("--all",)], ids=["core", "all"])
def test_a_folder_that_is_no_place_for_a_site_is_refused_before_anything_is_built(
    folder: str, which: tuple[str, ...], tmp_path: Path
) -> None:
    root = whole(tmp_path).root
    mine = write_tree(root / "mine", {"index.html": "mine", "thesis.doc": "ten years"})
    site, before = root / folder, sorted(path.name for path in root.iterdir())
    done = run_hub(
        "--project",
        str(root),
        "build",
        *which,
        "--site-dir",
        str(site),
        "--as-of",
        AS_OF.isoformat(),
    )
    code, said = REFUSED[folder]
    assert (done.returncode, done.stdout, done.stderr) == (code, "", said.format(site))
    assert sorted(path.name for path in mine.iterdir()) == ["index.html", "thesis.doc"]
    assert sorted(path.name for path in root.iterdir()) == before


def test_a_file_of_a_page_cannot_have_the_name_of_the_list_of_a_site(tmp_path: Path) -> None:
    root = write_tree(allotments(tmp_path).root, {"docs/manifest.json": "{}"})
    told = [str(problem) for problem in open_project(root, AS_OF).errors]
    assert told == [
        "docs/manifest.json:1: has the name of the list that every build writes into its site. "
        "Give the file another name."
    ]
