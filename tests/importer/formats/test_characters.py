"""Characters that say nothing, and texts that no one can read."""

import pytest

from lyfz.importer.formats.characters import lost, misread

TEXT = "青禾县2023年度法治政府建设情况报告，全年办理行政处罚案件2316件"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (TEXT, None),
        ("青禾縣2023年度法治政府建設情況報告，全年辦理行政處罰案件", None),
        ("Rule of law in Qinghe county, a report on the year 2023", None),
        ("魑魅魍魉", None),
        ("魑魅魍魉" * 5, "hardly any of its characters is a common one"),
        ("魑魅魍魉" * 5 + "法治", None),
        (TEXT.encode().decode("gb18030", "ignore"), "it is UTF-8 that was read as GB18030"),
        (TEXT.encode().decode("cp1252", "ignore"), "it is UTF-8 that was read as CP1252"),
        (TEXT.encode("gb18030").decode("latin-1"), "it is GB18030 that was read as LATIN-1"),
    ],
)
def test_a_text_in_a_wrong_encoding_has_no_common_characters(text: str, reason: str | None) -> None:
    """One letter in twenty at least; a few letters, or English, prove nothing."""
    assert misread(text) == reason


def test_characters_that_say_nothing_are_counted_and_shown() -> None:
    """Private ones, and what stands where bytes or characters were lost."""
    assert list(lost([TEXT])) == []
    assert list(lost(["全年办理行政处罚案件\ue123\uf8ff件", "罚款\ufffd万元"])) == [
        "1 replacement character: what stood there is lost: 案件\ue123\uf8ff件 罚款\ufffd万元",
        "2 private-use characters: a font draws them, the text cannot be read: "
        "办理行政处罚案件\ue123\uf8ff件 罚款\ufffd万元",
    ]
    assert list(lost(["锟斤拷"])) == ["1 replacement character: what stood there is lost: 锟斤拷"]
