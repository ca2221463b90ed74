"""HTML -> Document: which of a page's blocks are the article. It must not know what it says.

Government sites are made with a dozen publishing systems, each of which has its own name for
the element around the article. Where none of them stands, the article is the least element that
holds most of the prose.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from lyfz.chinese import labels
from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.html_blocks import Block, Element, Page, walk
from lyfz.importer.formats.html_styles import parsed
from lyfz.importer.formats.unwrap import Line, unwrapped

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MUCH_THE_SAME = 0.6  # of the longest container's text
_LEAST_SHARE = 0.3  # of the page's text without links, or the container is a box at the side
_HOLDERS = set("article body center div main section td".split())  # of an article, maybe
_MOST = 0.8  # of the long prose stands in the article
_LONG = 30  # characters of a paragraph that is no label, button or heading
_SHORT_PAGE = 200  # characters of such paragraphs; no article has fewer
_ATTACHMENT = re.compile(r"\.(?:pdf|docx?|wps|ofd|zip|rar)\b", re.IGNORECASE)
_PAGER = re.compile("下一?页|后一页")
_TWICE = 0.4  # of the long paragraphs have stood before where a page prints its text twice
_HEAD = 2000  # characters in which a browser writes where it saved the page from
_SHOWN = 30  # characters of text that a remark shows

_HAN = re.compile("[\u4e00-\u9fff]|\\\\u[4-9][0-9a-f]{3}", re.IGNORECASE)  # \u6cd5 in JSON
_SCRIPTS = "script, noscript, textarea"  # where stands what only a script shows
_SAVED_FROM = re.compile(
    r"<!--(?: saved from url=\(\d+\)|\s+Page saved with SingleFile\s+url: )(http\S+)"
)


def read_html(text: str) -> Document:
    """Return the article of a page, what its head says, and what else is to be seen.

    Raises LyfzError where the page shows no text, or where a library is not installed.
    """
    tree = parsed(text)
    blocks, page = walk(tree)
    remarks: list[str] = []
    shown = _shown(blocks, remarks)
    _check_shown(shown, page, tree)
    article = _article(shown)
    inside = [block for at, block in enumerate(shown) if at in article]
    remarks += _remarks(shown, page)
    if repeated := _repeated(inside):
        inside = [block for at, block in enumerate(inside) if at not in repeated]
        remarks.append("the text stands twice on the page, and was read once")
    texts = {block.text for block in inside}
    left_out = [
        at for at, block in enumerate(shown) if at not in article and block.text not in texts
    ]
    return Document(
        tuple(_paragraphs(inside)),
        (*_head(tree), *(("canonical", url) for url in _SAVED_FROM.findall(text[:_HEAD]))),
        tuple(shown[at].text for at in left_out),
        tuple(remarks),
        bisect(left_out, min(article, default=0)),
    )


def _shown(blocks: Sequence[Block], remarks: list[str]) -> list[Block]:
    """Return what a reader of the page sees; add what a person should know of the rest.

    A container of a known make counts though hidden, where the page shows no text beside it: a
    saved page of WeChat.
    """
    shown = [block for block in blocks if not block.is_hidden()]
    seen = sum(block.prose for block in shown if block.prose >= _LONG)
    hidden = _prose(block for block in blocks if block.is_hidden())
    named = {
        element: block.path[: at + 1]
        for block in blocks
        for at, element in enumerate(block.path)
        if element.rank is not None and any(each.hidden for each in block.path[: at + 1])
    }
    longest = max(named, key=lambda element: hidden[element], default=None)
    if longest and hidden[longest] > 2 * seen:
        remarks.append("the page hides its article until a script shows it")
        for element in named[longest]:
            element.hidden = False
        shown = [block for block in blocks if not block.is_hidden()]
    texts = {block.text for block in shown}
    remarks += [
        f"hidden on the page, and left out: {block.text[:_SHOWN]}…"
        for block in blocks
        if block.is_hidden() and block.prose > _SHORT_PAGE and block.text not in texts
    ]
    return shown


def _check_shown(blocks: Sequence[Block], page: Page, tree: "LexborHTMLParser") -> None:
    """Raise LyfzError where the page shows no text, or scripts and pictures in place of it."""
    seen = sum(block.prose for block in blocks if block.prose >= _LONG)
    attached = any(_ATTACHMENT.search(block.text) for block in blocks)
    scripted = sum(len(_HAN.findall(node.text())) for node in tree.css(_SCRIPTS))
    elsewhere = page.pictured or scripted >= _SHORT_PAGE
    if blocks and (attached or seen >= _SHORT_PAGE or not elsewhere):
        return
    raise LyfzError(
        f"the page shows no {'article' if blocks else 'text'}; if a script or a frame shows it, "
        "open it in a browser and save it from there; if it is a picture, recognise its text (OCR) "
        "and import that"
    )


def _remarks(blocks: Sequence[Block], page: Page) -> Iterator[str]:
    if struck := "，".join(filter(None, page.struck)):
        yield f"struck out on the page, and left out: {struck}"
    if any(_PAGER.search(block.text) and block.mostly_links for block in blocks):
        yield "the page links a next one (下一页): the article may go on there"


def _repeated(blocks: Sequence[Block]) -> set[int]:
    """Return which blocks are the second copy of a text; none where it stands once."""
    counts = Counter(block.text for block in blocks)
    sizes = {text: len(text) * counts[text] for text in counts if len(text) >= _LONG}
    again = [len(text) * (counts[text] - 1) for text in sizes if counts[text] > 1]
    if len(again) < 2 or sum(again) <= _TWICE * sum(sizes.values()):
        return set()
    before: Counter[str] = Counter()
    repeated = set()
    for at, block in enumerate(blocks):
        before[block.text] += 1
        if before[block.text] * 2 > counts[block.text] + 1:
            repeated.add(at)
    return repeated


def _paragraphs(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the paragraphs of blocks, which may be lines that a width broke."""
    for in_table, group in groupby(blocks, key=lambda block: "\t" in block.text):
        if in_table:
            yield from (block.text for block in group)
        else:
            yield from unwrapped([Line(block.text, cells(block.indent)) for block in group])


