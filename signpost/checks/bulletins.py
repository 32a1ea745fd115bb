"""What must be true of bulletins, as far as it can be told without building a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from signpost.checks.language.links import links, pictures
from signpost.checks.language.source import HOLE, Source
from signpost.model import TAKEN_SLUGS, Problem, is_slug
from signpost.model.nearest import did_you_mean, nearest_file
from signpost.reading.bulletins import Post, Posts
from signpost.reading.pasted import foreign_marks
from signpost.reading.pasted.link_slips import no_scheme
from signpost.reading.published_files import published
from signpost.render.richtext import NOT_ALLOWED, unsafe_markdown

_CODE = re.compile(
    r"^(```|~~~).*?^\1|`[^`\n]*`|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
_DEFINED = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^<>\n]+)>|(\S+))", re.MULTILINE)
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:|^//|^#", re.IGNORECASE)


@dataclass(frozen=True)
class Around:
    """What a bulletin is held against: the folders of pages, and the pages that are made."""

    docs: Sequence[Path]
    made: Collection[str]


def check_bulletins(
    posts: Posts, docs: Sequence[Path], made: Collection[str], as_of: date
) -> list[Problem]:
    """Every problem of the bulletins, `made` being the addresses of pages without a file.

    What is wrong with a bulletin that is not published yet does not stop a build.
    """
    around = Around(docs, made)
    problems = [*posts.problems, *_slugs(posts), *_listed(posts, docs)]
    for post in (*posts.posts, *posts.unread):
        found = [problem for rule in RULES for problem in rule(post, around)]
        if not post.bulletin.is_published(as_of):
            found = [replace(problem, severity="warning") for problem in found]
        problems.extend(found)
    return problems


def _slugs(posts: Posts) -> Iterator[Problem]:
    """Each bulletin has an address of its own, made from the name of its file."""
    owner: dict[str, str] = {}
    for bulletin in sorted(posts.bulletins, key=lambda b: (b.local, b.path)):
        slug = bulletin.slug
        if not is_slug(slug):
            message = f"{slug!r} cannot be part of an address"
            hint = "name the file with lower-case letters, digits and hyphens"
            yield Problem(bulletin.path, 1, "", message, f"{hint}: 2026-11-22-course-dates.md")
        elif slug in TAKEN_SLUGS:
            message = f"bulletins/{slug}/ is the address of a list of bulletins"
            yield Problem(bulletin.path, 1, "", message, "give the file another name")
        elif slug in owner:
            message = f"has the same address, bulletins/{slug}/, as {owner[slug]}"
            yield Problem(bulletin.path, 1, "", message, "give one of the two files another name")
        owner.setdefault(slug, bulletin.path)


def _listed(posts: Posts, docs: Sequence[Path]) -> Iterator[Problem]:
    """Bulletins need the page that lists them, to which each leads back."""
    if posts.posts and not any((folder / "bulletins" / "index.md").is_file() for folder in docs):
        message = "there is no page docs/bulletins/index.md to list it"
        hint = "add one, with {{ bulletins() }} below its heading"
        yield Problem(posts.bulletins[0].path, 1, "", message, hint)


def hidden_bulletins(posts: Posts, hidden: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """What an area hides must be a shared bulletin: the slug, what is wrong, and the way out."""
    shared = [bulletin.slug for bulletin in posts.bulletins if not bulletin.local]
    own = [bulletin.slug for bulletin in posts.bulletins if bulletin.local]
    for slug in hidden:
        if slug in own:
            yield slug, f"{slug!r} is a bulletin of the area's own", "make it a draft instead"
        elif slug not in shared:
            hint = did_you_mean(slug, shared, "take it out")
            yield slug, f"there is no shared bulletin {slug!r}", hint


def _lines(post: Post, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a pattern is found in the words of a bulletin, code and macros left out."""
    bare = _CODE.sub(_as_blanks, post.markdown)
    for found in pattern.finditer(bare):
        yield post.first_line + bare.count("\n", 0, found.start()), found


def _one_title(post: Post, around: Around) -> Iterator[Problem]:
    """The title stands in the front matter; a second one would be on the page twice."""
    for line, _ in _lines(post, re.compile(r"^# ", re.MULTILINE)):
        message = "a heading with one # is the title's, which stands between the --- already"
        yield Problem(post.bulletin.path, line, "", message, "begin headings with ##")


def _safe(post: Post, around: Around) -> Iterator[Problem]:
    """Nothing in a page may run or load something."""
    if unsafe := unsafe_markdown(post.markdown):
        line, word = unsafe
        message, hint = NOT_ALLOWED
        at = post.first_line + line - 1
        yield Problem(post.bulletin.path, at, "", message.format(word=word), hint)


