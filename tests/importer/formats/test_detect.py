"""The door: which reader a file goes to, and that nothing but LyfzError comes out."""

import builtins
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats import detect
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document
from samples import docx, lines, p, page, pdf, zipped

PAGE = page("<p>甲县报告</p>")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "甲县报告".encode()),
        ("a.txt", "甲县报告".encode("gb18030")),
        ("a", "甲县报告".encode()),
        ("-", PAGE.encode()),
        ("-", b" " * 4000 + PAGE.encode()),
        ("a.txt", PAGE.encode()),
        ("a.pdf", PAGE.encode("utf-16")),
        ("a.txt", b'<?xml version="1.0"?>' + PAGE.encode()),
        ("a.HTM", "甲县报告".encode()),
        ("a.html", page("甲县报告", '<meta charset="gb2312">').encode("gb18030")),
        ("a.doc", docx(p("甲县报告"))),
        ("-", pdf([lines("甲县报告")])),
        ("-", b"\n" + pdf([lines("甲县报告")])),
    ],
)
def test_content_tells_the_format_before_the_name(name: str, data: bytes) -> None:
    """A page saved under a wrong name is a page."""
    assert read_document(name, data) == Document(("甲县报告",))


def test_a_page_labelled_otherwise_is_read_as_it_is() -> None:
    """In Big5, say, or with a byte that is none; what it cost is said."""
    text = page("<p>法治政府建設情況報告</p>", '<meta charset="gb2312">')
    assert read_document("a", text.encode("big5")).paragraphs == ("法治政府建設情況報告",)
    broken = "法治政府建设" * 20 + "案件"
    assert read_document("a", broken.encode("gb18030") + b"\xff") == Document(
        (broken + "\ufffd",),
        remarks=("1 replacement character: what stood there is lost: 法治政府建设案件\ufffd",),
    )


def test_a_text_read_wrong_before_it_was_saved_is_refused() -> None:
    """Its characters are lost for good."""
    text = ("青禾县法治政府建设情况" * 3).encode().decode("gb18030", "replace")
    with pytest.raises(LyfzError, match="is common Chinese; save it again as UTF-8: 闈掔"):
        read_document("a", text.encode())


def test_markup_far_behind_the_start_makes_no_page_of_a_text() -> None:
    """It is an example, say."""
    text = "甲县报告\n" * 400 + "<p>乙</p>"
    assert read_document("a", text.encode()).paragraphs[-1] == "<p>乙</p>"


def test_a_page_labelled_gb2312_keeps_its_dots_and_dashes() -> None:
    """In the text and in what the head says."""
    head = """<META http-equiv="Content-Type" content="text/html; charset=gb2312" />
    <meta name="ContentSource" content="甲·乙—丙">"""
    data = page("<div class='TRS_Editor'><p>司法·调解——2023年</p></div>", head).encode("gb18030")
    assert read_document("a.shtml", data) == Document(
        ("司法·调解——2023年",), (("contentsource", "甲·乙—丙"),)
    )


def test_pictures_written_into_a_page_do_not_count() -> None:
    """A page with photographs in it is no larger than its text."""
    picture = '<img src="data:image/png;base64,' + "A" * (9 << 20) + '">'
    assert read_document("a.html", page(f"<p>甲</p>{picture}").encode()).paragraphs == ("甲",)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "a.txt: no text; expected a report"),
        (
            "a.txt",
            b"\xff",
            "a.txt: no text in UTF-8, GB18030, Big5 or UTF-16; save it again as UTF-8",
        ),
        (
            "a.html",
            b"",
            "a.html: the page shows no text; open it in a browser and save it from there",
        ),
        ("a.docx", b"", "a.docx: not a .docx, in spite of its name"),
        ("a.pdf", b"\xff", "a.pdf: not a .pdf, in spite of its name"),
        ("a.txt", b"a" * (12 << 20) + b"a", "a.txt: larger than 12 MiB; no report is"),
        ("a.html", b"<p>" + b"a" * (50 << 20), "a.html: larger than 12 MiB; no report is"),
        ("a.pdf", bytes(65 << 20), "a.pdf: larger than 64 MiB; no report is"),
        ("a.txt", bytes(13 << 20), "a.txt: larger than 12 MiB; no report is"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, data: bytes, expected: str) -> None:
    """One line, the file first."""
    with pytest.raises(LyfzError) as caught:
        read_document(name, data)
    assert caught.value.messages == (expected,)


ROWS = (Path(detect.__file__).parent / "files.tsv").read_text("ascii").splitlines()[1:]
READ = 3  # rows of files that are read


@pytest.mark.parametrize("row", ROWS[READ:])
def test_another_kind_of_file_is_refused_with_what_to_do(
    row: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its name: .doc is that of many kinds; and only as the table says so."""
    _, _, advice, example = row.split("\t")
    data = example.encode().decode("unicode_escape").encode("latin-1")
    for name in ("a.doc", "a.docx", "a.html"):
        with pytest.raises(LyfzError) as caught:
            read_document(name, data)
        assert str(caught.value) == f"{name}: {advice}"
    others = [each for each, printed in zip(detect.files(), ROWS, strict=True) if printed != row]
    monkeypatch.setattr(detect, "files", lambda: others)
    reason = ""
    try:
        read_document("a.doc", data)
    except LyfzError as error:
        reason = str(error)
    assert reason != f"a.doc: {advice}"


def test_a_zip_is_known_by_the_names_in_it() -> None:
    """As they are written, not packed."""
    for name, advice in (("OFD.xml", "an OFD; print it to PDF"), ("a.docx", "an archive; unpack")):
        with pytest.raises(LyfzError, match=advice):
            read_document("a", zipped({name: "x" * 999}))


def test_a_bracket_makes_no_json_of_a_text() -> None:
    """Nor does < make XML of it."""
    assert read_document("a.txt", "[甲] 报告".encode()).paragraphs == ("[甲] 报告",)


@pytest.mark.parametrize(
    ("data", "library", "expected"),
    [
        (PAGE.encode(), "selectolax", "reading .html needs selectolax and css-inline"),
        (PAGE.encode(), "css_inline", "reading .html needs selectolax and css-inline"),
        (docx(p("甲")), "docx", "reading .docx needs python-docx"),
    ],
)
def test_a_missing_library_is_named_with_its_remedy(
    data: bytes, library: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Formats are optional; a text needs nothing."""
    real: Callable[..., object] = builtins.__import__

    def without(name: str, *rest: object, **named: object) -> object:
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(LyfzError) as caught:
        read_document("a", data)
    assert str(caught.value) == f"a: {expected}: pip install 'lyfz[import]'"
    assert read_document("a.txt", "甲".encode()) == Document(("甲",))


@given(
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "-"]),
    st.sampled_from(
        [b"", b"<html>", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xd0\xcf\x11\xe0"]
    ),
    st.binary(max_size=300),
)
def test_any_bytes_give_a_document_or_a_reason(name: str, start: bytes, rest: bytes) -> None:
    """Whatever they claim to be."""
    with suppress(LyfzError):
        document = read_document(name, start + rest)
        assert document.paragraphs
        assert all(one and one == one.strip() for one in document.paragraphs)
