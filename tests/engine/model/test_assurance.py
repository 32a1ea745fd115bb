"""What may be written of certainty: what is refused, where, and with which way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.areas.values import same
from signpost.model.freshness import due_by
from signpost.reading import read_catalogue
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.made_up import CORE, hub_with

PHONE = "{confidence: confirmed, checked_on: 2026-11-20, how: phone, by: editors}"
SITE = "{confidence: confirmed, checked_on: 2026-11-20, how: website, by: editors}"
LINE = """\
topics: [{id: frost, group: form, name: Frost, summary: Cold nights.}]
services:
  - id: frost-line
    name: The Frost Line
    kind: helpline
    provider: Growers
    summary: Advice on cold nights.
    for_whom: [professional]
    area_served: Wales
    phones: [{number: 020 7946 0018, assurance: {confidence: unconfirmed}}]
    url: https://example.org/line
    topics: [frost]
    nations: [Wales]
    added: 2026-11-01
    assurance:
      confidence: unconfirmed
"""


def told(folder: Path, catalogue: str) -> list[str]:
    reading = read_catalogue(write_tree(folder, {"resources.yml": catalogue}))
    return [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (f"url: {SITE}", []),
        ("email: {confidence: unconfirmed}", ["says how sure we are of email, and has none"]),
        (f"referral_form: {SITE}", ["says how sure we are of referral_form, and has none"]),
        (
            f"url: {PHONE}",
            ["says that the address is confirmed by phone, and not that anybody opened it"],
        ),
        ("phone: {confidence: unconfirmed}", ["there is no field called 'phone' here"]),
    ],
)
def test_an_address_is_confirmed_by_opening_it_and_only_where_there_is_one(
    tmp_path: Path, part: str, said: list[str]
) -> None:
    found = told(tmp_path, f"{LINE}      {part}\n")
    assert [words in problem for words, problem in zip(said, found, strict=True)] == [True] * len(
        said
    )


def test_an_address_that_nobody_opened_is_told_with_its_line_and_the_way_out(
    tmp_path: Path,
) -> None:
    assert told(tmp_path, f"{LINE}      url: {PHONE}\n") == [
        "resources.yml:17: services[frost-line].assurance.url: says that the address is confirmed "
        "by phone, and not that anybody opened it. Open it and write how: website, or take this "
        "out."
    ]


def test_a_notice_is_not_written_any_more(tmp_path: Path) -> None:
    core = CORE.replace("hub:\n", "hub:\n  notice: Nobody has rung these numbers.\n", 1)
    errors = open_project(Path(hub_with(tmp_path, core=core)), AS_OF).errors
    assert [str(problem).partition(": ")[2] for problem in errors] == [
        "hub.notice: is not written any more: every page counts by itself what is confirmed. "
        "Take this line out."
    ]


def test_an_address_that_was_opened_on_its_own_is_due_on_its_own(tmp_path: Path) -> None:
    catalogue = f"{LINE}      url: {SITE}\n"
    reading = read_catalogue(write_tree(tmp_path, {"resources.yml": catalogue}))
    found = list(due_by(reading.catalogue, AS_OF.replace(year=2027)))
    assert [(due.id, due.within) for due in found] == [("frost-line", ("assurance", "url"))]


def test_to_check_an_address_again_does_not_change_what_is_compared() -> None:
    known = {"confidence": "reported", "url": {"confidence": "unconfirmed"}}
    copies = [{"language": "en", "url": "https://example.org", "assurance": known}]
    assert same(copies, [{"language": "en", "url": "https://example.org"}])
