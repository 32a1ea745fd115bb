"""What macros say without the site around it: simple HTML for feeds and emails."""

from __future__ import annotations

from typing import Any

import jinja2
import nh3

from hub.render.renderer import Renderer
from hub.render.richtext import SCHEMES

_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "small", "a", "h2", "h3", "h4", "blockquote"}


class PlainRenderer(Renderer):
    """Renders the templates of `hub/email/` in the place of those of the same name in `hub/`.

    A template that has none there is reduced to its words, lists and links.
    """

    def render(self, template: str, base: str, **context: Any) -> str:
        try:
            found = self.env.get_template(f"hub/email/{template}.html")
        except jinja2.TemplateNotFound:
            return reduced(super().render(template, base, **context))
        return found.render(base=base, **context)


def reduced(html: str) -> str:
    """HTML without anything but words, lists and links."""
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"svg", "script", "style", "form", "select", "button"},
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel=None,
    )
