"""A page accepts a warning, with a reason, in its front matter. An error it cannot accept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import yaml

from signpost.checks.language.finding import RULES, Finding
from signpost.checks.language.house import House
from signpost.checks.language.source import Source
from signpost.model.nearest import did_you_mean
from signpost.reading.guarded import Refused, parse, plain
from signpost.reading.page_file import FRONT_MATTER

FIELD = "accept"
_FORM = "write a line below it, such as reading-age: the words of a law cannot be changed"


@dataclass(frozen=True)
class Acceptance:
    """One line below `accept:`: the id of a rule or wording, the reason, and where it stands."""

    id: str
    reason: str
    line: int


@lru_cache(maxsize=1024)
def accepted(source: Source) -> Sequence[Acceptance] | None:
    """What a page accepts; None when `accept:` holds something else than ids with reasons.

    Front matter that cannot be read accepts nothing; the build tells of it.
    """
    node = _field(source)
    if node is None:
        return ()
    if not isinstance(node, yaml.MappingNode):
        return None
    return tuple(
        Acceptance(str(plain(key)), _reason(value), key.start_mark.line + 2)
        for key, value in node.value
    )


def judged(source: Source, found: Sequence[Finding], house: House) -> list[Finding]:
    """What is left of the findings, and what is wrong with what the page accepts."""
    lines = accepted(source)
    if lines is None:
        at = _line_of_field(source)
        return [*found, _finding(at, FIELD, "this is not a list of ids with reasons", _FORM)]
    sound = {one.id for one in lines if one.reason}
    left = [f for f in found if f.severity == "error" or not {f.id, f.rule} & sound]
    return [*left, *_complaints(lines, found, house)]


def _complaints(
    lines: Sequence[Acceptance], found: Sequence[Finding], house: House
) -> Iterator[Finding]:
    warnings = [id for id, severity in RULES.items() if severity == "warning" and id != FIELD]
    occurring = {id for finding in found for id in (finding.id, finding.rule)}
    elsewhere = house.ids - {record.id for record in house.wording}
    for one in lines:
        if RULES.get(one.id) == "error":
            message, hint = (
                f"{one.id!r} cannot be accepted",
                "take this line out, and mend the page",
            )
        elif one.id not in house.ids and one.id not in warnings:
            otherwise = "write the id that stands in brackets behind the warning"
            hint = did_you_mean(one.id, [*warnings, *sorted(house.ids)], otherwise)
            message = f"there is nothing called {one.id!r} to accept"
        elif not one.reason:
            message, hint = f"{one.id!r} is accepted without a reason", "say why, in a sentence"
        elif one.id not in occurring and one.id not in elsewhere:
            message, hint = f"{one.id!r} is accepted and no longer found", "take this line out"
        else:
            continue
        yield _finding(one.line, one.id, message, hint)


def _finding(line: int, words: str, message: str, hint: str) -> Finding:
    return Finding(line, 1, FIELD, FIELD, words, message, hint)


def _field(source: Source) -> yaml.Node | None:
    found = FRONT_MATTER.match(source.text)
    try:
        node = parse(found[1].encode("utf-8", "replace"), "") if found else None
    except Refused:
        return None
    pairs = node.value if node else []
    return next((value for key, value in pairs if key.value == FIELD), None)


def _line_of_field(source: Source) -> int:
    node = _field(source)
    return node.start_mark.line + 2 if node else 1


def _reason(node: yaml.Node) -> str:
    value = plain(node)
    return value.strip() if isinstance(value, str) else ""
