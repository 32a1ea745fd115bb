"""The command signpost workbook: what it says and refuses; an old file is never lost."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from signpost.cli import main, paper
from signpost.exports.workbook import Printed
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import ALLOTMENTS, allotments
from tests.process import run_hub

DAY = ("--as-of", AS_OF.isoformat())
OLD = b"the old workbook"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The allotment hub."""
    project = allotments(tmp_path / "hub")
    return write_tree(project.root, {"mkdocs.yml": "site_name: The allotment hub\n"})


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A workbook that was made before."""
    file = tmp_path / "book.pdf"
    file.write_bytes(OLD)
    return file


def test_a_workbook_is_made_and_announced(root: Path, out: Path) -> None:
    done = run_hub("--project", str(root), "workbook", "--out", str(out), *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Wrote {out}: ")
    assert done.stdout.endswith(". Valid until 20 February 2027.\n")
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert sorted(file.name for file in out.parent.iterdir()) == ["book.pdf", "hub"]


def refused(root: Path, out: Path | str, *more: str) -> tuple[int, str]:
    done = run_hub("--project", str(root), "workbook", "--out", str(out), *more, *DAY)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def test_an_unknown_area_is_named_with_the_nearest(out: Path) -> None:
    code, said = refused(ROOT, out, "--area", "bristle")
    assert (code, said) == (2, "There is no area 'bristle'. Did you mean 'bristol'?\n")
    assert out.read_bytes() == OLD


def test_a_folder_that_is_not_there_is_named(root: Path, tmp_path: Path) -> None:
    code, said = refused(root, tmp_path / "nowhere" / "book.pdf")
    expected = f"There is no folder {tmp_path / 'nowhere'}. Make it first, or choose another.\n"
    assert (code, said) == (2, expected)


def test_a_folder_cannot_be_a_workbook(root: Path, tmp_path: Path) -> None:
    code, said = refused(root, tmp_path)
    assert code == 2
    assert said == f"{tmp_path} is a folder. Name the file too: --out {tmp_path}/workbook.pdf\n"


def test_a_file_of_another_kind_is_never_written_over(root: Path) -> None:
    code, said = refused(root, root / "resources.yml")
    assert code == 2
    assert "does not end in .pdf" in said
    assert (root / "resources.yml").read_text() == ALLOTMENTS


def test_a_broken_catalogue_stops_it_with_its_problems(root: Path, out: Path) -> None:
    broken = ALLOTMENTS.replace("status: unknown", "status: unkown")
    write_tree(root, {"resources.yml": broken})
    code, said = refused(root, out)
    assert code == 1
    assert "Did you mean 'unknown'?" in said
    assert out.read_bytes() == OLD


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("error", ["OSError('cannot load library')", "ImportError('no such')"])
def test_without_pango_it_says_in_a_sentence_what_to_install(
    error: str, root: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path / "shadow", {"weasyprint.py": f"raise {error}\n"})
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path / "shadow"), str(ROOT))))
    done = run_hub("--project", str(root), "workbook", "--out", str(out), *DAY)
    code, said = done.returncode, done.stderr
    assert (code, done.stdout, len(said.splitlines())) == (1, "", 1)
    assert "sudo apt install libpango-1.0-0 libpangoft2-1.0-0" in said
    assert "open the page workbook/ of the site and print it" in said
    assert out.read_bytes() == OLD
    checked = run_hub("--project", str(ROOT / "tests" / "engine" / "second_hub"), "check", *DAY)
    assert checked.returncode == 0


def in_process(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch, **broken: Any) -> Result:
    """The command with an instant printer, and with a file system that does as it is told."""
    monkeypatch.setattr(paper, "made", lambda *_: Printed(b"%PDF new", 1))
    for name, action in broken.items():
        monkeypatch.setattr(Path, name, action)
    return CliRunner().invoke(main, ["--project", str(root), "workbook", "--out", str(out), *DAY])


def not_permitted(*_: Any) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_without_permission_the_old_file_stays_and_nothing_is_left_beside_it(
    step: str, root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = in_process(root, out, monkeypatch, **{step: not_permitted})
    assert done.exit_code == 1
    assert done.stderr == (
        f"{out} could not be written (Permission denied). Close it if it is open, and check that "
        "you may write in that folder.\n"
    )
    monkeypatch.undo()
    assert out.read_bytes() == OLD
    assert sorted(file.name for file in out.parent.iterdir()) == ["book.pdf", "hub"]


def test_one_page_is_one_page(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = in_process(root, out, monkeypatch)
    assert done.stdout.startswith(f"Wrote {out}: 1 page, 0 KB, in ")
    assert out.read_bytes() == b"%PDF new"
