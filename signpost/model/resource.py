"""Resources: what can be opened and read, studied, or attended. One record for each shape."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from signpost.model.assurance import AddressAssurance, ResourceAssurance
from signpost.model.entry import Entry
from signpost.model.event import Events
from signpost.model.kinds import Shape
from signpost.model.values import (
    LanguageCode,
    Line,
    Name,
    PartialDate,
    Prose,
    Record,
    Slug,
    Summary,
    Title,
    WebAddress,
    refusal,
)


class Copy(Record):
    """The resource in one language: where it is, and what a reader will be opening.

    `size` is as the publisher prints it ("299 KB"); `pages` and `minutes` are counts. `assurance`
    is of the address alone, where it was opened on its own.
    """

    language: LanguageCode
    url: WebAddress | None = None
    format: Name | None = None
    size: Name | None = None
    pages: Annotated[int, Field(gt=0, lt=5_000)] | None = None
    minutes: Annotated[int, Field(gt=0, lt=10_000)] | None = None
    assurance: AddressAssurance | None = None


def _language_alone(value: Any) -> Any:
    return {"language": value} if isinstance(value, str) else value


AnyCopy = Annotated[Copy, BeforeValidator(_language_alone, json_schema_input_type=str | Copy)]
"""A copy, or only its language when nothing else is known."""


class _ResourceBase(Entry):
    """The fields of every resource.

    `summary` says what it is; `why`, why you would open it; `body`, anything more, in simple
    Markdown. `opens` says what the link opens when that is not the thing itself. A resource with
    no address says in `look_for` where to look instead.
    """

    shape: ClassVar[Shape]

    title: Title
    summary: Summary
    why: Summary
    body: Prose | None = None
    publisher: Name
    authors: tuple[Name, ...] = ()
    published: PartialDate | None = None
    languages: Annotated[
        tuple[
            Annotated[Copy, BeforeValidator(_language_alone, json_schema_input_type=str | Copy)],
            ...,
        ],
        Field(min_length=1),
    ]
    opens: Line | None = None
    look_for: Line | None = None
    licence: Line | None = None
    assurance: ResourceAssurance

    @property
    def name(self) -> Title:
        """The title, under the name that services use for theirs."""
        return self.title

    @property
    def url(self) -> str | None:
        """The first address it has, in the order of its languages."""
        return next((copy.url for copy in self.languages if copy.url), None)

    @model_validator(mode="after")
    def _can_be_reached(self) -> _ResourceBase:
        if self.live and not self.url and not self.look_for:
            raise refusal(
                "has neither a url nor look_for",
                "give the address, or say in look_for where to look for it",
            )
        return self


class Resource(_ResourceBase):
    """A document: something to open and read, or to fill in."""

    shape: ClassVar[Shape] = Shape.DOCUMENT


class Finding(Record):
    """One key finding, with its figures, and a short heading to scan for."""

    heading: Title
    text: Line


class Recommendation(Record):
    """What a study asks, and of whom: ids of `bodies` in the taxonomy."""

    asks: Annotated[tuple[Slug, ...], Field(min_length=1)]
    text: Line


class Research(_ResourceBase):
    """A study or review. With `question` it is a full summary; without, an entry that points."""

    shape: ClassVar[Shape] = Shape.RESEARCH

    question: Line | None = None
    method: Line | None = None
    sample: Line | None = None
    setting: Line | None = None
    key_findings: tuple[Finding, ...] = ()
    limitations: tuple[Line, ...] = ()
    means_for_practice: tuple[Line, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sources_disagree: tuple[Line, ...] = ()
    source_text: Name | None = None

    @property
    def is_summary(self) -> bool:
        return self.question is not None

    @model_validator(mode="after")
    def _whole_or_not_at_all(self) -> Research:
        parts = ("method", "sample", "setting", "key_findings", "limitations", "means_for_practice")
        missing = [part for part in parts if not getattr(self, part)]
        if self.is_summary and missing:
            raise refusal(
                f"has a question, and so needs {', '.join(missing)} too",
                "fill them in, or take the question out until the summary is whole",
            )
        return self


class Training(_ResourceBase):
    """A course, film or event. Of `dates`, those to come are shown."""

    shape: ClassVar[Shape] = Shape.TRAINING

    delivery: Line | None = None
    cost: Line | None = None
    dates: Events = ()
    who_may_come: Line | None = None


AnyResource = Resource | Research | Training
