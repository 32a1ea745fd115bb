"""A build that is divided among machines: what is merged is what one build makes, or is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site.aside import claimed
from signpost.site.build import merge_shares
from signpost.site.finished import Finished
from signpost.site.links import Leaving
from signpost.site.manifest import SHARD, read_manifest
from signpost.site.shards import Division, divided
from signpost.site.target import target_of
from tests.conftest import AS_OF
from tests.engine.site.several import hub_of
from tests.engine.sites import files_of, made
from tests.process import run_hub

DAY = ("--as-of", AS_OF.isoformat())
BUILT = {"": {"index.html": "core"}, "east": {"index.html": "east"}, "north": {"index.html": "n"}}


@pytest.mark.builds
def test_shares_that_are_merged_are_the_site_that_one_build_makes(tmp_path: Path) -> None:
    root = hub_of(tmp_path / "hub", "east").root
    for command in (["--shard", "1/2"], ["--shard", "2/2"], ["--all", "--site-dir", "whole"]):
        done = run_hub("build", *command, *DAY, cwd=root)
        assert (done.returncode, done.stderr) == (0, "")
    merged = run_hub("merge", cwd=root)
    assert (merged.returncode, merged.stderr) == (0, "")
    assert merged.stdout.startswith("Joined ") and " of 2 editions in " in merged.stdout
    whole = files_of(root / "whole")
    assert (files_of(root / "site") == whole, len(whole) > 80) == (True, True)
    assert read_manifest(root / "site") == read_manifest(root / "whole")
    assert not (root / "site-shards" / "1-of-2" / "index.html").exists()  # nobody publishes one


def shelf(root: Path, number: int, of: int, on: date = AS_OF, to: str = "") -> Path:
    """The folder of a share as builds leave it, without MkDocs."""
    division = Division(number=number, of=of)
    folder = root / "site-shards" / (to or f"{number}-of-{of}")
    with claimed(target_of(root, folder), "The allotment hub", "signpost", share=True) as aside:
        shelved = []
        for area in division.share(sorted(BUILT)):
            at = aside.folder(area or None)
            edition = made(at, dict(BUILT[area]), area or None)
            way = "../" if area else "east/"
            links = [Leaving("index.html", f"{way}index.html")]
            shelved.append(Finished(at, edition.model_copy(update={"as_of": on}), links))
        aside.lay_by(shelved, division)
    return folder


def merge(root: Path, folders: list[Path]) -> None:
    from signpost.site.opening import open_project

    project = open_project(root, AS_OF)
    merge_shares(project, target_of(root), "signpost merge", folders)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return hub_of(tmp_path / "hub", "east", "north").root


def test_each_edition_of_a_share_goes_to_its_place(root: Path) -> None:
    merge(root, [shelf(root, n, 2) for n in (2, 1)])
    found = files_of(root / "site")
    assert {name: found[name] for name in found if name.endswith(".html")} == {
        "index.html": "core",
        "east/index.html": "east",
        "north/index.html": "n",
    }


def _damaged(root: Path) -> list[Path]:
    first, second = shelf(root, 1, 2), shelf(root, 2, 2)
    (second / "east.area" / "index.html").write_text("somebody else's", "utf-8")
    return [first, second]


def _lacking(root: Path) -> list[Path]:
    first, second = shelf(root, 1, 2), shelf(root, 2, 2)
    (second / "east.area" / "index.html").unlink()
    return [first, second]


def _led_away(root: Path) -> list[Path]:
    """A file of it is a link to another of the machine that merges."""
    first, second = _lacking(root)
    (second / "east.area" / "index.html").symlink_to(root / "resources.yml")
    return [first, second]


def _of_another_catalogue(root: Path) -> list[Path]:
    first = shelf(root, 1, 2)
    catalogue = root / "resources.yml"
    catalogue.write_text(f"{catalogue.read_text('utf-8')}\n# a word\n", "utf-8")
    return [first, shelf(root, 2, 2)]


def _nonsense(root: Path) -> list[Path]:
    folder = shelf(root, 1, 2)
    (folder / SHARD).write_text("{}", "utf-8")
    return [folder]


REFUSED: dict[Callable[[Path], list[Path]], str] = {
    lambda root: [shelf(root, 1, 3), shelf(root, 3, 3)]: (
        "Share 2/3 is missing. Build it with: signpost build --shard 2/3"
    ),
    lambda root: [shelf(root, 1, 2), shelf(root, 2, 3)]: (
        "These are shares of different divisions: 1/2, 2/3. Give those of one."
    ),
    lambda root: [
        shelf(root, 1, 2),
        shelf(root, 1, 2),
    ]: "Share 1/2 was given twice. Give each once.",
    lambda root: [shelf(root, 1, 2), shelf(root, 2, 2, date(2026, 11, 23))]: (
        "These shares were built for different days, 22 November 2026 and 23 November 2026. Build "
        "all for one, with --as-of 2026-11-23."
    ),
    lambda root: [root / "docs"]: (
        "{root}/docs holds no share of a site, or not all of one. Give the folders that signpost "
        "build --shard wrote, such as site-shards/1-of-4."
    ),
    _nonsense: (
        "{root}/site-shards/1-of-2 holds no share of a site, or not all of one. Give the folders "
        "that signpost build --shard wrote, such as site-shards/1-of-4."
    ),
    _damaged: (
        "{root}/site-shards/2-of-2/east.area/index.html is not what was built. The site you had is "
        "untouched. Build it with: signpost build --shard 2/2"
    ),
    _of_another_catalogue: (
        "{root}/site-shards/1-of-2 was built from other files than lie here, or by another "
        "version. Build all shares anew from what is here, and merge those."
    ),
}
REFUSED[_lacking] = REFUSED[_led_away] = REFUSED[_damaged]


@pytest.mark.parametrize("shares", REFUSED, ids=lambda shares: shares.__name__)
def test_what_does_not_make_a_whole_site_is_refused_and_the_old_site_stays(
    root: Path, shares: Callable[[Path], list[Path]]
) -> None:
    merge(root, [shelf(root, n, 2) for n in (1, 2)])
    before = files_of(root / "site")
    with pytest.raises(HubError) as refused:
        merge(root, shares(root))
    assert str(refused.value) == REFUSED[shares].format(root=root)
    assert files_of(root / "site") == before


def test_a_share_and_a_site_never_take_each_others_place(root: Path) -> None:
    merge(root, [shelf(root, n, 2) for n in (1, 2)])
    with pytest.raises(HubError, match="/site holds a site"):
        shelf(root, 1, 2, to="../site")
    shelf(root, 1, 2)
    done = run_hub("build", "--site-dir", "site-shards/1-of-2", *DAY, cwd=root)
    assert done.returncode == 1
    assert "/site-shards/1-of-2 holds a share of a site. Nothing was built" in done.stderr


def test_a_link_from_one_share_into_another_has_to_lead_somewhere(
    root: Path,
) -> None:
    first = shelf(root, 1, 2)
    said = json.loads((first / SHARD).read_text("utf-8"))
    said["leaving"]["core/"] = [["index.html", "east/gone/"]]
    (first / SHARD).write_text(json.dumps(said), "utf-8")
    with pytest.raises(HubError, match="the link 'east/gone/' leads nowhere"):
        merge(root, [first, shelf(root, 2, 2)])


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("--shard", "0/2"), "'0/2' is no share; write 2/4 for the second of four"),
        (("--shard", "3/2"), "'3/2' is no share; write 2/4 for the second of four"),
        (("--shard", "two"), "'two' is no share; write 2/4 for the second of four"),
        (("--shard", "1/2", "--area", "east"), "Give --area or --all, not both."),
    ],
)
def test_a_share_that_cannot_be_is_wrong_usage(
    root: Path, command: tuple[str, ...], said: str
) -> None:
    done = run_hub("build", *command, cwd=root)
    assert (done.returncode, said in done.stderr) == (2, True)


def test_more_shares_than_editions_are_refused_with_the_most_there_can_be(root: Path) -> None:
    done = run_hub("build", "--shard", "4/4", cwd=root)
    assert (done.returncode, done.stderr) == (
        1,
        "A site of 3 editions cannot be divided into 4 shares. Divide it into 3 at most.\n",
    )


def test_without_shares_merge_says_what_it_looked_for(root: Path) -> None:
    done = run_hub("merge", cwd=root)
    assert (done.returncode, done.stdout) == (1, "")
    assert "site-shards holds no share of a site" in done.stderr


@pytest.mark.parametrize(
    ("editions", "pages", "wanted", "shares"),
    [(1, 200, None, 1), (25, 5_700, None, 1), (175, 40_000, None, 7), (5, 1_000, 9, 5)],
)
def test_a_site_is_divided_into_shares_worth_a_machine(
    editions: int, pages: int, wanted: int | None, shares: int
) -> None:
    assert [str(one) for one in divided(editions, pages, wanted)] == [
        f"{n}/{shares}" for n in range(1, shares + 1)
    ]


def test_matrix_prints_what_a_workflow_reads(root: Path) -> None:
    done = run_hub("matrix", "--shards", "2", cwd=root)
    assert (done.returncode, done.stdout) == (0, '{"shard": ["1/2", "2/2"]}\n')


def test_every_edition_belongs_to_one_share() -> None:
    shares = [Division(number=n, of=3).share(range(7)) for n in (1, 2, 3)]
    assert shares == [[0, 3, 6], [1, 4], [2, 5]]


def test_what_else_lies_in_a_share_is_not_published(root: Path) -> None:
    folders = [shelf(root, n, 2) for n in (1, 2)]
    shutil.copy(root / "resources.yml", folders[0] / "core")
    merge(root, folders)
    assert "resources.yml" not in files_of(root / "site")
