"""Macros for use inside a sentence, the glossary, and the words to avoid."""

from __future__ import annotations

from signpost.errors import AuthorMistake
from signpost.macros.page import AuthorPage
from signpost.render.lookup import Choice


def phone(page: AuthorPage, id: str) -> str:
    """A service's first number as a link, and beside it how sure we are of it."""
    found = page.find.service(id)
    page.find.live(found)
    if not found.phones:
        raise AuthorMistake(f"{id!r} has no phone number", f'write service("{id}") instead')
    return page.render("phone", service=found)


def term(page: AuthorPage, id: str) -> str:
    """An acronym with its meaning on hover and focus."""
    return page.render("term", acronym=page.find.acronym(id))


def glossary(page: AuthorPage) -> str:
    """Every acronym, and the words that the hub prefers."""
    return page.render("glossary")


def wording(page: AuthorPage) -> str:
    """The words to avoid, what to write instead, and why."""
    return page.render("wording")


def assurance_counts(page: AuthorPage) -> str:
    """How many entries are confirmed, and how many numbers and links."""
    return page.render("assurance_counts")


def confirmed(page: AuthorPage, ids: Choice = None) -> str:
    """How many numbers and links are confirmed: of the services named by `ids`, or of the hub."""
    entries = page.find.services(ids=ids) if ids is not None else None
    return page.render("confirmed", entries=entries)
