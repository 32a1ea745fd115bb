"""Words that a # cuts off, wherever words stand; and the notes that cut nothing off."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.reading import read_catalogue
from signpost.reading.areas import read_areas
from signpost.reading.bulletins import read_bulletins
from signpost.reading.cut_words import CATALOGUE_FILE, cut_words
from signpost.reading.guarded import parse
from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, SHARED, write_tree
from tests.engine.areas.made_up import AREA, hub_with
from tests.engine.made_up import ALLOTMENTS, AROUND, allotments

NOTE = "a note goes on a line of its own."


def told(folder: Path, resources: str) -> list[str]:
    write_tree(folder, {"resources.yml": resources})
    return [str(problem) for problem in sorted(read_catalogue(folder).problems)]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_whoever_writes_a_number_sign_sees_what_would_be_lost(tmp_path: Path) -> None:
    text = ALLOTMENTS.replace(
        "summary: Somebody comes and looks", "summary: Ask for desk #4. It's open. Somebody looks"
    )
    at = line_of(text, "Ask for desk")
    assert told(tmp_path, text) == [
        f"resources.yml:{at}: services[frost-visits].summary: what follows the # is left out of "
        '"summary: Ask for desk #4. It\'s open. Somebody looks at the damage.". '
        "Put all the words in quotes: "
        f"'Ask for desk #4. It''s open. Somebody looks at the damage.'; {NOTE}"
    ]


CUT = {
    "a title": ("title: Guide to frost", "title: Guide #2 to frost"),
    "a name": ("publisher: University of Spade", "publisher: University of Spade #1"),
    "an item of a list": ("limitations: [It was a wet year.]", "limitations:\n      - Year #1"),
    "words by language": ("why: You would like", "why:\n      cy: Hwn\n      en: Want #1 or"),
    "words in braces": ("[Both plots did well.]", "[x]"),
    "words of a group": ("heading: It hardly matters", "heading: It hardly #1\n        matters"),
    "standing words": ("strapline: Grow well,", "strapline: Grow well #1,"),
    "a whole field": ("why: Your heap will not heat.", "why: #HeapsThatHeat"),
    "a tagged address": ("url: https://example.org/visits", "url: https://example.org/ #visits"),
    "a number with a key": ("summary: Whether digging", "summary: Whether\t#digging"),
    "the second line of words": ("why: Frost is forecast and", "why: Frost is\n      so #1 and"),
}
OTHERWISE = {"words in braces", "words of a group"}


@pytest.mark.parametrize("what", [what for what in CUT if what not in OTHERWISE])
def test_words_are_never_cut_off_in_silence(what: str, tmp_path: Path) -> None:
    right, wrong = CUT[what]
    assert ALLOTMENTS.count(right) == 1
    text = ALLOTMENTS.replace(right, wrong)
    found = [line for line in told(tmp_path, text) if "what follows the # is left out of" in line]
    at = next(n for n, line in enumerate(text.splitlines(), 1) if "#" in line and n > 1)
    assert [line.split(": ")[0] for line in found] == [f"resources.yml:{at}"]
    assert found[0].endswith(NOTE)


def test_words_in_braces_that_are_cut_off_leave_the_brace_open(tmp_path: Path) -> None:
    text = ALLOTMENTS.replace("name: Growers,", "name: Growers #1,")
    (refused, *_) = told(tmp_path, text)
    assert "a quote or bracket is opened here and never closed" in refused


NOTES = {
    "behind an id": ("id: frost-guide", "id: frost-guide # the first of all"),
    "behind a kind": ("kind: research", "kind: research # 2024"),
    "behind a date": ("added: 2026-01-01\n    aliases", "added: 2026-01-01 # a guess\n    aliases"),
    "behind a part of a date": (
        "source_text: study.txt",
        "published: 2026-11 # a guess\n    source_text: study.txt",
    ),
    "behind a number": ("{number: '999', assurance", "{number: '999', # ring it\n       assurance"),
    "behind a bare number": (
        "- {number: 020 7946 0018, assurance: {confidence: unconfirmed}}",
        "- number: 020 7946 0018 # at the shed\n        assurance: {confidence: unconfirmed}",
    ),
    "behind an address": ("url: https://example.org/visits", "url: https://example.org/v # moved"),
    "behind a name without value": ("resources:\n", "resources: # what there is to read\n"),
    "behind a list of ids": (
        "topics: [frost]\n    audiences: [growers]\n    st",
        "topics: [frost] # soil\n    st",
    ),
    "behind an item of ids": (
        "topics: [frost]\n    stages",
        "topics:\n      - frost # cold\n    stages",
    ),
    "behind a fixed word": ("status: unknown", "status: unknown # nobody has rung"),
    "behind words in quotes": ("title: A study of digging", "title: 'Digging' # and hoeing"),
    "behind words in double quotes": ("title: A study of digging", 'title: "Dig #1" # hoe'),
    "above the words": ("summary: Whether", "# the short one #1\n    summary: Whether"),
    "in a folded block": ("why: You would like", "why: > # folded\n      #1 You would like\n"),
    "in a literal block": ("why: You would like", "why: |\n      Desk #4\n"),
    "inside a word": ("summary: Whether digging", "summary: Whether C#-digging#1"),
    "behind an empty field": ("why: Your heap will not heat.", "why: Heat.\n    body: # to do"),
}


@pytest.mark.parametrize("what", NOTES)
def test_a_note_that_cuts_nothing_off_is_left_alone(what: str, tmp_path: Path) -> None:
    right, other = NOTES[what]
    assert ALLOTMENTS.count(right) == 1
    found = told(tmp_path, ALLOTMENTS.replace(right, other))
    assert [line for line in found if "the #" in line] == []


def test_an_area_is_held_to_the_same_and_a_record_of_the_core_is_not(tmp_path: Path) -> None:
    text = AREA.replace("organisation: North Town Council", "organisation: North Town #2")
    text = text.replace("reason: We do not dig.", "reason: We dig at #3 only.")
    text = text.replace("now: Somebody comes on Mondays.", "now: Somebody comes to #4.")
    assert "was: Somebody comes and looks at the damage. # 2025" in text
    root = Path(hub_with(tmp_path, text))
    found = [str(problem) for problem in read_areas(root)["north-town"].problems]
    assert [line.split(": what follows")[0].split(": ")[1] for line in found] == [
        "organisation",
        "override.frost-visits.summary.now",
        "hide.digging-study.reason",
    ]


def test_pages_and_bulletins_and_settings_are_held_to_it_too(tmp_path: Path) -> None:
    root = allotments(tmp_path).root
    front = "---\ntitle: Desk #4 {0}\ndescription: Where it is. # a note\n{1}---\n\nWords.\n"
    more = "date: 2026-11-22 # a Sunday\nauthors: [The committee] # all of us\n"
    post = "docs/bulletins/posts/2026-11-22-desk.md"
    files = {
        "docs/desk.md": front.format("one", ""),
        post: front.format("two", more),
        "mkdocs.yml": AROUND["mkdocs.yml"].replace("The allotment hub", "The hub #1"),
    }
    write_tree(root, files)
    problems = open_project(root, AS_OF).problems
    assert [str(p).split(": what")[0] for p in problems if "follows the #" in p.message] == [
        f"{post}:2: title",
        f"{post}:3: description",
        "docs/desk.md:2: title",
        "docs/desk.md:3: description",
        "mkdocs.yml:1: site_name",
    ]
    assert read_bulletins([root / "docs"], root).problems


def test_the_shipped_files_cut_nothing_off() -> None:
    files = [ROOT / "resources.yml", *sorted((ROOT / "catalogue").glob("*.yml"))]
    noted = [file.name for file in files if " # " in file.read_text("utf-8")]
    assert noted, "some of them have notes behind their values"
    read = {file.name: parse(file.read_bytes(), file.name) for file in files}
    assert [p for name, root in read.items() for p in cut_words(root, name, CATALOGUE_FILE)] == []


@pytest.mark.shared
def test_the_case_that_failed_is_told_in_each_of_its_fields() -> None:
    case = SHARED / "cases" / "17-hash-in-yaml" / "case-hash.yml"
    found = cut_words(parse(case.read_bytes(), "case.yml"), "case.yml", CATALOGUE_FILE)
    assert [(p.line, p.where) for p in found] == [
        (3, "services[case-hash].name"),
        (6, "services[case-hash].summary"),
        (9, "services[case-hash].how_to_refer"),
    ]
