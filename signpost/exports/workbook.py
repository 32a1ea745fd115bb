"""Makes the workbook of an edition: one tagged PDF (PDF/UA) of all that staff take with them."""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from signpost.errors import HubError, LibraryMissing
from signpost.model import Edition
from signpost.render import Renderer
from signpost.render.look import in_look
from signpost.render.workbook import Workbook

VARIANT = "pdf/ua-1"
"""What readers with a screen reader need: tags, a language, a title, and text for every picture."""

_PICTURES = {".svg": "image/svg+xml", ".png": "image/png"}


class Printed(NamedTuple):
    """A finished workbook: its bytes, and how many pages it has."""

    pdf: bytes
    pages: int


def workbook_html(edition: Edition, look: tuple[Path, ...], logo: Path | None = None) -> str:
    """The whole workbook as one HTML document, from the templates in the folders of its look."""
    book = Workbook(edition, logo=_picture(logo) if logo else "")
    return Renderer(edition, look).render("workbook/document", "", book=book)


def workbook(
    edition: Edition,
    look: tuple[Path, ...],
    logo: Path | None = None,
    told: Callable[[int], None] = lambda _: None,
) -> Printed:
    """The workbook of an edition as a PDF. The same edition gives the same workbook every time.
    `told` is called with the number of each page that is begun, which may begin anew.

    Raises LibraryMissing where there is nothing that can make a PDF, and HubError when something
    in the workbook would be loaded from anywhere else, or is not fit for a tagged PDF.
    """
    styles = in_look(look, "assets/workbook.css")
    printer = _printer()
    html = workbook_html(edition, look, logo)
    with _complaints() as said, _pages_told(told):
        try:
            document = printer.HTML(string=html, url_fetcher=_own_only(printer)).render(
                stylesheets=[printer.CSS(string=styles.read_text("utf-8"))],
                pdf_variant=VARIANT,
            )
            pdf = document.write_pdf(pdf_variant=VARIANT)
        except printer.urls.FatalURLFetchingError as refused:
            raise HubError(str(refused)) from None
    if said:
        raise HubError("The workbook was not made: " + "; ".join(dict.fromkeys(said)) + ".")
    return Printed(pdf, len(document.pages))


def _printer() -> Any:
    """WeasyPrint, imported only here: it needs a system library that a site can do without."""
    try:
        import weasyprint
        import weasyprint.urls
    except (ImportError, OSError):
        raise LibraryMissing(
            "A PDF needs the package weasyprint and the library Pango, and one of them is not here."
            " On Debian or Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0. On a Mac:"
            " brew install pango. Without them, open the page workbook/ of the site and print it."
        ) from None
    return weasyprint


def _own_only(printer: Any) -> Any:
    """A fetcher that takes what stands in the document itself, and nothing else at all."""

    class OwnOnly(printer.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if urlsplit(url).scheme != "data":
                raise printer.urls.FatalURLFetchingError(
                    f"The workbook was not made: it would load {unquote(url)[:120]}, and nothing"
                    " in it may be loaded from anywhere. Take it out of the templates."
                )
            return super().fetch(url, headers)

    return OwnOnly()


def _picture(file: Path) -> str:
    """A picture as a data: address, so that the document has all of itself."""
    coded = base64.b64encode(file.read_bytes()).decode("ascii")
    return f"data:{_PICTURES[file.suffix]};base64,{coded}"


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint says is wrong, meanwhile: a picture without words, a style it cannot read."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)


@contextmanager
def _pages_told(told: Callable[[int], None]) -> Iterator[None]:
    """Tell of each page that WeasyPrint lays out, which it says to its own log alone."""

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            match record.args:
                case (int() as page,):
                    told(page)

    logger, listener = logging.getLogger("weasyprint.progress"), Listener(logging.INFO)
    level, propagates = logger.level, logger.propagate
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagates
