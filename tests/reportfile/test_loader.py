"""Other people's files: what is refused, where, and in which words."""

import sys
from pathlib import Path

import pytest
import yaml
from conftest import SMALL

import lyfz
from lyfz import LyfzError, Report
from lyfz.reportfile import nodes
from lyfz.reportfile.loader import load, parse


@pytest.fixture(params=["C", "Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rules hold with PyYAML's C parser and without it."""
    if request.param == "Python":
        monkeypatch.setattr(nodes, "_Loader", yaml.SafeLoader)


def mistakes(text: str) -> list[str]:
    with pytest.raises(LyfzError) as caught:
        parse(text, "a.yaml")
    return [message.removeprefix("a.yaml:") for message in caught.value.messages]


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1
    return SMALL.replace(old, new)


def test_a_sound_file_loads(small: Report) -> None:
    """Whole, with nulls where nothing is known."""
    assert parse(SMALL, "a.yaml") == small
    assert small.source is None
    assert [section.address for section in small.walk()] == ["0", "1", "1.1", "1.2", "2"]


def test_the_first_part_is_1_where_there_is_no_preamble() -> None:
    """An address is a position; only a preamble is 0."""
    text = "format: 1\nreport: {id: a, title: t}\nsections: [{kind: work, text: 一、普法。}]"
    assert parse(text, "a").sections[0].address == "1"


def test_points_take_the_kind_of_their_part(small: Report) -> None:
    """Unless they say otherwise."""
    assert {section.kind for section in small.sections[1].walk()} == {"work"}


def test_old_ids_stand_in_a_table_of_the_file() -> None:
    """An indicator knows them; one that leads nowhere, or is an id of today, is refused."""
    table = "aliases:\n  law-books: books\n  read: books\n"
    (books, *_) = parse(SMALL + table, "a.yaml").indicators
    assert (books.ids, books.of) == (("books", "law-books", "read"), None)
    assert mistakes(SMALL + table.replace("read: books", "Read: paper\n  rate: cases\n  x: y")) == [
        "47:3: the aliases has the unknown key 'Read'; "
        "expected lower-case ASCII words joined by hyphens",
        "48:9: rate: an id of today; expected one that no indicator has any more",
        "49:6: x: 'y'; expected the id of another indicator of this file",
    ]
    parts = changed("id: rate\n", "id: rate\n      of: case\n      basis: subset\n")
    assert mistakes(parts) == [
        "38:11: of: 'case'; expected the id of another indicator of this file"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("format: 1\n", "", "1:1: the file has no format; expected 1"),
        ("format: 1", "format: 2", "1:9: format: 2; expected 1"),
        (
            "id: small",
            "id: Small_1",
            "3:7: id: Small_1; expected lower-case ASCII words joined by hyphens",
        ),
        (
            "  region: 小县",
            "  regoin: 小县",
            "5:3: the report has the unknown key 'regoin'; did you mean region?",
        ),
        (
            "year: 2023",
            "year: '2023'",
            "6:9: year: the text '2023'; expected the year reported on as a number, such as 2023",
        ),
        (
            "year: 2023",
            "year: 0",
            "6:9: year: 0, not from 1900 to 2999; "
            "expected the year reported on as a number, such as 2023",
        ),
        (
            "'2024-01-31'",
            "2024-01-31",
            "7:14: published: 2024-01-31, to YAML a date (put it in quotes); "
            "expected a date or date and time, such as '2024-01-25T11:17'",
        ),
        (
            "'2024-01-31'",
            "'2024-02-31'",
            "7:14: published: '2024-02-31' is no day of the calendar",
        ),
        (
            "kind: problems",
            "kind: problem",
            "42:9: kind: problem; expected one of preamble, work, problems, plan",
        ),
        (
            "- kind: problems\n  title",
            "- title",
            "42:3: the part has no kind; expected one of preamble, work, problems, plan",
        ),
        (
            "  title: 引言\n",
            "",
            "10:9: the section has no title, and its text starts with no heading such as 一、",
        ),
        (
            "- kind: work\n",
            "- kind: work\n  title: 普\n",
            "13:10: title: '普'; expected none, as the text prints '普法'",
        ),
        ("  text: 人手不足。\n", "", "42:3: the part has no text; expected the official words"),
        ("text: 人手不足。", "text: ' '", "44:9: text: empty text; expected the official words"),
        (
            "text: 人手不足。",
            'text: "人手\\0不足。"',
            "44:9: text: a null or half a character; expected the official words",
        ),
        ("text: 人手不足。", "text: [a]", "44:9: text: a list; expected the official words"),
        ("value: 3\n", "value: 三\n", "25:14: value: 三; expected a number such as 118 or 93.3"),
        ("value: 3\n", "value: 012\n", "25:14: value: 012; expected a number such as 118 or 93.3"),
        (
            "value: 3\n",
            "value: 1:30\n",
            "25:14: value: 1:30; expected a number such as 118 or 93.3",
        ),
        (
            "value: 3\n",
            "value: 1e999\n",
            "25:14: value: 1e999; expected a number such as 118 or 93.3",
        ),
        (
            "value: 3\n",
            "value: 9007199254740992\n",
            "25:14: value: 9007199254740992, not from -9007199254740991 to 9007199254740991; "
            "expected a number such as 118 or 93.3",
        ),
        (
            "value: 3\n",
            f"value: {'9' * 400}\n",
            f"25:14: value: {'9' * 29}…, not from -9007199254740991 to 9007199254740991; "
            "expected a number such as 118 or 93.3",
        ),
        (
            "value: 3\n",
            "value: 0.0000000000000001\n",
            "25:14: value: 0.0000000000000001, more than 15 decimals; "
            "expected a number such as 118 or 93.3",
        ),
        (
            "name: 覆盖村",
            "name: no",
            "24:13: name: no, to YAML a boolean (put it in quotes); "
            "expected what the figure counts",
        ),
        (
            "unit: 个",
            "unit: 3",
            "26:13: unit: 3, to YAML a number (put it in quotes); expected a measure word, or null",
        ),
        ("id: villages", "id: books", "23:11: id: 'books' again; it already stands in line 17"),
        (
            "quote: 3个村",
            "quote: 4个村",
            "27:14: quote: '4个村' is not in the text of its section",
        ),
        (
            "quote: 3个村",
            "quote: ３个村",
            "27:14: quote: '３个村' is not in the text of its section; the text has '3个村'",
        ),
        (
            "quote: 3个村",
            "quote: 发",
            "27:14: quote: '发' stands more than once in its text: add words",
        ),
        (
            "      upper: 15\n",
            "",
            "33:18: a range needs upper, and upper needs qualifier range",
        ),
        ("upper: 15", "upper: 11", "33:14: upper: 11; expected more than the value 12"),
        (
            "title: 小县2023年度报告",
            "title: &t 小县\n  source: *t",
            "5:11: the alias *t; expected the words themselves",
        ),
        (
            "title: 小县2023年度报告",
            "title: !!python/name:os.system x",
            "4:10: the tag tag:yaml.org,2002:python/name:os.system; expected no tags",
        ),
        (
            "  region: 小县",
            "  region: 小县\n  region: 大县",
            "6:3: the key 'region' again; it already stands in line 5",
        ),
        (
            "sections:\n- kind: preamble",
            "sections:\n- 1\n- kind: preamble",
            "9:3: 1; expected a mapping: the part",
        ),
        ("  region: 小县", '  region: "\\uD800"', None),
        ("  region: 小县", "  region: \x1b[31m", None),
    ],
)
def test_each_mistake_is_named_by_its_place(old: str, new: str, expected: str | None) -> None:
    """Line, column, what stands there, and what was expected."""
    found = mistakes(changed(old, new))
    assert len(found) == 1
    assert expected in (found[0], None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: an empty file; expected a report"),
        ("# nothing\n", "1:1: an empty file; expected a report"),
        ("hello", "1:1: a text; expected a report file (lyfz import drafts one of it)"),
        ("- a\n", "1:1: a list; expected a mapping: the file"),
        ("[" * 1000, "1:41: more than 40 levels; no report has"),
        ("- " * 1000, "1:81: more than 40 levels; no report has"),
    ],
)
def test_what_is_no_report_is_refused_at_once(text: str, expected: str) -> None:
    """Whatever it is instead."""
    assert mistakes(text) == [expected]


