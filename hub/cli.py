"""The command line: the only place that prints, and a thin one."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from textwrap import TextWrapper
from typing import Any

import click

from hub.build import build_site, serve_site
from hub.errors import AuthorMistake, HubError, WrongUsage
from hub.lookup import Lookup
from hub.model import Confidence, Problem
from hub.new import add_resource
from hub.project import Project, open_project
from hub.schema import catalogue_schema
from hub.search import Finder


class _Commands(click.Group):
    """Turns a HubError into one plain sentence, and exit code 1, or 2 for wrong usage."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except HubError as error:
            click.echo(str(error), err=True)
            context.exit(2 if isinstance(error, WrongUsage) else 1)


class _Date(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write 2026-11-22", param, ctx)


_as_of = click.option("--as-of", type=_Date(), help="Build as if it were this day (2026-11-22).")
_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
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


def _opened(context: click.Context, as_of: date | None) -> Project:
    return open_project(context.obj, as_of)


@main.command()
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), default=None)
@_as_of
@click.pass_context
def build(context: click.Context, site_dir: Path | None, as_of: date | None) -> None:
    """Build the hub. A build that fails leaves the site you had untouched."""
    project = _opened(context, as_of)
    project.edition()
    if sys.stdout.isatty():
        click.echo("Building the hub…")
    seconds, pages = build_site(project, site_dir or project.root / "site")
    click.echo(f"Built {pages} pages in {seconds:.1f} seconds into {site_dir or 'site'}.")


@main.command()
@_as_of
@click.pass_context
def serve(context: click.Context, as_of: date | None) -> None:
    """Preview the hub while you edit it. Stop with Ctrl+C."""
    context.exit(serve_site(_opened(context, as_of)))


@main.command()
@_as_of
@_json
@click.pass_context
def check(context: click.Context, as_of: date | None, as_json: bool) -> None:
    """List every problem of the catalogue and the pages. Exit code 1 when there are errors."""
    project = _opened(context, as_of)
    unconfirmed = _unconfirmed(project)
    if as_json:
        found = {"problems": [asdict(p) for p in project.problems], "unconfirmed": unconfirmed}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _echo_problems(project.problems)
        _echo_unconfirmed(project, unconfirmed)
        click.echo(_summary(project.problems))
    context.exit(1 if project.errors else 0)


def _echo_problems(problems: list[Problem]) -> None:
    """Errors, then warnings, each line beginning with path and line, which editors can follow."""
    headings = {"error": "Errors:", "warning": "Warnings, which do not stop a build:"}
    for severity, heading in headings.items():
        found = [problem for problem in problems if problem.severity == severity]
        for line in (heading, *found) if found else ():
            click.echo(str(line))


def _unconfirmed(project: Project) -> dict[str, list[str]]:
    """Live entries that nobody has confirmed, and live numbers likewise, by confidence."""
    catalogue = project.reading.catalogue
    found: dict[str, list[str]] = {}
    for level in (Confidence.REPORTED, Confidence.UNCONFIRMED):
        found[level.value] = [
            e.id for e in catalogue.entries if e.live and e.assurance.confidence is level
        ]
        found[f"{level.value} numbers"] = [
            f"{service.id} {phone.number}"
            for service in catalogue.live_services
            for phone in service.phones
            if phone.assurance.confidence is level
        ]
    return found


_IDS = TextWrapper(96, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


def _echo_unconfirmed(project: Project, unconfirmed: dict[str, list[str]]) -> None:
    live = sum(entry.live for entry in project.reading.catalogue.entries)
    waiting = len(unconfirmed["reported"]) + len(unconfirmed["unconfirmed"])
    click.echo(f"Confirmed: {live - waiting} of {live} live entries. Still to be confirmed:")
    for level, ids in unconfirmed.items():
        listed = _IDS.fill(", ".join(ids) or "none")
        click.echo(f"  {level} ({len(ids)}):\n{listed}")


def _summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    verdict = "Put the errors right before you build." if errors else "The hub can be built."
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}. {verdict}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@main.command()
@click.argument("query")
@click.option("--kind", help="Only this kind, such as guide or helpline.")
@click.option("--topic", help="Only this topic, by its id.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True)
@_json
@click.pass_context
def search(
    context: click.Context,
    query: str,
    kind: str | None,
    topic: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Search the hub with the browser's own ranking."""
    edition = _opened(context, None).edition()
    try:
        Lookup(edition.catalogue).choices(kind=kind, topic=topic)
    except AuthorMistake as mistake:
        raise click.UsageError(f"{mistake.message}. {mistake.hint}") from None
    results = Finder(edition).search(query, limit, kind=kind, topic=topic)
    if as_json:
        found = {"query": query, "results": [asdict(result) for result in results]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for result in results:
        click.echo(f"{result.title}\n    {result.url}")
    click.echo(f"{_count(len(results), 'result')} for {query!r}.")


@main.group()
def new() -> None:
    """Start something new."""


@new.command("resource")
@click.argument("id")
@click.pass_context
def new_resource(context: click.Context, id: str) -> None:
    """Add an empty record for a resource to resources.yml, ready to be filled in."""
    project = _opened(context, None)
    line = add_resource(project, id)
    click.echo(f"Added {id!r} at resources.yml:{line}. Fill it in, then run: hub check")


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Only say whether it is up to date.")
@click.pass_context
def schema(context: click.Context, only_check: bool) -> None:
    """Write the JSON Schema of the YAML files, by which editors complete and check them."""
    target = _opened(context, None).root / "catalogue" / "schema.json"
    text = catalogue_schema()
    current = target.read_text("utf-8") if target.exists() else ""
    if only_check:
        click.echo("The schema is up to date." if current == text else "Run: hub schema")
        context.exit(0 if current == text else 1)
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    click.echo(f"Wrote {target.relative_to(target.parents[1])}.")


if __name__ == "__main__":
    sys.exit(main())
