"""Commands that check the files: check, schema."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import click

from signpost.cli.common import (
    IDS,
    all_option,
    area_option,
    as_of_option,
    count,
    echo_problems,
    jobs_option,
    json_option,
    not_both,
    opened,
    print_json,
    say,
    stopped_in_words,
)
from signpost.cli.progress import watching
from signpost.model import Problem
from signpost.model.freshness import unconfirmed
from signpost.project import Project
from signpost.reading.schema import schemas
from signpost.site.compiled import compiled_templates
from signpost.site.workshop import LookedAt, look_at

Found = list[tuple[Project, LookedAt]]
"""The editions that were looked at, and what was found in each."""


@click.command()
@area_option
@all_option
@as_of_option
@json_option
@jobs_option
@click.pass_context
def check(
    context: click.Context,
    area: str | None,
    every: bool,
    as_of: date | None,
    as_json: bool,
    jobs: int | None,
) -> None:
    """List every problem of the catalogue, the pages and the areas.

    Exit code 1 when there are errors.
    """
    not_both(area, every)
    project = opened(context, as_of, area)
    editions = project.editions if every else [project]
    with (
        stopped_in_words("Stopped. Nothing was changed."),
        watching(as_json) as watcher,
        compiled_templates(project.root),
    ):
        found = list(zip(editions, look_at(editions, watcher, jobs), strict=True))
    problems = sorted({problem for _, one in found for problem in one.problems})
    if as_json:
        print_json(_as_json(found, problems))
    else:
        _echo(found, problems)
    context.exit(1 if any(problem.severity == "error" for problem in problems) else 0)


def _as_json(found: Found, problems: list[Problem]) -> dict[str, Any]:
    waiting = [unconfirmed(project.reading.catalogue, bool(project.area)) for project, _ in found]
    return {
        "problems": [asdict(problem) for problem in problems],
        "unconfirmed": {
            level: list(dict.fromkeys(id for one in waiting for id in one.by_level()[level]))
            for level in waiting[0].by_level()
        },
        "before_live": {
            project.area: [asdict(problem) for problem in one.before_live]
            for project, one in found
            if project.area
        },
    }


def _echo(found: Found, problems: list[Problem]) -> None:
    lacking = {problem for _, one in found for problem in one.before_live}
    told = {(p.path, p.line, p.where, p.message) for p in lacking}
    others = [p for p in problems if (p.path, p.line, p.where, p.message) not in told]
    echo_problems("Errors:", [p for p in problems if p.severity == "error"])
    warnings = [problem for problem in others if problem.severity == "warning"]
    echo_problems("Warnings, which do not stop a build:", warnings)
    for project, one in found:
        heading = f"{project.area} is a draft. Before it can go live:"
        echo_problems(heading, one.before_live)
        _echo_unconfirmed(project)
    say(_summary(problems) + _not_looked_at([project for project, _ in found]))


def _echo_unconfirmed(project: Project) -> None:
    waiting = unconfirmed(project.reading.catalogue, bool(project.area))
    whose = f"{project.area}, of its own: " if project.area else ""
    done = waiting.entries - waiting.count
    say(f"{whose}Confirmed: {done} of {waiting.entries} live entries. Still to be confirmed:")
    for level, ids in waiting.by_level().items():
        listed = IDS.wrap(", ".join(ids) or "none")
        say(f"  {level} ({len(ids)}):", *listed)


def _not_looked_at(looked_at: list[Project]) -> str:
    """What a check of the core alone has left out, where there is more."""
    first, *others = looked_at
    is_all = others or first.area or not first.areas
    return (
        "" if is_all else " Its areas were not looked at: for those too, run signpost check --all."
    )


def _summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    verdict = "Put the errors right before you build." if errors else "The hub can be built."
    return f"{count(errors, 'error')}, {count(warnings, 'warning')}. {verdict}"


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Only say whether they are up to date.")
@click.pass_context
def schema(context: click.Context, only_check: bool) -> None:
    """Write the JSON Schemas of the YAML files, by which editors complete and check them."""
    project = opened(context)
    root, written = project.root, schemas(project.core.catalogue)
    stale = {
        path: text
        for path, text in written.items()
        if not (root / path).exists() or (root / path).read_text("utf-8") != text
    }
    if only_check:
        say("Run: signpost schema" if stale else "The schemas are up to date.")
        context.exit(1 if stale else 0)
    for path, text in written.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    say(f"Wrote {' and '.join(written)}.")
