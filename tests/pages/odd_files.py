"""What people and programs put into settings and folders, right and wrong."""

from __future__ import annotations

from tests.bulletins.made_up import DOT, post
from tests.whole import page

SETTINGS = (
    "nav:\n  - index.md\n  - gone.md\n",
    "nav:\n  - Home: index.md\n  - /x\n",
    "nav: index.md\n",
    "nav:\n  - https://example.org\n",
    "exclude_docs: care.md\n",
    "not_in_nav: care.md\n",
    "draft_docs: care.md\n",
    "colour: red\n",
    "docs_dir: pages\n",
    "site_dir: docs/site\n",
    "extra: 3\n",
    "extra:\n  publish_as_it_is: [x.html]\n",
    "extra_css: [gone.css]\n",
    "markdown_extensions: [nonsense]\n",
    "plugins: [nonsense]\n",
    "repo_url: not an address\n",
    "edit_uri: x\n",
    "extra_css: ['//example.org/x.css']\n",
    "extra_javascript: [https://example.org/x.js]\n",
    "site_url: nowhere\n",
    "site_url: https://example.org/\n",
    "hooks: []\n",
    "strict: perhaps\n",
    "\tx: y\n",
    "x: [\n",
    "<<<<<<< HEAD\n",
)
NAMES = (
    *(
        "docs/x.html",
        "docs/assets/old.html",
        "docs/x.htm",
        "docs/X.MD",
        "docs/x.markdown",
        "docs/a b.md",
    ),
    *(
        "docs/care/index.md",
        "docs/README.md",
        "docs/Care.md",
        "docs/resources/frost-guide.md",
        "docs/x.md",
    ),
    *(
        "docs/find/index.md",
        "docs/topics/frost.md",
        "docs/bulletins/frost.md",
        "docs/.hidden.md",
        "docs/x",
    ),
    *(
        "docs/templates/x.md",
        "docs/bulletins/posts/sub/2026-11-20-x.md",
        "docs/bulletins/posts/2026-11-19-frost.md",
        "docs/404.md",
    ),
    *(
        "docs/bulletins/posts/Not A Slug.md",
        "docs/bulletins/posts/2026-11-20-archive.md",
        "docs/assets/x.css",
        "docs/assets/x.js",
    ),
    *(
        "docs/area.md",
        "docs/coverage/index.md",
        "docs/workbook.md",
        "docs/care",
        "docs/50%.md",
        "docs/a#b.md",
    ),
    *(
        "docs/assets/hub.css",
        "docs/sitemap.xml",
        "docs/assets/lunr.js",
        "docs/é.md",
        "docs/assets/é.png",
    ),
    *(
        "overrides/areas/north-town/docs/care.md",
        "overrides/areas/north-town/docs/x.md",
        "overrides/areas/north-town/docs/resources/frost-guide.md",
    ),
    *(
        "overrides/areas/north-town/docs/bulletins/posts/2026-11-20-frost.md",
        "overrides/areas/north-town/docs/x.html",
        "overrides/theme/x.css",
    ),
)
CONTENTS: tuple[str | bytes, ...] = (
    page("# A page", "", "Words."),
    "# Without fields\n\nWords.\n",
    "Note: this line\n\n# Words\n",
    "\n---\ntitle: x\n---\n",
    "---\ntitle: x\n\nWords.\n",
    "title: x\ndescription: y\n\nWords.\n",
    "",
    "<html><body>Old</body></html>",
    "google-site-verification: x.html",
    "p { background: url(https://example.org/x.png) }",
    "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z\n",
    post("Words."),
    DOT,
    b"\xff\xfe\x00x",
    "caf\xe9\n".encode("cp1252"),
)
