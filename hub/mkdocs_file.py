"""What mkdocs.yml says that a command or page needs: the hub's name, and where it is published."""

from __future__ import annotations

import re
from pathlib import Path

from hub.model import Area


def setting(root: Path, name: str) -> str:
    """A setting of mkdocs.yml that is one line of words; empty where it has none."""
    file = root / "mkdocs.yml"
    text = file.read_text("utf-8") if file.exists() else ""
    found = re.search(rf"^{name}:[ \t]*(.+?)[ \t]*$", text, re.MULTILINE)
    return found.group(1).strip("'\"") if found else ""


def published_at(root: Path, area: Area | None, folder: str | None) -> str:
    """Where an edition is published, ending in a slash; empty where nobody has said so.

    An area says it in `hub_url`; otherwise it stands in its folder below the hub's `site_url`.
    """
    if area and area.hub_url:
        return area.hub_url.rstrip("/") + "/"
    top = setting(root, "site_url").rstrip("/")
    return "/".join(part for part in (top, folder) if part) + "/" if top else ""
