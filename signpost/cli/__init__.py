"""The command line: the only place that prints, and a thin one."""

from __future__ import annotations

from pathlib import Path

import click

from signpost import __version__
from signpost.cli import (
    areas,
    bulletins,
    checking,
    coverage,
    explaining,
    paper,
    site,
    starting,
    testing,
    upgrading,
)
from signpost.cli.common import Commands, say
from signpost.site.broken_off import put_right_all
from signpost.site.opening import enclosing_hub


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="The folder of the hub. Default: the one that you are in.",
)
@click.version_option(__version__, prog_name="signpost", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, project: Path | None) -> None:
    """Signpost: check, build and search a resource hub."""
    context.obj = project or enclosing_hub(Path())
    for done in put_right_all(context.obj.absolute()):
        say(done, err=True)


for _command in (
    site.build,
    site.serve,
    checking.check,
    checking.schema,
    explaining.fields_,
    explaining.macros_,
    site.search,
    starting.new,
    testing.test,
    upgrading.upgrade,
    areas.area,
    coverage.coverage,
    paper.workbook,
    bulletins.bulletin,
):
    main.add_command(_command)
