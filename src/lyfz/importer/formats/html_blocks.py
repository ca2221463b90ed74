"""The tree of a page -> its lines of text as a browser lays them out, and what each stands in.

It must not know which element holds the article.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import count, islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from lyfz.chinese import labels
from lyfz.importer.formats.document import POWERS, is_number, row, visible
from lyfz.importer.formats.html_styles import BREAKS, ELEMENTS, HIDES, NUMBERS, declared
from lyfz.importer.formats.list_numbers import format_count, integer

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BESIDE_NAME = re.compile(
    r"[#.](?:(?:bds?hare|share|print|pager|paging|pagination|relate|recommend|prev|next|qrcode|ewm"
    r"|nav|header|foot(?!note)|crumb|bread|menu|side|search|copyright|bottom|dialog|popup|comment|pinglun|reply)"
    r"|.*(?:nav|header|footer|menu|crumbs?|search|copyright|toolbar)$)"
)

# White space is one space, but a line break beside a Chinese character nothing.
_WHITE = re.compile(r"[ \t\n\r\f]+")
_CHINESE = "[\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff65“”‘’—…]"
_WRAP = re.compile(
    r"(?<={0}){1}|(?<![ \t\n\r\f]){1}(?={0})".format(_CHINESE, r"[ \t\r\f]*+\n[ \t\n\r\f]*+")
)
# &nbsp; that was escaped twice, so that readers see it.
_ENTITY = re.compile(r"&(?:amp;)*((?:#x?[0-9a-f]{1,6}|[a-z]{2,8}\d?);)", re.IGNORECASE)
_PROSE = re.compile("[，。；\t]")
_MOST_SPANNED = 100  # columns or rows of a table by one cell


@dataclass(slots=True, eq=False)
class Element:
    """An open element; `names` are `#id` and `.class` in lower case, `style` as declared."""

    tag: str
    names: Sequence[str]
    style: str
    unseen: Literal["", "hidden", "struck out"]

    @property
    def known(self) -> bool:
        """Whether it has a name that a publishing system gives to the element of an article."""
        return not ELEMENTS["the article, by a publishing system"].isdisjoint(self.names)

    @property
    def beside(self) -> bool:
        """Whether it is furniture of a site by its name: stands beside an article, or in it."""
        return self.tag in ELEMENTS["beside an article"] or any(map(_BESIDE_NAME.match, self.names))


class Block(NamedTuple):
    """A line of text, or a row of a table, with the white space before it as `indent`.

    `path` are the elements that it stands in, the outermost first; `linked` are how many of its
    characters are links.
    """

    text: str
    path: tuple[Element, ...]
    linked: int = 0
    indent: str = ""

    @property
    def mostly_links(self) -> bool:
        return self.linked * 2 > len(self.text)

    @property
    def prose(self) -> int:
        """How many characters stand outside of links, in a sentence, a table or a numbered line."""
        is_prose = _PROSE.search(self.text) or labels.match(self.text)
        return len(self.text) - self.linked if is_prose else 0


class Walker:
    """Puts blocks together while elements open and close."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.unseen: list[tuple[str, str]] = []  # why words are left out, and the words
        self.hidden: list[tuple[int, Walker]] = []  # what is hidden, and how many blocks above it
        self.parts: list[str] = []
        self.path: tuple[Element, ...] = ()  # of the first part
        self.linked = 0
        self.number = ""  # of the list item that has no text yet
        self.spanned: Counter[int] = Counter()  # rows that a cell above still takes, by column
        self.edges: set[int] = set()  # columns in which a cell of the table begins

    def walk(self, node: "LexborNode", path: tuple[Element, ...]) -> None:
        numbers = _item_numbers(node, path[-1].style)
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._text(child.text_content or "", path)
            elif child.is_element_node and child.tag not in ELEMENTS["no text"]:
                number = next(numbers, "") if child.tag == "li" else None
                self._element(child, _opened(child, path), number)

    def _element(self, node: "LexborNode", path: tuple[Element, ...], number: str | None) -> None:
        tag = path[-1].tag
        if path[-1].unseen == "hidden":
            if path[-1].known:
                self.flush()
            self.hidden.append((len(self.blocks), _inside(node, path)))
        elif path[-1].unseen:
            struck = _inside(node, path).blocks  # the line goes on behind it
            self.unseen += [(path[-1].unseen, block.text) for block in struck]
        elif tag == "tr":
            self.flush()
            self.blocks += self._row(node, path)
        elif tag in ELEMENTS["on lines of their own"] or BREAKS.match(path[-1].style):
            self.flush()
            self.number = self.number if number is None else number
            if tag == "table":
                self.spanned, self.edges = Counter(), set()
            self.walk(node, path)
            self.flush()
            self.number = self.number if number is None else ""
        else:
            self.walk(node, path)

    def _text(self, text: str, path: tuple[Element, ...]) -> None:
        tags = {element.tag for element in path}
        text = unescape(_ENTITY.sub(r"&\1", text))
        for index, line in enumerate(text.splitlines() if "pre" in tags else (text,)):
            if index:
                self.flush()
            # A note's number set small above the line is no digit of the figure before it.
            self.parts.append(line.translate(POWERS) if "sup" in tags else line)
            self.path = self.path or path
            self.linked += len(line.strip()) if "a" in tags else 0

    def flush(self) -> None:
        printed = _WHITE.sub(" ", _WRAP.sub("", "".join(self.parts)))
        if text := visible(printed):
            if self.number and self.linked * 2 <= len(text):
                # A browser leaves a gap between 1. and 2023年, which may not read as one number.
                text = (f"{self.number[:-1]}、" if text[0].isdigit() else self.number) + text
            indent = printed[: len(printed) - len(printed.lstrip())]
            self.blocks.append(Block(text, self.path, self.linked, indent))
            self.number = ""
        self.parts, self.path, self.linked = [], (), 0

    def _row(self, node: "LexborNode", path: tuple[Element, ...]) -> list[Block]:
        """Return a row of a table as one block, unless it lays out the page."""
        cells = self._cells(node, path)
        blocks = [block for cell in cells for block in cell]
        within = {element for block in blocks for element in block.path[len(path) :]}
        if any(each.tag == "tr" or each.beside or each.known for each in within):
            return blocks
        texts = row([[block.text for block in cell] for cell in cells])
        if len(texts) == len(blocks):
            return blocks
        linked = sum(block.linked for block in blocks)
        return [Block(text, path, linked) for text in texts]

    def _cells(self, node: "LexborNode", path: tuple[Element, ...]) -> list[list[Block]]:
        """Return the cells of a row, a blank for each place that another cell takes as well."""
        free = (column for column in count() if self.spanned[column] < 1)
        below = Counter({column: rows - 1 for column, rows in self.spanned.items()})
        cells: dict[int, list[Block]] = {}
        for cell in node.iter():
            inner = _opened(cell, path)
            if cell.tag not in ("td", "th") or inner[-1].unseen:
                continue
            columns, rows = (
                max(1, min(integer(cell.attributes.get(name), 1), _MOST_SPANNED))
                for name in ("colspan", "rowspan")
            )
            first, *others = islice(free, columns)
            inside = _inside(cell, inner)
            self.unseen += inside.unseen
            self.hidden += [(len(self.blocks), hidden) for _, hidden in inside.hidden]
            cells[first] = inside.blocks
            text = "".join(block.text for block in cells[first])
            merged = cell.tag == "td" and (rows > 1 or not self.edges.isdisjoint(others))
            # A number over several rows, or under several heads, belongs to none of them.
            if merged and first and is_number(text):
                self.unseen.append(("over several cells", text))
                cells[first] = []
            self.edges.add(first)
            below |= Counter(dict.fromkeys((first, *others), rows - 1))
        self.spanned = below
        return [cells.get(column, []) for column in range(max(cells, default=-1) + 1)]


