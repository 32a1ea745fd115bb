"""Fields that were renamed: in which file, from what to what, and since which version."""

from __future__ import annotations

from typing import NamedTuple


class Renamed(NamedTuple):
    """A field of a kind of file, by the name it had and the name it has since a version.

    `file` is `area` for the top of an area.yml, `catalogue` for the top of a catalogue file, and
    else the name of a list, such as `services`, in each record of which the field stands.
    """

    file: str
    old: str
    new: str
    since: str


RENAMED: tuple[Renamed, ...] = ()
"""Every renamed field, the oldest first."""
