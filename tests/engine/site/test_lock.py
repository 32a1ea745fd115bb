"""Two builds into one folder know of each other, and neither is in the other's way."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.site.aside import claimed
from signpost.site.broken_off import put_right_all
from tests.conftest import write_tree
from tests.engine.sites import HUB, NEW, OLD, at, beside, files_of, publish, site


def test_the_second_build_is_told_who_builds_and_since_when(tmp_path: Path) -> None:
    site(tmp_path / "site", OLD)
    with claimed(at(tmp_path), HUB, "signpost build --all") as aside:
        write_tree(aside.folder(None), {"index.html": "half done"})
        with pytest.raises(HubError) as caught:
            publish(at(tmp_path), {**NEW})
        assert (aside.folder(None) / "index.html").read_text() == "half done"
        assert put_right_all(tmp_path) == []  # nor does any other command take it away
        assert (aside.folder(None) / "index.html").read_text() == "half done"
    who = rf"`signpost build --all` \(process {os.getpid()} on {re.escape(socket.gethostname())}, "
    when = r"since \d\d:\d\d on \d+ [A-Z][a-z]+\)"
    assert re.fullmatch(
        rf"{who}{when} is building into {re.escape(str(tmp_path))}/site\. Nothing was built and "
        r"nothing was touched\. Wait until that is done, or stop it, and then try again\.",
        str(caught.value),
    )
    publish(at(tmp_path), {**NEW})
    assert beside(tmp_path) == []


def test_builds_into_different_folders_do_not_disturb_each_other(tmp_path: Path) -> None:
    with claimed(at(tmp_path, "one"), HUB, "signpost build"):
        publish(at(tmp_path, "two"), {**NEW})
    assert files_of(tmp_path) == {f"two/{name}": text for name, text in NEW.items()}


def test_a_lock_whose_owner_is_gone_is_taken_over(tmp_path: Path) -> None:
    write_tree(
        tmp_path, {".site.lock": '{"pid": 1, "host": "elsewhere", "command": "signpost build"}'}
    )
    publish(at(tmp_path), {**NEW})
    assert beside(tmp_path) == []


def test_a_lock_that_says_nothing_is_respected_all_the_same(tmp_path: Path) -> None:
    with claimed(at(tmp_path), HUB, "signpost build"):
        for said in ("", "[]", '{"pid": "\x1b[2J"}', "\udcff".encode("utf-8", "surrogateescape")):
            write_tree(tmp_path, {".site.lock": said})
            with pytest.raises(HubError, match=r"^Somebody else is building into "):
                publish(at(tmp_path), {**NEW})


def test_what_a_lock_says_cannot_steer_a_terminal(tmp_path: Path) -> None:
    with (
        claimed(at(tmp_path), HUB, "signpost build --site-dir \x1b[2J"),
        pytest.raises(HubError, match=r"^`signpost build --site-dir \\x1b\[2J` "),
    ):
        publish(at(tmp_path), {**NEW})
