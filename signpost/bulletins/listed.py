"""Which bulletins an edition shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from signpost.model import Bulletin


def shown_bulletins(
    bulletins: Iterable[Bulletin], as_of: date, hidden: Collection[str] = (), drafts: bool = False
) -> tuple[Bulletin, ...]:
    """The bulletins that have a page on a day, newest first.

    What an area has `hidden`, by slug, has none there, unless it is the area's own. With
    `drafts`, as in a preview, what is not published yet is shown too.
    """
    shown = [
        bulletin
        for bulletin in bulletins
        if (drafts or bulletin.is_published(as_of))
        and (bulletin.local or bulletin.slug not in hidden)
    ]
    return tuple(sorted(shown, key=lambda b: (-b.date.toordinal(), b.slug)))
