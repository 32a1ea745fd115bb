"""Commands that say what may be written: fields, macros."""

from __future__ import annotations

import click

from signpost.cli.common import opened, say
from signpost.errors import HubError
from signpost.exports.reference import AREA, fields, macros, sections
from signpost.macros import MACROS

_HOW = "Ids are those of the catalogue, in quotes; what has a = may be left out."


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
@click.pass_context
def macros_(context: click.Context) -> None:
    """Say what macros there are for a page's braces, and how each is written."""
    from signpost.site.asked import of_own_code  # here, because `fields` needs no MkDocs
    from signpost.site.hub_macros import own_macros
    from signpost.site.settings import settings_of

    root = opened(context).root
    config = settings_of(root).config
    try:
        own = own_macros(config) if config else {}
    except Exception as error:
        told = of_own_code(error, root) or f"{type(error).__name__}: {error}"
        raise HubError(f"The macros of this hub's own cannot be listed. {told}") from error
    say(*macros(MACROS), "")
    if own:
        say("Of this hub's own:", "", *macros(own), "")
    say(_HOW)
