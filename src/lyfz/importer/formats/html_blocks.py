"""Sanitized HTML -> the blocks of text that a reader sees, and which elements they stand in.

One walk over the tree, without recursion. It must not know which element holds the article.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from lyfz.importer.formats.document import visible
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
_HOLDERS = set("article body center div main section td".split())  # of an article, maybe
_FURNITURE = set("nav header footer aside form menu".split())
_FURNITURE_NAME = re.compile(
    r"[#.](?:(?:nav|header|foot|crumb|bread|menu|side|share|search|copyright|bottom|dialog|popup)"
    r"|.*(?:nav|header|footer|menu|crumbs?|search|copyright|toolbar)$)"
)

_CHINESE = re.compile("[\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff65“”‘’—…]")
# A note's number set small above the line is no digit of the figure before it.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WHITE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Block:
    """A paragraph, or a row of a table, and how many of its characters are links."""

    text: str
    linked: int = 0

    @property
    def mostly_links(self) -> bool:
        return self.linked * 2 > len(self.text)

    @property
    def prose(self) -> int:
        """How many characters stand outside of links."""
        return len(self.text) - self.linked


@dataclass(slots=True)
class Element:
    """An element that may hold the article or be the page's furniture: a range of blocks."""

    tag: str
    names: tuple[str, ...]  # `#id` and `.class`, lower case
    start: int
    end: int = 0

    @property
    def furniture(self) -> bool:
        return self.tag in _FURNITURE or any(map(_FURNITURE_NAME.match, self.names))


@dataclass(slots=True)
class Page:
    """The page as a reader sees it, from top to bottom, and what its head says."""

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    """An open row of a table: where its cells start, and whether it only lays out the page."""

    elements: int  # how many there were before it
    cells: list[int] = field(default_factory=list)
    layout: bool = False


class _Walker:
    """Puts blocks together while elements open and close."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self.page = Page()
        self.wanted = wanted
        self.parts: list[str] = []
        self.linked = 0
        self.rows: list[_Row] = []
        self.open: list[tuple[str, Element | None]] = []
        self.depths: Counter[str] = Counter()  # of open elements, by tag

    def text(self, text: str) -> None:
        for index, line in enumerate(text.splitlines() if self.depths["pre"] else (text,)):
            if index:
                self.flush()
            self.parts.append(line.translate(_RAISED) if self.depths["sup"] else line)
            if self.depths["link-"]:
                self.linked += len(line.strip())

    def flush(self) -> None:
        if self.parts:
            if text := visible(_WHITE.sub(_space, "".join(self.parts))):
                self.page.blocks.append(Block(text, self.linked))
            self.parts.clear()
        self.linked = 0

    def enter(self, tag: str, names: tuple[str, ...]) -> None:
        element = Element(tag, names, 0)
        marked = element.furniture or not self.wanted.isdisjoint(names)
        if tag in _BLOCKS or marked:
            self.flush()
        kept = marked or tag in _HOLDERS
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
        self.open.append((tag, element if kept else None))
        self.depths[tag] += 1

    def leave(self) -> None:
        tag, element = self.open.pop()
        self.depths[tag] -= 1
        if tag in _BLOCKS or element:
            self.flush()
        if element:
            element.end = len(self.page.blocks)
        if tag == "tr":
            self._close_row(self.rows.pop())

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
            blocks[opened.cells[0] :] = [Block(text, linked) for text in texts]
            del self.page.elements[opened.elements :]


def _space(white: re.Match[str]) -> str:
    """Make white space one space, but a line break beside a Chinese character nothing."""
    if "\n" in white[0]:
        text, before, after = white.string, white.start() - 1, white.end()
        if _CHINESE.match(text, max(before, 0)) or _CHINESE.match(text, after):
            return ""
    return " "


def walk(tree: "LexborHTMLParser", wanted: frozenset[str]) -> Page:
    """Return the visible text of a page, and which elements it stands in.

    Elements are kept that are named in `wanted`, may hold an article, or are furniture.
    """
    walker = _Walker(wanted)
    for node, opens in _nodes(tree):
        tag = node.tag or ""
        if tag == "-text":
            walker.text(node.text_content or "")
        elif not opens:
            walker.leave()
        else:
            walker.enter(tag, _names(node))
    walker.flush()
    walker.page.metadata = list(_head(tree))
    return walker.page


def _nodes(tree: "LexborHTMLParser") -> Iterator[tuple["LexborNode", bool]]:
    """Yield visible nodes in order, an element as it opens (True) and as it closes (False)."""
    waiting: list[tuple[LexborNode, bool]] = [(tree.body, True)] if tree.body else []
    while waiting:
        node, opens = waiting.pop()
        if opens and not node.is_text_node:
            if not node.is_element_node or node.tag in _UNSEEN or "hidden" in node.attributes:
                continue
            waiting.append((node, False))
            child = node.last_child
            while child:
                waiting.append((child, True))
                child = child.prev
        yield node, opens


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
    for meta in tree.css("meta"):
        key = meta.attributes.get("name") or meta.attributes.get("property")
        value = visible(meta.attributes.get("content") or "")
        if key and value:
            yield visible(key).lower(), value
