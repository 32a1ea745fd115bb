"""A page's file is read in one way by everybody, and its damage is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.checks.written import pages_as_written
from signpost.reading.page_file import MAX_BYTES, read_page_file
from signpost.reading.pages import written_pages
from tests.conftest import write_tree

PLAIN = "---\ntitle: Frost\ndescription: Cold nights.\n---\n\n# Frost\n\nZephyrs blow.\n"
SAME = {
    "plain": PLAIN.encode(),
    "with a mark at its start": PLAIN.encode("utf-8-sig"),
    "with two marks": b"\xef\xbb\xbf" + PLAIN.encode("utf-8-sig"),
    "with the line ends of Windows": PLAIN.replace("\n", "\r\n").encode(),
    "with mark and line ends": PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
    "with the line ends of an old Mac": PLAIN.replace("\n", "\r").encode(),
    "with blanks after the ---": PLAIN.replace("---\n", "---  \n").encode(),
}


@pytest.mark.parametrize("how", SAME)
def test_a_page_says_the_same_however_it_was_saved(how: str, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"docs/frost.md": SAME[how]}) / "docs"
    page = read_page_file(docs / "frost.md")
    assert page.front == {"title": "Frost", "description": "Cold nights."}
    assert (page.body, page.first_line) == ("# Frost\n\nZephyrs blow.\n", 6)
    assert [(one.title, one.text) for one in written_pages([docs])] == [
        ("Frost", "Frost Zephyrs blow.")
    ]
    assert list(pages_as_written([docs], tmp_path)) == []


MERGE = (
    "an unfinished merge: two versions stand here one below the other. Keep the right one and "
    "delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
)
UTF_8 = "the file is not UTF-8 text. Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
UNKNOWN = (
    "1: has no title and no description, so the search does not know the page. Add title: and its "
    "words and description: and its words at the top."
)
EMPTY = "1: there is nothing in this file. Write the page, or delete the file."
FIELDS = "title: T\ndescription: D\n"
BEGIN = "Begin the file with a line of --- alone, and put another below the fields."
UNSEEN = "holds an invisible character (U+0000). Type the line anew."
FRONT = "---\ntitle: T\ndescription: D\n---\n"
TOLD: dict[str, tuple[str | bytes, list[str]]] = {
    "Windows-1252": ("# Old\n\ncaf\xe9\n".encode("cp1252"), [f"3: {UTF_8}"]),
    "UTF-16": ("# Old\n".encode("utf-16"), [f"1: {UTF_8}"]),
    "UTF-16 without its mark": ("# Old\n".encode("utf-16-le"), [f"1: {UNSEEN}"]),
    "a character of no width at all": ("# Old\n\nWo\x00rds\n", [f"3: {UNSEEN}"]),
    "a merge": (FRONT + "\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b\n", [f"6: {MERGE}"]),
    "two merges": ("<<<<<<< a\n=======\n>>>>>>> b\nx\n<<<<<<< a\n", [f"1: {MERGE}", f"5: {MERGE}"]),
    "the rest of a merge": ("# A\n\n2\n>>>>>>> branch\n", [f"4: {MERGE}"]),
    "a merge in the fields": ("---\n<<<<<<< HEAD\ntitle: T\n---\n", [f"2: {MERGE}"]),
    "a heading underlined with =": ("Setext\n=======\n\nWords.\n\nMore\n----\n", [UNKNOWN]),
    "fields that are never closed": (
        "---\ntitle: T\n\n# T\n",
        [
            "1: the lines that begin with --- are never closed. Put a line of --- below them, "
            "above the words of the page."
        ],
    ),
    "fields below an empty line": (
        "\n---\ntitle: T\n---\n",
        ["2: the line of --- is not the first. Begin the file with --- alone."],
    ),
    "fields between nothing": (
        "title: T\ndescription: D\n\n# T\n",
        [
            "1: the fields at the top stand between no lines of ---. Put a line of --- above them "
            "and one below."
        ],
    ),
    "words with a colon and no fields": ("Note: ring first.\n", [UNKNOWN]),
    "a rule at the start": ("---\n\nWords.\n", [UNKNOWN]),
    "a dash of Word above the fields": (
        f"—\n{FIELDS}—\n\n# T\n",
        [f"1: — above the fields is not ---, so readers see the fields. {BEGIN}"],
    ),
    "dots before the ---": (
        f"…---\n{FIELDS}---\n",
        [f"1: …--- above the fields is not ---, so readers see the fields. {BEGIN}"],
    ),
    "stars above the fields": (
        f"\n***\n\n{FIELDS}***\n",
        [f"2: *** above the fields is not ---, so readers see the fields. {BEGIN}"],
    ),
    "a fence around the fields": (
        f"```yaml\n---\n{FIELDS}---\n```\n\n# T\n",
        [f"1: ```yaml above the fields is not ---, so readers see the fields. {BEGIN}"],
    ),
    "fields in bold": (
        "**Title:** T\n\n**Description:** D\n",
        [
            "1: the fields at the top stand between no lines of ---. Put a line of --- above them "
            "and one below."
        ],
    ),
    "a date in a sentence": ("Date: 12 May.\n\nWords.\n", [UNKNOWN]),
    "a heading alone": ("# T\n\nWords.\n", [UNKNOWN]),
    "fields that say nothing": ("---\n---\n\n# T\n", [UNKNOWN]),
    "nothing": ("", [EMPTY]),
    "blank lines": ("\n \n\t\n", [EMPTY]),
    "a title and a description as long as can be": (
        f"---\ntitle: {'t' * 120}\ndescription: {'d' * 300}\n---\n\n# T\n",
        [],
    ),
    "a title and a description that are longer": (
        f"---\ntitle: {'t' * 121}\ndescription: {'d' * 1301}\n---\n\n# T\n",
        [
            "2: title: has 121 characters; the limit is 120. Shorten it.",
            "3: description: has 1,301 characters; the limit is 300. Shorten it.",
        ],
    ),
    "a colon in a title": (
        "---\ntitle: Frost: what to do\n---\n",
        ["2: a colon inside the words is taken for a field. Put the words in quotes."],
    ),
    "a title that is a list": (
        "---\ntitle: [a]\ndescription: D\n---\n",
        [
            "2: title: should be words. Write it on one line; put it in quotes when it begins with "
            "a bracket."
        ],
    ),
    "a title of digits, or of yes": ("---\ntitle: 2026\ndescription: Off\n---\n", []),
    "a title with a macro": (
        "---\ndescription: D\ntitle: Ring {{ urgent() }}\n---\n",
        [
            "3: title: no macro can be called here, and {{ would be shown. Write the words "
            "themselves."
        ],
    ),
    "a sign spelt out": (
        '---\ntitle: "a\\x01"\ndescription: D\n---\n',
        [
            "2: title: holds an invisible character (U+0001). Put the words in single quotes, "
            "where a backslash is only a backslash."
        ],
    ),
    "a template of its own": (
        FRONT.replace("title", "template: x.html\ntitle"),
        ["2: template: template cannot be set by a page. Take the line out."],
    ),
    "a slip in a field's name": (
        FRONT.replace("title: T", "title: T\ndescripton: D"),
        [
            "3: there is no field called 'descripton' here, so it does nothing. Did you mean "
            "'description'?"
        ],
    ),
    "no description": (
        "---\ntitle: T\n---\n",
        [
            "1: has no description, so the search does not know the page. Add description: and its "
            "words at the top."
        ],
    ),
    "an empty title": (
        '---\ntitle: ""\ndescription: D\n---\n',
        [
            "1: has no title, so the search does not know the page. Add title: and its words at "
            "the top."
        ],
    ),
    "a script": (
        FRONT + "\n<script>x</script>\n",
        [
            "6: 'script' is not allowed in a page, because it could run or load something. Take it "
            "out; a macro may do what you want."
        ],
    ),
    "quotes in quotes": (
        FRONT + "\n" + ">" * 150 + " deep\n",
        ["6: more than 8 quotes stand inside one another. Take some of the > away."],
    ),
    "eight quotes": (FRONT + "\n" + "> " * 8 + "deep\n", []),
    "a page that nobody reads": (
        "x" * (MAX_BYTES + 1),
        ["1: the file has 300,001 bytes; the limit is 300,000. Make several pages of it."],
    ),
}


@pytest.mark.parametrize("what", TOLD)
def test_the_damage_of_a_page_is_told_with_its_line(what: str, tmp_path: Path) -> None:
    content, expected = TOLD[what]
    docs = write_tree(tmp_path, {"docs/page.md": content}) / "docs"
    told = [str(one) for one in sorted(pages_as_written([docs], tmp_path))]
    assert told == [f"docs/page.md:{one}" for one in expected]


def test_a_bulletin_below_its_folder_is_not_lost_without_a_word(tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"docs/bulletins/posts/2026/2026-11-20-x.md": PLAIN}) / "docs"
    assert [str(one) for one in pages_as_written([docs], tmp_path)] == [
        "docs/bulletins/posts/2026/2026-11-20-x.md:1: bulletins stand in bulletins/posts itself, "
        "not in a folder below it. Move the file up."
    ]


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"---", b"---\n", b"---\n---", b"\xef\xbb\xbf", b"\r"]
)
def test_a_file_with_next_to_nothing_in_it_breaks_nothing(data: bytes, tmp_path: Path) -> None:
    docs = write_tree(tmp_path, {"docs/page.md": data}) / "docs"
    assert list(written_pages([docs])) == []
    assert [one.severity for one in pages_as_written([docs], tmp_path)] == ["warning"]
