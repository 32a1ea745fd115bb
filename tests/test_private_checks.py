"""Personal data and wrapped links in catalogue and areas, in comments, file names and photos."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from hub.model import Problem
from hub.photos import says_where
from hub.project import open_project
from tests.areas.made_up import AREA, CORE, hub_with
from tests.conftest import AS_OF, write_tree
from tests.made_up import ALLOTMENTS, allotments

OUTLOOK = (
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fform"
    "&data=05%7C02%7Cworker.one%40council.example%7C0a1b2c"
)
WRAPPED = "this link is wrapped by Outlook and carries somebody's email address"
WAY_OUT = "write the address itself: https://www.example.org/form"


def _told(folder: Path, right: str, wrong: str) -> list[Problem]:
    """The problems of the allotment hub with one thing changed."""
    assert ALLOTMENTS.count(right) == 1
    return allotments(folder, ALLOTMENTS.replace(right, wrong)).problems


def test_a_wrapped_link_in_the_catalogue_is_an_error_with_the_address_inside(
    tmp_path: Path,
) -> None:
    right = "url: https://example.org/visits"
    line = ALLOTMENTS[: ALLOTMENTS.index(right)].count("\n") + 1
    (problem,) = _told(tmp_path, right, f"url: '{OUTLOOK}'")
    where = "services[frost-visits].url"
    assert problem == Problem("resources.yml", line, where, WRAPPED, WAY_OUT, "error")
    assert str(problem).endswith("Write the address itself: https://www.example.org/form")


@pytest.mark.parametrize(
    ("right", "wrong", "where"),
    [
        ("url: https://example.org/frost}", f"url: '{OUTLOOK}'}}", "languages[0].url"),
        (
            "summary: Somebody comes and looks at the damage.",
            f"summary: 'Fill in [the form]({OUTLOOK}).'",
            "summary",
        ),
        (
            "url: https://example.org/visits",
            f"url: https://example.org/visits\n    referral_form: '{OUTLOOK}'",
            "referral_form",
        ),
        (
            "why: Frost is forecast and the plants are up.",
            f"why: {{en: Frost is near., cy: 'Gweler {OUTLOOK}'}}",
            "why.cy",
        ),
        ("why: They do not work.", f"why: 'See {OUTLOOK}'", "why"),
        (
            "strapline: Grow well, and know whom to ring.",
            f"strapline: 'See {OUTLOOK}'",
            "strapline",
        ),
    ],
)
def test_it_is_found_in_every_text_and_address(
    tmp_path: Path, right: str, wrong: str, where: str
) -> None:
    found = [p for p in _told(tmp_path, right, wrong) if p.message == WRAPPED]
    assert [(p.hint, p.severity) for p in found] == [(WAY_OUT, "error")]
    assert where.split(".")[0] in found[0].where


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            "summary: Somebody comes and looks at the damage.",
            "summary: Ask for Sarah Jones, who comes and looks.",
            "'Sar…' looks like the name of a person",
        ),
        (
            "summary: Whether digging helps.",
            "summary: J. aged 9 from Hartcliffe primary likes it.",
            "'J.…' with an age looks like a child in a real case",
        ),
        (
            "summary: Whether digging helps.",
            "summary: She lives at 12 Acacia Road.",
            "'12 …' looks like where somebody lives",
        ),
        (
            "summary: Whether digging helps.",
            "summary: Text 07911 654321.",
            "'079…' is a mobile number that the catalogue does not have",
        ),
        (
            "owner: the committee",
            "owner: Jane Smith",
            "'Jan…' looks like a person, where a role should stand",
        ),
    ],
)
def test_persons_are_found_in_the_words_of_the_catalogue(
    tmp_path: Path, right: str, wrong: str, message: str
) -> None:
    assert [(p.message, p.severity) for p in _told(tmp_path, right, wrong)] == [(message, "error")]


def test_whoever_checked_a_fact_is_a_role(tmp_path: Path) -> None:
    checked = "{number: 020 7946 0018, assurance: {confidence: unconfirmed, by: BY}}"
    right = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
    assert _told(tmp_path / "a", right, checked.replace("BY", "Catalogue editors")) == []
    (problem,) = _told(tmp_path / "b", right, checked.replace("BY", "Sarah Jones"))
    assert problem.where == "services[garden-line].phones[0].assurance.by"
    assert problem.message == "'Sar…' looks like a person, where a role should stand"
    assert problem.severity == "error"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "publisher: Royal Horticultural Society\n    languages: [{language: en, url: https://exam"
            "ple.org/frost}]",
            "publisher: Royal Horticultural Society\n    authors: [Jane Smith, Ann Spade]\n    "
            "languages: [{language: en, url: https://example.org/frost}]",
        ),
        ("title: Guide to frost", "title: Contact Sarah, the story of Ella, aged 9"),
        ("summary: Whether digging helps.", "summary: At 12 Acacia Road, Bristol BS3 2XX."),
        (
            "url: https://example.org/visits",
            "url: https://example.org/visits\n    address: 12 Acacia Road, Bristol BS3 2XX",
        ),
        (
            "url: https://example.org/visits",
            "url: https://example.org/visits\n    email: frost.team@plots.gov.uk",
        ),
        (
            "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}",
            "{number: 07911 123456, assurance: {confidence: unconfirmed}}",
        ),
    ],
)
def test_what_a_field_is_there_for_is_fine(tmp_path: Path, right: str, wrong: str) -> None:
    assert [p for p in _told(tmp_path, right, wrong) if p.severity == "error"] == []


def test_a_mailbox_that_looks_like_a_persons_is_a_warning(tmp_path: Path) -> None:
    right = "url: https://example.org/visits"
    (problem,) = _told(tmp_path, right, f"{right}\n    email: ann.spade@plots.gov.uk")
    assert (problem.where, problem.severity) == ("services[frost-visits].email", "warning")
    assert problem.message == "'ann…' looks like a person's mailbox and not a role's"


def test_a_block_of_text_is_told_at_its_own_line(tmp_path: Path) -> None:
    right = "    summary: Somebody comes and looks at the damage."
    wrong = right + "\n    description: |\n      They dig.\n\n      Ask for Sarah Jones.\n"
    (problem,) = _told(tmp_path, right, wrong)
    text = (tmp_path / "resources.yml").read_text("utf-8").split("\n")
    assert text[problem.line - 1].strip() == "Ask for Sarah Jones."


def test_a_comment_is_published_with_the_files_of_a_hub(tmp_path: Path) -> None:
    right = "    summary: Somebody comes and looks at the damage."
    wrong = f"    # Ring Sarah Jones about this.\n{right} # or 07911 654321"
    first, second = _told(tmp_path, right, wrong)
    assert first.message == "in a comment: 'Sar…' looks like the name of a person"
    assert second.message.startswith("in a comment: '079…' is a mobile number")
    text = (tmp_path / "resources.yml").read_text("utf-8").split("\n")
    assert "Sarah" in text[first.line - 1]
    assert "07911" in text[second.line - 1]


def _in_area(folder: Path, right: str, wrong: str) -> list[tuple[str, str, str]]:
    assert AREA.count(right) == 1
    hub_with(folder, AREA.replace(right, wrong), CORE)
    found = open_project(folder, AS_OF, "north-town").problems
    clean = "overrides/areas/north-town/area.yml"
    told = [p for p in found if p.path == clean and ("…'" in p.message or p.message == WRAPPED)]
    return [(p.where, p.message, p.severity) for p in told]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "out_of_hours: {ask: Ask the committee.}",
            "out_of_hours: {ask: Ask for Sarah Jones.}",
            ("contacts.out_of_hours.ask", "'Sar…' looks like the name of a person", "error"),
        ),
        (
            "now: https://example.org/north",
            f"now: '{OUTLOOK}'",
            ("override.frost-visits.url.now", WRAPPED, "error"),
        ),
        (
            "reason: It does not answer here.",
            "reason: Child J, 9, could not get through.",
            (
                "hide.garden-line.reason",
                "'Chi…' with an age looks like a child in a real case",
                "error",
            ),
        ),
        (
            "council: North Town Council",
            f"council: North Town Council\nsite: '{OUTLOOK}'",
            ("site", WRAPPED, "error"),
        ),
        (
            "council: North Town Council",
            "council: North Town Council\nclinic:\n  name: Clinic\n  what: We talk.\n  dates:\n"
            f"    - starts: 2027-01-01\n      url: '{OUTLOOK}'\n"
            "  assurance: {confidence: unconfirmed}",
            ("clinic.dates[0].url", WRAPPED, "error"),
        ),
        (
            "# They come on Mondays.",
            "# Sarah Jones (team manager) says Mondays.",
            ("", "in a comment: 'Sar…' looks like the name of a person", "error"),
        ),
    ],
)
def test_everything_in_an_areas_file_is_read(
    tmp_path: Path, right: str, wrong: str, told: tuple[str, str, str]
) -> None:
    assert told in _in_area(tmp_path, right, wrong)


def test_a_lead_who_agreed_is_named_and_nobody_else(tmp_path: Path) -> None:
    lead = (
        "practice_leads:\n  what: People to ask.\n  leads:\n    - agency: Council\n"
        "      role: Lead\n"
        "      name: Jane Smith\n      basis: She agreed.\n      review_by: 2027-01-01\n"
        "  assurance: {confidence: unconfirmed}\n"
    )
    right = "council: North Town Council"
    assert _in_area(tmp_path / "a", right, f"{right}\n{lead}") == []
    asked = lead.replace("what: People to ask.", "what: Ask for Jane Smith.")
    assert [where for where, _, _ in _in_area(tmp_path / "b", right, f"{right}\n{asked}")] == [
        "practice_leads.what"
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("docs/ella-aged-9.md", "the name of the file: 'Ell…' with an age looks like a child in"),
        ("docs/assets/child-j-9-years-old.png", "the name of the file: 'Chi…' with an age looks"),
        ("docs/assets/NHS 943 476 5919.pdf", "the name of the file: '943…' is a valid NHS number"),
        ("docs/assets/contact-sarah-jones.docx", "the name of the file: 'Sar…' looks like the"),
    ],
)
def test_the_name_of_a_file_is_published_too(tmp_path: Path, name: str, told: str) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {name: "# Dig\n"})
    found = [p for p in open_project(tmp_path, AS_OF).problems if p.path == name]
    assert [p.message[: len(told)] for p in found if p.message.startswith("the name")] == [told]


@pytest.mark.parametrize(
    "name",
    ["docs/children-aged-9-to-11.md", "docs/year-9-pupils.md", "docs/2026-11-22-first-look.md"],
)
def test_the_name_of_a_file_about_many_is_fine(tmp_path: Path, name: str) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {name: "# Dig\n"})
    assert [p for p in open_project(tmp_path, AS_OF).problems if p.path == name] == []


def _photo(order: str, tags: list[int]) -> bytes:
    """The first bytes of a photograph, with a block of GPS tags where tags are given."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    first = struct.pack(f"{order}HHHIII", 1, 0x8825, 4, 1, 26, 0)
    gps = struct.pack(f"{order}H", len(tags)) + b"".join(
        struct.pack(f"{order}HHII", tag, 5, 3, 0) for tag in tags
    )
    return b"\xff\xd8\xff\xe1\0\xffExif\0\0" + head + first + gps


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_that_says_where_it_was_taken_is_known(order: str) -> None:
    assert says_where(_photo(order, [1, 2, 3, 4]))
    assert not says_where(_photo(order, [29]))
    assert not says_where(_photo(order, [1, 2, 3, 4])[:40])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", False),
        (b"\x89PNG\r\n\x1a\n", False),
        (b"\xff\xd8 Exif\0\0", False),
        (b"\xff\xd8 Exif\0\0II*\0\xff\xff\xff\xff", False),
        (b"\x89PNG....eXIf" + _photo("<", [2, 4])[12:], True),
        (b"<x exif:GPSLatitude='51,27.2N'/>", True),
    ],
)
def test_a_broken_or_bare_picture_says_nothing(data: bytes, says: bool) -> None:
    assert says_where(data) is says


def test_such_a_photograph_is_not_published(tmp_path: Path) -> None:
    allotments(tmp_path, ALLOTMENTS)
    write_tree(tmp_path, {"docs/assets/bed.jpg": _photo("<", [2, 4])})
    (problem,) = open_project(tmp_path, AS_OF).problems
    assert problem == Problem(
        "docs/assets/bed.jpg",
        1,
        "picture-place",
        "the photograph says where it was taken",
        "save it anew without its details (in Windows: Properties, Details, Remove)",
        "error",
    )
