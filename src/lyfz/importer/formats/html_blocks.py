"""Sanitized HTML -> its blocks of text, and which elements they stand in, seen and hidden.

One walk over the tree, without recursion. It must not know which element holds the article.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lyfz.chinese import labels
from lyfz.importer.formats.document import visible
from lyfz.importer.formats.html_lists import List, numbered
from lyfz.importer.formats.html_styles import hides, numbers
from lyfz.importer.formats.table_row import row

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCKS = set(
    "address article aside blockquote body br caption center dd details dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = set(
    "audio button canvas datalist head input map math meter object option progress rt rp script "
    "select style svg template video xml".split()
)
_LISTS = {"ol", "ul", "menu", "dir"}
_HOLDERS = set("article body center div main section td".split())  # of an article, maybe
_FURNITURE = set("nav header footer aside form menu".split())
_ASIDE = set("nav aside form menu figcaption".split())
_ASIDE_NAME = re.compile(
    r"[#.](?:bds?hare|share|print|pager|paging|pagination|relate|recommend|prev|next|qrcode|ewm)"
)
_FURNITURE_NAME = re.compile(
    r"[#.](?:(?:nav|header|foot|crumb|bread|menu|side|share|search|copyright|bottom|dialog|popup)"
    r"|.*(?:nav|header|footer|menu|crumbs?|search|copyright|toolbar)$)"
)

_CHINESE = re.compile("[\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff65“”‘’—…]")
# A note's number set small above the line is no digit of the figure before it.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WHITE = re.compile(r"[ \t\n\r\f]+")
# &nbsp; that was escaped twice, so that readers see it.
_ENTITY = re.compile(r"&(?:amp;)*((?:#x?[0-9a-f]{1,6}|[a-z]{2,8}\d?);)", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A paragraph, or a row of a table, with the white space before it as `indent`.

    `linked` are how many of its characters are links, `hidden` how many elements hide it.
    """

    text: str
    linked: int = 0
    indent: str = ""
    hidden: int = 0

    @property
    def mostly_links(self) -> bool:
        return self.linked * 2 > len(self.text)

    @property
    def prose(self) -> int:
        """How many characters stand outside of links."""
        return len(self.text) - self.linked


@dataclass(slots=True)
class Element:
    """An element that may hold the article or be the page's furniture: a range of blocks.

    Hidden ones are kept too, as a script may show them.
    """

    tag: str
    names: tuple[str, ...]  # `#id` and `.class`, lower case
    start: int
    end: int = 0
    hidden: int = 0  # by so many elements, itself among them

    @property
    def furniture(self) -> bool:
        return self.tag in _FURNITURE or any(map(_FURNITURE_NAME.match, self.names))

    @property
    def aside(self) -> bool:
        """Whether it stands beside the text even where it stands in the article."""
        return self.tag in _ASIDE or any(map(_ASIDE_NAME.match, self.names))


@dataclass(slots=True)
class Page:
    """The page from top to bottom, and what its head says."""

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)  # texts that are struck out
    pictured: set[str] = field(default_factory=set)  # names of what holds pictures


@dataclass(slots=True)
class _Row:
    """An open row of a table: where its cells start, and whether it only lays out the page."""

    elements: int  # how many there were before it
    cells: list[int] = field(default_factory=list)
    layout: bool = False


class _Open(NamedTuple):
    """An open element."""

    tag: str
    element: Element | None
    hidden: bool
    struck: bool


