"""Every kind of page the hub has, one address each, and what an open page is watched for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

PAGE_TYPES = {
    "home": "",
    "worried": "worried-about-a-child/",
    "guides": "guides/",
    "research-list": "research/",
    "training-list": "training/",
    "services-list": "services/",
    "topics-list": "topics/",
    "audiences-list": "audiences/",
    "stages-list": "stages/",
    "topic": "topics/sibling/",
    "audience": "audiences/social-work/",
    "stage": "stages/first-concerns/",
    "resource": "resources/csac-signs-indicators/",
    "resource-without-url": "resources/csac-sibling-guide/",
    "research-summary": "resources/nspcc-sw-confidence/",
    "training": "resources/csac-films/",
    "policy": "resources/kcsie/",
    "service": "services/lighthouse/",
    "helpline": "services/nspcc-helpline/",
    "service-of-unknown-status": "services/mosac/",
    "withdrawn-resource": "resources/wt-2023/",
    "withdrawn-helpline": "services/rape-crisis-old/",
    "pathway": "pathway/",
    "pathway-point": "pathway/start/",
    "pathway-question": "pathway/what-worries-you/",
    "pathway-action": "pathway/tell-your-lead/",
    "pathway-outcome": "pathway/keep-watching/",
    "pathway-stop": "pathway/ring-999/",
    "pathway-all": "pathway/all/",
    "glossary": "glossary/",
    "find": "find/",
    "changes": "changes/",
    "bulletins": "bulletins/",
    "bulletin": "bulletins/first-concerns-write-it-down/",
    "bulletins-of-a-year": "bulletins/archive/2026/",
    "bulletins-of-a-category": "bulletins/category/guidance/",
    "wellbeing": "looking-after-yourself/",
    "ask": "ask-somebody/",
    "recommendations": "recommendations/",
    "workbook": "workbook/",
    "my-list": "my-list/",
    "about": "about/",
    "about-macros": "about/macros/",
    "about-how-true": "about/how-we-keep-it-true/",
    "about-maintainers": "about/maintainers/",
    "not-found": "404.html",
}
"""Page type: address in the hub."""

AREA_PAGES = {
    "area-home": "bristol/",
    "area-worried": "lincolnshire/worried-about-a-child/",
    "area-contacts": "barking-and-dagenham/area/",
    "area-ask": "barking-and-dagenham/ask-somebody/",
    "area-own-page": "bristol/about/our-practice/",
    "area-own-service": "lincolnshire/services/lincolnshire/spring-lodge/",
    "area-hidden-service": "bristol/services/havens/",
    "area-noted-helpline": "bristol/services/nspcc-helpline/",
    "area-of-wales": "denbighshire/services/",
    "area-workbook": "bristol/workbook/",
    "area-bulletins": "barking-and-dagenham/bulletins/",
    "area-own-bulletin": "barking-and-dagenham/bulletins/clinic-and-liaison-officer/",
    "area-coverage": "bristol/coverage/",
    "area-topic": "bristol/topics/therapy-and-recovery/",
    "area-step": "bristol/pathway/contact-the-front-door/",
    "area-step-without-a-number": "barking-and-dagenham/pathway/medical-examination/",
    "area-step-of-another-nation": "bristol/pathway/report-in-wales/",
    "area-pathway-of-wales": "denbighshire/pathway/",
    "choose-an-area": "area/",
    "coverage": "coverage/",
}
"""The same for pages that an area's edition has, or that there are because of areas."""

SCHEMES = ("light", "dark")

_every = PAGE_TYPES | AREA_PAGES
every_page = pytest.mark.parametrize("address", _every.values(), ids=_every)
every_core_page = pytest.mark.parametrize("address", PAGE_TYPES.values(), ids=PAGE_TYPES)
both_schemes = pytest.mark.parametrize("scheme", SCHEMES)


@dataclass
class Visit:
    """One page in the browser, with all that it complained about and all that it asked for."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)
    """Console errors and warnings, uncaught errors, requests that failed."""
    requests: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """Requests that left the hub's own host."""
        return [
            url
            for url in self.requests
            if not url.startswith((self.origin, "file:")) and urlsplit(url).scheme != "data"
        ]

    def go(self, address: str) -> Page:
        """Open an address of the hub, or a whole URL, and wait until it has settled."""
        url = address if "://" in address else f"{self.origin}/{address}"
        self.page.goto(url, wait_until="load")
        return self.page


LEFT = "net::ERR_ABORTED"
"""Why a request failed that the browser gave up because the reader left the page."""


def record(context: BrowserContext, origin: str) -> Visit:
    """A new page in a context, watched from its first moment."""
    visit = Visit(context.new_page(), origin)

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            visit.complaints.append(f"console {message.type}: {message.text}")

    def asked(request: Request) -> None:
        visit.requests.append(request.url)

    def answered(response: Response) -> None:
        if response.status >= 400:
            visit.complaints.append(f"{response.status} for {response.url}")

    def failed(request: Request) -> None:
        if request.failure != LEFT:
            visit.complaints.append(f"failed: {request.url}")

    visit.page.on("console", said)
    visit.page.on("pageerror", lambda error: visit.complaints.append(f"script error: {error}"))
    visit.page.on("request", asked)
    visit.page.on("response", answered)
    visit.page.on("requestfailed", failed)
    return visit
