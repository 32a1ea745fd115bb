"""`signpost fields` and `signpost macros`: what may be written, told in any hub."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.errors import WrongUsage
from signpost.exports.reference import AREA, fields, macros, sections
from signpost.macros import MACROS
from signpost.model import Catalogue
from signpost.reading.schema import CATALOGUE
from tests.conftest import AS_OF, ROOT
from tests.engine.made_up import allotments
from tests.engine.new import new_hub
from tests.process import run_hub


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return allotments(tmp_path_factory.mktemp("fields")).reading.catalogue


def names(lines: list[str]) -> set[str]:
    """What is told of, each at the beginning of a line and two spaces in."""
    return {found[1] for line in lines if (found := re.match(r"  (\w+)\*? ", line))}


PEOPLE = """\
People: People who need help, as services name them in `for_whom`. `board` makes them a column
of the coverage board. Helplines for those marked `care` stand wherever readers are told of
support for themselves.
  id*                   an id
  name*                 words, or words by language ({en: …, cy: …})
  board                 Column (below)
  care                  true or false
  icon                  words

Column: A column of the coverage board. `ages` are its bands in years, the youngest first;
without any, how old somebody is is not asked, and `note` says why not.
  ages                  a list, each Ages (below)
  note                  words, or words by language ({en: …, cy: …})
  with                  a list, each Counted (below)

Ages: An age range in whole years, both ends included; without `to` it has no upper end.
  from                  a whole number
  to                    a whole number

Counted: Other people whose services count in a column too: at every age, or from one on.
  id*                   an id
  from                  a whole number
"""


def test_the_fields_of_a_section_are_told_with_those_of_its_groups(catalogue: Catalogue) -> None:
    assert list(fields(catalogue, "people")) == PEOPLE.splitlines()


def test_every_section_of_the_catalogue_is_told(catalogue: Catalogue) -> None:
    assert names(list(sections(catalogue))) == set(CATALOGUE)


@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("section", [*sorted(set(CATALOGUE) - {"include"}), AREA])
def test_whatever_is_told_of_as_being_below_is_there(catalogue: Catalogue, section: str) -> None:
    lines = list(fields(catalogue, section))
    told = " ".join(lines)
    groups = [line.split(":")[0] for line in lines if line and not line.startswith(" ")]
    assert set(re.findall(r"(\w+) \(below\)", told)) <= set(groups)
    assert [line for line in lines if len(line) > 96] == []


def test_words_of_other_languages_are_told_to_stand_by_language(catalogue: Catalogue) -> None:
    told = " ".join("\n".join(fields(catalogue, "alike")).split())
    assert "other_languages by language ({cy: …}), each a list, each words" in told


def test_ids_of_the_taxonomy_are_this_hubs_own(catalogue: Catalogue) -> None:
    kinds = {kind.id for kind in catalogue.kinds}
    told = "\n".join(fields(catalogue, "resources"))
    found = re.findall(r"^  kind\* +one of (.+)$", told, re.MULTILINE)
    assert {kind for line in found for kind in line.split(", ")} <= kinds
    assert found


@pytest.mark.parametrize(
    ("name", "hint"),
    [("servces", "Did you mean 'services'?"), ("zzzz", "There are: acronyms, alike, area, ")],
)
def test_a_name_that_is_none_is_told_with_those_there_are(
    catalogue: Catalogue, name: str, hint: str
) -> None:
    with pytest.raises(WrongUsage) as told:
        list(fields(catalogue, name))
    assert str(told.value).startswith(f"There is nothing called {name!r} to write. {hint}")


def test_every_macro_is_told_as_it_is_written() -> None:
    lines = list(macros(MACROS))
    written = [line for line in lines if line.startswith("{{")]
    assert [re.findall(r"\w+", line)[0] for line in written] == sorted(MACROS)
    assert "{{ phone(id) }}" in written
    assert "{{ latest(limit=3) }}" in written
    assert '{{ search(label="Search everything here") }}' in written


def test_the_commands_print_it(tmp_path: Path) -> None:
    root = allotments(tmp_path).root
    told = run_hub("fields", "people", cwd=root)
    assert told.stdout == PEOPLE + "\n* must be there.\n"
    assert run_hub("fields", cwd=root).stdout.count("\n") > len(CATALOGUE)
    assert "{{ phone(id) }}\n" in run_hub("macros", cwd=root).stdout


def test_the_macros_of_a_hubs_own_are_told_of_behind_the_others(tmp_path: Path) -> None:
    root = tmp_path / "hub"
    new_hub(root, "Mending", AS_OF)
    said = run_hub("macros", cwd=root).stdout
    every, own, tail = said.partition(
        "\nOf this hub's own:\n\n{{ tip(words) }}\n    A piece of advice"
    )
    assert (bool(own), "{{ tip(" in every, "{{ " in tail.replace('{{ tip("Take', "")) == (
        True,
        False,
        False,
    )
    code = root / "macros" / "__init__.py"
    code.write_text(f"{code.read_text('utf-8')}1 / 0\n", "utf-8")
    line = code.read_text("utf-8").count("\n")
    broken = run_hub("macros", cwd=root)
    assert (broken.returncode, broken.stdout, broken.stderr) == (
        1,
        "",
        f"The macros of this hub's own cannot be listed. macros/__init__.py:{line}: the hub's own "
        "code failed (ZeroDivisionError: division by zero). Tell whoever looks after the hub's "
        "code, with this line.\n",
    )


def test_no_message_sends_a_reader_to_a_page_that_a_new_hub_has_not() -> None:
    code = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "signpost").rglob("*.py")
        if re.search(r"docs/about/|the hub that ships", path.read_text("utf-8"))
    }
    assert code == {"signpost/editing/new_area.py"}, "names its guide only where there is one"
