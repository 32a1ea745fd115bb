"""Hubs to measure, of any size, made of the hub that ships; and the machine that measures."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
PER_FILE = 2_000
KINDS = ("guide", "template", "tool", "policy", "training", "research")
KEPT = ("find.md", "guides.md", "topics.md", "changes.md", "glossary.md")
"""Pages that say what they say whatever is in the catalogue."""

FILES = ("mkdocs.yml", "resources.yml")
FOLDERS = ("catalogue", "docs", "hooks", "macros", "overrides")
"""What a hub is made from."""

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
}
"""How a process is started that measures the engine of this checkout, whichever is installed."""

Record = dict[str, object]


def machine() -> str:
    """What a measurement was made on, in a line."""
    names = ("mkdocs", "mkdocs-material")
    tools = ", ".join(f"{name} {version(name)}" for name in names)
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{platform.platform()}, {os.cpu_count()} processors, Python {python}, {tools}"


def copy_of_the_hub(folder: Path) -> Path:
    """The shipped hub, without the engine: a build finds that by ENVIRONMENT."""
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    return folder


def records(size: int) -> Iterator[Record]:
    """Made-up resources, each unlike its neighbours in every facet."""
    taxonomy = yaml.safe_load((ROOT / "catalogue" / "taxonomy.yml").read_text("utf-8"))
    return (_record(n, taxonomy) for n in range(size))


def generated_hub(folder: Path, size: int) -> Path:
    """The shipped hub with its resources replaced by `size` made-up ones, at least one."""
    copy_of_the_hub(folder)
    made = list(records(size))
    files = [f"catalogue/generated-{start}.yml" for start in range(0, size, PER_FILE)]
    for number, name in enumerate(files):
        some = {"resources": made[number * PER_FILE : (number + 1) * PER_FILE]}
        (folder / name).write_text(yaml.dump(some, sort_keys=False, Dumper=yaml.CSafeDumper))
    kept = (f"catalogue/{name}.yml" for name in ("hub", "taxonomy", "services", "vocabulary"))
    (folder / "resources.yml").write_text(yaml.dump({"include": [*kept, *files]}), "utf-8")
    _untie(folder)
    return folder


def _record(n: int, taxonomy: dict[str, list[dict[str, str]]]) -> Record:
    def some(section: str, count: int) -> list[str]:
        ids = [item["id"] for item in taxonomy[section]]
        return sorted({ids[(n * 7 + i * 3) % len(ids)] for i in range(count)})

    return {
        "id": f"generated-{n}",
        "title": f"A made-up resource for measuring, number {n}",
        "kind": KINDS[n % len(KINDS)],
        "summary": f"It stands for a real one and has as many words: record {n} of this run. " * 2,
        "why": f"To see what each page costs, in seconds and in bytes, at record {n}.",
        "publisher": f"Publisher {n % 40}",
        "published": f"{2000 + n % 26}",
        "languages": [{"language": "en", "url": f"https://example.org/{n}", "format": "PDF"}],
        "topics": some("topics", 3),
        "audiences": some("audiences", 3),
        "stages": some("stages", 2),
        "nations": ["England", "Wales"],
        "related": [f"generated-{n - 1}"] if n else [],
        "body": "Some words that are worth reading, in a paragraph of their own.\n\n" * 5,
        "assurance": {"confidence": "unconfirmed", "checked_on": "2026-11-22"},
        "added": "2026-11-22",
    }


def _untie(folder: Path) -> None:
    """Take out of pages and words what names the real resources."""
    shutil.rmtree(folder / "docs" / "bulletins" / "posts")
    shutil.rmtree(folder / "overrides" / "areas")
    for page in (folder / "docs").rglob("*.md"):
        if page.name not in KEPT:
            page.write_text("---\ntitle: A page\n---\n\n# A page\n", "utf-8")
    hub = yaml.safe_load((folder / "catalogue" / "hub.yml").read_text("utf-8"))
    hub["hub"]["quick"], hub["left_out"] = [], []
    hub["hub"]["pathway"]["resource"] = "generated-0"
    (folder / "catalogue" / "hub.yml").write_text(yaml.dump(hub, allow_unicode=True), "utf-8")
    services = (folder / "catalogue" / "services.yml").read_text("utf-8")
    found = yaml.load(services, Loader=yaml.BaseLoader)  # noqa: S506 (plain text only)
    for service in found["services"]:
        service.pop("related", None)
    (folder / "catalogue" / "services.yml").write_text(yaml.dump(found), "utf-8")


def hub_of_areas(folder: Path, number: int) -> Path:
    """The shipped hub with so many areas, each with as much of its own as one that ships.

    They take turns at being made like it, under names of their own.
    """
    copy_of_the_hub(folder)
    areas = folder / "overrides" / "areas"
    shipped = sorted(path for path in areas.iterdir() if (path / "area.yml").exists())
    models = [path for path in shipped if not path.name.startswith("_")]
    for n in range(number - len(models)):
        model = models[n % len(models)]
        copy = shutil.copytree(model, areas / f"{model.name}-{n}")
        for file in copy.rglob("*.*"):
            text = file.read_text("utf-8").replace(f"{model.name}/", f"{copy.name}/")
            if file.name == "area.yml":
                text = re.sub(r"(?m)^name: (.*)$", rf"name: \1 {n}", text, count=1)
                text = re.sub(r"(?m)^code: (E|W).*$", rf"code: \g<1>06{900_000 + n}", text, count=1)
            file.write_text(text, "utf-8")
    return folder
