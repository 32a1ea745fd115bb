"""The macro that lists bulletins."""

from __future__ import annotations

from signpost.macros.page import AuthorPage


def bulletins(page: AuthorPage, limit: int | None = None) -> str:
    """The newest bulletins; without a limit the first page of all, with the ways to the rest."""
    if limit is None:
        return page.render("bulletins", shown=page.view("bulletin_page"))
    return page.render("bulletin_cards", shown=page.view("current", limit))
