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
from lyfz.importer.formats.html_blocks import Block, Page, walk
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
_RANKS = {f"{name}": rank for rank, name in enumerate(CONTAINERS)}
_WANTED = frozenset(_RANKS)

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
        page = walk(LexborHTMLParser(sanitized), _WANTED)
    except (SelectolaxError, ValueError) as error:
        raise LyfzError(f"not HTML that can be read: {error}") from None
    if not page.blocks:
        raise LyfzError("the page shows no text; expected an article")
    sums = _Sums(page.blocks)
    main = _container(page, sums) or _guessed(page, sums, sanitized) or set(range(len(page.blocks)))
    return Document(
        tuple(block.text for at, block in enumerate(page.blocks) if at in main),
        tuple(page.metadata),
        tuple(block.text for at, block in enumerate(page.blocks) if at not in main),
    )


class _Sums:
    """How much text a range of blocks holds, in all and without lists of links."""

    def __init__(self, blocks: list[Block]) -> None:
        self.size = [0, *accumulate(len(block.text) for block in blocks)]
        self.text = [0, *accumulate(block.prose for block in blocks)]

    def prose(self, start: int = 0, end: int = -1) -> int:
        return self.text[end] - self.text[start]

    def mostly_prose(self, start: int, end: int) -> bool:
        return self.prose(start, end) * 2 > self.size[end] - self.size[start]


def _container(page: Page, sums: _Sums) -> set[int]:
    """Return the blocks of the element that holds the article; none where no such element is."""
    found = [
        (rank, -sums.prose(one.start, one.end), one.start, one.end)
        for one in page.elements
        if (rank := min((_RANKS[name] for name in one.names if name in _RANKS), default=-1)) >= 0
        and sums.mostly_prose(one.start, one.end)
    ]
    longest = -min((prose for _, prose, _, _ in found), default=0)
    if not found or longest < _LEAST_SHARE * sums.prose():
        return set()
    _, _, start, end = min(one for one in found if -one[1] >= _MUCH_THE_SAME * longest)
    return set(range(start, end))


def _guessed(page: Page, sums: _Sums, sanitized: str) -> set[int]:
    """Return the blocks of the least element that holds all trafilatura takes for the article.

    Its own text is not taken, as it loses paragraphs, short headings above all. Where it sees
    less than half of the page, the page less its furniture is the article.
    """
    furniture = _furniture(page, sums)
    body = [
        at for at, block in enumerate(page.blocks) if at not in furniture and not block.mostly_links
    ]
    lines = _trafilatura(sanitized)
    seen = [at for at in body if _bare(page.blocks[at].text) in lines]
    if seen:
        around = [one for one in page.elements if one.start <= seen[0] and seen[-1] < one.end]
        least = min(around, key=lambda one: one.end - one.start)
        article = [at for at in body if least.start <= at < least.end]
        if _size(page, article) * 2 >= _size(page, body):
            return set(article)
    return set(body)


def _furniture(page: Page, sums: _Sums) -> set[int]:
    """Return the blocks that stand in navigation and the like, by its looks."""
    found: set[int] = set()
    reached = 0
    for one in page.elements:  # in the order in which they open
        if one.furniture and sums.prose(one.start, one.end) * 2 < sums.prose():
            found.update(range(max(one.start, reached), one.end))
            reached = max(reached, one.end)
    return found


def _size(page: Page, chosen: list[int]) -> int:
    return sum(len(page.blocks[at].text) for at in chosen)


def _bare(text: str) -> str:
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
        found = extract(sanitized, favor_recall=True, include_comments=False, include_tables=True)
    except Exception:  # whatever goes wrong in there, the page itself can still be read
        return set()
    return {_bare(line) for line in (found or "").splitlines()}
