"""Who wraps links: mail filters, search engines and newsletters, and where each keeps the address.

Source: the makers' own documentation and links as they are found in published files; checked
against the decoder that Proofpoint gives away.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Literal
from urllib.parse import SplitResult, unquote

Kind = Literal["mail", "way", "newsletter"]
"""A filter of a mailbox, somebody by whose way the link goes, or the sender of a newsletter."""


@dataclass(frozen=True)
class Wrapper:
    """One maker: the hosts and paths of its links, and the parameters that may hold the address.

    `decode` reads the address where it does not simply stand in a parameter. A maker with neither
    keeps the address to itself.
    """

    by: str
    kind: Kind
    hosts: re.Pattern[str]
    path: re.Pattern[str]
    holds: tuple[str, ...] = ()
    decode: Callable[[SplitResult], str] | None = None
    query: re.Pattern[str] = re.compile("")

    def made(self, parts: SplitResult) -> bool:
        """Whether a link is one of this maker's."""
        host = (parts.hostname or "").rstrip(".")
        is_his = self.hosts.fullmatch(host) and self.path.match(parts.path)
        return bool(is_his and self.query.match(parts.query))


def _wrapper(
    by: str,
    kind: Kind,
    hosts: str,
    path: str = "",
    holds: str = "",
    decode: Callable[[SplitResult], str] | None = None,
    query: str = "",
) -> Wrapper:
    """Hosts are whole names or the ends of them; a path or query is how one begins."""
    host = re.compile(rf"(?:.+\.)?(?:{hosts})", re.IGNORECASE)
    begins = re.compile(path, re.IGNORECASE)
    return Wrapper(by, kind, host, begins, tuple(holds.split()), decode, re.compile(query))


def _proofpoint(parts: SplitResult) -> str:
    """Versions 1 and 2 keep it in `u`; in version 3, what a web address may not hold stands
    behind it in base64, one * for each character and ** with a letter for a run of them."""
    if parts.path.startswith("/v3"):
        whole = parts._replace(scheme="", netloc="").geturl()
        found = re.search(r"/v3/__(.+?)__;([\w=-]*)!", whole)
        found = found or re.search(r"/v3/__(.+?)(?:__;?)?()$", whole)
        return _filled(unquote(found[1]), found[2]) if found else ""
    found = re.search(r"(?:^|&)u=([^&]*)", parts.query)
    if not found:
        return ""
    if parts.path.startswith("/v1"):
        return unescape(unquote(found[1]))
    return unescape(unquote(found[1].translate(str.maketrans("-_", "%/"))))


_RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _filled(url: str, behind: str) -> str:
    """An address of version 3 with its characters put back."""
    try:
        left = urlsafe_b64decode(behind + "=" * (-len(behind) % 4)).decode("utf-8")
    except ValueError:
        return ""

    def next_of(found: re.Match[str]) -> str:
        nonlocal left
        length = _RUNS.index(found[0][2]) + 2 if found[1] else 1
        taken, left = left[:length], left[length:]
        return taken

    whole = re.sub(r"\*(\*[\w-])?", next_of, url)
    return re.sub(r"^(https?):/(?!/)", r"\1://", whole, flags=re.IGNORECASE)


def _last_of_the_path(parts: SplitResult) -> str:
    found = re.search(r"https?(?::|%3A)(?:/|%2F).*", parts.path, re.IGNORECASE)
    behind = f"?{parts.query}" if parts.query else ""
    return unquote(found[0]) + behind if found else ""


def _step(parts: SplitResult) -> str:
    found = re.search(r"/C?L0/([^/]+)", parts.path)
    return unquote(found[1]) if found else ""


def _between_lines(parts: SplitResult) -> str:
    whole = parts._replace(scheme="", netloc="").geturl()
    found = re.search(r"___(.+?)___", whole)
    return re.sub(r"^(https?):/(?!/)", r"\1://", found[1]) if found else ""


