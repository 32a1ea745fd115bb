"""What a taxonomy says where a hub leaves a section out: common kinds, groups and nations."""

from __future__ import annotations

from typing import Any

from signpost.model.kinds import Kind, Listing
from signpost.model.nations import Nation
from signpost.model.taxonomy import Group, Rows
from signpost.model.values import Text


def _kind(
    id: str, shape: str, name: str, plural: str, icon: str, locked: tuple[str, ...] = ()
) -> Kind:
    names = {"name": name, "plural": plural, "icon": icon}
    return Kind.model_validate({"id": id, "shape": shape, "locked": locked, **names})


KINDS = (
    _kind("guide", "document", "Guide", "Guides", "book-open-variant"),
    _kind("template", "document", "Template", "Templates", "file-document-edit-outline"),
    _kind("tool", "document", "Tool", "Tools", "tools"),
    _kind("policy", "document", "Policy", "Policies", "scale-balance"),
    _kind("research", "research", "Research", "Research", "magnify-expand"),
    _kind("training", "training", "Training", "Training", "presentation"),
    _kind("service", "service", "Service", "Services", "hand-heart-outline"),
    _kind(
        "helpline",
        "helpline",
        "Helpline",
        "Helplines",
        "phone-outline",
        locked=("phones", "text_number"),
    ),
)


def _listing(id: str, name: str, kinds: tuple[str, ...], label: str, page: str) -> Listing:
    written = {"id": id, "name": name, "kinds": kinds, "page": {"label": label, "page": page}}
    return Listing.model_validate(written)


_GUIDES = ("Guides and tools", "guides/")

LISTINGS = (
    _listing(
        "help", "Who can help", ("service", "helpline"), "Services and helplines", "services/"
    ),
    _listing("guides", "Guides, templates and tools", ("guide", "template", "tool"), *_GUIDES),
    _listing("research", "Research", ("research",), "Research", "research/"),
    _listing("training", "Training", ("training",), "Training", "training/"),
    _listing("policy", "Policy and procedures", ("policy",), *_GUIDES),
)

GROUPS = (
    Group(
        id="form",
        name=Text({"en": "What happened"}),
        board=Rows(one=Text({"en": "form"}), any=Text({"en": "whatever happened"})),
    ),
    Group(id="theme", name=Text({"en": "Themes"})),
)

_ONS = r"[ENSW][0-9]{8}"


def _nation(id: str, codes: tuple[str, ...], example: str, **more: Any) -> Nation:
    return Nation(id=id, codes=codes, pattern=_ONS, example=example, **more)


NATIONS = (
    _nation("England", ("E06", "E07", "E08", "E09", "E10"), "E06000023"),
    _nation("Wales", ("W06",), "W06000015", languages=("en", "cy")),
    _nation("Scotland", ("S12",), "S12000033"),
    _nation("Northern Ireland", ("N09",), "N09000003"),
    Nation(id="UK", every=True),
)
"""The United Kingdom, and what the codes of its local authorities begin with. Source: Office for
National Statistics, Register of Geographic Codes: unitary authorities, districts, boroughs and
counties. The examples are Bristol, Cardiff, Aberdeen and Belfast."""
