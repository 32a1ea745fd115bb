"""Macros for what differs from area to area: whom to ring, what is local, which edition this is."""

from __future__ import annotations

from signpost.macros.page import AuthorPage
from signpost.render.signposting import filled


def slot(page: AuthorPage, id: str) -> str:
    """Who fills a slot in this area, with the number; or whom to ask instead."""
    return page.render("slot", filled=filled(page.edition, page.find.slot(id)))


def contacts(page: AuthorPage) -> str:
    """Every contact of the area as rows; in the core, the areas to choose from."""
    return page.render("contacts", rows=page.view("contacts"))


def here(page: AuthorPage) -> str:
    """Which edition this is, in a sentence."""
    return page.render("here")


def local(page: AuthorPage) -> str:
    """The area's own services for the front page; in the core, the areas to choose from."""
    return page.render("local", own=page.view("local_services"))
