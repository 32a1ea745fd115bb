"""The one style sheet and the one script of an edition, joined from the files of its look."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import rjsmin
import tinycss2
from mkdocs.structure.files import File, Files, InclusionLevel

from signpost.errors import HubError
from signpost.render.look import of_material
from signpost.render.renderer import COMPILED
from signpost.site.css import (
    Sheet,
    imports_first,
    on_paper,
    on_screen_at_once,
    read_css,
    within,
    written,
)

SHEET, SCRIPT = "assets/signpost.css", "assets/signpost.js"
"""What every page asks for."""

_SHEETS = (
    *("tokens", "frame", "content", "ways-in", "find", "areas", "practice", "coverage"),
    *("pathway", "take-away", "bulletins"),
)
_PRINT, _MY_LIST = "print", "my-list"
_SCRIPTS = ("hub", "choose-area", _MY_LIST, "search-box")
"""The files of the look that they are joined from, the later over the earlier. Each may be a hub's
own, as any file of a look."""

_IN_NO_PAGE = "assets/workbook.css"
"""The style sheet of the PDF."""

_ALONE = "try{{{}\n}}catch(e){{setTimeout(function(){{throw e}})}}\n"

_MATERIAL = re.compile(r"assets/stylesheets/main[^/]*\.css")
_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/\s*$")


@dataclass(frozen=True)
class Parts:
    """The texts of style sheets and scripts by the names of their files, in their order.
    `material` is the sheet of Material's own frame."""

    material: str
    sheets: Mapping[str, str]
    scripts: Mapping[str, str]

    def sheet(self, colours: str, names: Collection[str], beside: str) -> str:
        """The one style sheet: of Material what a site with those `names` and with the style
        sheets `beside` can use, ours over it, then an area's `colours`, and what is for paper."""
        ours = self._ours(colours)
        used = within(_read("material", self.material), names, written(ours) + beside)
        return written(imports_first((*used, *ours)))

    def whole_sheet(self, colours: str) -> str:
        """The same with all of Material's, for whom pages are made one at a time."""
        return written(imports_first((*_read("material", self.material), *self._ours(colours))))

    def first_rules(self, colours: str, names: Collection[str]) -> str:
        """What of the sheet is for a part of a page with those `names`, to be shown before the
        sheet is there; nothing where it could not stand in a page."""
        whole = (*_read("material", self.material), *self._ours(colours))
        first = written(within(on_screen_at_once(whole), names, ""))
        return "" if "</style" in first.lower() else first

    def _ours(self, colours: str) -> Sheet:
        ours: Sheet = ()
        for name, text in self.sheets.items():
            if name == _css(_PRINT):
                ours += (*read_css(colours), *on_paper(_read(name, text)))
            else:
                ours += _read(name, text)
        return ours

    def script(self, has_list: bool) -> str:
        """The one script. Without the reader's own list where a hub has no page for it. What fails
        in one part is told as any mistake is, and does not stop the next."""
        left_out = () if has_list else (_js(_MY_LIST),)
        texts = (text for name, text in self.scripts.items() if name not in left_out)
        return "".join(_ALONE.format(rjsmin.jsmin(text).strip()) for text in texts)


def parts_of(files: Files) -> Parts:
    """What they are joined from, out of all files of an edition.

    Raises HubError where Material's own sheet is not there as this version knows it.
    """
    sheets = [_text(file) for file in files if is_materials(file)]
    if len(sheets) != 1:
        raise HubError(
            f"Material for MkDocs has {len(sheets)} main style sheets where Signpost knows one, so "
            "no page would look as it should. Nothing was built. Install the version of "
            "mkdocs-material again with which the last build went well, and tell whoever looks "
            "after Signpost."
        )
    return Parts(
        _MAP.sub("", sheets[0]),
        _texts(files, map(_css, (*_SHEETS, _PRINT))),
        _texts(files, map(_js, _SCRIPTS)),
    )


def leave_to_be_joined(files: Files, folders: Collection[str]) -> None:
    """Keep the parts out of the site, where they lie in the folders of the look: no page asks for
    one of them alone."""
    for file in files:
        part = file.src_uri in _PARTS or _MATERIAL.fullmatch(file.src_uri)
        if part and file.src_dir in folders:
            file.inclusion = InclusionLevel.EXCLUDED


def _css(name: str) -> str:
    return f"assets/{name}.css"


def _js(name: str) -> str:
    return f"assets/{name}.js"


_PARTS = {*map(_css, (*_SHEETS, _PRINT)), *map(_js, _SCRIPTS), _IN_NO_PAGE}


def is_materials(file: File) -> bool:
    """Whether a file is the style sheet of Material's own frame."""
    ours = file.src_dir in set(map(str, of_material()))
    return ours and _MATERIAL.fullmatch(file.src_uri) is not None


def _texts(files: Files, names: Iterable[str]) -> dict[str, str]:
    found = {name: files.get_file_from_path(name) for name in names}
    return {name: _text(file) for name, file in found.items() if file}


def _text(file: File) -> str:
    return str(file.content_string).removeprefix("\ufeff")


def _read(name: str, text: str) -> Sheet:
    """The rules of a style sheet. Reading it takes longer than all else, so they are kept."""
    kept: Sheet = COMPILED.of(f"sheet {name} {tinycss2.__version__}", text, read_css)
    return kept
