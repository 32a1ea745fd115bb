"""Compiles the templates of the theme once, for all commands that tests run in this process."""

from __future__ import annotations

import tempfile
from pathlib import Path

from signpost.render import Renderer
from signpost.render.look import THEME, folders_of
from signpost.render.renderer import COMPILED
from tests.engine.made_up import allotment_edition

with tempfile.TemporaryDirectory() as folder:
    _renderer = Renderer(allotment_edition(Path(folder)), folders_of(Path(folder)))
    for _file in sorted((THEME / "hub").rglob("*.html")):
        _renderer.env.get_template(_file.relative_to(THEME).as_posix())
    COMPILED.grown = False  # nobody needs to keep them
