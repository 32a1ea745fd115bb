"""What a check looks at: all at once, what stands in an area's way, and what it has left out."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import AS_OF, write_tree
from tests.engine.macros.pages.conftest import Told
from tests.engine.macros.pages.damage import base_files
from tests.engine.whole import page
from tests.process import run_hub


def test_addresses_are_told_together_with_what_is_wrong_with_other_files(told: Told) -> None:
    found = told(
        {
            "docs/CON.txt": "x",
            "docs/id_rsa": "x",
            "docs/README.md": page("# X"),
            "docs/workbook.md": page("# X"),
            "docs/y.md": page("# Y", "", "[a](gone.md)", title="Y"),
        }
    )
    assert {one.split(":")[1].strip() for one in found if one.startswith("error")} == {
        "docs/CON.txt",
        "docs/id_rsa",
        "docs/index.md",
        "docs/workbook.md",
        "docs/y.md",
    }


def test_a_page_at_an_areas_address_is_told_by_every_check(told: Told) -> None:
    files = {"docs/north-town.md": page("# X"), "docs/North-Town/plan.md": page("# X", title="Y")}
    where = "stands where the area 'north-town' has its address, north-town/."
    expected = [
        f"error: docs/North-Town/plan.md:1: {where} Give the folder docs/North-Town another name.",
        f"error: docs/north-town.md:1: {where} Give the page another name.",
    ]
    for area in (None, "north-town"):
        found = told(files, area)
        assert [one for one in found if "has its address" in one] == expected


def test_a_check_of_the_core_says_that_the_areas_were_not_looked_at(tmp_path: Path) -> None:
    root = str(write_tree(tmp_path, base_files()))
    closing = {
        options: run_hub(
            "--project", root, "check", *options, "--as-of", AS_OF.isoformat()
        ).stdout.splitlines()[-1]
        for options in ((), ("--all",), ("--area", "north-town"))
    }
    left_out = "Its areas were not looked at: for those too, run signpost check --all."
    assert closing[()] == f"0 errors, 0 warnings. The hub can be built. {left_out}"
    assert closing["--all",].endswith("The hub can be built.")
    assert closing["--area", "north-town"].endswith("The hub can be built.")
