"""Ids for typing, from names."""

import pytest

from lyfz.importer.naming.ids import typed_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("行政复议申请受理", "xingzheng-fuyi-shenqing-shouli"),
        ("行政复议办结率", "xingzheng-fuyi-banjielv"),
        ("法律明白人培训", "falv-mingbairen-peixun"),
        ("12345热线受理", "12345-rexian-shouli"),
        ("行政审批事项(削减前)", "xingzheng-shenpi-shixiang-xuejianqian"),
        ("比例(95.5%)", "bili-95-5"),
        ("", ""),
    ],
)
def test_an_id_says_what_the_name_says(name: str, expected: str) -> None:
    """Word by word; a word of one character stands with the one before."""
    assert typed_name(name) == expected
