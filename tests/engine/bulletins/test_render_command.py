"""signpost bulletin render: what it writes, leaves alone, and says when it will not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site import outbox
from tests.conftest import write_tree
from tests.engine.areas.built import DAY
from tests.engine.bulletins.made_up import POSTS, hub_of_bulletins
from tests.process import run_hub

OURS = json.dumps({"made_by": "signpost bulletin render"})


def _render(root: Path, slug: str, *arguments: str) -> tuple[int, str]:
    done = run_hub("bulletin", "render", slug, *(arguments or ("--out", "out")), cwd=root)
    return done.returncode, done.stdout + done.stderr


WONT = {
    "frst": "There is no bulletin 'frst'. Did you mean 'frost'?",
    "not-yet": f"{POSTS}/2026-11-21-not-yet.md is a draft. Take the line draft: true out when it "
    "is finished, or add --draft to see it before.",
    "christmas": f"{POSTS}/2026-12-24-christmas.md is dated 2026-12-24. Wait until then, or render "
    "it as of that day: --as-of 2026-12-24.",
    "show": f"{POSTS}/2026-09-01-show.md expired on 2026-10-01. Write a new bulletin, or give a "
    "later day.",
}


@pytest.mark.parametrize("slug", WONT)
def test_what_is_not_to_be_sent_is_refused_with_what_to_do(slug: str, hub_root: Path) -> None:
    assert _render(hub_root, slug, "--out", "out", *DAY) == (2, WONT[slug] + "\n")
    assert not (hub_root / "out").exists()


def test_an_area_that_hides_it_says_so(hub_root: Path) -> None:
    arguments = ("--out", "out", "--area", "north-town", *DAY)
    area = "overrides/areas/north-town/area.yml"
    told = f"north-town hides 'committee-notes': see hide_bulletins in {area}.\n"
    assert _render(hub_root, "committee-notes", *arguments) == (2, told)


def test_an_areas_own_bulletin_is_written_for_it_alone(hub_root: Path, tmp_path: Path) -> None:
    code, said = _render(hub_root, "diggers", "--out", str(tmp_path / "out"), *DAY)
    assert code == 0
    assert "for 1 edition into" in said
    assert [path.name for path in (tmp_path / "out").iterdir() if path.is_dir()] == ["north-town"]


def test_where_the_hub_is_published_must_be_known(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path, site_url="")
    told = (
        "It is not known where the hub is published, so links in an email would lead nowhere. "
        "Set site_url in mkdocs.yml, or add --site https://…\n"
    )
    assert _render(root, "frost", "--out", "out", *DAY) == (2, told)
    south = "hub_url in overrides/areas/south-town/area.yml or site_url in mkdocs.yml"
    code, said = _render(root, "frost", "--out", "out", "--area", "south-town", *DAY)
    assert (code, south in said) == (2, True)
    code, said = _render(root, "frost", "--out", "out", "--site", "hub", *DAY)
    assert (code, said) == (
        2,
        "--site: 'hub' is no address. Write it as https://hub.example.org/.\n",
    )
    site = ("--site", "https://given.example.org", "--area", "south-town")
    assert _render(root, "frost", "--out", "out", *site, *DAY)[0] == 0
    text = (root / "out" / "south-town" / "frost.txt").read_text("utf-8")
    assert "https://given.example.org/south-town/bulletins/frost/" in text


def test_a_draft_can_be_looked_through_and_says_what_it_is(hub_root: Path, tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "out"), "--draft", "--area", "south-town")
    assert _render(hub_root, "not-yet", *out, *DAY)[0] == 0
    message = (tmp_path / "out" / "south-town" / "not-yet.eml").read_text("utf-8")
    assert "Subject: DRAFT: Not yet" in message
    assert "Not published" in (tmp_path / "out" / "south-town" / "not-yet.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "files", [{"letter.docx": "mine"}, {"bulletin.json": "{}"}, {"bulletin.json": "not json"}]
)
def test_a_folder_that_is_not_ours_is_left_as_it_was(files: dict[str, str], tmp_path: Path) -> None:
    folder = write_tree(tmp_path / "out", dict(files))
    with pytest.raises(HubError) as caught:
        outbox.write_rendering(folder, "frost", {"core/frost.txt": b"x"})
    assert str(caught.value) == (
        f"{folder} holds files that are no rendering of a bulletin. Nothing was written. "
        "Choose another folder."
    )
    assert {p.name: p.read_text("utf-8") for p in folder.iterdir()} == files
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_somebody_added_to_a_rendering_is_not_thrown_away(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    outbox.write_rendering(folder, "frost", {"core/frost.txt": b"x"})
    write_tree(folder, {"core/who-has-it.xlsx": "a list"})
    with pytest.raises(HubError) as caught:
        outbox.write_rendering(folder, "frost", {"core/frost.txt": b"new"})
    assert str(caught.value) == (
        f"{folder} holds what is no part of the rendering: core/who-has-it.xlsx. Nothing was "
        "written. Move it to another place, or choose another folder."
    )
    assert (folder / "core" / "frost.txt").read_text() == "x"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(HubError, match="is a file"):
        outbox.refuse_unless_ours(tmp_path / "out")


def test_an_earlier_rendering_is_replaced_whole(tmp_path: Path) -> None:
    folder = write_tree(tmp_path / "out", {"bulletin.json": OURS, "core/old.txt": "old"})
    outbox.write_rendering(folder, "frost", {"core/frost.txt": b"new"})
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert found == {"bulletin.json", "core/frost.txt"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_cannot_be_written_leaves_the_earlier_rendering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_tree(tmp_path / "out", {"bulletin.json": OURS, "core/old.txt": "old"})

    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(HubError, match="No space left on device"):
        outbox.write_rendering(folder, "frost", {"core/frost.txt": b"new"})
    assert (folder / "core" / "old.txt").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
