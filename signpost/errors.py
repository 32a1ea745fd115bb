"""Every error that Signpost raises. What is wrong in the data is a Problem, not an error.

HubError                   anything a command should print as one plain sentence
├── WrongUsage             a command was given something it cannot use; exit code 2
│   └── ProjectNotFound    there is no resources.yml where we were told to look
├── BrokenCatalogue        the catalogue has problems of severity error; carries all of them
├── LibraryMissing         a library of the machine that only some commands need is not here
├── UnfitSite              a built site failed its safety checks; carries all of them
└── AuthorMistake          a macro was called with something it cannot use
"""

from __future__ import annotations

from collections.abc import Sequence

from signpost.model.problem import Problem


class HubError(Exception):
    """Anything a command should print as one plain sentence, without a traceback."""


class WrongUsage(HubError):
    """A command was given something that it cannot use."""


class ProjectNotFound(WrongUsage):
    """There is no resources.yml where we were told to look."""


class LibraryMissing(HubError):
    """A library of the machine that only some commands need is not here."""


class _HasProblems(HubError):
    opening = ""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join([self.opening, *(f"  {problem}" for problem in problems)]))

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.problems,)  # so that one process can tell it to another


class BrokenCatalogue(_HasProblems):
    """The catalogue, or what the pages ask of it, has problems of severity error."""

    opening = "The hub was not built. The site you had is untouched. Put these right first:"


class UnfitSite(_HasProblems):
    """A built site failed its safety checks and was not published."""

    opening = "The new site is not fit to publish. The site you had is untouched:"


class AuthorMistake(HubError):
    """A macro was called with something it cannot use; `hint` is the way out."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(f"{message}. {hint}".strip())

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), (self.message, self.hint)