def _prose(blocks: Iterable[Block]) -> Counter[Element]:
    """Return how many characters outside of links each element holds."""
    prose: Counter[Element] = Counter()
    for block in blocks:
        for element in block.path:
            prose[element] += block.prose
    return prose


def _article(blocks: Sequence[Block]) -> set[int]:
    """Return the blocks of the article.

    What shares and recommends it stands beside it by its name, unless that holds half of the text:
    a form goes round some pages.
    """
    prose = _prose(blocks)
    article = _container(blocks, prose)
    known = article is not None
    article = article or blocks[0].path[0]
    beside = {
        element for element in prose if element.beside and prose[element] * 2 < prose[article]
    }
    body = {
        at
        for at, block in enumerate(blocks)
        if article in block.path
        and beside.isdisjoint(block.path[block.path.index(article) :])
        and (known or not block.mostly_links)
    }
    if known:
        return body
    long = _prose(blocks[at] for at in body if blocks[at].prose >= _LONG)
    numbered = [blocks[at].path for at in body if labels.match(blocks[at].text)]
    holders = [
        element
        for element in long
        if element.tag in _HOLDERS
        and long[element] >= _MOST * long[article]
        and all(element in path for path in numbered)
    ]
    return {at for at in body if holders[-1] in blocks[at].path} if holders else body


def _container(blocks: Sequence[Block], prose: Counter[Element]) -> Element | None:
    """Return the element of a known make that holds the article; None where no such element is."""
    sizes: Counter[Element] = Counter()
    for block in blocks:
        for element in block.path:
            sizes[element] += len(block.text)
    named = [
        (element.rank, element)
        for element in prose
        if element.rank is not None and prose[element] * 2 > sizes[element]
    ]
    longest = max((prose[element] for _, element in named), default=0)
    if not named or longest < _LEAST_SHARE * prose[blocks[0].path[0]]:
        return None
    same = [item for item in named if prose[item[1]] >= _MUCH_THE_SAME * longest]
    return min(same, key=lambda item: (item[0], -prose[item[1]]))[1]


def _head(tree: "LexborHTMLParser") -> Iterator[tuple[str, str]]:
    title = tree.css_first("title")
    if title and (text := visible(" ".join(title.text().split()))):
        yield "title", text
    for link in tree.css("link[rel=canonical]"):
        yield "canonical", visible(link.attributes.get("href") or "")
    for meta in tree.css("meta"):
        key = meta.attributes.get("name") or meta.attributes.get("property")
        value = visible(meta.attributes.get("content") or "")
        if key and value:
            yield visible(key).lower(), value
