"""Commands that start something new."""

from __future__ import annotations

import click

from hub.cli.common import opened
from hub.new import add_resource


@click.group()
def new() -> None:
    """Start something new."""


@new.command("resource")
@click.argument("id")
@click.pass_context
def new_resource(context: click.Context, id: str) -> None:
    """Add an empty record for a resource to resources.yml, ready to be filled in."""
    line = add_resource(opened(context), id)
    click.echo(f"Added {id!r} at resources.yml:{line}. Fill it in, then run: hub check")
