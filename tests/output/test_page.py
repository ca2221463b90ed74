"""The page of a report, as a parser of HTML reads it: nothing is shown that was not said."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from conftest import SMALL, Run

import lyfz
from lyfz import Report
from lyfz.check import problems
from lyfz.output.page import article, page
from lyfz.reportfile.loader import parse
from lyfz.reportfile.nodes import Problem

HOSTILE = "<script>alert(1)</script>\"'&amp;{{ 7 * 7 }}\x07\u202e"


def made(*reports: Report) -> str:
    """The page of whole reports."""
    several = len(reports) > 1
    return "".join(
        page(
            [
                article(each, each.walk(), problems(each), f"{each.id}." if several else "")
                for each in reports
            ]
        )
    )


class Parsed(HTMLParser):
    """What a test asks of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""  # of the reports, as they stand in elements of this class
        self.marks: dict[str, str] = {}  # by their anchors
        self.text = ""
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        assert [tag for tag, _ in self._open] == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if "style" in tags:
            return
        self.text += data
        if any(attrs.get("class") == "words" for _, attrs in self._open):
            self.words += data
            for tag, attrs in self._open:
                if tag == "mark" and (anchor := attrs.get("id")):
                    self.marks[anchor] = self.marks.get(anchor, "") + data

    @property
    def ids(self) -> list[str]:
        return [str(attrs["id"]) for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [str(attrs["href"]) for _, attrs in self.tags if "href" in attrs]


def test_each_figure_has_one_mark_which_is_its_quote(report: Report) -> None:
    """And the texts without their tags are the official words, character for character."""
    parsed = Parsed(made(report))
    assert parsed.marks == {figure.id: figure.quote for figure in report.indicators}
    assert parsed.words == "".join(section.text for section in report.walk())


def test_every_link_within_the_page_leads_somewhere_and_no_anchor_stands_twice(
    report: Report,
) -> None:
    """From the contents, the findings and the table to the words, to the notes, and back."""
    for reports in ([report], [report, report._replace(id="other-2023")]):
        parsed = Parsed(made(*reports))
        inner = [link.removeprefix("#") for link in parsed.links if link.startswith("#")]
        assert set(inner) <= set(parsed.ids)
        assert len(parsed.ids) == len(set(parsed.ids))
        for each in reports:
            prefix = f"{each.id}." if reports[1:] else ""
            for figure in each.indicators:
                anchor = prefix + figure.id
                assert {anchor, f"note:{anchor}", f"row:{anchor}"} <= set(inner)


def test_a_table_keeps_its_cells_and_every_line_its_break(report: Report) -> None:
    """Lines with tabs are the rows of a table, around them are paragraphs."""
    text = "一、办案。\n\n　表：\n年份\t受理（件）\n2023年\t3\n说明\r完。\n"
    changed = SMALL.replace("text: 人手不足。", f"text: {json_text(text)}").replace(
        "  title: 问题\n", ""
    )
    html = made(parse(changed, "a"))
    assert Parsed(html).words.endswith(text.replace("\r", "\N{REPLACEMENT CHARACTER}"))
    assert html.count("<tr><td>") == 2
    assert '<td>2023年\t</td><td><mark class="unread"' in html


def json_text(text: str) -> str:
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'


def test_what_check_finds_stands_at_its_place() -> None:
    """A wrong figure is marked as such, and so is a number that no quote holds; both are listed."""
    wrong = SMALL.replace("value: 3\n", "value: 4\n").replace("人手不足", "缺8人")
    html = made(parse(wrong, "a"))
    parsed = Parsed(html)
    assert parsed.marks["villages"] == "3个村"
    assert parsed.marks[":finding-1"] == "8人"
    looks = re.findall(r'<mark class="(\w+)" id="([^"]+)" data-sign="([^"]+)"', html)
    assert looks == [
        ("figure", "books", "1"),
        ("wrong", "villages", "2"),
        ("figure", "cases", "3"),
        ("figure", "rate", "4"),
        ("unread", ":finding-1", "!"),
    ]
    for message in ("villages: value is 4, but the quote says 3", "8人&#39; is a figure without"):
        assert html.count(message) == 2  # in the list on top, and beside the words
    assert "3 findings" in html  # no part tells of a plan: that is of the report itself
    on_top = re.findall('<li><a href="#([^"]+)"><span class="([a-z]+)"', html)
    expected = [("villages", "error"), (":finding-1", "error"), (":report", "warning")]
    assert on_top == expected


def test_a_page_of_some_sections_says_what_stands_in_the_others() -> None:
    """The whole report is judged, whatever is shown of it."""
    wrong = parse(SMALL.replace("value: 3\n", "value: 4\n").replace("人手不足", "缺8人"), "a")
    sound = parse(SMALL + "- kind: plan\n  title: 打算\n  text: 继续努力。\n", "a")

    def judged(report: Report, *addresses: str) -> str:
        sections = [each for each in report.walk() if each.address in addresses]
        html = "".join(page([article(report, sections, problems(report))]))
        lines = re.findall('<p class="judged">(.*?)</p>', html, re.DOTALL)
        return " ".join(" ".join(lines).split())

    assert judged(wrong, "0", "1", "1.1", "1.2", "2") == ""
    assert judged(wrong, "1.2") == (
        "1 of 5 sections are on this page. 2 findings of check are in others."
    )
    assert judged(wrong, "1.1", "2") == "2 of 5 sections are on this page."
    assert judged(sound, "0", "1", "1.1", "1.2", "2", "3") == "check finds nothing."
    assert judged(sound, "2") == "1 of 6 sections are on this page. check finds nothing."


def test_what_is_usual_is_not_said() -> None:
    """No heading over no findings, and the basis of a figure where it is not the year's."""
    report = parse(SMALL, "a")
    html = "".join(page([article(report, report.walk(), [])]))
    assert "0 findings" not in html
    assert ":findings" not in html
    bases = re.findall("<small>(?:<b>(.*?)</b> · )?<a", html)
    assert bases == ["" if each.basis == "year" else each.basis for each in report.indicators]


def test_marks_may_overlap() -> None:
    """The text is cut at all borders, and each piece stands in all marks that cover it."""
    overlapping = SMALL.replace("quote: 5000多册", "quote: 发放《宪法》5000多册，覆盖3").replace(
        "quote: 3个村", "quote: 覆盖3个村"
    )
    html = made(parse(overlapping, "a"))
    assert (
        '<mark class="wrong" id="books"><a href="#note:books">发放《宪法》5000多册，</a></mark>'
        '<mark class="wrong" data-sign="1"><mark class="figure" id="villages">'
        '<a href="#note:villages">覆盖3</a></mark></mark>'
        '<mark class="figure" data-sign="2"><a href="#note:villages">个村</a></mark>'
    ) in html
    assert Parsed(html).words == "".join(each.text for each in parse(SMALL, "a").walk())


def test_a_hostile_report_is_nothing_but_text(report: Report) -> None:
    """Whatever it says, in whatever place, is escaped; its control characters are seen."""

    def saying(words: str) -> Parsed:
        figure = report.indicators[0]._replace(
            name=words, unit=words, quote=words, start=0, end=len(words)
        )
        section = report.sections[0]._replace(text=words, title=words, indicators=(figure,))
        whole = Report(words, words, words, None, words, words, words, (section,))
        finding = Problem(0, 0, "wrong-value", words, f"id {figure.id}")
        return Parsed("".join(page([article(whole, whole.walk(), [finding])])))

    hostile, harmless = saying(HOSTILE), saying("HARMLESS")
    assert hostile.tags == harmless.tags
    seen = HOSTILE.replace("\x07", "\ufffd").replace("\u202e", "\ufffd")
    assert hostile.text == harmless.text.replace("HARMLESS", seen)


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("http://a.cn/?a=1&b=2", True),
        ("HTTPS://a.cn", True),
        ("javascript:alert(1)", False),
        ("data:text/html,a", False),
        (" http://a.cn", False),
        ("《县政府公报》", False),
    ],
)
def test_only_an_address_of_the_web_is_a_link(report: Report, source: str, link: bool) -> None:
    parsed = Parsed(made(report._replace(source=source)))
    assert ([each for each in parsed.links if not each.startswith("#")] == [source]) is link
    assert source in parsed.text


