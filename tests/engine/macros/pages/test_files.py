"""Files that are no pages: what readers could get of them is looked at before it is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.assets import assets, theme_assets
from signpost.checks.files import MOST_AS_IT_IS, published_files
from tests.conftest import write_tree
from tests.engine.macros.pages.attempt import tried
from tests.engine.macros.pages.damage import base_files

GOOGLE = "google0123456789abcdef.html"
STRAY = (
    "is no page of the hub: it would carry no emergency number and no way back. Make a page of it, "
    "named old.md"
)
MERGE = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n"
MERGED = (
    "an unfinished merge: two versions stand here one below the other. Keep the right one and "
    "delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
)
FOREIGN = "loads something from another host. Keep a copy in docs/ and link to that."
TOLD: dict[str, tuple[str | bytes, str]] = {
    "old.html": (
        "<p>Old</p>",
        f"1: {STRAY}; or, if a search engine asked for it, add it to mkdocs.yml, under extra:, as "
        "publish_as_it_is: [old.html].",
    ),
    "assets/old.html": ("caf\xe9 \xa35".encode("cp1252"), f"1: {STRAY}."),
    "old.htm": (
        "x",
        f"1: {STRAY}; or, if a search engine asked for it, add it to mkdocs.yml, under extra:, as "
        "publish_as_it_is: [old.htm].",
    ),
    "old.markdown": (
        "# Old",
        "1: a page's name must end in .md. Name the file so; the hub knows no others.",
    ),
    "OLD.MD": (
        "# Old",
        "1: a page's name must end in .md. Name the file so; the hub knows no others.",
    ),
    "assets/x.css": ("p {}\n@import '//example.org/x.css';\n", f"2: {FOREIGN}"),
    "assets/y.css": (f"p {{}}\n{MERGE}", f"2: {MERGED}"),
    "assets/y.js": (MERGE, f"1: {MERGED}"),
    "assets/y.svg": (MERGE, f"1: {MERGED}"),
    "assets/y.csv": (b"caf\xe9\n" + MERGE.encode(), f"2: {MERGED}"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_readers_should_not_get_is_told(name: str, tmp_path: Path) -> None:
    content, expected = TOLD[name]
    docs = write_tree(tmp_path, {f"docs/{name}": content}) / "docs"
    told = [str(one) for one in (*published_files([docs], tmp_path, ()), *assets(docs, tmp_path))]
    assert f"docs/{name}:{expected}" in told


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("assets/plan.pdf", b"%PDF-1.7\n<<<<<<< not text"),
        ("assets/own.css", b"p { background: url(bed.png) }\n/*\n=======\n*/\n"),
        ("assets/table.csv", "caf\xe9;5\n".encode("cp1252")),
        ("frost.md", MERGE.encode()),
        (GOOGLE, f"google-site-verification: {GOOGLE}".encode()),
    ],
)
def test_what_is_fine_or_told_elsewhere_is_let_pass(
    name: str, content: bytes, tmp_path: Path
) -> None:
    docs = write_tree(tmp_path, {f"docs/{name}": content}) / "docs"
    assert list(published_files([docs], tmp_path, (GOOGLE,))) == []


@pytest.mark.parametrize(
    "content",
    [
        b"<a href='../x/'>x</a>",
        b"<script>x</script>",
        b"<img src='x.png'>",
        b"<form action='x'></form>",
        b"x" * (MOST_AS_IT_IS + 1),
        b"caf\xe9",
    ],
)
def test_a_file_published_as_it_is_holds_a_few_words_alone(content: bytes, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {f"docs/{GOOGLE}": content}) / "docs"
    assert len(list(published_files([docs], tmp_path, (GOOGLE,)))) == 1


@pytest.mark.parametrize("name", ["hub/card.html", "assets/hub.js", "assets/print.css"])
def test_a_merge_in_the_hubs_own_look_is_told(name: str, tmp_path: Path) -> None:
    theme = write_tree(tmp_path, {f"overrides/theme/{name}": f"x\n{MERGE}"}) / "overrides/theme"
    told = [str(one) for one in theme_assets(theme, tmp_path)]
    assert told == [f"overrides/theme/{name}:2: {MERGED}"]


def test_a_template_that_is_none_is_told_at_its_line(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "overrides/theme/main.html": "<p>\n{% block x %}\n{{ y }\n",
        "overrides/theme/404.html": b"caf\xe9",
    }
    theme = write_tree(tmp_path, files) / "overrides/theme"
    assert [str(one) for one in theme_assets(theme, tmp_path)] == [
        "overrides/theme/404.html:1: the file is not UTF-8 text. Save it as UTF-8 (in Notepad: "
        "Save as, Encoding: UTF-8).",
        "overrides/theme/main.html:3: is no template: unexpected '}'. Undo the last change, or ask "
        "whoever looks after the templates.",
    ]


def test_a_file_for_a_search_engine_is_published_as_it_is(tmp_path: Path) -> None:
    words = f"google-site-verification: {GOOGLE}"
    files = base_files()
    settings = str(files["mkdocs.yml"]) + f"extra:\n  publish_as_it_is: [{GOOGLE}]\n"
    root = write_tree(tmp_path, files | {f"docs/{GOOGLE}": words, "mkdocs.yml": settings})
    outcome = tried(root)
    assert (outcome.errors, outcome.failed) == ([], "")
    assert (root / "site" / GOOGLE).read_text("utf-8") == words
