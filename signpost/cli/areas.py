"""Commands for whoever looks after an area: area diff, area accept, area report."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import click

from signpost.areas.difference import difference
from signpost.areas.report import report
from signpost.cli.common import as_of_option, echo_problems, json_option, opened, print_json, say
from signpost.editing.decisions import accept, compared, not_compared, told
from signpost.model import Decision, Problem
from signpost.project import Project


@click.group()
def area() -> None:
    """Compare, decide and report on an area."""


@area.command("diff")
@click.argument("id")
@json_option
@click.pass_context
def diff(context: click.Context, id: str, as_json: bool) -> None:
    """Show where an area and the core differ. Exit code 1 when somebody has to decide."""
    project = opened(context).of(id)
    decisions, others = compared(project), not_compared(project)
    if as_json:
        print_json(_as_json(id, decisions, others))
    else:
        _echo(project, decisions, others)
    wrong = any(problem.severity == "error" for problem in others)
    context.exit(1 if wrong or any(decision.undecided for decision in decisions) else 0)


def _as_json(id: str, decisions: tuple[Decision, ...], others: list[Problem]) -> dict[str, Any]:
    return {
        "area": id,
        "decisions": [
            {
                "field": decision.name,
                "outcome": decision.outcome,
                "was": decision.was,
                "core": decision.core,
                "now": decision.now,
            }
            for decision in decisions
        ],
        "problems": [asdict(problem) for problem in others],
    }


def _echo(project: Project, decisions: tuple[Decision, ...], others: list[Problem]) -> None:
    assert project.area
    echo_problems("Not compared. Change these in the file itself:", others)
    hidden = project.reading.catalogue.local.hidden
    say(*difference(project.area, decisions, hidden, told(project)))


@area.command("accept")
@click.argument("id")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD...")
@click.option("--core", is_flag=True, help="Take the shared value; take your change out.")
@as_of_option
@click.pass_context
def accept_fields(
    context: click.Context, id: str, fields: tuple[str, ...], core: bool, as_of: date | None
) -> None:
    """Decide: keep an area's value of a FIELD, or with --core take the shared one.

    FIELD is as signpost area diff calls it: some-line.hours, or only some-line for what is hidden.
    """
    say(*accept(opened(context, as_of).of(id), fields, core))


@area.command("report")
@click.argument("id")
@as_of_option
@click.pass_context
def report_on(context: click.Context, id: str, as_of: date | None) -> None:
    """Your area and the core, on one page: what differs, and what is still to be done."""
    project = opened(context, as_of).of(id)
    sayings = told(project)
    assert project.shown and project.shown.file
    file, catalogue = project.shown.file, project.reading.catalogue
    page = report(file, catalogue, project.as_of, sayings, project.before_live)
    say(*page.removesuffix("\n").split("\n"))
