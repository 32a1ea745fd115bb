"""The command line: the only place that prints, and a thin one."""

from __future__ import annotations

from pathlib import Path

import click

from signpost import __version__
from signpost.cli.commands import COMMANDS, Commands


@click.group(
    cls=Commands, commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
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
    from signpost.cli.common import say  # here, because `signpost --version` needs none of it
    from signpost.site.broken_off import put_right_all
    from signpost.site.opening import enclosing_hub

    context.obj = project or enclosing_hub(Path())
    for done in put_right_all(context.obj.absolute()):
        say(done, err=True)
