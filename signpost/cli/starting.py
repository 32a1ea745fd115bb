"""Commands that start something new."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import click

from signpost.cli.common import area_option, as_of_option, opened, say
from signpost.editing.bulletin import new_bulletin
from signpost.editing.new import add_resource, add_service
from signpost.editing.new_area import new_area
from signpost.editing.new_hub import new_hub
from signpost.macros import MACROS
from signpost.project.clock import today


@click.group()
def new() -> None:
    """Start something new."""


@new.command("hub")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What it is called. Default: the folder's name.")
def start_hub(folder: Path, name: str | None) -> None:
    """Make a small, complete hub in a new or empty folder. Nothing there is overwritten."""
    named = new_hub(folder, name, today())
    go = "" if folder.absolute() == Path.cwd() else f"cd {shlex.quote(str(folder))}, then "
    say(
        f"Made the hub {named!r} in {folder}. All that stands in it is made up, to be replaced.",
        f"Next: {go}signpost serve, to look at it while you edit. Its README.md says the rest.",
    )


@new.command("resource")
@click.argument("id")
@click.pass_context
def new_resource(context: click.Context, id: str) -> None:
    """Add an empty record for a resource to resources.yml, ready to be filled in."""
    line = add_resource(opened(context), id)
    say(f"Added {id!r} at resources.yml:{line}. Fill it in, then run: signpost check")


@new.command("service")
@click.argument("id")
@click.pass_context
def new_service(context: click.Context, id: str) -> None:
    """Add an empty record for a service to the file with the services, ready to be filled in."""
    path, line = add_service(opened(context), id)
    say(f"Added {id!r} at {path}:{line}. Fill it in, then run: signpost check")


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
