"""A new area: a folder with an area.yml that builds at once as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from signpost.areas import AreaFile
from signpost.checks.area_codes import nation_of, wrong_code
from signpost.checks.areas import addresses_in_use
from signpost.editing.new import refuse_unless_slug
from signpost.editing.yaml_text import field_line
from signpost.errors import HubError, WrongUsage
from signpost.model import Catalogue, Nation, Offer, OfferShape, Settings, Shape, Slot
from signpost.model.freshness import add_months
from signpost.project import Project
from signpost.reading.areas import FOLDER
from signpost.reading.guarded import Refused, parse, plain

_TEMPLATE = """\
# yaml-language-server: $schema=../schema.json
# {plain_name}: whom to ring here, what is local, and what differs from the shared catalogue.
# Begun on {today}. status: says whether the {noun} has confirmed it.
#
{guides}# After every change run: signpost check --area {id}
#
# A line such as #add: and those below it are examples: take the # away to use them.

{name}
# The full name of the {noun}; correct it if this is not.
{organisation}
{code}
{nation_line}
languages: {languages}
status: draft # live, once the {noun} has confirmed what stands here

# When you confirm a number, take out the note and as_of of the old source below it, and what about:
# says of how sure you were. signpost check names what is left.

# Whom to contact. Ring each number first. Then add the service under add: below, and write its id
# in the place of ask:, such as {slot}: {id}/{service}
{contacts}

{offers}# add: services and resources of your own. Their ids begin with {id}/ and are permanent.
#add:
#  services:
#    - id: {id}/{service}
#      name: {service_name}
#      kind: {kind}
#      # Who runs it, such as the {noun}; then what it is for, and when to ring.
#      provider:
#      summary:
#      for_whom: [{people}]
#      # For whom, or where.
#      area_served:
#      phones:
#        - number: # in quotes; never one that you have not seen
#          assurance: {{confidence: unconfirmed}}
#      nations: [{nation}]
#      assurance: {{confidence: unconfirmed}}
#      added: {today}

# override: a field of a shared entry that is different here. was: is the shared value of today.
#override:
#  id-of-a-shared-entry:
#    note: What readers here should know about it.
#    cost:
#      now: Free for people who live here.
#      was: The shared value, word for word.
#      why: Your reason, in a sentence.

# hide: a shared entry that you do not use. Its page stays, and says so and why.
#hide:
#  id-of-a-shared-entry:
#    reason: Why you do not use it.
#    hidden_on: {today}
#    review_on: {review}

