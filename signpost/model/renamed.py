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

    @property
    def told(self) -> tuple[str, str]:
        """What to say to somebody who uses the old name, and the way out."""
        message = f"`{self.old}` is now called `{self.new}`"
        return message, f"write {self.new}: here, or run: signpost upgrade"


RENAMED = (
    Renamed("area", "council", "organisation", "0.1.0"),
    Renamed("area", "gss", "code", "0.1.0"),
)
"""Every renamed field, the oldest first."""
