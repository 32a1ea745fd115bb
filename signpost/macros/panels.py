"""Macros for ways in: the search box, the urgent panel, the care panel, and tiles."""

from __future__ import annotations

from signpost.errors import AuthorMistake
from signpost.macros.page import AuthorPage
from signpost.model.nearest import did_you_mean


def hero(page: AuthorPage) -> str:
    """The top of the home page: search, common questions, and the urgent panel."""
    return page.render("hero", here=False)


def search(page: AuthorPage, label: str = "Search everything here") -> str:
    """The search box, with room for its results on the find page."""
    return page.render("search", label=label)


def urgent(page: AuthorPage) -> str:
    """Who to ring for somebody who is worried now."""
    return page.render("urgent", here=page.address == page.edition.hub.urgent.page)


def wellbeing(page: AuthorPage) -> str:
    """The care panel, with helplines."""
    here = page.address == page.edition.hub.care_page.page
    return page.render("wellbeing", entries=page.view("care_lines"), here=here)


def my_list(page: AuthorPage) -> str:
    """What the reader has put on a list of their own, to print or to save."""
    return page.render("my_list")


def topics(page: AuthorPage, group: str | None = None) -> str:
    """Topics as tiles; `group` is the id of a group of topics."""
    groups = [one.id for one in page.edition.catalogue.groups]
    if group is not None and group not in groups:
        hint = did_you_mean(group, groups, f"write one of {', '.join(groups)}")
        raise AuthorMistake(f"there is no group of topics {group!r}", hint)
    chosen = [t for t in page.edition.catalogue.topics if group in (None, t.group)]
    return page.render("tiles", section="topics", facets=chosen)


def audiences(page: AuthorPage) -> str:
    """Audiences as tiles."""
    return page.render("tiles", section="audiences", facets=page.edition.catalogue.audiences)


def stages(page: AuthorPage) -> str:
    """The stages of the pathway as steps."""
    return page.render("tiles", section="stages", facets=page.edition.catalogue.stages)
