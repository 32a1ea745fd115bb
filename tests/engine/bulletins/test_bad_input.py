"""What a comms officer gets wrong: one list, word by word, with file, line and the way out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import signpost
from signpost.checks.bulletins import TO_DESCRIBE, check_bulletins
from signpost.reading.bulletins import read_bulletins
from signpost.site.opening import open_project
from tests.conftest import AS_OF, write_tree
from tests.engine.areas.built import build
from tests.engine.bulletins.made_up import hub_of_bulletins, post
from tests.engine.reading.broken import complaints, lines_run
from tests.process import run_hub

P = "docs/bulletins/posts"
LONG = "x" * 500
BAD: dict[str, str | bytes] = {
    f"{P}/bare.md": "Only words.\n",
    f"{P}/2026-11-20-broken.md": "---\ntitle: Frost: a warning\n---\n\nWords.\n",
    f"{P}/2026-11-20-unclosed.md": '---\ntitle: "Frost\ndate: 2026-11-20\n---\n\nWords.\n',
    f"{P}/2026-11-20-bytes.md": b"---\ntitle: caf\xe9\n---\n\nWords.\n",
    f"{P}/2026-11-20-no-date.md": post("Words.", date=""),
    f"{P}/2026-11-20-bad-date.md": post("Words.", date="20 November"),
    f"{P}/2026-11-20-no-such-day.md": post("Words.", date="2026-02-30"),
    f"{P}/2026-11-20-long.md": post("Words.", title=LONG),
    f"{P}/2026-11-20-fields.md": post("Words.", autors="[x]", colour="red", source="x"),
    f"{P}/2026-11-20-switch.md": post("Words.", draft="maybe"),
    f"{P}/2026-11-20-ends.md": post("Words.", expires="2026-11-20"),
    f"{P}/2026-11-20-person.md": post("Words.", authors="[jo@example.org]"),
    f"{P}/2026-11-20-filed.md": post("Words.", categories="['#1 <b>']"),
    f"{P}/2025-01-01-frost.md": post("The same slug.", date="2025-01-01"),
    f"{P}/2026-11-20-archive.md": post("Words."),
    f"{P}/2026-11-20-Not A Slug.md": post("Words."),
    f"{P}/2026-11-20-bodies.md": post(
        "# A second title",
        "",
        "![Gone](../../assets/gone.png) and ![Beside](assets/bed.png)",
        "![Far](https://example.org/x.png) [Gone](../../resources/frost-gide.md)",
        "",
        "<script>alert(1)</script>",
        "",
        "## Nothing below",
        "",
        "{# Only a note. #}",
        "",
        "## Something below",
        "",
        "Words.",
    ),
    f"{P}/2026-11-20-macros.md": post(
        '{{ resource("frost-gide") }} {{ service("ambulanse") }}',
        "",
        "{{ ''.__class__ }}",
        "{{ config }}",
        "{% include 'x' %}",
        "{{ search() }}",
    ),
    f"{P}/2026-11-20-pasted.md": post(
        "[the form](www.example.org/form) and [the team](<team@example.org>)",
        "[a list](../../assets/Plot list.docx) and [a plan](/assets/bed.png)",
        "[another](../../assets/Plot list (2).docx) and [the guide][1]",
        "",
        "[1]: ../../resources/frost-gide.md",
    ),
    f"{P}/2026-11-20-syntax.md": post("Words.", "", '{{ resource("frost-guide" }}'),
}
SITE = "The hub was not built. The site you had is untouched. Put these right first:"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = hub_of_bulletins(tmp_path_factory.mktemp("bad"))
    write_tree(root, {"site/index.html": "<p>The old site.</p>"} | BAD)
    return root


EXPECTED = (Path(__file__).parent / "expected.txt").read_text("utf-8")


def test_a_build_tells_everything_at_once_and_leaves_the_old_site(root: Path) -> None:
    done = build(root)
    assert done.returncode == 1
    assert done.stdout + done.stderr == f"{SITE}\n{EXPECTED}"
    files = [path.name for path in (root / "site").rglob("*")]
    assert files == ["index.html"]
    assert (root / "site" / "index.html").read_text("utf-8") == "<p>The old site.</p>"


def test_a_check_tells_the_same_without_a_build(root: Path) -> None:
    done = run_hub("check", "--json", "--as-of", AS_OF.isoformat(), cwd=root)
    assert done.returncode == 1
    told = json.loads(done.stdout)["problems"]
    places = {f"{p['path']}:{p['line']}" for p in told if p["severity"] == "error"}
    expected = {line.strip().rsplit(".md:", 1)[0] for line in EXPECTED.splitlines()}
    assert {place.rsplit(".md:", 1)[0] for place in places} == expected


def test_an_email_is_refused_with_the_same_list(root: Path) -> None:
    done = run_hub(
        "bulletin",
        "render",
        "apples",
        "--out",
        str(root / "out"),
        "--area",
        "north-town",
        "--as-of",
        AS_OF.isoformat(),
        cwd=root,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(SITE)
    assert not (root / "out").exists()


def test_of_a_draft_everything_is_only_a_warning(tmp_path: Path) -> None:
    root = hub_of_bulletins(tmp_path)
    words = ("# Title", "", '{{ resource("frost-gide") }}', "", "![Gone](gone.png)")
    write_tree(root, {f"{P}/2026-11-20-draft.md": post(*words, draft="true")})
    done = run_hub("check", "--as-of", AS_OF.isoformat(), cwd=root)
    assert done.returncode == 0
    told = [line for line in done.stdout.splitlines() if "2026-11-20-draft.md" in line]
    assert len(told) == 3
    assert build(root).returncode == 0


def test_every_message_about_bulletins_is_provoked_here(root: Path, tmp_path: Path) -> None:
    here = Path(signpost.__file__).parent
    names = ("model/bulletin.py", "reading/bulletins.py", "checks/bulletins.py")
    files = [here / name for name in names]

    def read_everything() -> None:
        assert open_project(root, AS_OF).problems
        write_tree(tmp_path, {f"{P}/2026-11-20-frost.md": post("Words.", description=TO_DESCRIBE)})
        posts = read_bulletins([tmp_path / "docs"], tmp_path)
        told = check_bulletins(posts, [tmp_path / "docs"], (), AS_OF)
        assert [problem.message for problem in told] == [
            "there is no page docs/bulletins/index.md to list it",
            "is still that of the draft",
        ]

    ran = lines_run(read_everything, files)
    said = [complaint for file in files for complaint in complaints(file)]
    assert len(said) > 12
    unsaid = {function for file, line, function in said if (file, line) not in ran}
    assert unsaid == set()
