"""This hub's own hooks: what MkDocs calls besides, while it builds. One to begin with.

A hook is a function whose name MkDocs knows: https://www.mkdocs.org/user-guide/plugins/#events
"""

from pathlib import Path
from typing import Any

KEEP_OUT = "User-agent: *\nDisallow: /\n"


def on_post_build(config: dict[str, Any]) -> None:
    """Ask search engines to stay away, as long as what stands here is made up.

    When the hub is ready to be found, delete this file and its line in mkdocs.yml.
    """
    (Path(config["site_dir"]) / "robots.txt").write_text(KEEP_OUT, "utf-8")
