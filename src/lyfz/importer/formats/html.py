"""HTML -> Document: which of a page's blocks are the article. It must not know what it says.

Government sites are made with a dozen publishing systems, each of which has its own name for
the element around the article. Where none of them stands, trafilatura is asked where the article
is; the words are always the page's own.
"""

import logging
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from pkgutil import get_data

from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.html_blocks import Block, Element, Page, walk
from lyfz.importer.formats.html_sanitize import sanitize
from lyfz.importer.formats.html_styles import inlined
from lyfz.importer.formats.unwrap import Line, unwrapped

# From the particular to the general; of several that hold much the same the first is taken.
CONTAINERS = (get_data(__package__, "containers.txt") or b"").decode("ascii").split()
_RANKS = {name: rank for rank, name in enumerate(CONTAINERS)}

_MUCH_THE_SAME = 0.6  # of the longest container's text
_LEAST_SHARE = 0.3  # of the page's text without links, or the container is a box at the side
_MOST_FOR_TRAFILATURA = (400_000, 10_000)  # characters and tags: it takes a second for them
_LONG = 30  # characters of a paragraph that is no label, button or heading
_SHORT_PAGE = 200  # characters of such paragraphs; no article has fewer
_ATTACHMENT = re.compile(r"\.(?:pdf|docx?|wps|ofd|zip|rar)\b", re.IGNORECASE)
_PAGER = re.compile("下一?页|后一页")
_TWICE = 0.4  # of the long paragraphs have stood before where a page prints its text twice
_HEAD = 2000  # characters in which a browser writes where it saved the page from
_SHOWN = 30  # characters of text that a remark shows

_SPAN = re.compile(r"</?span\b[^>]*>")  # pages made by Word have thousands
_SAVED_FROM = re.compile(
    r"<!--(?: saved from url=\(\d+\)|\s+Page saved with SingleFile\s+url: )(http\S+)"
)


