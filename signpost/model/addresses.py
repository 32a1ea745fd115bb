"""Web addresses: whole, safe, and such as every reader can open."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, urlsplit, urlunsplit

from signpost.model.unseen import on_one_line

Wrong = tuple[str, str]
"""What is wrong with an address, and the way out."""

_BAR = "copy the address from the browser's address bar"
FOR_ALL = "give the address of a page that every reader can open"
"""The way out where an address opens only for some."""
_NEVER = re.compile(r"[<>\"\\^`{|}]|[“”‘„«»]")
_INTERNAL = (".local", ".localhost", ".lan", ".internal", ".intranet", ".corp", ".home", ".private")
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)")


def wrong_address(value: str) -> Wrong | None:
    """Why a value is no web address that readers can be sent to; None when it is one."""
    if on_one_line(value) != value or re.search(r"[\x00-\x1f\u2000-\u200f\xa0\xad]", value):
        return f"{_shown(value)} holds an invisible character", "type the address anew"
    if not re.match(r"https?:", value, re.IGNORECASE):
        return _no_web_address(value)
    try:
        parts = urlsplit(value)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return f"{_shown(value)} is not a whole web address", _BAR
    if parts.username or parts.password:
        return "holds a user name or password", "take out what stands before the @"
    if not host or port == 0:
        return f"{_shown(value)} is not a whole web address", _BAR
    return wrong_host(value, host) or _wrong_signs(value)


def _no_web_address(value: str) -> Wrong:
    bare = value.strip("“”‘’'\"<>«»„ ")
    if bare != value and re.match(r"https?://", bare, re.IGNORECASE):
        return f"{_shown(value)} has signs around the address", f"write {bare[:80]}"
    if re.match(r"[a-zA-Z]:[\\/]|\\\\|file:", value):
        return f"{_shown(value)} is a file of one computer or network", FOR_ALL
    if re.match(r"mailto:|[^\s/@:]+@[^\s/@]+$", value, re.IGNORECASE):
        return f"{_shown(value)} is an email address", "write it under email:, without mailto:"
    said = f"{_shown(value)} does not start with https:// or http://"
    if re.match(r"(//)?(www\.|[\w-]+(\.[\w-]+)+(/|$))", value):
        return said, f"write https://{value.removeprefix('//')[:80]}, and see that it opens"
    return said, _BAR


def wrong_host(value: str, host: str) -> Wrong | None:
    """Why no reader should or can be sent to a site of this name; `value` is what is shown."""
    if not host.strip("."):
        return f"{_shown(value)} is not a whole web address", _BAR
    if sign := next((c for c in host if ord(c) > 127 and not c.isalpha() and not _is_latin(c)), ""):
        told = f"has {sign!r} in the name of the site, which only looks like a plain sign"
        return f"{_shown(value)} {told}", "type the address anew"
    if _is_number(host):
        return f"{_shown(value)} leads to a number and not to a named site", FOR_ALL
    if "." not in host or f".{host.lower()}".endswith(_INTERNAL):
        return f"{_shown(value)} opens only inside one network", FOR_ALL
    encoded = _in_ascii(host)
    if encoded is None or not _HOST.fullmatch(encoded):
        return f"{_shown(value)} is not a whole web address", _BAR
    if any(not _is_latin(letter) for letter in host if ord(letter) > 127):
        hint = "see whose site it is; if it is the right one, write the address as it begins xn--"
        return f"{_shown(value)} has letters of another alphabet in the name of the site", hint
    return None


def _wrong_signs(value: str) -> Wrong | None:
    if re.search(r"\s", value):
        return f"{_shown(value)} has a blank in it", f"{_BAR}, which writes it as %20"
    if re.search(r"\{[^{}]*\}", value):
        hint = "open the page, and copy the address from the address bar then"
        return f"{_shown(value)} still has a placeholder in it", hint
    if found := _NEVER.search(value):
        return f"{_shown(value)} has {found[0]!r} in it, which no address has", _BAR
    return None


def _shown(value: str) -> str:
    return repr(value[:80])


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return bool(re.fullmatch(r"(0x[0-9a-f]+|[0-9]+)(\.(0x[0-9a-f]+|[0-9]+))*", host))
    return True


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN ", "COMBINING "))


def _in_ascii(host: str) -> str | None:
    """The name of a site as machines know it: `xn--cyngor-mn-n7a.example`; None if it has none."""
    try:
        encoded = host.encode("idna")
        encoded.decode("idna")  # what begins xn-- must stand for letters
        return encoded.decode("ascii").lower()
    except UnicodeError:
        return None


def for_links(value: str) -> str:
    """A sound address as links need it: a name of a site with ŵ or ô in it as machines know it."""
    parts = urlsplit(value)
    host = parts.hostname or ""
    return value if host.isascii() else _with_host(parts, _in_ascii(host) or host)


def as_written(value: str) -> str:
    """An address as people write and read it: the name of the site with its own letters."""
    parts = urlsplit(value)
    host = parts.hostname or ""
    if "xn--" not in host:
        return value
    try:
        return _with_host(parts, host.encode("ascii").decode("idna"))
    except UnicodeError:
        return value


def _with_host(parts: SplitResult, host: str) -> str:
    old = parts.hostname or ""
    netloc = parts.netloc if host == old else host + parts.netloc[len(old) :]
    return urlunsplit(parts._replace(netloc=netloc)) if old else parts.geturl()
