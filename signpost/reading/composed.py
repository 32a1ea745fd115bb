"""The nodes of a YAML text, in which all that is plain is text. What could hurt is refused."""

from __future__ import annotations

import re

import yaml

from signpost.model import Problem
from signpost.reading.source_file import refuse

MAX_DEPTH = 40
MAX_VALUES = 500_000
"""Names, values and brackets of a file. 5 MB of ordinary text has fewer than 400,000."""

STR, NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
SEQ, MAP = "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

_TRICK = re.compile(r"(?:^|[\s\ufeff\[{,:?-])(?:[&*]\S|!)", re.MULTILINE)
"""Where an anchor, a shortcut or a tag may begin: words and addresses look like one at times."""


class _TooMuch(Exception):
    """A text has more in it, or deeper, than may be without another look."""


class _TextLoader(yaml.CSafeLoader):
    """Every plain scalar is text: 020… keeps its nought, 17:30 stays a time, no stays a word."""

    _depth = _nodes = 0

    def descend_resolver(self, *_: object) -> None:
        """Called before each node is read. PyYAML's own looks for paths: there are none."""
        self._depth += 1
        self._nodes += 1
        if self._depth > MAX_DEPTH or 2 * self._nodes + 4 > MAX_VALUES:
            raise _TooMuch

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of what has none, as PyYAML's own finds it by patterns."""
        if kind is yaml.ScalarNode:
            return NULL if implicit[0] and value in _NOTHING else STR
        return SEQ if kind is yaml.SequenceNode else MAP


class _AllLoader(_TextLoader):
    """The same for a text that was looked through before."""

    def descend_resolver(self, *_: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def composed(text: str, path: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The root node of a text, None where it is empty, and the marks that YAML leaves out of it.

    Raises Refused for shortcuts and for what could fill the memory, and yaml.YAMLError for what is
    not YAML; `path` is only for the messages. Most texts hold nothing of the kind, and are read
    once. All others are looked through event by event first, which tells what stands where.
    """
    if not _TRICK.search(text):
        try:
            return yaml.compose(text, Loader=_TextLoader), []
        except (yaml.YAMLError, _TooMuch):
            pass
    left_out = _refuse_tricks(text, path)
    return yaml.compose(text, Loader=_AllLoader), left_out


def _refuse_tricks(text: str, path: str) -> list[Problem]:
    """Raises Refused for what could fill the memory; returns the marks that YAML leaves out."""
    depth = 0
    marks: list[Problem] = []
    for number, event in enumerate(yaml.parse(text, Loader=_TextLoader)):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            message = f"*{event.anchor} is a shortcut for words elsewhere, which is not used here"
            hint = "write the words out in full, or put them in quotes if the * is meant"
            raise refuse(path, line, message, hint)
        if sign := _mark(event):
            message = f"{sign} is taken for a mark, and left out of the words"
            marks.append(Problem(path, line, "", message, "put the words in quotes"))
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise refuse(path, line, "is nested too deeply", "close some brackets")
        if number > MAX_VALUES:
            message = f"the file has more than {MAX_VALUES:,} values and brackets"
            hint = "see that nothing is in it by mistake; split it if all of it is meant"
            raise refuse(path, line, message, hint)
    return marks


def _mark(event: yaml.Event) -> str:
    """An anchor, or a ! of its own, that stands before a value."""
    if anchor := getattr(event, "anchor", None):
        return f"&{anchor}"
    return "!" if getattr(event, "tag", None) == "!" else ""
