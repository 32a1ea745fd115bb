"""Which files of a folder are published: the one place that decides, for check and build."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from signpost.model import Problem
from signpost.model.unseen import on_one_line
from signpost.reading.file_names import (
    FOLDERS_OF_PROGRAMS,
    Told,
    copied,
    is_copy,
    is_hidden_secret,
    is_key,
    left_by_programs,
    unfit_name,
)
from signpost.reading.source_file import why


@dataclass(frozen=True)
class Found:
    """A file or folder, by its name below the folder looked at; what is wrong with it, if
    anything; and whether it is a file that is published."""

    name: str
    file: Path
    told: Told | None = None
    published: bool = True

    def problem(self, root: Path) -> Iterator[Problem]:
        """What there is to tell of it; `root` is the hub, from which files are named."""
        if self.told:
            message, hint, severity = self.told
            at = self.file.relative_to(root) if self.file.is_relative_to(root) else self.file
            yield Problem(at.as_posix(), 1, "", message, hint, severity)


MANIFEST = "manifest.json"
"""The list of what a build made, in every site."""

UNPUBLISHED = "UNPUBLISHED.txt"
"""A file by this name keeps its folder, and what lies below it, out of the site: words for those
who work on the hub, beside those for its readers."""


def published(folder: Path) -> list[Path]:
    """The files of a folder that readers get to see, pages and others, in order of their names."""
    return [found.file for found in look(folder) if found.published]


def pages(folder: Path) -> list[Path]:
    """The Markdown files among them."""
    return [file for file in published(folder) if file.suffix == ".md"]


def file_problems(folder: Path, root: Path) -> Iterator[Problem]:
    """What is wrong with the files of a folder as such: what is left out, and what nobody could
    open. Names that the system itself hides are left out without a word."""
    for found in look(folder):
        yield from found.problem(root)


def look(folder: Path) -> list[Found]:
    """Every file of a folder, and every folder in it that cannot be looked into. No link to a
    folder is followed: it may lead round in a circle, or out of the hub."""
    if folder.is_symlink():
        return [Found("", folder, _LINKED_FOLDER, published=False)]
    if not folder.is_dir():
        return []
    return list(_with_twins(_below(folder, folder)))


def _below(at: Path, top: Path) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(at), key=lambda entry: entry.name)
    except OSError as error:
        hint = "see that you may open it"
        wrong: Told = (f"the folder cannot be opened ({error.strerror})", hint, "error")
        yield Found(at.relative_to(top).as_posix(), at, wrong, published=False)
        return
    names = {entry.name for entry in entries}
    if UNPUBLISHED in names and at != top:
        return
    for entry in entries:
        file = at / entry.name
        told, is_left_out = _judged(entry, file, top, names)
        if entry.is_dir(follow_symlinks=False) and not is_left_out:
            if told:
                yield Found(file.relative_to(top).as_posix(), file, told, published=False)
            yield from _below(file, top)
        elif told or not is_left_out:
            name = file.relative_to(top).as_posix()
            yield Found(name, file, told, published=not is_left_out)


def _judged(
    entry: os.DirEntry[str], file: Path, top: Path, beside: set[str]
) -> tuple[Told | None, bool]:
    """What is wrong with an entry, and whether it is left out."""
    if entry.name.startswith("."):
        return (_SECRET if is_hidden_secret(entry.name) else None), True
    if on_one_line(entry.name) != entry.name:
        return _UNTYPED, True
    if entry.is_symlink():
        told = _of_a_link(file, top)
        return told, told is not None
    if entry.is_dir(follow_symlinks=False):
        if entry.name in FOLDERS_OF_PROGRAMS:
            return _LITTER, True
        if file.parent == top and entry.name == "templates":
            return _TEMPLATES, True
        return unfit_name(entry.name), False
    if not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
        return _NO_FILE, True
    return _of_a_file(entry, file, beside)


def _of_a_file(entry: os.DirEntry[str], file: Path, beside: set[str]) -> tuple[Told | None, bool]:
    name = entry.name
    if name == UNPUBLISHED:
        return _TOO_HIGH, True
    if is_key(name):
        return _PRIVATE_KEY, True
    if left_by_programs(name):
        return _LITTER, True
    of = copied(name)
    if of is not None and (of in beside or not of or is_copy(name)):
        what = f"looks like a copy of {of}" if of else "was made by a program when two people wrote"
        message = f"{what}, so it is not published"
        return (message, "delete it, or give it a name of its own", "warning"), True
    if not os.access(file, os.R_OK):
        return _UNREADABLE, True
    size = entry.stat(follow_symlinks=False).st_size
    if file.suffix == ".md" and size > LONGEST_PAGE:
        message = f"has {size:,} bytes, which is no page that anybody reads"
        return (message, "make several pages of it", "error"), True
    told = unfit_name(name)
    if told is None and size > HEAVIEST:
        message = f"has {size / 1_000_000:,.0f} MB, more than most readers can load"
        told = (message, "save it smaller, or link to where it is kept", "warning")
    return told, False


HEAVIEST = 25_000_000
LONGEST_PAGE = 5_000_000
"""Bytes of a file that readers can be asked to load, and of a page that is read at all."""

_LINKED_FOLDER: Told = (
    "is a link to a folder, and is not published",
    "put the folder itself here, not a link to it",
    "error",
)
_UNTYPED: Told = ("has a name with a sign that nobody can see", "give it another name", "error")
_NO_FILE: Told = ("is no file that could be published", "take it out", "error")
_TOO_HIGH: Told = (
    "keeps a folder out of the site, but not all of them",
    "put it into the folder that is meant",
    "error",
)
_UNREADABLE: Told = ("cannot be read", "see that you may open it", "error")
_LITTER: Told = ("was left by a program and is not published", "delete it", "warning")
_SECRET: Told = ("is not for readers and is not published", "keep it outside the hub", "warning")
_PRIVATE_KEY: Told = (
    "looks like a key that opens something, and is not published",
    "take it out of the hub, and have the key replaced if anybody else has seen it",
    "error",
)
_TEMPLATES: Told = (
    "is a folder that MkDocs never publishes",
    "give it another name",
    "error",
)


def _of_a_link(file: Path, top: Path) -> Told | None:
    """What is wrong with a link. A link to another file of the same folder is as good as a file."""
    hint = "put the file itself here, not a link to it"
    whole = top.resolve()
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        where = why(error) if "itself" in why(error) else "a link that leads nowhere"
        return f"is {where}, and is not published", hint, "error"
    if target.is_dir():
        return _LINKED_FOLDER
    if not target.is_relative_to(whole) or "/." in f"/{target.relative_to(whole).as_posix()}":
        return "is a link that leads out of its folder, and is not published", hint, "error"
    return None if target.is_file() and os.access(target, os.R_OK) else _NO_FILE


def _with_twins(found: Iterator[Found]) -> Iterator[Found]:
    """Names that differ only in capitals, or in how an accent is stored, are one name to Windows
    and to a Mac."""
    first: dict[str, str] = {}
    for one in found:
        key = unicodedata.normalize("NFC", one.name).casefold()
        twin = first.setdefault(key, one.name)
        if one.told is None and twin != one.name:
            message = f"has the same name as {twin!r}, but for capitals or accents"
            told: Told = (message, "give one of them another name", "error")
            yield Found(one.name, one.file, told, one.published)
        else:
            yield one
