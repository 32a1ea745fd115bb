"""Renames fields in the text of one YAML file and leaves every other letter: pure, text to text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

import yaml

from signpost.editing.edits import respelt
from signpost.model.renamed import Renamed
from signpost.reading.guarded import Refused, parse, parsed_anew, plain
from signpost.reading.records import SECTIONS

Told = tuple[int, str]
"""A line of the file, and what there is to say of it."""


@dataclass
class Renaming:
    """What came of a file: its text with the new names, what was changed, and what stands in the
    way, each with its line. Where something stands in the way, the text is not to be written."""

    text: str
    changed: list[Told] = field(default_factory=list)
    in_the_way: list[Told] = field(default_factory=list)


def renamed_in(
    text: str,
    path: str,
    kind: str,
    renamed: Iterable[Renamed],
    ids: dict[str, Collection[str]],
) -> Renaming:
    """The text of an area.yml (`kind` "area") or of a catalogue file ("catalogue") with the names
    of today. `path` is its name in messages; `ids` are those of each section's records, by which
    an area's overrides are told apart. Raises Refused for a text that is no YAML.
    """
    done = Renaming(text)
    for one in renamed:
        _rename(done, parsed_anew(done.text.encode(), path), kind, one, ids)
    done.changed.sort()
    return done


def _rename(
    done: Renaming,
    root: yaml.MappingNode,
    kind: str,
    one: Renamed,
    ids: dict[str, Collection[str]],
) -> None:
    names: list[yaml.Node] = []
    for record in _records(root, kind, one.file, ids):
        fields = {name.value for name, _ in record.value}
        old = [name for name, _ in record.value if name.value == one.old]
        if old and one.new in fields:
            said = f"{one.old} is called {one.new} since {one.since}, and both stand here. Keep one"
            done.in_the_way.append((old[0].start_mark.line + 1, said))
        else:
            names += old
    text = done.text
    for name in sorted(names, key=lambda name: int(name.start_mark.index), reverse=True):
        text = respelt(text, name, one.new)
        name.value = one.new
        said = f"{one.old} is called {one.new} since {one.since}"
        done.changed.append((name.start_mark.line + 1, said))
    if not _says(text, root):
        line, said = done.changed[-1]
        done.in_the_way.append(
            (line, f"{said}. It is laid out so that only a person can change it")
        )
    else:
        done.text = text


def _says(text: str, wanted: yaml.Node) -> bool:
    try:
        return bool(plain(parse(text.encode(), "")) == plain(wanted))
    except Refused:
        return False


def _records(
    root: yaml.MappingNode, kind: str, file: str, ids: dict[str, Collection[str]]
) -> Iterator[yaml.MappingNode]:
    """The mappings of a file in which a renamed field may stand."""
    if file == kind:
        yield root
    elif file in SECTIONS and kind == "catalogue":
        yield from _items(_under(root, file))
    elif file in SECTIONS:
        known = ids.get(file, ())
        yield from _items(_under(_under(root, "add"), file))
        hidden = (_under(entry, "was") for entry in _named(_under(root, "hide"), known))
        changed = _named(_under(root, "override"), known)
        yield from (one for one in chain(changed, hidden) if isinstance(one, yaml.MappingNode))


def _under(node: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _named(node: yaml.Node | None, names: Collection[str]) -> Iterator[yaml.Node]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    yield from (value for key, value in pairs if key.value in names)


def _items(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    yield from (item for item in items if isinstance(item, yaml.MappingNode))
