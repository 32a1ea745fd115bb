"""The macros that authors of a hub may call: those of the software, and those that the hub adds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs_macros.util import import_local_module

from signpost.macros import MACROS, define_env
from signpost.macros.page import Pages
from signpost.site.configuration import Configuration

Macros = Mapping[str, Callable[..., str]]


class _Environment:
    """What the macros plugin is for a hub's `define_env`, as far as a check needs it."""

    def __init__(self, pages: Pages | _AsWritten) -> None:
        self.conf = SimpleNamespace(making=SimpleNamespace(pages=pages))
        self.macros: dict[str, Callable[..., str]] = {}

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


class _AsWritten:
    """What stands for the pages of an edition where no page is made."""

    def as_macro(self, _name: str, macro: Callable[..., str]) -> Callable[..., str]:
        return macro


def of_the_software(pages: Pages) -> Macros:
    """The macros that every hub has, by their names."""
    environment = _Environment(pages)
    define_env(environment)
    return environment.macros


def macros_of(config: Configuration, pages: Pages) -> Macros:
    """Every macro by its name. Raises whatever the hub's own code raises."""
    environment = _Environment(pages)
    define_env(environment)
    _add_own(config, environment)
    return environment.macros


def own_macros(config: Configuration) -> Macros:
    """The macros that a hub adds, as the functions that its module holds. Raises as `macros_of`."""
    environment = _Environment(_AsWritten())
    _add_own(config, environment)
    return {name: one for name, one in environment.macros.items() if one is not MACROS.get(name)}


def _add_own(config: Configuration, environment: _Environment) -> None:
    root, name = Path(config.config_file_path).parent, module_of(config)
    if files_of_macros(config):
        forget_other_hubs(root, name)
        import_local_module(str(root), name).define_env(environment)  # type: ignore[no-untyped-call]


def files_of_macros(config: Configuration) -> list[Path]:
    """The Python files of a hub's own module of macros, which may be one file or a folder."""
    root, name = Path(config.config_file_path).parent, module_of(config)
    if not name:
        return []
    if (root / name / "__init__.py").is_file():
        return sorted((root / name).rglob("*.py"))
    return [file for file in [root / f"{name}.py"] if file.is_file()]


def module_of(config: Any) -> str:
    """The name of the hub's own module of macros; a hub that does not name the plugin has none."""
    plugin = config.plugins.get("macros")
    return str(plugin.config["module_name"]) if plugin else ""


def registered(plugin: Any) -> Macros:
    """Of what the macros plugin knows, that which came from the hub: nothing of its own tools."""
    return {name: one for name, one in plugin.macros.items() if getattr(one, "of_a_hub", False)}


def forget_other_hubs(root: Path, name: str) -> None:
    """Python keeps one module of a name; the last hub's must not stand for this one's."""
    for known, module in list(sys.modules.items()):
        if known == name or known.startswith(f"{name}."):
            file = getattr(module, "__file__", None)
            if not file or not Path(file).is_relative_to(root):
                del sys.modules[known]
