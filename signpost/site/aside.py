"""Builds aside: a site is claimed, its new editions are made beside it, joined, and swapped in."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from signpost.errors import HubError
from signpost.site.broken_off import noted
from signpost.site.finished import Finished
from signpost.site.foreign import refuse_foreign
from signpost.site.join import NONE_KNOWN, join
from signpost.site.links import Leaving
from signpost.site.lock import held
from signpost.site.manifest import SHARD, Manifest
from signpost.site.shards import Division, lay_by
from signpost.site.stopping import undisturbed
from signpost.site.swap import MAKING, NEW, POUR, clear, left_over, put_right, swap
from signpost.site.target import BUILDING, LOCK, Target


@dataclass(frozen=True)
class Aside:
    """A site that is ours to build: where it goes, and the folder in which it is made.

    `hub` is the name of the hub that it is built from.
    """

    target: Target
    hub: str
    work: Path

    def folder(self, area: str | None) -> Path:
        """Where an edition is made, by itself."""
        return self.work / MAKING / (f"{area}.area" if area else "core")

    def finish(
        self, made: Mapping[str, Finished], known: Mapping[str, Sequence[Leaving]] = NONE_KNOWN
    ) -> Manifest:
        """Join the editions that were made, by their place in the site, with those that stay, and
        put the whole in the place of the site; what then stands there. Of those that stay, the
        links that lead out of some are `known`.

        Raises UnfitSite and HubError; the old site is then as it was.
        """
        return self._swapped(lambda whole: join(self.target, self.hub, made, whole, known))

    def lay_by(self, made: Sequence[Finished], division: Division) -> Manifest:
        """The same for a share of a site, which is kept until all shares are merged."""
        root = self.target.root
        return self._swapped(lambda whole: lay_by(self.hub, made, division, root, whole))

    def _swapped(self, joined: Callable[[Path], Manifest]) -> Manifest:
        whole, site = self.work / MAKING / "whole", self.target.site
        try:
            manifest = joined(whole)
            refuse_foreign(Target(site, self.target.root), self.hub, hashed=False)
            with undisturbed():
                whole.rename(self.work / NEW)
                swap(self.work, site, self.target.inside)
        except OSError as error:
            raise unwritable(site, error) from None
        return manifest


@contextmanager
def claimed(target: Target, hub: str, command: str, share: bool = False) -> Iterator[Aside]:
    """A site for as long as it is built: nobody else builds into it, and nothing stays behind.

    `command` is what the person typed; a `share` of a site goes only where one lies or nothing, and
    a site never goes there. Raises HubError where somebody else is building, where
    something lies there that no build made, and where nothing can be written.
    """
    with ExitStack() as stack:
        try:
            for folder in [p for p in target.site.parents if not p.exists()]:
                stack.callback(_remove_empty, folder)
            target.site.parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(held(target.working(LOCK), command, target.site))
            put_right(target.site)
            now = Target(target.site, target.root)
            refuse_foreign(now, hub)
            _refuse_the_other(now, share)
            at = now.working(BUILDING)
            work = Path(tempfile.mkdtemp(prefix=at.name, dir=at.parent))
            stack.enter_context(noted(now, work))
            stack.callback(_clear, now.site)
        except OSError as error:
            raise unwritable(target.site, error) from None
        try:
            yield Aside(now, hub, work)
        finally:
            with undisturbed():
                stack.close()


def _refuse_the_other(target: Target, share: bool) -> None:
    """Nobody's site is replaced by a share of one, nor the other way round."""
    if target.manifest and (SHARD in target.manifest.shared) is not share:
        lies = "a site" if share else "a share of a site"
        raise HubError(
            f"{target.site} holds {lies}. Nothing was built and nothing was touched. Choose "
            "another folder with --site-dir."
        )


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _clear(site: Path) -> None:
    for work in left_over(site):
        clear(work)


def unwritable(site: Path, error: OSError) -> HubError:
    """What to say when a site cannot be written, and where it stands then."""
    what = f"{error.strerror or error}: {error.filename2 or error.filename or site}"
    if any((work / POUR).exists() for work in left_over(site)):
        return HubError(
            f"The new site is only partly in {site} ({what}). Each page is whole, the new or the "
            "old one. Mend that, and then run any hub command: it goes on from there."
        )
    told, way_out = _REASONS.get(error.errno or 0, _REASONS[0])
    said = told.format(site=site, what=what)
    return HubError(f"{said}. The site you had is untouched. {way_out}.")


_RIGHTS = (
    "{site} cannot be written ({what})",
    "Close whatever has files of it open, ask for the right to write there, or choose another "
    "folder with --site-dir",
)
_NO_ROOM = ("There is no room left for the new site where {site} is", "Make room and build again")
_REASONS = {
    0: ("The new site could not be made in {site} ({what})", "Mend that and build again"),
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: (
        "{site} is on a disk that can only be read",
        "Choose another folder with --site-dir",
    ),
}
"""What is told of an error of the disk, by its number, and the way out."""
