"""Links that could run something, open nothing for most readers, or carry a secret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import SplitResult, unquote, urlsplit

from signpost.checks.language.finding import Finding, quoted
from signpost.checks.language.house import House, bare_address
from signpost.checks.language.links import targets
from signpost.checks.language.source import Source
from signpost.model.addresses import FOR_ALL, wrong_host

_ALLOWED = {"https", "http", "mailto", "tel"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2060\ufeff]")
_URL = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://(?:(?!\][(\[:])[^\s<>\"'`])+", re.IGNORECASE)
"""An address wherever it stands. Within the words of a link it ends where they do."""

_MAILBOXES = re.compile(r"[^\s@,;]+@[\w-]+(?:\.[\w-]+)+(?:[,;][^\s@,;]+@[\w-]+(?:\.[\w-]+)+)*")

_PARAMETER = re.compile(r"[?&#;]([\w.-]+)=([^&#;\s)\]]*)")
_MEETING = re.compile(
    r"//teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/|//(?:[\w-]+\.)?zoom(?:gov)?\.(?:us|com)/"
    r"(?:j|w|s|my)/|//meet\.google\.com/[a-z]{3,4}-[a-z]{4}-[a-z]{3}|//[\w-]+\.webex\.com/(?:meet/|join/"
    r"|[\w/.-]*j\.php\?)|//(?:meet\.goto|(?:www\.)?gotomeet(?:ing)?|app\.gotomeeting)\.(?:com|me)/\w"
    r"|//meet\.jit\.si/\w|//whereby\.com/[\w-]{6,}",
    re.IGNORECASE,
)
"""Links that open a meeting and not the page where people book for it."""
_SECRETS = frozenset(
    re.findall(
        r"[\w-]+",
        """token access_token id_token refresh_token auth_token authtoken auth authkey apikey
        api_key password passwd pwd pass secret client_secret session sessionid session_id sid
        jsessionid phpsessid sig signature jwt otp rlkey x-amz-signature x-amz-security-token
        nhsnumber nhs_number nhsno""",
    )
)
_PERHAPS = frozenset(("key", "code", "e", "hash", "invite"))
_LOOKS_MADE = re.compile(r"(?=.*[0-9])(?=.*[a-zA-Z])[\w%.~+/-]{10,}")
_SHARED_FILE = re.compile(
    r"//[\w-]+\.sharepoint\.com/:\w:/[sgt]/|//1drv\.ms/|//onedrive\.live\.com/.*[?&]e=",
    re.IGNORECASE,
)


def unsafe_links(source: Source, house: House) -> Iterator[Finding]:
    """What a page leads to and should not; and http where https is meant."""
    for finding, published in _unsafe(source):
        if not published or bare_address(published) not in house.addresses:
            yield finding


@lru_cache(maxsize=1024)
def _unsafe(source: Source) -> tuple[tuple[Finding, str], ...]:
    return tuple(_looked_at(source))


def _looked_at(source: Source) -> Iterator[tuple[Finding, str]]:
    """What is to be told of links, each with the address that a hub may publish all the same."""
    seen: set[str] = set()
    for at, target in targets(source):
        seen.add(target)
        if wrong := _wrong(target):
            yield source.finding("unsafe-link", at, _shown(target), *wrong), ""
        elif target.lower().startswith("http:"):
            message = f"{quoted(_shown(target))} begins with http and not https"
            hint = "try it with https://, and write that if it opens"
            yield source.finding("plain-http", at, _shown(target), message, hint), target
    for found in _URL.finditer(source.marked):
        url = found[0].rstrip(".,;:!?)]*_~|")
        shown = url.lower().startswith("http") and not any(url in target for target in seen)
        if shown and (wrong := _wrong(url)):
            yield source.finding("unsafe-link", found.start(), _shown(url), *wrong), ""


def _shown(target: str) -> str:
    """A target without what no log should repeat: passwords and queries."""
    return re.sub(r"//[^/@]*@", "//…@", re.split(r"[?#]", target)[0])[:80]


def _wrong(target: str) -> tuple[str, str] | None:
    """What is wrong with a target, and the way out; None if nothing is."""
    if target.startswith("\\\\") or re.match(r"[a-zA-Z]:[\\/]", target):
        return f"{quoted(_shown(target))} is a file of one network or computer", FOR_ALL
    bare = _UNSEEN.sub("", target)
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in _ALLOWED:
        hint = "link to a page that begins with https://, or take the link out"
        return f"a link may not begin with {scheme[1].lower() + ':'!r}", hint
    if (
        scheme
        and "\0" not in target
        and (wrong := _wrong_way(scheme[1].lower(), bare[scheme.end() :]))
    ):
        return wrong
    if not bare.lower().startswith(("http:", "https:", "//")):
        return None
    try:
        parts = urlsplit(bare)
        host = (parts.hostname or "").rstrip(".") if parts.port != 0 else ""
    except ValueError:
        return (
            f"{quoted(_shown(target))} is not a whole address",
            "copy it from the browser's address bar",
        )
    return _wrong_host(target, parts, host)


def _wrong_host(target: str, parts: SplitResult, host: str) -> tuple[str, str] | None:
    if "@" in parts.netloc:
        name = quoted("…@" + parts.netloc.rpartition("@")[2])
        return f"the link to {name} holds a user name or password", "take out what stands before @"
    return wrong_host(_shown(target), host)


def _wrong_way(scheme: str, rest: str) -> tuple[str, str] | None:
    """What is wrong with a mailbox or a number that a link opens. A letter that only has its
    subject, as buttons to share a page open it, needs no mailbox."""
    if rest.startswith("//"):
        return None
    to = unquote(rest.split("?")[0])
    if scheme == "mailto" and not (rest.startswith("?") or _MAILBOXES.fullmatch(to)):
        hint = "write the whole mailbox, such as mailto:team@example.org"
        return f"{quoted(scheme + ':' + to[:80])} leads to no mailbox", hint
    if scheme == "tel" and len(re.findall(r"\d", to)) < 3:
        return f"{quoted(scheme + ':' + to[:80])} leads to no number", "write the whole number"
    return None


def secrets(source: Source) -> Iterator[Finding]:
    """Links that open something to whoever holds them, wherever they stand on the page."""
    hint = "link to the page itself, without what stands behind the question mark"
    for found in _URL.finditer(source.text) if "://" in source.text else ():
        url = unescape(found[0])
        if _SHARED_FILE.search(url):
            message = "this link opens a shared file to whoever has the link"
            where = "put the file where readers may look for it, and link to that page"
            yield source.finding("secret-in-link", found.start(), url[:24] + "…", message, where)
            continue
        if _MEETING.search(url):
            message = "this link lets anybody into a meeting"
            where = "say how to book, and send the link to those who have booked"
            words = f"{url.split('/')[2]}/…"
            yield source.finding("meeting-link", found.start(), words, message, where)
            continue
        for name in dict.fromkeys(map(_secret, _PARAMETER.finditer(url))):
            if name:
                message = f"this link carries a secret or a person's own key ({name + '=…'!r})"
                yield source.finding("secret-in-link", found.start(), name + "=…", message, hint)


def _secret(parameter: re.Match[str]) -> str | None:
    name, value = parameter[1].lower(), parameter[2]
    if name in _SECRETS and len(value) > 3 and not re.fullmatch(r"[A-Z_-]+|[x.*…]+", value):
        return name
    return name if name in _PERHAPS and _LOOKS_MADE.fullmatch(value) else None
