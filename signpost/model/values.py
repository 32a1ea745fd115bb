"""The small values that records are made of: words, ids, dates, addresses and phone numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from babel import Locale
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    RootModel,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from signpost.model.addresses import for_links, wrong_address

TEXT_LIMIT = 4_000
"""Characters allowed in a text field that does not say otherwise."""


def refusal(message: str, hint: str) -> PydanticCustomError:
    """An error that says what is wrong and the way out, both in plain words."""
    return PydanticCustomError("hub", "{message}", {"message": message, "hint": hint})


class Record(BaseModel):
    """The base of everything in the catalogue: frozen, and unknown fields are refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1
    )


EMPTY = "is empty", "fill it in, or delete the field"
"""What is said of a field that holds nothing and need not be there."""

_LANGUAGES = frozenset(Locale("en").languages)


def _known_language(code: str) -> str:
    if code not in _LANGUAGES:
        raise refusal(f"no language has the code {code!r}", "write one such as en or cy")
    return code


LANGUAGE = r"^[a-z]{2,3}$"
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE), AfterValidator(_known_language)]


def _is_language(code: str) -> bool:
    """Whether words may stand in this language alone. Codes of three letters look like words."""
    return len(code) == 2 and code in _LANGUAGES


class Text(RootModel[dict[LanguageCode, str]]):
    """Words that readers see, by language. A plain string in the YAML is English.

    `str(text)` is the English (or else the first language); `text.words("cy")` is the Welsh
    where there is some, and otherwise the English.
    """

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True, str_min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _plain_string_is_english(cls, value: Any) -> Any:
        if value in ({}, "") or (isinstance(value, str) and not value.strip()):
            raise refusal(*EMPTY)
        if isinstance(value, str):
            return {"en": value}
        if not isinstance(value, dict):
            raise refusal(
                "should be words, or words by language", 'write it as text: "…" or {en: …, cy: …}'
            )
        if len(value) == 1 and not any(_is_language(str(code)) for code in value):
            raise refusal(
                f"the colon behind {str(next(iter(value)))[:60]!r} makes a field of it",
                "put the words in quotes, or write them by language: {en: …, cy: …}",
            )
        return value

    def words(self, language: str) -> str:
        return self.root.get(language) or str(self)

    def language(self, wanted: str) -> str:
        """The language that `words(wanted)` answers in."""
        return wanted if wanted in self.root else next(iter(self._in_order()))

    def _in_order(self) -> list[str]:
        return sorted(self.root, key=lambda code: code != "en")

    def __str__(self) -> str:
        return self.root[self._in_order()[0]]

    def __hash__(self) -> int:
        return hash(frozenset(self.root.items()))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        by_language = {
            "type": "object",
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1,
        }
        return {"anyOf": [{"type": "string", "minLength": 1}, by_language]}


def up_to(limit: int) -> AfterValidator:
    """A limit on the characters of a text, in each of its languages."""

    def check(text: Text) -> Text:
        for language, words in text.root.items():
            if len(words) > limit:
                where = f" in {language!r}" if len(text.root) > 1 else ""
                message = f"has {len(words):,} characters{where}; the limit is {limit:,}"
                raise refusal(message, "shorten it")
        return text

    return AfterValidator(check)


Title = Annotated[Text, up_to(200)]
Summary = Annotated[Text, up_to(300)]
Line = Annotated[Text, up_to(600)]
Prose = Annotated[Text, up_to(TEXT_LIMIT)]
"""Words that may hold simple Markdown: paragraphs, lists, emphasis and links."""
Name = Annotated[str, StringConstraints(max_length=300)]
"""A proper name, the same in every language: a publisher, a person, a form of words to quote."""

Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=2, max_length=80)
]
"""An id: lower-case words joined by hyphens. Permanent, and never used for something else."""


EntryId = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$", min_length=2, max_length=120
    ),
]
"""The id of a resource or service: a slug, or in an area `<area>/<slug>`."""


def _web_address(value: str) -> str:
    if wrong := wrong_address(value):
        raise refusal(*wrong)
    return for_links(value)


WebAddress = Annotated[
    str,
    StringConstraints(max_length=600),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://"}),
]


def _email(value: str) -> str:
    if not re.fullmatch(r"[^@\s<>\"']+@[a-z0-9-]+(\.[a-z0-9-]+)+", value, re.IGNORECASE):
        raise refusal(f"{value[:80]!r} is not an email address", "write it as name@example.org")
    return value


Email = Annotated[str, StringConstraints(max_length=200), AfterValidator(_email)]


def _iso_day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value)):
            raise ValueError
        return date.fromisoformat(str(value))
    except ValueError:
        raise refusal(
            f"{str(value)[:40]!r} is not a date", "write year-month-day, such as 2026-11-22"
        ) from None


Day = Annotated[
    date, BeforeValidator(_iso_day), WithJsonSchema({"type": "string", "format": "date"})
]


def _partial_date(value: str) -> str:
    padded = value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
            raise ValueError
        date.fromisoformat(padded)
    except ValueError:
        raise refusal(
            f"{value[:40]!r} is not a year or a date",
            "write 2026, 2026-11 or 2026-11-22",
        ) from None
    return value


PartialDate = Annotated[
    str,
    AfterValidator(_partial_date),
    WithJsonSchema({"type": ["string", "integer"], "description": "2026, 2026-11 or 2026-11-22"}),
]


def earliest(when: str) -> date:
    """The first day that a partial date can mean: `2026` is 1 January 2026."""
    return date.fromisoformat(when + "-01-01"[len(when) - 4 :] if len(when) < 10 else when)
