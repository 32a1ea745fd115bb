"""How many editions to work on at once, as somebody may write it."""

from __future__ import annotations

import pytest

from tests.process import run_hub


@pytest.mark.grid(one_in=6)
@pytest.mark.parametrize("given", ["0", "-1", "two", "1.5", "", "99999"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_number_of_jobs_that_is_none_is_wrong_usage(command: str, given: str) -> None:
    done = run_hub(command, "--all", f"--jobs={given}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(
        f"Invalid value for '--jobs': {given!r} is no number of jobs; write a whole number, such "
        "as 2\n"
    )
