"""Commands for whoever sends bulletins: bulletin render."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from signpost.cli.common import (
    area_option,
    as_of_option,
    count,
    opened,
    say,
)
from signpost.site.compiled import compiled_templates
from signpost.site.outbox import refuse_unless_ours, write_rendering
from signpost.site.sending import orders, rendered
from signpost.site.trial import problems_of


@click.group()
def bulletin() -> None:
    """Turn a bulletin into emails."""


@bulletin.command("render")
@click.argument("slug")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="The folder to write, or to write anew.",
)
@area_option
@click.option("--site", default="", metavar="URL", help="Where the shared hub is published.")
@click.option("--draft", is_flag=True, help="Also one that is not published, to look through.")
@as_of_option
@click.pass_context
def render(
    context: click.Context,
    slug: str,
    out: Path,
    area: str | None,
    site: str,
    draft: bool,
    as_of: date | None,
) -> None:
    """Write a bulletin as email, text and Notify Markdown, for every edition that shows it.

    SLUG is the name of its file without the date and the ending.
    """
    project = replace(opened(context, as_of, area), drafts=draft)
    wanted = orders(project, slug, every=area is None, site=site)
    refuse_unless_ours(out)
    files: dict[str, bytes] = {}
    with compiled_templates(project.root):
        for order, made in rendered(wanted, project.look, problems_of):
            files |= made
            if sys.stdout.isatty():
                say(f"{order.name}: {count(len(made), 'file')}")
    write_rendering(out, slug, files)
    first = f"{wanted[0].name}/{slug}.eml"
    editions = count(len(wanted), "edition")
    say(f"Wrote {slug!r} for {editions} into {out}. To send it, open {out / first}.")
