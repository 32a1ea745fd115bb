"""Before anything is built: read and check the catalogue, and put the pages in their sandbox."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority

from signpost.errors import BrokenCatalogue, HubError
from signpost.macros import MACROS
from signpost.macros.sandbox import PageEnvironment
from signpost.model import Edition
from signpost.project import Project, open_project
from signpost.site.broken_off import put_right_all
from signpost.site.build import CHECKED, FOR_SITE
from signpost.site.frame import Hub
from signpost.site.settings import as_people_write
from signpost.site.target import Target, target_of
from signpost.site.terminal import write_everything
from signpost.site.trial import sound_edition

log = logging.getLogger("mkdocs.hub")

_previewing = False


def on_startup(command: str, dirty: bool) -> None:
    """A preview shows bulletins that are not published yet."""
    global _previewing
    write_everything(sys.stdout, sys.stderr)
    _previewing = command == "serve"


def _beside(project: Project, config: Any) -> Project:
    """The project as it leads to the editions beside it: all of them when `signpost build` makes all,
    or else those of the site that the edition is for. A preview stands alone."""
    site = os.environ.get(FOR_SITE)
    if site and os.environ.get("HUB_ALL"):
        return project.of(project.area, beside=True)
    if site:
        return project.of(project.area, tree=Target(Path(site), project.root).others(project.area))
    for done in put_right_all(project.root):
        log.info("%s", done)
    if _previewing:
        return project
    config.hub_target = target_of(project.root, Path(config.site_dir))
    return project.of(project.area, tree=config.hub_target.others(project.area))


def _edition(project: Project) -> Edition:
    """The edition to build. Whoever builds with `signpost build` has checked all of it already."""
    if os.environ.get(CHECKED):
        return project.checked_edition()
    edition = sound_edition(project)
    warnings = [problem for problem in project.problems if problem.severity == "warning"]
    if warnings:
        log.info("%s warnings in the catalogue; `signpost check` lists them", len(warnings))
    return edition


@event_priority(100)
def _open(config: Any) -> Any:
    """Stop with one clean block when the catalogue has errors; before any plugin runs."""
    try:
        project = open_project(
            Path(config.config_file_path).parent, area=os.environ.get("HUB_AREA") or None
        )
        project = _beside(project, config)
        if _previewing or os.environ.get("HUB_DRAFTS"):
            project = replace(project, drafts=True)
        edition = _edition(project)
    except HubError as error:
        raise PluginError(str(error)) from None
    config.site_name = edition.title
    config.hub = Hub.of(edition, [Path(folder) for folder in config.theme.dirs], project.shown)
    return config


@event_priority(-50)
def _sandbox(config: Any) -> Any:
    """After the macros plugin has made its environment: put ours in its place."""
    plugin = config.plugins["macros"]
    plugin._env = PageEnvironment(config.hub.pages, {name: plugin.macros[name] for name in MACROS})
    return config


on_config = CombinedEvent(_open, _sandbox, as_people_write)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """All pages have been read: stop when their macros made mistakes, and name every one."""
    mistakes = [mistake for mistake in config.hub.pages.mistakes if mistake.severity == "error"]
    if mistakes:
        raise PluginError(str(BrokenCatalogue(sorted(mistakes))))
    return env
