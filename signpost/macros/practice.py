"""Macros for whom to ask, what is on, support for oneself, and what research asks of whom."""

from __future__ import annotations

from signpost.macros.page import AuthorPage
from signpost.render.signposting import feedback


def offer(page: AuthorPage, id: str) -> str:
    """What the area offers the people who work there, such as meetings with their next dates; in
    the core, that areas have their own."""
    return page.render("offer", offer=page.find.offer(id))


def care_note(page: AuthorPage) -> str:
    """One line for a page that is hard to read, with the way to support."""
    return page.render("care_note")


def next_dates(page: AuthorPage) -> str:
    """The dates to come of all training, the soonest first."""
    return page.render("next_dates")


def ask_for_more(page: AuthorPage) -> str:
    """What each audience may ask for where there is too little training, and whom to ask."""
    wishes = [one for one in page.edition.catalogue.audiences if one.ask_for]
    return page.render("ask_for_more", audiences=wishes, contact=feedback(page.edition))


def recommendations(page: AuthorPage) -> str:
    """All recommendations of all research, under those whom they ask."""
    return page.render("recommendations")
