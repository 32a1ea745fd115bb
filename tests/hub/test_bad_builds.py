"""Builds that must fail: one clean list of what to mend, and the old site as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, write_tree
from tests.hub.attempts import (
    OPENING,
    UNFIT,
    UNTOUCHED,
    Attempt,
    Damage,
    damaged,
    hub_build,
    mkdocs_build,
)


def _page(*lines: str, title: str = "A page") -> str:
    """A page with five lines above the first of `lines`."""
    return "\n".join(["---", f"title: {title}", "description: x", "---", "", *lines, ""])


UNCLEAR = "For what there is, run: signpost macros."
ONLY = "pages may only call macros, and this is something else. For every macro, "
ONLY += "run: signpost macros"
COULD = "because it could run or load something. Take it out; a macro may do what you want."
BRACES = "Check the braces and quotes; to show braces, use {% raw %} … {% endraw %}."
BAD_PAGES: Damage = {
    "docs/bad-ids.md": _page(
        '{{ resource("csac-elearnin") }}',
        "",
        '{{ resources(kinds="guide") }} and {{ services(topic="onlin") }}',
        "",
        '{{ resource("csac-elearning") }}',
        '{{ resource("ceop") }}',
        '{{ resource("wt-2023") }}',
        '{{ phone("ceop") }}',
    ),
    "docs/bad-macro.md": _page("", "# Heading", "", '{{ resorce("csac-elearning") }}'),
    "docs/bad-syntax.md": _page('{{ resource("csac-elearning" }}'),
    "docs/bad-class.md": _page("{{ ''.__class__.__mro__ }}"),
    "docs/bad-config.md": _page("{{ config }}"),
    "docs/bad-environment.md": _page("{{ environment }}"),
    "docs/bad-include.md": _page('{% include "x" %}'),
    "docs/bad-bomb.md": _page('{{ "x" * 10000000000 }}'),
    "docs/deep/er/bare.md": '# No front matter\n\n{{ service("childlin") }}\n',
    "docs/unsafe-script.md": "# Script\n\nWords.\n\n<script>alert(1)</script>\n",
    "docs/unsafe-handler.md": '# Handler\n\n<b onclick="alert(1)">x</b>\n',
    "docs/unsafe-frame.md": '# Frame\n\n<iframe src="https://example.org/"></iframe>\n',
    "docs/shadow.md": "---\ntitle: Shadow\nresource: mine\n---\n\n"
    '{{ resource("csac-elearning") }} {{ resource("x-x-x") }}\n',
}
BAD_PAGES_SAY = f"""\
{OPENING}
  docs/bad-bomb.md:6: {ONLY}.
  docs/bad-class.md:6: {ONLY}.
  docs/bad-config.md:6: there is no macro 'config'. Did you mean 'confirmed'?
  docs/bad-environment.md:6: there is no macro 'environment'. {UNCLEAR}
  docs/bad-ids.md:6: resource: there is no resource 'csac-elearnin'. Did you mean 'csac-elearning'?
  docs/bad-ids.md:8: resources: resources() has no option 'kinds'. Did you mean 'kind'?
  docs/bad-ids.md:8: services: there is no topic 'onlin'. Did you mean 'online'?
  docs/bad-ids.md:11: resource: 'ceop' is a service, not a resource. Write service("ceop").
  docs/bad-ids.md:12: resource: 'wt-2023' has been withdrawn. Use 'wt-2026' instead.
  docs/bad-ids.md:13: phone: 'ceop' has no phone number. Write service("ceop") instead.
  docs/bad-include.md:6: pages may not include other files. Write the words here, or use a macro.
  docs/bad-macro.md:9: there is no macro 'resorce'. Did you mean 'resource'?
  docs/bad-syntax.md:6: this is not a macro call (unexpected '}}', expected ')'). {BRACES}
  docs/deep/er/bare.md:3: service: there is no service 'childlin'. Did you mean 'childline'?
  docs/shadow.md:6: resource: there is no resource 'x-x-x'. See the list on the find page.
  docs/unsafe-frame.md:3: 'iframe' is not allowed in a page, {COULD}
  docs/unsafe-handler.md:3: 'onclick' is not allowed in a page, {COULD}
  docs/unsafe-script.md:5: 'script' is not allowed in a page, {COULD}
