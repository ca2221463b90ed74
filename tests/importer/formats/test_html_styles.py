"""Styles of a page: which rule counts for an element, and what it comes to."""

import pytest

from lyfz import LyfzError
from lyfz.importer.formats.html_styles import Look, Styles


def look(css: str, names: str = "span .a", above: str = "body div #b .c", inline: str = "") -> Look:
    """The look of an element, by default <span class=a> in <div id=b class=c>."""
    return Styles([css]).look(set(names.split()), above.split(), inline)


@pytest.mark.parametrize(
    "css",
    [
        ".a{display:none}",
        ".A { DISPLAY : none }",
        "span.a{color:red;display:none}",
        "p,.a{display:none}",
        "#b .a{visibility:hidden}",
        "div > span{visibility:collapse}",
        "div.c span{opacity:0}",
        "/* .a{} */ .a{font-size:0}",
        "<!-- .a{font-size:0.5px} -->",
        "@charset 'utf-8';.a{text-indent:-9999px}",
        "@media screen{.a{left:-9999px}}",
        "@media (min-width:9px){.x{color:red}.a{mso-hide:all}}",
        ".x{color:red}}.a{display:none}",
        ".a{display:none",
        ".a{display:none!important}.a{display:block}",
        "#b .a{display:none}.a{display:block}",
        "span{display:block}.a{display:none}",
    ],
)
def test_an_element_is_hidden(css: str) -> None:
    """By a selector of names, on a wide screen; the more specific rule counts, then the later."""
    assert look(css).hidden


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
        "*{display:none}",
        "/* .a{display:none}",
        "@media print{.a{display:none}}",
        "@media (max-width:9px){.x{color:red}.a{display:none}}",
        "@media print{.x{color:red}}@media print{.a{display:none}}",
        ".a{font-size:12px;opacity:0.5;margin-left:-9999px;left:-9px}",
        ".a{font-size:0;font-size:12px}",
        ".a{display:none}.a{display:block}",
        ".a{display:none}#b .a{display:block}",
        ".a{display:none}.a{display:block!important}",
    ],
)
def test_an_element_is_seen(css: str) -> None:
    """What a selector asks beyond names may never be so."""
    assert not look(css).hidden


def test_the_element_itself_has_the_last_word() -> None:
    """Unless a rule says that it is important."""
    assert look("", inline="display: none").hidden
    assert not look("#b .a{display:none}", inline="display:inline").hidden
    assert look(".a{display:none ! important}", inline="display:inline").hidden


def test_lines_through_and_numbers_are_told() -> None:
    """However they are spelt."""
    assert look(".a{text-decoration:underline line-through}") == Look(struck=True)
    assert look("", inline="text-decoration-line:line-through") == Look(struck=True)
    assert look(".a{list-style:none}.a{list-style-type:upper-roman}").numbers == "upper-roman"


def test_endless_styles_are_refused() -> None:
    """Rather than tried on every element."""
    styles = Styles(f".a.b{at}{{opacity:1}}" for at in range(1000))
    for _ in range(3000):
        styles.look({".a"}, (), "")
    with pytest.raises(LyfzError, match="more styles than any page has"):
        styles.look({".a"}, (), "")
