"""What must be true of the pathway: where its ways lead, what it names, and that it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from signpost.checks.entries import no_way_to
from signpost.model import ENDS, START, Problem, Service, Step, earliest
from signpost.model.nearest import did_you_mean, nearest
from signpost.model.pathway_map import Ways, reached, traps
from signpost.reading import Reading
from signpost.reading.guarded import line_of
from signpost.reading.records import Place


def _steps(reading: Reading) -> Iterator[tuple[Place, Step]]:
    for step in reading.catalogue.pathway:
        yield reading.place("pathway", step), step


def options_lead_on(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Each option leads to a step, each in its own words."""
    known = reading.claimed["pathway"]
    for place, step in _steps(reading):
        said: set[str] = set()
        for index, option in enumerate(step.options):
            label = str(option.label)
            if option.to not in known:
                hint = did_you_mean(option.to, known, "add the step, or name another")
                message = f"there is no step {option.to!r}"
                yield place.problem(message, hint, "options", index, "to")
            elif option.to == step.id:
                yield place.problem("leads to itself", "name another step", "options", index, "to")
            if label.casefold() in said:
                hint = "give each option words of its own"
                yield place.problem(f"a second option says {label!r}", hint, "options", index)
            said.add(label.casefold())


def names_what_there_is(reading: Reading, as_of: date) -> Iterator[Problem]:
    """The stage and the slots of a step must be in the taxonomy."""
    for place, step in _steps(reading):
        for section, name, steps in _names(step):
            known = reading.claimed[section]
            if name not in known and (known or not reading.refused):
                hint = did_you_mean(name, known, f"add it to {section} in the taxonomy")
                yield place.problem(f"{name!r} is not one of the {section}", hint, *steps)


def _names(step: Step) -> Iterator[tuple[str, str, tuple[int | str, ...]]]:
    yield "stages", step.stage, ("stage",)
    for index, slot in enumerate(step.slots):
        yield "slots", slot, ("slots", index)


def resources_can_be_used(reading: Reading, as_of: date) -> Iterator[Problem]:
    """What a step names, and what stands behind the whole pathway, must be there and live."""
    for place, step in _steps(reading):
        for index, name in enumerate(step.resources):
            yield from no_way_to(reading, place, name, "resources", index)
        for index, guidance in enumerate(step.guidance):
            steps = ("guidance", index, "resource")
            yield from no_way_to(reading, place, guidance.resource, *steps)
    hub = reading.catalogue.hub
    if hub and hub.pathway and reading.settings:
        name = hub.pathway.resource
        yield from no_way_to(reading, reading.settings, name, "pathway", "resource")
        if isinstance(reading.catalogue.by_id.get(name), Service):
            message, hint = f"{name!r} is a service", "name a resource to open for more"
            yield reading.settings.problem(message, hint, "pathway", "resource")


