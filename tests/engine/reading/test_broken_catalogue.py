"""One gloriously broken catalogue that breaks every rule, and every message that it earns."""

from __future__ import annotations

from pathlib import Path

import pytest

import signpost
from signpost.checks.catalogue import RULES, check, numbers_on_pages
from signpost.checks.numbers import numbers_around
from signpost.model import Problem
from signpost.reading import guarded, read_catalogue, records
from signpost.reading.explain import _BY_TYPE, explain
from tests.conftest import AS_OF
from tests.engine.made_up import ALLOTMENTS, allotments
from tests.engine.reading.broken import BROKEN, complaints, lay_out, lines_run
from tests.engine.reading.slips import make_every_slip

NEVER_SAID = {
    "problem": "of a field that stands in an area's file; tests/engine/areas has one",
    "target_of": "of a link that leads to itself; tests of includes have it",
    "explain": "pydantic's own words, for a complaint that nobody has thought of yet",
}
"""Functions with a message that nothing here provokes, each with the reason."""

KEPT_TO_ITSELF = {
    "emergency_line": "the line may stand in a file or a service that could not be read",
    "standing_words": "the words may stand in a file that could not be read",
    "is_credited": "the hub: section is not sound",
    "doubts_left": "nothing in it is confirmed; checks/test_doubts_left.py has what is",
    "offers_in_bulletins": "the hub: section is not sound; bulletins/test_draft.py has it",
    "begins": "what nothing leads to can only be told from where a pathway begins",
}
"""Rules that say nothing of a catalogue that could not be read whole; BARE, LEADS_NOWHERE and
LOST break them instead, and what needs a hub: section that is sound."""

NOBODY_NOTICED = (
    "resources.yml:1: there are no private_words, and without them the check for named persons "
    "cannot run: nobody is noticed who is told by a relative, a place or a role. Write "
    "catalogue/private.yml with the words of your subject and name it in include; "
    "for what belongs in it, run: signpost fields private_words."
)
BARE = "topics:\n  - {id: frost, group: form, name: Frost, summary: Cold nights.}\n"
LEADS_NOWHERE = ALLOTMENTS.replace("page: guides/", "page: giudes/#frost")
LOST = (
    ALLOTMENTS
    + """\
pathway:
  - {id: strat, kind: outcome, stage: sowing, title: Begin, body: Here., source: {name: Nobody}}
"""
)
CREDITS_A_SERVICE = ALLOTMENTS.replace(
    "  licence: CC BY 4.0\n", "  licence: CC BY 4.0\n  pathway: {words: Ours., resource: police}\n"
)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("broken"))


@pytest.fixture(scope="module")
def problems(broken: Path) -> list[Problem]:
    reading = read_catalogue(broken)
    around = numbers_around(reading, broken, broken / "overrides" / "theme")
    return sorted([*check(reading, AS_OF, broken, [broken / "docs"]), *around])


def test_a_gloriously_broken_catalogue_is_told_everything(problems: list[Problem]) -> None:
    expected = (BROKEN / "expected.txt").read_text("utf-8").splitlines()
    assert [str(problem) for problem in problems] == expected


def test_only_what_a_reader_could_live_with_is_a_warning(problems: list[Problem]) -> None:
    warnings = [f"{p.path} {p.where}" for p in problems if p.severity == "warning"]
    assert warnings == [
        "docs/accept-all.md ",
        "docs/accept-all.md accept",
        "docs/index.md ",
        "docs/index.md ",
        "docs/slips.md ",
        "docs/slips.md accept",
        "docs/slips.md accept",
        "docs/slips.md accept",
        "docs/slips.md accept",
        "docs/slips.md acronym",
        "docs/slips.md link-words",
        "docs/slips.md picture-words",
        "docs/slips.md wet",
        "docs/slips.md acronym",
        "docs/slips.md hidden-link",
        "docs/slips.md tracked-link",
        "docs/slips.md ",
        "docs/slips.md ",
        "fields.yml resources[clinic].dates[0]",
        "pathway.yml pathway[dig].body",
        "resources.yml resources[long-ago]",
        "resources.yml resources[long-ago].title",
        "services.yml services[number-comes-back].phones[1]",
        "subject.yml offers[cake].unknown",
        "taxonomy.yml private_words",
        "words.yml acronyms[npk].means[0]",
    ]


