"""Damages a small hub as people and programs do, at random and yet the same for the same seed."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.bulletins.made_up import DOT, INDEX, post
from tests.made_up import ALLOTMENTS
from tests.whole import page, whole_files

Files = dict[str, str | bytes]

POSTS = "docs/bulletins/posts"
AREA = "overrides/areas/north-town"
NORTH = """\
name: North Town
council: North Town Council
gss: W06000901
nation: Wales
about: A town on a river.
add:
  services:
    - id: north-town/gate
      name: The North Gate
      kind: service
      provider: The council
      summary: Somebody at the gate.
      description: Knock and wait.
      for_whom: [professional]
      area_served: Here
      phones: [{number: '020 7946 0201', assurance: {confidence: unconfirmed}}]
      topics: [soil]
      nations: [UK]
      assurance: {confidence: unconfirmed}
      added: 2026-11-20
"""
WORDS = (
    "Cover before **dusk**, see [the guide](../../resources/frost-guide.md).",
    "And [care](../../care.md).",
    "",
    '{{ resource("frost-guide") }}',
    "",
    "## What to do",
    "",
    "- Look at the sky.",
    "- Fetch fleece. ![A bed](../../assets/bed.png)",
)


SLOTS = """\
slots:
  - {id: front_door, name: The gate, group: contact, ask: Knock at the gate.}
  - {id: out_of_hours, name: At night, group: contact, ask: Wait for the morning.}
"""


def base_files() -> Files:
    """A hub with a core, a bulletin, a picture and an area with pages of its own."""
    return whole_files(ALLOTMENTS + SLOTS) | {
        "docs/bulletins/index.md": INDEX,
        "docs/assets/bed.png": DOT,
        "docs/assets/notes.txt": "Some notes.\n",
        "docs/assets/own.css": "p { color: teal }\n",
        "docs/soil/index.md": page(
            "# Soil", "", "See [care](../care.md).", "", "## Deeper", "", "x"
        ),
        f"{POSTS}/2026-11-20-frost.md": post(*WORDS, categories="[Weather]"),
        f"{POSTS}/2026-11-21-later.md": post("Soon.", title="Later", draft="true"),
        f"{AREA}/area.yml": NORTH,
        f"{AREA}/docs/shows.md": page(
            "# Shows", "", '{{ phone("north-town/gate") }}', title="Shows"
        ),
    }


LINKS = (
    """
x.md|care.md#gone|#gone|../x/|../care/|care/|/care/|/|care.html|CARE.md|./care.md|../../care.md|soil/
resources/frost-guide.md|resources/gone.md|resources/frost-guide.md#gone|resources/old-guide.md
services/north-town/gate.md|services/garden-line.md#x|me@example.org|mailto:me@example.org|tel:999
tel:+442079460999|tel:+442079460018|https://example.org/x|http://example.org|//example.org/x|http://[
tel://[|javascript:alert(1)|data:text/html,x|file:///x|assets/bed.png|assets/gone.png|care.md?x=1
<care.md>|care%2Emd|care.md "Title"|a b.md|<a b.md>|ftp://example.org|glossary.md#rhs|glossary.md
index.md|find.md#a-to-z|topics/frost.md|stages/sowing.md|area.md|coverage.md|workbook.md|?x|%|%zz|..|.
bulletins/posts/2026-11-20-frost.md|bulletins/frost.md|../docs/care.md|assets/|overrides/x|\\\\server\\x
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

