"""One number in many dresses, and the places of a hub where readers would meet it."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import indent

from tests.engine.areas.made_up import CORE
from tests.engine.made_up import AROUND, page_of

RETIRED = "020 7946 0999"
"""That of 'old-line', which has been withdrawn."""

DRESSES = {
    "plain": "020 7946 0999",
    "in one run": "02079460999",
    "no-break blanks": "020\xa07946\xa00999",
    "narrow no-break blanks": "020\u202f7946\u202f0999",
    "thin blanks": "020\u20097946\u20090999",
    "hyphens": "020-7946-0999",
    "no-break hyphens": "020\u20117946\u20110999",
    "en dashes": "020–7946–0999",
    "em dashes and minus": "020—7946\u22120999",
    "soft hyphens": "020\xad7946\xad0999",
    "signs of no width": "020\u200b7946\u20600999",
    "marks of direction": "\u200e020 7946 0999\u200f",
    "dots": "020.7946.0999",
    "slashes": "020/7946/0999",
    "entities": "020&nbsp;7946&#160;0999",
    "entities of hyphens": "020&#x2011;7946&shy;0999",
    "bold in the middle": "020 **7946** 0999",
    "bold at the beginning": "**020 79**46 0999",
    "code and strike": "`020` ~~7946~~ 0999",
    "tags": "020 <b>79</b>46<wbr><span class='x9'>0999</span>",
    "a break": "020<br>7946<br/>0999",
    "a line break": "020 7946\n0999",
    "two line breaks": "020\n7946\n0999",
    "wide digits": "０２０ ７９４６ ０９９９",
    "brackets": "(020) 7946-0999",
    "from abroad": "+44 (0)20 7946 0999",
    "from abroad with no-break blanks": "+44\xa020\xa07946\xa00999",
    "from abroad with noughts": "0044 20 7946 0999",
    "cells of a table": "020 | 7946 | 0999",
    "a link": "[ring us](tel:+442079460999)",
    "a link in the middle": "020 [7946](#x) 0999",
    "percent signs": "020%207946%200999",
    "letters for noughts": "O2O 7946 O999",
    "without the first nought": "20 7946 0999",
    "behind the prefix of Relay UK": "18001 020 7946 0999",
    "a mark of a footnote": "020 7946 0999[^1]",
    "a mark of a footnote in the middle": "020[^1] 7946 0999",
    "a link with a title over two lines": '020 [7946](#x\n"A title") 0999',
    "a raised figure in the middle": "020 7946<sup>2</sup> 0999",
    "a raised figure": "020 7946 0999<sup>2</sup>²",
    "raised digits": "⁰²⁰ ⁷⁹⁴⁶ ⁰⁹⁹⁹",
    "lowered digits": "₀₂₀ ₇₉₄₆ ₀₉₉₉",
    "some lowered digits": "020 7946 ₀₉₉₉",
    "digits in circles": "⓪②⓪ ⑦⑨④⑥ ⓪⑨⑨⑨",
    "digits in full circles": "⓿❷⓿ ❼❾❹❻ ⓿❾❾❾",
    "keys of a telephone": "0️⃣2️⃣0️⃣ 7️⃣9️⃣4️⃣6️⃣ 0️⃣9️⃣9️⃣9️⃣",
    "mathematical digits": "𝟎𝟐𝟎 𝟕𝟗𝟒𝟔 𝟎𝟗𝟗𝟗",
    "Arabic digits": "٠٢٠ ٧٩٤٦ ٠٩٩٩",
    "digits of Devanagari": "०२० ७९४६ ०९९९",
    "in words": "zero two zero, seven nine four six, zero nine nine nine",
    "as it is said": "oh two oh, seven nine four six, oh treble nine",
    "in words with hyphens": "oh-two-oh seven-nine-four-six oh-nine-nine-nine",
    "in words and digits": "020 7946 oh nine nine nine",
    "in tens": "oh twenty, seventy-nine forty-six, oh nine ninety-nine",
    "in words, some of them bold": "oh two oh **seven nine** four six\noh nine nine nine",
    "in Welsh": "dim dau dim saith naw pedwar chwech dim naw naw naw",
}
"""How the number is written; not all of it is how anybody would write."""

AREA = """\
name: North Town
organisation: North Town Council
code: E06000001
nation: England
contacts:
  out_of_hours:
    ask: Wait for the morning.
hide:
  frost-guide:
    reason: They do it their own way.
    hidden_on: 2026-11-01
    review_on: 2027-03-01
override:
  frost-visits:
    note: They come on Mondays.
    summary:
      now: Somebody comes on Mondays.
      was: Somebody comes and looks at the damage.
practice:
  - text: They swap seeds.
    source: {name: A leaflet}
staff_support:
  - name: A cup of tea
    what: Somebody listens.
    hours: Any afternoon.
    ask: Knock.
    assurance: {confidence: unconfirmed}
add:
  services:
    - id: north-town/hut
      name: The Hut
      kind: service
      provider: North Town Council
      summary: Somebody answers.
      for_whom: [professional]
      area_served: Here
      url: https://example.org/hut
      topics: [frost]
      nations: [England]
      assurance: {confidence: unconfirmed}
      added: 2026-01-01
