"""What MkDocs warns of, overheard."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def overheard() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile. Nothing is printed, nor counted as a warning of a build."""
    log, listener = logging.getLogger("mkdocs"), _Listener()
    kept = log.handlers, log.propagate, log.disabled
    log.handlers, log.propagate, log.disabled = [listener], False, False
    try:
        yield listener.said
    finally:
        log.handlers, log.propagate, log.disabled = kept