def walk(tree: "LexborHTMLParser") -> Walker:
    """Return the text of a page from top to bottom, and what is not seen."""
    # Scripts show a body that is declared hidden.
    return _inside(tree.body, _opened(tree.body, ())) if tree.body else Walker()


def _inside(node: "LexborNode", path: tuple[Element, ...]) -> Walker:
    """Walk an element apart from the line that it stands in."""
    walker = Walker()
    walker.walk(node, path)
    walker.flush()
    return walker


def _opened(node: "LexborNode", path: tuple[Element, ...]) -> tuple[Element, ...]:
    attributes = node.attributes
    tag = "anchor" if node.tag == "a" and "href" not in attributes else node.tag or ""
    names = [f".{name}" for name in (attributes.get("class") or "").lower().split()]
    names.append(f"#{(attributes.get('id') or '').strip().lower()}")
    element = Element(tag, names, declared(attributes.get("style") or ""), "")
    if HIDES.match(element.style) or "hidden" in attributes:
        element.unseen = "hidden"
    elif tag in ELEMENTS["struck out"] or "line-through" in element.style:
        element.unseen = "struck out"
    return (*path, element)


def _item_numbers(node: "LexborNode", declared: str) -> Iterator[str]:
    """Yield what is printed before each item of an <ol>; nothing for another element."""
    items = [child for child in node.iter() if child.tag == "li"] if node.tag == "ol" else []
    if not items or labels.match(items[0].text().strip()):
        return  # its items have numbers of their own
    attributes = node.attributes
    listed = NUMBERS.match(declared)
    style = listed[1] if listed else attributes.get("type") or ""
    step = -1 if "reversed" in attributes else 1
    number = integer(attributes.get("start"), 1 if step > 0 else len(items))
    for item in items:
        number = integer(item.attributes.get("value"), number)
        text = format_count(number, style)
        yield text and text + ("." if text.isascii() else "、")
        number += step