def _after_three_signs(parts: SplitResult) -> str:
    return unquote(parts.query.rpartition("&&&")[2]) if "&&&" in parts.query else ""


def _of_yahoo(parts: SplitResult) -> str:
    found = re.search(r"/RU=([^/]+)", parts.path)
    return unquote(found[1]) if found else ""


_SAFE = r"safelinks\.protection\.outlook\.com|safelinks\.protection\.office365\.us"
_TEAMS = r"statics(?:int)?\.teams\.(?:cdn\.office\.net|microsoft\.com)"
_DEFENSE = r"urldefense\.(?:com|us)|urldefense\.proofpoint\.com"
_ANY = "a mailing service"
_CLICKTIME = r"clicktime\.symantec\.com|clicktime\.cloud\.postoffice\.net"

WRAPPERS = (
    _wrapper("Outlook", "mail", _SAFE, holds="url"),
    _wrapper("Outlook", "mail", r"outlook\.(?:office|live)\.com", "/mail/safelink", "url"),
    _wrapper("Teams", "mail", _TEAMS, "/evergreen-assets/safelinks", "url"),
    _wrapper("Proofpoint", "mail", _DEFENSE, decode=_proofpoint),
    _wrapper("Mimecast", "mail", r"mimecast(?:protect)?\.com", "/(?:s|r)/"),
    _wrapper("Barracuda", "mail", r"linkprotect\.cudasvc\.com", holds="a"),
    _wrapper("Cisco", "mail", r"secure-web\.cisco\.com", decode=_last_of_the_path),
    _wrapper("Trend Micro", "mail", r"trendmicro\.com", "/wis/clicktime", "url"),
    _wrapper("Sophos", "mail", r"protection\.sophos\.com", holds="u"),
    _wrapper("Symantec", "mail", _CLICKTIME, holds="u U"),
    _wrapper("FireEye", "mail", r"protect\d?\.(?:fireeye|trellix)\.com", holds="u"),
    _wrapper("Hornetsecurity", "mail", r"atpscan\.(?:global\.)?hornetsecurity\.com", holds="u"),
    _wrapper("Hornetsecurity", "mail", r"seclinks\.cloud-security\.net", holds="url u"),
    _wrapper("Egress", "mail", r"defend\.egress\.com", holds="Base64Url Data"),
    _wrapper("Darktrace", "mail", r"antigena\.com"),
    _wrapper("Check Point", "mail", r"protect\.checkpoint\.com", decode=_between_lines),
    _wrapper("Avanan", "mail", r"url-protection\.com|url\.avanan\.click", holds="o u"),
    _wrapper("AppRiver", "mail", r"link\.edgepilot\.com", holds="u"),
    _wrapper("Intermedia", "mail", r"url\.emailprotection\.link"),
    _wrapper("TitanHQ", "mail", r"linklock\.titanhq\.com", holds="url"),
    _wrapper("Libraesva", "mail", r"urlsand\.(?:esvalabs|libraesva)\.com", holds="u"),
    _wrapper("Topsec", "mail", r"scanner\.topsec\.com", holds="u"),
    _wrapper("Trustwave", "mail", r"scanmail\.trustwave\.com", holds="u"),
    _wrapper("Menlo", "mail", r"safe\.menlosecurity\.com", decode=_last_of_the_path),
    _wrapper("Bitdefender", "mail", r"[ls]sems\.gravityzone\.bitdefender\.com", "/scan"),
    _wrapper("Google", "way", r"google\.[a-z]{2,3}(?:\.[a-z]{2})?", r"/url(?:$|[/?])", "q url"),
    _wrapper("Facebook", "way", r"lm?\.(?:facebook|messenger|workplace)\.com", holds="u"),
    _wrapper("Facebook", "way", r"facebook\.com", r"/(?:l|flx/warn)(?:\.php|/|$)", "u"),
    _wrapper("Instagram", "way", r"l\.(?:instagram\.com|threads\.(?:net|com))", holds="u"),
    _wrapper("LinkedIn", "way", r"linkedin\.com", "/(?:redir/redirect|safety/go)", "url"),
    _wrapper("YouTube", "way", r"youtube\.com", "/redirect", "q"),
    _wrapper("Slack", "way", r"slack-redir\.net", holds="url"),
    _wrapper("DuckDuckGo", "way", r"duckduckgo\.com", "/l/", "uddg"),
    _wrapper("Bing", "way", r"bing\.com", "/ck/a", "u"),
    _wrapper("Yahoo", "way", r"r\.search\.yahoo\.com", decode=_of_yahoo),
    _wrapper("GovDelivery", "newsletter", r"lnks\.gd"),
    _wrapper("GovDelivery", "newsletter", r"links\.govdelivery\.com", decode=_after_three_signs),
    _wrapper("Mandrill", "newsletter", r"mandrillapp\.com", "/track/click", "p url"),
    _wrapper("HubSpot", "newsletter", r"t\.(?:sidekickopen\d+|sig[a-z]+)\.com", holds="t"),
    _wrapper("Amazon", "newsletter", r"awstrack\.me", decode=_step),
    _wrapper("Mailchimp", "newsletter", r"list-manage\d?\.com", "/track/click"),
    _wrapper("HubSpot", "newsletter", r"hubspotlinks\.com|hubspotemail\.net|hs-email\.click"),
    _wrapper("Mailjet", "newsletter", r"mjt\.lu", "/lnk/"),
    _wrapper("Campaign Monitor", "newsletter", r"createsend\d?\.com|cmail\d+\.com", "/t/"),
    _wrapper("Dotdigital", "newsletter", r"dmtrk\.(?:net|com)"),
    _wrapper("Constant Contact", "newsletter", r"rs6\.net"),
    _wrapper("Klaviyo", "newsletter", r"klclick\d?\.com"),
    _wrapper("Salesforce", "newsletter", r"exct\.net|exacttarget\.com"),
    _wrapper("Salesforce", "newsletter", r"pardot\.com", "/e/"),
    _wrapper("Brevo", "newsletter", r"sendib[a-z]+\d?\.com"),
    _wrapper("MailerLite", "newsletter", r"mlsend\d?\.com", "/link/"),
    _wrapper("Postmark", "newsletter", r"click\.pstmrk\.it"),
    _wrapper("Intercom", "newsletter", r"via\.intercom\.io|intercom-clicks\.com"),
    _wrapper("SparkPost", "newsletter", r"sparkpostmail\.com"),
    _wrapper("ActiveCampaign", "newsletter", r"acemlna?\.com|emlnk\d?\.com"),
    _wrapper("Eventbrite", "newsletter", r"clicks\.eventbrite\.com"),
    _wrapper("Substack", "newsletter", r"substack\.com", "/redirect/"),
    _wrapper(_ANY, "newsletter", r"[\w.-]+", "/C?L0/https?(?::|%3A)", "", _step),
    _wrapper(_ANY, "newsletter", r"[\w.-]+", "/(?:ls|wf)/click$|/e3t/Ctc/|/track/click$"),
    _wrapper(_ANY, "newsletter", r"[\w.-]+", "/c/eJ[\\w-]{20}|/e/c/eyJ|/u/click$"),
    _wrapper(_ANY, "newsletter", r"[\w.-]+", query="qs=[0-9a-f]{32}"),
    _wrapper(_ANY, "newsletter", r"[\w.-]+", "/r/?$", query="id=h[0-9a-f]{6,},"),
    _wrapper(_ANY, "newsletter", r"clicks?\.[\w-]+\.[\w.-]+", "/[\\w/.-]*[\\w-]{24}"),
)
"""Tried in this order. The last know a path or a query, on whatever host the sender has put it:
those of Amazon, SendGrid and HubSpot, of Mailgun, Customer.io and Iterable, of Salesforce, of
Adobe, and a host that is there for clicks alone."""
