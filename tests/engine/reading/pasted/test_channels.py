"""One bulletin and one page as people paste them, on the page, in the email, in text and Notify."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.areas.built import DAY, build, page, pages
from tests.engine.bulletins.made_up import HOME, POSTS, hub_of_bulletins, post
from tests.process import run_hub

HERE = Path(__file__).parent
WORDS = (HERE / "bulletin.md").read_text("utf-8")
PAGE = "---\ntitle: Pasted\ndescription: As people paste.\n---\n\n# Pasted\n\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = hub_of_bulletins(
        tmp_path_factory.mktemp("pasted"),
        **{
            f"{POSTS}/2026-11-20-pasted.md": post(WORDS, title="Pasted"),
            "docs/pasted.md": PAGE + WORDS.replace("../../", ""),
            "docs/assets/Plot form.docx": "A form.",
            "docs/assets/Plot_(v2).docx": "Another.",
        },
    )
    done = build(root)
    assert (done.returncode, done.stderr) == (0, "")
    arguments = ("--out", "out", "--area", "south-town", *DAY)
    done = run_hub("bulletin", "render", "pasted", *arguments, cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    return root


@pytest.fixture(scope="module")
def sent(root: Path) -> dict[str, str]:
    """The words of the letter in each of its forms: from the line that leads to the hub on, up to
    what stands below every bulletin."""
    ends = {"html": "</td></tr>\n<tr><td class=\"care\"", "txt": "Support for you", "notify.md":
            "## Support for you"}  # fmt: skip
    found = {}
    for ending, last in ends.items():
        whole = (root / "out" / "south-town" / f"pasted.{ending}").read_text("utf-8")
        first = whole.index("Before you ring")
        found[ending] = whole[first : whole.index(last, first)].strip() + "\n"
    return found


SHOWN = {
    "a list below a line": r"have these ready:</p>\s*<ul>\s*<li>the name",
    "parts of a step": r"<li>Write it down\.<ul>\s*<li>Use their words\.</li>\s*</ul>",
    "bullets of Word": r"<li>Bring your badge</li>",
    "letters": r"<p>a\) by post</p>|<li>a\) by post</li>",
    "words struck out": r"The <(del|s)>old</\1> one",
    "words marked": r"<(mark|strong)>this matters</\1>",
    "tasks": r"<li>☐ Read the guide</li>\s*<li>☑ Tell your team</li>",
    "signs": r"<p>⚠️ Keep calm\. H<sub>2</sub>O, <(ins|u)>new</\1>\.</p>",
    "an address": r'<a href="(https://www\.example\.org/forms)">\1</a>',
    "a mailbox": r'<a href="mailto:team@example\.org">team@example\.org</a>',
    "an address without its beginning": r'<a href="https://www\.example\.org/help">www\.example',
    "words in angle brackets": r"<p>Ask &lt;team name(&gt;|>) for the form\.</p>",
    "letters with a full stop": r"<p>a\. Ring</p>|<li>a\. Ring</li>",
    "a table's columns": r'<td style="[^"]*text-align: right;?[^"]*">12</td>',
    "a table in a quote": r"<p>A frame</p>\s*<table[^>]*>\s*<thead>\s*<tr>\s*<th[^>]*>a</th>",
}


def _plain(html: str) -> str:
    """HTML without the styles that an email has in every tag but those of cells."""
    return re.sub(r'(<(?!t[dh])[a-z0-9]+[^>]*?) style="[^"]*"', r"\1", html)


@pytest.mark.parametrize("what", SHOWN)
def test_it_works_on_a_page_in_a_bulletin_and_in_its_email(
    what: str, root: Path, sent: dict[str, str]
) -> None:
    built = pages(root / "site")
    shown = [page(built, "pasted/"), page(built, "bulletins/pasted/"), sent["html"]]
    assert [bool(re.search(SHOWN[what], _plain(html))) for html in shown] == [True] * 3


def test_boxes_and_notes_are_at_home_on_the_page_and_in_words_in_the_email(
    root: Path, sent: dict[str, str]
) -> None:
    built = pages(root / "site")
    for html in (page(built, "pasted/"), page(built, "bulletins/pasted/")):
        assert re.search(r"<details class=\"note\">\s*<summary>Read more</summary>", html)
        assert re.findall(r'<p class="admonition-title">([^<]*)</p>', html) == [
            "England",
            "Please note",
        ]
        assert re.search(r'<li id="fn:1">\s*<p>Since the first of the month', html)
    email = _plain(sent["html"])
    framed = re.findall(r'class="card"[^>]*>.*?<td[^>]*>\s*<p>(.*?)</p>', email, re.DOTALL)
    titles = ["Read more", "England", "Please note"]
    assert framed == [*(f"<strong>{title}</strong>" for title in titles), "A frame"]
    assert "The form has changed (note 1)." in email
    assert re.search(r"<h2>Notes</h2>\s*<ol>\s*<li>\s*<p>Since the first of the month", email)


def test_a_file_is_found_by_each_way_of_writing_its_name(root: Path, sent: dict[str, str]) -> None:
    names = ["Plot%20form.docx"] * 3 + ["Plot_%28v2%29.docx"] * 2
    built = pages(root / "site")
    for html, base in (
        (page(built, "pasted/"), "../assets/"),
        (page(built, "bulletins/pasted/"), "../../assets/"),
        (sent["html"], f"{HOME}/south-town/assets/"),
    ):
        assert re.findall(r'href="([^"]*\.docx)"', html) == [f"{base}{name}" for name in names]
    feed = (root / "site" / "bulletins" / "rss.xml").read_text("utf-8")
    assert re.findall(r"/assets/(Plot[^&\"]*)", feed) == names


@pytest.mark.parametrize("form", ["txt", "notify.md"])
def test_the_words_that_are_sent_read_as_they_were_meant(form: str, sent: dict[str, str]) -> None:
    assert sent[form] == (HERE / f"bulletin.{form}").read_text("utf-8")
