"""Commands that divide a build among machines: the option --shard, matrix, merge."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click

from signpost.cli.common import asked, count, opened, say, stopped_in_words
from signpost.cli.progress import watching
from signpost.project import Project
from signpost.site.build import Built, build_share, merge_shares
from signpost.site.compiled import compiled_templates
from signpost.site.shards import Division, default_folder, divided, shards_folder, shares_in
from signpost.site.target import default_site, target_of
from signpost.site.workshop import Workshop


class _Share(click.ParamType[Division]):
    name = "share"

    def convert(self, value: Any, param: Any, ctx: Any) -> Division:
        if isinstance(value, Division):
            return value
        found = re.fullmatch("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})", value)
        if found and int(found[1]) <= int(found[2]):
            return Division(number=int(found[1]), of=int(found[2]))
        self.fail(f"{value!r} is no share; write 2/4 for the second of four", param, ctx)


shard_option = click.option(
    "--shard",
    type=_Share(),
    metavar="K/N",
    help="The K-th of N shares of all editions, on a machine of its own; see merge and matrix.",
)


def made_share(
    context: click.Context, project: Project, folder: Path | None, shard: Division, jobs: int | None
) -> None:
    """Build a share of all editions, and say where it lies and what comes next."""
    where = folder or default_folder(project.root, shard)
    target = target_of(project.root, where)
    typed = asked(context).typed
    with stopped_in_words(), watching() as watcher, compiled_templates(project.root):
        built = build_share(project, target, typed, shard, watcher, jobs)
    say(
        f"Built share {shard}, {_made(built)}, in {built.seconds:.1f} seconds into {where}.",
        "It is no site yet. When all shares are there, run: signpost merge",
    )


@click.command()
@click.argument("shares", nargs=-1, type=click.Path(path_type=Path))
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), default=None)
@click.pass_context
def merge(context: click.Context, shares: tuple[Path, ...], site_dir: Path | None) -> None:
    """Join the shares that `build --shard` made to one site.

    SHARES are their folders; all that lie in site-shards when none is named.
    """
    project = opened(context)
    target = target_of(project.root, site_dir)
    beside = project.root / shards_folder(project.root)
    with stopped_in_words():
        built = merge_shares(
            project, target, asked(context).typed, shares or shares_in(beside) or [beside]
        )
    where = site_dir or default_site(project.root)
    say(f"Joined {_made(built)} in {built.seconds:.1f} seconds into {where}.")


@click.command()
@click.option("--shards", type=click.IntRange(1), metavar="N", help="Into so many shares.")
@click.pass_context
def matrix(context: click.Context, shards: int | None) -> None:
    """Print into which shares to divide a build, as a matrix for GitHub Actions."""
    project = opened(context)
    editions = project.editions
    pages = Workshop(editions).plan().pages * len(editions)
    say(json.dumps({"shard": [str(one) for one in divided(len(editions), pages, shards)]}))


def _made(built: Built) -> str:
    """`460 pages of 2 editions`."""
    return f"{count(built.pages, 'page')} of {count(len(built.places), 'edition')}"
