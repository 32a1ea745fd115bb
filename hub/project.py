"""Opens a project: where its files are, what day it is, and the edition to build."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from hub.checks import check
from hub.errors import BrokenCatalogue, ProjectNotFound, WrongUsage
from hub.model import Edition, Problem
from hub.reading import Reading, read_catalogue
from hub.reading.pages import written_pages


def today() -> date:
    """The day of the build: HUB_AS_OF, else SOURCE_DATE_EPOCH, else today's date (UTC).

    Raises WrongUsage when one of them is set and is not a day.
    """
    if given := os.environ.get("HUB_AS_OF"):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise WrongUsage(f"HUB_AS_OF: {given!r} is not a date; write 2026-11-22.") from None
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            hint = "write seconds since 1970"
            raise WrongUsage(f"SOURCE_DATE_EPOCH: {epoch!r} is not a time; {hint}.") from None
    return datetime.now(UTC).date()


@dataclass(frozen=True)
class Project:
    """A folder with a resources.yml, read as of one day."""

    root: Path
    as_of: date

    @cached_property
    def reading(self) -> Reading:
        return read_catalogue(self.root)

    @cached_property
    def problems(self) -> list[Problem]:
        """Everything wrong with the catalogue and the pages, in order of place."""
        return check(self.reading, self.as_of, self.root / "docs")

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    @property
    def name(self) -> str:
        """The hub's name: site_name in mkdocs.yml."""
        settings = self.root / "mkdocs.yml"
        text = settings.read_text("utf-8") if settings.exists() else ""
        found = re.search(r"^site_name:\s*(.+?)\s*$", text, re.MULTILINE)
        return found.group(1).strip("'\"") if found else self.root.name

    def edition(self, language: str = "en") -> Edition:
        """What to build. Raises BrokenCatalogue, with every problem, where there are errors."""
        if self.errors:
            raise BrokenCatalogue(self.errors)
        return Edition.model_construct(
            catalogue=self.reading.catalogue,
            name=self.name,
            as_of=self.as_of,
            language=language,
            pages=tuple(written_pages(self.root / "docs")),
        )


def open_project(root: Path, as_of: date | None = None) -> Project:
    """The project at `root`. Raises ProjectNotFound when there is no resources.yml."""
    if not (root / "resources.yml").is_file():
        raise ProjectNotFound(
            f"There is no resources.yml in {root}. Go to the folder of your hub, or use --project."
        )
    return Project(root.resolve(), as_of or today())
