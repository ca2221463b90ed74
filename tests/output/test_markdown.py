"""Markdown, read back by a parser of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lyfz.output import markdown
from lyfz.output.controls import visible

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def rendered(text: str) -> list[Token]:
    """What stands in the cell of a table that holds `text` alone."""
    table = "".join(markdown.write({"text": str}, [[text]], True))
    header, cell = (token for token in RENDERER.parse(table) if token.type == "inline")
    assert header.content == "text"
    return cell.children or []


@given(st.text(alphabet="甲x1 \\`*_~^$|[]()<>!&;#@:/.\n", max_size=30) | st.text(max_size=30))
@example("[甲](http://a.cn)")
@example("![甲](http://a.cn/a.png)")
@example("<b>甲</b>")
@example("<http://a.cn>")
@example("&lt;&#60;")
@example("*甲* __乙__ `丙` ~~丁~~")
@example("甲|乙\\|丙")
def test_a_cell_says_what_the_data_says_and_nothing_is_markup(text: str) -> None:
    """No link, image, HTML, emphasis or code; only a line feed is <br>: a table has no other.

    Blanks at the ends of a cell are no part of it.
    """
    tokens = rendered(text)
    assert all(token.type == "text" or token.content == "<br>" for token in tokens)
    shown = "".join("\n" if token.type != "text" else token.content for token in tokens)
    assert shown.strip() == visible(text).strip()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("http://www.a.cn/a_b", r"http\://www\.a.cn/a\_b"),
        ("www.a.cn", r"www\.a.cn"),
        ("a@b.cn", r"a\@b.cn"),
        ("3~5人、6~7人", r"3\~5人、6\~7人"),
        ("$5和$6", r"\$5和\$6"),
        ("10^6^", r"10\^6\^"),
        ("11:17，1.2万人，100%!", "11:17，1.2万人，100%!"),
    ],
)
def test_what_only_some_renderers_take_for_markup_is_escaped_too(text: str, cell: str) -> None:
    """Bare addresses, strikethrough by one tilde, formulas, exponents; all else stays as it is."""
    assert list(markdown.write({"text": str}, [[text]], False)) == [f"| {cell} |\n"]
