"""Addresses in a text, wherever they stand, and links that are wrapped, shortened or followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from signpost.checks.language.decoded import readings
from signpost.checks.language.finding import Finding, quoted
from signpost.checks.language.source import Source
from signpost.checks.language.tracking import names_of_trackers, without_tracking
from signpost.checks.language.unwrap import Wrapped, parameters, split, unwrapped

_ADDRESS = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,20}://|(?<![\w:/@.%=&-])//|\b(?:mailto|sms|tel):"
    r"|(?<![\w/@.:%=&?#-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?=[/?]))[^\s<>\"'`\\]+",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@(?:[\w-]+\.)+[a-z]{2,24}\b", re.IGNORECASE)
_SHORT = frozenset(
    re.findall(
        r"\S+",
        """bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd tiny.cc rb.gy cutt.ly
        shorturl.at rebrand.ly t.ly bl.ink lnkd.in dlvr.it trib.al fb.me amzn.to wp.me qrco.de
        eepurl.com snip.ly po.st soo.gd s.id adf.ly bit.do u.nu x.co hubs.li hubs.ly spr.ly ift.tt
        j.mp tr.im smarturl.it surl.li short.gy shorter.me urlz.fr tny.im l.ead.me qr.page""",
    )
)
"""Hosts that only lead on. Short names of one site (youtu.be, forms.gle, wa.me) are not here."""

_ONWARD = re.compile(r"u|url|target|dest|destination|redirect|redirect_ur[il]|goto|to|link|r|out")
_SHOWS_OTHERS = re.compile(
    r"(?:.+\.)?(?:archive\.org|archive\.(?:today|ph)|nationalarchives\.gov\.uk|webarchive\.org\.uk"
    r"|w3\.org|translate\.goog|google\.[a-z.]+|officeapps\.live\.com|facebook\.com|twitter\.com|x\.com"
    r"|linkedin\.com|reddit\.com|whatsapp\.com|wa\.me|pinterest\.[a-z.]+|addtoany\.com)"
)
"""Sites that are told of another address for a reason: archives, viewers, buttons to share."""

_WITHOUT = "open it, and link to the page without what stands behind the question mark"
_OPEN_IT = "open it, and write the address that the browser then shows"


@lru_cache(maxsize=8192)
def addresses(text: str) -> tuple[tuple[int, str], ...]:
    """Every address in a text, with its offset; also one without its scheme, and mailto:."""
    return tuple(_addresses(text)) if "/" in text or ":" in text else ()


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    for found in _ADDRESS.finditer(text):
        url = re.split(r"\]\(|\)\[|\)\{", found[0])[0].rstrip(".,;:!?*|")
        while (
            url and url[-1] in ")]}" and url.count(url[-1]) > url.count("([{"[")]}".index(url[-1])])
        ):
            url = url[:-1].rstrip(".,;:!?*|")
        yield found.start(), re.sub(r"&(?:amp|#38|#x26);", "&", url)


def followed_links(source: Source, tells: Callable[[str], bool]) -> Iterator[Finding]:
    """Links that go by way of somebody else, and links that say who is reading.

    `tells` says of an address whether it holds what no message may repeat.
    """
    for at, url in addresses(source.text):
        wrapped = unwrapped(url)
        if wrapped:
            message, hint = _of_wrapped(url, wrapped, tells)
            words = f"a link wrapped by {wrapped.by}"
            yield source.finding("wrapped-link", at, words, message, hint)
        elif told := _leads_on(url) or _of_trackers(url, tells):
            yield source.finding(told[0], at, *told[1:])


def _of_wrapped(url: str, wrapped: Wrapped, tells: Callable[[str], bool]) -> tuple[str, str]:
    message = {
        "mail": f"this link is wrapped by {wrapped.by}",
        "way": f"this link goes by way of {wrapped.by}, which learns who opens it",
        "newsletter": f"this link is out of a newsletter ({wrapped.by}), made for one reader of it",
    }[wrapped.kind]
    if carries_an_email(url, wrapped.address):
        message += " and carries somebody's email address"
    elif wrapped.kind == "mail":
        message += ", for the one person who got the email"
    if wrapped.address is None:
        on = f", on {wrapped.site}" if wrapped.site else ""
        return message, f"where it leads cannot be read from it; {_OPEN_IT}{on}"
    if tells(wrapped.address):
        return message, f"the address inside carries a secret or somebody's data too; {_WITHOUT}"
    return message, f"write the address itself: {wrapped.address}"


@lru_cache(maxsize=4096)
def carries_an_email(url: str, besides: str | None = None) -> bool:
    """Whether an address holds an email address, also encoded; not one of the address inside."""
    known = set(_EMAIL.findall(" ".join(readings(besides)))) if besides else set()
    return any(email not in known for text in readings(url) for email in _EMAIL.findall(text))


def _leads_on(url: str) -> tuple[str, str, str, str] | None:
    """What is wrong with a link that hides where it leads: rule, words, message and way out."""
    parts = split(url)
    host = ((parts and parts.hostname) or "").lower().removeprefix("www.")
    if parts is None or not host:
        return None
    if host in _SHORT:
        return "hidden-link", host, f"{quoted(host)} hides where the link leads", _OPEN_IT
    for name, value in parameters(parts.query) if not _SHOWS_OTHERS.fullmatch(host) else ():
        inner = readings(value)[-1] if _ONWARD.fullmatch(name.lower()) else ""
        onward = split(inner) if inner.lower().startswith(("http://", "https://")) else None
        if onward and onward.hostname and not _same_site(host, onward.hostname):
            message = f"this link goes by way of {quoted(host)} to {quoted(onward.hostname)}"
            return "hidden-link", host, message, "write the address of the page itself"
    return None


def _same_site(one: str, other: str) -> bool:
    ends = [name.lower().split(".")[-2:] for name in (one, other)]
    return ends[0] == ends[1] and ends[0] not in (["co", "uk"], ["org", "uk"], ["gov", "uk"])


def _of_trackers(url: str, tells: Callable[[str], bool]) -> tuple[str, str, str, str] | None:
    readers, ways = names_of_trackers(url)
    hint = f"write it without: {without_tracking(url)}"
    if tells(without_tracking(url)):
        hint = "write it without what stands behind the question mark"
    if readers:
        message = f"this link carries the mark of one reader ({readers[0] + '=…'!r})"
        return "person-in-link", readers[0] + "=…", message, hint
    if ways:
        message = f"this link says which way its readers came ({ways[0] + '=…'!r})"
        return "tracked-link", ways[0] + "=…", message, hint
    return None
