"""The steps of the pathway, as the finder knows them."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.model import Edition
from signpost.model.pathway_map import pathway_of
from signpost.render.steps import first_sentence, step_address
from signpost.render.words import FINDER_LABELS
from signpost.search.document import Document

STEP = 0.5
"""A step stands behind a guide or a service that matches as well."""


def step_documents(edition: Edition) -> Iterator[Document]:
    """A document for each step of the edition's nation."""
    language = edition.language
    for step in pathway_of(edition).steps.values():
        texts = (step.body, step.who)
        yield Document(
            id=f"step-{step.id}",
            type="step",
            label=FINDER_LABELS["step"],
            title=step.title.words(language),
            summary=first_sentence(step.body, language),
            url=step_address(edition, step),
            words=" ".join(text.words(language) for text in texts if text),
            weight=STEP,
            facets={"stages": (step.stage,)},
        )
