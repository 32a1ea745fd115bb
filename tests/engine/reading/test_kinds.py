"""A hub names its own kinds, each with the fields of its shape, wherever it names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import Helpline, Research, Resource, Service, Shape, Training
from signpost.reading import Reading, read_catalogue
from tests.conftest import write_tree

KINDS = """\
kinds:
  - {id: toolkit, shape: document, name: Toolkit, plural: Toolkits, icon: tools}
  - {id: evidence, shape: research, name: Evidence, plural: Evidence, icon: magnify}
  - {id: workshop, shape: training, name: Workshop, plural: Workshops, icon: shovel}
  - {id: refuge, shape: service, name: Refuge, plural: Refuges, icon: home}
  - {id: hotline, shape: helpline, name: Hotline, plural: Hotlines, icon: phone}
"""
ENTRIES = """\
resources:
{resources}services:
{services}"""


def resource(id: str, kind: str) -> str:
    return f"""\
  - id: {id}
    title: {id}
    kind: {kind}
    summary: What it is.
    why: Why you would open it.
    publisher: A trust
    languages: [en]
    look_for: Ask.
    nations: [UK]
    assurance: {{confidence: unconfirmed}}
    added: 2026-01-01
"""


def service(id: str, kind: str) -> str:
    return f"""\
  - id: {id}
    name: {id}
    kind: {kind}
    provider: A trust
    summary: What it is.
    for_whom: [anybody]
    area_served: Here
    url: https://example.org/
    nations: [UK]
    assurance: {{confidence: unconfirmed}}
    added: 2026-01-01
"""


def read(folder: Path, **files: str) -> Reading:
    written = {f"{name}.yml": text for name, text in files.items()}
    return read_catalogue(write_tree(folder, dict(written)))


def test_each_kind_has_the_fields_of_its_shape_though_kinds_are_read_last(tmp_path: Path) -> None:
    entries = ENTRIES.format(
        resources=resource("a-toolkit", "toolkit")
        + resource("a-study", "evidence")
        + resource("a-course", "workshop"),
        services=service("a-refuge", "refuge") + service("a-line", "hotline"),
    )
    found = read(tmp_path, resources=f"include: [last.yml]\n{entries}", last=KINDS)
    assert found.problems == []
    assert {entry.id: type(entry) for entry in found.catalogue.entries} == {
        "a-toolkit": Resource,
        "a-study": Research,
        "a-course": Training,
        "a-refuge": Service,
        "a-line": Helpline,
    }


def test_a_hub_that_names_no_kinds_has_the_common_ones(tmp_path: Path) -> None:
    found = read(tmp_path, resources=f"resources:\n{resource('a-guide', 'guide')}")
    assert found.problems == []
    assert found.catalogue.kind["guide"].shape is Shape.DOCUMENT


def test_a_hub_that_names_kinds_has_no_others(tmp_path: Path) -> None:
    text = f"{KINDS}resources:\n{resource('a-guide', 'guide')}"
    assert [str(problem) for problem in read(tmp_path, resources=text).problems] == [
        "resources.yml:10: resources[a-guide].kind: 'guide' is not a kind. "
        "Write toolkit, evidence or workshop, or add it to kinds in the taxonomy.",
    ]


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (
            f"resources:\n{resource('an-entry', 'refuge')}",
            "'refuge' is a kind of entry under services:. "
            "Move the entry to services:, or give it another kind.",
        ),
        (
            f"services:\n{service('an-entry', 'toolkit')}",
            "'toolkit' is a kind of entry under resources:. "
            "Move the entry to resources:, or give it another kind.",
        ),
        (
            f"services:\n{service('an-entry', 'hotlin')}",
            "'hotlin' is not a kind. Did you mean 'hotline'?",
        ),
        (f"services:\n{service('an-entry', '')}", "is empty. Write refuge or hotline."),
        (
            f"services:\n{service('an-entry', '[refuge]')}",
            "\"['refuge']\" is not a kind. Did you mean 'refuge'?",
        ),
    ],
)
def test_an_entry_of_a_kind_that_does_not_fit_is_told_once(
    tmp_path: Path, entries: str, message: str
) -> None:
    (problem,) = read(tmp_path, resources=KINDS + entries).problems
    assert str(problem).split(".kind: ", 1)[1] == message


def test_one_broken_kind_does_not_make_each_entry_of_it_a_problem(tmp_path: Path) -> None:
    broken = KINDS.replace("shape: service", "shape: shelter")
    found = read(tmp_path, resources=f"{broken}services:\n{service('a-refuge', 'refuge')}")
    assert [problem.where for problem in found.problems] == ["kinds[refuge].shape"]


def test_kinds_that_may_stand_in_a_file_that_cannot_be_read_are_not_missed(tmp_path: Path) -> None:
    text = f"include: [kinds.yml]\nresources:\n{resource('a-toolkit', 'toolkit')}"
    found = read(tmp_path, resources=text, kinds="kinds: [\n")
    assert [problem.path for problem in found.problems] == ["kinds.yml"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("kind: refuge", "'refuge' is not a kind. Add it to kinds in the taxonomy."),
        ("kind: ''", "is empty. Add a kind for it to kinds in the taxonomy, and write its id."),
        (
            "note: x",
            "kind is missing. Add a kind for it to kinds in the taxonomy, and write its id.",
        ),
    ],
)
def test_where_no_kind_would_fit_none_is_proposed(tmp_path: Path, written: str, said: str) -> None:
    kinds = "".join(KINDS.splitlines(keepends=True)[:4])
    entry = service("an-entry", "one").replace("kind: one", written)
    found = read(tmp_path, resources=f"{kinds}services:\n{entry}")
    assert [
        str(one).partition("]")[2].partition(": ")[2]
        for one in found.problems
        if "kind" in str(one)
    ][:1] == [said]
