"""An opened project: what was read of it, what is wrong with it, and the edition to build."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from signpost.areas.coverage import Coverage, coverage
from signpost.checks.areas import Looked, at_an_areas_address, check_area
from signpost.checks.assets import HubFiles
from signpost.checks.bulletins import check_bulletins, hidden_bulletins
from signpost.checks.catalogue import against_rules
from signpost.checks.numbers import numbers_around
from signpost.checks.pages import made_pages
from signpost.errors import BrokenCatalogue, WrongUsage
from signpost.model import Bulletin, Edition, EditionLink, Problem, WrittenPage
from signpost.model.bulletin import shown_bulletins
from signpost.model.nearest import did_you_mean
from signpost.project.beside import editions_beside, neighbours
from signpost.project.together import Together
from signpost.reading import Reading, read_catalogue
from signpost.reading.areas import AreaReading, read_areas
from signpost.reading.bulletins import Posts, read_bulletins
from signpost.reading.overlaid import lay_over
from signpost.reading.pages import written_pages
from signpost.reading.site_settings import SiteSettings, published_at
from signpost.render.look import folders_of


@dataclass(frozen=True)
class Project:
    """A folder with a resources.yml, read as of one day, for the core or for one of its areas.

    `area` is the id of the area, None for the core.
    """

    root: Path
    as_of: date
    area: str | None = None
    beside: bool = False
    """Whether all editions are built into one site, each leading to the others."""
    tree: tuple[EditionLink, ...] | None = None
    """The other editions of the site into which this one is built; None where it stands alone."""
    drafts: bool = False
    """Whether bulletins that are not published yet are shown, as in a preview."""
    settings: SiteSettings = field(default_factory=SiteSettings)
    """What mkdocs.yml says; empty where nobody has read it."""

    @cached_property
    def core(self) -> Reading:
        """What was read of the shared catalogue."""
        return read_catalogue(self.root)

    @cached_property
    def areas(self) -> dict[str, AreaReading]:
        """Every area of the project, by id."""
        return read_areas(self.root, self.core.catalogue.offers)

    def of(
        self,
        area: str | None,
        beside: bool = False,
        tree: tuple[EditionLink, ...] | None = None,
    ) -> Project:
        """The same project for an area, or for the core; nothing is read or worked out twice.

        Raises WrongUsage for an area that there is not.
        """
        if area is not None and area not in self.areas:
            known = ", ".join(self.areas) or "none yet; begin one with: signpost new area"
            hint = did_you_mean(area, self.areas, f"The areas are {known}")
            stop = "" if hint.endswith("?") else "."
            raise WrongUsage(f"There is no area {area!r}. {hint[:1].upper()}{hint[1:]}{stop}")
        together = self.together
        return together.project(
            (area, beside, tree), lambda: self.sharing(area, beside, tree, _together=together)
        )

    @property
    def together(self) -> Together:
        """What this edition and all others of the same areas have in common."""
        known: Together | None = vars(self).get("_together")
        if known is None or known.areas is not self.areas:
            known = vars(self)["_together"] = Together(self.areas)
        return known

    def sharing(
        self,
        area: str | None,
        beside: bool = False,
        tree: tuple[EditionLink, ...] | None = None,
        **known: object,
    ) -> Project:
        """The project of an edition that shares what was read here, and what else is `known`."""
        project = replace(self, area=area, beside=beside, tree=tree)
        read = {"core": self.core, "areas": self.areas, "hub_files": self.hub_files}
        vars(project).update(read | known)
        return project

    @cached_property
    def shown(self) -> AreaReading | None:
        """The area whose signposting is shown: that into which this one was merged, if it was."""
        if self.area is None:
            return None
        reading, seen = self.areas[self.area], {self.area}
        while reading.file and (next_id := reading.file.succeeded_by) in self.areas.keys() - seen:
            assert next_id is not None
            reading = self.areas[next_id]
            seen.add(next_id)
        return reading

    @cached_property
    def reading(self) -> Reading:
        """What was read: the core, with the area laid over it where there is one."""
        return lay_over(self.core, self.shown) if self.shown else self.core

    @property
    def docs(self) -> list[Path]:
        """The folders of hand-written pages, the later laid over the earlier."""
        local = [self.shown.docs] if self.shown and self.shown.docs.is_dir() else []
        return [self.root / "docs", *local]

    @cached_property
    def problems(self) -> list[Problem]:
        """Everything wrong with the catalogue and the pages, in order of place."""
        found = [*self.reading.problems, *self._in_any_status]
        for area in {id: self.areas[id] for id in (self.area, self.shown and self.shown.id) if id}:
            reading = self.areas[area]
            found += reading.problems if reading is not self.shown else []
            sheets = self.hub_files.sheets
            catalogue = self.reading.catalogue
            found += check_area(
                Looked(reading, catalogue, self.areas, self.root, self.as_of, sheets)
            )
        return sorted({*found, *self.hub_files.problems})

    @cached_property
    def _in_any_status(self) -> frozenset[Problem]:
        """What is wrong with the catalogue and the pages, whether the area is a draft or live."""
        nation = self.shown.file.nation if self.shown and self.shown.file else None
        found = against_rules(self.reading, self.as_of, self.root, self.docs, nation)
        around = numbers_around(self.reading, self.root, self.theme)
        taken = at_an_areas_address(self.root, self.areas)
        return found.union(around, taken, self._bulletin_problems())

    @cached_property
    def hub_files(self) -> HubFiles:
        """The hub's settings, files and look, which are looked at once for all editions."""
        return HubFiles(self.root, self.theme, self.settings)

    @cached_property
    def posts(self) -> Posts:
        """The bulletins of this edition, drafts included."""
        return read_bulletins(self.docs, self.root)

    def _bulletin_problems(self) -> list[Problem]:
        found = check_bulletins(self.posts, self.docs, made_pages(self.reading), self.as_of)
        if self.shown and self.shown.file:
            for slug, *told in hidden_bulletins(self.posts, self.shown.file.hide_bulletins):
                found.append(self.shown.told(*told, "hide_bulletins", slug))
        return found

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    @cached_property
    def before_live(self) -> list[Problem]:
        """What a draft area lacks before it can go live: what would then be an error, or warned
        of."""
        if self.shown is None or self.shown.file is None or not self.shown.file.is_draft:
            return []
        file = self.shown.file.model_copy(update={"status": "live"})
        areas = {**self.areas, self.shown.id: replace(self.shown, file=file)}
        live = self.sharing(self.area, areas=areas, _in_any_status=self._in_any_status)
        return [problem for problem in live.problems if problem not in self.problems]

    @property
    def name(self) -> str:
        """The hub's name: site_name in mkdocs.yml."""
        return self.settings.words("site_name") or self.root.name

    @property
    def theme(self) -> Path:
        """The folder of what the hub lays over the theme: custom_dir in mkdocs.yml."""
        return self.root / (self.settings.words("theme.custom_dir") or "overrides/theme")

    @property
    def look(self) -> tuple[Path, ...]:
        """The folders of templates, style sheets and icons, the first that has one wins."""
        return folders_of(self.theme)

    @property
    def logo(self) -> Path | None:
        """The file of the area's logo, where it has one."""
        named = self.shown.file.logo if self.shown and self.shown.file else None
        return self.shown.folder / named if self.shown and named else None

    def edition(self, language: str = "en") -> Edition:
        """What to build. Raises BrokenCatalogue, with every problem, where there are errors."""
        if self.errors:
            raise BrokenCatalogue(self.errors)
        return self.checked_edition(language)

    def checked_edition(self, language: str = "en") -> Edition:
        """The same where somebody has asked for its problems already, and found no error."""
        return self._edition(language, editions_beside(self, language))

    def draft_of_edition(self, language: str = "en") -> Edition:
        """The edition as far as it goes, whatever is still wrong with it: only to be looked at."""
        return self._edition(language)

    def _edition(self, language: str, beside: tuple[EditionLink, ...] = ()) -> Edition:
        own = self.areas[self.area].file if self.area else None
        shown = self.shown.file if self.shown else None
        hidden = shown.hide_bulletins if shown else ()
        bulletins = shown_bulletins(self.posts.bulletins, self.as_of, hidden, self.drafts)
        return Edition.model_construct(
            catalogue=self.reading.catalogue,
            name=self.name,
            as_of=self.as_of,
            language=language,
            pages=tuple(p for p in written_pages(self.docs) if self._has_page(p, bulletins)),
            area=shown,
            former=own if own is not shown else None,
            folder=f"{self.area}/" if self.area and (self.beside or self.tree is not None) else "",
            beside=beside,
            neighbours=neighbours(self),
            bulletins=bulletins,
            home=published_at(self.settings, shown, self.area),
        )

    @staticmethod
    def _has_page(page: WrittenPage, bulletins: tuple[Bulletin, ...]) -> bool:
        return not page.is_bulletin or page.address in {b.address for b in bulletins}

    @property
    def editions(self) -> list[Project]:
        """The core and every area, as they stand in one site."""
        return [self.of(id, beside=True) for id in (None, *self.areas)]

    @property
    def coverage(self) -> Coverage:
        """Who is reached by the services of this edition, and who is not."""
        edition = self._edition("en")
        return coverage(edition.catalogue, edition.neighbours, edition.area)
