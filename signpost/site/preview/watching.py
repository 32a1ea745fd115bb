"""Notices when a file of a hub is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from signpost.site.own_folder import NOT_READ
from signpost.site.target import default_site

_CHANGES = frozenset({"created", "modified", "deleted", "moved"})
_PAUSE = 0.05
"""Seconds in which nothing more has been saved: editors write a file in several steps."""


@contextmanager
def watched(root: Path, changed: Callable[[], None]) -> Iterator[None]:
    """Call `changed` whenever something below a hub's folder was saved, until the end."""
    saved, ended = Event(), Event()
    handler = _Handler(root, root / default_site(root), saved)
    observer = _observer(root, handler)

    def wait() -> None:
        while not ended.is_set():
            saved.wait()
            while saved.is_set() and not ended.is_set():
                saved.clear()
                saved.wait(_PAUSE)
            if not ended.is_set():
                changed()

    thread = Thread(target=wait, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        saved.set()
        observer.stop()
        observer.join()
        thread.join()


def _observer(root: Path, handler: FileSystemEventHandler) -> Observer | PollingObserver:  # type: ignore[valid-type]
    """The system's own, or where it has no more to give, one that looks again and again."""
    for kind in (Observer, PollingObserver):
        observer = kind()
        observer.schedule(handler, str(root), recursive=True)
        try:
            observer.start()
        except OSError:
            continue
        return observer
    raise AssertionError("the last one asks nothing of the system")


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, site: Path, saved: Event) -> None:
        self.root, self.site, self.saved = root, site, saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type not in _CHANGES:
            return
        for name in filter(None, (event.src_path, event.dest_path)):
            path = Path(str(name))
            if path.is_relative_to(self.root) and not self._is_left_out(path):
                self.saved.set()

    def _is_left_out(self, path: Path) -> bool:
        below = path.relative_to(self.root)
        beside = any(part.startswith(f".{self.site.name}.") for part in below.parts)
        return beside or bool(NOT_READ & {*below.parts}) or path.is_relative_to(self.site)