class _Walker:
    """Puts blocks together while elements open and close."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self.page = Page()
        self.wanted = wanted
        self.parts: list[str] = []
        self.linked = 0
        self.number = ""  # of the list item that has no text yet
        self.rows: list[_Row] = []
        self.lists: list[List] = []
        self.open: list[_Open] = []
        self.depths: Counter[str] = Counter()  # of open elements, by tag
        self.hidden = self.struck = 0  # how many of them are

    def text(self, text: str) -> None:
        text = unescape(_ENTITY.sub(r"&\1", text))
        if self.struck:
            self.page.struck.append(visible(text))
            return
        for index, line in enumerate(text.splitlines() if self.depths["pre"] else (text,)):
            if index:
                self.flush()
            self.parts.append(line.translate(_RAISED) if self.depths["sup"] else line)
            if self.depths["link-"]:
                self.linked += len(line.strip())

    def flush(self) -> None:
        if not self.parts:
            return
        printed = _WHITE.sub(_space, "".join(self.parts))
        if text := visible(printed):
            if self.number and labels.match(text):
                self.lists[-1].format = "none"  # its items have numbers of their own
            elif self.number and self.linked * 2 <= len(text):
                # A browser leaves a gap between 1. and 2023年, which may not read as one number.
                text = (f"{self.number[:-1]}、" if text[0].isdigit() else self.number) + text
            indent = printed[: len(printed) - len(printed.lstrip())]
            self.page.blocks.append(Block(text, self.linked, indent, self.hidden))
            self.number = ""
        self.parts.clear()
        self.linked = 0

    def enter(self, node: "LexborNode") -> bool:
        """Open an element; False where neither it nor anything in it is seen."""
        tag, names, attributes = node.tag or "", _names(node), node.attributes
        style = attributes.get("style") or ""
        hidden = tag != "body" and (hides(style) or "hidden" in attributes)  # scripts show a body
        element = Element(tag, names, 0, hidden=self.hidden + hidden)
        marked = element.furniture or element.aside or not self.wanted.isdisjoint(names)
        kept = marked or tag in _HOLDERS
        if hidden and (self.rows or not kept):
            return False
        if tag in _BLOCKS or marked:
            self.flush()
        if kept:
            element.start = len(self.page.blocks)
            self.page.elements.append(element)
        if tag == "tr" or marked:
            for outer in self.rows[-1:]:
                outer.layout = True
        if tag == "tr":
            self.rows.append(_Row(len(self.page.elements)))
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].cells.append(len(self.page.blocks))
        elif tag in _LISTS:
            self.lists.append(numbered(node, numbers(style)) if tag == "ol" else List())
        elif tag == "li" and self.lists:
            self.number = self.lists[-1].count(node)
        struck = tag == "del" or "line-through" in style
        self.open.append(_Open(tag, element if kept else None, hidden, struck))
        self._count(self.open[-1], 1)
        return True

    def leave(self) -> None:
        closed = self.open.pop()
        tag, element, *_ = closed
        if tag in _BLOCKS or element:
            self.flush()
        self._count(closed, -1)
        if element:
            element.end = len(self.page.blocks)
        if tag == "tr":
            self._close_row(self.rows.pop())
        elif tag == "li":
            self.number = ""
        elif tag in _LISTS:
            self.lists.pop()

    def _count(self, element: _Open, step: int) -> None:
        """Count an element as opened, or as closed."""
        self.depths[element.tag] += step
        self.hidden += step * element.hidden
        self.struck += step * element.struck

    def _close_row(self, opened: _Row) -> None:
        if opened.layout:
            for outer in self.rows[-1:]:
                outer.layout = True
            return
        blocks = self.page.blocks
        starts = [*opened.cells, len(blocks)]
        cells = [blocks[start:end] for start, end in pairwise(starts)]
        texts = row([[block.text for block in cell] for cell in cells])
        if opened.cells and len(texts) < len(blocks) - opened.cells[0]:
            linked = sum(block.linked for cell in cells for block in cell)
            blocks[opened.cells[0] :] = [Block(text, linked, hidden=self.hidden) for text in texts]
            del self.page.elements[opened.elements :]


def _space(white: re.Match[str]) -> str:
    """Make white space one space, but a line break beside a Chinese character nothing."""
    if "\n" in white[0]:
        text, before, after = white.string, white.start() - 1, white.end()
        if _CHINESE.match(text, max(before, 0)) or _CHINESE.match(text, after):
            return ""
    return " "


def walk(tree: "LexborHTMLParser", wanted: frozenset[str]) -> Page:
    """Return the text of a page that is, or with a script may be, seen, and where it stands.

    Elements are kept that are named in `wanted`, may hold an article, or are furniture.
    """
    walker = _Walker(wanted)
    waiting: list[tuple[LexborNode, bool]] = [(tree.body, True)] if tree.body else []
    while waiting:
        node, opens = waiting.pop()
        if node.is_text_node:
            walker.text(node.text_content or "")
        elif not opens:
            walker.leave()
        elif node.is_element_node and node.tag not in _UNSEEN and walker.enter(node):
            if node.tag == "img":
                for opened in walker.open:
                    walker.page.pictured.update(opened.element.names if opened.element else ())
            waiting.append((node, False))
            child = node.last_child
            while child:
                waiting.append((child, True))
                child = child.prev
    walker.flush()
    walker.page.metadata = list(_head(tree))
    return walker.page


def _names(node: "LexborNode") -> tuple[str, ...]:
    attributes = node.attributes
    if not attributes:
        return ()
    id = (attributes.get("id") or "").strip().lower()
    classes = (attributes.get("class") or "").lower().split()
    return (f"#{id}" if id else "", *(f".{name}" for name in classes))


def _head(tree: "LexborHTMLParser") -> Iterator[tuple[str, str]]:
    title = tree.css_first("title")
    if title and (text := visible(_WHITE.sub(_space, title.text()))):
        yield "title", text
    for link in tree.css("link[rel=canonical]"):
        yield "canonical", visible(link.attributes.get("href") or "")
    for meta in tree.css("meta"):
        key = meta.attributes.get("name") or meta.attributes.get("property")
        value = visible(meta.attributes.get("content") or "")
        if key and value:
            yield visible(key).lower(), value
