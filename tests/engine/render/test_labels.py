"""Pages call kinds, people, referrers and nations what the taxonomy calls them, by language."""

from __future__ import annotations

from pathlib import Path

from signpost.model import Edition
from signpost.render.labels import kind_name, label, list_page
from signpost.render.listings import by_kind, finder_facets
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.made_up import ALLOTMENTS, AROUND

SUBJECT = """\
kinds:
  - id: training
    shape: training
    name: {en: Workshop, cy: Gweithdy}
    plural: {en: Workshops, cy: Gweithdai}
    icon: shovel
  - {id: guide, shape: document, name: Leaflet, plural: Leaflets, icon: leaf}
  - {id: research, shape: research, name: Trial, plural: Trials, icon: flask}
  - {id: service, shape: service, name: Helper, plural: Helpers, icon: hand-heart}
  - {id: helpline, shape: helpline, name: Line, plural: Lines, icon: phone}
listings:
  - {id: read, name: To read, kinds: [guide, research], page: {label: Reading, page: guides/}}
referrers:
  - {id: gate, name: {en: The gate, cy: Y giât}, filter: The gate lets you in}
"""


def edition(folder: Path, language: str = "en") -> Edition:
    write_tree(folder, AROUND | {"resources.yml": ALLOTMENTS + SUBJECT})
    return open_project(folder, AS_OF).edition(language)


def test_a_kind_is_named_in_the_readers_language(tmp_path: Path) -> None:
    welsh = edition(tmp_path, "cy")
    assert (kind_name(welsh, "training"), kind_name(welsh, "training", 2)) == (
        "Gweithdy",
        "Gweithdai",
    )
    assert kind_name(welsh, "guide") == "Leaflet"
    assert label(welsh, "referrers", "gate") == "Y giât"


def test_a_nation_without_a_name_is_called_by_its_id(tmp_path: Path) -> None:
    assert label(edition(tmp_path), "nations", "Wales") == "Wales"


def test_kinds_stand_under_the_headings_of_their_lists_and_alone_without_one(
    tmp_path: Path,
) -> None:
    whole = edition(tmp_path)
    entries = [*whole.catalogue.live_resources, *whole.catalogue.live_services]
    assert [heading for heading, _ in by_kind(whole, entries)] == [
        "To read",
        "Workshops",
        "Helpers",
        "Lines",
    ]
    assert list_page(whole, "research") == ("guides/", "Reading")
    assert list_page(whole, "training") == ("find/", "Find")


def test_the_finder_narrows_by_kinds_in_the_order_of_the_taxonomy_and_by_referrers_that_ask(
    tmp_path: Path,
) -> None:
    facets = {facet.name: facet.options for facet in finder_facets(edition(tmp_path))}
    assert facets["kind"] == (
        ("training", "Workshop"),
        ("guide", "Leaflet"),
        ("research", "Trial"),
        ("service", "Helper"),
        ("helpline", "Line"),
    )
    assert facets["refer"] == (("gate", "The gate lets you in"),)
