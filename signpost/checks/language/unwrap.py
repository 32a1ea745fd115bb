"""The address that a wrapped link hides, worked out without opening it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urlsplit

from signpost.checks.language.decoded import readings
from signpost.checks.language.tracking import without_tracking
from signpost.checks.language.wrappers import WRAPPERS, Kind, Wrapper

_DEEPEST = 8
_WEB = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+", re.IGNORECASE)
_INSIDE = re.compile(r"https?://[^\s\"'<>\\|]+", re.IGNORECASE)
_SITE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}", re.IGNORECASE)


@dataclass(frozen=True)
class Wrapped:
    """A wrapped link: who wrapped it, and the `address` inside, all wrapping taken off; None where
    only its maker can tell. `site` is then the site that it names, where it names one."""

    by: str
    kind: Kind
    address: str | None = None
    site: str | None = None


@lru_cache(maxsize=4096)
def unwrapped(url: str) -> Wrapped | None:
    """What a link wraps, and None for a link that is not wrapped. Never opens it.

    What it wraps may be wrapped again; the innermost address is told, without what only follows
    readers about. It is an address of the web without control characters, or it is None.
    """
    found, inner = _once(url)
    if found is None:
        return None
    for _ in range(_DEEPEST):
        again, deeper = _once(inner or "")
        if again is None:
            break
        inner = deeper
    site = None if inner else _site(url)
    return Wrapped(found.by, found.kind, without_tracking(inner) if inner else None, site)


def split(url: str) -> SplitResult | None:
    """An address in its parts, also one without its scheme; None if it has none."""
    if url.startswith("//"):
        url = f"https:{url}"
    elif not re.match(r"[a-z][a-z0-9+-]*:", url, re.IGNORECASE):
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        return parts if parts.hostname else None
    except ValueError:
        return None


def parameters(query: str) -> Iterator[tuple[str, str]]:
    """The names and values of a query, the values as they are written. A ; parts them too."""
    for piece in re.split("[&;]", query):
        name, _, value = piece.partition("=")
        yield name.removeprefix("amp;"), value


def _once(url: str) -> tuple[Wrapper | None, str | None]:
    """Who wrapped a link, and the address one layer down."""
    parts = split(url)
    if parts is None:
        return None, None
    for wrapper in WRAPPERS:
        if wrapper.made(parts):
            return wrapper, next(_candidates(wrapper, parts), None)
    return None, None


def _candidates(wrapper: Wrapper, parts: SplitResult) -> Iterator[str]:
    if wrapper.decode:
        yield from filter(None, [_address(wrapper.decode(parts))])
    written = f"{parts.query}&{parts.fragment}"
    values = [value for name, value in parameters(written) if name in wrapper.holds]
    for value in values:
        # `unquote` and not `parse_qs`: in an address a + is a plus.
        for reading in readings(unquote(value)):
            yield from filter(None, [_address(reading)])
    if not wrapper.holds and not wrapper.decode:
        for reading in readings(parts.path)[1:]:
            yield from filter(None, map(_address, _INSIDE.findall(reading)))


def _address(text: str) -> str | None:
    """The web address that a text is or holds, with its spaces encoded; None if it is none."""
    text = text.strip()
    if not _WEB.match(text):
        inside = _INSIDE.search(text)
        bare = re.match(r"(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#]\S*)?$", text, re.IGNORECASE)
        text = inside[0] if inside else f"https://{text}" if bare else ""
    if not _WEB.match(text) or not text.isprintable() or len(text) > 2_000:
        return None
    return quote(text, safe="%:/?#[]@!$&'()*+,;=~-._|") if re.search(r"[\s<>\"]", text) else text


def _site(url: str) -> str | None:
    parts = split(url)
    named = dict(parameters(parts.query)) if parts else {}
    site = named.get("domain") or named.get("d") or ""
    return site.lower() if _SITE.fullmatch(site) else None