def test_a_file_of_too_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it has cost much."""
    monkeypatch.setattr(nodes, "MOST", 100)
    assert mistakes("[" + "a," * 1000) == ["1:200: more than 100 values; no report has"]


def test_a_second_document_is_refused() -> None:
    """One report a file."""
    assert mistakes(SMALL + "---\na: 1\n") == [
        "45:1: a second document; expected one report a file"
    ]


def test_broken_yaml_says_where() -> None:
    """In the parser's words, behind the place."""
    [found] = mistakes("format: 1\nreport: {id: a\n")
    assert found.startswith("3:1: not YAML: while parsing a flow mapping")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("\u3000year: 2023", "line 3 begins with U+3000, which is no space; indent with spaces"),
        ("\tyear: 2023", "line 3 begins with U+0009, which is no space; indent with spaces"),
        ("  year：2023", "line 3 needs a space behind its colon, in half width"),
        ("  year:2023", "line 3 needs a space behind its colon, in half width"),
        ("  title: 甲县: 报告", "line 3 has a second colon; put the value in quotes"),
        ("  unit: %", "line 3 has a mark of YAML in it; put the value in quotes"),
        ('  title: "甲"报告', "line 3 goes on behind a quotation mark; quote all"),
        ("   year: 2023", ""),
    ],
)
def test_a_slip_of_typing_is_named(line: str, hint: str) -> None:
    """The parser may stop a line later, and speaks of YAML only."""
    text = f"report:\n  title: 甲\n{line}\n  region: 甲县：乙\n  id: a\n"
    [found] = mistakes(text)
    assert found.partition("; ")[2] == hint


