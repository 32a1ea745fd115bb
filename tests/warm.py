"""What all commands that tests run have in common, done once: they are forked from this process."""

from __future__ import annotations

import tempfile
from pathlib import Path

from signpost.render import Renderer
from signpost.render.look import THEME, folders_of
from signpost.render.renderer import COMPILED
from signpost.site.files import laid
from signpost.site.joined import parts_of
from signpost.site.opening import open_project
from signpost.site.settings import settings_of
from signpost.site.trial import problems_of
from tests.built import ROOT
from tests.engine.made_up import allotment_edition
from tests.engine.whole import whole

with tempfile.TemporaryDirectory() as folder:
    _renderer = Renderer(allotment_edition(Path(folder)), folders_of(Path(folder)))
    for _file in sorted((THEME / "hub").rglob("*.html")):
        _renderer.env.get_template(_file.relative_to(THEME).as_posix())
    _files, _ = laid(settings_of(ROOT), None, (), {})
    assert parts_of(_files).whole_sheet("")  # reads the style sheets, which is most of making one
    COMPILED.grown = False  # nobody needs to keep them

# Extensions of Markdown compile hundreds of expressions when the first page is converted, and
# plugins are looked for when the first settings are read.
with tempfile.TemporaryDirectory() as folder:
    assert problems_of(whole(Path(folder))) is not None

# The hub that ships is read and checked once, too: most commands run on copies of it, in which
# nearly every file is the same, and what was worked out for the bytes of a file holds for them.
for _edition in open_project(ROOT).editions:
    assert _edition.problems is not None
