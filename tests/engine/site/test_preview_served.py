"""A preview that is served: pages hear of what is saved, and of what stands in the way."""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from signpost.errors import HubError
from signpost.site.preview import checking
from signpost.site.preview.server import Server, running
from tests.conftest import AS_OF
from tests.engine.new import new_hub
from tests.engine.site.test_preview import rewritten
from tests.process import Started, start_hub


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Server]]:
    root = new_hub(tmp_path_factory.mktemp("served") / "hub", "Mending", AS_OF)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking.subprocess, "Popen", _forked)
        with running(root, AS_OF, port=0) as server:
            yield root, server


def _forked(command: list[str], **_: object) -> Started:
    """The check of a preview, from the server that has the engine in memory."""
    assert command[:3] == [sys.executable, "-m", "signpost"]
    return start_hub(*command[3:])


def asked(server: Server, address: str) -> str:
    with urlopen(f"{server.url}{address}", timeout=60) as answer:
        return str(answer.read().decode())


def news(server: Server, since: int, heard: int) -> dict[str, object]:
    found = json.loads(asked(server, f".signpost/news?since={since}&heard={heard}"))
    assert isinstance(found, dict)
    return found


@pytest.mark.audit
def test_a_page_is_told_when_to_load_again_and_what_is_wrong(served: tuple[Path, Server]) -> None:
    root, server = served
    first = news(server, 1, 0)
    assert (first["version"], first["problems"]) == (1, [])
    page = asked(server, "")
    assert page.count('<script src="/.signpost/live.js" data-version="1" data-problems="[]">') == 1
    rewritten(root, "docs/index.md", lambda text: text + "\nA word more. [Gone](gone.md)\n")
    assert news(server, 1, int(str(first["heard"])))["version"] == 2
    assert "A word more." in asked(server, "")
    found = news(server, 2, int(str(first["heard"])))
    line = (root / "docs" / "index.md").read_text("utf-8").count("\n")
    (told,) = found["problems"]  # type: ignore[misc]
    assert str(told).startswith(f"docs/index.md:{line}: there is no page")
    rewritten(root, "docs/index.md", lambda text: text.replace(" [Gone](gone.md)", ""))
    assert news(server, 2, int(str(found["heard"])))["version"] == 3
    assert news(server, 3, int(str(found["heard"])))["problems"] == []


def test_a_page_that_cannot_be_shown_is_a_page_that_says_why(served: tuple[Path, Server]) -> None:
    root, server = served
    rewritten(root, "resources.yml", lambda text: text.replace("resources:", "resources: <b>", 1))
    version = server.news.version
    news(server, version, server.news.heard)
    with pytest.raises(HTTPError) as caught:
        asked(server, "glossary/")
    said = caught.value.read().decode()
    assert "<h1>This page cannot be shown yet</h1>" in said
    assert "resources.yml:" in said
    assert "<b>" not in said
    rewritten(root, "resources.yml", lambda text: text.replace("resources: <b>", "resources:", 1))
    news(server, server.news.version, server.news.heard)
    assert "<h1>This page cannot be shown yet</h1>" not in asked(server, "glossary/")


def test_what_programs_write_is_no_change(served: tuple[Path, Server]) -> None:
    root, server = served
    version = server.news.version
    for name in (".git/index", "site/index.html", ".signpost-cache/x", ".site.lock"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("x", "utf-8")
    (root / "docs" / "index.md").read_text("utf-8")
    asked(server, "")
    time.sleep(0.5)  # ten times as long as the preview waits for more
    assert server.news.version == version


def test_an_address_that_is_taken_is_told(tmp_path: Path) -> None:
    hub = new_hub(tmp_path / "hub", "Mending", AS_OF)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        rewritten(hub, "mkdocs.yml", lambda text: text + f"\ndev_addr: 127.0.0.1:{port}\n")
        with pytest.raises(HubError) as caught, running(hub, AS_OF):
            pass
    assert str(caught.value) == (
        f"The preview cannot be shown at 127.0.0.1:{port} (Address already in use). Stop what is "
        f"shown there, or write another address into mkdocs.yml, such as dev_addr: "
        f"127.0.0.1:{port + 1}."
    )