def test_every_rule_is_broken_by_it(broken: Path) -> None:
    reading = read_catalogue(broken)
    unbroken = {rule.__name__ for rule in RULES if not list(rule(reading, AS_OF))}
    assert unbroken == set(KEPT_TO_ITSELF)
    assert list(numbers_on_pages(reading, broken / "docs", broken)) != []


def test_what_the_broken_catalogue_cannot_show_is_told_too(tmp_path: Path) -> None:
    assert [str(problem) for problem in allotments(tmp_path, BARE).problems] == [
        NOBODY_NOTICED,
        "resources.yml:1: there is no hub: section in the catalogue. "
        "Add a hub: section; catalogue/hub.yml has one to copy.",
        "resources.yml:1: services: no service is marked everywhere: emergency with a phone "
        "number. Mark the emergency line, so that every page shows it.",
    ]
    assert [str(problem) for problem in allotments(tmp_path, LEADS_NOWHERE).problems] == [
        "resources.yml:9: hub.menu[0].page: there is no page 'giudes/' in the hub. "
        "Did you mean 'guides/'?",
    ]


def test_a_pathway_must_begin_somewhere_and_give_credit(tmp_path: Path) -> None:
    line = LOST[: LOST.index("pathway:")].count("\n") + 2
    assert [str(problem) for problem in allotments(tmp_path, LOST).problems] == [
        "resources.yml:3: hub: does not say what the pathway supplements and whom it credits. "
        "Add pathway: with words: and resource:.",
        f"resources.yml:{line}: pathway: no step has the id 'start'. Did you mean 'strat'?",
    ]


def test_what_a_pathway_credits_is_something_to_read(tmp_path: Path) -> None:
    assert [str(problem) for problem in allotments(tmp_path, CREDITS_A_SERVICE).problems] == [
        "resources.yml:13: hub.pathway.resource: 'police' is a service. "
        "Name a resource to open for more.",
    ]


def test_every_complaint_of_pydantic_is_provoked_by_it(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: set[str] = set()

    def listen(error: object, model: object) -> tuple[str, str]:
        heard.add(error["type"])  # type: ignore[index]
        return explain(error, model)  # type: ignore[arg-type]

    monkeypatch.setattr(records, "explain", listen)
    guarded.parse.cache_clear()
    read_catalogue(broken)
    of_areas = {
        "dict_type"
    }  # only an area's file has groups of fields by name; see tests/engine/areas
    assert set(_BY_TYPE) - heard == of_areas
    assert heard - set(_BY_TYPE) == {"hub"}, "a complaint without words of our own"


def test_every_message_in_the_code_is_provoked_here(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_everything() -> None:
        guarded.parse.cache_clear()
        check(read_catalogue(broken), AS_OF, broken, [broken / "docs"])
        for text in (BARE, LEADS_NOWHERE, LOST, CREDITS_A_SERVICE):
            assert allotments(tmp_path, text).problems
        make_every_slip(tmp_path / "slips", monkeypatch)

    here = Path(signpost.__file__).parent
    files = [*here.glob("model/*.py"), *here.glob("reading/*.py"), *here.glob("*checks.py")]
    # What these say is provoked by tests of their own.
    of_others = ("area", "overlaid", "bulletin", "asset", "mkdocs", "front", "written", "file")
    of_areas = ("offers", "renamed")
    of_pages = ("rich_checks", "page_f", "doubt")
    say_nothing = ("dress",)
    elsewhere = (*of_others, *of_areas, *of_pages, *say_nothing)
    files = [f for f in files if not any(name in f.name for name in elsewhere)]
    ran = lines_run(read_everything, files)
    said = [complaint for file in files for complaint in complaints(file)]
    assert len(said) > 60, "the code no longer looks as tests/engine/reading/broken.py expects"
    unsaid = {function for file, line, function in said if (file, line) not in ran}
    assert unsaid == set(NEVER_SAID)


def test_every_message_is_a_sentence_for_somebody_who_does_not_program(
    problems: list[Problem],
) -> None:
    jargon = ("pydantic", "Input should", "NoneType", "dict", "tuple", "ScalarNode", "Error")
    odd = [str(p) for p in problems if any(word in str(p) for word in jargon)]
    assert odd == []
    assert [str(p) for p in problems if not p.hint] == []
