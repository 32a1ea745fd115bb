"""Which editions of a site would be made again as they stand there, by what they are made of."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from signpost.errors import HubError
from signpost.project import Project
from signpost.project.beside import editions_beside
from signpost.site.links import Leaving
from signpost.site.manifest import Made, Manifest
from signpost.site.own_folder import OWN, keep
from signpost.site.target import Target
from signpost.site.unchanged import ENVIRONMENT, engine, files_of_hub

FILE = OWN / "editions.json"
"""Where a hub keeps what the editions of its last build of all were made of. It may be deleted at
any time."""

LeavingBy = Mapping[str, Sequence[Leaving]]
"""The links by which editions lead out of themselves, by the place of the edition in the site."""


@dataclass(frozen=True)
class Editions:
    """All editions of a hub, before a build, and the site that it goes to."""

    projects: Sequence[Project]
    target: Target

    @cached_property
    def keys(self) -> dict[str, str]:
        """By the place of each edition, a digest of everything that it is made of: the content of
        all files but those of other areas, what it shows of these, the day, and the engine. None
        where that cannot be told."""
        names = files_of_hub(self.target.root, self.target.site)
        if names is None:
            return {}
        shared, of_areas = self._files(names)
        around = [engine(), sys.version, {n: os.environ[n] for n in ENVIRONMENT if n in os.environ}]
        return {
            place_of(project.area): _digest([around, shared, _own(project, of_areas)])
            for project in self.projects
        }

    def _files(self, names: Sequence[str]) -> tuple[list[Any], dict[str, list[Any]]]:
        """The files that every edition may read, and by area those of its folder, each by name with
        a digest of its content."""
        root, areas = self.target.root, self.projects[0].areas
        folders = {area.folder.resolve(): id for id, area in areas.items()}
        shared: list[Any] = []
        of_areas: dict[str, list[Any]] = {id: [] for id in areas}
        for name in sorted(names):
            file = root / name
            said = [name, hashlib.sha256(file.read_bytes()).hexdigest()]
            own = next((folders[one] for one in file.parents if one in folders), None)
            (of_areas[own] if own else shared).append(said)
        return shared, of_areas

    def standing(self) -> dict[str, list[Leaving]]:
        """The editions that need not be made: those that stand in the site, whole, as a build of
        all has made them from the same; with the links that lead out of them."""
        kept, found = self._kept(), self.target.editions
        return {
            place: [Leaving(*link) for link in one["leaving"]]
            for place, one in kept.items()
            if place in found
            and one["key"] == self.keys.get(place)
            and one["made"] == _hash_of(found[place])
            and all((self.target.site / place / name).is_file() for name in found[place].files)
        }

    def refuse_changed(self, now: Target, standing: Iterable[str]) -> None:
        """Raises HubError where somebody has built an edition since it was found to stand there."""
        if any(now.editions.get(place) != self.target.editions[place] for place in standing):
            raise HubError(
                f"{now.site} was built by somebody else meanwhile. Nothing was touched. "
                "Build again."
            )

    def _kept(self) -> dict[str, Any]:
        try:
            kept = json.loads((self.target.root / FILE).read_bytes())
            editions = kept["editions"] if kept["site"] == str(self.target.site) else {}
            return {
                place: {"key": one["key"], "made": one["made"], "leaving": _pairs(one["leaving"])}
                for place, one in editions.items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def keep(self, manifest: Manifest, leaving: LeavingBy) -> None:
        """Keep what the editions were made of that now stand in the site."""
        editions = {
            place: {
                "key": key,
                "made": _hash_of(manifest.editions[place]),
                "leaving": [[link.page, link.href] for link in leaving[place]],
            }
            for place, key in self.keys.items()
        }
        text = json.dumps({"site": str(self.target.site), "editions": editions})
        keep(self.target.root / FILE, text.encode())


def place_of(area: str | None) -> str:
    """The place of an edition in the site of all."""
    return f"{area}/" if area else ""


def _own(project: Project, of_areas: Mapping[str, list[Any]]) -> list[Any]:
    """What one edition has beside what all have, as JSON: its area's files, those of the area that
    it was merged into, and what it shows of other areas."""
    edition = project.draft_of_edition()
    beside = [
        [link.folder, link.name, link.draft, sorted(link.addresses)]
        for link in editions_beside(project, edition.language)
    ]
    areas = {id for id in (project.area, project.shown and project.shown.id) if id}
    return [
        *(project.area, project.as_of.isoformat(), edition.home, beside),
        [of_areas[id] for id in sorted(areas)],
        [neighbour.model_dump_json() for neighbour in edition.neighbours],
    ]


def _pairs(links: Any) -> list[tuple[str, str]]:
    return [(str(page), str(href)) for page, href in links]


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _hash_of(made: Made) -> str:
    return hashlib.sha256(made.model_dump_json().encode()).hexdigest()
