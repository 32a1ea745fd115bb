"""What an area offers the people who work there, read by the shape that the taxonomy gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from signpost.model import Offer, Offered, OfferShape, Problem
from signpost.model.offers import SHAPES
from signpost.reading.records import Place, explained


def offered(offer: Offer, data: Any, area: Place) -> tuple[Offered | None, list[Problem]]:
    """What fills an offer, and all that is wrong with it. `area` is the place of the area's file.

    Of several kinds of support, those that are sound are taken.
    """
    model = SHAPES[offer.shape]
    if offer.shape is not OfferShape.SUPPORT:
        record, problems = _record(model, data, _inside(area, offer.id))
        return record, problems
    if not isinstance(data, list):
        hint = "begin each with a hyphen and its name"
        return None, [area.problem("should be a list", hint, offer.id)]
    found = [_record(model, one, _inside(area, offer.id, n)) for n, one in enumerate(data)]
    sound = tuple(record for record, _ in found if record is not None)
    return sound or None, [problem for _, problems in found for problem in problems]


def _record(model: type[BaseModel], data: Any, place: Place) -> tuple[Any, list[Problem]]:
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, list(explained(error, place, model))


def _inside(area: Place, *steps: int | str) -> Place:
    """A part of an area's file; the last one above it where there is none."""
    node: yaml.Node = area.node
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            node = next(value for key, value in node.value if key.value == step)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
    return replace(area, node=node, where=area.problem("", "", *steps).where)
