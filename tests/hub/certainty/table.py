"""Prints what each channel says of one helpline, one front door and one guide at every stage.

python -m tests.hub.certainty.table
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

from tests.finder_files import documents, files_in
from tests.hub.certainty.conftest import Edition, walked
from tests.hub.certainty.said import COUNTED, header, links, numbers, numbers_in_words
from tests.hub.certainty.stages import SLUG, STAGES
from tests.words import digits, shown

HELPLINE, DOOR = "08088005000", "01179036444"
GUIDE = "resources/csac-response-pathway/"


def _of(number: str, said: Iterator[tuple[str, str]]) -> str:
    found = dict.fromkeys(mark or "no mark" for one, mark in said if one == number)
    return "; ".join(found) or "not there"


def _page(address: str, number: str = HELPLINE) -> Callable[[Edition], str]:
    return lambda at: _of(number, numbers(at.pages[address])) if address in at.pages else "-"


def _letter(ending: str) -> Callable[[Edition], str]:
    def said(at: Edition) -> str:
        text = at.letter(ending)
        words = re.sub(r"https?:\S+|\[\d+\]", " ", shown(text) if ending == ".html" else text)
        return _of(HELPLINE, numbers_in_words(" ".join(words.split())))

    return said


def _feed(at: Edition) -> str:
    text = shown(unescape((at.site / "bulletins" / "atom.xml").read_text("utf-8")))
    return _of(HELPLINE, numbers_in_words(re.sub(r"https?:\S+", " ", text)))


def _calendar(at: Edition) -> str:
    (file, *_) = sorted((at.site / "calendar").glob("*.ics"))
    text = file.read_text("utf-8").replace("\r\n ", "")
    found = re.search(r"(Not yet confirmed[^\\\r\n]*|Checked online[^\\\r\n]*)", text)
    return found[1] if found else "-"


def _search(at: Edition) -> str:
    shows = [phone for found in documents(files_in(at.site)) for phone in found.get("phones", ())]
    said = ((digits(p["number"]), p.get("sure", "") + p.get("doubt", "")) for p in shows)
    return _of(HELPLINE, said)


def _notice(at: Edition) -> str:
    top = header(at.pages[""])
    draft = "Draft. … has not confirmed these pages. " if "Draft." in top else ""
    return draft + ("".join(COUNTED.findall(top)) or ("" if draft else "no notice"))


ROWS: dict[str, Callable[[Edition], str]] = {
    "notice, every page": _notice,
    "999, every page": lambda at: _of("999", (n for h in at.pages.values() for n in numbers(h))),
    "home": _page(""),
    "worried about a child": _page("worried-about-a-child/"),
    "list of services": _page("services/"),
    "a service": _page("services/nspcc-helpline/"),
    "a resource, its link": lambda at: "; ".join(mark for _, mark in links(at.pages[GUIDE])),
    "front door, area's page": _page("area/", DOOR),
    "front door, a topic": _page("topics/online/", DOOR),
    "front door, a step": _page("pathway/a-child-has-told-you/", DOOR),
    "finder's page": _page("find/"),
    "search result": _search,
    "glossary (footer)": _page("glossary/"),
    "bulletin's page": lambda at: _page(
        next(a for a in at.pages if a.endswith(f"{SLUG}/")), HELPLINE
    )(at),
    "workbook": _page("workbook/"),
    "email, HTML": _letter(".html"),
    "email, text": _letter(".txt"),
    "Notify": _letter(".notify.md"),
    "feed": _feed,
    "calendar of a course": _calendar,
}


def rows(editions: dict[tuple[str, bool], Edition]) -> Iterator[str]:
    """The table in Markdown, first of the core and then of the area."""
    for area in (False, True):
        yield f"| {'Bristol' if area else 'core'} | {' | '.join(STAGES)} |"
        yield "| --- " * (len(STAGES) + 1) + "|"
        for name, said in ROWS.items():
            cells = (said(editions[stage, area]) for stage in STAGES)
            yield f"| {name} | {' | '.join(cells)} |"
        yield ""


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = {stage: walked(stage, Path(folder) / stage) for stage in STAGES}
        lines = rows(
            {(stage, area): found[stage][area] for stage in STAGES for area in (False, True)}
        )
        sys.stdout.write("\n".join(lines))
