"""A small hub about allotments, for tests that need a whole catalogue they can see at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from signpost.model import Catalogue, Edition
from signpost.project import Project
from signpost.reading import Reading, read_catalogue
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree

ALLOTMENTS = """\
# The allotment catalogue. This comment stays.
hub:
  strapline: Grow well, and know whom to ring.
  search_hint: Try frost
  danger: In danger now?
  urgent: {label: Worried now?, page: worried/}
  care: Somebody to talk to.
  care_page: {label: Looking after yourself, page: care/}
  menu: [{label: Guides, page: guides/}]
  feedback: {label: Tell us, page: tell-us/}
  owner: the committee
  licence: CC BY 4.0
topics:
  - {id: frost, group: form, name: Frost, summary: Cold nights and what they do.}
  - {id: soil, group: theme, name: Soil, summary: What everything grows in.}
audiences:
  - {id: growers, name: Growers, summary: People with a plot.}
stages:
  - {id: sowing, name: Sowing, summary: When it begins.}
bodies: [{id: councils, name: Councils}]
people: [{id: child, name: Children}, {id: professional, name: Professionals}]
services:
  - id: police
    name: Police
    kind: helpline
    provider: The police
    summary: Ring 999 when somebody is in danger.
    for_whom: [child, professional]
    area_served: The UK
    phones:
      - {number: '999', assurance: {confidence: unconfirmed}}
    everywhere: emergency
    topics: [frost]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: garden-line
    name: The Garden Line
    kind: helpline
    provider: Growers' Trust
    summary: Advice about plants, by telephone.
    for_whom: [professional]
    area_served: Wales
    phones:
      - {number: 020 7946 0018, assurance: {confidence: unconfirmed}}
    status: unknown
    topics: [soil]
    nations: [Wales]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: frost-visits
    name: Frost Visits
    kind: service
    provider: Growers' Trust
    summary: Somebody comes and looks at the damage.
    for_whom: [professional]
    area_served: England
    url: https://example.org/visits
    topics: [frost]
    stages: [sowing]
    nations: [England]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: old-line
    name: The Old Garden Line
    kind: helpline
    provider: Growers' Trust
    summary: It gave advice until 2025.
    for_whom: [professional]
    area_served: Wales
    phones:
      - {number: 020 7946 0999, assurance: {confidence: unconfirmed}}
    topics: [soil]
    nations: [Wales]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
    withdrawn: {on: 2025-12-31, reason: It closed., replaced_by: garden-line}
acronyms:
  - {id: rhs, acronym: RHS, means: [Royal Horticultural Society], source: The society}
  - {id: npk, acronym: NPK, means: [Food for plants, New plot keeper], source: A bag}
synonyms: [{id: potatoes, preferred: potatoes, also: [spuds], search_only: [tatties]}]
private_words: {persons: [child], relatives: [aunt], places: [school], roles: [manager]}
left_out:
  - {id: rain-dance, title: Rain dances, why: They do not work.}
resources:
  - id: frost-guide
    title: Guide to frost
    kind: guide
    summary: How to keep potatoes alive through a cold night.
    why: Frost is forecast and the plants are up.
    publisher: Royal Horticultural Society
    languages: [{language: en, url: https://example.org/frost}]
    topics: [frost]
    audiences: [growers]
    stages: [sowing]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
    aliases: [cold-guide]
  - id: digging-study
    title: A study of digging
    kind: research
    summary: Whether digging helps.
    why: You would like to dig less.
    publisher: University of Spade
    languages: [{language: en, url: https://example.org/study}]
    question: Does digging help?
    method: Two plots.
    sample: Forty growers.
    setting: One town.
    key_findings: [{heading: It hardly matters, text: Both plots did well.}]
    limitations: [It was a wet year.]
    means_for_practice: [Dig when you like.]
    recommendations: [{asks: [councils], text: Lend people spades.}]
    source_text: study.txt
    topics: [soil]
    audiences: [growers]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: compost-course
    title: A course in compost
    kind: training
    summary: One morning in a shed.
    why: Your heap will not heat.
    publisher: Growers' Trust
    languages: [en]
    look_for: Ask at the shed.
    topics: [soil]
    audiences: [growers]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
  - id: old-guide
    title: The old guide to frost
    kind: guide
    summary: It has been rewritten.
    why: It was the first.
    publisher: Royal Horticultural Society
    languages: [en]
    topics: [frost]
    audiences: [growers]
    nations: [UK]
    assurance: {confidence: unconfirmed}
    added: 2026-01-01
    withdrawn: {on: 2026-02-01, reason: A new one came out., replaced_by: frost-guide}
"""


def page_of(title: str, words: str = "") -> str:
    """A page of four lines of front matter, a blank one, its heading and its words."""
    return f"---\ntitle: {title}\ndescription: About {title}.\n---\n\n# {title}\n{words}"


AROUND = {
    "mkdocs.yml": "site_name: The allotment hub\n",
    "docs/worried.md": page_of("Worried"),
    "docs/care.md": page_of("Looking after yourself"),
    "docs/guides/index.md": page_of("Guides"),
    "docs/tell-us.md": page_of("Tell us"),
}


def allotments(folder: Path, resources: str = ALLOTMENTS) -> Project:
    """The allotment hub in a folder, with another resources.yml where one is given."""
    write_tree(folder, AROUND | {"resources.yml": resources})
    return open_project(folder, AS_OF)


def allotment_edition(folder: Path) -> Edition:
    return allotments(folder).edition()


def allotment_catalogue(folder: Path) -> Catalogue:
    return allotments(folder).reading.catalogue


def read(folder: Path, **files: str | bytes) -> Reading:
    """Read a catalogue given as text: `resources=…` is resources.yml, `more=…` is more.yml."""
    write_tree(folder, {f"{name}.yml": content for name, content in files.items()})
    return read_catalogue(folder)


def messages(reading: Reading) -> list[str]:
    """What the reading found wrong, in order of place, without what checks.py looks for."""
    return [str(problem) for problem in sorted(reading.problems)]


def refused(kind: Any, value: Any) -> str:
    """What is said to a value that is not taken."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    return "; ".join(str(error["msg"]) for error in caught.value.errors())


def taken(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)
