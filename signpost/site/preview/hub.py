"""A hub that is being edited: its editions by their place, and what stands in the way of a page."""

from __future__ import annotations

import mimetypes
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import RLock
from traceback import format_exception_only
from urllib.parse import unquote

from signpost.errors import HubError
from signpost.model import Problem
from signpost.project import Project, unread
from signpost.site.asked import of_own_code
from signpost.site.editions import FILE, editions_file
from signpost.site.opening import open_project
from signpost.site.preview.edition import LiveEdition
from signpost.site.settings import settings_of


@dataclass(frozen=True)
class Answer:
    """What a browser is given: a file of the site, or words on why there is none.

    `problems` are what is wrong with the page; `leads_to` is where it stands instead.
    """

    status: int
    kind: str
    content: bytes
    problems: Sequence[str] = ()
    leads_to: str = ""


class LiveHub:
    """The editions of a hub, as their files are now; all of them, or the one of an `area`.

    What was read is kept until `forget`, which is called when a file has changed.
    """

    def __init__(self, root: Path, as_of: date | None = None, area: str | None = None) -> None:
        self.root, self.as_of, self.area = root, as_of, area
        self._site = Path(tempfile.mkdtemp(prefix="signpost-preview-"))
        self._lock = RLock()
        self._project: Project | None = None
        self._editions: dict[str | None, LiveEdition] = {}

    def close(self) -> None:
        shutil.rmtree(self._site, ignore_errors=True)

    def forget(self) -> None:
        """Read everything anew for the next page."""
        with self._lock:
            self._project = None
            self._editions.clear()
            _forget_modules(self.root)

    def answer(self, address: str) -> Answer:
        """What stands at an address of the site, which begins with a slash. Raises nothing."""
        name = unquote(address.partition("?")[0]).lstrip("/")
        try:
            with self._lock:
                return self._answer(name)
        except HubError as error:
            return _in_words(str(error).split("\n"))
        except Exception as error:  # noqa: BLE001 (whoever edits is told, whatever it is)
            said = "".join(format_exception_only(error)).strip()
            return _in_words([of_own_code(error, self.root) or said])

    def _answer(self, name: str) -> Answer:
        project = self._opened()
        area, below = self._edition_of(project, name)
        if stopping := _stopping(project.of(area) if area else project):
            return _in_words([str(problem) for problem in stopping])
        if name == FILE and self.area is None and project.areas:
            return Answer(200, "text/javascript", self._list(project).encode())
        edition = self._edition(project, area)
        file = f"{below}index.html" if below.endswith("/") or not below else below
        if shown := edition.file(file):
            kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
            return Answer(200, kind, shown.content, [str(problem) for problem in shown.problems])
        if edition.file(f"{below}/index.html"):
            return Answer(302, "text/plain", b"", leads_to=f"/{name}/")
        lost = edition.file("404.html")
        return Answer(404, "text/html", lost.content if lost else b"There is no such page.")

    def _list(self, project: Project) -> str:
        """The list of editions, which a build writes when it joins them."""
        editions = {"" if id is None else f"{id}/": id for id in (None, *project.areas)}
        return editions_file({at: self._edition(project, id).made for at, id in editions.items()})

    def _opened(self) -> Project:
        if self._project is None:
            project = replace(open_project(self.root, self.as_of), drafts=True)
            self._project = project.of(self.area) if self.area else project
        return self._project

    def _edition_of(self, project: Project, name: str) -> tuple[str | None, str]:
        """The edition in which a file stands, and its name there."""
        first, _, rest = name.partition("/")
        if self.area is None and first in project.areas:
            return first, rest
        return self.area, name

    def _edition(self, project: Project, area: str | None) -> LiveEdition:
        if area not in self._editions:
            beside = self.area is None and bool(project.areas)
            self._editions[area] = LiveEdition(project.of(area, beside=beside), self._site)
        return self._editions[area]


def _forget_modules(root: Path) -> None:
    """Have Python read a hub's own code anew."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and Path(file).is_relative_to(root) and _is_own(name, file):
            del sys.modules[name]


def _is_own(name: str, file: str) -> bool:
    """Whether a module below a hub's folder is its own: the engine may stand there too."""
    return name.partition(".")[0] != "signpost" and "site-packages" not in Path(file).parts


def _stopping(project: Project) -> list[Problem]:
    """What leaves nothing to make pages of: files that cannot be read."""
    settings = settings_of(project.root).problems
    return [*(one for one in settings if one.severity == "error"), *unread(project)]


def _in_words(lines: Sequence[str]) -> Answer:
    return Answer(500, "text/html", b"", lines)
