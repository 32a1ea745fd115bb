"""Parameters of an address that lead to no other page: they tell who opened it, and from where."""

from __future__ import annotations

import re
from functools import lru_cache

_READER = re.compile(
    r"mc_eid|_?hsenc|mkt_tok|dm_i|_kx|_ke|vero_id|oly_(?:enc|anon)_id|ck_subscriber_id"
    r"|ml_subscriber(?:_hash)?|vgo_ee|bsft_uid|elq|elqtrackid|sc_uid|_bta_tid|_bta_c|trk_contact"
    r"|mcp_token|otptoken|midtoken|midsig|trkemail|subscriber_?id|recipient_?id|iterable_user_id"
    r"|sfmc_(?:id|sub)|et_rid|wickedid",
    re.IGNORECASE,
)
"""Parameters that name one reader of a newsletter, or whoever passed the link on."""

_WAY = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|_?hsmi|__hs\w+|hsctatracking|mc_cid|vero_conv"
    r"|fbclid|gclid|gbraid|wbraid|dclid|gclsrc|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh"
    r"|_ga|_gl|_gac|at_campaign|at_medium|at_link_\w+|at_format|at_ptr_name|at_bbc_team|s_kwcid"
    r"|ref_src|__twitter_impression|guccounter|guce_\w+|trk|trkinfo|rcm|sc_campaign|cmpid"
    r"|ns_campaign|ns_mchannel",
    re.IGNORECASE,
)
"""Parameters that say by which post, advertisement or search a reader came."""

_SHARED_BY = re.compile(r"//(?:[\w-]+\.)?(?:youtube\.com|youtu\.be|spotify\.com)/", re.IGNORECASE)


@lru_cache(maxsize=4096)
def names_of_trackers(url: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parameters of an address that name a reader, and those that say which way he came."""
    names = [name for name, _ in _pieces(url)]
    readers = tuple(name for name in names if _READER.fullmatch(name))
    ways = tuple(n for n in names if _WAY.fullmatch(n) or _is_share_mark(n, url))
    return readers, ways


@lru_cache(maxsize=4096)
def without_tracking(url: str) -> str:
    """An address without them, and otherwise as it is written."""
    address, hash_mark, fragment = url.partition("#")
    path, mark, query = address.partition("?")
    query = _kept(query, url)
    if "=" in fragment:
        fragment = _kept(fragment, url)
    return path + (mark if query else "") + query + (hash_mark if fragment else "") + fragment


def _kept(query: str, url: str) -> str:
    kept = [
        piece
        for piece in query.split("&")
        if not (_READER.fullmatch(name := _name(piece)) or _WAY.fullmatch(name))
        and not _is_share_mark(name, url)
    ]
    return "&".join(kept)


def _pieces(url: str) -> list[tuple[str, str]]:
    _, _, behind = url.partition("?")
    if not behind:
        _, _, behind = url.partition("#")
    pieces = re.split("[&#;]", behind)
    return [(_name(piece), piece) for piece in pieces if "=" in piece]


def _name(piece: str) -> str:
    return piece.partition("=")[0].removeprefix("amp;")


def _is_share_mark(name: str, url: str) -> bool:
    return name == "si" and bool(_SHARED_BY.search(url))
