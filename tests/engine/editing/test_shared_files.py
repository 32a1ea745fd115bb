"""A .zip with a newer catalogue: an honest one is read in any shape, a hostile one is refused."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from signpost.editing import shared_files as module
from signpost.editing.shared_files import shared_files
from signpost.errors import WrongUsage

HONEST = {
    "resources.yml": "resources:\n",
    "catalogue/hub.yml": "hub:\n",
    "docs/index.md": "# Tŷ",
    "docs/about/a/b.md": "deep",
    "overrides/areas/x/area.yml": "name: X",
    "catalogue/schema.json": "of another version",
    "docs/.DS_Store": "litter",
    "hooks/engine.py": "evil()",
    "README.md": "read me",
}
SHARED = {
    name: HONEST[name]
    for name in ("resources.yml", "catalogue/hub.yml", "docs/index.md", "docs/about/a/b.md")
}


def zipped(folder: Path, files: dict[str, str], below: str = "") -> Path:
    path = folder / "newer.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(below + name, text)
    return path


def read(source: Path, hub: Path) -> dict[str, str]:
    with shared_files(source, hub) as files:
        return {name: path.read_text("utf-8") for name, path in files.items()}


def refused(source: Path, tmp_path: Path) -> str:
    with pytest.raises(WrongUsage) as caught:
        read(source, tmp_path / "hub")
    assert "Nothing was changed." in str(caught.value)
    return str(caught.value).removeprefix(f"{source} ").split(" Nothing was changed.")[0]


@pytest.mark.parametrize("below", ["", "hub-main/", "The hub (2)/"])
def test_a_zip_is_read_at_its_top_or_one_folder_deep_and_only_what_is_shared(
    tmp_path: Path, below: str
) -> None:
    assert read(zipped(tmp_path, HONEST, below), tmp_path / "hub") == SHARED


def test_a_folder_of_its_own_beside_the_files_does_not_confuse_it(tmp_path: Path) -> None:
    files = {**HONEST, "old/resources.yml": "of old"}
    assert read(zipped(tmp_path, files), tmp_path / "hub") == SHARED


@pytest.mark.parametrize(
    "name",
    ["../evil.md", "docs/../../evil.md", "/etc/evil", "docs\\..\\evil.md", "C:/evil.md"],
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    said = refused(zipped(tmp_path, {**HONEST, name: "evil"}), tmp_path)
    assert said.endswith("which leads out of the hub.")
    assert [path.name for path in tmp_path.iterdir()] == ["newer.zip"]


def test_a_name_that_would_steer_a_terminal_is_refused(tmp_path: Path) -> None:
    said = refused(zipped(tmp_path, {**HONEST, "docs/\x1b[2J.md": "evil"}), tmp_path)
    assert said == r"holds 'docs/\x1b[2J.md', which nobody can read."


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(tmp_path: Path, kind: int) -> None:
    path = zipped(tmp_path, HONEST)
    member = zipfile.ZipInfo("docs/passwords.md")
    member.external_attr = (kind | 0o644) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, "/etc/passwd")
    assert refused(path, tmp_path) == "holds 'docs/passwords.md', which is a link or no file."


def test_a_file_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1_000_000)
    bomb = zipped(tmp_path, {**HONEST, "docs/bomb.txt": "0" * 1_000_001})
    assert bomb.stat().st_size < 10_000
    assert refused(bomb, tmp_path) == "unpacks to more than 1 MB."


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 8)
    assert refused(zipped(tmp_path, HONEST), tmp_path) == "holds more than 8 files."


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, HONEST)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("docs/index.md", "another")
    assert refused(path, tmp_path) == "holds 'docs/index.md' twice."


@pytest.mark.parametrize("files", [{}, {"docs/index.md": "x"}, {"a/b/resources.yml": "too deep"}])
def test_a_zip_without_a_hub_is_refused(tmp_path: Path, files: dict[str, str]) -> None:
    said = refused(zipped(tmp_path, files), tmp_path)
    assert said == "holds no resources.yml, and so is no hub."


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", "cut off"])
def test_what_is_no_zip_or_a_broken_one_is_refused(tmp_path: Path, content: bytes | str) -> None:
    path = zipped(tmp_path, HONEST)
    path.write_bytes(content if isinstance(content, bytes) else path.read_bytes()[:-40])
    assert refused(path, tmp_path) == "is no .zip file, or a broken or locked one."


def test_content_that_does_not_match_its_sum_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "newer.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("resources.yml", "resources:\n")
    path.write_bytes(path.read_bytes().replace(b"resources:\n", b"resources!\n"))
    assert refused(path, tmp_path) == "is no .zip file, or a broken or locked one."
