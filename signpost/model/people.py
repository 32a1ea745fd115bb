"""Who is helped, in which columns and age bands of the coverage board, and who may refer."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, model_validator

from signpost.model.values import Line, Name, Record, Slug, Title, refusal


class Ages(Record):
    """An age range in whole years, both ends included; without `to` it has no upper end."""

    youngest: int = Field(0, ge=0, le=120, alias="from")
    oldest: int | None = Field(None, ge=0, le=120, alias="to")

    @model_validator(mode="after")
    def _runs_upwards(self) -> Ages:
        if self.oldest is not None and self.oldest < self.youngest:
            raise refusal("ends before it starts", "put the younger age in 'from'")
        return self

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


ANY_AGE = Ages.model_validate({})


class Counted(Record):
    """Other people whose services count in a column too: at every age, or from one on."""

    id: Slug
    youngest: int = Field(0, ge=0, le=120, alias="from")


class Column(Record):
    """A column of the coverage board. `ages` are its bands in years, the youngest first; without
    any, how old somebody is is not asked, and `note` says why not."""

    ages: tuple[Ages, ...] = ()
    also: tuple[Counted, ...] = Field((), alias="with")
    note: Line | None = None

    @model_validator(mode="after")
    def _one_after_the_other(self) -> Column:
        for one, following in pairwise(self.ages):
            if one.oldest is None or following.youngest <= one.oldest:
                raise refusal(
                    f"the ages {one.words} and {following.words} overlap, or are out of order",
                    "write the youngest first, and begin each where the one before it has ended",
                )
        return self

    @property
    def bands(self) -> tuple[Ages, ...]:
        """Its age bands; one for the whole of life where age is not asked."""
        return self.ages or (ANY_AGE,)


class People(Record):
    """People who need help, as services name them in `for_whom`.

    `board` makes them a column of the coverage board. Helplines for those marked `care` stand
    wherever readers are told of support for themselves.
    """

    id: Slug
    name: Title
    icon: Name = "account-outline"
    board: Column | None = None
    care: bool = False


class Referrer(Record):
    """Who may make a referral, as services name them in `who_can_refer`. Where there is a
    `filter`, readers of the finder page may ask for these services alone, by these words."""

    id: Slug
    name: Title
    icon: Name = "account-outline"
    filter: Title | None = None
