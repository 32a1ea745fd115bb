"""From an edition to HTML: cards, panels, whole pages. Returns strings and writes nothing."""

from signpost.render.pages import GeneratedPage, addresses, generated_pages
from signpost.render.renderer import Renderer

__all__ = ["GeneratedPage", "Renderer", "addresses", "generated_pages"]
