"""Which encoding is read, and what is said of bytes and characters that say nothing."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.encoding import decode, lost, may_be_chinese

TEXT = "习近平·法治—建设“12345”热线"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
    ],
)
def test_the_text_is_what_was_written(data: bytes) -> None:
    """A mark decides, then what the bytes are."""
    assert decode(data) == TEXT


def test_a_page_of_tags_and_little_chinese_may_be_utf16() -> None:
    """Zero bytes are valid UTF-8 too."""
    page = "<html><body><p>法治</p></body></html>"
    assert decode(page.encode("utf-16-le")) == page


def test_gb2312_is_read_as_gb18030() -> None:
    """Python's gb2312 reads · and — as other characters, and knows neither 镕 nor 㙍."""
    assert decode("建设·—镕㙍".encode("gb18030")) == "建设·—镕㙍"


def test_big5_is_read() -> None:
    """Its bytes would pass for GB18030 as well."""
    text = "青禾縣法治政府建設情況報告"
    assert decode(text.encode("big5")) == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_broken_byte_costs_its_character_only(encoding: str) -> None:
    """It reads U+FFFD, which whoever drafts the page is told of."""
    before, after = "全县开展法治建设" * 9, "2316件，" + "工作情况" * 9
    broken = {"utf-8": b"\xe6\xb3", "gb18030": b"\xff", "utf-16-le": b"\x00\xdc"}[encoding]
    data = before.encode(encoding) + broken + after.encode(encoding)
    assert decode(data) == f"{before}\ufffd{after}"


@pytest.mark.parametrize(
    "data",
    [
        b"a\n\xff",
        codecs.BOM_UTF16_LE + b"a",
        "全县开展法治宣传".encode() + b"\xe6\xb3 x",
        ("法治政府建设" * 16 + "情况").encode("gb18030") + b"\xff",
    ],
)
def test_bytes_of_no_text_are_refused(data: bytes) -> None:
    """Where more than one character in a hundred is lost, the file is another kind, or damaged."""
    with pytest.raises(LyfzError, match="no text in UTF-8, GB18030, Big5 or UTF-16; save it"):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: "\0" not in text))
def test_what_is_encoded_is_decoded(text: str) -> None:
    """Any text in UTF-8, with its mark or without, comes back as it was."""
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but LyfzError is raised."""
    with suppress(LyfzError):
        assert isinstance(decode(data), str)


REPORT = "青禾县2023年度法治政府建设情况报告，全年办理行政处罚案件2316件"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REPORT, True),
        ("青禾縣2023年度法治政府建設情況報告，全年辦理行政處罰案件", True),
        ("Rule of law in Qinghe county, a report on the year 2023", True),
        ("魑魅魍魉", True),
        ("魑魅魍魉" * 5, False),
        ("魑魅魍魉" * 5 + "法治", True),
        (REPORT.encode().decode("gb18030", "ignore"), False),
        (REPORT.encode().decode("cp1252", "ignore"), False),
        (REPORT.encode("gb18030").decode("latin-1"), False),
    ],
)
def test_a_text_in_a_wrong_encoding_has_no_common_characters(text: str, expected: bool) -> None:
    """One letter in twenty at least; a few letters, or English, prove nothing."""
    assert may_be_chinese(text) == expected


def test_characters_that_say_nothing_are_counted_and_shown() -> None:
    """Private ones, and what stands where bytes or characters were lost."""
    assert list(lost(REPORT)) == []
    assert list(lost("全年办理行政处罚案件\ue123\uf8ff件\n罚款\ufffd万元")) == [
        "1 replacement character: what stood there is lost: 案件\ue123\uf8ff件 罚款\ufffd万元",
        "2 private-use characters: a font draws them, the text cannot be read: "
        "办理行政处罚案件\ue123\uf8ff件 罚款\ufffd万元",
    ]
    assert list(lost("锟斤拷")) == ["1 replacement character: what stood there is lost: 锟斤拷"]
