"""Before anything is built: read and check the catalogue, and put the pages in their sandbox."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files

from signpost.errors import BrokenCatalogue
from signpost.macros.sandbox import PageEnvironment
from signpost.model import Edition
from signpost.project import Project
from signpost.site.asked import in_words, order_of
from signpost.site.broken_off import put_right_all
from signpost.site.configuration import Configuration
from signpost.site.frame import Making
from signpost.site.hub_macros import registered
from signpost.site.opening import open_project
from signpost.site.ours import pages_are_ours
from signpost.site.rendering import Bodies
from signpost.site.settings import as_people_write
from signpost.site.target import target_of
from signpost.site.terminal import write_everything
from signpost.site.theme_files import listed_quickly
from signpost.site.trial import sound_edition

log = logging.getLogger("mkdocs.signpost")

_previewing = False
"""Whether this process is `mkdocs serve`, which tells its hooks so once, when it starts."""


def on_startup(command: str, dirty: bool) -> None:
    """A preview shows bulletins that are not published yet."""
    global _previewing
    write_everything(sys.stdout, sys.stderr)
    _previewing = command == "serve"
    if dirty and not _previewing:
        raise PluginError("Every build makes the whole site anew. Leave --dirty out.")


def _plain(config: Configuration) -> tuple[Project, Edition, Bodies]:
    """The edition that somebody who runs plain MkDocs builds: checked here, and claimed later."""
    project = open_project(
        Path(config.config_file_path).parent, area=os.environ.get("HUB_AREA") or None
    )
    for done in put_right_all(project.root):
        log.info("%s", done)
    if _previewing:
        project = replace(project, drafts=True)
    else:
        config.target = target_of(project.root, Path(config.site_dir))
        project = project.of(project.area, tree=config.target.others(project.area))
    edition, bodies = sound_edition(project)
    warnings = [problem for problem in project.problems if problem.severity == "warning"]
    if warnings:
        log.info("%s warnings in the catalogue; `signpost check` lists them", len(warnings))
    return project, edition, bodies


@event_priority(100)
def _open(config: Configuration) -> Configuration:
    """Stop with one clean block when the catalogue has errors; before any plugin runs."""
    with in_words(config):
        if order := order_of(config):
            project, bodies = order.project, order.bodies
            edition = project.checked_edition()
        else:
            project, edition, bodies = _plain(config)
    config.site_name = edition.title
    config.making = Making.of(
        edition, [Path(folder) for folder in config.theme.dirs], project.shown
    )
    config.making.bodies = bodies if pages_are_ours(config) else {}
    return config


@event_priority(-50)
def _sandbox(config: Configuration) -> Configuration:
    """After the macros plugin has made its environment: put ours in its place."""
    plugin: Any = config.plugins["macros"]
    plugin._env = PageEnvironment(config.making.pages, registered(plugin))
    return config


on_config = CombinedEvent(_open, _sandbox, as_people_write, listed_quickly)


def on_env(env: Environment, config: Configuration, files: Files) -> Environment:
    """All pages have been read: stop when their macros made mistakes, and name every one."""
    mistakes = [mistake for mistake in config.making.pages.mistakes if mistake.severity == "error"]
    with in_words(config):
        if mistakes:
            raise BrokenCatalogue(sorted(mistakes))
    return env
