"""HTML -> Document: which of a page's blocks are the article. It must not know what it says.

It is where most of the prose is. Government sites are made with a dozen publishing systems, each of
which has its own names for the element around it: those help, and are not needed.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from lyfz.chinese import labels
from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.html_blocks import Block, Element, Walker, walk
from lyfz.importer.formats.html_styles import ELEMENTS, parsed
from lyfz.importer.formats.unwrap import Line, unwrapped
from lyfz.locale import _

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MOST, _HALF = 0.8, 0.5  # of what looks like an article stands in it
_HIDDEN_TEXT = 200  # characters of a hidden paragraph that may be meant to be read
_PAGER = re.compile("下一?页|后一页")
_HEAD = 2000  # characters in which a browser writes where it saved the page from
_SHOWN = 30  # characters of text that a remark shows

_SAVED_FROM = re.compile(
    r"<!--(?: saved from url=\(\d+\)|\s+Page saved with SingleFile\s+url: )(http\S+)"
)
_UNSEEN = {
    "struck out": _("struck out, and left out: {words}"),
    "over several cells": _("over several cells, and left out: {words}"),
}


def read_html(text: str) -> Document:
    """Return the article of a page, its head, and what else is seen; LyfzError without any text."""
    tree = parsed(text)
    page = walk(tree)
    remarks = [*_reveal(page), *_remarks(page)]
    blocks = page.blocks
    if not blocks:
        raise LyfzError(_("the page shows no text; open it in a browser and save it from there"))
    article = _article(blocks)
    inside = _once([blocks[at] for at in sorted(article)])
    if len(inside) < len(article):
        remarks.append(_("the text stands twice on the page, and was read once"))
    texts = {block.text for block in inside}
    left_out = [
        at for at, block in enumerate(blocks) if at not in article and block.text not in texts
    ]
    return Document(
        tuple(unwrapped([Line(block.text, cells(block.indent)) for block in inside])),
        (*_head(tree), *(("canonical", url) for url in _SAVED_FROM.findall(text[:_HEAD]))),
        tuple(blocks[at].text for at in left_out),
        tuple(remarks),
        bisect(left_out, min(article, default=0)),
    )


def _reveal(page: Walker) -> Iterator[str]:
    """Show a container of a known make that a script would show, as on WeChat, and say so."""
    seen = sum(block.prose for block in page.blocks)
    for at, hidden in page.hidden:
        known = [block for block in hidden.blocks if any(each.known for each in block.path)]
        if sum(block.prose for block in known) > 2 * seen:
            page.blocks[at:at] = hidden.blocks
            page.unseen += hidden.unseen
            yield _("the page hides its article until a script shows it")
            return


def _remarks(page: Walker) -> Iterator[str]:
    """Yield what a person should know of what is left out."""
    texts = {block.text for block in page.blocks}
    for block in chain(*(hidden.blocks for __, hidden in page.hidden)):
        if block.prose > _HIDDEN_TEXT and block.text not in texts:
            yield _("hidden on the page, and left out: {words}…", words=block.text[:_SHOWN])
    unseen: dict[str, list[str]] = {}
    for why, words in page.unseen:
        unseen.setdefault(why, []).append(words)
    for why in unseen:
        yield _UNSEEN[why].format(words="，".join(unseen[why]))
    if any(_PAGER.search(block.text) and block.mostly_links for block in page.blocks):
        yield _("the page links a next one (下一页): the article may go on there")


def _article(blocks: Sequence[Block]) -> set[int]:
    """Return the blocks of the article: no links, and nothing that stands beside it by its name."""
    page = blocks[0].path[0]
    prose = _total(blocks, lambda block: block.prose)
    # What holds half of the prose is not beside it: a form goes round some pages.
    beside = {each for each in prose if each.beside and prose[each] * 2 < prose[page]}
    body = {
        at
        for at, block in enumerate(blocks)
        if not block.mostly_links and beside.isdisjoint(block.path)
    }
    holder = _holder([blocks[at] for at in sorted(body)], page)
    return {at for at in body if holder in blocks[at].path}


def _holder(blocks: Sequence[Block], page: Element) -> Element:
    """Return the least element that holds most of the prose and of the numbered lines."""
    prose = _total(blocks, lambda block: block.prose)
    text = _total(blocks, lambda block: len(block.text))
    numbered = _total(blocks, lambda block: labels.match(block.text) is not None)
    holder = page
    for element in prose:
        # Half of the prose will do if its name or the numbers tell, too, that it is the article.
        share = _HALF if element.known or numbered[page] else _MOST
        if (
            (element.known or element.tag in ELEMENTS["around an article"])
            and prose[element] >= max(1, share * prose[page])
            and numbered[element] >= _MOST * numbered[page]
            # One of a known make around it may hold a little more: the signature, say.
            and not (holder.known and not element.known and text[element] >= _HALF * text[holder])
        ):
            holder = element
    return holder


def _total(blocks: Iterable[Block], amount: Callable[[Block], int]) -> Counter[Element]:
    """Return how much each element holds; of those in one another the outer comes first."""
    total: Counter[Element] = Counter()
    for block in blocks:
        total.update(dict.fromkeys(block.path, amount(block)))
    return total


def _once(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without a second copy of the text, such as one for phones."""
    counts = Counter(block.text for block in blocks)
    prose = {block.text for block in blocks if block.prose}
    twice = [text for text in prose if counts[text] > 1]
    if len(twice) < 2 or len(twice) * 2 < len(prose):
        return list(blocks)
    before: Counter[str] = Counter()
    once = []
    for block in blocks:
        before[block.text] += 1
        if before[block.text] * 2 <= counts[block.text] + 1:
            once.append(block)
    return once


def _head(tree: "LexborHTMLParser") -> Iterator[tuple[str, str]]:
    for node in tree.css("title, link[rel=canonical], meta[name], meta[property], #publish_time"):
        attributes = node.attributes
        key = attributes.get("name") or attributes.get("property") or attributes.get("rel")
        value = attributes.get("content") or attributes.get("href") or node.text()
        if text := visible(" ".join(value.split())):
            yield visible(key or (node.id or "").replace("_", "") or node.tag or "").lower(), text
