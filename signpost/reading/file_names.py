"""What the name of a file gives away: a copy, a key, litter, a name that some machines lack."""

from __future__ import annotations

import re

from signpost.model.problem import Severity

Told = tuple[str, str, Severity]
"""What is wrong, the way out, and how bad it is."""

_HIDDEN_SECRET = re.compile(r"\.(env|htpasswd|htaccess|netrc|npmrc|pypirc|pgpass|ssh|aws)\b")
FOLDERS_OF_PROGRAMS = {"__MACOSX", "__pycache__", "node_modules", "$RECYCLE.BIN"}
_KEY = re.compile(
    r"^id_(rsa|dsa|ecdsa|ed25519)$|\.(pem|key|p12|pfx|ppk|kdbx|jks|keystore|env)$"
    r"|^(.*[-_.])?(secrets?|credentials?|passwords?)\.(json|ya?ml|ini|toml|cfg|xml)$",
    re.IGNORECASE,
)
_LEFT_BY_PROGRAMS = re.compile(
    r"~$|^~\$|^#.*#$|^(thumbs\.db|ehthumbs\.db|desktop\.ini)$"
    r"|\.(bak|old|orig|rej|tmp|temp|swp|swo|swn|part|crdownload|lnk|pyc|mine|r[0-9]{1,6})$"
    r"|(?-i:_(ORIG|BASE|LOCAL|REMOTE|BACKUP)_[0-9]{1,7}\.(md|txt|csv|ya?ml|html?|css|js|json|svg)$)",
    re.IGNORECASE,
)
_CONFLICT = re.compile(
    r"conflicted copy|(^|[^a-z])conflict(ed)?[-_ ]\d{4}|\.sync-conflict-|\(case conflict",
    re.IGNORECASE,
)
_COPIES = (
    re.compile(r"^(?:Copy (?:\(\d+\) )?of|Copi o) (?P<stem>.+)(?P<end>\.[^.]+)$", re.IGNORECASE),
    re.compile(
        r"^(?P<stem>.+?)(?: - Cop[yi]| copy)(?: \d+| \(\d+\))?(?P<end>\.[^.]+)$", re.IGNORECASE
    ),
    re.compile(r"^(?P<stem>.+?) ?\(\d{1,2}\)(?P<end>\.[^.]+)$"),
    re.compile(r"^(?P<stem>.+?)-(?:DESKTOP|LAPTOP|PC|MACBOOK)[A-Z0-9-]*(?P<end>\.[^.]+)$"),
)
"""How Windows, a Mac, a browser and OneDrive name a copy."""

_IS_COPY = re.compile(r"^(Copy (\(\d+\) )?of|Copi o) .*\.md$| - Cop[yi]( \(\d+\))?\.md$")


def is_hidden_secret(name: str) -> bool:
    """Whether a hidden file is one that programs keep passwords and keys in."""
    return bool(_HIDDEN_SECRET.match(name))


def is_key(name: str) -> bool:
    """Whether a file looks like a key that opens something."""
    return bool(_KEY.search(name))


def left_by_programs(name: str) -> bool:
    """Whether a file is what programs leave behind."""
    return bool(_LEFT_BY_PROGRAMS.search(name))


def is_copy(name: str) -> bool:
    """Whether a page is a copy even where its original lies elsewhere, or has gone."""
    return bool(_IS_COPY.search(name))


def copied(name: str) -> str | None:
    """The file of which another looks like a copy; empty where it says so itself."""
    if _CONFLICT.search(name):
        return ""
    found = next((match for form in _COPIES if (match := form.match(name))), None)
    return found["stem"] + found["end"] if found else None


_NO_NAME = re.compile(r'[<>:"\\|?*]')
_NO_ADDRESS = re.compile(r"[#%]")
_DEVICE = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
LONGEST_NAME = 150
"""Bytes of a name: with its folders, Windows takes 260 in all."""


def unfit_name(name: str) -> Told | None:
    """What is wrong with a name that not every machine can write."""
    hint = "give it another name"
    if _DEVICE.match(name):
        return f"{name.split('.')[0]} is a name that Windows keeps for itself", hint, "error"
    if found := _NO_NAME.search(name):
        return f"{found[0]!r} cannot stand in a name on Windows", hint, "error"
    if found := _NO_ADDRESS.search(name):
        message = f"{found[0]!r} cannot stand in a name: browsers read it as a part of the address"
        return message, "give it a name without it", "error"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "has a name that begins or ends with a blank or a dot", hint, "error"
    if len(name.encode(errors="replace")) > LONGEST_NAME:
        return "has a name that is too long for some machines", "give it a shorter one", "error"
    return None
