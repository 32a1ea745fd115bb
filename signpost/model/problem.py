"""Something wrong in the data, said so that whoever edits it can put it right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from signpost.model.unseen import on_one_line

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """Where (`path`, `line`, `where`), what (`message`) and the way out (`hint`).

    An `error` stops a build; a `warning` is printed and does not. As a string it is one line, in
    which nothing can steer a terminal or pass for another line, whatever the files say.
    """

    path: str
    line: int
    where: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        hint = f" {_sentence(self.hint)}" if self.hint else ""
        message = _sentence(self.message, upper=False)
        return on_one_line(f"{self.path}:{self.line}: {where}{message}{hint}")


def _sentence(words: str, upper: bool = True) -> str:
    first = words[:1].upper() if upper else words[:1]
    # A stop behind an address would be copied with it.
    done = words.endswith((".", "?", "!")) or re.search(r"https?://\S+$", words)
    stop = "" if done else "."
    return first + words[1:] + stop
