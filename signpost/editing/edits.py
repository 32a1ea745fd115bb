"""Edits of an area.yml that leave everything else in it to the letter: pure, text to text.

Each edit finds the lines that it is about in the YAML, and touches no others: comments, order,
quotes and line ends of the rest stay because nobody writes them anew. Each is then held against
what it was to do, by reading the new text; one that did anything else is never handed on.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import yaml
from ruamel.yaml.error import YAMLError

from signpost.editing.yaml_text import Way, inline, with_value
from signpost.errors import HubError
from signpost.reading.guarded import Refused, parse, plain

Steps = tuple[str, ...]


def keep_override(text: str, id: str, field: str, core_value: object) -> str:
    """The area's value of a field stays, now against the core's value of today.

    This and every other edit raises HubError where it cannot be made safely.
    """
    return _set(text, ("override", id, field, "was"), core_value)


def write_out(text: str, id: str, field: str, value: object) -> str:
    """The area's value of a field is written anew."""
    return _set(text, ("override", id, field, "now"), value)


def drop_override(text: str, id: str, field: str) -> str:
    """The change of a field is taken out, and what is then empty with it."""
    return _cut(text, ("override", id, field))


def keep_hide(text: str, id: str, today: date, was_values: Mapping[str, object]) -> str:
    """An entry stays hidden, as decided today; `was_values` are the core's fields of today."""
    text = _set(text, ("hide", id, "hidden_on"), today.isoformat())
    for field, value in was_values.items():
        text = _set(text, ("hide", id, "was", field), value)
    return text


def drop_hide(text: str, id: str) -> str:
    """An entry is hidden no longer."""
    return _cut(text, ("hide", id))


@dataclass(frozen=True)
class _Pair:
    """A `name: value` of the file, and the mapping that it stands in."""

    name: yaml.Node
    value: yaml.Node
    within: yaml.MappingNode

    @property
    def in_braces(self) -> bool:
        return bool(self.within.flow_style)

    @property
    def line(self) -> int:
        return int(self.name.start_mark.line)

    def lines(self, of: list[str]) -> slice:
        """The lines that it stands on, among those of the file."""
        last = max(self.line, _last_line(self.value))
        while last > self.line and not of[last].strip():
            last -= 1
        return slice(self.line, last + 1)


def _last_line(node: yaml.Node) -> int:
    """The last line that a node says something on.

    The node of a block ends, for the parser, only where the next one begins.
    """
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        pair = last if isinstance(last, tuple) else (last,)
        return max(_last_line(one) for one in pair)
    past_the_end = node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line
    return int(node.end_mark.line) - past_the_end


def _set(text: str, steps: Steps, value: object) -> str:
    root, pairs = _found(text, steps)
    pair = pairs[-1]
    by_hand = f"give {'.'.join(steps)} the value {inline(value)}"
    wanted = plain(root)
    inner = wanted
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = copy.deepcopy(value)
    if pair.in_braces:
        spelt = (inline(value, pair.value, way) for way in ("on one line", "in quotes"))
        return _verified((respelt(text, pair.value, s) for s in spelt), wanted, pair, by_hand)
    ways = (_rewritten(text, pair, value, way) for way in ("as before", "in quotes"))
    return _verified(ways, wanted, pair, by_hand)


def _cut(text: str, steps: Steps) -> str:
    root, pairs = _found(text, steps)
    while len(pairs) > 1 and len(pairs[-1].within.value) == 1:
        pairs.pop()
    pair = pairs[-1]
    by_hand = f"take out {'.'.join(steps)}"
    wanted = inner = plain(root)
    for step in steps[: len(pairs) - 1]:
        inner = inner[step]
    del inner[steps[len(pairs) - 1]]
    without = _without_in_braces if pair.in_braces else _without_lines
    return _verified([without(text, pair)], wanted, pair, by_hand)


