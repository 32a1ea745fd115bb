"""Reads mkdocs.yml as MkDocs does, and knows the lines on which its settings stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from signpost.model import Problem
from signpost.reading.cut_words import SETTINGS, cut_words
from signpost.reading.guarded import Refused, oddities, parse
from signpost.reading.records import Place
from signpost.reading.site_settings import NAME, SiteSettings
from signpost.reading.source_file import read_source

_DEEPEST = 5
"""Files that may take over settings from one another."""

_OF_YAML = "tag:yaml.org,2002:"
"""How the marks of YAML itself begin, such as that of a number."""

_PUT_BACK = "put back the mkdocs.yml of your hub, or copy one made by: signpost new hub FOLDER"


class _Loader(get_yaml_loader(yaml.CSafeLoader)):  # type: ignore[misc]
    """MkDocs' own reader of its settings, `!ENV` included, that runs no code named in them."""


def _unread(loader: yaml.Loader, *_: object) -> None:
    """What only a build asks for: a function by its name, a folder beside a page."""


_Loader.add_multi_constructor(f"{_OF_YAML}python/", _unread)
_Loader.add_constructor("!relative", _unread)


def read_settings(root: Path) -> SiteSettings:
    """The settings of the hub at `root`. Never raises: what is wrong with them is a Problem.

    Where a file cannot be read that others take over from, only those of mkdocs.yml are known.
    """
    if not (root / NAME).exists() and not (root / NAME).is_symlink():
        return SiteSettings()
    chain = _Chain(root)
    own = chain.values_of(NAME)
    inherited, name = own, NAME
    while chain.whole and (parent := inherited.get("INHERIT")) is not None:
        name = chain.next_after(name, parent)
        inherited = chain.values_of(name) if chain.whole else {}
    problems = tuple(chain.problems)
    if not chain.whole:
        return SiteSettings(own, (), problems)
    with (root / NAME).open("rb") as file:
        return SiteSettings(yaml_load(file, _Loader), tuple(chain.places), problems)


@dataclass
class _Chain:
    """mkdocs.yml and the files that it takes over settings from, one after the other."""

    root: Path
    places: list[Place] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True

    def values_of(self, name: str) -> dict[str, object]:
        """What a file says itself; nothing where it cannot be read."""
        try:
            data = read_source(self.root, name)
            node = parse(data, name)
        except Refused as refused:
            self._broken(*_of_settings(refused.problems))
            return {}
        self.places.append(Place(name, node, ""))
        self.problems += [*oddities(node, name, ("!", _OF_YAML)), *cut_words(node, name, SETTINGS)]
        text = data.decode("utf-8-sig")
        if unfit := list(_unfit(text, name)):
            self._broken(*unfit)
            return {}
        values: dict[str, object] = yaml_load(text, _Loader)  # of a text, INHERIT is not followed
        return values

    def next_after(self, name: str, parent: object) -> str:
        """The file named by INHERIT."""
        if not isinstance(parent, str):
            message = "should be the name of one file"
            self._broken(self.places[-1].problem(message, "write INHERIT: base.yml", "INHERIT"))
            return ""
        if len(self.places) > _DEEPEST:
            message = "INHERIT takes over settings from too many files, one from the other"
            hint = "write the settings into mkdocs.yml itself"
            self._broken(Problem(NAME, 1, "", message, hint))
        named = (Path(name).parent / parent).as_posix()
        if not (self.root / named).exists() and not (self.root / named).is_symlink():
            message = f"there is no file {named!r} to take over settings from"
            hint = "put it back, or take the line out"
            self._broken(self.places[-1].problem(message, hint, "INHERIT"))
        return named

    def _broken(self, *problems: Problem) -> None:
        self.problems += problems
        self.whole = False


def _of_settings(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """Without the hints that are for a catalogue only."""
    for problem in problems:
        catalogues = "include" in problem.hint or "resources:" in problem.hint
        yield replace(problem, hint=_PUT_BACK) if catalogues else problem


def _unfit(text: str, path: str) -> Iterator[Problem]:
    """Values that are not what they look like: a day that there is not, a mark nobody knows."""
    loader = _Loader(text)
    try:
        yield from _unfit_below(loader, loader.get_single_node(), path, "")
    finally:
        loader.dispose()


def _unfit_below(loader: yaml.Loader, node: yaml.Node, path: str, where: str) -> Iterator[Problem]:
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        yield from _unfit_below(loader, value, path, f"{where}.{key.value}".lstrip("."))
    for index, item in enumerate(node.value if isinstance(node, yaml.SequenceNode) else ()):
        yield from _unfit_below(loader, item, path, f"{where}[{index}]")
    if isinstance(node, yaml.ScalarNode) or node.tag.startswith("!"):
        try:
            loader.construct_object(node, deep=True)
        except Exception:  # noqa: BLE001 (YAML's own readers of dates and numbers raise anything)
            yield Problem(path, node.start_mark.line + 1, where, *_why_unfit(node))


def _why_unfit(node: yaml.Node) -> tuple[str, str]:
    if isinstance(node, yaml.ScalarNode) and node.tag.startswith(_OF_YAML):
        message = f"{node.value!r} looks like a date or a number, and is none"
        return message, f"put it in quotes: '{node.value}'"
    mark = node.tag.removeprefix(_OF_YAML)
    return f"the mark {mark!r} cannot be used here", "put words that begin with ! in quotes"
