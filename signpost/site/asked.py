"""What MkDocs is asked to make, and how it says what stops it: the one way between it and us."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_tb

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.utils import CountHandler

from signpost.errors import HubError
from signpost.project import Project
from signpost.site.configuration import Configuration
from signpost.site.finished import Finished
from signpost.site.heard import overheard
from signpost.site.rendering import Bodies

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")

_STOPPED = "The warnings above stop the build. The site you had is untouched."


class _Warned(HubError):
    """MkDocs has warned of something."""


@dataclass(frozen=True)
class Order:
    """An edition that MkDocs is to make: its project, as it stands in its site. All of it has been
    checked, its site is claimed, and whoever ordered it puts it in its place. `bodies` are its
    pages that were made when they were checked."""

    project: Project
    bodies: Bodies
    finished: list[Finished] = field(default_factory=list)
    """The edition, once it is made and found fit."""


def make(project: Project, made: Path, bodies: Bodies) -> Finished:
    """Let MkDocs make a checked edition into a folder of its own.

    Raises HubError with what our hooks said of it, or else with MkDocs' own warnings.
    """
    order = Order(project, bodies)
    with overheard() as said:
        try:
            config = load_config(str(project.root / "mkdocs.yml"), site_dir=str(made))
            config.order = order  # type: ignore[attr-defined]
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (Abort, _Warned) as stopped:
            raise HubError("\n".join(dict.fromkeys([*said, _STOPPED]))) from stopped
        except MkDocsException as stopped:
            raise HubError("\n".join(dict.fromkeys([*said, str(stopped)]))) from stopped
        except HubError:
            raise
        except Exception as error:
            if told := of_own_code(error, project.root):
                raise HubError(f"{told} The site you had is untouched.") from error
            raise
    (finished,) = order.finished
    return finished


def of_own_code(error: Exception, root: Path) -> str:
    """What is told of an error that a hub's own code has raised; nothing of any other."""
    place, said = _of_the_hub(error, root), f"{type(error).__name__}: {error}"
    hint = "Tell whoever looks after the hub's code, with this line."
    return f"{place}: the hub's own code failed ({said}). {hint}" if place else ""


def _of_the_hub(error: Exception, root: Path) -> str:
    """Where in the hub's own code an error came from, as `path:line`; nothing where it did not.
    What is installed below the hub, as in .venv, is not the hub's own."""
    for frame in reversed(extract_tb(error.__traceback__)):
        path, top = Path(frame.filename).resolve(), root.resolve()
        if path.is_relative_to(top):
            own = path.relative_to(top)
            if "site-packages" not in own.parts and not own.parts[0].startswith("."):
                return f"{own.as_posix()}:{frame.lineno}"
    return ""


def order_of(config: Configuration) -> Order | None:
    """What was ordered; None where somebody runs plain MkDocs."""
    return getattr(config, "order", None)


@contextmanager
def in_words(config: Configuration) -> Iterator[None]:
    """Where plain MkDocs runs, a HubError ends it as a plugin's error does: in words."""
    try:
        yield
    except HubError as error:
        if order_of(config):
            raise
        raise PluginError(str(error)) from None


def refuse_warnings(config: Configuration) -> None:
    """Stop where MkDocs has warned: it counts only at the end, which would be too late for us.

    Raises HubError.
    """
    handlers = logging.getLogger("mkdocs").handlers
    counted = [handler.get_counts() for handler in handlers if isinstance(handler, CountHandler)]
    if config.strict and any(counted):
        raise _Warned(_STOPPED)