"""
CREDIT = "  pathway: {words: It supplements the book., resource: compost-course}\n"
CATALOGUE = (
    CORE.replace("  owner: the committee\n", f"  owner: the committee\n{CREDIT}")
    + """\
pathway:
  - id: start
    kind: outcome
    stage: sowing
    title: Begin
    body: Look at every leaf.
    source: {name: A book}
known:
  - id: common
    acronyms: [UK]
    why: Everybody knows it.
wording:
  - id: weed
    avoid: [weed]
    say: a plant
    why: It grows where it is not wanted.
"""
)
POST = """\
---
title: A frost is coming
date: 2026-11-22
description: For everybody with a plot.
authors: [The committee]
expires: 2027-02-01
---

## Cover what is tender

Bring it in.
"""
FOLDER = "overrides/areas/north-town"
AREA_FILE, BULLETIN = f"{FOLDER}/area.yml", "docs/bulletins/posts/2026-11-22-frost.md"

Place = Callable[[str], dict[str, str]]
"""From the words that hold a number to the files of a hub that says them in one place."""


def files() -> dict[str, str]:
    """The files of a hub in which nothing is wrong."""
    return AROUND | {
        "mkdocs.yml": "site_name: The allotment hub\nsite_description: About plots.\n",
        "resources.yml": CATALOGUE,
        AREA_FILE: AREA,
        BULLETIN: POST,
        "docs/bulletins/index.md": page_of("Bulletins"),
    }


def _field(path: str, name: str, words: str) -> Place:
    """A field of a YAML file, whose words are given on lines of their own."""

    def put(said: str) -> dict[str, str]:
        text, line = files()[path], f"{name}: {words}\n"
        assert text.count(line) == 1, f"{line!r} stands {text.count(line)} times in {path}"
        before = text[: text.index(line)].rpartition("\n")[2].replace("-", " ")
        return {path: text.replace(line, f"{name}: |-\n{indent(said, before + '  ')}\n")}

    return put


def _page(path: str, text: str) -> Place:
    """A file, with the words where {} stands."""
    return lambda said: {path: text.replace("{}", said)}


FRONT = "---\ntitle: Frost\ndescription: What to do.\n---\n\n# Frost\n\n"
PLACES: dict[str, Place] = {
    "the body of a page": _page("docs/frost.md", FRONT + "Some words.\n\n{}\n"),
    "the front matter of a page": _field(BULLETIN, "description", "For everybody with a plot."),
    "the title of a page": lambda said: {
        "docs/frost.md": f"---\ntitle: >-\n{indent(said, '  ')}\n---\n\n# Frost\n"
    },
    "a table": _page("docs/frost.md", FRONT + "| Who | Ring |\n| --- | --- |\n| Ann | {} |\n"),
    "an item of a list": lambda said: {
        "docs/frost.md": FRONT + "- One\n- Ring\n" + indent(said, "  ") + "\n"
    },
    "a quotation": lambda said: {"docs/frost.md": FRONT + indent(said, "> ") + "\n"},
    "a comment": _page("docs/frost.md", FRONT + "<!-- {} -->\n"),
    "an example in code": _page("docs/frost.md", FRONT + "```text\n{}\n```\n"),
    "words for a picture": _page("docs/frost.md", FRONT + "![A plan: {}](plan.png)\n"),
    "an attribute": _page("docs/frost.md", FRONT + 'A *plan*{: title="{}" }\n'),
    "what a macro is given": _page("docs/frost.md", FRONT + '{{ x("{}") }}\n'),
    "a bulletin": _page(BULLETIN, POST + "\n{}\n"),
    "the summary of a resource": _field("resources.yml", "summary", "One morning in a shed."),
    "the reason for a resource": _field("resources.yml", "why", "Your heap will not heat."),
    "the summary of a service": _field(
        "resources.yml", "summary", "Advice about plants, by telephone."
    ),
    "a step of the pathway": _field("resources.yml", "body", "Look at every leaf."),
    "the standing words": _field("resources.yml", "care", "Somebody to talk to."),
    "what everybody knows": _field("resources.yml", "why", "Everybody knows it."),
    "a word to avoid": _field("resources.yml", "why", "It grows where it is not wanted."),
    "whom to ask in an area": _field(AREA_FILE, "ask", "Wait for the morning."),
    "why an area hides something": _field(AREA_FILE, "reason", "They do it their own way."),
    "a note of an area": _field(AREA_FILE, "note", "They come on Mondays."),
    "what an area changes": _field(AREA_FILE, "now", "Somebody comes on Mondays."),
    "what an area does": _field(AREA_FILE, "text", "They swap seeds."),
    "when an area's support is there": _field(AREA_FILE, "hours", "Any afternoon."),
    "a service that an area adds": _field(AREA_FILE, "summary", "Somebody answers."),
    "a page of an area": _page(f"{FOLDER}/docs/frost.md", FRONT + "{}\n"),
    "the hub's description": _field("mkdocs.yml", "site_description", "About plots."),
    "a template of the hub": _page("overrides/theme/hub/footer.html", "<p>{}</p>\n"),
    "a table of figures to download": _page("docs/assets/whom.csv", "who,number\nAnn,{}\n"),
    "a picture of lines": _page("docs/plan.svg", "<svg><text>{}</text></svg>\n"),
}
