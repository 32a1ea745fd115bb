"""Commands for areas: area, coverage."""

from __future__ import annotations

import click


@click.group()
def area() -> None:
    """Compare, decide and report on an area."""
