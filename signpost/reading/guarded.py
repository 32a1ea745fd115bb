"""YAML as people mean it: text stays text, and what could hurt or mislead is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from signpost.model import Problem
from signpost.model.once import Same
from signpost.reading.composed import MAP, MAX_DEPTH, MAX_VALUES, NULL, SEQ, STR, composed
from signpost.reading.source_file import MAX_BYTES, Refused, refuse, too_large
from signpost.reading.text_file import text_of, unfinished_merge
from signpost.reading.yaml_faults import explained_fault, joined_lines, lines_of, unseen_signs

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "Document",
    "Refused",
    "line_of",
    "oddities",
    "parse",
    "parsed_anew",
    "plain",
]

_PLAIN_TAGS = {STR, NULL, SEQ, MAP}
_RULE = re.compile(r"^={7}$", re.MULTILINE)


class Document(yaml.MappingNode):
    """The root of a YAML file, with the lines of its text, and the marks that were left out."""

    lines: list[str]
    left_out: list[Problem]


@lru_cache(maxsize=256)
def parse(data: bytes, path: str) -> Document:
    """The same as `parsed_anew`, and as often as somebody asks for the same bytes the same nodes,
    so that what was worked out for them holds. Nobody may change them."""
    return parsed_anew(data, path)


def parsed_anew(data: bytes, path: str) -> Document:
    """The root mapping of a YAML file, as nodes that know their lines.

    Raises Refused for a file that is too large, empty, not UTF-8, damaged by a merge, not YAML,
    or that uses aliases; `path` is only for the messages.
    """
    text = _text(data, path)
    try:
        node, left_out = composed(text, path)
    except yaml.YAMLError as error:
        raise refuse(path, *explained_fault(error, text)) from None
    if node is None:
        hint = "put its content back, or take the file out and its name wherever it is included"
        raise refuse(path, 1, "the file is empty", hint)
    if not isinstance(node, yaml.MappingNode):
        hint = "write a line such as resources: above what belongs to it"
        raise refuse(path, 1, "should begin with a name and a colon", hint)
    root = Document(node.tag, node.value, node.start_mark, node.end_mark, node.flow_style)
    root.lines, root.left_out = lines_of(text), left_out
    return root


def _text(data: bytes, path: str) -> str:
    """The words of a file, when they can be words at all."""
    if len(data) > MAX_BYTES:
        raise too_large(path, len(data))
    text, problems = text_of(data, path)
    if not problems and (rule := _RULE.search(text)):  # underlines no heading here
        problems = [unfinished_merge(path, text.count("\n", 0, rule.start()) + 1)]
    if problems:
        raise Refused(problems[0])
    return data.decode("utf-8-sig")  # with its own ends of lines, by which an edit finds its place


def plain(node: yaml.Node) -> Any:
    """A node as dicts, lists, strings and None."""
    if isinstance(node, yaml.MappingNode):
        pairs = ((key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))
        return {key.value: plain(value) for key, value in pairs}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return None if node.tag == NULL else node.value


def oddities(document: Document, path: str, marks: tuple[str, ...] = ()) -> Iterator[Problem]:
    """What parses and yet misleads: a field given twice, a tag, a list as a name, a mark that
    vanishes, lines that run together, a sign that nobody sees.

    Where another tool reads the file too, its `marks` are let through: how they begin.
    """
    yield from document.left_out
    yield from _odd(Same(document), path, marks)


@lru_cache(maxsize=256)
def _odd(same: Same[Document], path: str, marks: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(_oddities(same.it, path, "", same.it.lines, marks))


def _oddities(
    node: yaml.Node, path: str, where: str, lines: list[str], marks: tuple[str, ...]
) -> Iterator[Problem]:
    line = node.start_mark.line + 1
    if node.tag not in _PLAIN_TAGS and not node.tag.startswith(marks):
        word = node.tag.removeprefix("tag:yaml.org,2002:")
        message = f"the mark {word!r} is not used here"
        yield Problem(path, line, where, message, "put words that begin with ! in quotes")
    if isinstance(node, yaml.ScalarNode):
        yield from joined_lines(node, path, where, lines)
        yield from unseen_signs(node, path, where)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _oddities(item, path, f"{where}[{index}]", lines, marks)
    if isinstance(node, yaml.MappingNode):
        yield from _key_oddities(node, path, where)
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            yield from _oddities(value, path, f"{where}.{name}".lstrip("."), lines, marks)


def _key_oddities(node: yaml.MappingNode, path: str, where: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, _ in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            message = "a bracket or question mark stands where a field's name should"
            yield Problem(path, line, where, message, "write name: value")
            continue
        yield from unseen_signs(key, path, where)
        if key.value in first:
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
