"""One thing that can be found, and how far it stands before or behind others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

LOCAL = 3.2
"""An area's own services, resources and pages stand before shared ones that match as well."""

ALWAYS_THERE = {"day": 3.5, "night": 3.4}
"""Whom to ring in an area by day and by night stands before anything else that matches as well."""

WITHDRAWN = 0.3
"""What has been withdrawn is found, and stands behind what took its place."""

HERE = "here local locally near nearby nearest round area"
"""Words by which readers ask for what is their own area's."""

ELSEWHERE = 0.45
"""What is for people of other areas or nations stands behind what is for people here."""

DATED = 0.6
"""A bulletin tells of a day; what it tells of has a page of its own, which stands before it."""

ABOUT = 0.5
"""Pages about the hub stand behind pages about the work."""

TERM = 0.75
"""What a term means stands behind a guide to the thing itself."""


@dataclass(frozen=True)
class Document:
    """One thing that can be found. `title`, `summary` and `label` are shown as they are.

    `names` are what else it is called, `by` is who provides or published it; `words` is the rest
    that can be searched, and `numbers` are its telephone numbers, digits only. `weight` is how far
    it stands before or behind others that match as well. `facets` hold what the finder page narrows
    by: the name of each facet and its values for this document. `place` is the area whose own it
    is; `caution`, `phones` and `foot` are shown with it.
    """

    id: str
    type: str
    label: str
    title: str
    summary: str
    url: str
    names: tuple[str, ...] = ()
    by: str = ""
    words: str = ""
    weight: float = 1
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    place: str = ""
    caution: str = ""
    phones: tuple[dict[str, str], ...] = ()
    foot: str = ""


def by_address(found: Iterable[Document]) -> dict[str, str]:
    """The document of every address."""
    return {document.url: document.id for document in found}
