"""Damages a small hub as people and programs do, at random and yet the same for the same seed."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.engine.bulletins.made_up import DOT, INDEX, post
from tests.engine.macros.pages.odd_files import CONTENTS, NAMES, SETTINGS
from tests.engine.macros.pages.snippets import FRONT, SNIPPETS, TITLES, VALUES
from tests.engine.made_up import ALLOTMENTS
from tests.engine.whole import page, whole_files

Files = dict[str, str | bytes]

POSTS = "docs/bulletins/posts"
AREA = "overrides/areas/north-town"
NORTH = """\
name: North Town
organisation: North Town Council
code: W06000901
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
  - {id: front_door, hours: day, name: The gate, group: contact, ask: Knock at the gate.}
  - {id: out_of_hours, hours: night, name: At night, group: contact, ask: Wait for the morning.}
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
