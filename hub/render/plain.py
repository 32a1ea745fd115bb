"""What macros say without the site around it: simple HTML for feeds and emails."""

from __future__ import annotations

from typing import Any

from hub.render.renderer import Renderer


class PlainRenderer(Renderer):
    """Renders the templates of `hub/email/` in the place of those of the same name in `hub/`.

    Each macro that may stand in a bulletin has one there: what is left of a page's HTML without
    its style reads as one run of words, and shows what only a script was to bring up.
    """

    def render(self, template: str, base: str, **context: Any) -> str:
        return super().render(f"email/{template}", base, **context)
