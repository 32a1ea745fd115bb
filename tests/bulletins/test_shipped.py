"""The bulletins that ship: dated honestly, of a length to be read, in our own words, and alive."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

import pytest

from hub.model import Service
from hub.project import Project, open_project
from hub.reading.bulletins import Post
from hub.review import entry_due, phone_due
from macros.trial import page_problems
from tests.conftest import AS_OF, ROOT, SHARED
from tests.shipped import catalogue
from tests.test_own_words import RUN, _runs
from tests.test_policy import BLAMING

AREA = "barking-and-dagenham"


@cache
def _project() -> Project:
    return open_project(ROOT, AS_OF).of(AREA)


@cache
def _posts() -> dict[str, Post]:
    return {post.bulletin.slug: post for post in _project().posts.posts}


SLUGS = ("a-first-look-round", "first-concerns-write-it-down", "clinic-and-liaison-officer")
every_post = pytest.mark.parametrize("slug", SLUGS)


def _words(slug: str) -> str:
    """What an author wrote of a bulletin, without macros, addresses and marks."""
    bare = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", _posts()[slug].markdown, flags=re.DOTALL)
    return " ".join(re.sub(r"[#*\[\]`]+", " ", bare).split())


def test_there_are_three_and_one_is_of_an_area() -> None:
    assert set(_posts()) == set(SLUGS)
    local = [slug for slug, post in _posts().items() if post.bulletin.local]
    assert local == ["clinic-and-liaison-officer"]


@every_post
def test_a_bulletin_is_not_dated_after_the_newest_fact(slug: str) -> None:
    assert _posts()[slug].bulletin.date <= AS_OF


@every_post
def test_a_bulletin_is_of_a_length_to_be_read(slug: str) -> None:
    assert 250 <= len(_words(slug).split()) <= 450


@every_post
def test_a_bulletin_says_what_nobody_has_checked(slug: str) -> None:
    assert re.search(r"[Nn]obody|not known|do not know|[Nn]ot opened", _words(slug))


@every_post
def test_a_bulletin_neither_blames_nor_makes_light(slug: str) -> None:
    assert [found.group() for found in BLAMING.finditer(_words(slug))] == []


@every_post
def test_a_bulletin_is_retired_before_the_first_of_its_services_is_due(slug: str) -> None:
    expires = _posts()[slug].bulletin.expires
    assert expires is not None
    named = set(re.findall(r'"([a-z0-9/-]+)"', _posts()[slug].markdown))
    services = [s for s in _project().reading.catalogue.services if s.id in named]
    dates = [entry_due(service) for service in services]
    dates += [phone_due(service, phone) for service in services for phone in service.phones]
    assert isinstance(services[0], Service)
    assert expires <= min(day for day in dates if day)


@pytest.mark.parametrize("days", [0, 60, 365])
def test_no_edition_is_stopped_by_a_bulletin_for_a_year(days: int) -> None:
    project = open_project(ROOT, AS_OF + timedelta(days=days))
    for edition in project.editions:
        assert page_problems(edition) == []


@pytest.mark.shared
@every_post
def test_a_bulletin_is_in_our_own_words(slug: str) -> None:
    sources = [path.read_text("utf-8") for path in (SHARED / "sources").iterdir()]
    theirs = {run for text in sources for run in _runs(text)}
    assert RUN == 8
    assert [" ".join(run) for run in _runs(_words(slug)) if run in theirs] == []


def test_every_id_that_a_bulletin_names_is_of_something_live() -> None:
    known = {e.id for e in catalogue().entries if e.live}
    local = {e.id for e in _project().reading.catalogue.entries if e.live}
    for post in _posts().values():
        linked = set(
            re.findall(r"\.\./\.\./(?:resources|services)/([a-z0-9/-]+)\.md", post.markdown)
        )
        assert linked <= known | local
