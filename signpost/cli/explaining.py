"""Commands that say what may be written: fields, macros."""

from __future__ import annotations

import click

from signpost.cli.common import opened, say
from signpost.exports.reference import AREA, fields, macros, sections
from signpost.macros import MACROS

_HOW = (
    "Ids are those of the catalogue, in quotes; what has a = may be left out. Macros of this hub's "
    "own stand in its folder macros/."
)


@click.command(name="fields")
@click.argument("section", required=False)
@click.pass_context
def fields_(context: click.Context, section: str | None) -> None:
    """Say what may be written in the catalogue, or in one SECTION of it, or in an area."""
    catalogue = opened(context).reading.catalogue
    if section:
        say(*fields(catalogue, section), "", "* must be there.")
        return
    say(
        "In resources.yml and the files of catalogue/, in any of them:",
        "",
        *sections(catalogue),
        "",
        f"For the fields of one: signpost fields services. Of an area.yml: signpost fields {AREA}",
    )


@click.command(name="macros")
def macros_() -> None:
    """Say what macros there are for a page's braces, and how each is written."""
    say(*macros(MACROS), "", _HOW)