def test_nothing_runs_and_nothing_is_fetched(report: Report) -> None:
    """The policy of the page admits its one style, by its digest, and no other thing."""
    html = made(report)
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style
    tags = {tag for tag, _ in Parsed(html).tags}
    assert tags.isdisjoint({"script", "img", "link", "iframe", "object", "form", "base"})
    assert not re.search(r"<[^>]* (style|on\w+|src)=", html)


STYLE = (Path(lyfz.__file__).parent / "output" / "page.css").read_text(encoding="utf-8")
TEXTS = ("ink", "faint", "link", "alarm", "doubt")
GROUNDS = ("paper", "figure", "unread", "wrong")


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_text_can_be_read_on_every_ground(scheme: int) -> None:
    """By a contrast of 4.5 at least, as WCAG 2 asks (1.4.3), by day and in the dark."""
    block = STYLE.split(":root {")[1:][scheme]
    colors = dict(re.findall(r"--(\w+): #([0-9a-f]{6});", block.split("}")[0]))
    for text, ground in product(TEXTS, GROUNDS):
        light, dark = sorted((luminance(colors[text]), luminance(colors[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_all_colors_are_those_that_the_contrast_is_tested_of() -> None:
    """No rule names one by itself, and no text another."""
    rules = STYLE.partition("* {")[2]
    assert not re.search("#[0-9a-f]{3}", rules)
    assert set(re.findall(r"[{ ]color: var\(--(\w+)\)", rules)) <= set(TEXTS)
    assert set(re.findall(r"background: var\(--(\w+)\)", rules)) <= set(GROUNDS)


def test_show_writes_the_page_of_a_report(ask: Run, tmp_path: Path, small: Report) -> None:
    """To a file by its ending, to standard output by -f."""
    file = tmp_path / "a.html"
    report = tmp_path / "a.yaml"
    report.write_text(SMALL, "utf-8")
    done = ask("show", "-r", report, "-o", file)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert file.read_text("utf-8") == made(small)
    assert ask("show", "-r", report, "-f", "html").stdout.decode() == made(small)


def test_a_page_may_hold_some_sections_or_several_reports(ask: Run, tmp_path: Path) -> None:
    """Of a folder each anchor begins with the id of its report."""
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(SMALL.replace("id: small", f"id: {name}"), "utf-8")
    parsed = Parsed(ask("show", "1.2", "-r", tmp_path, "-f", "html").stdout.decode())
    assert list(parsed.marks) == ["a.cases", "a.rate", "b.cases", "b.rate"]
    assert "一是发书" not in parsed.text


def test_only_show_makes_a_page(ask: Run) -> None:
    """As only compare draws."""
    assert ask("info", "-f", "html").stderr.decode() == (
        "lyfz: html: only show makes a page; expected another format\n"
    )
    assert ask("show", "--figures", "--json").stderr.decode() == (
        "lyfz: --figures: marks them in plain text; expected no format and no columns\n"
    )


def test_without_the_library_it_is_said_what_to_install(
    ask: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "lyfz.output.page", None)
    assert "pip install 'lyfz[page]'" in ask("show", "-f", "html").stderr.decode()
