"""A new area: a folder with an area.yml that builds at once as a draft."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from signpost.areas import AreaFile
from signpost.checks.areas import addresses_in_use
from signpost.editing.new import refuse_unless_slug
from signpost.editing.yaml_text import field_line
from signpost.errors import HubError, WrongUsage
from signpost.model import Slot
from signpost.model.freshness import add_months
from signpost.model.gss import COUNCIL_CODES, GssCode
from signpost.project import Project
from signpost.reading.areas import FOLDER
from signpost.reading.guarded import Refused, parse, plain

_LANGUAGES = {"Wales": "[en, cy]"}

_TEMPLATE = """\
# yaml-language-server: $schema=../schema.json
# {plain_name}: whom to ring here, what is local, and what differs from the shared catalogue.
# Begun on {today}. status: says whether the council has confirmed it.
#
# overrides/areas/_example/area.yml explains every field; docs/about/areas.md is the way from here
# to a live area. After every change run: signpost check --area {id}
#
# A line such as #add: and those below it are examples: take the # away to use them.

{name}
# The council's full name; correct it if this is not.
{council}
gss: {gss}
nation: {nation}
languages: {languages}
status: draft # live, once the council has confirmed what stands here

# When you confirm a number, take out the note and as_of of the old source below it, and what about:
# says of how sure you were. signpost check names what is left.

# Whom to contact. Ring each number first. Then add the service under add: below, and write its id
# in the place of ask:, such as front_door: {id}/front-door
{contacts}

# For the people who work here: a clinic, the people to ask by role, reflective sessions, support.
#clinic:
#  name: Tuesday clinic
#  what: An hour with experienced colleagues, to think one case through.
#  when: Every Tuesday, 2pm to 4pm.
#  assurance: {{confidence: unconfirmed}}
#practice_leads:
#  what: Colleagues with extra training, who help others to think a worry through.
#  ask: Ask your manager who the lead in your team is.
#  leads:
#    - agency: The council
#      role: Practice lead
#  assurance: {{confidence: unconfirmed}}
#reflective_sessions:
#  name: Reflective hour
#  what: An hour to look back on the work.
#  assurance: {{confidence: unconfirmed}}
#staff_support:
#  - name: Employee assistance
#    what: Counselling for everybody employed by the council.
#    ask: The number is on the intranet.
#    assurance: {{confidence: unconfirmed}}

# add: services and resources of your own. Their ids begin with {id}/ and are permanent.
#add:
#  services:
#    - id: {id}/front-door
#      name: Front door
#      kind: service
#      # Who runs it, such as the council; then what it is for, and when to ring.
#      provider:
#      summary:
#      for_whom: [professional]
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
#  name-of-a-slot: {id}/front-door
"""


def new_area(project: Project, id: str, name: str, gss: str) -> Path:
    """Add the folder of an area with its area.yml; the path of that file.

    Raises WrongUsage for an id, a name or a GSS code that cannot be used, and HubError when the
    shared catalogue cannot be read or the file cannot be written.
    """
    name = " ".join(name.split())
    _refuse_id(project, id)
    _refuse_code(project, gss)
    if project.core.refused:
        raise HubError(
            "Nothing was written: the shared catalogue cannot be read. Run: signpost check"
        )
    text = _written(project, id, name, gss)
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
        hint = "Choose another id, such as the council's full name with hyphens."
        raise WrongUsage(f"{id!r} is the address of something else in the hub. {hint}")
    refuse_unless_slug(id, in_use | project.areas.keys())


def _refuse_code(project: Project, gss: str) -> None:
    try:
        TypeAdapter(GssCode).validate_python(gss)
    except ValidationError as error:
        said = error.errors()[0]["ctx"]
        raise WrongUsage(f"{said['message']}: {said['hint']}.") from None
    for other in project.areas.values():
        if other.file and other.file.gss == gss:
            hint = f"Look yours up at the ONS, or edit {other.path}."
            raise WrongUsage(f"The GSS code {gss} is that of {other.id!r} already. {hint}")


def _written(project: Project, id: str, name: str, gss: str) -> str:
    nation = COUNCIL_CODES[gss[:3]]
    slots = [slot for slot in project.core.catalogue.slots if slot.group == "contact"]
    return _TEMPLATE.format(
        id=id,
        plain_name=name,
        name=field_line("name", name),
        council=field_line("council", name if name.endswith("Council") else f"{name} Council"),
        gss=gss,
        nation=nation,
        languages=_LANGUAGES.get(nation, "[en]"),
        contacts=_contacts(slots),
        today=project.as_of,
        review=add_months(project.as_of, 6),
    )


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