SNIPPETS = (
    *(f"See [words]({link})." for link in LINKS),
    *(f'<a href="{link}">words</a>' for link in LINKS if '"' not in link),
    *(f"![words]({link})" for link in LINKS[:24]),
    *(f'<img src="{link}" alt="words">' for link in LINKS[:24] if '"' not in link),
    *(f"See [words][1].\n\n[1]: {link}" for link in LINKS[:16]),
    "See [words][gone].",
    "<https://example.org/x> and <me@example.org>",
    "{{ urgent }}",
    "{{ urgent() }}",
    "{{ urgent(1) }}",
    '{{ resource("frost-guide") }}',
    '{{ resource("frost-gide") }}',
    "{{ resource(frost-guide) }}",
    "{{ resource(['frost-guide']) }}",
    "{{ latest(-1) }}",
    "{{ latest(10000000000000000000000) }}",
    '{{ latest("x") }}',
    "{{ latest([]) }}",
    "{{ latest(none) }}",
    "{{ changes(0) }}",
    "{{ changes(true) }}",
    "{{ changes([1]) }}",
    "{{ bulletins(2) }}",
    '{{ bulletins("2") }}',
    "{{ bulletins() }}",
    "{{ search() }}",
    "{{ search(3) }}",
    '{{ search("<script>alert(1)</script>") }}',
    "{{ hero() }}",
    "{{ everything() }}",
    "{{ glossary() }}",
    "{{ wording() }}",
    "{{ contacts() }}",
    "{{ here() }}",
    "{{ local() }}",
    "{{ clinic() }}",
    '{{ topics(group=["form"]) }}',
    '{{ topics("form") }}',
    "{{ resources(filters=3) }}",
    "{{ resources(ids=[]) }}",
    '{{ resources(ids="") }}',
    '{{ services(kind="service", nation="Wales") }}',
    '{{ services(nation="Narnia") }}',
    '{{ helplines(ids=["garden-line"]) }}',
    '{{ phone("old-line") }}',
    '{{ phone("frost-visits") }}',
    '{{ phone("garden-line") }}',
    '{{ term("rhs") }}',
    '{{ slot("gate") }}',
    '{{ step("start") }}',
    "{{ pathway_map() }}",
    "{{ pathway_list() }}",
    "{{ recommendations() }}",
    "{{ my_list() }}",
    "{{ '%1000000000s' % 'a' }}",
    "{{ 'x' * 99999 }}",
    "{{ 1 + 1 }}",
    "{{ 3 }}",
    "{{ 'x' }}",
    "{{ none }}",
    "{{ config }}",
    "{% for i in [1] %}x{% endfor %}",
    "{% include 'x' %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% raw %}",
    "{{",
    "}}",
    "{#",
    "{# note #}",
    "## Heading {#id}",
    "## Heading {: #id }",
    "## Heading",
    "# Another title",
    "Title\n=====",
    "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch",
    "=======",
    ">>>>>>> branch",
    "> quoted",
    ">" * 150 + " deep",
    "> " * 9 + "deep",
    *("\n".join("    " * n + "- item" for n in range(depth)) for depth in (5, 20, 60)),
    "<div>" * 100 + "x" + "</div>" * 100,
    "*" * 300 + "x" + "*" * 300,
    "[" * 300 + "x" + "]" * 300,
    "`" * 300,
    "<script>alert(1)</script>",
    '<b onclick="x()">x</b>',
    "<iframe src='x'></iframe>",
    "<details><summary>More</summary>x</details>",
    "<div",
    "<!-- note -->",
    "<!-- never closed",
    "&nbsp;&bogus;&#0;&#x110000;",
    "| a | b |\n|---|---|\n| 1 | [x](gone.md) |",
    '<table><tr><td style="background:url(//example.org/x)">x</td></tr></table>',
    "```\n[x](gone.md)\n```",
    "```text\nnever closed",
    "`[x](gone.md)`",
    "\x00",
    "\x0c",
    "\u2028\u200b\ufeff",
    "A tab\there\tand\tthere",
    "Ring 020 7946 0018.",
    "Ring 020 7946 0999.",
    "term\n:   definition",
    "!!! note\n    words",
    "--8<-- 'x'",
    "---",
    "...",
    "title: x",
    "x" * 20_000,
    "word " * 20_000,
    '<span data-hub="0"></span>',
    "\\[x](gone.md)",
    "[x](gone.md){: .button }",
    "[x]{: href=gone.md }",
    "[TOC]",
    "*[RHS]: words",
    "[^1] and\n\n[^1]: note",
)
VALUES = (
    *(
        "2026",
        "[a]",
        "{a: b}",
        "",
        "''",
        "~",
        "'{{ urgent() }}'",
        "'{% x %}'",
        "a: b",
        "'never closed",
    ),
    *(
        "Off",
        "'<script>alert(1)</script>'",
        "x" if True else "",
        '"\\x01"',
        '"\\ud800"',
        "*a",
        "&a x",
    ),
    *(
        "!!python/name:os.system x",
        "|",
        ">",
        "- x",
        "é",
        "'&amp;'",
        "101",
        "24/7",
        "'…'",
        "'𝒳'",
        "'😀'",
    ),
    "'" + "x" * 400 + "'",
    "'" + "y" * 60_000 + "'",
)
FRONT = (
    *(
        "title",
        "description",
        "template",
        "hide",
        "render_macros",
        "ignore_macros",
        "accept",
        "tags",
    ),
    *(
        "date",
        "authors",
        "categories",
        "draft",
        "expires",
        "status",
        "search",
        "icon",
        "titel",
        "slug",
    ),
)
TITLES = (
    "101",
    "24/7",
    "'",
    "…",
    "𝒳",
    "😀",
    "é",
    "The",
    "2",
    "{{ x }}",
    "<b>",
    "[x](y)",
    "&amp;",
    "ß",
)
SETTINGS = (
    "nav:\n  - index.md\n  - gone.md\n",
    "nav:\n  - Home: index.md\n  - /x\n",
    "nav: index.md\n",
    "nav:\n  - https://example.org\n",
    "exclude_docs: care.md\n",
    "not_in_nav: care.md\n",
    "draft_docs: care.md\n",
    "colour: red\n",
    "docs_dir: pages\n",
    "site_dir: docs/site\n",
    "extra: 3\n",
    "extra:\n  publish_as_it_is: [x.html]\n",
    "extra_css: [gone.css]\n",
    "markdown_extensions: [nonsense]\n",
    "plugins: [nonsense]\n",
    "repo_url: not an address\n",
    "edit_uri: x\n",
    "site_url: nowhere\n",
    "site_url: https://example.org/\n",
    "hooks: []\n",
    "strict: perhaps\n",
    "\tx: y\n",
    "x: [\n",
    "<<<<<<< HEAD\n",
)
NAMES = (
    *(
        "docs/x.html",
        "docs/assets/old.html",
        "docs/x.htm",
        "docs/X.MD",
        "docs/x.markdown",
        "docs/a b.md",
    ),
    *(
        "docs/care/index.md",
        "docs/README.md",
        "docs/Care.md",
        "docs/resources/frost-guide.md",
        "docs/x.md",
    ),
    *(
        "docs/find/index.md",
        "docs/topics/frost.md",
        "docs/bulletins/frost.md",
        "docs/.hidden.md",
        "docs/x",
    ),
    *(
        "docs/templates/x.md",
        f"{POSTS}/sub/2026-11-20-x.md",
        f"{POSTS}/2026-11-19-frost.md",
        "docs/404.md",
    ),
    *(
        f"{POSTS}/Not A Slug.md",
        f"{POSTS}/2026-11-20-archive.md",
        "docs/assets/x.css",
        "docs/assets/x.js",
    ),
    *(
        "docs/area.md",
        "docs/coverage/index.md",
        "docs/workbook.md",
        "docs/care",
        "docs/50%.md",
        "docs/a#b.md",
    ),
    *(
        "docs/assets/hub.css",
        "docs/sitemap.xml",
        "docs/assets/lunr.js",
        "docs/é.md",
        "docs/assets/é.png",
    ),
    *(f"{AREA}/docs/care.md", f"{AREA}/docs/x.md", f"{AREA}/docs/resources/frost-guide.md"),
    *(
        f"{AREA}/docs/bulletins/posts/2026-11-20-frost.md",
        f"{AREA}/docs/x.html",
        "overrides/theme/x.css",
    ),
)
CONTENTS: tuple[str | bytes, ...] = (
    page("# A page", "", "Words."),
    "# Without fields\n\nWords.\n",
    "Note: this line\n\n# Words\n",
    "\n---\ntitle: x\n---\n",
    "---\ntitle: x\n\nWords.\n",
    "title: x\ndescription: y\n\nWords.\n",
    "",
    "<html><body>Old</body></html>",
    "google-site-verification: x.html",
    "p { background: url(https://example.org/x.png) }",
    "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z\n",
    post("Words."),
    DOT,
    b"\xff\xfe\x00x",
    "caf\xe9\n".encode("cp1252"),
)


