"""The command that asks the finder: search."""

from __future__ import annotations

from dataclasses import asdict

import click

from signpost.cli.common import area_option, count, json_option, opened, print_json, say
from signpost.errors import AuthorMistake, BrokenCatalogue
from signpost.project import unread
from signpost.render.lookup import Lookup
from signpost.search import Finder


@click.command()
@click.argument("query")
@area_option
@click.option("--lang", type=click.Choice(["en", "cy"]), default="en", help="en or cy.")
@click.option("--kind", help="Only this kind, such as guide or helpline.")
@click.option("--topic", help="Only this topic, by its id.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True)
@json_option
@click.pass_context
def search(
    context: click.Context,
    query: str,
    area: str | None,
    lang: str,
    kind: str | None,
    topic: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Search the core, or one area, with the browser's own ranking."""
    project = opened(context, area=area)
    if errors := unread(project):
        raise BrokenCatalogue(errors)
    edition = project.draft_of_edition(lang)
    try:
        Lookup(edition.catalogue).choices(kind=kind, topic=topic)
    except AuthorMistake as mistake:
        raise click.UsageError(f"{mistake.message}. {mistake.hint}") from None
    answer = Finder(edition).answer(query, limit, kind=kind, topic=topic)
    if as_json:
        print_json({"query": query, **asdict(answer)})
        return
    if answer.nearest:
        say(f"Nothing here about {query!r}. What comes nearest:")
    for result in answer.found:
        say(result.title, f"    {result.url}")
    if not answer.nearest:
        say(f"{count(len(answer.results), 'result')} for {query!r}.")
