"""Commands that make the site: build, serve."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from signpost.bulletins.feeds import without_feeds
from signpost.cli.common import (
    all_option,
    area_option,
    as_of_option,
    asked,
    count,
    jobs_option,
    not_both,
    opened,
    say,
    stopped_in_words,
)
from signpost.cli.progress import watching
from signpost.cli.shards import made_share, shard_option
from signpost.model.unseen import on_one_line
from signpost.site.build import Built, build_all, build_site
from signpost.site.compiled import compiled_templates
from signpost.site.ours import reads_only_itself
from signpost.site.preview import preview
from signpost.site.settings import settings_of
from signpost.site.shards import Division
from signpost.site.target import default_site, target_of
from signpost.site.unchanged import Watch


@click.command()
@area_option
@all_option
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), default=None)
@as_of_option
@jobs_option
@shard_option
@click.pass_context
def build(
    context: click.Context,
    area: str | None,
    every: bool,
    site_dir: Path | None,
    as_of: date | None,
    jobs: int | None,
    shard: Division | None,
) -> None:
    """Build the core, one area, or all editions. A build that fails leaves the old site alone."""
    not_both(area, every or shard is not None)
    project = opened(context, as_of, area)
    if shard:
        made_share(context, project, site_dir, shard, jobs)
        return
    target = target_of(project.root, site_dir)
    commands = asked(context)
    watch = Watch(project.root, target.site, commands.asked, commands.begun)
    with stopped_in_words(), watching() as watcher, compiled_templates(project.root):
        if every:
            built = build_all(project, target, commands.typed, watcher, jobs)
        else:
            built = build_site(project, target, commands.typed, watcher)
    editions = project.editions if every else [project]
    lacking = without_feeds(edition.draft_of_edition() for edition in editions)
    say(_said(built, every, site_dir or default_site(project.root)), *filter(None, [lacking]))
    if reads_only_itself(settings_of(project.root).usable):
        if built.keep and watch.undisturbed():
            built.keep()
        watch.keep(_unchanged(built, every, site_dir or default_site(project.root)))


def _unchanged(built: Built, every: bool, site: Path) -> str:
    """`Nothing has changed: site/bristol has the 214 pages that a build would make.`"""
    where = on_one_line(str(site if every else site / built.places[0]))
    pages = count(built.pages, "page")
    return f"Nothing has changed: {where} has the {pages} that a build would make."


def _said(built: Built, every: bool, site: Path) -> str:
    """`Built 214 pages in 14.2 seconds into site/bristol.`"""
    editions = f" of {count(len(built.places), 'edition')}" if every else ""
    where = site if every else site / built.places[0]
    said = f"Built {built.pages} pages{editions} in {built.seconds:.1f} seconds into {where}."
    if built.unreached:
        said += " The core was built alone and leads to no area. Build it again: signpost build."
    return said


@click.command()
@area_option
@as_of_option
@click.pass_context
def serve(context: click.Context, area: str | None, as_of: date | None) -> None:
    """Show all editions, or one area alone, while you edit them. Stop with Ctrl+C."""
    project = opened(context, as_of, area)
    with compiled_templates(project.root):
        preview(project.root, as_of, area, say)