def _text(files: Files, name: str) -> str:
    content = files[name]
    return content if isinstance(content, str) else content.decode("utf-8", "replace")


def _pages(files: Files) -> list[str]:
    return sorted(name for name in files if name.endswith(".md"))


def words_on_a_page(random: Random, files: Files) -> str:
    name = random.choice(_pages(files))
    lines = _text(files, name).split("\n")
    end = next((n for n, line in enumerate(lines[1:], 2) if line == "---"), 0)
    at = random.randint(end, len(lines)) if random.random() < 0.9 else random.randint(0, len(lines))
    lines[at:at] = ["", random.choice(SNIPPETS), ""]
    files[name] = "\n".join(lines)
    return f"{name}: words on line {at + 2}"


def a_field_of_a_page(random: Random, files: Files) -> str:
    name, field = random.choice(_pages(files)), random.choice(FRONT)
    text = _text(files, name)
    line = f"{field}: {random.choice(VALUES)}"
    if found := re.search(rf"^{field}:.*$", text, re.MULTILINE):
        files[name] = text[: found.start()] + line + text[found.end() :]
    else:
        files[name] = text.replace("---\n", f"---\n{line}\n", 1)
    return f"{name}: {line[:60]}"


def a_field_of_the_catalogue(random: Random, files: Files) -> str:
    name = random.choice(["resources.yml", "resources.yml", f"{AREA}/area.yml"])
    found = list(re.finditer(r"(?<=[a-z_]: )[^\n{}\[\]|]+$", _text(files, name), re.MULTILINE))
    place = random.choice(found)
    value = random.choice(VALUES) if random.random() < 0.6 else repr(random.choice(TITLES))
    text = _text(files, name)
    files[name] = text[: place.start()] + value + text[place.end() :]
    return f"{name}: {place[0][:30]} is now {value[:40]}"