def test_all_mistakes_of_a_file_come_at_once_in_its_order() -> None:
    """A person mends the file once."""
    text = changed("format: 1", "format: 3").replace("id: rate", "id: cases")
    text = text.replace("unit: 册", "unti: 册").replace("人手不足。", "''")
    assert [found.split(":")[0] for found in mistakes(text)] == ["1", "17", "21", "37", "44"]


def test_what_is_missing_is_said_once() -> None:
    """A quote cannot be in a text that is not there, nor a range be judged without its value."""
    text = "text: 一是发书。发放《宪法》5000多册，覆盖3个村。"
    assert mistakes(changed(text, "text: ''")) == [
        "15:11: text: empty text; expected the official words"
    ]
    assert mistakes(changed("      value: 12\n", "")) == [
        "30:7: the indicator has no value; expected a number such as 118 or 93.3"
    ]


def test_a_missing_head_is_said_and_the_rest_judged() -> None:
    """Without report there is no Report, but still every other mistake."""
    assert mistakes("format: 1\nsections: []\n") == [
        "1:1: the file has no report; expected a mapping with id and title",
        "2:11: sections: an empty list; expected a list of sections",
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SMALL.encode("gb18030"), "it looks like GB18030"),
        (SMALL.encode("utf-16"), "it looks like UTF-16"),
        ("id: café\n".encode("latin-1"), "a.yaml:1:8: byte 0xe9; expected UTF-8"),
        (b"a" * (24 * 2**20 + 1), "larger than 24 MiB"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.yaml:1:1: no text; expected a report file"),
        (b"SQLite format 3\0" * 2**21, "a database of SQLite; expected a report file"),
    ],
)
def test_bytes_that_are_no_text_say_what_they_are(
    tmp_path: Path, data: bytes, expected: str
) -> None:
    """With the place of the first bad byte, and how to convert the file where that is clear."""
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    with pytest.raises(LyfzError, match=expected):
        load(path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path, small: Report) -> None:
    """Windows editors write one."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert load(path) == small


@pytest.mark.parametrize("name", ["none.yaml", ".", "a\0b"])
def test_what_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    """No such file, a folder, no name at all."""
    with pytest.raises(LyfzError, match="expected a file to read"):
        load(f"{tmp_path}/{name}")


def test_the_python_side_is_typed_and_small() -> None:
    """`import lyfz` offers the model, load and the error, and pays for them when used."""
    assert set(lyfz.__all__) <= set(dir(lyfz)) | set(lyfz._HOMES)
    assert (Path(lyfz.__file__).parent / "py.typed").exists()
    assert lyfz.load().indicators[0].quote == "县委常委会集体学法4次"
    with pytest.raises(AttributeError):
        _ = lyfz.nothing
    assert "yaml" in sys.modules
