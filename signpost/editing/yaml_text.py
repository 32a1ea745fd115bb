"""Values as YAML text that the hub's own reading gives back unchanged."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from typing import Any, Literal

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

_BLOCK: Callable[[str], str] = LiteralScalarString
_NULL, _STR = "tag:yaml.org,2002:null", "tag:yaml.org,2002:str"
_QUOTED: dict[str, Callable[[str], str]] = {
    "'": SingleQuotedScalarString,
    '"': DoubleQuotedScalarString,
}
_SAFE_BARE = re.compile(r"[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\U00010000-\U0010ffff]*")
_IS_NULL = re.compile(r"^(~|null|Null|NULL|)$")
_ELSEWHERE = yaml.resolver.Resolver()


class _AsWeRead(VersionedResolver):
    """Every plain scalar but a null is text, as in hub.reading.guarded."""

    @property
    def versioned_resolver(self) -> Any:
        return {None: [(_NULL, _IS_NULL)]}


Way = Literal["as before", "on one line", "in quotes"]
"""How freely a value is laid out. What stands on one line and all in quotes is always read back."""


def inline(value: object, like: yaml.Node | None = None, way: Way = "on one line") -> str:
    """A value on one line, fit to stand after a field's name anywhere, in braces too."""
    named = CommentedMap({"_": _styled(value, like, way)})
    named.fa.set_flow_style()
    return _dumped(named).strip().removeprefix("{_: ").removesuffix("}")


def field_line(name: str, value: str) -> str:
    """`name: value` on a line of its own, in quotes only where they are needed."""
    return _dumped(CommentedMap({name: _styled(value, None, "on one line")})).strip()


def with_value(pair: str, value: object, like: yaml.Node, way: Way = "as before") -> str:
    """The text of one `name: value` with another value, and with its comment.

    The new value takes its quotes and brackets after `like`, the old one. Raises YAMLError
    where the text cannot be read, or is more than such a pair.
    """
    read = _yaml().load(pair)
    if not isinstance(read, CommentedMap) or len(read) != 1:
        raise YAMLError("not one pair")
    (name,) = read
    # A comment after the name would be pushed below a block of words.
    beside = way == "as before" and read.ca.items and isinstance(value, str)
    read[name] = _styled(value, like, "on one line" if beside else way)
    if way == "in quotes" and isinstance(value, list | dict):
        read[name].fa.set_flow_style()
    return _dumped(read)


def _yaml() -> YAML:
    made = YAML()
    made.Resolver = _AsWeRead
    made.preserve_quotes = True
    made.width = sys.maxsize
    made.brace_single_entry_mapping_in_flow_sequence = True
    made.indent(mapping=2, sequence=4, offset=2)
    made.representer.add_representer(type(None), _null)
    return made


def _null(representer: Any, _: None) -> Any:
    return representer.represent_scalar(_NULL, "null")


def _dumped(value: object) -> str:
    out = io.StringIO()
    _yaml().dump(value, out)
    return out.getvalue()


def _styled(value: object, like: yaml.Node | None, way: Way) -> Any:
    if isinstance(value, list):
        items = [_styled(item, _item(like, index), way) for index, item in enumerate(value)]
        return _bracketed(CommentedSeq(items), like)
    if isinstance(value, dict):
        fields = {
            _text(name, None, way): _styled(item, _field(like, name), way)
            for name, item in value.items()
        }
        return _bracketed(CommentedMap(fields), like)
    return None if value is None else _text(str(value), like, way)


def _bracketed(
    made: CommentedSeq | CommentedMap, like: yaml.Node | None
) -> CommentedSeq | CommentedMap:
    if isinstance(like, yaml.CollectionNode) and like.flow_style:
        made.fa.set_flow_style()
    return made


def _item(like: yaml.Node | None, index: int) -> yaml.Node | None:
    items: list[yaml.Node] = like.value if isinstance(like, yaml.SequenceNode) else []
    return items[min(index, len(items) - 1)] if items else None


def _field(like: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs: list[tuple[yaml.Node, yaml.Node]] = (
        like.value if isinstance(like, yaml.MappingNode) else []
    )
    return next((value for key, value in pairs if key.value == name), None)


def _text(words: str, like: yaml.Node | None, way: Way) -> str:
    """Words with the quotes of what stood there, and with some wherever they are needed."""
    old = like if isinstance(like, yaml.ScalarNode) else None
    if "\n" in words and way == "as before" and _SAFE_BARE.fullmatch(words):
        return _BLOCK(words)
    if way == "in quotes" or "\n" in words or not _SAFE_BARE.fullmatch(words):
        return _QUOTED['"'](words)
    if old and old.style in _QUOTED:
        return _QUOTED[old.style](words)
    bare_before = old is not None and old.tag != _NULL and _is_not_words(old.value)
    return _QUOTED["'"](words) if _is_not_words(words) and not bare_before else words


def _is_not_words(words: str) -> bool:
    """Whether other readers of YAML would take it, without quotes, for a number or the like."""
    tag = _ELSEWHERE.resolve(yaml.ScalarNode, words, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag != _STR)
