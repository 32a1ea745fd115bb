"""Which kinds of files a hub offers to readers: all others stay out until somebody lists them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

Fault = tuple[str, str]
"""What is wrong, and the way out."""

_OFFERED = frozenset(
    re.findall(
        r"\w+",
        """md html htm xhtml markdown mdown mkdn mkd
        pdf docx dotx xlsx xltx pptx potx odt ott ods odp rtf epub txt csv tsv ics vcf
        png jpg jpeg gif svg webp avif ico bmp tif tiff
        mp3 m4a ogg oga wav mp4 m4v webm vtt srt
        css js mjs json xml webmanifest woff woff2 ttf otf""",
    )
)
"""Endings of papers, pictures, recordings, and what pages load. Those of pages are told of by
signpost/checks/files.py."""

_WITHOUT_ENDING = frozenset({"cname", "_headers", "_redirects"})
"""What whoever serves a site looks for at its top."""

_MACROS = {
    **dict.fromkeys(("docm", "dotm"), "docx"),
    **dict.fromkeys(("xlsm", "xltm", "xlam", "xlsb"), "xlsx"),
    **dict.fromkeys(("pptm", "potm", "ppsm", "ppam"), "pptx"),
}
"""Papers that hold a program, which runs on the machine of whoever opens them; and what to save
them as."""

_OF_OLD = {"doc": "docx", "dot": "docx", "xls": "xlsx", "xlt": "xlsx", "ppt": "pptx", "pps": "pptx"}
"""Papers of before 2007: nobody sees from outside whether they hold one."""

_OF_THE_LOOK = frozenset({"j2", "yml", "yaml", "py"})
"""What a theme may hold besides, and MkDocs does not publish."""


def unfit_kind(name: str, listed: Collection[str] | None = None) -> Iterator[Fault]:
    """What is wrong with the kind of a file, by its name in its folder. A kind that nobody thought
    of is not offered: it may be a list of passwords.

    `listed` are the names that mkdocs.yml lists, to be published all the same; None where it
    cannot list any.
    """
    file = PurePosixPath(name.lower())
    ending = file.suffix.removeprefix(".")
    if ending in _OFFERED or (not ending and file.name in _WITHOUT_ENDING):
        return
    if ending in _MACROS:
        hint = f"save it as .{_MACROS[ending]} and offer that"
        yield f"is a paper with a program in it (.{ending}), which readers should not open", hint
    elif name not in (listed or ()):
        what = f".{ending}" if ending else "no ending"
        hint = _way_out(name, _OF_OLD.get(ending), listed is not None)
        yield f"is of a kind that a hub does not offer to readers ({what})", hint


def _way_out(name: str, other: str | None, may_be_listed: bool) -> str:
    hint = (
        f"save it as .{other} and offer that" if other else "if it is not for readers, take it out"
    )
    if may_be_listed:
        hint += (
            "; if readers are to have it as it is, list it in mkdocs.yml, under extra:, as "
            f"publish_as_it_is: [{name}]"
        )
    return hint


def unfit_for_the_look(name: str) -> Iterator[Fault]:
    """The same for a file of a hub's theme, whose templates and settings are not published."""
    if PurePosixPath(name.lower()).suffix.removeprefix(".") not in _OF_THE_LOOK:
        yield from unfit_kind(name)
