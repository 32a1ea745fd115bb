"""Commands that start something new."""

from __future__ import annotations

from datetime import date

import click

from signpost.cli.common import area_option, as_of_option, opened, say
from signpost.editing.bulletin import new_bulletin
from signpost.editing.new import add_resource
from signpost.editing.new_area import new_area
from signpost.macros import MACROS


@click.group()
def new() -> None:
    """Start something new."""


@new.command("resource")
@click.argument("id")
@click.pass_context
def new_resource(context: click.Context, id: str) -> None:
    """Add an empty record for a resource to resources.yml, ready to be filled in."""
    line = add_resource(opened(context), id)
    say(f"Added {id!r} at resources.yml:{line}. Fill it in, then run: signpost check")


@new.command("area")
@click.argument("id")
@click.option("--name", required=True, help="The name that readers know it by: 'North Town'.")
@click.option("--code", required=True, metavar="CODE", help="Its official code: E06000023.")
@click.pass_context
def start_area(context: click.Context, id: str, name: str, code: str) -> None:
    """Add an area as a draft: a folder below overrides/areas with its area.yml."""
    project = opened(context)
    path = new_area(project, id, name, code).relative_to(project.root).as_posix()
    then = f"signpost check --area {id}, then signpost build --area {id}"
    say(f"Added {path}. It is a draft. Next: {then}.")


@new.command("bulletin")
@click.argument("title")
@area_option
@as_of_option
@click.pass_context
def start_bulletin(
    context: click.Context, title: str, area: str | None, as_of: date | None
) -> None:
    """Add the draft of a bulletin, with its sections and what is new in the catalogue."""
    project = opened(context, as_of, area)
    written = new_bulletin(project, title, MACROS)
    path = written.relative_to(project.root).as_posix()
    here = f" --area {area}" if area else ""
    say(f"Added {path}. Write it, and see it with: signpost serve{here}")
