"""A bulletin: a dated staff newsletter, one Markdown file, in the words of its front matter."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from signpost.model.values import Day, Record, refusal

POSTS = "bulletins/posts/"
"""The folder of bulletins below `docs/`."""

TAKEN_SLUGS = frozenset({"archive", "category", "page", "posts"})
"""Names below `bulletins/` that other pages have."""

_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}-")
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def slug_of(name: str) -> str:
    """The slug of a bulletin's file: its name without the date and the ending."""
    return _DATED.sub("", name.rpartition("/")[2].removesuffix(".md"))


def is_slug(slug: str) -> bool:
    return bool(_SLUG.match(slug)) and 2 <= len(slug) <= 80


def slugged(words: str) -> str:
    """Words as a part of an address: `Course dates!` is `course-dates`."""
    bare = unicodedata.normalize("NFKD", words.lower().replace("'", "").replace("’", ""))
    return re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode()).strip("-")


def _a_role(value: str) -> str:
    if "@" in value:
        raise refusal(f"{value!r} is an address", "write a role, such as the practice team")
    return value


def _one_line(value: str) -> str:
    return " ".join(value.split())


LONGEST_TITLE = 120
LONGEST_LEAD = 300
Headline = Annotated[str, StringConstraints(max_length=LONGEST_TITLE), AfterValidator(_one_line)]
Lead = Annotated[str, StringConstraints(max_length=LONGEST_LEAD), AfterValidator(_one_line)]
Role = Annotated[str, StringConstraints(max_length=80), AfterValidator(_a_role)]
Category = Annotated[
    str,
    StringConstraints(max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9 ,'’&()-]*$"),
    AfterValidator(_one_line),
]


class Bulletin(Record):
    """`date` is the day from which it is published, unless it is a `draft`; from the day
    `expires` on it is retired: its page stays and says so, and no list or feed has it.

    `authors` are roles, never people. `source` is its file below a folder of pages, `path` the
    same file as messages name it, `first_line` where its Markdown begins. `local` is an area's
    own.
    """

    title: Headline
    date: Day
    description: Lead
    authors: Annotated[tuple[Role, ...], Field(min_length=1)]
    categories: tuple[Category, ...] = ()
    draft: bool = False
    expires: Day | None = None
    source: str
    path: str
    local: bool = False

    @property
    def slug(self) -> str:
        return slug_of(self.source)

    @property
    def address(self) -> str:
        return f"bulletins/{self.slug}/"

    def is_published(self, on: dt.date) -> bool:
        return not self.draft and self.date <= on

    def is_retired(self, on: dt.date) -> bool:
        return self.expires is not None and self.expires <= on

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Bulletin:
        if self.expires is not None and self.expires <= self.date:
            raise refusal(
                f"is {self.expires}, which is not after its date",
                "give a later day, or take the line expires: out",
            )
        return self


def shown_bulletins(
    bulletins: Iterable[Bulletin],
    as_of: dt.date,
    hidden: Collection[str] = (),
    drafts: bool = False,
) -> tuple[Bulletin, ...]:
    """The bulletins that have a page on a day, newest first.

    What an area has `hidden`, by slug, has none there, unless it is the area's own. With
    `drafts`, as in a preview, what is not published yet is shown too.
    """
    shown = [
        bulletin
        for bulletin in bulletins
        if (drafts or bulletin.is_published(as_of))
        and (bulletin.local or bulletin.slug not in hidden)
    ]
    return tuple(sorted(shown, key=lambda b: (-b.date.toordinal(), b.slug)))
