"""The command that brings a hub up to date: upgrade."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from signpost import __version__
from signpost.cli.common import as_of_option, count, echo_problems, opened, say
from signpost.editing.shared_files import shared_files
from signpost.editing.taking import Taken, take
from signpost.editing.upgrade import Upgrade, carry_out, upgrade_of
from signpost.errors import WrongUsage
from signpost.project import Project
from signpost.site.trial import problems_of


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Only say what there is to change.")
@click.option(
    "--catalogue",
    "source",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Take a newer shared catalogue from this folder or .zip; no area's file is touched.",
)
@as_of_option
@click.pass_context
def upgrade(
    context: click.Context, only_check: bool, source: Path | None, as_of: date | None
) -> None:
    """Change this hub's files to what this version of Signpost reads, or take a newer catalogue."""
    project = opened(context, as_of)
    if source is None:
        context.exit(_of_the_engine(project, only_check))
    if only_check:
        raise WrongUsage(
            "Leave --check out: with --catalogue, the new one is always checked before anything "
            "is changed."
        )
    with shared_files(source, project.root) as files:
        _tell(take(project, files, problems_of), source)


def _of_the_engine(project: Project, only_check: bool) -> int:
    found = upgrade_of(project, __version__)
    if found.is_done:
        say(f"{found.version}.", "Nothing is to be changed.")
        return 0
    if only_check:
        echo_problems("To be changed:", found.changes)
        echo_problems("In the way of that:", found.in_the_way)
        echo_problems("To be done by hand:", found.by_hand)
        say(f"{found.version}.", _to_do(found))
        return 1
    carry_out(project, found)
    echo_problems("Changed:", found.changes)
    echo_problems("To be done by hand:", found.by_hand)
    say(
        f"{found.version}.",
        f"{count(len(found.changes), 'change')} made. Next: signpost check --all",
    )
    return 1 if found.by_hand else 0


def _to_do(found: Upgrade) -> str:
    hand = len(found.by_hand) + len(found.in_the_way)
    then = " To make the changes, run: signpost upgrade" if found.changes else ""
    return f"To change: {len(found.changes)}. To do by hand: {hand}.{then}"


def _tell(taken: Taken, source: Path) -> None:
    if not taken.changed and not taken.new:
        say(f"The catalogue in {source} is the one that you have. Nothing was changed.")
        return
    if taken.only_here:
        say("Only here, and left as they are:", *(f"  {name}" for name in taken.only_here))
    for area, lines in taken.areas.items():
        say(f"{area}:", *(f"  {line}" for line in lines))
    say(
        f"Took the catalogue in {source}: {count(len(taken.changed), 'file')} changed, "
        f"{count(len(taken.new), 'file')} new.",
        f"What stood here before is in {taken.before}. To go back, put what is in it in the place "
        "of what has the same name here.",
        "Next: signpost check --all",
    )
