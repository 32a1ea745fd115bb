"""Markdown as people bring it here, from Word, an email or another tool, made to work.

`normalised` gives the Markdown that is rendered and checked, line for line; `AsWritten` and
`EXTENSIONS` are what a page is rendered with; `foreign_marks` tells what still means nothing here.
"""

from signpost.reading.pasted.extension import EXTENSION_CONFIGS, EXTENSIONS, AsWritten
from signpost.reading.pasted.foreign import foreign_marks
from signpost.reading.pasted.marks import ForeignMark
from signpost.reading.pasted.normal import normalised, normalised_file, parted

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
