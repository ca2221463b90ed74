"""Styles of a page: what they come to for an element."""

import re

import pytest

from lyfz.importer.formats.html_styles import HIDES, HIDING, NUMBERS, declared, parsed
from samples import page


def style(css: str, inline: str = "") -> str:
    """The style of <span class=a> in <div id=b class=c>."""
    body = f'<div id="b" class="c"><span class="a" style="{inline}">甲</span></div>'
    span = parsed(page(body, f"<style>{css}</style>")).css_first("span")
    assert span
    return span.attributes.get("style") or ""


def hides(style: str) -> bool:
    return HIDES.match(declared(style)) is not None


@pytest.mark.parametrize(
    "css",
    [
        ".a{display:none}",
        ".a { DISPLAY : none }",
        "span.a{color:red;display:none}",
        "p,.a{display:none}",
        "#b .a{visibility:hidden}",
        "div > span{visibility:collapse}",
        "div.c span{opacity:0}",
        "/* .a{} */ .a{font-size:0}",
        "<!-- .a{font-size:0.5px} -->",
        "@charset 'utf-8';.a{text-indent:-9999px}",
        ".a{left:-9999px}",
        ".a{mso-hide:all}",
        ".a{overflow:hidden;width:0}",
        ".a{left:-50em}",
        ".a{transform:scale(0, 0)}",
        ".a{clip:rect(1px, 1px, 1px, 1px)}",
        ".a{color:rgba(0, 0, 0, 0)}",
        ".a{color:rgb(0 0 0 / 0)}",
        ":not(.x).a{display:none}",
        ".a{display:none",
        ".a{display:none!important}.a{display:block}",
        "#b .a{display:none}.a{display:block}",
        "span{display:block}.a{display:none}",
    ],
)
def test_an_element_is_hidden(css: str) -> None:
    """By a selector of names, on a wide screen; the more specific rule counts, then the later."""
    assert hides(style(css))


def test_each_row_of_the_table_is_needed_by_its_example() -> None:
    """No other row hides it."""
    for _, example in HIDING:
        others = [pattern for pattern, _ in HIDING if re.match(f"{pattern}(?:;|$)", f";{example}")]
        assert (hides(example), len(others)) == (True, 1), example


@pytest.mark.parametrize(
    "css",
    [
        "",
        ".b{display:none}",
        ".a .a{display:none}",
        "p .a{display:none}",
        ".a:hover{display:none}",
        ".a::before{opacity:0}",
        ".a[x]{display:none}",
        ".x+.a{display:none}",
        "/* .a{display:none}",
        "@media print{.a{display:none}}",
        "@media (max-width:9px){.x{color:red}.a{display:none}}",
        "@media print{.x{color:red}}@media print{.a{display:none}}",
        ".a{font-size:12px;opacity:0.5;margin-left:-9999px;left:-9px}",
        ".a{font-size:0;font-size:12px}",
        ".a{height:0}",
        ".a{overflow:hidden;height:10px;min-width:0}",
        ".a{left:-499px}",
        ".a{transform:scale(0.5)}",
        ".a{clip-path:inset(0)}",
        ".a{color:rgb(0,0,0);background-color:transparent}",
        ".a{color:#000000}",
        ".a{background-clip:text;color:transparent}",
        ".a{display:none}.a{display:block}",
        ".a{display:none}#b .a{display:block}",
        ".a{display:none}.a{display:block!important}",
    ],
)
def test_an_element_is_seen(css: str) -> None:
    """What a selector asks beyond names may never be so."""
    assert not hides(style(css))


def test_the_element_itself_has_the_last_word() -> None:
    """Unless a rule says that it is important."""
    assert hides(style("", "display: none"))
    assert not hides(style("#b .a{display:none}", "display:inline"))
    assert hides(style(".a{display:none ! important}", "display:inline"))


def test_lines_through_and_numbers_are_told() -> None:
    """However they are spelt."""
    assert "line-through" in style(".a{text-decoration-line:underline line-through}")
    listed = style(".a{list-style:none}.a{list-style-type:upper-roman}")
    assert NUMBERS.findall(declared(listed)) == ["upper-roman"]
    assert not NUMBERS.findall(declared(style(".a{display:block}")))


def test_styles_that_are_none_are_not_read() -> None:
    """The page is, as a browser does."""
    assert style("}{;@}") == ""
