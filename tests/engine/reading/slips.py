"""Slips in YAML, one of each kind, and what is said of it: each is the whole of a small file."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from signpost.reading import composed, read_catalogue
from signpost.reading.guarded import MAX_BYTES, Refused, oddities, parse
from signpost.reading.source_file import read_source
from tests.conftest import write_tree

QUOTES = "Put the words in quotes."
CANNOT = "words without quotes cannot begin with"

SLIPS: dict[str, str] = {
    "a: @home": f"1: {CANNOT} '@'. {QUOTES}",
    "a: `code`": f"1: {CANNOT} '`'. {QUOTES}",
    "a: %5 of them": f"1: {CANNOT} '%'. {QUOTES}",
    "%5: a": f"1: {CANNOT} '%'. {QUOTES}",
    "a: & Sons": f"1: {CANNOT} '&'. {QUOTES}",
    "a: * item": f"1: {CANNOT} '*'. {QUOTES}",
    "a: ? what": f"1: {CANNOT} '?'. {QUOTES}",
    "a: - one": f"1: {CANNOT} '-'. {QUOTES}",
    "a: > five": f"1: {CANNOT} '>'. {QUOTES}",
    "a: |five": f"1: {CANNOT} '|'. {QUOTES}",
    "a: ], then": f"1: {CANNOT} ']'. {QUOTES}",
    "a: , then": f"1: {CANNOT} ','. {QUOTES}",
    "a: !<x": f"1: {CANNOT} '!'. {QUOTES}",
    "a: [sic] words": f"1: words go on behind the bracket that they begin with. {QUOTES}",
    "a: {x} words": f"1: words go on behind the bracket that they begin with. {QUOTES}",
    'a: "Quoted" words': "1: words go on behind the quotes that they begin with. "
    "Put all of it in quotes of the other kind.",
    "a: 'It's here'": "1: words go on behind the quotes that they begin with. "
    "Put all of it in quotes of the other kind.",
    'a: "S:\\q"': "1: a backslash in double quotes begins a code, and this is none. "
    "Put the words in single quotes.",
    'a: "\\ud800"': "1: a backslash in double quotes begins a code, and this is none. "
    "Put the words in single quotes.",
    'a: "\\xg1"': "1: a backslash in double quotes begins a code, and this is none. "
    "Put the words in single quotes.",
    "a: b: c": f"1: a colon inside the words is taken for a field. {QUOTES}",
    "a: Guide:": f"1: a colon inside the words is taken for a field. {QUOTES}",
    "a Guide\nb: c": "2: this line is taken for a part of the one above. "
    "See that the one above has its colon, and that both begin below each other.",
    "a: b\n c: d": "2: this line is taken for a part of the one above. "
    "See that the one above has its colon, and that both begin below each other.",
    "a: b\nc Guide": "2: has no colon with a blank behind it, so it is no field. "
    "Write name: value; words that go on begin further in.",
    "a: b\nc:Guide": "2: has no colon with a blank behind it, so it is no field. "
    "Write name: value; words that go on begin further in.",
    "a: Desk #4\n  and more": "1: the words end before the #, so the next line cannot go on with "
    f"them. {QUOTES}",
    "a:\n  - one\n - two": "3: begins further left or right than the lines it belongs to. "
    "Give it as many spaces as the others of its kind have.",
    "a: b\n- c": "2: begins further left or right than the lines it belongs to. "
    "Give it as many spaces as the others of its kind have.",
    "a: b\n...\nc: d": "2: a line of ... begins a second file inside this one. Take it out.",
    "a: b\n---\nc: d": "2: a line of --- begins a second file inside this one. Take it out.",
    "a: b\n... more": "2: a line of ... begins a second file inside this one. Take it out.",
    "a: [b": "1: a quote or bracket is opened here and never closed. "
    "Close it, or put the whole in quotes of the other kind.",
    "a:\n\tb: c": "2: the line is indented with a tab. Use spaces; most editors can swap them.",
    "a: b\u2028c: d": "1: holds an invisible character (U+2028). Type the line anew.",
    "a: b\x85c: d": "1: holds an invisible character (U+0085). Type the line anew.",
    "a: b\nc: \u202egpj.exe": "2: holds an invisible character (U+202E). Type the line anew.",
}
"""Of these nothing can be read; they are refused with their line."""

MISREAD: dict[str, str] = {
    "a: &co and more": f"1: &co is taken for a mark, and left out of the words. {QUOTES}",
    "a: ! words": f"1: ! is taken for a mark, and left out of the words. {QUOTES}",
    "a: !important words": "1: a: the mark '!important' is not used here. "
    "Put words that begin with ! in quotes.",
    "a:\n  - one\n    - two": "3: a[0]: the line begins with a hyphen and is joined to the words "
    "above it. Give it as many spaces as the hyphens above, or put the words in quotes.",
    "a: one\n  - two": "2: a: the line begins with a hyphen and is joined to the words above it. "
    "Give it as many spaces as the hyphens above, or put the words in quotes.",
    "a: >-\n  - one\n  - two": "3: a: the > above joins these lines, so that the list becomes one "
    "paragraph. Write | in place of >.",
    "a: >\n  Ask for:\n  1. one\n  2. two": "3: a: the > above joins these lines, so that the list "
    "becomes one paragraph. Write | in place of >.",
    'a: "one\\x01two"': "1: a: holds an invisible character (U+0001). "
    "Put the words in single quotes, where a backslash is only a backslash.",
    'a: "S:\\forms"': "1: a: holds an invisible character (U+000C). "
    "Put the words in single quotes, where a backslash is only a backslash.",
    'a: "\\u202e"': "1: a: holds an invisible character (U+202E). "
    "Put the words in single quotes, where a backslash is only a backslash.",
    'a: "\\ufffe"': "1: a: holds an invisible character (U+FFFE). "
    "Put the words in single quotes, where a backslash is only a backslash.",
    '"a\\x01": b': "1: holds an invisible character (U+0001). "
    "Put the words in single quotes, where a backslash is only a backslash.",
    "a: words &#1; more": "1: a: &#1; stands for an invisible character. Take it out.",
    "a: words &#x202E; more": "1: a: &#x202E; stands for an invisible character. Take it out.",
    "a: b\na: c": "2: 'a' is given twice; the first is on line 1. Keep one of them.",
}
"""These are read, and not as they were meant."""

HARMLESS = [
    "a: one\n  two\n\n  three",
    "a: >-\n  one\n  two - three\n  - four",
    "a: |\n  - one\n  - two",
    "a: >-\n  one\n\n  - two\n\n  - three",
    "a: >-\n  one\n    - two\n    - three",
    "a: 'one\n  - two'",
    "a:\n- one\n- two",
    "a: -one",
    "a: Smith & Sons, 5% of @home! Really? *Yes* `code` [sic] {x}",
    "a: 'S:\\forms'",
    'a: "one\\ntwo \\u00e9"',
    "a: caf&#233; &#38; &amp; &#8364; &#128;",
    "a: 'אבג \u2067abc\u2069 דה'",
    "a: '\u200fאבג\u200e'",
    "a: 👩\u200d👧 \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "a: soft\u00adhyphen and no\u00a0break",
    "a: b\n...\n",
    "---\na: b",
    '"a": b\n1: c\n? d\n: e',
]
"""Neighbours of the slips that say what they seem to say."""


CUT = """\
hub:
  owner: Desk #4
