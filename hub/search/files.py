"""The finder's files: its index and texts as one classic script, which works from file:// too."""

from __future__ import annotations

import json

from hub.model import Edition
from hub.search.query import BOOSTS, Finder


def search_files(edition: Edition) -> dict[str, str]:
    """Files by their name in the site."""
    finder = Finder(edition)
    shown = ("label", "title", "summary", "url", "type")
    content = {
        "index": finder.index.serialize(),
        "documents": {
            id: {key: getattr(document, key) for key in shown}
            for id, document in finder.documents.items()
        },
        "vocabulary": finder.vocabulary,
        "boosts": BOOSTS,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    safe = text.replace("</", "<\\/")
    return {"assets/hub-finder.js": f"window.hubFinder={safe}\n"}
