"""The language and privacy of every hand-written page, and the words to avoid themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from signpost.checks.language import Channel, House, check_text
from signpost.checks.language.sentences import forms
from signpost.checks.privacy import private_comments, private_files
from signpost.model import POSTS, Problem
from signpost.model.nearest import did_you_mean
from signpost.reading import Reading
from signpost.reading.page_file import read_page_file
from signpost.reading.pages import page_files
from signpost.reading.records import Place


def words_of_pages(
    reading: Reading, docs: Sequence[Path], root: Path, nation: str | None = None
) -> Iterator[Problem]:
    """What the language check finds on the pages in `docs`, and in the files beside them.

    `root` is the project, from which files are named; `nation` is the area's, where there is one.
    """
    house = House.of(reading.catalogue, nation)
    for file in page_files(docs).values():
        path = file.relative_to(root).as_posix()
        text = read_page_file(file, path).text
        # Bulletins are sent by email too, where nothing explains an acronym by itself.
        channel: Channel = "email" if POSTS in path else "web"
        yield from (finding.problem(path) for finding in check_text(text, house, channel))
    yield from private_files(docs, root, house)
    yield from private_comments(reading, root)


def words_to_avoid(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A phrase is avoided once, and what a wording leads to must be a live resource."""
    owner: dict[tuple[str, ...], tuple[str, str]] = {}
    for record in reading.catalogue.wording:
        place = reading.place("wording", record)
        for index, phrase in enumerate(record.avoid):
            key, own = forms(phrase), (record.id, phrase)
            id, same = owner.setdefault(key, own)
            if (id, same) != own:
                message = f"{phrase!r} finds the same as {same!r} of {id!r}"
                yield place.problem(message, "take one of them out", "avoid", index)
        if record.see:
            yield from _resource(reading, record.see, place)


def _resource(reading: Reading, id: str, place: Place) -> Iterator[Problem]:
    known = reading.claimed["resources"]
    target = reading.catalogue.by_id.get(id)
    if id not in known:
        hint = did_you_mean(id, sorted(known), "check the id")
        yield place.problem(f"there is no resource {id!r}", hint, "see")
    elif target is not None and not target.live:
        yield place.problem(f"{id!r} has been withdrawn", "name another resource", "see")


def known_acronyms(reading: Reading, as_of: date) -> Iterator[Problem]:
    """What the glossary explains is not known to everybody."""
    explained = {acronym.acronym: acronym.id for acronym in reading.catalogue.acronyms}
    for group in reading.catalogue.known:
        place = reading.place("known", group)
        for index, short in enumerate(group.acronyms):
            if short in explained:
                message = f"{short!r} is in the glossary too, as {explained[short]!r}"
                hint = "take it out here, so that readers get it explained"
                yield place.problem(message, hint, "acronyms", index)
