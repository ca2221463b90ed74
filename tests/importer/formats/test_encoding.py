"""Which encoding is read, and what is said of bytes in none."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.encoding import decode

TEXT = "习近平·法治—建设“12345”热线"


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (TEXT.encode(), None),
        (TEXT.encode(), "gb2312"),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (TEXT.encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("gb18030"), None),
        (TEXT.encode("gb18030"), "gb2312"),
        (TEXT.encode("gb18030"), "utf-8"),
    ],
)
def test_the_text_is_what_was_written(data: bytes, label: str | None) -> None:
    """A mark decides, then what the bytes are; a page's own label is often wrong."""
    assert decode(data, label) == TEXT


def test_a_gb2312_label_means_gb18030() -> None:
    """Python's gb2312 reads · and — as other characters, and knows neither 镕 nor 㙍."""
    assert decode("·—镕㙍".encode("gb18030"), "GB2312") == "·—镕㙍"


def test_big5_is_read_where_the_page_says_so() -> None:
    """Its bytes would pass for GB18030 as well."""
    assert decode("法治政府".encode("big5"), "Big5") == "法治政府"


def test_a_few_characters_that_pass_for_utf8_prove_nothing() -> None:
    """A few may stand by chance in GB18030; the whole text decides."""
    data = "法治政府建设".encode() + "县".encode("gb18030")
    assert decode(data) == data.decode("gb18030")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\n\xff\xff", "line 2: byte 0xff at offset 2; expected UTF-8 or GB18030"),
        (codecs.BOM_UTF8 + b"\xff", "line 1: byte 0xff at offset 3; expected UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "line 1: byte 0x61 at offset 2; expected UTF-16-LE"),
        (
            "全县开展法治宣传".encode() + b"\xe6\xb3 x",
            "line 1: byte 0xe6 at offset 24; expected UTF-8, which it is up to there",
        ),
    ],
)
def test_the_byte_that_does_not_fit_is_named(data: bytes, expected: str) -> None:
    """Broken UTF-8 is not tried as GB18030, which would read most of it, all wrong."""
    with pytest.raises(LyfzError) as caught:
        decode(data)
    assert str(caught.value) == expected


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "utf-16"]))
def test_what_is_encoded_is_decoded(text: str, encoding: str) -> None:
    """Any text in UTF-8, or in UTF-16 with its mark, comes back as it was."""
    marked = codecs.BOM_UTF8 if encoding == "utf-8" else b""
    assert decode(marked + text.encode(encoding)) == text


@given(st.binary(max_size=200), st.sampled_from([None, "gbk", "utf-16le", "big5", "rot13"]))
def test_any_bytes_are_read_or_refused(data: bytes, label: str | None) -> None:
    """Nothing but LyfzError is raised, whatever a page calls its encoding."""
    with suppress(LyfzError):
        assert isinstance(decode(data, label), str)
