"""Which Chromium the tests and the benchmarks drive, and how it is started."""

from __future__ import annotations

from pathlib import Path

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

_NAMES = ("chromium-headless-shell", "chromium")
"""The same engine twice. The one without windows comes first: it takes half the time."""


def chromium() -> Path | None:
    """Debian's, or None where neither is installed."""
    return next((path for name in _NAMES if (path := Path("/usr/bin") / name).exists()), None)
