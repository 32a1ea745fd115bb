"""Compiled templates are kept from one command to the next, and nothing of them can do harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.model import Edition
from signpost.reading import read_catalogue
from signpost.render import renderer as rendering
from signpost.render.renderer import Compiled, Renderer
from signpost.site import compiled
from signpost.site.compiled import FILE, keep_compiled, take_compiled
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import ALLOTMENTS
from tests.engine.whole import whole
from tests.process import run_anew

FROST = "{% for word in ['Frost', 'Snow'] %}{{ word }} in {{ hub.owner }}. {% endfor %}"
SAID = "Frost in the committee. Snow in the committee. "

Command = Callable[[], tuple[str, bool]]


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    files = {"hub/resources.yml": ALLOTMENTS, "look/hub/greeting.html": FROST}
    return write_tree(tmp_path, files) / "hub"


@pytest.fixture
def command(hub: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """A command of a new process: what it rendered, and whether it had to compile."""

    def run() -> tuple[str, bool]:
        monkeypatch.setattr(compiled, "COMPILED", fresh := Compiled())
        monkeypatch.setattr(rendering, "COMPILED", fresh)
        take_compiled(hub)
        said = _renderer(hub).render("greeting", "..")
        keep_compiled(hub)
        return said, fresh.grown

    return run


def _renderer(hub: Path, language: str = "en") -> Renderer:
    catalogue = read_catalogue(hub).catalogue
    edition = Edition.model_construct(
        catalogue=catalogue, name="Frost", as_of=AS_OF, language=language
    )
    return Renderer(edition, [hub.parent / "look"])


def test_what_is_made_of_a_text_is_made_again_only_when_it_has_changed() -> None:
    made: list[str] = []

    def halves(text: str) -> tuple[str, ...]:
        made.append(text)
        return tuple(text.split())

    first = Compiled()
    assert [first.of("sheet", text, halves) for text in ("a b", "a b", "c d")] == [
        ("a", "b"),
        ("a", "b"),
        ("c", "d"),
    ]
    assert (made, first.grown) == (["a b", "c d"], True)


def test_only_the_first_command_compiles(hub: Path, command: Command) -> None:
    assert [command(), command(), command()] == [(SAID, True), (SAID, False), (SAID, False)]
    assert sorted(path.name for path in (hub / FILE.parent).iterdir()) == [".gitignore", FILE.name]


def test_a_template_that_was_changed_is_compiled_anew(hub: Path, command: Command) -> None:
    command()
    write_tree(hub.parent, {"look/hub/greeting.html": "Thaw in {{ hub.owner }}"})
    assert [command(), command()] == [
        ("Thaw in the committee", True),
        ("Thaw in the committee", False),
    ]


def test_one_renderer_after_another_sees_a_changed_template(hub: Path) -> None:
    """A preview makes a new renderer for each rebuild, in one process."""
    before = _renderer(hub).render("greeting", "..")
    write_tree(hub.parent, {"look/hub/greeting.html": "Thaw"})
    assert (before, _renderer(hub).render("greeting", "..")) == (SAID, "Thaw")


def _flipped(content: bytes) -> bytes:
    at = content.index(b"Snow")
    return content[:at] + b"Slow" + content[at + 4 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"garbage",
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content[:20],
        lambda content: content + b"\0",
        lambda content: b"\0" * len(content),
        lambda content: content[:32] + b"garbage" * 100,
        _flipped,
    ],
    ids=["empty", "garbage", "cut", "half", "short", "longer", "zeros", "other", "changed"],
)
def test_a_damaged_file_counts_as_none(
    hub: Path, command: Command, damage: Callable[[bytes], bytes]
) -> None:
    command()
    (hub / FILE).write_bytes(damage((hub / FILE).read_bytes()))
    assert [command(), command()] == [(SAID, True), (SAID, False)]


def test_what_another_version_has_compiled_counts_as_none(
    hub: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:
        other.setattr(compiled, "_MADE_BY", b"0.0.9 3.0 3.10")
        command()
    assert [command(), command()] == [(SAID, True), (SAID, False)]


@pytest.mark.parametrize("name", [FILE.parent.as_posix(), FILE.as_posix()])
def test_where_nothing_can_be_kept_commands_do_without(
    hub: Path, command: Command, name: str
) -> None:
    """What stands in the way is a file where the folder should be, or a folder for the file."""
    there = hub / name
    if name == FILE.as_posix():
        write_tree(there, {"somebody's": "own"})
    else:
        there.write_text("somebody's own", "utf-8")
    before = sorted(hub.rglob("*"))
    assert [command(), command()] == [(SAID, True), (SAID, True)]
    assert sorted(hub.rglob("*")) == before


def test_a_project_that_is_no_more_is_not_made_again(hub: Path, command: Command) -> None:
    command()
    compiled.COMPILED.grown = True
    keep_compiled(hub / "gone")
    assert not (hub / "gone").exists()


def test_what_hangs_on_the_edition_is_in_no_compiled_template(hub: Path) -> None:
    """Jinja works out a filter of a fixed value when it compiles; the next edition has the code."""
    write_tree(hub.parent, {"look/hub/greeting.html": "{{ 'cy' | language_name }}"})
    said = [_renderer(hub, language).render("greeting", "..") for language in ("en", "cy")]
    assert said == ["Welsh", "Cymraeg"]


@pytest.mark.audit
def test_a_check_keeps_them_in_the_hub(tmp_path: Path) -> None:
    hub = whole(tmp_path / "new").root
    first = run_anew("check", "--json", cwd=hub)
    kept = (hub / FILE).read_bytes()
    again = run_anew("check", "--json", cwd=hub)
    assert (again.returncode, again.stdout) == (first.returncode, first.stdout)
    assert (hub / FILE).read_bytes() == kept
