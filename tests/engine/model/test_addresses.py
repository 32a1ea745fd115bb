"""Web addresses as people paste them: which are taken, and what is said to the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.exports.workbook import workbook_html
from signpost.model.addresses import as_written, for_links
from signpost.model.values import WebAddress
from signpost.render.look import folders_of
from tests.conftest import ROOT
from tests.engine.made_up import ALLOTMENTS, allotments, refused, taken

TAKEN = [
    "https://example.org",
    "http://example.org/a/b.pdf",
    "HTTPS://WWW.EXAMPLE.ORG/A",
    "https://www.example.org.uk:8080/?q=a&b=c#part",
    "https://example.org/caf%C3%A9",
    "https://example.org/~ann/(1)/x,y;z=1",
    "https://www.example.org/children's-services",
    "https://www.example.org/children’s-services",
    "https://www.example.org/cymorth/plant–ifanc",
    "https://en.example.org/wiki/Foo_(bar)",
    "https://example.org/page#:~:text=some%20words,-else",
    "https://example.org/?ids[]=1&ids[]=2",
    "https://example.sharepoint.com/:w:/r/sites/Team/_layouts/15/Doc.aspx?sourcedoc=%7B0A%7D",
    "https://teams.example.com/l/meetup-join/19%3ameeting%40thread.v2/0?context=%7b%22a%22%7d",
    "https://xn--cyngor-mn-n7a.example.cymru/plant",
]


@pytest.mark.parametrize("address", TAKEN)
def test_a_web_address_is_taken_as_it_is(address: str) -> None:
    assert taken(WebAddress, address) == address


WELSH = {
    "https://cyngor-môn.example.cymru/plant": "https://xn--cyngor-mn-n7a.example.cymru/plant",
    "https://tŷ.example.wales:8443/p?q=ŵ#r": "https://xn--t-foa.example.wales:8443/p?q=ŵ#r",
    "https://Llŷn.example.cymru": "https://xn--lln-k2a.example.cymru",
}


@pytest.mark.parametrize("written", WELSH)
def test_a_site_with_a_welsh_name_is_linked_as_machines_know_it(written: str) -> None:
    linked = taken(WebAddress, written)
    assert linked == WELSH[written]
    assert as_written(linked) == written.replace("Llŷn", "llŷn")


def test_an_address_that_machines_know_already_stays_as_it_is() -> None:
    for address in (*TAKEN[:-1], "https://xn--a.example.org/", "https://xn--99999999.example/"):
        assert (for_links(address), as_written(address)) == (address, address)


ONLY_HERE = "opens only inside one network"
NUMBER = "leads to a number and not to a named site"
NOT_WEB = "does not start with https:// or http://"
NOT_WHOLE = "is not a whole web address"
ONE_COMPUTER = "is a file of one computer or network"
UNSEEN = "holds an invisible character"

REFUSED = {
    "http://intranet/safeguarding": ONLY_HERE,
    "https://example": ONLY_HERE,
    "https://localhost/": ONLY_HERE,
    "http://pages.council.local/x": ONLY_HERE,
    "https://hub.corp": ONLY_HERE,
    "https://127.0.0.1/": NUMBER,
    "https://192.0.2.10/form": NUMBER,
    "https://[::1]/": NUMBER,
    "https://0x7f.1/": NUMBER,
    "S:\\Children\\form.docx": ONE_COMPUTER,
    "\\\\server\\share\\form.docx": ONE_COMPUTER,
    "file:///etc/passwd": ONE_COMPUTER,
    "mailto:team@example.org": "is an email address",
    "team@example.org": "is an email address",
    "www.example.org/form": NOT_WEB,
    "//www.example.org/form": NOT_WEB,
    "example.org": NOT_WEB,
    "/guides/": NOT_WEB,
    "": NOT_WEB,
    "javascript:alert(1)": NOT_WEB,
    "JavaScript:alert(1)": NOT_WEB,
    "vbscript:x": NOT_WEB,
    "data:text/html,x": NOT_WEB,
    "ftp://example.org": NOT_WEB,
    "tel:999": NOT_WEB,
    "“https://www.example.org/form”": "has signs around the address",
    "<https://www.example.org/form>": "has signs around the address",
    "https://www.example.org/#/search?q={term}": "still has a placeholder in it",
    "https://www.example.org/a b.pdf": "has a blank in it",
    "https://exa mple.org": NOT_WHOLE,
    'https://example.org/"onclick="x': "has '\"' in it, which no address has",
    "https://example.org/<script>": "has '<' in it, which no address has",
    "https://example.org/a|b": "has '|' in it, which no address has",
    "https://": NOT_WHOLE,
    "https:///x": NOT_WHOLE,
    "https:example.org": NOT_WHOLE,
    "https://[::1/": NOT_WHOLE,
    "https://example..org/": NOT_WHOLE,
    "https://-a.example.org/": NOT_WHOLE,
    "https://example.org:99999/": NOT_WHOLE,
    "https://example.org:x/": NOT_WHOLE,
    "https://example.org/\nx": UNSEEN,
    "java\nscript:alert(1)": UNSEEN,
    "https://example.org/a\u200b": UNSEEN,
    "https://example.org/a\u202egpj": UNSEEN,
    "https://example.org/a\u00a0b": UNSEEN,
    "https://ех.example.org/": "has letters of another alphabet in the name of the site",
}


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_no_address_for_every_reader_is_refused_with_its_reason(address: str) -> None:
    assert refused(WebAddress, address) == f"{address!r} {REFUSED[address]}"


@pytest.mark.parametrize("before", ["ann:secret@", "ann@", ":secret@"])
def test_an_address_with_a_password_in_it_is_refused(before: str) -> None:
    told = refused(WebAddress, f"https://{before}example.org/")
    assert told == "holds a user name or password"
    assert "secret" not in told


def told(folder: Path, address: str) -> list[str]:
    """What is said of the allotment hub with another address in it, without path and line."""
    resources = ALLOTMENTS.replace("https://example.org/visits", address)
    problems = allotments(folder, resources).problems
    return [str(problem).split(": ", 1)[1] for problem in problems]


def test_whoever_pastes_an_address_is_told_what_to_do_with_it(tmp_path: Path) -> None:
    where = "services[frost-visits].url: "
    for_all = "Give the address of a page that every reader can open."
    assert told(tmp_path, "http://intranet/forms") == [
        f"{where}'http://intranet/forms' {ONLY_HERE}. {for_all}"
    ]
    assert told(tmp_path, "www.example.org/form") == [
        f"{where}'www.example.org/form' {NOT_WEB}. "
        "Write https://www.example.org/form, and see that it opens."
    ]
    assert told(tmp_path, "https://www.example.org/a b.pdf") == [
        f"{where}'https://www.example.org/a b.pdf' has a blank in it. "
        "Copy the address from the browser's address bar, which writes it as %20."
    ]
    assert told(tmp_path, "https://cyngor-môn.example.cymru/children's-services") == []


def test_on_paper_a_site_has_its_own_letters(tmp_path: Path) -> None:
    written = "https://cyngor-môn.example.cymru/plant"
    resources = ALLOTMENTS.replace("https://example.org/frost", written)
    page = workbook_html(
        allotments(tmp_path, resources).edition(), folders_of(ROOT / "overrides" / "theme")
    )
    assert f'href="{WELSH[written]}"' in page
    assert f">{written}</a>" in page
    assert WELSH[written] not in page.replace(f'href="{WELSH[written]}"', "")
