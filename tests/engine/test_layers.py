"""The rooms of the engine, and who may import whom."""

from __future__ import annotations

from tests.engine.test_structure import MODULES, called_in, importing, imports_of, modules_in

LAYERS = (
    ("model",),
    ("errors", "reading", "areas"),
    ("checks", "render", "search"),
    ("project",),
    ("bulletins", "exports", "editing"),
    ("macros", "site", "testing"),
    ("cli",),
    ("__main__",),
)
"""The rooms of the engine, the lowest first. A room may import from
its own layer, and from below."""

KNOW_MKDOCS = ("signpost/site/", "signpost/macros/")

STARTER = "signpost/starter/"
"""Files of a hub that is yet to be made; they come with the engine and are no part of it."""

ENGINE = [module for module in modules_in("signpost") if not module.startswith(STARTER)]


def _room(name: str) -> str:
    """`signpost.model.values` and `signpost/model/values.py` stand in the room `model`."""
    parts = name.removesuffix(".py").replace("/", ".").split(".")
    return parts[1] if len(parts) > 1 else ""


def test_no_room_imports_upwards() -> None:
    height = {room: n for n, layer in enumerate(LAYERS) for room in layer} | {"__version__": 0}
    upwards = [
        (module, name)
        for module in ENGINE
        for name in sorted(imports_of(module))
        if name.startswith("signpost.") and height.get(_room(module), 0) < height[_room(name)]
    ]
    assert upwards == []


def test_no_two_rooms_import_each_other() -> None:
    arrows = {
        (_room(module), _room(name))
        for module in ENGINE
        for name in imports_of(module)
        if name.startswith("signpost.") and _room(module) != _room(name)
    }
    assert {pair for pair in arrows if pair[::-1] in arrows} == set()


def test_nothing_is_imported_by_name_to_get_round_that() -> None:
    by_name = {"import_module", "importlib.import_module", "__import__", "exec", "eval"}
    assert [module for module in MODULES if called_in(module) & by_name] == []


def test_only_the_site_and_the_macros_know_mkdocs() -> None:
    knowing = importing(ENGINE, "mkdocs", "material", "mkdocs_macros")
    assert [module for module, _ in knowing if not module.startswith(KNOW_MKDOCS)] == []


def test_the_engine_imports_nothing_of_a_hub() -> None:
    assert importing(ENGINE, "macros", "hooks", "tests") == []


def test_every_room_has_its_layer() -> None:
    rooms = {_room(module) for module in ENGINE}
    assert rooms == {*(room for layer in LAYERS for room in layer), "theme", "__init__"}
