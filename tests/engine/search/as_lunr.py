"""The same index, made by lunr.py itself: what ours is held to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lunr.builder import Builder


def lunr_builder(
    fields: Mapping[str, int], documents: Iterable[Mapping[str, Iterable[str]]]
) -> Builder:
    """lunr.py's builder with documents, each given as the words of its fields. Their refs are
    their places."""
    builder = Builder()
    builder.ref("ref")
    for field, boost in fields.items():
        builder.field(field, boost=boost)
    for ref, texts in enumerate(documents):
        builder.add({"ref": str(ref), **{field: " ".join(texts[field]) for field in fields}})
    return builder
