"""How the tests ask the finder in a browser, and what it answers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from tests.browser.pages import Visit

INDEX = ["words.js", "pieces.js", "reading.js", "finder.js", "hub-finder.js"]
"""What a box needs, in the order in which it is asked for."""

ON_THE_PAGE = ["find-page.js", *INDEX, "find-results.js"]

READY = "document.querySelector('[data-found] [data-answer]:not([aria-busy])')"
"""The finder page has shown what it was asked."""

ASK = """async fragment => {
  const before = location.hash;
  const followed = new Promise(done => addEventListener('hashchange', done, {once: true}));
  location.hash = fragment;
  if (location.hash !== before) await followed;
  await new Promise(done => setTimeout(done));
}"""
"""Change the fragment and wait until the page has begun to follow."""

ANSWER = """() => ({
  count: document.querySelector('[data-count]').textContent,
  lacks: document.querySelector('[data-count] bdi')?.textContent ?? '',
  read: document.querySelector('[data-read]').textContent,
  found: [...document.querySelectorAll('[data-results] h3 a')].map(a => a.getAttribute('href')),
  chosen: [...document.querySelectorAll('[data-facets] input:checked')]
    .map(box => `${box.name}=${box.value}`),
  options: Object.fromEntries([...document.querySelectorAll('[data-facets] label')]
    .filter(label => label.checkVisibility())
    .map(label => label.querySelector('input'))
    .map(box => [`${box.name}=${box.value}`,
      Number(box.parentNode.querySelector('.hub-count').textContent)])),
})"""


def ask(page: Any, fragment: str) -> dict[str, Any]:
    """What the finder page, which is open, answers to a fragment such as `q=sibling&kind=guide`."""
    page.wait_for_function(READY)
    page.evaluate(ASK, fragment)
    return answer(page)


def answer(page: Any) -> dict[str, Any]:
    """The count, what was not found, the correction, the addresses found, what is chosen, and each
    option that is shown with its count."""
    page.wait_for_function(READY)
    found: dict[str, Any] = page.evaluate(ANSWER)
    found["found"] = [href.removeprefix("../") for href in found["found"]]
    return found


def show_all(page: Any) -> list[str]:
    """The addresses of every result, when all have been shown."""
    more = page.locator("[data-more]")
    while more.is_visible():
        more.dispatch_event("click")  # a click by mouse waits for the page to stand still
    found: list[str] = answer(page)["found"]
    return found


def suggest(page: Any, box: str, words: str) -> Any:
    """Type into a box, as a person does, and wait for its suggestions. Returns their locator."""
    page.locator(box).focus()
    page.keyboard.type(words)
    return suggested(page, box, words)


def suggested(page: Any, box: str, words: str) -> Any:
    options = page.locator(f"{box}-list [role=option]")
    options.last.filter(has_text=f"“{words}”").wait_for()
    return options


LISTEN = """at => {
  const status = document.querySelector(at);
  window.said = [];
  new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true});
}"""
"""Keep in `said` all that a status region ever says."""

AT_ONCE = """async (input, words) => {
  for (let end = 1; end <= words.length; end++) {
    input.value = words.slice(0, end);
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise(done => setTimeout(done, 20));
  }
}"""
"""Type letter by letter, faster than anybody can."""


def told(page: Any, status: str, words: str) -> None:
    """Wait until a screen reader has been told these words, and no others."""
    page.wait_for_function(
        "([at, words]) => document.querySelector(at).textContent === words", arg=[status, words]
    )


def scripts(visit: Visit) -> list[str]:
    """The scripts of the finder that were asked for, in order."""
    names = [urlsplit(url).path.rpartition("/")[2] for url in visit.requests]
    return [name for name in names if name in ON_THE_PAGE]
