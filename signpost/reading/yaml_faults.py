"""What YAML makes of a slip, in the words of somebody who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

from signpost.model import Problem
from signpost.model.unseen import name_of, unfit, unfit_entity

Fault = tuple[int, str, str]
"""The line, what is wrong, and the way out."""

_QUOTE = "put the words in quotes"
_OPENS = {"'": "quotes", '"': "quotes", "[": "bracket", "{": "bracket"}
_VALUE = re.compile(r"^\s*(?:- +)*(?:[^\s'\"#][^:]*:\s+)?(?:- +)*(['\"\[{])")
_CUT = re.compile(r"^(?!\s*#).*\S\s+#")


def lines_of(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    return re.split(r"\r\n|\r|\n", text)


def explained_fault(error: yaml.YAMLError, text: str) -> Fault:
    """Why a text is no YAML, where, and the way out."""
    lines = lines_of(text)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, "this file cannot be read", "type it anew in a plain editor"
    said, context = str(error.problem), str(error.context)
    is_code = re.search("escape|hexdecimal", said)
    unclosed = re.search("quoted scalar|flow", context) and not is_code
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    line = min(mark.line + 1 if mark else 1, len(lines))
    column = mark.column if mark else 0
    for number in (line, line - 1):
        if number > 0 and re.match(r" *\t", lines[number - 1]):
            hint = "use spaces; most editors can swap them"
            return number, "the line is indented with a tab", hint
    if unclosed:
        hint = "close it, or put the whole in quotes of the other kind"
        return line, "a quote or bracket is opened here and never closed", hint
    return (
        _wrong_sign(said, context, lines[line - 1], line, column)
        or _wrong_line(error, lines, line, column)
        or (
            line,
            "this line cannot be read",
            "look here and on the line above for a missing quote, bracket, colon or space",
        )
    )


def _wrong_sign(said: str, context: str, written: str, line: int, column: int) -> Fault | None:
    """A sign that means something to YAML at the beginning of words."""
    if re.search("escape|hexdecimal", said):
        message = "a backslash in double quotes begins a code, and this is none"
        return line, message, "put the words in single quotes"
    signs = {
        "scanning an anchor": "&",
        "scanning an alias": "*",
        "a tag": "!",
        "a directive": "%",
        "mapping keys are not allowed": "?",
        "block sequence entries are not allowed": "-",
    }
    sign = next((sign for words, sign in signs.items() if words in f"{context} {said}"), "")
    if "block scalar" in context and "comment or line break" in said:
        sign = next((found for found in ">|" if found in written), ">")
    elif "cannot start any token" in said or "expected node content" in said:
        sign = written[column : column + 1]
    if not sign.strip():
        return None
    return line, f"words without quotes cannot begin with {sign!r}", _QUOTE


def _wrong_line(
    error: yaml.MarkedYAMLError, lines: list[str], line: int, column: int
) -> Fault | None:
    """A line that YAML takes for something else than its author."""
    said, written = str(error.problem), lines[line - 1]
    if "document" in said:
        ends = (n for n in range(line, 0, -1) if lines[n - 1][:3] in ("---", "..."))
        at = next(ends, line)
        word = lines[at - 1][:3]
        return at, f"a line of {word} begins a second file inside this one", "take it out"
    if "mapping values are not allowed" in said:
        if ":" in written[:column]:
            return line, "a colon inside the words is taken for a field", _QUOTE
        message = "this line is taken for a part of the one above"
        hint = "see that the one above has its colon, and that both begin below each other"
        return line, message, hint
    if "expected ':'" in said:
        line = min(error.context_mark.line + 1, len(lines)) if error.context_mark else line
        message = "has no colon with a blank behind it, so it is no field"
        return line, message, "write name: value; words that go on begin further in"
    if "did not find expected" not in said:
        return None
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), line)
    if above < line and _CUT.match(lines[above - 1]) and _further_in(written, lines[above - 1]):
        message = "the words end before the #, so the next line cannot go on with them"
        return above, message, _QUOTE
    if (opened := _VALUE.match(written)) and opened.end() <= column:
        what = _OPENS[opened[1]]
        hint = "put all of it in quotes of the other kind" if what == "quotes" else _QUOTE
        return line, f"words go on behind the {what} that they begin with", hint
    message = "begins further left or right than the lines it belongs to"
    return line, message, "give it as many spaces as the others of its kind have"


def _further_in(written: str, above: str) -> bool:
    return len(written) - len(written.lstrip()) > len(above) - len(above.lstrip())


_ITEM = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s")


def joined_lines(
    node: yaml.ScalarNode, path: str, where: str, lines: list[str]
) -> Iterator[Problem]:
    """Items of a list that run together into one line of words."""
    first, last = node.start_mark.line + 1, node.end_mark.line + 1
    if node.style in (None, "") and last > first:
        for number in range(first, min(last, len(lines))):
            if re.match(r"\s*-\s", lines[number]):
                message = "the line begins with a hyphen and is joined to the words above it"
                hint = "give it as many spaces as the hyphens above, or put the words in quotes"
                yield Problem(path, number + 1, where, message, hint)
    elif node.style == ">":
        block = lines[first:last]
        inset = next((len(one) - len(one.lstrip()) for one in block if one.strip()), 0)
        for number, (above, one) in enumerate(pairwise(block), first + 2):
            flush = all(len(each) - len(each.lstrip()) == inset for each in (above, one))
            if flush and _ITEM.match(one) and (_ITEM.match(above) or above.rstrip().endswith(":")):
                message = "the > above joins these lines, so that the list becomes one paragraph"
                yield Problem(path, number, where, message, "write | in place of >")
                return


def unseen_signs(node: yaml.ScalarNode, path: str, where: str) -> Iterator[Problem]:
    """Characters that no text may hold, written as a code: as `\\x01` in double quotes."""
    value, line = node.value, node.start_mark.line + 1
    if (at := unfit(value)) is not None:
        message = f"holds an invisible character ({name_of(value[at])})"
        hint = "type the words anew"
        if node.style == '"':
            hint = "put the words in single quotes, where a backslash is only a backslash"
        yield Problem(path, line, where, message, hint)
    elif "&#" in value and (at := unfit_entity(value)) is not None:
        message = f"{value[at : at + 10].split(';')[0]}; stands for an invisible character"
        yield Problem(path, line, where, message, "take it out")
