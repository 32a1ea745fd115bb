"""Who needs help, in which age bands, and in which of them a service counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from signpost.model import Service
from signpost.model.service import ForWhom

YOUNG_PERSON_FROM = 11
"""The age in years from which a service only for young people counts."""


@dataclass(frozen=True)
class Band:
    """An age range in whole years, both ends included; `oldest` None is no upper end."""

    youngest: int
    oldest: int | None

    @property
    def words(self) -> str:
        """`under 5`, `5 to 10`, `26 and over`, and `any age` for the whole of life."""
        if self.oldest is None:
            return f"{self.youngest} and over" if self.youngest else "any age"
        return f"{self.youngest} to {self.oldest}" if self.youngest else f"under {self.oldest + 1}"

    @property
    def short(self) -> str:
        """The same where there is no room for words: `0–4`, `26+`, `any`."""
        if self.oldest is None:
            return f"{self.youngest}+" if self.youngest else "any"
        return f"{self.youngest}–{self.oldest}"

    def overlaps(self, youngest: int, oldest: int | None) -> bool:
        """Whether the band and a range share a year, even one alone."""
        below = oldest is not None and oldest < self.youngest
        return not below and (self.oldest is None or youngest <= self.oldest)


ANY_AGE = Band(0, None)
CHILDHOOD = (Band(0, 4), Band(5, 10), Band(11, 15), Band(16, 17))
ADULTHOOD = (Band(18, 25), Band(26, None))


@dataclass(frozen=True)
class People:
    """A kind of person who needs help. `serves` is what a service for them says in for_whom."""

    id: ForWhom
    name: str
    serves: frozenset[ForWhom]
    bands: tuple[Band, ...]

    @property
    def by_age(self) -> bool:
        """Whether it matters here how old somebody is."""
        return self.bands != (ANY_AGE,)


PEOPLE = (
    People("child", "Children", frozenset({"child", "young-person"}), CHILDHOOD),
    People("parent-or-carer", "Parents and carers", frozenset({"parent-or-carer"}), (ANY_AGE,)),
    People("sibling", "Brothers and sisters", frozenset({"sibling"}), CHILDHOOD),
    People(
        "child-who-has-harmed",
        "Children who have harmed",
        frozenset({"child-who-has-harmed"}),
        CHILDHOOD,
    ),
    People("adult-survivor", "Adult survivors", frozenset({"adult-survivor"}), ADULTHOOD),
)
"""The columns of the coverage board, in their order."""


def places(service: Service) -> Iterator[tuple[People, Band]]:
    """The people and age bands that a service is for.

    A band counts when it overlaps the ages that the service states; without stated ages every
    band does. A service for young people that does not name children counts from 11 on,
    whatever else it states. The ages of parents and carers are not asked.
    """
    oldest = service.ages.oldest if service.ages else None
    for people in PEOPLE:
        if people.serves & set(service.for_whom):
            youngest = _youngest(service, people)
            yield from ((people, band) for band in people.bands if band.overlaps(youngest, oldest))


def _youngest(service: Service, people: People) -> int:
    youngest = service.ages.youngest if service.ages else 0
    only_young_people = people.id == "child" and "child" not in service.for_whom
    return max(youngest, YOUNG_PERSON_FROM) if only_young_people else youngest


def ages_in_words(bands: Sequence[Band]) -> str:
    """Bands of one kind of person in few words: `under 11`, `5 to 10 and 16 to 17`."""
    runs: list[Band] = []
    for band in bands:
        if runs and runs[-1].oldest is not None and runs[-1].oldest + 1 == band.youngest:
            runs[-1] = Band(runs[-1].youngest, band.oldest)
        else:
            runs.append(band)
    return " and ".join(run.words for run in runs)
