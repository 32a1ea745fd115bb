"""The finder: one index made at build time, asked by the browser and by `signpost search`."""

from signpost.search.files import search_files
from signpost.search.finder import Finder, Result

__all__ = ["Finder", "Result", "search_files"]
