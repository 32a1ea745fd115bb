"""Which commands there are. Each is imported when it is asked for, and nothing before that."""

# Most of what a short command takes is the time in which Python reads the engine: a second for all
# of it. So a function imports what only its command needs, here and nowhere else.

from __future__ import annotations

import sys
import time
from collections import UserDict
from collections.abc import Sequence
from typing import Any

import click

from signpost.site.terminal import write_everything
from signpost.site.unchanged import nothing_changed


class Commands(click.Group):
    """Turns a HubError into one plain sentence, and exit code 1, or 2 for wrong usage."""

    asked: Sequence[str] = ()
    """What was asked for, as it was typed behind `signpost`."""

    @property
    def typed(self) -> str:
        """The same as one line."""
        return " ".join(["signpost", *self.asked])

    begun = 0
    """When that was, in nanoseconds: nothing had been read then."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        self.begun = time.time_ns()
        write_everything(sys.stdout, sys.stderr)
        self.asked = sys.argv[1:] if args is None else list(args)
        if "build" in self.asked and (said := nothing_changed(self.asked, self.begun)):
            click.echo(said)
            sys.exit(0)
        return super().main(args, *more, **options)

    def invoke(self, context: click.Context) -> Any:
        from signpost.cli.common import say
        from signpost.errors import HubError, WrongUsage
        from signpost.reading.source_file import why

        try:
            return super().invoke(context)
        except HubError as error:
            say(*str(error).split("\n"), err=True)
            context.exit(2 if isinstance(error, WrongUsage) else 1)
        except OSError as error:
            if error.filename is None:
                raise
            say(f"{error.filename} could not be read or written ({why(error)}).", err=True)
            context.exit(1)


class _OnDemand(UserDict[str, Any]):
    """The commands by their names; in it stands, for each, what imports the commands of its file.

    click asks a group's `commands` for one, or for all where it lists them.
    """

    def __getitem__(self, name: str) -> click.Command:
        commands: tuple[click.Command, ...] = super().__getitem__(name)()
        return next(command for command in commands if command.name == name)


def _areas() -> tuple[click.Command, ...]:
    from signpost.cli.areas import area

    return (area,)


def _bulletins() -> tuple[click.Command, ...]:
    from signpost.cli.bulletins import bulletin

    return (bulletin,)


def _checking() -> tuple[click.Command, ...]:
    from signpost.cli.checking import check, schema

    return check, schema


def _coverage() -> tuple[click.Command, ...]:
    from signpost.cli.coverage import coverage

    return (coverage,)


def _explaining() -> tuple[click.Command, ...]:
    from signpost.cli.explaining import fields_, macros_

    return fields_, macros_


def _paper() -> tuple[click.Command, ...]:
    from signpost.cli.paper import workbook

    return (workbook,)


def _searching() -> tuple[click.Command, ...]:
    from signpost.cli.searching import search

    return (search,)


def _shards() -> tuple[click.Command, ...]:
    from signpost.cli.shards import matrix, merge

    return matrix, merge


def _site() -> tuple[click.Command, ...]:
    from signpost.cli.site import build, serve

    return build, serve


def _starting() -> tuple[click.Command, ...]:
    from signpost.cli.starting import new

    return (new,)


def _testing() -> tuple[click.Command, ...]:
    from signpost.cli.testing import test

    return (test,)


def _upgrading() -> tuple[click.Command, ...]:
    from signpost.cli.upgrading import upgrade

    return (upgrade,)


COMMANDS = _OnDemand(
    area=_areas,
    build=_site,
    bulletin=_bulletins,
    check=_checking,
    coverage=_coverage,
    fields=_explaining,
    macros=_explaining,
    matrix=_shards,
    merge=_shards,
    new=_starting,
    schema=_checking,
    search=_searching,
    serve=_site,
    test=_testing,
    upgrade=_upgrading,
    workbook=_paper,
)
