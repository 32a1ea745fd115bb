"""The finder: one index made at build time, asked by the browser and by `hub search`."""

from hub.search.files import search_files
from hub.search.finder import Finder, Result

__all__ = ["Finder", "Result", "search_files"]
