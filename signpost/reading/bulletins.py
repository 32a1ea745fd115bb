"""Reads the bulletins: the lines between the --- of each, told with their lines when wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from signpost.model import POSTS, Bulletin, Problem
from signpost.reading.cut_words import BULLETIN, cut_words
from signpost.reading.page_fields import fields_shown
from signpost.reading.page_file import read_page_file
from signpost.reading.published_files import pages
from signpost.reading.records import Place, explained

FIELDS = ("title", "date", "description", "authors", "categories", "draft", "expires", "accept")
"""What a bulletin's front matter may hold. `accept` is read by the language check, on this page as
on any other."""

_UNREAD: dict[str, Any] = {"title": "", "description": "", "date": date.min, "authors": ()}
"""What is taken for said by a bulletin whose front matter cannot be read."""

_NOWHERE = yaml.MappingNode("tag:yaml.org,2002:map", [], yaml.Mark("", 0, 0, 0, None, 0))


@dataclass(frozen=True)
class Post:
    """A bulletin's file: what it says of itself, and its Markdown. `place` is where a field of
    its front matter stands; `first_line` is where the Markdown begins."""

    bulletin: Bulletin
    place: Place
    markdown: str
    first_line: int


@dataclass
class Posts:
    """The bulletins of an edition, in no order yet, and what is wrong with those that are none.

    `unread` are files whose lines between the --- make no bulletin: their words are checked too, so
    that their author is told everything at once.
    """

    posts: list[Post] = field(default_factory=list)
    unread: list[Post] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def bulletins(self) -> list[Bulletin]:
        return [post.bulletin for post in self.posts]


def read_bulletins(docs: Sequence[Path], root: Path) -> Posts:
    """The bulletins of folders of pages, the later laid over the earlier. Never raises for what
    is in a file: everything wrong is a Problem."""
    found = Posts()
    shared, *_ = docs
    for source, file in post_files(docs).items():
        path = file.relative_to(root).as_posix()
        _read(file, source, path, not file.is_relative_to(shared), found)
    return found


def post_files(docs: Sequence[Path]) -> dict[str, Path]:
    """The files of bulletins by their name below the folders of pages."""
    return {
        file.relative_to(folder).as_posix(): file
        for folder in docs
        for file in pages(folder)
        if file.parent == folder / POSTS
    }


def _read(file: Path, source: str, path: str, local: bool, found: Posts) -> None:
    page = read_page_file(file, path)
    place = Place(path, page.node or _NOWHERE, "")
    given: dict[str, Any] = {"source": source, "path": path, "local": local}
    bulletin = None
    found.problems.extend(page.problems)
    if page.node:
        found.problems.extend(cut_words(page.node, path, BULLETIN))
        found.problems.extend(fields_shown(place, page.front))
        bulletin = _validated(page.front, place, given, found)
    elif not page.problems:
        hint = "begin with a line of ---, the fields, and --- again; signpost new bulletin does it"
        message = "has no lines between two lines of --- at the top"
        found.problems.append(Problem(path, 1, "", message, hint))
    if bulletin:
        found.posts.append(Post(bulletin, place, page.body, page.first_line))
    else:
        stand_in = Bulletin.model_construct(None, **_UNREAD, **given)
        found.unread.append(Post(stand_in, place, page.body, page.first_line))


def _validated(
    data: Mapping[str, object], place: Place, given: dict[str, Any], found: Posts
) -> Bulletin | None:
    for name in data.keys() & given.keys():
        told = place.problem(f"{name} cannot be set by a page", "take the line out", name)
        found.problems.append(told)
    lists = {n: data[n] for n in ("authors", "categories") if isinstance(data.get(n), str)}
    single = {name: [value] for name, value in lists.items()}
    own_fields = {name: value for name, value in data.items() if name != "accept"}
    try:
        return Bulletin.model_validate({**own_fields, **single, **given})
    except ValidationError as error:
        found.problems.extend(_told(error, place))
        return None


def _told(error: ValidationError, place: Place) -> Iterator[Problem]:
    """What pydantic found, without hints that are of the catalogue only."""
    listed = ", ".join(FIELDS)
    for problem in explained(error, place, Bulletin):
        if problem.message.startswith("there is no field") and "Did you mean" not in problem.hint:
            problem = replace(problem, hint=f"the fields of a bulletin are {listed}")
        if problem.where.startswith("categories") and "wrong form" in problem.message:
            problem = replace(problem, hint="use letters, digits and blanks, such as Course dates")
        if "is not after its date" in problem.message:
            problem = place.problem(problem.message, problem.hint, "expires")
        if problem.message == "date is missing":
            problem = replace(problem, hint="add a line such as date: 2026-11-22")
        yield problem