def a_title(random: Random, files: Files) -> str:
    places = list(
        re.finditer(r"^    (title|name): (.+)$", _text(files, "resources.yml"), re.MULTILINE)
    )
    place, title = random.choice(places), random.choice(TITLES)
    text, quoted = _text(files, "resources.yml"), title.replace("'", "''")
    files["resources.yml"] = text[: place.start(2)] + f"'{quoted}'" + text[place.end(2) :]
    return f"resources.yml: {place[2]} is now {title}"


def longer_words(random: Random, files: Files) -> str:
    snippet = random.choice(SNIPPETS)
    block = "    body: |\n" + "".join(f"      {line}\n" for line in snippet.split("\n"))
    text = _text(files, "resources.yml")
    files["resources.yml"] = text.replace(
        "    aliases: [cold-guide]\n", f"    aliases: [cold-guide]\n{block}"
    )
    return f"resources.yml: a body: {snippet[:40]!r}"


def a_setting(random: Random, files: Files) -> str:
    setting = random.choice(SETTINGS)
    files["mkdocs.yml"] = _text(files, "mkdocs.yml") + setting
    return f"mkdocs.yml: {setting!r}"


def a_setting_less(random: Random, files: Files) -> str:
    lines = _text(files, "mkdocs.yml").split("\n")
    gone = lines.pop(random.randrange(len(lines)))
    files["mkdocs.yml"] = "\n".join(lines)
    return f"mkdocs.yml without {gone!r}"


def a_file_more(random: Random, files: Files) -> str:
    name, content = random.choice(NAMES), random.choice(CONTENTS)
    files[name] = content
    return f"{name}: {content[:30]!r}"


def a_file_less(random: Random, files: Files) -> str:
    name = random.choice(sorted(name for name in files if name.startswith("docs/")))
    del files[name]
    return f"without {name}"


def other_bytes(random: Random, files: Files) -> str:
    name = random.choice(_pages(files))
    text = _text(files, name).replace("Words", "Wörds") + "caf\xe9\n"
    coding = random.choice(
        ["cp1252", "utf-16", "utf-16-le", "utf-8-sig", "utf-32", "crlf", "cr", "cut"]
    )
    if coding in ("crlf", "cr"):
        files[name] = text.replace("\n", "\r\n" if coding == "crlf" else "\r").encode()
    elif coding == "cut":
        files[name] = text.encode()[: random.randrange(1, len(text))]
    else:
        files[name] = text.encode(coding)
    return f"{name} as {coding}"


def a_sign_more(random: Random, files: Files) -> str:
    name = random.choice(sorted(n for n in files if n.endswith((".md", ".yml"))))
    text = _text(files, name)
    at, sign = (
        random.randrange(len(text) + 1),
        random.choice("{}[]()#*`'\"<>&|:-\n\t\\%=~!?é\x00\u200b"),
    )
    files[name] = text[:at] + sign + text[at + random.choice([0, 0, 1]) :]
    return f"{name}: {sign!r} at {at}"


Damage = Callable[[Random, Files], str]
DAMAGES: tuple[Damage, ...] = (
    *(words_on_a_page,) * 6,
    *(a_field_of_a_page,) * 3,
    *(a_field_of_the_catalogue,) * 2,
    *(a_title, longer_words, a_setting, a_setting_less, a_file_more, a_file_more),
    *(a_file_less, other_bytes, a_sign_more, a_sign_more),
)


def damaged(seed: int) -> tuple[Files, list[str], str | None]:
    """A hub with one damage or two, what they are, and the area to build, or None for the core."""
    random, files = Random(seed), base_files()
    said = [random.choice(DAMAGES)(random, files) for _ in range(random.choice([1, 1, 2]))]
    return files, said, random.choice([None, None, "north-town"])
