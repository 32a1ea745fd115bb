"""Macros for use inside a sentence, the glossary, and the words to avoid."""

from __future__ import annotations

from hub.errors import AuthorMistake
from macros.page import AuthorPage


def phone(page: AuthorPage, id: str) -> str:
    """A service's first number as a link, with its doubt next to it."""
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
    """How many entries are confirmed, reported and not confirmed, in a sentence."""
    return page.render("assurance_counts")
