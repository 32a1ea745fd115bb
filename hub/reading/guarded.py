"""YAML as people mean it: text stays text, and what could hurt or mislead is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from hub.model import Problem

MAX_BYTES = 5_000_000
MAX_DEPTH = 40

_STR, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_PLAIN_TAGS = {_STR, _NULL, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_MARKER = re.compile(r"^(<{7} |={7}\r?$|>{7} |\|{7} )", re.MULTILINE)
_UNTYPED = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _TextLoader(yaml.CSafeLoader):
    """Every plain scalar is text: 020… keeps its nought, 17:30 stays a time, no stays a word."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (PyYAML keeps it on the class)


_TextLoader.add_implicit_resolver(_NULL, re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])


class Refused(Exception):
    """The file cannot be read at all; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems


def parse(data: bytes, path: str) -> yaml.MappingNode:
    """The root mapping of a YAML file, as nodes that know their lines.

    Raises Refused for a file that is too large, empty, not UTF-8, damaged by a merge, not YAML,
    or that uses aliases or tags; `path` is only for the messages.
    """
    text = _text(data, path)
    try:
        _refuse_tricks(text, path)
        node = yaml.compose(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as error:
        raise _refuse(path, *_explain(error, text)) from None
    if node is None:
        hint = "put its content back, or take the file out and its name wherever it is included"
        raise _refuse(path, 1, "the file is empty", hint)
    if not isinstance(node, yaml.MappingNode):
        hint = "write a line such as resources: above what belongs to it"
        raise _refuse(path, 1, "should begin with a name and a colon", hint)
    return node


def _refuse(path: str, line: int, message: str, hint: str) -> Refused:
    return Refused(Problem(path, line, "", message, hint))


def _text(data: bytes, path: str) -> str:
    """The words of a file, when they can be words at all."""
    if len(data) > MAX_BYTES:
        raise _refuse(
            path,
            1,
            f"the file has {len(data):,} bytes; the limit is {MAX_BYTES:,}",
            "split it, and name the parts under include: in resources.yml",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"
        raise _refuse(path, line, "the file is not UTF-8 text", hint) from None
    if marker := _MARKER.search(text):
        raise _refuse(
            path,
            text.count("\n", 0, marker.start()) + 1,
            "an unfinished merge: two versions stand here one below the other",
            "keep the right one and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        )
    if untyped := _UNTYPED.search(text):
        line = text.count("\n", 0, untyped.start()) + 1
        raise _refuse(path, line, "holds an invisible character", "type the line anew")
    return text


def _refuse_tricks(text: str, path: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_TextLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            message = f"*{event.anchor} is a shortcut for words elsewhere, which is not used here"
            hint = "write the words out in full, or put them in quotes if the * is meant"
            raise Refused(Problem(path, line, "", message, hint))
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise Refused(Problem(path, line, "", "is nested too deeply", "close some brackets"))


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    lines = text.splitlines()
    unclosed = re.search("quoted scalar|flow", str(error.context))
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    line = min(mark.line + 1 if mark else 1, max(1, len(lines)))
    for number in (line, line - 1):
        if 0 < number <= len(lines) and re.match(r" *\t", lines[number - 1]):
            hint = "use spaces; most editors can swap them"
            return number, "the line is indented with a tab", hint
    if "mapping values are not allowed" in str(error.problem):
        return line, "a colon inside the words is taken for a field", "put the words in quotes"
    what = str(error.problem or error.context)
    if unclosed:
        hint = "close it, or put the whole in quotes of the other kind"
        return line, "a quote or bracket is opened here and never closed", hint
    if "another document" in what:
        return line, "a line of --- begins a second file inside this one", "take it out"
    hint = "look here and on the line above for a missing quote, bracket, colon or space"
    return line, "this line cannot be read", hint


def plain(node: yaml.Node) -> Any:
    """A node as dicts, lists, strings and None."""
    if isinstance(node, yaml.MappingNode):
        pairs = ((key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))
        return {key.value: plain(value) for key, value in pairs}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return None if node.tag == _NULL else node.value


def oddities(node: yaml.Node, path: str, where: str = "") -> Iterator[Problem]:
    """What parses and yet misleads: a field given twice, a tag, a list as a name."""
    line = node.start_mark.line + 1
    if node.tag not in _PLAIN_TAGS:
        word = node.tag.removeprefix("tag:yaml.org,2002:")
        message = f"the mark {word!r} is not used here"
        yield Problem(path, line, where, message, "put words that begin with ! in quotes")
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from oddities(item, path, f"{where}[{index}]")
    if isinstance(node, yaml.MappingNode):
        yield from _key_oddities(node, path, where)
        for key, value in node.value:
            yield from oddities(value, path, f"{where}.{key.value}".lstrip("."))


def _key_oddities(node: yaml.MappingNode, path: str, where: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, _ in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            message = "a bracket or question mark stands where a field's name should"
            yield Problem(path, line, where, message, "write name: value")
        elif key.value in first:
            message = f"{key.value!r} is given twice; the first is on line {first[key.value]}"
            yield Problem(path, line, where, message, "keep one of them")
        else:
            first[key.value] = line


def line_of(node: yaml.Node, steps: tuple[int | str, ...]) -> int:
    """The line of the field that `steps` lead to, or of the last of them that exists."""
    line = int(node.start_mark.line) + 1
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == step), None)
            if found is None:
                break
            key, node = found
            line = int(key.start_mark.line) + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            if step >= len(node.value):
                break
            node = node.value[step]
            line = int(node.start_mark.line) + 1
        else:
            break
    return line
