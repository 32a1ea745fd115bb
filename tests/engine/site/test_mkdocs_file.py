"""mkdocs.yml as people leave it: what the hub reads of it, and what is said when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.mkdocs import check_settings
from signpost.reading.site_settings import published_at
from signpost.site.mkdocs_file import read_settings
from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import allotments

WHOLE = (ROOT / "mkdocs.yml").read_text("utf-8")
UTF_8 = "the file is not UTF-8 text. Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
PUT_BACK = "Put back the mkdocs.yml of your hub, or copy one made by: signpost new hub FOLDER."


def hub(folder: Path, settings: str | bytes, **more: str) -> Path:
    """A folder with a mkdocs.yml, with pages and a look."""
    files = {"docs/index.md": "# Hub\n", "overrides/theme/main.html": "", "mkdocs.yml": settings}
    return write_tree(folder, files | {f"{name}.yml": text for name, text in more.items()})


def told(root: Path) -> list[str]:
    return [str(problem) for problem in check_settings(read_settings(root), root)]


def line_of(words: str) -> int:
    return WHOLE[: WHOLE.index(words)].count("\n") + 1


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "UTF-16": ("site_name: Hub\n".encode("utf-16"), f"1: {UTF_8}"),
    "Windows-1252": ("a: b\nsite_name: Café\n".encode("cp1252"), f"2: {UTF_8}"),
    "empty": ("", f"1: the file is empty. {PUT_BACK}"),
    "a comment": ("# gone\n", f"1: the file is empty. {PUT_BACK}"),
    "a list": ("- site_name\n", f"1: should begin with a name and a colon. {PUT_BACK}"),
    "words": ("Hub\n", f"1: should begin with a name and a colon. {PUT_BACK}"),
    "tabs": (
        "site_name: Hub\ntheme:\n\tname: material\n",
        "3: the line is indented with a tab. Use spaces; most editors can swap them.",
    ),
    "a bracket": (
        "site_name: Hub\nplugins: [macros\n",
        "2: a quote or bracket is opened here and never closed. "
        "Close it, or put the whole in quotes of the other kind.",
    ),
    "a colon": (
        "site_name: Hub: ours\n",
        "1: a colon inside the words is taken for a field. Put the words in quotes.",
    ),
    "a merge": (
        "site_name: Hub\n<<<<<<< ours\n=======\n>>>>>>> theirs\n",
        "2: an unfinished merge: two versions stand here one below the other. "
        "Keep the right one and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "an alias": (
        "site_name: &name Hub\nsite_author: *name\n",
        "2: *name is a shortcut for words elsewhere, which is not used here. "
        "Write the words out in full, or put them in quotes if the * is meant.",
    ),
    "an unseen sign": (
        "site_name: Hub\x07\n",
        "1: holds an invisible character (U+0007). Type the line anew.",
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_told_with_its_line(what: str, tmp_path: Path) -> None:
    settings, said = UNREADABLE[what]
    root = hub(tmp_path, settings)
    assert told(root) == [f"mkdocs.yml:{said}"]
    read = read_settings(root)
    assert (read.words("site_name"), published_at(read, None, None)) == ("", "")


def test_a_broken_mkdocs_file_is_a_problem_of_the_hub_beside_its_others(tmp_path: Path) -> None:
    root = allotments(tmp_path).root
    write_tree(root, {"mkdocs.yml": "site_name: Hub\n".encode("utf-16"), "docs/x~": "x"})
    assert [problem.path for problem in open_project(root, AS_OF).problems] == [
        "docs/x~",
        "mkdocs.yml",
    ]


def test_a_link_that_leads_to_itself_is_no_mkdocs_file(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").symlink_to("mkdocs.yml")
    assert told(tmp_path) == [
        "mkdocs.yml:1: the file cannot be read (a link that leads to itself). "
        "See that it is a file, and that you may read it."
    ]


LOOK = "Write theme: with name: signpost and custom_dir: overrides/theme."
NO_NUMBER = "is not the look of a hub, so no page would carry the emergency number."
LEFT_OUT = "the hub would still list and search what this leaves out. "
LEFT_OUT += "Take the setting out, and move the files out of docs/."
CHANGED = {
    "not strict": (
        ("strict: true", "strict: false"),
        "strict: mistakes on pages would be published. Write strict: true.",
    ),
    "pages elsewhere": (
        ("docs_dir: docs", "docs_dir: content"),
        "docs_dir: the pages of a hub are in docs, and nowhere else. Write docs_dir: docs.",
    ),
    "no name": (
        ("site_name: Child sexual abuse practice hub", "site_name:"),
        "site_name: does not say what the hub is called. Add site_name:.",
    ),
    "a name that is cut off": (
        ("site_name: Child sexual abuse practice hub", "site_name: Hub #1"),
        "site_name: what follows the # is left out of 'site_name: Hub #1'. "
        "Put all the words in quotes: 'Hub #1'; a note goes on a line of its own.",
    ),
    "a name of the system's": (
        (
            "site_name: Child sexual abuse practice hub",
            "site_name: !ENV NOBODY_SETS_IT",
        ),
        "site_name: is taken from the system by !ENV, and this machine does not say it. "
        "Write what is meant in its place, or behind it: !ENV [NAME, 'what is meant'].",
    ),
    "a name that is a year": (
        ("site_name: Child sexual abuse practice hub", "site_name: 2026"),
        "site_name: '2026' is taken for a number, a date, or yes or no. Put it in quotes: '2026'.",
    ),
    "a name that is a switch": (
        ("site_name: Child sexual abuse practice hub", "site_name: on"),
        "site_name: 'on' is taken for a number, a date, or yes or no. Put it in quotes: 'on'.",
    ),
    "a day that there is not": (
        ("watch:", "extra: {since: 2026-13-45}\nwatch:"),
        "extra.since: '2026-13-45' looks like a date or a number, and is none. "
        "Put it in quotes: '2026-13-45'.",
    ),
    "a mark that nobody knows": (
        ("watch:", "copyright: !Ours the committee\nwatch:"),
        "copyright: the mark '!Ours' cannot be used here. Put words that begin with ! in quotes.",
    ),
    "another theme": (
        ("  name: signpost", "  name: readthedocs"),
        f"theme.name: {NO_NUMBER} {LOOK}",
    ),
    "half an address": (
        ('site_url: ""', "site_url: hub.example.org"),
        "site_url: 'hub.example.org' does not start with https:// or http://. "
        "Write https://hub.example.org, and see that it opens.",
    ),
    "pages left out": (("watch:", "exclude_docs: drafts/\nwatch:"), f"exclude_docs: {LEFT_OUT}"),
    "drafts left out": (("watch:", "draft_docs: drafts/\nwatch:"), f"draft_docs: {LEFT_OUT}"),
    "a setting given twice": (
        ("docs_dir: docs", "docs_dir: docs\ndocs_dir: docs"),
        "'docs_dir' is given twice; the first is on line 8. Keep one of them.",
    ),
    "a site for a shared drive": (
        ("use_directory_urls: true", "use_directory_urls: false"),
        "use_directory_urls: a site that opens from a shared drive, without a web server, cannot "
        "be built yet: every address of the hub ends in a slash, which only a server can answer. "
        "Take the line out; for people without the site, make a PDF with signpost workbook.",
    ),
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_setting_that_would_make_no_hub_is_told_at_its_line(what: str, tmp_path: Path) -> None:
    (right, wrong), said = CHANGED[what]
    assert WHOLE.count(right) == 1
    line = line_of(right) + (what == "a setting given twice")
    assert told(hub(tmp_path, WHOLE.replace(right, wrong))) == [f"mkdocs.yml:{line}: {said}"]


def test_the_shipped_settings_are_sound(tmp_path: Path) -> None:
    assert told(hub(tmp_path, WHOLE)) == []
    assert told(hub(tmp_path, WHOLE.replace("\n", "\r\n"))) == []
    assert told(hub(tmp_path, b"\xef\xbb\xbf" + WHOLE.encode())) == []


def test_marks_of_other_tools_are_let_through(tmp_path: Path) -> None:
    emoji = "\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.x"
    copyright = "copyright: !ENV [OWNER, 'the committee']\n"
    more = WHOLE.replace("\n  - tables", f"{emoji}\n  - tables") + copyright
    assert told(hub(tmp_path, more)) == []


def test_a_setting_may_come_from_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_default = "site_name: !ENV [HUB_IS_CALLED, 'The committee']\n"
    assert read_settings(hub(tmp_path, with_default)).words("site_name") == "The committee"
    monkeypatch.setenv("HUB_IS_CALLED", "Ours")
    assert read_settings(tmp_path).words("site_name") == "Ours"
    assert told(tmp_path) == []


def test_no_code_that_the_settings_name_is_run_to_read_them(tmp_path: Path) -> None:
    file = tmp_path / "made"
    runs = f"extra: {{a: !!python/object/apply:os.mkdir ['{file}']}}\nsite_name: Ours\n"
    assert read_settings(hub(tmp_path, runs)).words("site_name") == "Ours"
    assert not file.exists()


def test_a_hub_without_pages_is_told(tmp_path: Path) -> None:
    root = hub(tmp_path, WHOLE.replace("docs_dir: docs\n", ""))
    (root / "docs" / "index.md").unlink()
    (root / "docs").rmdir()
    assert told(root) == [
        "mkdocs.yml:3: docs_dir: there is no folder docs, which holds the pages. Put it back."
    ]


def test_settings_may_be_taken_over_from_another_file(tmp_path: Path) -> None:
    own = "INHERIT: base.yml\nsite_name: Ours\ntheme: {language: cy}\n"
    base = (
        "site_url: https://hub.example.org/\ntheme: {name: signpost, custom_dir: overrides/theme}"
    )
    root = hub(tmp_path, own, base=base)
    assert told(root) == []
    read = read_settings(root)
    assert read.words("site_name") == "Ours"
    assert read.words("theme.custom_dir") == "overrides/theme"
    assert published_at(read, None, "north") == "https://hub.example.org/north/"


def test_settings_that_are_taken_over_are_held_to_the_same(tmp_path: Path) -> None:
    assert told(hub(tmp_path, "INHERIT: base.yml\nsite_name: A\n", base="strict: false\n")) == [
        "base.yml:1: strict: mistakes on pages would be published. Write strict: true."
    ]
    own = "INHERIT: {0}\nsite_name: A\n"
    assert told(hub(tmp_path, own.format("gone.yml"))) == [
        "mkdocs.yml:1: INHERIT: there is no file 'gone.yml' to take over settings from. "
        "Put it back, or take the line out."
    ]
    write_tree(tmp_path.parent, {"outside.yml": "strict: false\n"})
    assert told(hub(tmp_path, own.format("../outside.yml"))) == [
        "../outside.yml:1: leads out of the hub. Put the file itself into the hub."
    ]
    assert told(hub(tmp_path, own.format("mkdocs.yml"))) == [
        "mkdocs.yml:1: INHERIT takes over settings from too many files, one from the other. "
        "Write the settings into mkdocs.yml itself."
    ]
    assert told(hub(tmp_path, own.format("[a]"))) == [
        "mkdocs.yml:1: INHERIT: should be the name of one file. Write INHERIT: base.yml."
    ]
