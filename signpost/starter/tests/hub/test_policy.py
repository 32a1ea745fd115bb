"""The house rules of this hub: one test for each, run over every entry. Run: signpost test

Signpost checks by itself what every hub must keep to. Here stands what this one has decided
besides. Change the rules, take some out, write your own. A test that fails names the entry.
"""

from pathlib import Path

import pytest

from signpost.model import Assurance, Catalogue, Confidence
from signpost.model.walk import assurances_of
from signpost.testing import entry_ids


def assurances(catalogue: Catalogue, id: str) -> list[Assurance]:
    """Who says so, and when: of an entry itself, and of each of its numbers and parts."""
    return [assurance for _, assurance in assurances_of(catalogue.by_id[id])]


@pytest.mark.parametrize("id", entry_ids())
def test_every_entry_names_who_publishes_or_provides_it(catalogue: Catalogue, id: str) -> None:
    entry = catalogue.by_id[id]
    assert getattr(entry, "publisher", "") or getattr(entry, "provider", "")


@pytest.mark.parametrize("id", entry_ids())
def test_whatever_is_confirmed_says_who_confirmed_it_and_when(
    catalogue: Catalogue, id: str
) -> None:
    sure = [a for a in assurances(catalogue, id) if a.confidence is Confidence.CONFIRMED]
    assert [a for a in sure if not (a.by and a.checked_on)] == []


@pytest.mark.parametrize("id", entry_ids())
def test_whatever_is_reported_names_its_source(catalogue: Catalogue, id: str) -> None:
    told = [a for a in assurances(catalogue, id) if a.confidence is Confidence.REPORTED]
    assert [a for a in told if not a.sources] == []


@pytest.mark.parametrize("id", entry_ids())
def test_a_summary_says_more_than_the_title(catalogue: Catalogue, id: str) -> None:
    entry = catalogue.by_id[id]
    assert str(entry.summary).strip(". ").lower() != str(entry.name).strip(". ").lower()


@pytest.mark.parametrize("id", entry_ids())
def test_every_entry_has_its_page(site: Path, id: str) -> None:
    assert list(site.glob(f"*/{id}/index.html")) != []
