"""What an area and the core disagree on: what there is to decide, and the deciding of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from signpost.areas.compare import never_there
from signpost.areas.values import is_patch, patched, same, shown
from signpost.areas.words import value_in_words
from signpost.editing.edits import drop_hide, drop_override, keep_hide, keep_override, write_out
from signpost.editing.writing import replace_file
from signpost.errors import HubError, WrongUsage
from signpost.model import Decision, Outcome, Problem
from signpost.model.dates import in_words
from signpost.model.nearest import did_you_mean
from signpost.project import Project
from signpost.reading.areas import AreaReading


def compared(project: Project) -> tuple[Decision, ...]:
    """Every decision of the project's area, held against the core of today.

    Raises WrongUsage for an area that was merged into another, and HubError with every problem
    where the area's file or the shared catalogue cannot be read.
    """
    area = _area(project)
    if project.core.refused or area.file is None:
        found = (*project.core.problems, *area.problems)
        errors = [f"  {problem}" for problem in found if problem.severity == "error"]
        opening = f"{area.id} cannot be compared with the core. Put these right first:"
        raise HubError("\n".join([opening, *errors]))
    return project.reading.catalogue.local.decisions


def _area(project: Project) -> AreaReading:
    assert project.area is not None and project.shown is not None
    if project.shown.id != project.area:
        merged = project.shown.id
        raise WrongUsage(f"{project.area} was merged into {merged}. Ask for {merged} instead.")
    return project.shown


def told(project: Project) -> dict[str, Problem]:
    """What `check` says of each decision that does not simply stand, by the decision's name."""
    found = {}
    for decision in compared(project):
        command = f"signpost area accept {project.area} {decision.name} "
        where = f"{'override' if decision.field else 'hide'}.{decision.name}"
        for problem in _of_the_file(project):
            if problem.where == where and command in f"{problem.hint} ":
                found[decision.name] = problem
    return found


def not_compared(project: Project) -> list[Problem]:
    """What is wrong in the area's file beside the decisions, and so may be missing among them."""
    decided = set(told(project).values())
    return [problem for problem in _of_the_file(project) if problem not in decided]


def _of_the_file(project: Project) -> list[Problem]:
    path = _area(project).path
    return sorted({problem for problem in project.reading.problems if problem.path == path})


def accept(project: Project, names: Sequence[str], take_core: bool = False) -> list[str]:
    """Decide fields (`some-line.hours`) and hides (`some-line`); what was done, a sentence each.

    The area's value stays, and is held from now on against the core's of today; or `take_core`
    shows the core's. Either everything is written or nothing. Raises WrongUsage for what there is
    not, and HubError when the file cannot be changed safely.
    """
    decisions = {decision.name: decision for decision in compared(project)}
    for name in names:
        if name not in decisions:
            raise WrongUsage(_unknown(name, decisions))
    path = _area(project).folder / "area.yml"
    before = text = path.read_bytes().decode("utf-8")
    said = []
    for name in dict.fromkeys(names):
        text, sentence = decided(text, decisions[name], take_core, project.as_of)
        said.append(f"{name}: {sentence}")
    if text != before:
        replace_file(path.resolve(), text.encode(), _area(project).path)
    return said


def _unknown(name: str, decisions: dict[str, Decision]) -> str:
    open_ones = [d.name for d in decisions.values() if d.outcome is not Outcome.KEPT]
    known = f"To be accepted: {', '.join(open_ones)}." if open_ones else "Nothing is to be decided."
    near = did_you_mean(name, decisions)
    return " ".join(part for part in (f"There is no {name!r} here.", near, known) if part)


def decided(text: str, decision: Decision, take_core: bool, today: date) -> tuple[str, str]:
    """The text of an area.yml with one decision made, and what to say of it.

    What stands on the page stays, or with `take_core` becomes the shared value. Raises HubError
    where the text cannot be changed safely.
    """
    if decision.outcome is Outcome.KEPT:
        return text, "nothing to decide; the shared catalogue has not changed it since you did."
    decide = _decided_field if decision.field else _decided_hide
    return decide(text, decision, take_core, today)


def _decided_field(text: str, decision: Decision, take_core: bool, _: date) -> tuple[str, str]:
    id, field, core = decision.id, decision.field, decision.core
    if decision.outcome is Outcome.REDUNDANT:
        return drop_override(text, id, field), "taken out; the shared catalogue says the same."
    if take_core:
        said = f"taken out; the shared value is shown, {shown(core)}."
        return drop_override(text, id, field), said
    said = f"yours stays, {value_in_words(decision)}; the shared value of today is {shown(core)}."
    if is_patch(decision.now) and not _still_fits(decision):
        whole = patched(decision.was, decision.now)
        text = write_out(text, id, field, whole)
        said = f"yours stays, now written out in full, {shown(whole)}."
    return keep_override(text, id, field, core), said


def _still_fits(decision: Decision) -> bool:
    """Whether a patch, laid over the core's list of today, leaves what stands on the page."""
    patch, core = decision.now, decision.core
    stands = patched(decision.was, patch)
    return same(patched(core, patch), stands) and not never_there(patch, core, core)


def _decided_hide(text: str, decision: Decision, take_core: bool, today: date) -> tuple[str, str]:
    if decision.outcome is Outcome.REDUNDANT:
        said = "taken out of hide; it has been withdrawn from the shared catalogue."
        return drop_hide(text, decision.id), said
    if take_core:
        return drop_hide(text, decision.id), "taken out of hide; it is shown again."
    said = f"stays hidden, as decided on {in_words(today)}."
    return keep_hide(text, decision.id, today, decision.core or {}), said
