"""What mkdocs.yml says of a hub, as a value: whoever opens the hub has read it, and hands it in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import yaml

from signpost.model import Area, Problem
from signpost.reading.records import Place

NAME = "mkdocs.yml"


@dataclass(frozen=True)
class SiteSettings:
    """The settings of a hub by their names, with those that `INHERIT` takes over.

    `values` are typed as YAML types them: words, numbers, true and false, lists, groups. `files`
    are the files in which they stand, mkdocs.yml first; none where that cannot be read.
    `problems` are what keeps any of them from being read, or misleads.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    files: tuple[Place, ...] = ()
    problems: tuple[Problem, ...] = ()

    def words(self, name: str) -> str:
        """A setting that is words, such as `site_name` or `theme.custom_dir`; empty where it has
        none."""
        found: object = self.values
        for step in name.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        return found.strip() if isinstance(found, str) else ""

    def written(self, name: str) -> yaml.Node | None:
        """A setting as it is written, in the first of the files that has it."""
        pairs = (pair for place in self.files for pair in place.node.value)
        return next((value for key, value in pairs if key.value == name), None)

    def problem(self, message: str, hint: str, *steps: str, at: str = "") -> Problem:
        """A problem of the setting that `steps` lead to, in the file and at the line where it
        stands, or where `at` stands in it as a value; at the top of mkdocs.yml where it stands
        nowhere."""
        having = (one for one in self.files if steps[0] in {key.value for key, _ in one.node.value})
        place = next(having, self.files[0] if self.files else None)
        if place is None:
            return Problem(NAME, 1, ".".join(steps), message, hint)
        found = place.problem(message, hint, *steps)
        values = _scalars(self.written(steps[0])) if at else ()
        lines = (value.start_mark.line + 1 for value in values if value.value == at)
        return replace(found, line=next(lines, found.line))


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The names and values below a node, itself included, in order of place."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        yield from (one for item in node.value for one in _scalars(item))
    elif isinstance(node, yaml.MappingNode):
        yield from (one for pair in node.value for part in pair for one in _scalars(part))


def published_at(settings: SiteSettings, area: Area | None, folder: str | None) -> str:
    """Where an edition is published, ending in a slash; empty where nobody has said so.

    An area says it in `hub_url`; otherwise it stands in its folder below the hub's `site_url`.
    """
    if area and area.hub_url:
        return area.hub_url.rstrip("/") + "/"
    top = settings.words("site_url").rstrip("/")
    return "/".join(part for part in (top, folder) if part) + "/" if top else ""