def _links(post: Post, around: Around) -> Iterator[Problem]:
    """Links and pictures must lead to what there is, and pictures lie in the hub itself."""
    known = _files(around)
    for line, picture, whole in sorted(_targets(post)):
        target = unquote(whole.split("#")[0].split("?")[0])
        if picture and re.match(r"(https?:)?//", whole, re.IGNORECASE):
            message = f"the picture {whole[:80]!r} would be loaded from another host"
            hint = "keep a copy in docs/assets/ and name that"
            yield Problem(post.bulletin.path, line, "", message, hint)
        elif not target or HOLE in target or _ELSEWHERE.match(target) or no_scheme(target):
            continue
        elif told := _missing(target, picture, known):
            yield Problem(post.bulletin.path, line, "", *told)


def _targets(post: Post) -> Iterator[tuple[int, bool, str]]:
    """Where Markdown's links and pictures lead: the line, whether it is a picture, the target."""
    source = Source.of("\n" * (post.first_line - 1) + post.markdown)
    for found in links(source):
        if source.marked.startswith("[", found.start):
            yield source.place(found.start)[0], False, found.target
    for shown in pictures(source):
        if source.marked.startswith("!", shown.start):
            yield source.place(shown.start)[0], True, shown.target
    for line, defined in _lines(post, _DEFINED):
        yield line, False, defined[1] or defined[2]


def _foreign(post: Post, around: Around) -> Iterator[Problem]:
    """Marks of other tools, which readers would see as they stand."""
    for mark in foreign_marks(post.markdown):
        yield mark.problem(post.bulletin.path, post.first_line)


def _files(around: Around) -> set[str]:
    """What a relative link may lead to, by its name below the folders of pages."""
    files = {
        file.relative_to(folder).as_posix() for folder in around.docs for file in published(folder)
    }
    return files | {address.rstrip("/") + ".md" for address in around.made}


def _missing(target: str, picture: bool, known: set[str]) -> tuple[str, str] | None:
    """What is wrong with a target that leads nowhere, and the way out; None if it leads somewhere.

    What ends in `.md` is a page, and what ends otherwise a picture or another file of the hub.
    """
    if posixpath.normpath(f"bulletins/posts/{target}") in known:
        return None
    file = not picture and not target.endswith(("/", ".md")) and "." in posixpath.basename(target)
    what = "picture" if picture else "file" if file else "page"
    bare = re.sub(r"^(\.\./)+|^/", "", target)
    if bare in known:
        instead = _written(f"../../{bare}")
        return f"there is no {what} {target!r} beside this file", f"write {instead}"
    otherwise = f"check the name, and begin it with ../../ for {what}s in docs/"
    if file:
        otherwise = "put the file into docs/assets/, and write ../../assets/ before its name"
    near = nearest_file(bare, sorted(known))
    hint = f"did you mean {f'../../{near}'!r}?" if near else otherwise
    return f"there is no {what} {target!r}", hint


def _written(target: str) -> str:
    """A target as Markdown takes it, blanks and all."""
    return f"<{target}>" if re.search(r"[\s()]", target) else target


TO_DESCRIBE = "Say in a sentence what is in this bulletin, and for whom."
"""What stands in a draft where its description is to be written."""


def _described(post: Post, around: Around) -> Iterator[Problem]:
    """The description stands in lists, in the email and in search results."""
    if post.bulletin.description == TO_DESCRIBE:
        hint = "write your own sentence after description:"
        yield post.place.problem("is still that of the draft", hint, "description")


def _nothing_empty(post: Post, around: Around) -> Iterator[Problem]:
    """A heading with nothing below it was left over from the draft."""
    bare = re.sub(r"\{#.*?#\}|<!--.*?-->", _as_blanks, post.markdown, flags=re.DOTALL)
    lines = [*bare.split("\n"), "## The end"]
    heading: tuple[int, str] | None = None
    for number, line in enumerate(lines):
        if found := re.match(r"##(?!#)\s+(.+)", line):
            if heading:
                message = f"there is nothing below the heading {heading[1]!r}"
                at = post.first_line + heading[0]
                hint = "write something there, or delete the heading"
                yield Problem(post.bulletin.path, at, "", message, hint)
            heading = (number, found[1].strip())
        elif line.strip():
            heading = None


def _as_blanks(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


Rule = Callable[[Post, Around], Iterator[Problem]]
RULES: tuple[Rule, ...] = (_one_title, _safe, _links, _foreign, _described, _nothing_empty)
