"""Copies of the shipped hub in which less or more is confirmed, edited as a data officer would.

Every stage keeps one area, with the drama-range numbers that it needs to go live, a course with a
date, and a bulletin that names what readers ring and open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import SHIPPED_ON, copy_hub, write_tree

AREA = "bristol"
STAGES = ("none", "one", "live", "half", "all")
SITE = "https://hub.example.org/"
SLUG = "how-sure"
BULLETIN = f"""\
---
title: How sure we are
description: What to ring, and what to open.
date: {SHIPPED_ON}
authors: [Catalogue editors]
categories: [About this hub]
---

Of all of it: {{{{ confirmed() }}}}

Of two: {{{{ confirmed(ids=["police-999", "nspcc-helpline"]) }}}}

Ring {{{{ phone("nspcc-helpline") }}}}, or in danger {{{{ phone("police-999") }}}}.

{{{{ helplines() }}}}

{{{{ services(kind="service") }}}}

{{{{ resource("csac-response-pathway") }}}}

{{{{ contacts() }}}}

{{{{ next_dates() }}}}

{{{{ assurance_counts() }}}}
"""

Node = dict[str, Any]


def assured(node: Any) -> Iterator[tuple[Node, str]]:
    """Every assurance in a file, and what it is of: phones, url, languages, or the entry itself."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "assurance" and isinstance(value, dict):
                yield node, ""
                yield from ((value, part) for part in value if isinstance(value[part], dict))
            else:
                yield from assured(value)
    elif isinstance(node, list):
        for one in node:
            yield from assured(one)


def confirmed_by(how: str) -> Node:
    return {
        "confidence": "confirmed",
        "checked_on": SHIPPED_ON.isoformat(),
        "how": how,
        "by": "catalogue editors",
    }


class Copy:
    """A copy of the hub whose files are read, changed and written back."""

    def __init__(self, root: Path) -> None:
        self.root = copy_hub(root)
        for other in (root / "overrides" / "areas").iterdir():
            if other.is_dir() and other.name not in (AREA, "_example"):
                for file in sorted(other.rglob("*"), reverse=True):
                    file.rmdir() if file.is_dir() else file.unlink()
                other.rmdir()
        names = ["resources.yml", "catalogue/services.yml", "catalogue/research.yml"]
        self.area_file = f"overrides/areas/{AREA}/area.yml"
        self.files: dict[str, Any] = {
            name: yaml.load((root / name).read_text("utf-8"), yaml.CBaseLoader)
            for name in (*names, self.area_file)
        }
        self.unsay()
        self._prepare()

    def unsay(self) -> None:
        """Nothing is confirmed, whatever ships."""
        for node, part in self.each():
            known = node[part or "assurance"]
            if known["confidence"] == "confirmed":
                node[part or "assurance"] = {"confidence": "unconfirmed"}

    def each(self) -> list[tuple[Node, str]]:
        return [found for file in self.files.values() for found in assured(file)]

    def _prepare(self) -> None:
        course = next(r for r in self.files["resources.yml"]["resources"] if is_course(r))
        course["dates"] = [SHIPPED_ON.replace(year=SHIPPED_ON.year + 1).isoformat()]
        area = self.files[self.area_file]
        area["status"] = "draft"
        self.write()
        mkdocs = (self.root / "mkdocs.yml").read_text("utf-8")
        post = {f"docs/bulletins/posts/{SHIPPED_ON}-{SLUG}.md": BULLETIN}
        write_tree(
            self.root, {**post, "mkdocs.yml": mkdocs.replace('site_url: ""', f"site_url: {SITE}")}
        )

    def write(self) -> None:
        for name, data in self.files.items():
            text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
            (self.root / name).write_text(text, "utf-8")

    def services(self) -> dict[str, Node]:
        added = self.files[self.area_file]["add"]["services"]
        return {s["id"]: s for s in (*self.files["catalogue/services.yml"]["services"], *added)}


def is_course(record: Node) -> bool:
    return record["kind"] == "training" and "withdrawn" not in record


def _confirm_phone(copy: Copy, id: str) -> None:
    copy.services()[id]["phones"][0]["assurance"] = confirmed_by("phone")


def _one(copy: Copy) -> None:
    _confirm_phone(copy, "nspcc-helpline")


def _live(copy: Copy) -> None:
    _one(copy)
    area = copy.files[copy.area_file]
    for slot in ("front_door", "out_of_hours"):
        _confirm_phone(copy, area["contacts"][slot])
    area["status"] = "live"


def _half(copy: Copy) -> None:
    _live(copy)
    _confirm(copy, copy.each()[::2])


def _all(copy: Copy) -> None:
    _live(copy)
    _confirm(copy, copy.each())


def _confirm(copy: Copy, what: list[tuple[Node, str]]) -> None:
    """A number is rung; anything else is opened, with every address that it has besides."""
    for node, part in what:
        how = "phone" if "number" in node else "website"
        node[part or "assurance"] = confirmed_by(how)
        if part or "number" in node:
            continue
        for address in list(node.get("languages", ()))[1:]:
            if isinstance(address, dict) and "url" in address:
                address["assurance"] = confirmed_by("website")
        if node.get("referral_form"):
            node["assurance"]["referral_form"] = confirmed_by("website")
        if node.get("kind") in ("guide", "template", "tool", "policy"):
            node["assurance"]["current"] = confirmed_by("document")


_STEPS: dict[str, Callable[[Copy], None]] = {
    "none": lambda copy: None,
    "one": _one,
    "live": _live,
    "half": _half,
    "all": _all,
}


def hub_at(stage: str, root: Path) -> Copy:
    """The hub at a stage of the walk."""
    copy = Copy(root)
    _STEPS[stage](copy)
    copy.write()
    return copy
