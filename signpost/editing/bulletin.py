"""A new bulletin: a dated draft with its sections, and what has changed since the last one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from signpost.checks.bulletins import TO_DESCRIBE
from signpost.editing.yaml_text import field_line
from signpost.errors import HubError, WrongUsage
from signpost.model import POSTS, TAKEN_SLUGS, Bulletin, BulletinSection, Edition, is_slug, slugged
from signpost.model.bulletin import LONGEST_TITLE
from signpost.model.dates import in_words
from signpost.project import Project
from signpost.reading.areas import FOLDER
from signpost.render.bulletins import current
from signpost.render.listings import Change, changes
from signpost.render.views import address

LONGEST_SLUG = 60
MOST_LISTED = 15

_TOP = """\
---
{title}
date: {today} # the day from which it is published
{description}
authors: [{author}] # roles, never names of people
categories: [] # one or two, such as [Guidance, Research]; it is then listed under them
draft: true # take this line out when it is finished
#expires: {today} # a day from which it is no longer current; put in a later one and take the # away
---

{{# Words between these marks are for you. Readers never see them, so leave them or delete them.

   Delete every section that you do not need. Leave a blank line around a macro.
   A card for a guide:      {{{{ resource("its-id") }}}}
   A card for a service:    {{{{ service("its-id") }}}}
   A step of the pathway:   {{{{ step("its-id") }}}}
   A number in a sentence:  {{{{ phone("its-id") }}}}
   A link to an entry:      [its name](../../resources/its-id.md)
   An id is the last part of the address of its page. Never type a number.

   See it as readers will:  signpost serve{serve}
   What is still wrong:     signpost check{serve}
#}}

{{# Begin here: in two sentences, why this matters to your readers today. #}}
"""

_SECTION = """
## {heading}

{{# {write} #}}
"""


def new_bulletin(project: Project, title: str, macros: Collection[str]) -> Path:
    """Add the draft of a bulletin to the core, or to the area of the project; its path.

    `macros` are those that pages may call. Raises WrongUsage for a title that cannot be used, and
    HubError when the catalogue cannot be read or the file cannot be written.
    """
    title = " ".join(title.split())
    slug = _free(project, _slug(title))
    if project.core.refused or project.reading.catalogue.hub is None:
        raise HubError("Nothing was written: the catalogue cannot be read. Run: signpost check")
    folder = (
        project.root / FOLDER / project.area / "docs" if project.area else project.root / "docs"
    )
    path = folder / POSTS / f"{project.as_of}-{slug}.md"
    text = _text(project, title, macros)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        where = path.relative_to(project.root).as_posix()
        raise HubError(f"{where} cannot be written: {error.strerror}.") from None
    return path


def _slug(title: str) -> str:
    """The part of the address that a title gives. Raises WrongUsage where it gives none."""
    if not title:
        raise WrongUsage(
            'Give the bulletin a title, in quotes: signpost new bulletin "Course dates".'
        )
    if len(title) > LONGEST_TITLE:
        message = f"The title has {len(title)} characters; the limit is {LONGEST_TITLE}."
        raise WrongUsage(f"{message} Shorten it: it is the subject of the email, too.")
    slug = _shortened(slugged(title), LONGEST_SLUG)
    if not is_slug(slug):
        message = f"The title {title!r} gives no address."
        raise WrongUsage(f"{message} Use a few words in letters and digits.")
    return slug


def _shortened(slug: str, longest: int) -> str:
    while len(slug) > longest:
        slug = slug.rpartition("-")[0] or slug[:longest]
    return slug


def _free(project: Project, slug: str) -> str:
    """A slug that no bulletin has: with the day, where an earlier one has the title's own.

    An address stays that of the bulletin that had it first. Raises WrongUsage where there is one
    of this day already.
    """
    if slug in TAKEN_SLUGS:
        message = f"bulletins/{slug}/ is the address of a list of bulletins."
        raise WrongUsage(f"{message} Give the bulletin another title.")
    first = _bulletin_at(project, slug)
    if first is None:
        return slug
    dated = f"{_shortened(slug, LONGEST_SLUG - 11)}-{project.as_of}"
    same_day = first if first.date == project.as_of else _bulletin_at(project, dated)
    if same_day:
        message = f"There is a bulletin at {same_day.address} already: {same_day.path}."
        raise WrongUsage(f"{message} Give this one another title.")
    return dated


def _bulletin_at(project: Project, slug: str) -> Bulletin | None:
    """The bulletin whose address a new one would have, in an edition that would show both."""
    for one in (project.of(area) for area in (None, *project.areas)):
        for bulletin in one.posts.bulletins:
            if bulletin.slug == slug and (not bulletin.local or one.area == project.area):
                return bulletin
    return None


def _text(project: Project, title: str, macros: Collection[str]) -> str:
    edition = project.draft_of_edition()
    top = _TOP.format(
        title=field_line("title", title),
        description=field_line("description", TO_DESCRIBE),
        today=project.as_of,
        author=edition.hub.owner.capitalize(),
        serve=f" --area {project.area}" if project.area else "",
    )
    sections = "".join(_section(one, macros) for one in edition.hub.bulletin_sections)
    return top + sections + _new_in_the_hub(edition)


def _section(section: BulletinSection, macros: Collection[str]) -> str:
    text = _SECTION.format(heading=section.heading, write=section.write)
    calls = [f"{section.macro}()"] if section.macro in macros else []
    calls += [f'offer("{section.offer}")'] if section.offer else []
    return "".join([text, *(f"\n{{{{ {call} }}}}\n" for call in calls)])


def _new_in_the_hub(edition: Edition) -> str:
    """What has been added, changed and withdrawn since the last bulletin, ready to be cut down."""
    last = max((b.date for b in current(edition)), default=None)
    found = [
        change
        for day in changes(edition)
        if last is None or day.on > last
        for change in (*day.others, *day.added)
    ]
    since = f"since the bulletin of {in_words(last)}" if last else "so far"
    if not found:
        return f"\n{{# Nothing has changed in the catalogue {since}. #}}\n"
    about = f"What has changed in the catalogue {since}. Keep what your readers should know of."
    lines = [_SECTION.format(heading="New in the hub", write=about), *_listed(edition, found)]
    return "\n".join(lines) + "\n"


def _listed(edition: Edition, found: list[Change]) -> Iterator[str]:
    for change in found[:MOST_LISTED]:
        name = change.entry.name.words(edition.language)
        link = f"[{name}](../../{address(edition, change.entry).rstrip('/')}.md)"
        what = f" {change.what.words(edition.language)}" if change.what else ""
        yield f"- {change.verb.capitalize()}: {link}.{what}"
    more = len(found) - MOST_LISTED
    if more > 0:
        yield f"- And {more} more: [What's changed](../../changes.md)."
