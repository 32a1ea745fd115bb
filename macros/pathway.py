"""Macros for the pathway: the map of its steps, and the same as a list."""

from __future__ import annotations

from macros.page import AuthorPage


def pathway_map(page: AuthorPage) -> str:
    """The steps of the pathway as a map, each of them a link."""
    return page.render("pathway_map")


def pathway_list(page: AuthorPage) -> str:
    """The steps of the pathway by stage, each with all the ways that lead on from it."""
    return page.render("pathway_list")