stages:
  - {id: sowing, name: Sowing, summary: {Note: It begins here.}}
"""


def make_every_slip(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every one of the slips, and files that are none."""
    for text in (*SLIPS, *MISREAD):
        with suppress(Refused):
            list(oddities(parse(f"{text}\n".encode(), "x.yml"), "x.yml"))
    includes = ["folder", "pipe", "loop.yml", *(f"{n}.yml" for n in range(600))]
    files = {"resources.yml": f"topics: [{{name: Desk}}]\ninclude: [{', '.join(includes)}]\n"}
    write_tree(folder.parent, {"out.yml": "topics: []\n"})
    write_tree(folder, files | {"folder/x.yml": "", "cut.yml": CUT})
    os.mkfifo(folder / "pipe")
    (folder / "loop.yml").symlink_to("loop.yml")
    (folder / "out.yml").symlink_to("../out.yml")
    with (folder / "sparse.yml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for start in ("resources.yml", "cut.yml", "out.yml", "sparse.yml"):
        assert read_catalogue(folder, start).problems
    for name in ("pipe", "gone.yml"):
        with suppress(Refused):
            read_source(folder, name)
    monkeypatch.setattr(composed, "MAX_VALUES", 5)
    with suppress(Refused):
        parse(b"a: [b, c, d, e, f, g]\n", "x.yml")