"""


@pytest.fixture(scope="module")
def bad_pages(tmp_path_factory: pytest.TempPathFactory) -> Attempt:
    return hub_build(damaged(tmp_path_factory.mktemp("pages"), BAD_PAGES))


def test_every_mistake_on_every_page_is_told_in_one_list(bad_pages: Attempt) -> None:
    assert bad_pages.exit_code == 1
    assert bad_pages.said == BAD_PAGES_SAY


def test_a_page_with_a_mistake_leaves_the_old_site_byte_for_byte(bad_pages: Attempt) -> None:
    assert bad_pages.everything_built() == UNTOUCHED


def _broken(root: Path) -> list[str]:
    """Break the catalogue and a page in many places; the lines that the build must print."""

    def replace(name: str, old: str, new: str) -> int:
        text = (root / name).read_text("utf-8")
        assert text.count(old) >= 1, f"{name} no longer holds {old!r}"
        (root / name).write_text(text.replace(old, new, 1), "utf-8")
        return text.count("\n", 0, text.index(old)) + new.count("\n") + 1

    phone = replace("catalogue/services.yml", "number: '0800 1111'", "number: '12'")
    topic = replace("catalogue/taxonomy.yml", "group: form", "group: from")
    term = replace("catalogue/vocabulary.yml", "acronym: ABE", "acronim: ABE")
    typed = replace("docs/glossary.md", "# Glossary", "# Glossary\n\nRing (0344) 2250623.")
    resource = replace("resources.yml", "  - id: csac-elearning\n", "  - id: CSAC elearning\n")
    return [
        OPENING,
        f"  catalogue/services.yml:{phone}: services[childline].phones[0].number: "
        "'12' is not a UK phone number. Write it with its area code and in quotes, such as "
        "'020 7946 0000'.",
        f"  catalogue/taxonomy.yml:{topic}: topics[intra-familial].group: "
        "'from' is not one of the groups. Did you mean 'form'?",
        f"  catalogue/vocabulary.yml:{term - 1}: acronyms[abe]: "
        "acronym is missing. Add a line that begins with 'acronym:'.",
        f"  catalogue/vocabulary.yml:{term}: acronyms[abe]: there is no field called 'acronim' "
        "here. Did you mean 'acronym'?",
        f"  docs/glossary.md:{typed}: '(0344) 2250623' is a retired number of "
        "'hsb-support-service'. Take it out.",
        f"  resources.yml:{resource - 1}: resources[CSAC elearning].id: 'CSAC elearning' has the "
        "wrong form. Use lower-case letters and digits with hyphens between, such as "
        "my-first-guide.",
    ]


@pytest.mark.parametrize(
    "build",
    [hub_build, pytest.param(mkdocs_build, marks=pytest.mark.audit)],
    ids=["signpost build", "mkdocs build"],
)
def test_a_broken_catalogue_is_told_whole_and_the_old_site_stays(
    build: Callable[[Path], Attempt], tmp_path: Path
) -> None:
    root = damaged(tmp_path, {})
    expected = _broken(root)
    attempt = build(root)
    assert attempt.exit_code == 1
    told = [line.removeprefix("ERROR   -  ") for line in attempt.said.splitlines()]
    assert [line for line in told if line in expected] == expected
    assert "Traceback" not in attempt.said
    assert attempt.everything_built() == UNTOUCHED
    # The record that lost its id is missed by others; nothing else is complained of.
    others = [line for line in told if line.startswith("  ") and line not in expected]
    assert [line for line in others if "csac-elearning" not in line] == []


FRONT_MATTER: dict[str, Damage] = {
    "a title that YAML reads as something else": {
        "docs/odd-switch.md": "---\ntitle: Off\n---\n\n# Off\n",
        "docs/odd-year.md": "---\ntitle: 2026\n---\n\n# A year\n",
    },
    "switches of the tools behind": {
        "docs/odd-ignore.md": "---\ntitle: x\nignore_macros: true\n---\n\n# Ignore\n",
        "docs/odd-template.md": "---\ntitle: x\ntemplate: nowhere.html\n---\n\n# Template\n",
    },
}


@pytest.mark.grid(keep=("switches",))
@pytest.mark.parametrize("what", FRONT_MATTER)
def test_odd_front_matter_is_accepted_or_told_with_its_page(what: str, tmp_path: Path) -> None:
    attempt = hub_build(damaged(tmp_path, FRONT_MATTER[what]))
    assert "Traceback" not in attempt.said
    if attempt.exit_code == 0:
        names = [Path(name).stem for name in FRONT_MATTER[what]]
        assert all((attempt.root / "site" / name / "index.html").is_file() for name in names)
    else:
        assert attempt.said.startswith(OPENING)
        told = {place.rsplit(":", 1)[0] for place in _places(attempt)}
        assert told and told <= set(FRONT_MATTER[what])
        assert attempt.everything_built() == UNTOUCHED


def _places(attempt: Attempt) -> list[str]:
    """Where the problems are that a build told of: file and line."""
    lines = [line for line in attempt.said.splitlines() if line.startswith("  ")]
    return [line.strip().split(": ")[0] for line in lines]


FAR_PAGES: Damage = {
    "docs/far-picture.md": "# Picture\n\n![A picture](https://example.org/x.png)\n",
    "docs/far-link.md": '# Link\n\n<a href="../nowhere/">nowhere</a>\n',
    "docs/far-place.md": '# Place\n\n<a href="../glossary/#no-such-word">nowhere</a>\n',
}


def test_what_leads_nowhere_or_loads_from_elsewhere_is_told_at_its_line(tmp_path: Path) -> None:
    attempt = hub_build(damaged(tmp_path, FAR_PAGES))
    assert attempt.said.startswith(OPENING)
    assert attempt.everything_built() == UNTOUCHED
    assert _places(attempt) == [f"docs/far-{name}.md:3" for name in ("link", "picture", "place")]


def test_a_site_that_fails_its_safety_checks_is_not_published(tmp_path: Path) -> None:
    root = damaged(tmp_path, {})
    text = (ROOT / "signpost" / "theme" / "main.html").read_text("utf-8")
    for part in ("{{ site_frame.header(page, base_url) }}", "{{ site_frame.footer(base_url) }}"):
        assert part in text
        text = text.replace(part, "")
    write_tree(root, {"overrides/theme/main.html": text})
    attempt = hub_build(root)
    assert (attempt.said.startswith(UNFIT), attempt.everything_built()) == (True, UNTOUCHED)
    assert "about/comms/index.html:1" in _places(attempt)
