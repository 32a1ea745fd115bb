"""What an author may write in Markdown. The macros plugin calls `define_env` at each build."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from signpost.macros import areas, bulletins, lists, panels, pathway, practice, words
from signpost.macros.page import AuthorPage, Pages

__all__ = ["MACROS", "AuthorPage", "add_macros", "define_env"]

MACROS = {
    macro.__name__: macro
    for macro in (
        lists.resource,
        lists.resources,
        lists.service,
        lists.services,
        lists.helplines,
        lists.latest,
        lists.changes,
        lists.everything,
        lists.left_out,
        areas.slot,
        areas.contacts,
        areas.here,
        areas.local,
        words.phone,
        words.term,
        words.glossary,
        words.wording,
        words.assurance_counts,
        words.confirmed,
        bulletins.bulletins,
        panels.hero,
        panels.search,
        panels.urgent,
        panels.wellbeing,
        panels.my_list,
        panels.topics,
        panels.audiences,
        panels.stages,
        practice.offer,
        practice.care_note,
        practice.next_dates,
        practice.ask_for_more,
        practice.recommendations,
        pathway.step,
        pathway.pathway_map,
        pathway.pathway_list,
    )
}
"""Every macro by name. Each takes the page it stands on, then what its author wrote."""


def define_env(env: Any) -> None:
    """Hand the macros to the plugin. `env` is the plugin itself, in its own words."""
    add_macros(env, *MACROS.values())


def add_macros(env: Any, *macros: Callable[..., str]) -> None:
    """Let authors call these functions by their names, as every macro of the hub.

    Each takes the page that it stands on (`signpost.macros.page.AuthorPage`), then what its author
    wrote; its annotations say what that may be. It returns HTML.
    """
    pages: Pages = env.conf.making.pages
    for macro in macros:
        env.macro(pages.as_macro(macro.__name__, macro), macro.__name__)
