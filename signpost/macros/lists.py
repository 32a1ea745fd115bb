"""Macros that show entries of the catalogue: one card, many cards, rows and lists."""

from __future__ import annotations

from signpost.macros.page import AuthorPage
from signpost.model import Shape
from signpost.render.lookup import Choice


def resource(page: AuthorPage, id: str) -> str:
    """One resource as a card."""
    return page.render("cards", entries=page.find.resources(ids=id), filters=False)


def resources(
    page: AuthorPage,
    kind: Choice = None,
    topic: Choice = None,
    audience: Choice = None,
    stage: Choice = None,
    ids: Choice = None,
    filters: bool = False,
) -> str:
    """Resources as cards: those that match every option, or those named by `ids`."""
    found = page.find.resources(kind, topic, audience, stage, ids)
    return page.render("cards", entries=found, filters=filters)


def service(page: AuthorPage, id: str) -> str:
    """One service as a card."""
    return page.render("cards", entries=page.find.services(ids=id), filters=False)


def services(
    page: AuthorPage,
    kind: Choice = None,
    topic: Choice = None,
    audience: Choice = None,
    stage: Choice = None,
    for_whom: Choice = None,
    nation: Choice = None,
    ids: Choice = None,
    filters: bool = False,
) -> str:
    """Services and helplines as cards: those that match every option, or those of `ids`."""
    found = page.find.services(kind, topic, audience, stage, for_whom, nation, ids)
    return page.render("cards", entries=found, filters=filters)


def helplines(
    page: AuthorPage, for_whom: Choice = None, nation: Choice = None, ids: Choice = None
) -> str:
    """Helplines as rows, with number, hours and how sure we are."""
    found = page.find.services(for_whom=for_whom, nation=nation, ids=ids)
    lines = [one for one in found if ids or one.shape is Shape.HELPLINE]
    return page.render("helplines", entries=lines)


def latest(page: AuthorPage, limit: int = 3) -> str:
    """The newest resources as cards."""
    return page.render("cards", entries=page.view("latest", limit), filters=False)


def changes(page: AuthorPage, limit: int | None = None) -> str:
    """What was added, changed and withdrawn, newest day first; `limit` counts days."""
    return page.render("changes", days=page.view("changes", limit))


def everything(page: AuthorPage) -> str:
    """Every entry, A to Z and by topic."""
    return page.render("everything")


def left_out(page: AuthorPage) -> str:
    """What was considered for the catalogue and left out, and why."""
    return page.render("left_out")
