"""The bulletins that ship: dated honestly, of a length to be read, in our own words, and alive."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

import pytest

from signpost.project import Project
from signpost.reading.bulletins import Post
from signpost.site.trial import page_problems
from tests.conftest import AS_OF, SHARED
from tests.hub.certainty.said import TYPED
from tests.hub.shipped import catalogue, shipped
from tests.hub.test_own_words import RUN, _runs
from tests.hub.test_policy import BLAMING

AREA = "barking-and-dagenham"


@cache
def _project() -> Project:
    return shipped().of(AREA)


@cache
def _posts() -> dict[str, Post]:
    return {post.bulletin.slug: post for post in _project().posts.posts}


SLUGS = tuple(_posts())
FIRST = ("a-first-look-round", "first-concerns-write-it-down", "clinic-and-liaison-officer")
"""Those that came with the hub: whatever is added later may be longer."""
every_post = pytest.mark.parametrize("slug", SLUGS)


def _words(slug: str) -> str:
    """What an author wrote of a bulletin, without macros, addresses and marks."""
    bare = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", _posts()[slug].markdown, flags=re.DOTALL)
    return " ".join(re.sub(r"[#*\[\]`]+", " ", bare).split())


def test_those_that_came_with_the_hub_are_there_and_one_is_of_an_area() -> None:
    assert set(FIRST) <= set(SLUGS)
    assert [slug for slug in FIRST if _posts()[slug].bulletin.local] == [FIRST[2]]


@every_post
def test_a_bulletin_is_not_dated_before_its_facts_were_compiled(slug: str) -> None:
    assert _posts()[slug].bulletin.date >= AS_OF


@pytest.mark.parametrize("slug", FIRST)
def test_a_first_bulletin_is_of_a_length_to_be_read(slug: str) -> None:
    assert 250 <= len(_words(slug).split()) <= 450


@every_post
def test_a_bulletin_does_not_type_what_is_confirmed(slug: str) -> None:
    assert TYPED.findall(_words(slug)) == []


@every_post
def test_a_bulletin_neither_blames_nor_makes_light(slug: str) -> None:
    assert [found.group() for found in BLAMING.finditer(_words(slug))] == []


@pytest.mark.audit
def test_no_edition_is_stopped_by_a_bulletin() -> None:
    for edition in shipped().editions:
        assert [str(p) for p in page_problems(edition) if p.severity == "error"] == []


@pytest.mark.parametrize("slug", FIRST)
def test_a_first_bulletin_is_retired_before_its_services_fall_due(
    slug: str,
) -> None:
    expires = _posts()[slug].bulletin.expires
    assert expires is not None
    assert expires <= AS_OF + timedelta(days=75)


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
