"""A hub on another subject, built with the same code: nothing of the first hub shows through."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from signpost.site.opening import open_project
from tests.built import built
from tests.conftest import AS_OF, ROOT, write_tree
from tests.finder_files import files_in, text_in, without_ordinary_words
from tests.process import run_hub
from tests.words import shown

SECOND = ROOT / "tests" / "engine" / "second_hub"
PAGES = """
404.html audiences/ audiences/committees/ audiences/plot-holders/ changes/ company/ find/ glossary/
guides/ index.html research/ resources/cold-nights/ resources/compost-course/
resources/digging-study/ resources/frost-guide/ services/ services/ambulance/ services/plot-line/
services/seed-line/ something-wrong/ stages/ stages/harvest/ stages/sowing/ tell-us/ topics/
topics/soil/ topics/weather/ training/ workbook/
"""
FIRST_HUB = re.compile(
    r"sexual|abus\w*|child\w*|famil(?:y|ies)|safeguard\w*|\bCS[AE]\b|nspcc|police|survivor\w*|victim"
    r"|exploit\w*|disclos\w*|social work\w*|practitioner|sibling|brothers and|carer|clinic|school"
    r"|council|professional|under 5\b|front door|out.of.hours|guides?, templates|practice lead",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def allotments() -> Path:
    """The second hub, built once."""
    return built(SECOND, "--as-of", AS_OF.isoformat())


def _page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def _body(site: Path, address: str) -> str:
    """What a reader sees between the header and the footer."""
    found = re.search(r"<article.*</article>", _page(site, address), re.DOTALL)
    assert found
    return shown(found[0])


def test_every_page_is_built_and_none_besides(allotments: Path) -> None:
    built = {path.relative_to(allotments).as_posix() for path in allotments.rglob("*.html")}
    expected = {name + "index.html" if name.endswith("/") else name for name in PAGES.split()}
    assert built == expected


def test_no_page_speaks_of_the_first_hubs_subject(allotments: Path) -> None:
    found = {
        path.relative_to(allotments).as_posix(): sorted(set(words))
        for path in allotments.rglob("*.html")
        if (words := FIRST_HUB.findall(shown(path.read_text("utf-8"))))
    }
    assert found == {}


def test_descriptions_and_the_finder_do_not_speak_of_it_either(allotments: Path) -> None:
    heads = [
        words
        for path in allotments.rglob("*.html")
        for words in re.findall(
            r'<meta name="description" content="(.*?)"', path.read_text("utf-8")
        )
    ]
    files = files_in(allotments)
    finder = "".join(files[name] for name in without_ordinary_words(files))
    assert len(heads) > 15
    assert FIRST_HUB.findall(" ".join([*heads, finder])) == []


def test_its_own_emergency_line_is_on_every_page_and_an_unconfirmed_one_is_not(
    allotments: Path,
) -> None:
    bars = {
        shown(re.search(r'<section class="hub-danger".*?</section>', html, re.DOTALL)[0])  # type: ignore[index]
        for html in (path.read_text("utf-8") for path in allotments.rglob("*.html"))
    }
    assert bars == {"Somebody hurt? Call 999 Something wrong on a plot?"}


def test_a_guide_has_its_languages_and_its_welsh_letters(allotments: Path) -> None:
    html = _page(allotments, "resources/frost-guide")
    assert "<h1>Tŷ gwydr and fleece: keeping frost off</h1>" in html
    assert 'href="https://example.org/frost" rel="noreferrer">' in html
    assert 'href="https://example.org/rhew" rel="noreferrer" hreflang="cy">' in html
    body = _body(allotments, "resources/frost-guide")
    assert "Open at example.org, in English (PDF, 299 KB)" in body
    assert "Open at example.org, in Welsh (PDF)" in body
    assert "Cover before dusk. Use fleece , or: straw old newspaper" in body


def test_a_research_summary_is_shown_whole(allotments: Path) -> None:
    body = _body(allotments, "resources/digging-study")
    assert "A study of digging" in body
    assert "Question Does digging raise the harvest? Method Two halves of each plot" in body
    assert "It made little difference The dug halves gave 2% more." in body
    assert "What it asks, and of whom Stewards Let plot holders decide." in body
    assert "Limits All 3 years were wet." in body


def test_a_course_has_its_dates_in_words(allotments: Path) -> None:
    body = _body(allotments, "resources/compost-course")
    assert "Who may come Anybody with a plot. How it is given In person. Cost Free." in body
    assert "Next dates Saturday 6 March 2027 Saturday 3 April 2027 Put these dates" in body
    assert "Where to look for it: Ask at the shed." in body


def test_an_old_address_leads_to_the_new_one(allotments: Path) -> None:
    html = _page(allotments, "resources/cold-nights")
    assert '<a href="../../resources/frost-guide/">' in html


def test_a_withdrawn_service_names_what_took_its_place_and_no_number(allotments: Path) -> None:
    body = _body(allotments, "services/seed-line")
    opening = "Do not rely on this. Withdrawn from the hub on 21 November 2026."
    assert f"{opening} Nobody answers it any more." in body
    assert "Use this instead Line The Plot Line" in body
    site = "".join(
        p.read_text("utf-8") for p in allotments.rglob("*") if p.suffix in (".html", ".js")
    )
    assert "0958" not in site


def test_macros_and_acronyms_work_inside_a_sentence(allotments: Path) -> None:
    body = _body(allotments, "something-wrong")
    assert "Ring the Plot Line on 020 7946 0000 not yet confirmed ." in body
    assert "plant NPK nitrogen, phosphorus and potassium -hungry spuds" in body


def test_its_word_for_the_search_is_understood_and_not_printed(allotments: Path) -> None:
    assert "Also called: spuds" in _body(allotments, "glossary")
    assert "murphies" not in _page(allotments, "glossary").lower()
    assert "murphies" in text_in(allotments)


WARNED_OF = """
Her sister Ella rang us. | with a relative looks like a plot holder in a real case
The wife of Ella Smith came. | with a relative looks like a plot holder in a real case
Ella, aged 43, rang us. | with an age looks like a plot holder in a real case
Ella stays at the Elm Tree Refuge. | with a workplace or refuge looks like a plot holder
Ella works at Hops Brewery. | with a workplace or refuge looks like a plot holder in a real case
Plot-holder K, 52, rang us. | with an age looks like a plot holder in a real case
Our warden, Fiona Jones, has the key. | looks like the name of a person
She lives at 12 Acacia Road. | looks like where somebody lives
The tenant's address is 12 Acacia Road. | looks like where somebody lives
"""


def _page_of_second_hub(folder: Path, words: str) -> list[str]:
    """What is told of a page with some words in a copy of the second hub."""
    shutil.copytree(SECOND, folder / "hub")
    page = "---\ntitle: News\ndescription: What is new.\n---\n\n# News\n\n"
    write_tree(folder / "hub", {"docs/news.md": f"{page}{words}\n"})
    problems = open_project(folder / "hub", AS_OF).problems
    return [str(problem) for problem in problems if problem.path == "docs/news.md"]


@pytest.mark.parametrize("line", WARNED_OF.strip().split("\n"))
def test_a_person_is_noticed_by_its_own_words(line: str, tmp_path: Path) -> None:
    words, _, said = line.partition(" | ")
    (told,) = _page_of_second_hub(tmp_path, words)
    assert said in told


@pytest.mark.parametrize(
    "words",
    [
        "Ella attends Hartcliffe Primary School.",
        "Ella in Year 4 rang us.",
        "Our headteacher, Fiona Jones, has the key.",
        "Her foster carer Joanne rang us.",
        "Write to school.nursing@plots.example.",
    ],
)
def test_and_not_by_those_of_the_first_hub(words: str, tmp_path: Path) -> None:
    assert _page_of_second_hub(tmp_path, words) == []


def test_its_kinds_head_its_lists_and_stand_on_its_cards_in_its_own_order(
    allotments: Path,
) -> None:
    soil = _body(allotments, "topics/soil")
    headings = ("Who lends a hand 1", "Trials 1", "Workshops 1")
    assert sorted(soil.index(heading) for heading in headings) == [
        soil.index(heading) for heading in headings
    ]
    assert "Leaflet" not in soil
    found = re.findall(r'name="kind" value="([a-z]+)"', _page(allotments, "find"))
    assert found == ["leaflet", "trial", "workshop", "helper", "line"]


def test_a_service_says_for_whom_it_is_and_who_can_refer_in_the_hubs_own_words(
    allotments: Path,
) -> None:
    body = _body(allotments, "services/plot-line")
    assert "Who it is for Newcomers Neighbours Who can refer, and how" in body
    assert "Growers themselves The secretary It is a helpline" in body
    assert "Growers can ask themselves" in _body(allotments, "find")


def test_an_offer_of_its_own_is_shown_by_the_one_macro(allotments: Path) -> None:
    assert "Some sites have a bench where growers meet." in _body(allotments, "company")


def test_its_board_has_its_own_columns_rows_and_ages() -> None:
    found = run_hub("--project", str(SECOND), "coverage", "--json", "--as-of", AS_OF.isoformat())
    (core,) = json.loads(found.stdout)["areas"]
    assert core["forms"] == ["weather"]
    assert [(cell["who"], cell["ages"]) for cell in core["cells"]] == [
        ("plot-holder", "under 30"),
        ("plot-holder", "30 to 64"),
        ("plot-holder", "65 and over"),
        ("neighbour", "any age"),
    ]
    assert core["gaps"] == [
        "No service or helpline for anybody, whatever went wrong and whatever their age."
    ]


def test_its_checks_and_its_search_work_from_the_command_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HUB_AS_OF", AS_OF.isoformat())
    checked = run_hub("--project", str(SECOND), "check", "--json")
    assert json.loads(checked.stdout)["problems"] == []
    found = run_hub("--project", str(SECOND), "search", "compst", "--json")
    assert [result["id"] for result in json.loads(found.stdout)["results"]] == ["compost-course"]
