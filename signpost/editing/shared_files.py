"""The shared files of somebody's hub, taken from a folder or from a .zip that may be hostile."""

from __future__ import annotations

import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from signpost.errors import WrongUsage
from signpost.reading.source_file import why

FILE, FOLDERS = "resources.yml", ("catalogue", "docs")
"""What is shared, by its name at the top of a hub. Areas, look, macros, hooks and tests are each
hub's own, and nothing that could be run is ever taken."""

MOST_FILES = 20_000
MOST_BYTES = 500_000_000

Files = dict[str, Path]
"""Where the content of each shared file is, by its path in a hub."""


@contextmanager
def shared_files(source: Path, root: Path) -> Iterator[Files]:
    """The shared files in a folder or in a .zip, for as long as the block lasts.

    Raises WrongUsage, and writes nothing outside a temporary folder, for what is neither, for the
    hub at `root` itself, and for anything that no honest copy of a hub holds.
    """
    if source.is_dir():
        if source.resolve() == root.resolve():
            raise WrongUsage(f"{source} is this hub itself. Name the folder of the newer one.")
        yield _in_folder(source)
        return
    if not source.is_file():
        raise WrongUsage(f"There is no {source}. Name a folder or a .zip file.")
    with tempfile.TemporaryDirectory(prefix="signpost-") as folder:
        try:
            with zipfile.ZipFile(source) as archive:
                found = _unpacked(archive, source, Path(folder))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise _unfit(source, "is no .zip file, or a broken or locked one") from None
        except OSError as error:
            raise _unfit(source, f"could not be unpacked ({why(error)})") from None
        yield found


def _unfit(source: Path, what: str) -> WrongUsage:
    return WrongUsage(
        f"{source} {what}. Nothing was changed. Ask whoever sent it for a .zip of the whole hub."
    )


def is_shared(name: str) -> bool:
    """Whether a file is one that hubs share, by its path: neither hidden, as machines leave some
    behind, nor a schema, which each version of Signpost writes for itself."""
    parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts)
    below = parts[0] in FOLDERS and len(parts) > 1
    return name == FILE or (below and not hidden and parts[-1] != "schema.json")


def _in_folder(source: Path) -> Files:
    found: Files = {}
    tops = [source / FILE, *(source / name for name in FOLDERS)]
    for path in (one for top in tops for one in _below(top, source)):
        if path.is_symlink():
            raise _unfit(source, f"holds a link, {path.relative_to(source).as_posix()}")
        name = path.relative_to(source).as_posix()
        if path.is_file() and is_shared(name):
            found[name] = path
    return _whole(found, source)


def _below(top: Path, source: Path) -> Iterator[Path]:
    """A file, or a folder with all that is in it; links are told of and not followed."""
    yield top
    if top.is_dir() and not top.is_symlink():
        for folder, folders, files in os.walk(top):
            yield from (Path(folder) / name for name in sorted([*folders, *files]))


def _whole(files: Files, source: Path) -> Files:
    if FILE not in files:
        raise _unfit(source, f"holds no {FILE}, and so is no hub")
    return files


def _unpacked(archive: zipfile.ZipFile, source: Path, folder: Path) -> Files:
    members = archive.infolist()
    if len(members) > MOST_FILES:
        raise _unfit(source, f"holds more than {MOST_FILES:,} files")
    for member in members:
        if wrong := _wrong(member):
            raise _unfit(source, f"holds {member.filename[:60]!r}, which {wrong}")
    top = _top(member.filename for member in members)
    found: Files = {}
    room = MOST_BYTES
    for number, member in enumerate(members):
        name = member.filename.removeprefix(top)
        if member.is_dir() or not member.filename.startswith(top) or not is_shared(name):
            continue
        if name in found:
            raise _unfit(source, f"holds {name!r} twice")
        # Whatever an archive says of its sizes, no more is written than there is room for.
        with archive.open(member) as packed:
            content = packed.read(room + 1)
        room -= len(content)
        if room < 0:
            raise _unfit(source, f"unpacks to more than {MOST_BYTES // 1_000_000} MB")
        found[name] = folder / str(number)
        found[name].write_bytes(content)
    return _whole(found, source)


def _wrong(member: zipfile.ZipInfo) -> str:
    """What no honest archive of a hub holds: names that lead elsewhere, and links."""
    name = member.orig_filename
    parts = PurePosixPath(name).parts
    if name.startswith("/") or "\\" in name or ":" in name or ".." in parts:
        return "leads out of the hub"
    if not name.isprintable() or not name.strip():
        return "nobody can read"
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or no file"
    return ""


def _top(names: Iterable[str]) -> str:
    """The folder, with its slash, in which an archive holds a hub; empty where that is the top. A
    download from GitHub has all files in one folder."""
    given = list(names)
    if FILE in given:
        return ""
    tops = {name.split("/")[0] for name in given if "/" in name}
    holding = [top for top in tops if f"{top}/{FILE}" in given]
    return f"{holding[0]}/" if len(holding) == 1 else ""
