"""Whether an area's colours can be read: each pair must reach AA, 4.5 to 1 (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coloraide import Color

from signpost.model.area import Colours

AA = 4.5
"""The contrast that text needs against its ground."""

_LIGHT, _DARK = "light", "dark"
_GROUNDS = {
    "accent": (_LIGHT, ("ground", "surface", "accent-soft", "on-accent")),
    "accent_dark": (_DARK, ("ground", "surface", "accent-soft", "on-accent")),
    "bar": (_LIGHT, ("on-bar",)),
    "bar_dark": (_DARK, ("on-bar",)),
}
"""What each colour stands on, or what stands on it, by its name in tokens.css."""

Palette = dict[str, dict[str, str]]
"""The hub's own colours by scheme and name: `palette["light"]["ground"]`."""


@dataclass(frozen=True)
class Unreadable:
    """A colour of an area that cannot be told well enough from another."""

    field: str
    against: str
    ratio: float


def palette(tokens: str) -> Palette:
    """The colours in the text of tokens.css: what is light, and what dark changes of it."""
    light, _, dark = tokens.partition("prefers-color-scheme: dark")
    of_light, of_dark = (
        dict(re.findall(r"--hub-([a-z-]+):\s*(#[0-9a-fA-F]{6})\b", text)) for text in (light, dark)
    )
    return {_LIGHT: of_light, _DARK: of_light | of_dark}


def unreadable(colours: Colours, hub: Palette) -> Iterator[Unreadable]:
    """Each pair of an area's colour and one of the hub's whose contrast is too low."""
    for field, (scheme, others) in _GROUNDS.items():
        colour = getattr(colours, field)
        for other in others if colour else ():
            against = hub[scheme][other]
            ratio = Color(colour).contrast(against, method="wcag21")
            if ratio < AA:
                yield Unreadable(field, against, ratio)


def stylesheet(colours: Colours | None) -> str:
    """The area's colours as CSS, over those of tokens.css; empty where it has none."""
    if colours is None:
        return ""
    light = _rule({"accent": colours.accent, "bar": colours.bar})
    dark = _rule({"accent": colours.accent_dark, "bar": colours.bar_dark})
    # In the dark, what the area leaves open is the hub's own again, never the area's light one.
    parts = [f"@media not (prefers-color-scheme: dark) {{ {light} }}\n"] if light else []
    parts += [f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n"] if dark else []
    return "".join(parts)


def _rule(colours: dict[str, str | None]) -> str:
    given = "".join(f" --hub-{name}: {colour};" for name, colour in colours.items() if colour)
    return f":root {{{given} }}" if given else ""
