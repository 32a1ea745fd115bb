"""The command that runs a hub's own tests: test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from signpost.cli.common import opened, say
from signpost.errors import HubError, LibraryMissing

FOLDERS = ("tests/hub", "tests")
"""Where a hub's own tests stand; the first that is there."""

_SAID = {
    0: "Every rule of this hub holds.",
    1: "Some rules of this hub do not hold. Each line FAILED above names the rule, and in square "
    "brackets the entry. A line ERROR names one that could not be looked at: what stands above it "
    "says why.",
    2: "The tests were stopped before they had ended.",
    4: "The tests were not run: what stands behind `signpost test` is for pytest, which does not "
    "know it.",
    5: "No test was found.",
}
"""What there is to say, by the number with which pytest ends."""


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PYTEST ARGUMENTS]")
@click.pass_context
def test(context: click.Context, arguments: tuple[str, ...]) -> None:
    """Run this hub's own tests, its house rules. What follows goes to pytest: -x, -k words."""
    root = opened(context).root
    if find_spec("pytest") is None:
        raise LibraryMissing(
            "The tests need pytest, which is not installed. Run: "
            "python -m pip install 'signpost-hub[test]'"
        )
    given = list(_from(root, arguments))
    wanted = given if given != list(arguments) else [str(_tests_of(root)), *arguments]
    done = subprocess.run(  # noqa: S603 (whoever types the arguments owns the machine)
        [sys.executable, "-m", "pytest", "--rootdir", str(root), "--tb=short", *wanted],
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    ).returncode
    say(_SAID.get(done, "pytest itself failed; what it says stands above."))
    context.exit({0: 0, 4: 2}.get(done, 1))


def _tests_of(root: Path) -> Path:
    for name in FOLDERS:
        if (root / name).is_dir():
            return root / name
    raise HubError(
        f"This hub has no tests. Make a folder {FOLDERS[0]}; that of a hub which "
        "`signpost new hub` made shows how."
    )


def _from(root: Path, arguments: Sequence[str]) -> Iterator[str]:
    """The arguments with each file or folder among them by its whole path, because pytest runs at
    the top of the hub: `test_policy.py::test_names` may be meant from here, or from there."""
    for argument in arguments:
        name, *test = argument.split("::")
        named = name.endswith(".py") or "/" in name  # a bare word may belong to -k
        found = [at / name for at in (Path.cwd(), root) if named and (at / name).exists()]
        yield "::".join([str(found[0]), *test]) if found else argument
