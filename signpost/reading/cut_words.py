"""Words that a # cuts off: what follows a blank and a # is a note to YAML, and read by nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from signpost.areas import AreaFile
from signpost.areas.verbs import Change
from signpost.model import Offer, Problem, Research, Resource, Service, Text, Training
from signpost.model.offers import SHAPES
from signpost.reading.guarded import Document
from signpost.reading.schema import ADDED, CATALOGUE

Shape = Any
"""What may stand somewhere: a type of the data dictionary, several, or types by their names, with
"*" for any other name."""

_NOTE = re.compile(r"[ \t]+#")
_GLUED = re.compile(r"[ \t]+#+[^#\s]")
"""A # without a blank behind it: hardly a note."""

_ENTRIES = (Resource, Research, Training, Service)
_CHANGED = {
    name: {
        **Change.model_fields,
        "now": [m.model_fields[name] for m in _ENTRIES if name in m.model_fields],
    }
    for name in {name for model in _ENTRIES for name in model.model_fields}
}
CATALOGUE_FILE: Shape = {name: shape for name, (shape, _) in CATALOGUE.items()}
_AREA_FILE: Shape = {
    **AreaFile.model_fields,
    "add": {name: shape for name, (shape, _) in ADDED.items()},
    "override": {"*": {**_CHANGED, "note": Text}},
}


def area_file(offers: Iterable[Offer]) -> Shape:
    """What may stand in an area.yml, where an area may make these offers."""
    return {**_AREA_FILE, **{offer.id: _several(SHAPES[offer.shape]) for offer in offers}}


def _several(record: type[BaseModel]) -> Shape:
    """One record, or a list of them."""
    return [record, tuple[record, ...]]  # type: ignore[valid-type]


PAGE: Shape = {"title": str, "description": str}
BULLETIN: Shape = {**PAGE, "authors": [str, list[str]]}
SETTINGS: Shape = dict.fromkeys(("site_name", "site_description", "site_author", "copyright"), str)


def cut_words(root: Document, path: str, shape: Shape) -> Iterator[Problem]:
    """Words of a file that a # cuts off, in fields that hold words. A note behind an id, a date, a
    number or words in quotes cuts nothing off."""
    noted = [number for number, line in enumerate(root.lines) if _NOTE.search(line)]
    if noted:
        yield from _cut(root, path, "", [shape], _Noted(root.lines, noted))


@dataclass(frozen=True)
class _Noted:
    """The lines of a file, and the numbers of those that hold what may be a note."""

    lines: list[str]
    numbers: list[int]

    def within(self, node: yaml.Node) -> bool:
        """Whether a node has such a line."""
        at = bisect_left(self.numbers, node.start_mark.line)
        return at < len(self.numbers) and self.numbers[at] <= node.end_mark.line


def _cut(
    node: yaml.Node, path: str, where: str, shapes: list[Shape], noted: _Noted
) -> Iterator[Problem]:
    if not noted.within(node):
        return
    kinds = [kind for shape in shapes for kind in _kinds(shape)]
    if isinstance(node, yaml.ScalarNode):
        if node.style in (None, "") and kinds:
            yield from _cut_scalar(node, path, where, kinds, noted.lines)
    elif isinstance(node, yaml.SequenceNode):
        inner = [shape for kind, _ in kinds for shape in _item(kind)]
        for index, item in enumerate(node.value):
            yield from _cut(item, path, f"{where}[{_id(item) or index}]", inner, noted)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                inner = [shape for kind, _ in kinds for shape in _field(kind, key.value)]
                yield from _cut(value, path, f"{where}.{key.value}".lstrip("."), inner, noted)


def _id(node: yaml.Node) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")


def _cut_scalar(
    node: yaml.ScalarNode, path: str, where: str, kinds: list[Any], lines: list[str]
) -> Iterator[Problem]:
    line = lines[node.end_mark.line] if node.end_mark.line < len(lines) else ""
    rest = line[node.end_mark.column :]
    if not _NOTE.match(rest):
        return
    words = any(_is_words(*kind) for kind in kinds)
    if (words and node.value) or ((words or _is_code(kinds)) and _GLUED.match(rest)):
        said = line.strip()
        message = f"what follows the # is left out of {_short(said)!r}"
        hint = "put all the words in quotes"
        if node.start_mark.line == node.end_mark.line:
            hint += f": {_quoted(line[node.start_mark.column :].strip())}"
        hint += "; a note goes on a line of its own"
        yield Problem(path, node.end_mark.line + 1, where, message, hint)


def _short(words: str, most: int = 300) -> str:
    return words if len(words) <= most else f"{words[:most]}…"


def _quoted(words: str) -> str:
    return "'" + _short(words.replace("'", "''")) + "'"


def _kinds(shape: Shape) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """A shape as types that are no unions, each with what restricts it."""
    if isinstance(shape, FieldInfo):
        found = list(_kinds(shape.annotation))
        yield from ((kind, (*more, *shape.metadata)) for kind, more in found)
    elif isinstance(shape, list):
        yield from (kind for one in shape for kind in _kinds(one))
    elif (origin := _origin(shape)) is Annotated:
        base, *more = get_args(shape)
        yield from ((kind, (*inner, *more)) for kind, inner in _kinds(base))
    elif origin is Union or origin is UnionType:
        yield from (kind for one in get_args(shape) for kind in _kinds(one))
    else:
        yield shape, ()


def _origin(shape: Shape) -> Any:
    return get_origin(shape)


def _item(kind: Any) -> list[Shape]:
    """The shape of the items of a list."""
    return list(get_args(kind)[:1]) if _origin(kind) in (tuple, list) else []


def _field(kind: Any, name: str) -> list[Shape]:
    """The shape of a field, or of words in one language."""
    if kind is Text:
        return [str]
    if isinstance(kind, Mapping):
        return [kind[at] for at in (name, "*") if at in kind][:1]
    if get_origin(kind) is dict:
        return [get_args(kind)[1]]
    if get_origin(kind) in (tuple, list) and name in "+-":
        return [kind]  # an area's change of a list
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [f for at, f in kind.model_fields.items() if name in (at, f.alias)]
    return []


def _is_words(kind: Any, more: tuple[Any, ...]) -> bool:
    """Whether readers read it. A string that is held to a form is an id, a date or the like."""
    bound = any(getattr(one, "pattern", None) for one in more)
    return kind is Text or (kind is str and not bound and not _is_code([(kind, more)]))


def _is_code(kinds: list[Any]) -> bool:
    """Whether it is held to a form of its own, as addresses and numbers are."""
    return any(isinstance(one, AfterValidator) for _, more in kinds for one in more)
