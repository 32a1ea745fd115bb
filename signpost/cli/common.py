"""What every command shares: the project it opens, its options, and how it prints problems."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from textwrap import TextWrapper
from typing import Any

import click

from signpost.cli.commands import Commands
from signpost.errors import HubError, WrongUsage
from signpost.model import Problem
from signpost.model.unseen import on_one_line
from signpost.project import Project
from signpost.site.opening import open_project
from signpost.site.stopping import stoppable


def say(*lines: str, err: bool = False) -> None:
    """Print lines. What is in them from a file of the hub can neither steer the terminal nor pass
    for a line of its own."""
    for line in lines:
        click.echo(on_one_line(line), err=err)


def draw(line: str) -> None:
    """Print on the line that is there, on the side of the errors. Only for words of our own."""
    click.echo(line, nl=False, err=True)


class _Date(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write 2026-11-22", param, ctx)


class _Jobs(click.ParamType[int]):
    name = "number"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        if isinstance(value, int) or re.fullmatch("[1-9][0-9]{0,3}", value):
            return int(value)
        self.fail(f"{value!r} is no number of jobs; write a whole number, such as 2", param, ctx)


as_of_option = click.option(
    "--as-of", type=_Date(), help="Build as if it were this day (2026-11-22)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
area_option = click.option("--area", metavar="ID", help="Only this area, by its id.")
jobs_option = click.option(
    "--jobs",
    type=_Jobs(),
    metavar="N",
    help="With --all: work on so many editions at once. Default: one for each processor.",
)
all_option = click.option("--all", "every", is_flag=True, help="The core and every area.")

_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
IDS = TextWrapper(96, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


def opened(context: click.Context, as_of: date | None = None, area: str | None = None) -> Project:
    """The project that the command was called on."""
    return open_project(context.find_root().obj, as_of, area)


def asked(context: click.Context) -> Commands:
    """What was typed, and when."""
    commands = context.find_root().command
    assert isinstance(commands, Commands)
    return commands


@contextmanager
def stopped_in_words(
    said: str = "Stopped. The site you had is untouched, and nothing is left over.",
) -> Iterator[None]:
    """Tidies up and says so, when a command is stopped with Ctrl+C or by the machine."""
    try:
        with stoppable():
            yield
    except KeyboardInterrupt:
        raise HubError(said) from None


def not_both(area: str | None, every: bool) -> None:
    """Raises WrongUsage for --area together with --all."""
    if area and every:
        raise WrongUsage("Give --area or --all, not both.")


def print_json(found: Any) -> None:
    """One JSON document, and nothing else. Letters stay as they are where the output has a code
    for each of them, and no sign that could steer a terminal does."""
    text = _UNSEEN.sub(_as_json, json.dumps(found, ensure_ascii=False, indent=2))
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(found, indent=2)
    click.echo(text)


def _as_json(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def echo_problems(heading: str, problems: Sequence[Problem]) -> None:
    """Problems under a heading, each line beginning with path and line, which editors follow."""
    if problems:
        say(heading, *map(str, problems))


def count(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
