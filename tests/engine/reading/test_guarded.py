"""YAML as people mean it: text stays text, and what could hurt or mislead is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.reading.guarded import (
    MAX_BYTES,
    MAX_DEPTH,
    Refused,
    oddities,
    parse,
    plain,
)
from tests.engine.made_up import messages, read


def value(written: str) -> object:
    """What `field: written` holds once it is read."""
    return plain(parse(f"field: {written}\n".encode(), "x.yml"))["field"]


def refusals(data: bytes) -> list[str]:
    with pytest.raises(Refused) as caught:
        parse(data, "x.yml")
    return [str(problem) for problem in caught.value.problems]


NOT_QUOTED = """02071234567 01234 +442071234567 111 17:30 1_000 0x1F 0o17 1e3 no yes off On true
    False 2026-11-22 2026 1.10 .inf << ="""


@pytest.mark.parametrize("written", NOT_QUOTED.split())
def test_what_is_not_quoted_stays_as_it_was_typed(written: str) -> None:
    assert value(written) == written
    assert value(f"'{written}'") == written


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# only a comment"])
def test_a_field_left_empty_is_nothing(written: str) -> None:
    assert value(written) is None


@pytest.mark.parametrize("written", ["none", "nul", "nobody", "N", "nULL", "'null'", '""'])
def test_words_that_look_a_little_like_nothing_are_words(written: str) -> None:
    assert value(written) == written.strip("'\"")


def test_folded_and_literal_blocks_keep_their_words() -> None:
    text = b"folded: >-\n  one\n  two\nliteral: |-\n  - one\n  - two\n"
    assert plain(parse(text, "x.yml")) == {"folded": "one two", "literal": "- one\n- two"}


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    assert plain(parse(b"\xef\xbb\xbftopics: []\n", "x.yml")) == {"topics": []}


def test_windows_line_ends_change_nothing() -> None:
    text = b"a: |-\r\n  one\r\n  two\r\nb: three\r\n"
    assert plain(parse(text, "x.yml")) == {"a": "one\ntwo", "b": "three"}


def test_welsh_letters_and_emoji_come_through() -> None:
    assert value("Tŷ Gwyn, Llŷn 🌱") == "Tŷ Gwyn, Llŷn 🌱"


def test_a_tab_inside_a_line_does_no_harm() -> None:
    assert value("one\ttwo") == "one\ttwo"


@pytest.mark.parametrize("lines", ["a:\n\tb: c\n", "a:\n  b: c\n  \td: e\n", "a:\n  - b\n\t- c\n"])
def test_a_line_that_is_indented_with_a_tab_is_named(lines: str) -> None:
    number = next(i for i, line in enumerate(lines.splitlines(), 1) if "\t" in line)
    assert refusals(lines.encode()) == [
        f"x.yml:{number}: the line is indented with a tab. Use spaces; most editors can swap them."
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_text_in_another_encoding_is_refused(encoding: str) -> None:
    told = refusals("# one\nname: café’s\n".replace("’", "é").encode(encoding))
    line = 1 if encoding == "utf-16" else 2
    assert told == [
        f"x.yml:{line}: the file is not UTF-8 text. "
        "Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
    ]


@pytest.mark.parametrize(
    "marker", ["<<<<<<< HEAD", "=======", ">>>>>>> main", "||||||| merged common ancestors"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_merge_left_behind_is_refused(marker: str, end: str) -> None:
    told = refusals(end.join(["topics:", "  - a", marker, "  - b", ""]).encode())
    assert [message.split(":")[:2] for message in told] == [["x.yml", "3"]]
    assert "an unfinished merge" in told[0]


def test_signs_inside_words_are_no_merge() -> None:
    text = b"a: |-\n  Heading\n  =======\n  >>>>>>> quoted\nb: <<<<<<< arrows\n"
    assert plain(parse(text, "x.yml"))["a"] == "Heading\n=======\n>>>>>>> quoted"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# a comment\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refusals(data) == [
        "x.yml:1: the file is empty. "
        "Put its content back, or take the file out and its name wherever it is included."
    ]


@pytest.mark.parametrize("data", [b"- a\n- b\n", b"words\n", b"'topics'\n", b"42\n"])
def test_a_file_that_does_not_begin_with_a_name_is_refused(data: bytes) -> None:
    assert refusals(data) == [
        "x.yml:1: should begin with a name and a colon. "
        "Write a line such as resources: above what belongs to it."
    ]


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read() -> None:
    start = b"topics: []\n#"
    full = start + b"x" * (MAX_BYTES - len(start))
    assert plain(parse(full, "x.yml")) == {"topics": []}
    assert "the file has 5,000,001 bytes; the limit is 5,000,000" in refusals(full + b"x")[0]


def test_an_alias_is_refused_where_it_is_used() -> None:
    assert refusals(b"a: &same\n  - one\nb: *same\n") == [
        "x.yml:3: *same is a shortcut for words elsewhere, which is not used here. "
        "Write the words out in full, or put them in quotes if the * is meant."
    ]


def test_an_alias_bomb_is_refused_before_it_goes_off() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60)]
    bomb = "\n".join(["a0: &a0 [boom]", *levels]).encode()
    (message,) = refusals(bomb)
    assert message.startswith("x.yml:2: *a0 is a shortcut for words elsewhere")


def test_a_merge_key_is_an_ordinary_name() -> None:
    assert plain(parse(b"a:\n  <<: {b: c}\n", "x.yml")) == {"a": {"<<": {"b": "c"}}}


MARKED = (
    *("a: &x words", "a: [&x words]", "a: {b: &x words}", 'a: {"b":&x words}', "a:\t&x words"),
    *("a:\n  - &x words", "a:\n  &x words", "? &x a\n: words", "&x a: words", "a: [b,&x c]"),
    *("a: &x\n  b: c", "&x\na: b", "---\n&x a: b", "a: ! words", "a: [b,! c]", "a:\n  ! words"),
)


@pytest.mark.parametrize("text", MARKED)
def test_a_mark_is_told_wherever_a_value_may_begin(text: str) -> None:
    found = [problem.message for problem in oddities(parse(text.encode(), "x.yml"), "x.yml")]
    sign = "&x" if "&x" in text else "!"
    assert found == [f"{sign} is taken for a mark, and left out of the words"]


def test_marks_inside_words_are_words() -> None:
    words = "Smith&Sons, 5*4 and a! at https://example.org/?a=b&c=d"
    assert value(words) == words


def test_deep_nesting_is_refused_and_ordinary_nesting_is_not() -> None:
    def nested(depth: int) -> bytes:
        return b"\na: " + b"[" * (depth - 1) + b"]" * (depth - 1)

    parse(nested(MAX_DEPTH), "x.yml")
    told = ["x.yml:2: is nested too deeply. Close some brackets."]
    assert refusals(nested(MAX_DEPTH + 1)) == told
    assert refusals(nested(1_000_000)) == told
    assert refusals(b"\na: " + b"[" * 1_000_000) == told


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!int", "!!binary", "!!set", "!include", "!ours"]
)
def test_a_tag_is_refused_and_never_obeyed(tag: str) -> None:
    found = list(oddities(parse(f"a:\n  b: {tag} words\n".encode(), "x.yml"), "x.yml"))
    assert [(p.line, p.where) for p in found] == [(2, "a.b")]
    assert "is not used here" in found[0].message


def test_a_field_given_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    reading = read(tmp_path, resources="bodies:\n  - id: banks\n    name: One\n    name: Two\n")
    assert messages(reading) == [
        "resources.yml:4: bodies[0]: 'name' is given twice; the first is on line 3. "
        "Keep one of them."
    ]


def test_a_section_given_twice_is_told_and_neither_is_lost(tmp_path: Path) -> None:
    section = "bodies:\n  - {id: %s, name: A body}\n"
    reading = read(tmp_path, resources=section % "banks" + section % "shops")
    assert messages(reading) == [
        "resources.yml:3: 'bodies' is given twice; the first is on line 1. Keep one of them."
    ]
    assert [body.id for body in reading.catalogue.bodies] == ["banks", "shops"]


def test_a_list_as_the_name_of_a_section_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, resources="? [topics, stages]\n: []\n")
    told = "a bracket or question mark stands where a field's name should. Write name: value."
    assert f"resources.yml:1: {told}" in messages(reading)
