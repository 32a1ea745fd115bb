"""MkDocs' configuration of a hub, with what our hooks keep on it while a site is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

if TYPE_CHECKING:
    from signpost.site.asked import Order
    from signpost.site.frame import Making
    from signpost.site.hooks.publish import Claimed
    from signpost.site.target import Target


class Configuration(MkDocsConfig):  # type: ignore[no-untyped-call]
    """What a hook is given, as types see it: MkDocs makes a MkDocsConfig, and the hooks add these.

    `order` is there where somebody ordered an edition, `target` and `claimed` where plain MkDocs
    builds, `making` once the hub was opened.
    """

    order: Order
    making: Making
    target: Target
    claimed: Claimed
