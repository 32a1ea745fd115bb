"""Commands that make the site: build, serve."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from signpost.bulletins.feeds import without_feeds
from signpost.cli.common import (
    all_option,
    area_option,
    as_of_option,
    count,
    jobs_option,
    not_both,
    opened,
    say,
    stopped_in_words,
)
from signpost.cli.progress import watching
from signpost.site.build import Built, build_all, build_site, serve_site
from signpost.site.compiled import compiled_templates
from signpost.site.target import default_site, target_of


@click.command()
@area_option
@all_option
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), default=None)
@as_of_option
@jobs_option
@click.pass_context
def build(
    context: click.Context,
    area: str | None,
    every: bool,
    site_dir: Path | None,
    as_of: date | None,
    jobs: int | None,
) -> None:
    """Build the core, one area, or all editions. A build that fails leaves the old site alone."""
    not_both(area, every)
    project = opened(context, as_of, area)
    target = target_of(project.root, site_dir)
    command = " ".join(["signpost", *sys.argv[1:]])
    with stopped_in_words(), watching() as watcher, compiled_templates(project.root):
        if every:
            built = build_all(project, target, command, watcher, jobs)
        else:
            built = build_site(project, target, command, watcher)
    say(_said(built, every, site_dir or default_site(project.root)))
    editions = project.editions if every else [project]
    if lacking := without_feeds(edition.draft_of_edition() for edition in editions):
        say(lacking)


def _said(built: Built, every: bool, site: Path) -> str:
    """`Built 214 pages in 14.2 seconds into site/bristol.`"""
    editions = f" of {count(len(built.places), 'edition')}" if every else ""
    where = site if every else site / built.places[0]
    said = f"Built {built.pages} pages{editions} in {built.seconds:.1f} seconds into {where}."
    if built.unreached:
        said += " The other editions lead to it once all are built: signpost build --all."
    return said


@click.command()
@area_option
@as_of_option
@click.pass_context
def serve(context: click.Context, area: str | None, as_of: date | None) -> None:
    """Preview the core or one area while you edit it. Stop with Ctrl+C."""
    project = opened(context, as_of, area)
    with compiled_templates(project.root):
        code = serve_site(project)
    context.exit(code)
