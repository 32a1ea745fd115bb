"""The command line: the only place that prints, and a thin one."""

from __future__ import annotations

from pathlib import Path

import click

from signpost.cli import areas, bulletins, checking, coverage, paper, site, starting
from signpost.cli.common import Commands, say
from signpost.site.broken_off import put_right_all


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The folder of the hub. Default: this one.",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Signpost: check, build and search a resource hub."""
    context.obj = project
    for done in put_right_all(project.absolute()):
        say(done, err=True)


for _command in (
    site.build,
    site.serve,
    checking.check,
    checking.schema,
    site.search,
    starting.new,
    areas.area,
    coverage.coverage,
    paper.workbook,
    bulletins.bulletin,
):
    main.add_command(_command)
