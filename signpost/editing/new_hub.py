"""A new hub: the starter that comes with Signpost, copied with a name and a day filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from signpost import __version__
from signpost.editing.yaml_text import field_line
from signpost.errors import HubError, WrongUsage
from signpost.model.unseen import on_one_line
from signpost.reading import read_catalogue
from signpost.reading.schema import schemas
from signpost.reading.source_file import why

STARTER = Path(__file__).parents[1] / "starter"
LONGEST_NAME = 200

_OF_GIT = {".git"}
"""What may stand in a folder that counts as empty: a repository that was just begun."""

_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|&$"})


class _Placeholders(Template):
    """`%%name` in a file of the starter, or in the name of one. No file of a hub has `%%`."""

    delimiter = "%%"


def new_hub(folder: Path, name: str | None, today: date) -> str:
    """Make a hub in a folder that is empty or not there yet; the name that it was given.

    Without a name it is called after the folder. Raises WrongUsage for a folder that holds
    something and for a name that cannot be used, and HubError where nothing can be written;
    then nothing is left behind.
    """
    _refuse_unless_empty(folder)
    named = _name(_after_its_folder(folder) if name is None else name)
    _write(folder, starter_files(named, today))
    return named


def _after_its_folder(folder: Path) -> str:
    """`repair-hub` is called Repair hub."""
    words = folder.absolute().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def starter_files(name: str, today: date) -> dict[str, str]:
    """Every file of a new hub by its path, with its text."""
    words = {
        "site_name": field_line("site_name", name),
        "title": name.translate(_MARKDOWN),
        "day": today.isoformat(),
        "version": __version__,
    }

    def filled(text: str) -> str:
        return _Placeholders(text).substitute(words)

    files = {
        filled(path.relative_to(STARTER).as_posix()): filled(path.read_text("utf-8"))
        for path in _starter()
    }
    with TemporaryDirectory() as aside:
        _write(Path(aside), files)
        return files | schemas(read_catalogue(Path(aside)).catalogue)


def _starter() -> Iterator[Path]:
    """The files of the starter, without what Python leaves beside modules."""
    for path in sorted(STARTER.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _refuse_unless_empty(folder: Path) -> None:
    if folder.is_symlink() and not folder.exists():
        raise WrongUsage(f"{folder} is a link that leads nowhere. Nothing was written.")
    if folder.exists() and not folder.is_dir():
        raise WrongUsage(f"{folder} is a file. Name a folder that is not there yet.")
    if folder.is_dir() and (held := sorted({p.name for p in folder.iterdir()} - _OF_GIT)):
        more = " and more" if len(held) > 1 else ""
        raise WrongUsage(
            f"{folder} is not empty: it holds {held[0]}{more}. Nothing was written. "
            "Name a folder that is not there yet, or an empty one."
        )


def _name(given: str) -> str:
    """The name of a hub on one line. Raises WrongUsage for one that readers could not see."""
    name = " ".join(given.split())
    if not name or not any(sign.isalnum() for sign in name):
        raise WrongUsage("A hub needs a name that readers can see: --name 'Mending in North Town'.")
    if len(name) > LONGEST_NAME:
        raise WrongUsage(
            f"The name has {len(name)} characters; the limit is {LONGEST_NAME}. Give a shorter one."
        )
    if on_one_line(name) != name:
        raise WrongUsage("The name holds a sign that nobody can see. Type it again by hand.")
    return name


def _write(folder: Path, files: dict[str, str]) -> None:
    made: list[Path] = []
    try:
        for name, text in files.items():
            _make_folders((folder / name).parent, made)
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                made.append(folder / name)
                file.write(text)
    except OSError as error:
        _take_back(made)
        raise HubError(
            f"{folder} cannot be written ({why(error)}). Nothing was left there. "
            "Name a folder in which you may write."
        ) from None


def _make_folders(folder: Path, made: list[Path]) -> None:
    for one in reversed([folder, *folder.parents]):
        if not one.exists():
            one.mkdir()
            made.append(one)


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        path.rmdir() if path.is_dir() else path.unlink()
