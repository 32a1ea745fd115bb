"""What the pages of the pathway ask of an edition: who helps here, and what is in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from signpost.model import AnyEntry, Edition, Option, Slot, Step, Text
from signpost.model.pathway_map import Pathway
from signpost.render.drawing import Drawing, drawing
from signpost.render.signposting import Filled, elsewhere, filled


@dataclass(frozen=True)
class InForce:
    """Guidance of a step for readers of the edition, and in which nations it holds.

    `read` says whether the step was written from it: only that may be called in force there.
    """

    resource: AnyEntry
    nations: tuple[str, ...]
    note: Text | None
    read: bool


def _nation_of(edition: Edition) -> str | None:
    """The nation whose steps are shown; None in the core, which has those of all nations."""
    return edition.area.nation if edition.area else None


def in_force(edition: Edition, *steps: Step) -> list[InForce]:
    """The guidance of steps that holds in the edition's nation, each once; in the core, in any."""
    nation = _nation_of(edition)
    found: dict[str, InForce] = {}
    for step, guidance in ((one, guidance) for one in steps for guidance in one.guidance):
        resource = edition.catalogue.by_id[guidance.resource]
        nations = guidance.nations or resource.nations
        here = nation is None or bool(edition.catalogue.meaning(nation) & set(nations))
        if here and edition.catalogue.lists(resource):
            read = written_from(step, resource)
            found.setdefault(resource.id, InForce(resource, nations, guidance.note, read))
    return list(found.values())


def written_from(step: Step, resource: AnyEntry) -> bool:
    """Whether a source of the step names a resource by its title, in any language."""
    titles = [_plain(title) for title in resource.name.root.values()]
    return any(title in _plain(source.name) for source in step.sources for title in titles)


def _plain(words: str) -> str:
    """The words of a text alone, with a blank around each."""
    return " ".join(["", *re.findall(r"\w+", words.casefold()), ""])


def helps_with(edition: Edition, step: Step) -> list[AnyEntry]:
    """The resources and services of a step for people here. What the area hides gives way to
    what it names instead, and the emergency line stands on a stop by itself."""
    catalogue, found = edition.catalogue, []
    for id in step.resources:
        hidden = catalogue.local.hidden.get(id)
        entry = catalogue.by_id.get(hidden.instead or "") if hidden else catalogue.by_id[id]
        if entry is None or elsewhere(edition, entry):
            continue
        if step.kind != "stop" or getattr(entry, "everywhere", None) != "emergency":
            found.append(entry)
    return list({entry.id: entry for entry in found}.values())


_OWN_ICON = "map-marker-check-outline"


def helpers(edition: Edition, step: Step) -> list[Filled]:
    """Who helps with a step: in an area, first whom it binds to the step itself; then who fills
    each of its slots, or whom to ask."""
    by_id = {slot.id: slot for slot in edition.catalogue.slots}
    rows = [filled(edition, by_id[id]) for id in step.slots]
    if edition.area and step.id in edition.catalogue.local.filled:
        name = Text({"en": f"For this step in {edition.area.name}"})
        bound = Slot.model_construct(
            id=f"for-{step.id}", name=name, group="support", ask=name, icon=_OWN_ICON
        )
        contact = edition.catalogue.local.filled[step.id]
        rows.insert(0, filled(edition, bound, contact))
    return list(_each_service_once(rows))


def _each_service_once(rows: list[Filled]) -> Iterator[Filled]:
    """The rows without those that name only services of rows before them."""
    seen: set[str] = set()
    for row in rows:
        ids = {service.id for service in row.services}
        more = row.contact and (row.contact.email or row.contact.url)
        if more or not ids or ids - seen:
            yield row
        seen |= ids


def says_more(edition: Edition, option: Option, target: Step) -> bool:
    """Whether the title of a step says more than the option that leads to it."""
    title, label = (
        set(re.findall(r"\w{3,}", text.words(edition.language).lower()))
        for text in (target.title, option.label)
    )
    return len(title - label) > len(title & label)


def step_address(edition: Edition, step: Step) -> str:
    """The address of a step's page: part of the contract, so never changed."""
    return f"pathway/{step.id}/"


def map_of(edition: Edition, pathway: Pathway) -> Drawing:
    """The drawing of the pathway in the edition's language."""
    return drawing(pathway, edition.language)


def first_sentence(text: Text, language: str) -> str:
    """The first sentence of some Markdown, without its marks."""
    words = text.words(language).strip()
    opening = re.sub(r"^[-*] +", "", re.split(r"\n\s*\n|\n(?=[-*] )", words, maxsplit=1)[0])
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", " ".join(opening.split()))
    return re.split(r"(?<=[.!?]) ", plain, maxsplit=1)[0]
