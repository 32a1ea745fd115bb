"""The command that says whom services reach, and whom not: coverage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import wrap
from typing import Any

import click

from signpost.areas.coverage import Cell, Coverage
from signpost.areas.gaps import Level, listed
from signpost.cli.common import (
    IDS,
    area_option,
    as_of_option,
    count,
    json_option,
    opened,
    print_json,
    say,
)
from signpost.project import Project

MARKS = {Level.NAMED: "N", Level.GENERAL: "g", Level.HELPLINES: "h", Level.NONE: "-"}
KEY = (
    "Each number is of services, helplines included. Each letter after it is an age band, the\n"
    "youngest first: N a service is named for it, g only general services, h only helplines,\n"
    "- nobody.\n"
)
NO_PROOF = "A gap is not proof that nothing exists: it means that nobody has told us."
NO_BOARD = (
    "This hub has no coverage board: its columns are the people of the taxonomy that have a "
    "board. How they are written, says: signpost fields people"
)
FORM_WIDTH, COLUMN_WIDTH = 28, 14


@click.command()
@area_option
@as_of_option
@json_option
@click.pass_context
def coverage(context: click.Context, area: str | None, as_of: date | None, as_json: bool) -> None:
    """Show who is reached by a service, form by form and age by age, and where the gaps are.

    Without --area: the core and every area.
    """
    project = opened(context, as_of, area)
    looked_at = [project] if area else [one for one in project.editions if not _merged(one)]
    boards = [(one, one.coverage) for one in looked_at]
    if any(problem.severity == "error" for one in looked_at for problem in one.reading.problems):
        say("What has errors is left out; `signpost check` lists it.", err=True)
    if as_json:
        print_json({"areas": [_as_json(one, found) for one, found in boards]})
    else:
        _echo(boards)


def _merged(project: Project) -> bool:
    """Whether the area has been merged into another one, which speaks for it."""
    return project.shown is not None and project.shown.id != project.area


def _name(project: Project) -> str:
    if project.area is None:
        return "National"
    file = project.areas[project.area].file
    return str(file.name) if file else project.area


def _as_json(project: Project, found: Coverage) -> dict[str, Any]:
    return {
        "area": project.area,
        "name": _name(project),
        "forms": [form.id for form in found.forms],
        "cells": [_cell_as_json(cell, found) for cell in found.cells],
        "gaps": list(found.gaps),
        "ages_not_stated": list(found.unknown_ages),
        "not_known_to_run": list(found.might),
    }


def _cell_as_json(cell: Cell, found: Coverage) -> dict[str, Any]:
    return {
        "form": cell.form,
        "who": cell.people.id,
        "ages": cell.band.words,
        "level": cell.level.value,
        "named": list(cell.named),
        "general": list(cell.general),
        "local": list(cell.local),
        "neighbours": [{"id": id, "area": found.area_of(id)} for id in cell.neighbours],
        "helplines": list(cell.helplines),
    }


def _echo(boards: Sequence[tuple[Project, Coverage]]) -> None:
    if not any(found.people for _, found in boards):
        say(NO_BOARD)
        return
    say(*KEY.split("\n"))
    for project, found in boards:
        say(f"{_name(project)}: {count(len(found.counted), 'service')} counted")
        say(*_table(found))
        _echo_gaps(found)
        say("")
    gaps = sum(len(found.gaps) for _, found in boards)
    where = "" if len(boards) == 1 else f" in {count(len(boards), 'edition')}"
    say(f"{count(gaps, 'gap')}{where}. {NO_PROOF}")


def _table(found: Coverage) -> list[str]:
    heads = [wrap(str(people.name), COLUMN_WIDTH - 1) for people in found.people]
    deepest = max((len(head) for head in heads), default=0)
    rows = [["", *(head[n] if n < len(head) else "" for head in heads)] for n in range(deepest)]
    for form in found.forms:
        cells = [_in_short(found, form.id, people.id) for people in found.people]
        rows.append([str(form.short_name), *cells])
    return [_line(row) for row in rows]


def _in_short(found: Coverage, form: str, who: str) -> str:
    marks = "".join(MARKS[cell.level] for cell in found.cells_of(form, who))
    return f"{len(found.ids_of(form, who)):>2} {marks}"


def _line(row: Sequence[str]) -> str:
    first, *others = row
    return f"  {first:{FORM_WIDTH}}{''.join(f'{cell:{COLUMN_WIDTH}}' for cell in others)}".rstrip()


def _echo_gaps(found: Coverage) -> None:
    for heading, ids in (
        ("State no ages, and count at every age", found.unknown_ages),
        ("Would count if they were known to run", found.might),
        ("Would count if they served this area", found.elsewhere),
    ):
        if ids:
            say(f"  {heading} ({len(ids)}):", *IDS.wrap(", ".join(ids)))
    say("  Gaps:" if found.gaps else "  No gaps.")
    for gap in found.gaps:
        say(*IDS.wrap(gap))
    if found.unnamed:
        names = listed(str(form.name) for form in found.unnamed)
        say("  No service to refer to is named for:", *IDS.wrap(names))
