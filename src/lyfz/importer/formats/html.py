"""HTML -> Document: which of a page's blocks are the article. It must not know what it says.

Government sites are made with a dozen publishing systems, each of which has its own name for
the element around the article. Where none of them stands, trafilatura is asked where the article
is; the words are always the page's own.
"""

import logging
import re
from itertools import accumulate

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.html_blocks import Block, Element, Page, walk
from lyfz.importer.formats.html_sanitize import sanitize

# From the particular to the general; of several that hold much the same the first is taken.
CONTAINERS = """
    #zoom .trs_editor .trs_ueditor .trs_paper_default #ucap-content .ucap-content #ucapcontent
    .custom_unionstyle .pages_content .pages-content #fontzoom #newscontent .news_content
    .news-content .newscontent .xxgk_content .xxgk-content .gknb_content .bt_content .bt-content
    .article-content .article_content .articlecontent #article-content #article_content #article
    #artibody #js_content .j-fontcontent .zwcontent .zw_content .wzcon .wznr .txtcon .con_text
    .content_text .content-text .detail-content .detail_content .detailcontent .info-content
    .info_content .infocontent #infocontent .ewb-article-info .xl_content .xl-content .nr_content
    .view .article-con .article_con .article-box .main-txt #maintext .trs_preappend
    #content .content #contents .contents .con .main-content .article
""".split()
_RANKS = {name: rank for rank, name in enumerate(CONTAINERS)}

_MUCH_THE_SAME = 0.6  # of the longest container's text
_LEAST_SHARE = 0.3  # of the page's text without links, or the container is a box at the side
_MOST_FOR_TRAFILATURA = (400_000, 10_000)  # characters and tags: it takes a second for them

_SPAN = re.compile(r"</?span\b[^>]*>")  # pages made by Word have thousands


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
        page = walk(LexborHTMLParser(sanitized), frozenset(_RANKS))
    except (SelectolaxError, ValueError) as error:
        raise LyfzError(f"not HTML that can be read: {error}") from None
    if not page.blocks:
        raise LyfzError("the page shows no text; expected an article")
    sums = _Sums(page.blocks)
    article = _container(page, sums) or _guessed(page, sums, sanitized) or range(len(page.blocks))
    texts = [block.text for block in page.blocks]
    return Document(
        tuple(text for at, text in enumerate(texts) if at in article),
        tuple(page.metadata),
        tuple(text for at, text in enumerate(texts) if at not in article),
    )


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


def _container(page: Page, sums: _Sums) -> range:
    """Return the blocks of the element that holds the article; none where no such element is."""
    ranked = [
        (min(ranks), element)
        for element in page.elements
        if (ranks := [_RANKS[name] for name in element.names if name in _RANKS])
        and sums.mostly_prose(element)
    ]
    longest = max((sums.prose(element) for _, element in ranked), default=0)
    if not ranked or longest < _LEAST_SHARE * sums.prose():
        return range(0)
    same = [item for item in ranked if sums.prose(item[1]) >= _MUCH_THE_SAME * longest]
    _, container = min(same, key=lambda item: (item[0], -sums.prose(item[1])))
    return range(container.start, container.end)


def _guessed(page: Page, sums: _Sums, sanitized: str) -> set[int]:
    """Return the blocks of the least element that holds all trafilatura takes for the article.

    Its own text is not taken, as it loses paragraphs, short headings above all. Where it sees
    less than half of the page, the page less its furniture is the article.
    """
    furniture = _furniture(page, sums)
    body = {
        at for at, block in enumerate(page.blocks) if at not in furniture and not block.mostly_links
    }
    lines = _trafilatura(sanitized)
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


def _furniture(page: Page, sums: _Sums) -> set[int]:
    """Return the blocks that stand in navigation and the like, by the names of elements.

    What holds half of the text is none, whatever its name: a form goes round some whole pages.
    """
    furniture: set[int] = set()
    reached = 0
    for element in page.elements:  # in the order in which they open
        if element.furniture and sums.prose(element) * 2 < sums.prose():
            furniture.update(range(max(element.start, reached), element.end))
            reached = max(reached, element.end)
    return furniture


def _size(page: Page, chosen: set[int]) -> int:
    return sum(len(page.blocks[at].text) for at in chosen)


def _without_white_space(text: str) -> str:
    return "".join(text.split())


def _trafilatura(sanitized: str) -> set[str]:
    """Return the lines of what trafilatura takes for the article, white space removed."""
    sanitized = _SPAN.sub("", sanitized)
    length, tags = _MOST_FOR_TRAFILATURA
    if len(sanitized) > length or sanitized.count("<") > tags:
        return set()
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        from trafilatura import extract
    except ImportError:
        raise LyfzError("reading this page needs trafilatura: pip install 'lyfz[import]'") from None
    try:
        text = extract(sanitized, favor_recall=True, include_comments=False, include_tables=True)
    except Exception:  # whatever goes wrong in there, the page itself can still be read
        return set()
    return {_without_white_space(line) for line in (text or "").splitlines()}
