"""What macros say without the site around it: simple HTML for feeds and emails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from signpost.model import Edition
from signpost.render.renderer import Renderer

OF_BOTH = frozenset({"offer"})
"""Templates that serve pages and emails: only the small parts that they import differ."""


class PlainRenderer(Renderer):
    """Renders the templates of `hub/email/` in the place of those of the same name in `hub/`.

    Each macro that may stand in a bulletin has one there: what is left of a page's HTML without
    its style reads as one run of words, and shows what only a script was to bring up.
    """

    def __init__(self, edition: Edition, folders: Sequence[Path]) -> None:
        super().__init__(edition, folders)
        self.env.globals["practice_parts"] = "hub/email/_practice.html"

    def render(self, template: str, base: str, **context: Any) -> str:
        own = template if template in OF_BOTH else f"email/{template}"
        return super().render(own, base, **context)
