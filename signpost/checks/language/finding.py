"""What the language check finds, and which of it is a matter of style and which is not."""

from __future__ import annotations

from dataclasses import dataclass

from signpost.model import Problem
from signpost.model.problem import Severity

RULES: dict[str, Severity] = {
    "wording": "warning",
    "acronym": "warning",
    "reading-age": "warning",
    "link-words": "warning",
    "picture-words": "warning",
    "plain-http": "warning",
    "hidden-link": "warning",
    "tracked-link": "warning",
    "meeting-link": "warning",
    "accept": "warning",
    "nhs-number": "error",
    "date-of-birth": "error",
    "mobile-number": "error",
    "person-described": "error",
    "personal-email": "error",
    "case-number": "error",
    "named-person": "error",
    "home-address": "error",
    "pasted-email": "error",
    "person-in-link": "error",
    "wrapped-link": "error",
    "picture-place": "error",
    "secret-in-link": "error",
    "unsafe-link": "error",
}
"""Every rule by its id. A warning can be accepted by a page, with a reason; an error cannot."""


@dataclass(frozen=True, order=True)
class Finding:
    """One thing in a text: where, what, and the way out.

    `id` is what a page accepts it by: the id of a wording, or else the rule's own. `words` are
    what was found; of personal data only the beginning, so that no log repeats it.
    """

    line: int
    column: int
    rule: str
    id: str
    words: str
    message: str
    hint: str

    @property
    def severity(self) -> Severity:
        return RULES[self.rule]

    def problem(self, path: str) -> Problem:
        """The same, as the checks of a project tell it of a file."""
        return Problem(path, self.line, self.id, self.message, self.hint, self.severity)


def quoted(words: str) -> str:
    """Found words on one line, in quotes, and not too many of them."""
    joined = " ".join(words.split())
    return repr(joined if len(joined) <= 60 else joined[:57] + "…")


def veiled(words: str) -> str:
    """The beginning of something personal, enough to find it by."""
    return repr(" ".join(words.split())[:3] + "…")
