"""Damages the small hub many times, and says what came of it.

`python -m tests.engine.macros.pages.try_many 200` does it 200 times.

What passes the check and does not build is a fault of the check, and is printed with its seed.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import write_tree
from tests.engine.macros.pages.attempt import misplaced, tried
from tests.engine.macros.pages.damage import damaged


def try_one(seed: int) -> tuple[str, list[str]]:
    """What became of one damaged hub, and what is wrong with that."""
    files, said, area = damaged(seed)
    with TemporaryDirectory() as folder:
        root = write_tree(Path(folder), files)
        try:
            outcome = tried(root, area)
        except Exception as error:  # noqa: BLE001 (that is what is looked for)
            return "the check broke off", [f"{seed} {said}: {type(error).__name__}: {error}"]
        wrong = [text for p in outcome.problems if (text := misplaced(p, root))]
    if outcome.failed:
        return "passed the check and did not build", [f"{seed} {area} {said}: {outcome.failed}"]
    kind = "refused by the check" if outcome.errors else "passed the check and built"
    return kind, [f"{seed} {said}: {text}" for text in wrong]


if __name__ == "__main__":
    first, count = int((sys.argv[2:] or ["0"])[0]), int(sys.argv[1])
    started, kinds = time.monotonic(), Counter[str]()
    for seed in range(first, first + count):
        kind, wrong = try_one(seed)
        kinds[kind] += 1
        sys.stdout.write("".join(f"{line}\n" for line in wrong))
        sys.stdout.flush()
    sys.stdout.write(f"{dict(kinds)} in {time.monotonic() - started:.0f} seconds\n")
