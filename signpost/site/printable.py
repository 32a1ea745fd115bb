"""Names from elsewhere, such as those of files, as a message may show them."""

from __future__ import annotations


def printable(name: str) -> str:
    """The name with everything that could steer a terminal written out: `a\\x1b[2Jb`."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)
