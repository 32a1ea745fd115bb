"""Whether the hub's own colours can be read, wherever its look stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from signpost.areas.colours import AA, DARK, Unreadable, is_plain, palette, unreadable_hub
from signpost.model import Problem
from signpost.model.problem import Severity
from signpost.reading.site_settings import SiteSettings
from signpost.render.look import folders_of, in_look

TOKENS = "assets/tokens.css"


def tokens_of(settings: SiteSettings, theme: Path, root: Path) -> dict[str, str]:
    """The style sheets that may name a hub's colours, by their paths, the later over the earlier:
    that of its look, then extra_css. What is the theme's own has an empty path."""
    try:
        files = [in_look(folders_of(theme), TOKENS)]
    except FileNotFoundError:
        return {}
    extra = settings.values.get("extra_css")
    names = extra if isinstance(extra, list) else []
    files += [file for name in names if (file := root / "docs" / str(name)).is_file()]
    return {
        file.relative_to(root).as_posix() if file.is_relative_to(root) else "": file.read_text(
            "utf-8", errors="replace"
        )
        for file in files
    }


def hub_colours(settings: SiteSettings, tokens: dict[str, str]) -> Iterator[Problem]:
    """The accent and the bar of the hub must be read easily, by day and in the dark. A check that
    cannot be made says so."""
    if not tokens:
        hint = f"put {TOKENS} back, or take custom_dir out of mkdocs.yml"
        message = f"the colours cannot be looked at: there is no {TOKENS}"
        yield Problem("mkdocs.yml", 1, "theme", message, hint, "warning")
        return
    own = palette(*tokens.values())
    untold: set[str] = set()
    for pair in unreadable_hub(own):
        if pair.ratio is not None:
            colours = own[pair.scheme]
            yield _too_low(pair, colours[pair.field], colours[pair.against], tokens)
        else:
            untold |= {pair.field, pair.against} - _plain(own[pair.scheme])
    if untold:
        yield _not_told(sorted(untold), tokens)
    yield from _no_palette(settings)


def _plain(colours: Mapping[str, str]) -> set[str]:
    return {name for name, colour in colours.items() if is_plain(colour)}


def _too_low(pair: Unreadable, colour: str, against: str, tokens: dict[str, str]) -> Problem:
    dark = pair.scheme == DARK
    message = (
        f"{colour} on {against} ({pair.against}) has a contrast of {pair.ratio:.2f} to 1"
        f"{' on a dark screen' if dark else ''}; readers need {AA} (AA)"
    )
    hint = f"choose a {'lighter' if dark and pair.field == 'accent' else 'darker'} one"
    return _at(pair.field, tokens, message, hint, dark)


def _not_told(names: list[str], tokens: dict[str, str]) -> Problem:
    listed = ", ".join(f"--hub-{name}" for name in names)
    message = f"the contrast of {listed} cannot be looked at"
    hint = f"write each in {TOKENS} as # and six digits or letters, such as #0b525b"
    return _at(names[0], tokens, message, hint, severity="warning")


def _at(
    name: str,
    tokens: dict[str, str],
    message: str,
    hint: str,
    dark: bool = False,
    severity: Severity = "error",
) -> Problem:
    """A problem where a style sheet names a colour: of the light ones, or of the dark."""
    for path, text in reversed(tokens.items()):
        found = [match.start() for match in re.finditer(rf"--hub-{name}:", text)]
        if found and path:
            line = text.count("\n", 0, found[-1 if dark else 0]) + 1
            return Problem(path, line, f"--hub-{name}", message, hint, severity)
    return Problem("mkdocs.yml", 1, f"--hub-{name}", message, hint, severity)


def _no_palette(settings: SiteSettings) -> Iterator[Problem]:
    """Material's own setting for colours changes nothing in a hub."""
    theme = settings.values.get("theme")
    if isinstance(theme, dict) and "palette" in theme:
        message = "changes nothing: the colours of a hub stand in its style sheet"
        hint = f"take it out, and copy {TOKENS} of the theme into your custom_dir to change them"
        yield replace(settings.problem(message, hint, "theme", "palette"), severity="warning")
