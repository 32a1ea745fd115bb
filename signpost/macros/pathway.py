"""Macros for the pathway: one step, the map of all of them, and the same as a list."""

from __future__ import annotations

from signpost.macros.page import AuthorPage


def step(page: AuthorPage, id: str) -> str:
    """One step of the pathway: who does it, by when, and who helps here."""
    found = page.find.step(id)
    return page.render("step_card", step=found, rows=page.view("helpers", found))


def pathway_map(page: AuthorPage) -> str:
    """The steps of the pathway as a map, each of them a link."""
    return page.render("pathway_map")


def pathway_list(page: AuthorPage) -> str:
    """The steps of the pathway by stage, each with all the ways that lead on from it."""
    return page.render("pathway_list")