def guidance_is_of_its_nation(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Guidance is a resource, and that of one nation is never named as another's."""
    for place, step in _steps(reading):
        for index, guidance in enumerate(step.guidance):
            resource = reading.catalogue.by_id.get(guidance.resource)
            wrong = [
                n
                for n in guidance.nations
                if resource and not resource.is_for(reading.catalogue.meaning(n))
            ]
            if isinstance(resource, Service):
                message = f"{resource.id!r} is a service, and guidance is something to read"
                hint = "name a resource here, and the service under resources"
                yield place.problem(message, hint, "guidance", index, "resource")
            elif resource and wrong:
                message = f"{resource.id!r} is for {' and '.join(resource.nations)}"
                hint = f"name what is in force in {' and '.join(wrong)}"
                yield place.problem(message, hint, "guidance", index, "nations")


def sources_are_not_of_the_future(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A step cannot have been written from what has not come out yet."""
    for place, step in _steps(reading):
        ways = [("source",), *(("also", index) for index in range(len(step.also)))]
        for way, source in zip(ways, step.sources, strict=True):
            if source.date and earliest(source.date) > as_of:
                message = f"{source.date} is in the future"
                yield place.problem(message, "check the date", *way, "date")


def is_credited(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Every step says what it supplements and whom it credits, so there must be such words."""
    hub = reading.catalogue.hub
    if reading.catalogue.pathway and hub and reading.settings and not hub.pathway:
        message = "does not say what the pathway supplements and whom it credits"
        hint = "add pathway: with words: and resource:"
        yield reading.settings.problem(message, hint)


def begins(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A pathway needs a step to begin with."""
    known = reading.claimed["pathway"]
    if known and START not in known:
        near = nearest(START, known)
        hint = f"did you mean {near!r}?" if near else "give it to the step where readers begin"
        first = next(p for (section, _), p in reading.places.items() if section == "pathway")
        line = line_of(first.node, ())
        yield Problem(first.path, line, "pathway", f"no step has the id {START!r}", hint)


def every_step_is_reached(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A step that nothing leads to is read by nobody."""
    if START not in reading.claimed["pathway"]:
        return
    everywhere = reached(_ways(reading, None), START)
    lost = {n: set(w) - reached(w, START) for n, w in _by_nation(reading).items()}
    for place, step in _steps(reading):
        nations = [nation for nation in lost if step.id in lost[nation]]
        if nations and step.id in everywhere:
            here = " and ".join(filter(None, nations))
            message = f"in {here} nothing leads here from {START!r}"
            hint = f"steps for other nations are left out there: lead to it from one for {here} too"
            yield place.problem(message, hint)
        elif nations:
            hint = "let an option of another step lead to it, or take it out"
            yield place.problem(f"nothing leads here from {START!r}", hint)


def no_step_is_a_dead_end(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Only at an outcome or a stop may there be no way on."""
    maps = _by_nation(reading)
    for place, step in _steps(reading):
        if step.may_end:
            continue
        if not step.options:
            hint = "add options:, or make it an outcome or a stop"
            yield place.problem("is a dead end: no option leads on", hint)
            continue
        ended = [n for n, ways in maps.items() if step.id in ways and not ways[step.id]]
        if ended and any(option.to in reading.claimed["pathway"] for option in step.options):
            here = " and ".join(filter(None, ended))
            message = f"is a dead end in {here}: its options lead to steps of other nations"
            yield place.problem(message, f"add an option that leads on in {here}", "options")


def no_loop_is_a_trap(reading: Reading, as_of: date) -> Iterator[Problem]:
    """From every step a reader can come to an outcome or a stop."""
    maps = _by_nation(reading)
    found = {nation: traps(ways, _ends(reading, ways)) for nation, ways in maps.items()}
    several = (trap for told in found.values() for trap in told if len(trap) > 1)
    for trap in dict.fromkeys(several):  # one that leads to itself is told at that option
        nations = [nation for nation, told in found.items() if trap in told]
        here = f" in {' and '.join(filter(None, nations))}" if len(nations) < len(maps) else ""
        *others, last = trap
        listed = f"{', '.join(others)} and {last}"
        message = f"is a trap{here}: {listed} lead only to one another"
        place = reading.places["pathway", trap[0]]
        yield place.problem(message, "let one of them lead to an outcome or a stop", "options")


def _by_nation(reading: Reading) -> dict[str | None, Ways]:
    """The ways of each nation that the pathway names; those of all where it names none."""
    steps = reading.catalogue.pathway
    named = [n for s in steps for n in (*s.nations, *(n for g in s.guidance for n in g.nations))]
    every = {nation.id for nation in reading.catalogue.nations if nation.every}
    nations: list[str | None] = [nation for nation in dict.fromkeys(named) if nation not in every]
    return {nation: _ways(reading, nation) for nation in nations or [None]}


def _ways(reading: Reading, nation: str | None) -> Ways:
    """Where the steps of a nation lead; a misspelt target counts as the one that was meant.

    Nobody knows where a step leads that could not be read. It may lead anywhere, so that one
    mistake is not told as many.
    """
    steps = {step.id: step for step in reading.catalogue.pathway}
    broken = reading.claimed["pathway"] - steps.keys()
    meant = None if nation is None else reading.catalogue.meaning(nation)
    here = [*(id for id, step in steps.items() if step.is_for(meant)), *sorted(broken)]
    ways: dict[str, list[str]] = {}
    for id in here:
        options = steps[id].options if id in steps else ()
        wanted = [_meant(reading, option.to) for option in options] if id in steps else here
        ways[id] = [target for target in wanted if target in here]
    return ways


def _meant(reading: Reading, target: str) -> str:
    known = reading.claimed["pathway"]
    return target if target in known else nearest(target, known) or target


def _ends(reading: Reading, ways: Ways) -> list[str]:
    kinds = {step.id: step.kind for step in reading.catalogue.pathway}
    return [id for id in ways if kinds.get(id) is None or kinds[id] in ENDS]


Rule = Callable[[Reading, date], Iterator[Problem]]
PATHWAY_RULES: tuple[Rule, ...] = (
    options_lead_on,
    names_what_there_is,
    resources_can_be_used,
    guidance_is_of_its_nation,
    sources_are_not_of_the_future,
    is_credited,
    begins,
    every_step_is_reached,
    no_step_is_a_dead_end,
    no_loop_is_a_trap,
)
