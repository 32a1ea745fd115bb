"""A small house that writes about allotments, and what it tells of a text. The words by which it
notices persons are those of the hub that ships."""

from __future__ import annotations

from signpost.checks.language import Channel, House, Source, check_text, findings
from signpost.model import Acronym, Wording
from tests.hub.shipped import private_words


def _wording(id: str, avoid: tuple[str, ...], say: str, why: str, **more: object) -> Wording:
    return Wording.model_validate({"id": id, "avoid": avoid, "say": say, "why": why, **more})


WEEDS = _wording(
    "weeds",
    ("useless weed", "worthless plant", "plants that ask for it"),
    "a plant in the wrong place",
    "Every plant is of use to somebody.",
    unless=("weed killer", "committee"),
)
SLUGS = _wording("slugs", ("slug", "slimy pest"), "a guest", "It lives here too.")
WELSH_ONLY = _wording(
    "plots", ("plotlands",), "allotments", "Wales says allotments.", nations=("Wales",)
)
NPK = Acronym.model_validate(
    {"id": "npk", "acronym": "NPK", "means": ["plant food"], "source": "A bag"}
)
SGR = Acronym.model_validate(
    {
        "id": "sgr",
        "acronym": "SGr",
        "means": ["spade grant"],
        "also": ["SG2 (old)", "the spade money (in talk)"],
        "source": "A letter",
    }
)

HOUSE = House(
    wording=(WEEDS, SLUGS, WELSH_ONLY),
    acronyms=(NPK, SGR),
    known=frozenset({"UK", "PDF"}),
    mailboxes=frozenset({"j.spade@plots.org.uk"}),
    numbers=frozenset({"+447911123456"}),
    addresses=frozenset({"old.example.org/frost"}),
    roles=frozenset({"compost", "allotments"}),
    ids=frozenset({"weeds", "slugs", "plots", "elsewhere"}),
    private_words=private_words(),
)


def told(text: str, channel: Channel = "web", house: House = HOUSE) -> list[str]:
    """What is told of a text: `line:column rule: words`, accepted warnings left out."""
    found = check_text(text, house, channel)
    return [f"{f.line}:{f.column} {f.rule}: {f.words}" for f in found]


def of_rule(rule: str, text: str, channel: Channel = "web", house: House = HOUSE) -> list[str]:
    """The words that one rule finds in a text, in order of place."""
    found = sorted(findings(Source.of(text), house, channel))
    return [finding.words for finding in found if finding.rule == rule]
