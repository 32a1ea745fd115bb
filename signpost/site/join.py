"""Joins editions that were built each by itself with those of the site that stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from signpost.errors import HubError, UnfitSite
from signpost.reading.markup import read_page
from signpost.site.editions import FILE, list_areas, write_editions
from signpost.site.finished import Finished
from signpost.site.foreign import litter
from signpost.site.linked import link_or_copy
from signpost.site.links import Leaving, is_there, led_to
from signpost.site.manifest import Made, Manifest
from signpost.site.publish import leads_nowhere
from signpost.site.target import Target

NONE_KNOWN: Mapping[str, Sequence[Leaving]] = MappingProxyType({})


def join(
    target: Target,
    hub: str,
    made: Mapping[str, Finished],
    whole: Path,
    known: Mapping[str, Sequence[Leaving]] = NONE_KNOWN,
) -> Manifest:
    """Make the folder `whole`: the editions `made`, by their place, and all others of the target.
    Of some of these it is `known` by which links they lead to others: they are followed as well.

    What stays is linked, or copied where that cannot be; the target is not touched. Everything is
    readable by a web server, whatever the umask. Raises UnfitSite and HubError where links from
    one edition to another would lead nowhere, and OSError.
    """
    for place, finished in sorted(made.items()):
        _placed(finished.folder, whole, place)
    new = {place: finished.made for place, finished in made.items()}
    staying = {place: old for place, old in target.editions.items() if place not in new}
    for place, old in staying.items():
        _bring(target.site, whole, [place + name for name in old.files])
    _bring(target.site, whole, litter(target.site))
    manifest = Manifest(hub=hub, editions=dict(sorted((staying | new).items())))
    if len(manifest.editions) > 1:
        _refuse_taken(whole / FILE, FILE)
        editions = list_areas(whole, manifest.editions)
        shared = write_editions(whole, editions)
        manifest = Manifest(hub=hub, editions=editions, shared=shared)
    manifest.write(whole)
    make_readable(whole)
    if len(manifest.editions) > 1:
        _check_links(whole, _leading_out(made, whole))
        _check_links(whole, _known_to_lead_out(staying, known, whole))
        if _pages(target.editions) - _pages(staying) - _pages(new):
            _check_those_that_stay(whole, _pages(staying))
    return manifest


def _pages(editions: Mapping[str, Made]) -> set[str]:
    return {folder + name for folder, made in editions.items() for name in made.pages}


def _leading_out(made: Mapping[str, Finished], whole: Path) -> Iterator[Leaving]:
    """The links from editions to others, by their pages of the whole site. Those of pages with a
    list of editions are read anew, because the lists may have changed."""
    for place, finished in made.items():
        for link in finished.leaving:
            if link.page not in finished.made.lists:
                yield Leaving(place + link.page, link.href)
        yield from _links_of(whole, [place + name for name in finished.made.lists])


def _known_to_lead_out(
    staying: Mapping[str, Made], known: Mapping[str, Sequence[Leaving]], whole: Path
) -> Iterator[Leaving]:
    for place in known.keys() & staying.keys():
        lists = staying[place].lists
        yield from (Leaving(place + link.page, link.href) for link in known[place])
        yield from _links_of(whole, [place + name for name in lists])


def _links_of(whole: Path, pages: Iterable[str]) -> Iterator[Leaving]:
    for page in pages:
        if not page.endswith("404.html"):  # served from any address
            for href in read_page((whole / page).read_text("utf-8")).links:
                yield Leaving(page, href)


def _check_links(whole: Path, links: Iterable[Leaving]) -> None:
    """Raises UnfitSite with every one of these links of a site that leads nowhere."""
    ids: dict[str, set[str]] = {}
    problems = []
    for page, href in ((link.page, link.href) for link in links):
        if (led := led_to(page, href)) is None:
            continue
        file, anchor = led
        if not is_there(file, lambda name: (whole / name).is_file()):
            problems.append(leads_nowhere(page, href, ""))
        elif anchor and file.endswith(".html"):
            if file not in ids:
                ids[file] = read_page((whole / file).read_text("utf-8")).ids
            if anchor not in ids[file]:
                problems.append(leads_nowhere(page, href, anchor))
    if problems:
        raise UnfitSite(problems)


def _placed(built: Path, whole: Path, folder: str) -> None:
    """Move a finished edition to its place."""
    _refuse_taken(whole / folder, folder)
    (whole / folder).parent.mkdir(parents=True, exist_ok=True)
    built.rename(whole / folder)


def _refuse_taken(place: Path, name: str) -> None:
    if place.exists():
        raise HubError(
            f"Two editions have a place of the name {name!r}. The site you had is untouched. Give "
            "the page or the area another name."
        )


def _bring(site: Path, whole: Path, names: Iterable[str]) -> None:
    for name in names:
        _refuse_taken(whole / name, name)
        if not (site / name).is_file():
            raise HubError(
                f"{name} is missing in {site}, although a build made it. The site you had is "
                "untouched. Build all editions anew: signpost build --all."
            )
        link_or_copy(site / name, whole / name)


def _check_those_that_stay(whole: Path, pages: set[str]) -> None:
    """Where an edition has fewer pages than before, others may lead to what is gone."""
    try:
        _check_links(whole, _links_of(whole, sorted(pages)))
    except UnfitSite as unfit:
        where = ", ".join(problem.path for problem in unfit.problems[:3])
        raise HubError(
            f"Pages of other editions lead to pages that this one no longer has ({where}). The "
            "site you had is untouched. Build all editions together: signpost build --all."
        ) from None


def make_readable(folder: Path) -> None:
    """Let everybody read all of it, as a web server must: files 0644, folders 0755."""
    for path in [folder, *folder.rglob("*")]:
        wanted = 0o755 if path.is_dir() else 0o644
        if path.stat().st_mode & 0o777 != wanted:
            path.chmod(wanted)
