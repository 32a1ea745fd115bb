"""From an edition to HTML: cards, panels, whole pages. Returns strings and writes nothing."""

from hub.render.pages import GeneratedPage, generated_pages
from hub.render.renderer import Renderer

__all__ = ["GeneratedPage", "Renderer", "generated_pages"]
