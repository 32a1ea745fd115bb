"""Where a site may go: never among what it is made from, and each refusal says why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.errors import WrongUsage
from signpost.site.target import mount_points, target_of
from tests.conftest import write_tree
from tests.engine.sites import OLD, site

NO_PLACE = {
    ".": "your hub's own files lie in that folder",
    "..": "your hub's own files lie in that folder",
    "/": "your hub's own files lie in that folder",
    "docs": "what the hub is made from lies in docs/",
    "docs/site": "what the hub is made from lies in docs/",
    "overrides/areas/north": "what the hub is made from lies in overrides/",
    "catalogue/site": "what the hub is made from lies in catalogue/",
    ".git/site": "what the hub is made from lies in .git/",
    "docs/../docs/x": "what the hub is made from lies in docs/",
    "to-docs/x": "what the hub is made from lies in docs/",
}


@pytest.mark.parametrize("place", NO_PLACE)
def test_a_site_cannot_be_built_among_what_it_is_made_from(place: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "hub", {"docs/index.md": "# Home\n"})
    (root / "to-docs").symlink_to("docs")
    with pytest.raises(WrongUsage) as caught:
        target_of(root, root / place)
    assert str(caught.value) == (
        f"A site cannot be built into {root / place}: {NO_PLACE[place]}. Choose a folder of its "
        "own with --site-dir, such as site."
    )


def test_the_pages_folder_has_the_name_that_mkdocs_yml_gives_it(tmp_path: Path) -> None:
    write_tree(tmp_path, {"mkdocs.yml": "docs_dir: words\nsite_dir: words/out\n"})
    with pytest.raises(WrongUsage, match=r"what the hub is made from lies in words/"):
        target_of(tmp_path)


def test_a_site_goes_where_mkdocs_yml_says(tmp_path: Path) -> None:
    write_tree(tmp_path, {"mkdocs.yml": "site_dir: public\n"})
    assert target_of(tmp_path).site == tmp_path.resolve() / "public"


def test_the_home_folder_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    monkeypatch.setattr(Path, "home", lambda: home)
    with pytest.raises(WrongUsage, match=re.escape(f"into {home}: that is your home folder.")):
        target_of(tmp_path / "hub", home)
    assert target_of(tmp_path / "hub", home / "site").site == (home / "site").resolve()


def test_a_file_and_a_link_to_itself_are_no_place(tmp_path: Path) -> None:
    write_tree(tmp_path, {"site": "a file"})
    (tmp_path / "round").symlink_to("round")
    for name, said in {
        "site": "a site cannot be built into {}: there is a file of that name. move it away, or "
        "choose another folder.",
        "round": "{} is a link that leads back to itself. take it away.",
    }.items():
        with pytest.raises(WrongUsage) as caught:
            target_of(tmp_path, tmp_path / name)
        assert str(caught.value).lower() == said.format(tmp_path / name)


def test_the_folders_that_something_is_mounted_on_are_read_from_the_systems_list() -> None:
    listed = (
        b"29 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
        b"61 29 254:0 /srv/vol /srv/a\\040site rw,relatime shared:1 - ext4 /dev/vda rw\n"
        b"62 29 0:52 / /srv/caf\303\251\\134x ro - tmpfs tmpfs ro\n"
    )
    assert mount_points(listed) == {Path("/"), Path("/srv/a site"), Path("/srv/café\\x")}


def test_a_part_of_a_site_is_no_place(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    for name in ("site/north", "site/new/deep"):
        with pytest.raises(WrongUsage, match=r"that is a part of the site in .*/site\. Build into"):
            target_of(tmp_path, tmp_path / name)
