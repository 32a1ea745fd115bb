"""How a build is stopped from outside: as with Ctrl+C, and not in the moment of the swap."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any

_ASKING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""What a machine sends when it goes down, and what a closed terminal sends."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Whatever asks us to stop raises KeyboardInterrupt, so that everything is tidied up."""
    with _handled(_ASKING, signal.default_int_handler):
        yield


@contextmanager
def undisturbed() -> Iterator[None]:
    """For the moment in which stopping would leave things half done: nothing stops us."""
    with _handled([signal.SIGINT, *_ASKING], signal.SIG_IGN):
        yield


@contextmanager
def held_back() -> Iterator[set[signal.Signals]]:
    """Whatever asks us to stop is heard at the end of it; what a forked process is to go back to.
    Only for Unix."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *_ASKING})
    try:
        yield {signal.Signals(one) for one in before}
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def deaf(mask: set[signal.Signals]) -> Iterator[None]:
    """For a process that was forked while signals were held back: whoever asks it to stop asks the
    one that it works for too, and that one decides. What it starts itself hears them."""
    with _handled([signal.SIGINT, *_ASKING], lambda *_: None):
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        yield


@contextmanager
def _handled(signals: list[signal.Signals], handler: Any) -> Iterator[None]:
    if current_thread() is not main_thread():  # only there can it be said
        yield
        return
    heeded = [one for one in signals if signal.getsignal(one) != signal.SIG_IGN]  # as nohup asks
    before = {one: signal.signal(one, handler) for one in heeded}
    try:
        yield
    finally:
        for one, old in before.items():
            signal.signal(one, signal.SIG_DFL if old is None else old)