# provide: who gives which kind of support here. The slots are in the shared catalogue.
#provide:
#  name-of-a-slot: {id}/{service}
"""


def new_area(project: Project, id: str, name: str, code: str) -> Path:
    """Add the folder of an area with its area.yml; the path of that file.

    Raises WrongUsage for an id, a name or a code that cannot be used, and HubError when the
    shared catalogue cannot be read or the file cannot be written.
    """
    name = " ".join(name.split())
    _refuse_id(project, id)
    if project.core.refused:
        raise HubError(
            "Nothing was written: the shared catalogue cannot be read. Run: signpost check"
        )
    _refuse_code(project, code)
    text = _written(project, id, name, code)
    if not name or not _is_area(text, id):
        hint = "Give the name that readers know it by, such as --name 'North Town'."
        raise WrongUsage(f"{name[:40]!r} cannot be the name of an area. {hint}")
    path = project.root / FOLDER / id / "area.yml"
    try:
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
    except OSError as error:
        where = path.relative_to(project.root).as_posix()
        raise HubError(f"{where} cannot be written: {error.strerror}.") from None
    return path


def _refuse_id(project: Project, id: str) -> None:
    in_use = addresses_in_use(project.root)
    if id in project.areas:
        raise WrongUsage(f"There is an area {id!r} already: edit {project.areas[id].path}.")
    if id in in_use:
        hint = "Choose another id, such as the area's full name with hyphens."
        raise WrongUsage(f"{id!r} is the address of something else in the hub. {hint}")
    refuse_unless_slug(id, in_use | project.areas.keys())


def _refuse_code(project: Project, code: str) -> None:
    if wrong := wrong_code(project.core.catalogue, code):
        raise WrongUsage(f"{': '.join(wrong)}.")
    for other in project.areas.values():
        if other.file and other.file.code == code:
            hint = f"Look yours up, or edit {other.path}."
            raise WrongUsage(f"The code {code} is that of {other.id!r} already. {hint}")


def _written(project: Project, id: str, name: str, code: str) -> str:
    catalogue = project.core.catalogue
    nation = nation_of(catalogue, code) or _any_nation(catalogue)
    noun = catalogue.organisation
    slots = [slot for slot in catalogue.slots if slot.group == "contact"]
    first = next(iter((*catalogue.always, *slots)), None)
    slot = first.id if first else "name-of-a-slot"
    return _TEMPLATE.format(
        id=id,
        guides=_guides(project.root),
        plain_name=name,
        name=field_line("name", name),
        noun=noun,
        organisation=field_line("organisation", _full_name(name, noun)),
        code=field_line("code", code),
        nation=nation.id,
        nation_line=field_line("nation", nation.id),
        languages=f"[{', '.join(nation.languages)}]",
        contacts=_contacts(slots),
        offers=_offers(catalogue.offers),
        slot=slot,
        service=slot.replace("_", "-"),
        service_name=first.name if first else "Its name",
        kind=next((one.id for one in catalogue.kinds if one.shape is Shape.SERVICE), ""),
        people=next((people.id for people in catalogue.people), ""),
        today=project.as_of,
        review=add_months(project.as_of, 6),
    )


_GUIDES = {
    f"{FOLDER}/_example/area.yml": "explains every field",
    "docs/about/areas.md": "is the way from here to a live area",
}


def _guides(root: Path) -> str:
    """Comments that name what explains an area, as far as this hub has it."""
    return "".join(
        f"# {file} {what}.\n" for file, what in _GUIDES.items() if (root / file).is_file()
    )


def _any_nation(catalogue: Catalogue) -> Nation:
    """The nation of a new area where the hub's nations have no codes: the first."""
    return next((one for one in catalogue.nations if not one.every), catalogue.nations[0])


def _full_name(name: str, noun: str) -> str:
    """The name of what runs an area, as far as it can be guessed: `North Town Trust`."""
    known = noun != str(Settings.model_fields["organisation"].default)
    return f"{name} {noun.title()}" if known and not name.lower().endswith(noun) else name


_EXAMPLES = {
    OfferShape.MEETINGS: """\
#{id}:
#  name: {name}
#  what: What it is for, in a sentence.
#  when: Every Tuesday, 2pm to 4pm.
#  assurance: {{confidence: unconfirmed}}
""",
    OfferShape.LEADS: """\
#{id}:
#  what: Who they are, and what they help with.
#  ask: Ask your manager who is the person to ask in your team.
#  leads:
#    - agency: The organisation that they work for
#      role: Their role
#  assurance: {{confidence: unconfirmed}}
""",
    OfferShape.SUPPORT: """\
#{id}:
#  - name: {name}
#    what: What it is, and for whom.
#    ask: The number is on the intranet.
#    assurance: {{confidence: unconfirmed}}
""",
}
"""What an area may write of an offer, by its shape."""


def _offers(offers: Sequence[Offer]) -> str:
    """Every offer as an example, to be filled in by areas that have it; nothing without offers."""
    if not offers:
        return ""
    named = ", ".join(str(offer.name) for offer in offers)
    lines = [_EXAMPLES[one.shape].format(id=one.id, name=one.name) for one in offers]
    return "".join([f"# For the people who work here: {named}.\n", *lines, "\n"])


def _contacts(slots: list[Slot]) -> str:
    """Every contact, not known yet: readers are told what the shared catalogue says to do."""
    lines = [
        f"  {slot.id}: # {slot.name}\n    {field_line('ask', f'Not known yet. {slot.ask}')}"
        for slot in slots
    ]
    return "\n".join(["contacts:", *lines]) if lines else "contacts: {}"


def _is_area(text: str, id: str) -> bool:
    try:
        AreaFile.model_validate({**plain(parse(text.encode(), "area.yml")), "id": id})
    except (Refused, ValidationError):
        return False
    return True