def read_html(text: str) -> Document:
    """Return the article of a page, what its head says, and what else is to be seen.

    Raises LyfzError where the page shows no text, or where the library is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser, SelectolaxError
    except ImportError:
        raise LyfzError("reading .html needs selectolax: pip install 'lyfz[import]'") from None
    sanitized = sanitize(text)
    try:
        tree = LexborHTMLParser(inlined(sanitized.markup, sanitized.styles))
        page = walk(tree, frozenset(_RANKS))
    except (SelectolaxError, ValueError) as error:
        raise LyfzError(f"not HTML that can be read: {error}") from None
    remarks = list(_drop_hidden(page))
    _check_shown(page, sanitized.scripted)
    article = _article(page, sanitized.markup)
    inside = [block for at, block in enumerate(page.blocks) if at in article]
    remarks += _remarks(page)
    if repeated := _repeated(inside):
        inside = [block for at, block in enumerate(inside) if at not in repeated]
        remarks.append("the text stands twice on the page, and was read once")
    texts = {block.text for block in inside}
    left_out = [
        at for at, block in enumerate(page.blocks) if at not in article and block.text not in texts
    ]
    return Document(
        tuple(_paragraphs(inside)),
        (*page.metadata, *(("canonical", url) for url in _SAVED_FROM.findall(text[:_HEAD]))),
        tuple(page.blocks[at].text for at in left_out),
        tuple(remarks),
        bisect(left_out, min(article, default=0)),
    )


def _article(page: Page, markup: str) -> set[int]:
    """Return the blocks of the article, as its container or trafilatura tells."""
    sums = _Sums(page.blocks)
    if container := _container(page, sums):
        return set(range(container.start, container.end)) - _beside(page, sums, container)
    return _guessed(page, sums, markup) or set(range(len(page.blocks)))


def _drop_hidden(page: Page) -> Iterator[str]:
    """Take from the page what its reader does not see; yield what a person should know of that.

    A container of a known make counts though hidden, where the page shows no text beside it: a
    saved page of WeChat.
    """
    seen = sum(block.prose for block in page.blocks if not block.hidden and block.prose >= _LONG)
    hidden = [
        element
        for element in page.elements
        if element.hidden and not _RANKS.keys().isdisjoint(element.names)
    ]
    longest = max(
        hidden, key=lambda element: _size(page, range(element.start, element.end)), default=None
    )
    if longest and _size(page, range(longest.start, longest.end)) > 2 * seen:
        yield "the page hides its article until a script shows it"
        for block in page.blocks[longest.start : longest.end]:
            block.hidden -= longest.hidden
    texts = {block.text for block in page.blocks if not block.hidden}
    for block in page.blocks:
        if block.hidden and block.prose > _SHORT_PAGE and block.text not in texts:
            yield f"hidden on the page, and left out: {block.text[:_SHOWN]}…"
    before = [0, *accumulate(int(not block.hidden) for block in page.blocks)]
    for element in page.elements:
        element.start, element.end = before[element.start], before[element.end]
    page.blocks = [block for block in page.blocks if not block.hidden]


def _check_shown(page: Page, scripted: int | None) -> None:
    """Raise LyfzError where the page shows no text, or scripts and pictures in place of it."""
    seen = sum(block.prose for block in page.blocks if block.prose >= _LONG)
    attached = any(_ATTACHMENT.search(block.text) for block in page.blocks)
    pictured = not page.pictured.isdisjoint(_RANKS)
    elsewhere = pictured or (scripted or 0) >= _SHORT_PAGE
    if page.blocks and (attached or seen >= _SHORT_PAGE or not elsewhere):
        return
    reason = "the page shows " + ("no article" if page.blocks else "no text; expected an article")
    if scripted is not None:
        reason += "; if a script or a frame shows it, open it in a browser and save it from there"
    if pictured:
        reason += "; if it is a picture, recognise its text (OCR) and import that"
    raise LyfzError(reason)


def _remarks(page: Page) -> Iterator[str]:
    if struck := "，".join(filter(None, page.struck)):
        yield f"struck out on the page, and left out: {struck}"
    if any(_PAGER.search(block.text) and block.mostly_links for block in page.blocks):
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


class _Sums:
    """How much text a range of blocks holds, in all and outside of links."""

    def __init__(self, blocks: list[Block]) -> None:
        self._text = [0, *accumulate(len(block.text) for block in blocks)]
        self._prose = [0, *accumulate(block.prose for block in blocks)]

    def prose(self, element: Element | None = None) -> int:
        """Return the characters outside of links in an element, or in the whole page."""
        start, end = (element.start, element.end) if element else (0, -1)
        return self._prose[end] - self._prose[start]

    def mostly_prose(self, element: Element) -> bool:
        text = self._text[element.end] - self._text[element.start]
        return self.prose(element) * 2 > text


def _container(page: Page, sums: _Sums) -> Element | None:
    """Return the element that holds the article; None where no such element is."""
    ranked = [
        (min(ranks), element)
        for element in page.elements
        if (ranks := [_RANKS[name] for name in element.names if name in _RANKS])
        and sums.mostly_prose(element)
    ]
    longest = max((sums.prose(element) for _, element in ranked), default=0)
    if not ranked or longest < _LEAST_SHARE * sums.prose():
        return None
    same = [item for item in ranked if sums.prose(item[1]) >= _MUCH_THE_SAME * longest]
    return min(same, key=lambda item: (item[0], -sums.prose(item[1])))[1]


def _guessed(page: Page, sums: _Sums, markup: str) -> set[int]:
    """Return the blocks of the least element that holds all trafilatura takes for the article.

    Its own text is not taken, as it loses paragraphs, short headings above all. Where it sees
    less than half of the page, the page less its furniture is the article.
    """
    furniture = _beside(page, sums)
    body = {
        at for at, block in enumerate(page.blocks) if at not in furniture and not block.mostly_links
    }
    lines = _trafilatura(markup)
    seen = [at for at in sorted(body) if _without_white_space(page.blocks[at].text) in lines]
    if seen:
        holders = [
            element
            for element in page.elements
            if element.start <= seen[0] and seen[-1] < element.end
        ]
        least = min(holders, key=lambda element: element.end - element.start)
        article = body.intersection(range(least.start, least.end))
        if _size(page, article) * 2 >= _size(page, body):
            return article
    return body


def _beside(page: Page, sums: _Sums, container: Element | None = None) -> set[int]:
    """Return the blocks that stand beside the article, by the names of elements.

    In the whole page that is navigation and the like, in a container what shares and recommends
    it. What holds half of the text is none, whatever its name: a form goes round some pages.
    """
    beside: set[int] = set()
    reached = 0
    for element in page.elements:  # in the order in which they open
        named = element.aside if container else element.furniture
        if named and sums.prose(element) * 2 < sums.prose(container):
            beside.update(range(max(element.start, reached), element.end))
            reached = max(reached, element.end)
    return beside


def _size(page: Page, chosen: Iterable[int]) -> int:
    return sum(page.blocks[at].prose for at in chosen)


def _without_white_space(text: str) -> str:
    return "".join(text.split())


def _trafilatura(markup: str) -> set[str]:
    """Return the lines of what trafilatura takes for the article, white space removed."""
    markup = _SPAN.sub("", markup)
    length, tags = _MOST_FOR_TRAFILATURA
    if len(markup) > length or markup.count("<") > tags:
        return set()
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        from trafilatura import extract
    except ImportError:
        raise LyfzError("reading this page needs trafilatura: pip install 'lyfz[import]'") from None
    try:
        text = extract(markup, favor_recall=True, include_comments=False, include_tables=True)
    except Exception:  # whatever goes wrong in there, the page itself can still be read
        return set()
    return {_without_white_space(line) for line in (text or "").splitlines()}
