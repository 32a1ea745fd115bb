"""The small hub that tests of pages change file by file, and what its check then tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import write_tree
from tests.engine.macros.pages.attempt import checked
from tests.engine.macros.pages.damage import base_files

Told = Callable[..., list[str]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("whole"), base_files())


@pytest.fixture
def told(root: Path) -> Iterator[Told]:
    """What is told of a hub with other or more files, which are taken away again."""
    changed: set[str] = set()

    def tell(files: dict[str, str | bytes], area: str | None = None) -> list[str]:
        changed.update(files)
        write_tree(root, files)
        return [f"{one.severity}: {one}" for one in checked(root, area)]

    yield tell
    before = base_files()
    for name in changed:
        (root / name).unlink()
    write_tree(root, {name: before[name] for name in changed & before.keys()})
