"""The command that makes something to print: workbook."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from signpost.cli.common import (
    area_option,
    as_of_option,
    count,
    opened,
    say,
    stopped_in_words,
)
from signpost.cli.progress import counting_up
from signpost.errors import HubError, WrongUsage
from signpost.exports.workbook import workbook as made
from signpost.model.dates import in_words
from signpost.render.views import good_until
from signpost.site.compiled import compiled_templates


@click.command()
@click.option(
    "--out", required=True, metavar="FILE.pdf", type=click.Path(path_type=Path), help="Where to."
)
@area_option
@as_of_option
@click.pass_context
def workbook(context: click.Context, out: Path, area: str | None, as_of: date | None) -> None:
    """Make the workbook of the core or of one area: everything to take along, as a tagged PDF.

    A workbook that cannot be made leaves an old file alone.
    """
    _check(out)
    project = opened(context, as_of, area)
    edition = project.edition()
    started = time.monotonic()
    with (
        stopped_in_words(f"Stopped. {out} is as it was."),
        counting_up("Making the workbook: page {}") as page,
        compiled_templates(project.root),
    ):
        printed = made(edition, project.look, project.logo, page)
    _replace(out, printed.pdf)
    size, seconds = len(printed.pdf) / 1024, time.monotonic() - started
    say(
        f"Wrote {out}: {count(printed.pages, 'page')}, {size:,.0f} KB, in {seconds:.1f} seconds. "
        f"Valid until {in_words(good_until(edition))}."
    )


def _check(out: Path) -> None:
    """Refuse, before the long work, a place where no workbook can stand."""
    if out.is_dir():
        raise WrongUsage(f"{out} is a folder. Name the file too: --out {out / 'workbook.pdf'}")
    if out.suffix.lower() != ".pdf":
        raise WrongUsage(f"{out} does not end in .pdf. Write --out {out.with_suffix('.pdf')}")
    if not out.parent.is_dir():
        raise WrongUsage(f"There is no folder {out.parent}. Make it first, or choose another.")


def _replace(out: Path, content: bytes) -> None:
    """Write beside the file and then put it in its place, so that a failure leaves the old one."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(out)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        hint = "Close it if it is open, and check that you may write in that folder."
        raise HubError(f"{out} could not be written ({error.strerror}). {hint}") from None
