"""The one way in which a command writes over a file of the hub: whole, in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from signpost.errors import HubError


def replace_file(path: Path, data: bytes, name: str) -> None:
    """Put bytes in a file's place in one step, with the same permissions.

    `name` is the file as messages call it. Raises HubError, and leaves the file, where it cannot
    be written.
    """
    fresh = None
    try:
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, fresh)
        Path(fresh).replace(path)
    except OSError as error:
        if fresh:
            Path(fresh).unlink(missing_ok=True)
        raise HubError(f"Nothing was written: {name}: {error.strerror}.") from None