def _found(text: str, steps: Steps) -> tuple[yaml.MappingNode, list[_Pair]]:
    """The root of a file, and each pair on the way to the one that `steps` lead to."""
    try:
        root = parse(text.encode(), "area.yml")
    except Refused as refused:
        raise HubError(f"Nothing was written. {refused.problems[0]}") from None
    pairs: list[_Pair] = []
    node: yaml.Node = root
    for step in steps:
        mapping = node if isinstance(node, yaml.MappingNode) else yaml.MappingNode("", [])
        named = [_Pair(name, value, mapping) for name, value in mapping.value if name.value == step]
        # Of two with one name, the reading takes the last.
        if not named:
            raise HubError(f"Nothing was written: area.yml has no {'.'.join(steps)}.")
        pairs.append(named[-1])
        node = pairs[-1].value
    return root, pairs


def _refused(pair: _Pair, by_hand: str) -> HubError:
    return HubError(
        f"Nothing was written: line {pair.line + 1} of area.yml is laid out so that it cannot be "
        f"changed safely by a command. Change it by hand: {by_hand}."
    )


def _verified(ways: Iterable[str], wanted: object, pair: _Pair, by_hand: str) -> str:
    """The first of the new texts that says what was wanted, in the same order, and no more."""
    for after in ways:
        try:
            says = plain(parse(after.encode(), "area.yml"))
        except Refused:
            continue
        if json.dumps(says) == json.dumps(wanted):
            return after
    raise _refused(pair, by_hand)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _on_its_own_lines(text: str, pair: _Pair) -> bool:
    line = _lines(text.removeprefix("\ufeff"))[pair.line]
    return not line[: pair.name.start_mark.column].strip(" ")


def _rewritten(text: str, pair: _Pair, value: object, way: Way) -> str:
    """The lines of a pair with another value, at the same indent and with the same line ends."""
    if not _on_its_own_lines(text, pair):
        return text
    lines, indent = _lines(text), " " * pair.name.start_mark.column
    span = pair.lines(lines)
    before = lines[span]
    end = "\r\n" if "\r\n" in text else "\n"
    last_end = before[-1][len(before[-1].rstrip("\r\n")) :]
    bare = "".join(_unindented(line, len(indent)) for line in before)
    try:
        fresh = with_value(bare, value, pair.value, way).rstrip("\n").split("\n")
    except YAMLError:
        return text
    written = end.join(indent + line if line.strip() else line for line in fresh)
    lines[span] = [written + last_end]
    return "".join(lines)


def _unindented(line: str, width: int) -> str:
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(width, spaces) :].rstrip("\r\n") + "\n"


def _without_lines(text: str, pair: _Pair) -> str:
    if not _on_its_own_lines(text, pair):
        return text
    lines = _lines(text)
    unfinished = lines[-1].rstrip("\r\n") == lines[-1]
    del lines[pair.lines(lines)]
    after = "".join(lines)
    return after.rstrip("\r\n") if unfinished else after


def respelt(text: str, node: yaml.Node, spelt: str) -> str:
    """The text with something else in the place of one value."""
    start, end = _offset(text, node.start_mark), _offset(text, node.end_mark)
    return text[:start] + spelt + text[end:]


def _without_in_braces(text: str, pair: _Pair) -> str:
    """The text without one pair of `{a: 1, b: 2}` and the comma that belonged to it."""
    pairs = pair.within.value
    following = [new for old, new in pairwise(pairs) if old[0] is pair.name]
    earlier = [old for old, new in pairwise(pairs) if new[0] is pair.name]
    if following:
        start, end = pair.name.start_mark, following[0][0].start_mark
    else:
        start, end = earlier[0][1].end_mark, pair.value.end_mark
        if "#" in text[_offset(text, start) : _offset(text, pair.name.start_mark)]:
            start = pair.name.start_mark  # the comment is on what stays, and so is the comma
    return text[: _offset(text, start)] + text[_offset(text, end) :]


def _offset(text: str, mark: yaml.Mark) -> int:
    # The parser's own count of characters leaves out a mark at the very beginning of the file.
    return int(mark.index) + text.startswith("\ufeff")
