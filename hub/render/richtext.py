"""Simple Markdown from the catalogue as safe HTML."""

from __future__ import annotations

from functools import lru_cache

import markdown
import nh3
from markupsafe import Markup

_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote"}
_SCHEMES = {"https", "http", "mailto", "tel"}


@lru_cache(maxsize=4096)
def rich(words: str) -> Markup:
    """Paragraphs, lists, emphasis and links; everything else is dropped.

    HTML in the words is shown as text: it is escaped before Markdown sees it.
    """
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    html = markdown.markdown(escaped, extensions=["sane_lists"], output_format="html")
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 (it comes from the sanitiser)
