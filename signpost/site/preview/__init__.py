"""The hub while somebody edits it: each page is made when a browser asks for it."""

from signpost.site.preview.hub import Answer, LiveHub
from signpost.site.preview.server import preview

__all__ = ["Answer", "LiveHub", "preview"]
