"""Tables of contents, told from the headings that they list."""

import pytest

from lyfz.importer.contents import split_contents

BODY = ["一、普法", "甲。", "二、执法", "乙。", "三、复议", "丙。"]


@pytest.mark.parametrize(
    "contents",
    [
        ["目 录", "一、普法……1二、执法…………2三、复议………3"],
        ["一、普法.......1", "二、执法.......2"],
        ["一、普法 1", "二、执法 2"],
        ["目录", "一、普法", "二、执法", "三、复议"],
        ["一、普法", "二、执法", "三、复议"],
        ["第一部分……1", "附件······12"],
    ],
)
def test_contents_are_told_by_pages_or_by_headings_that_come_again(contents: list[str]) -> None:
    """Wherever they stand before the text."""
    for before, behind in (([], []), (["封面"], ["报告"]), ([], ["引言。"])):
        body, found = split_contents([*before, *contents, *behind, *BODY])
        assert (list(body), list(found)) == ([*before, *behind, *BODY], contents)


@pytest.mark.parametrize(
    "lines",
    [
        BODY,
        ["一、普法 1", "二、执法 2", "甲。"],
        ["一、普法", "（一）进校园", "甲。", "二、执法", "一、普法", "（一）进校园"],
        ["目录", "甲。"],
        ["经费……5", "甲。"],
    ],
)
def test_headings_of_the_text_are_none(lines: list[str]) -> None:
    """Two of them may follow each other, and a line may end in a number."""
    assert split_contents(lines) == (tuple(lines), ())
