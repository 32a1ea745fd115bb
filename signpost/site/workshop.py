"""What is done with each edition of a hub: it is looked at, it is tried, and it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from signpost.model import Problem
from signpost.project import Project
from signpost.project.beside import errors_beside
from signpost.site.aside import unwritable
from signpost.site.asked import make
from signpost.site.compiled import keep_compiled
from signpost.site.crew import Crew, processors
from signpost.site.finished import Finished
from signpost.site.progress import UNWATCHED, Plan, Watcher
from signpost.site.rendering import Bodies
from signpost.site.target import Target
from signpost.site.trial import problems_of, try_to_build

_KEPT = 12
"""The most editions whose pages are kept in memory from the check to the build."""


@dataclass(frozen=True)
class LookedAt:
    """What a check has found in an edition, and what it lacks before it can go live."""

    problems: list[Problem]
    before_live: list[Problem]


_WORTH_A_WORKER = 400
"""Pages that are made in about the time in which a worker begins."""


def jobs_for(editions: Sequence[Project], asked: int | None) -> int:
    """How many editions to work on at once: as many as were `asked` for, or else as there are
    processors for; one where all of them together have few pages."""
    if asked:
        return min(asked, len(editions))
    pages = Workshop(list(editions)).plan().pages * (len(editions) - 1)
    return min(processors(), len(editions)) if pages > _WORTH_A_WORKER else 1


@dataclass
class Workshop:
    """The editions of one hub, in the order in which they are worked on, and the steps of that
    work. `jobs` is how many such workshops work side by side. `standing` are the numbers of those
    that stand in the site as they would be made: they were tried before, but what other areas say
    may be wrong beside them now."""

    editions: list[Project]
    target: Target | None = None
    jobs: int = 1
    standing: frozenset[int] = frozenset()
    _bodies: dict[int, Bodies] = field(default_factory=dict)

    @property
    def names(self) -> Sequence[str]:
        """What the editions are called in messages."""
        return [edition.area or "the core" for edition in self.editions]

    def plan(self, *steps: str) -> Plan:
        """The work of these steps on all editions."""
        first = self.editions[0].draft_of_edition()
        facets = sum(map(len, first.catalogue.facets.values()))
        return Plan(self.names, steps, len(first.catalogue.by_id) + facets + len(first.pages))

    def looked_at(self, number: int) -> LookedAt:
        """What is wrong with an edition."""
        edition = self.editions[number]
        return LookedAt(problems_of(edition), edition.before_live if edition.area else [])

    def tried(self, number: int) -> list[Problem]:
        """Everything that stops an edition from being built. Pages that were made to find out
        are kept, as far as memory should go."""
        if number in self.standing:
            return errors_beside(self.editions[number])
        tried = try_to_build(self.editions[number])
        if len(self._bodies) < max(1, _KEPT // self.jobs):
            self._bodies[number] = tried.bodies
        return [problem for problem in tried.problems if problem.severity == "error"]

    def made(self, number: int, folder: Path) -> Finished:
        """An edition that was tried, made into a folder of its own.

        Raises HubError, also where nothing can be written.
        """
        assert self.target is not None, "nothing is made by a check"
        try:
            return make(self.editions[number], folder, self._bodies.pop(number, {}))
        except OSError as error:
            raise unwritable(self.target.site, error) from None

    def stands(self, edition: Project) -> None:
        """The only edition, as it stands in its site now that the site is claimed. If that is not
        how it was tried, nothing that was made then is of use."""
        if edition is not self.editions[0]:
            self.editions[0] = edition
            self._bodies.clear()

    def leave(self) -> None:
        """Keep what was compiled here for the next command."""
        keep_compiled(self.editions[0].root)


def look_at(
    editions: list[Project], watcher: Watcher = UNWATCHED, jobs: int | None = None
) -> list[LookedAt]:
    """What is wrong with each of these editions, looked at side by side as they are built."""
    jobs = min(jobs_for(editions, jobs), len(editions) - 1)  # the first is looked at before that
    shop = Workshop(editions)
    with Crew(shop, jobs, watcher) as crew:
        watcher.begins(shop.plan(Workshop.looked_at.__name__))
        return crew.each(shop.looked_at, [(n,) for n in range(len(editions))])
