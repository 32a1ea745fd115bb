"""Markdown as people bring it here, from Word, an email or another tool, made to work.

`normalised` gives the Markdown that is rendered and checked, line for line; `AsWritten` and
`EXTENSIONS` are what a page is rendered with; `foreign_marks` tells what still means nothing here.
"""

from hub.pasted.extension import EXTENSION_CONFIGS, EXTENSIONS, AsWritten
from hub.pasted.foreign import foreign_marks
from hub.pasted.marks import ForeignMark
from hub.pasted.normal import normalised, normalised_file, parted

__all__ = [
    "EXTENSIONS",
    "EXTENSION_CONFIGS",
    "AsWritten",
    "ForeignMark",
    "foreign_marks",
    "normalised",
    "normalised_file",
    "parted",
]
