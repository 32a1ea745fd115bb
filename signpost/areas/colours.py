"""Whether colours can be read: each pair must reach AA, 4.5 to 1 (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from signpost.model.area import Colours

AA = 4.5
"""The contrast that text needs against its ground."""

LIGHT, DARK = "light", "dark"
_ON = {"accent": ("ground", "surface", "accent-soft", "on-accent"), "bar": ("on-bar",)}
"""What each colour stands on, or what stands on it, by its name in tokens.css."""

_FIELDS = {
    "accent": ("accent", LIGHT),
    "accent_dark": ("accent", DARK),
    "bar": ("bar", LIGHT),
    "bar_dark": ("bar", DARK),
}
"""The colours that an area may have: which of the hub's each replaces, and in which scheme."""

Palette = dict[str, dict[str, str]]
"""The hub's own colours by scheme and name: `palette["light"]["ground"]`."""


@dataclass(frozen=True)
class Unreadable:
    """A colour that cannot be told well enough from another. `field` is that of an area, or the
    name in tokens.css of a hub's own, in a `scheme`; `ratio` is None where one of the two is no
    plain colour, so that nobody can tell."""

    field: str
    against: str
    ratio: float | None
    scheme: str = LIGHT


def palette(*tokens: str) -> Palette:
    """The colours in the texts of style sheets, the later over the earlier: what is light, and what
    dark changes of it."""
    of_light: dict[str, str] = {}
    of_dark: dict[str, str] = {}
    for text in tokens:
        light, _, dark = text.partition("prefers-color-scheme: dark")
        of_light |= dict(_NAMED.findall(light))
        of_dark |= dict(_NAMED.findall(dark))
    return {LIGHT: of_light, DARK: of_light | of_dark}


_NAMED = re.compile(r"--hub-([a-z-]+):\s*([^;}]*[^;}\s])")
_PLAIN = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")


def unreadable(colours: Colours, hub: Palette) -> Iterator[Unreadable]:
    """Each pair of an area's colour and one of the hub's whose contrast is too low. What cannot be
    told of the hub's is told of the hub."""
    for field, (name, scheme) in _FIELDS.items():
        colour = getattr(colours, field)
        for other in _ON[name] if colour else ():
            ratio = _contrast(colour, hub[scheme].get(other, ""))
            if ratio is not None and ratio < AA:
                yield Unreadable(field, other, ratio, scheme)


def unreadable_hub(hub: Palette) -> Iterator[Unreadable]:
    """Each pair of the hub's own colours whose contrast is too low, or that nobody can tell."""
    for scheme in (LIGHT, DARK):
        for name, others in _ON.items():
            for other in others:
                ratio = _contrast(hub[scheme].get(name, ""), hub[scheme].get(other, ""))
                if ratio is None or ratio < AA:
                    yield Unreadable(name, other, ratio, scheme)


def is_plain(colour: str) -> bool:
    """Whether a colour is written as # and digits, so that its contrast can be worked out."""
    return _PLAIN.fullmatch(colour) is not None


def _contrast(one: str, other: str) -> float | None:
    """The contrast of two colours as CSS writes them; None unless both are # and digits."""
    if not (is_plain(one) and is_plain(other)):
        return None
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """How light a colour is, from 0 for black to 1 for white: the relative luminance of WCAG 2.2.
    Three digits stand for six: #abc for #aabbcc."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (_linear(value / 255) for value in bytes.fromhex(digits))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


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
