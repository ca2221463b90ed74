"""The page in a real browser: at any width, by day and in the dark, by keys alone, on paper."""

from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, needs_browser, opened

from lyfz import Report
from lyfz.check import problems
from lyfz.output.page import article, page

pytestmark = needs_browser
HOSTILE = "<img src=x onerror=\"document.title='run'\"><style>*{display:none}</style>"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with opened(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, report: Report) -> Path:
    path = tmp_path_factory.mktemp("page") / "a.html"
    path.write_text("".join(page([article(report, report.walk(), problems(report))])), "utf-8")
    return path


@pytest.mark.parametrize("width", [360, 900, 1440])
@pytest.mark.parametrize(("scheme", "paper"), [("light", 255), ("dark", 21)])
def test_nothing_is_wider_than_the_window(
    browser: Browser, file: Path, width: int, scheme: str, paper: int
) -> None:
    """Notes stand beside the words where there is room, else below them."""
    browser.open(file, width, scheme)
    assert browser.evaluate("document.documentElement.scrollWidth") == width
    ground = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground.startswith(f"rgb({paper},")
    words, note = (
        browser.evaluate(f"document.getElementById('{id}').getBoundingClientRect().toJSON()")
        for id in ("cppcc-proposals", "note:cppcc-proposals")
    )
    if width == 360:
        assert note["top"] > words["bottom"]
    else:
        assert note["left"] > words["right"]


def test_keys_lead_from_words_to_what_was_read_to_the_table_and_back(
    browser: Browser, file: Path
) -> None:
    """And what has the focus can be seen."""
    browser.open(file, anchor="#petitions-handled")
    for key in ("note:petitions-handled", "petitions-handled", "note:petitions-handled"):
        browser.press("Tab")
        assert browser.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        browser.press("Enter")
        assert browser.evaluate("location.hash") == f"#{key}"
    for key in ("row:petitions-handled", "petitions-handled"):
        browser.press("Tab")
        if key.startswith("row"):
            browser.press("Tab")  # past the number
        browser.press("Enter")
        assert browser.evaluate("location.hash") == f"#{key}"


def test_what_a_report_says_never_runs(browser: Browser, report: Report, tmp_path: Path) -> None:
    """Not even where the template would let it: the policy of the page stands behind it."""
    section = report.sections[0]._replace(text=HOSTILE, title=HOSTILE)
    hostile = report._replace(title=HOSTILE, sections=(section,))
    html = "".join(page([article(hostile, hostile.walk(), [])]))
    (tmp_path / "escaped.html").write_text(html, "utf-8")
    (tmp_path / "raw.html").write_text(html.replace("</body>", f"{HOSTILE}</body>"), "utf-8")
    browser.open(tmp_path / "escaped.html")
    assert browser.evaluate("document.title") == HOSTILE
    assert browser.evaluate("document.querySelector('p.words').textContent") == HOSTILE
    browser.open(tmp_path / "raw.html")
    assert browser.evaluate("document.title") == HOSTILE
    assert browser.evaluate("getComputedStyle(document.body).display") == "block"


def test_the_page_can_be_printed(browser: Browser, file: Path) -> None:
    """With what was read beside the words, and all figures at the end."""
    pdfium = pytest.importorskip("pypdfium2")
    browser.open(file)
    pdf = pdfium.PdfDocument(b64decode(browser.send("Page.printToPDF")["data"]))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    assert 3 < len(texts) < 12
    [sheet] = [text for text in texts if "法治信访" in text]
    assert "118起" in sheet
    assert "petitions-handled" in sheet
    assert "cppcc-proposals" in texts[-1]
