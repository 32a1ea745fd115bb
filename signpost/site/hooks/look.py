"""The one style sheet and the one script of an edition, made when all of its pages are there."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from signpost.site.asked import in_words
from signpost.site.configuration import Configuration
from signpost.site.frame import SiteFrame
from signpost.site.joined import SCRIPT, SHEET, parts_of
from signpost.site.manifest import files_below
from signpost.site.names_used import names_in, names_in_tags
from signpost.site.ours import frame_is_ours


@event_priority(-100)
def on_env(env: Environment, config: Configuration, files: Files) -> Environment:
    """Keep what they are joined from, once nobody changes it any more."""
    with in_words(config):
        config.making.parts = parts_of(files)
    return env


def on_post_build(config: Configuration) -> None:
    """Write them, with what the pages and scripts of the edition can use of Material's."""
    built, making = Path(config.site_dir), config.making
    names = sorted(files_below(built))
    script = making.parts.script(SiteFrame(making).has_list)
    used = names_in_tags(_content(built, names, ".html")) | names_in(script.encode())
    used |= names_in(b" ".join(_content(built, names, ".js", ".mjs")))
    beside = b"".join(_content(built, names, ".css")).decode("utf-8", errors="replace")
    made = {SHEET: making.parts.sheet(making.colours, used, beside), SCRIPT: script}
    if making.colours and not frame_is_ours(config):
        made["assets/area.css"] = making.colours  # which frames of an earlier version ask for
    for name, text in made.items():
        if name not in names:  # a hub may have a whole sheet or script of its own
            (built / name).parent.mkdir(exist_ok=True)
            (built / name).write_text(text, "utf-8", newline="")


def _content(built: Path, names: list[str], *endings: str) -> list[bytes]:
    return [(built / name).read_bytes() for name in names if name.endswith(endings)]
