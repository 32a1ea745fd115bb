"""Long work shows how far it is: at a terminal, in the log of a CI, and nowhere else."""

from __future__ import annotations

import json
import os
import re
import struct
from pathlib import Path
from select import select

import pytest

from signpost.cli.progress import line_of
from tests.conftest import AS_OF
from tests.engine.site.several import hub_of
from tests.process import run_hub, start_hub

pytestmark = [
    pytest.mark.builds,
    pytest.mark.skipif(os.name == "nt", reason="terminals of Unix"),
]

DAY = ("--as-of", AS_OF.isoformat())
NOT_SET = ("CI", "TERM", "NO_COLOR", "COLUMNS")


def environment(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_SET} | more


def at_a_terminal(root: Path, columns: int, *arguments: str, **set_: str) -> tuple[str, str]:
    """What a command prints, and what it shows meanwhile on a terminal of that width."""
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    settings = environment(**{"TERM": "xterm", **set_})
    command = start_hub(
        *arguments, *DAY, cwd=root, environment=settings, terminal=os.ttyname(theirs)
    )
    shown = b""
    while command.poll() is None:
        shown += _waiting(ours, seconds=0.05)
    os.close(theirs)
    shown += b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return command.communicate()[0], shown.decode()


def _waiting(terminal: int, seconds: float) -> bytes:
    """What stands on a terminal to be read, or comes within these seconds."""
    ready, _, _ = select([terminal], [], [], seconds)
    return _read(terminal) if ready else b""


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # as a terminal ends
        return b""


def piped(root: Path, *arguments: str, **set_: str) -> tuple[str, str]:
    """What a command prints and complains of, where nobody looks on."""
    done = run_hub(*arguments, *DAY, cwd=root, environment=environment(**set_))
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hub_of(tmp_path_factory.mktemp("hub"), "north", "west").root


def drawn(shown: str) -> list[str]:
    """The lines that stood on the terminal, one after the other; no sign of it but one moved."""
    assert "\x1b" not in shown
    first, *lines = shown.split("\r")
    assert first == ""
    return lines


@pytest.mark.grid(keep=("80",))
@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("columns", [80, 44, 20])
def test_on_a_terminal_one_line_shows_what_is_done_and_is_gone_at_the_end(
    root: Path, columns: int
) -> None:
    folder = f"site-{columns}"  # a build of the same into the same place has nothing to show
    out, shown = at_a_terminal(root, columns, "build", "--all", "--site-dir", folder, NO_COLOR="1")
    lines = drawn(shown)
    assert max(map(len, lines)) < columns
    *moving, blank, end = lines
    assert (blank.strip(), end) == ("", "")
    assert len(blank) >= len(moving[-1].rstrip())
    steps = [re.sub(r"^\[[#-]+\] ", "", line)[:25].rstrip(" ,") for line in moving]
    told = list(dict.fromkeys(steps))
    wanted = ["Checking: 0 of 3 editions", "Checking: 3 of 3 editions", "Building: 3 of 3 editions"]
    assert [step for step in told if step in (one[: columns - 1] for one in wanted)] == [
        one[: columns - 1] for one in wanted
    ]
    assert out.startswith("Built 93 pages of 3 editions in ")


@pytest.mark.audit
def test_an_edition_by_itself_shows_its_pages(root: Path) -> None:
    _, shown = at_a_terminal(root, 80, "build", "--site-dir", "alone")
    *moving, _, _ = drawn(shown)
    last = re.fullmatch(r"\[#+-?\] Building: (\d+) of (\d+) pages(, 0 s left)?\s*", moving[-1])
    assert last
    assert int(last[1]) == int(last[2]) > 20


def test_a_check_that_finds_something_has_a_clean_terminal_to_tell_it_on(root: Path) -> None:
    out, shown = at_a_terminal(root, 80, "check", "--all")
    *moving, blank, end = drawn(shown)
    assert moving[-1].split("] ")[1].startswith("Checking: 3 of 3 editions")
    assert (blank.strip(), end) == ("", "")
    assert out.splitlines()[-1] == "0 errors, 4 warnings. The hub can be built."


EDITIONS = ("the core", "north", "west")
LINES = [f"Checked {name} ({n} of 3 editions).\n" for n, name in enumerate(EDITIONS, 1)]


@pytest.mark.audit
def test_a_terminal_that_can_only_print_has_lines(root: Path) -> None:
    _, shown = at_a_terminal(root, 80, "check", "--all", "--jobs", "1", TERM="dumb")
    assert shown.replace("\r\n", "\n") == "".join(LINES)


def test_the_log_of_a_ci_has_a_line_for_each_edition(root: Path) -> None:
    out, told = piped(root, "build", "--all", "--jobs", "1", CI="true")
    assert told == "".join([*LINES, *(line.replace("Checked", "Built") for line in LINES)])
    assert out.startswith("Built 93 pages of 3 editions in ")
    _, alone = piped(root, "check", CI="true")
    assert alone == "Checked the core.\n"


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("ci", ["", "false"])
def test_in_any_other_pipe_nothing_is_shown(root: Path, ci: str) -> None:
    assert piped(root, "check", "--all", CI=ci)[1] == ""


@pytest.mark.audit
def test_a_document_stands_alone(root: Path) -> None:
    out, told = piped(root, "check", "--all", "--json", CI="true")
    assert (told, len(json.loads(out)["before_live"])) == ("", 2)
    out, shown = at_a_terminal(root, 80, "check", "--all", "--json")
    assert (shown, len(json.loads(out)["before_live"])) == ("", 2)


PARTS = ["Building: 3 of 3 editions", "1 min 12 s left", "1,024 of 2,309 pages"]
FULL = ", ".join(PARTS)


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (90, f"[##########----------] {FULL}"),
        (80, f"[######------] {FULL}"),
        (60, "[#######-------] Building: 3 of 3 editions, 1 min 12 s left"),
        (40, "[#####------] Building: 3 of 3 editions"),
        (30, "Building: 3 of 3 editions"),
        (12, "Building: 3"),
    ],
)
def test_what_matters_most_stays_where_a_terminal_is_narrow(width: int, line: str) -> None:
    assert line_of(0.5, PARTS, width) == line


@pytest.mark.audit
def test_a_workbook_shows_its_pages_while_it_is_made(root: Path) -> None:
    out, shown = at_a_terminal(root, 80, "workbook", "--out", "workbook.pdf")
    *moving, blank, end = drawn(shown)
    assert moving[0] == "Making the workbook: page 1"
    assert (blank.strip(), end) == ("", "")
    assert out.startswith("Wrote workbook.pdf: ")
