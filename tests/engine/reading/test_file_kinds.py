"""Only what readers can open without a risk is published; the rest is told, with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.assets import theme_assets
from signpost.checks.files import published_files
from signpost.reading.published_files import file_problems, published
from tests.conftest import write_tree

LIST_IT = (
    "if readers are to have it as it is, list it in mkdocs.yml, under extra:, as publish_as_it_is"
)
NOT_OFFERED = "is of a kind that a hub does not offer to readers"


def _told(root: Path, name: str, *listed: str) -> list[str]:
    write_tree(root, {f"docs/{name}": "x"})
    found = (
        *published_files([root / "docs"], root, frozenset(listed)),
        *file_problems(root / "docs", root),
    )
    return [f"{problem.severity} {problem}" for problem in found]


OFFERED = """
form.pdf Form.PDF form.docx sheet.xlsx slides.pptx form.odt sheet.ods letter.rtf book.epub
plan.csv plan.txt dates.ics robots.txt keeping-secrets.pdf passwords.pdf plan.env.pdf
a/b.png b.jpg b.JPEG b.webp b.svg talk.mp3 film.mp4 film.vtt letters.woff2
assets/x.css assets/x.js assets/x.json sitemap.xml site.webmanifest CNAME _headers _redirects
MAP_LOCAL_2024.pdf plan_base_2024.txt v1.r2d2.txt
"""


@pytest.mark.parametrize("name", OFFERED.split())
def test_what_readers_can_open_is_offered(name: str, tmp_path: Path) -> None:
    assert _told(tmp_path, name) == []


OTHERS = "zz.log zz.sql zz.php a/x.zip secrets.toml.x x.py x.exe x.sh x.bat x.db x.msg x.eml"
OTHERS += " x.conf settings.ini x.yml x.tar.gz x.7z x.apk x.jar x.psd x.parquet x.sqlite3"


@pytest.mark.parametrize("name", OTHERS.split())
def test_any_other_kind_is_refused_until_it_is_listed(name: str, tmp_path: Path) -> None:
    ending = name.rpartition(".")[2]
    assert _told(tmp_path, name) == [
        f"error docs/{name}:1: {NOT_OFFERED} (.{ending}). "
        f"If it is not for readers, take it out; {LIST_IT}: [{name}]."
    ]
    assert _told(tmp_path, name, name) == []


def test_a_file_without_an_ending_is_refused_too(tmp_path: Path) -> None:
    assert _told(tmp_path, "passwords") == [
        f"error docs/passwords:1: {NOT_OFFERED} (no ending). "
        f"If it is not for readers, take it out; {LIST_IT}: [passwords]."
    ]


MACROS = {"docm": "docx", "dotm": "docx", "xlsm": "xlsx", "xlsb": "xlsx", "pptm": "pptx"}


@pytest.mark.parametrize("ending", MACROS)
def test_a_paper_with_macros_is_refused_and_may_not_be_listed(ending: str, tmp_path: Path) -> None:
    name = f"Form.{ending}"
    assert _told(tmp_path, name) == [
        f"error docs/{name}:1: is a paper with a program in it (.{ending}), which readers should "
        f"not open. Save it as .{MACROS[ending]} and offer that."
    ]
    assert _told(tmp_path, name, name) == _told(tmp_path, name)


def test_a_paper_of_before_2007_is_to_be_saved_anew(tmp_path: Path) -> None:
    assert _told(tmp_path, "form.doc") == [
        f"error docs/form.doc:1: {NOT_OFFERED} (.doc). "
        f"Save it as .docx and offer that; {LIST_IT}: [form.doc]."
    ]


KEYS = "zz.env prod.env secrets.yml secrets.json client_secret.json my-credentials.json"
KEYS += " passwords.yaml secret.toml"


@pytest.mark.parametrize("name", KEYS.split())
def test_what_opens_something_is_left_out_and_told(name: str, tmp_path: Path) -> None:
    assert any("looks like a key that opens something" in line for line in _told(tmp_path, name))
    assert published(tmp_path / "docs") == []


LEFTOVERS = "zz_ORIG_1234.md zz_BASE_77.md zz_LOCAL_77.yml zz_REMOTE_77.css zz_BACKUP_77.md"
LEFTOVERS += " zz.md.mine zz.md.r1024"


@pytest.mark.parametrize("name", LEFTOVERS.split())
def test_what_a_merge_leaves_behind_is_left_out_and_said(name: str, tmp_path: Path) -> None:
    assert _told(tmp_path, name) == [
        f"warning docs/{name}:1: was left by a program and is not published. Delete it."
    ]
    assert published(tmp_path / "docs") == []


def test_a_theme_may_hold_its_templates_and_no_more(tmp_path: Path) -> None:
    write_tree(tmp_path, {"main.html": "x", "mkdocs_theme.yml": "x", "a/x.css": "", "a/x.sql": ""})
    assert [str(problem) for problem in theme_assets(tmp_path, tmp_path)] == [
        f"a/x.sql:1: {NOT_OFFERED} (.sql). If it is not for readers, take it out."
    ]
