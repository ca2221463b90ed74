"""What a page holds: a rule-of-law report, a document of another kind, or none at all.

Pure. The one place where this is decided, whatever the format. It must not know the outline.
"""

import re
from collections.abc import Sequence

from lyfz.chinese.fold import fold
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.importer.grammar import form, meaning
from lyfz.locale import _, word

_UNKNOWN = _(
    "open it in a browser and save the page that shows the text; if that is a picture, recognise "
    "its text (OCR) and import that"
)
_DOUBTS = {
    "title": _("its title says {words}, as {genre} does"),
    "opening": _("its opening says {words}, as {genre} does"),
}
_LEAST = 40  # Chinese characters of sentences; less, without a numbered heading, is no report,
_TITLED = 10  # nor is so little under a title
_SHORT = 300  # Chinese characters of a page that only says why it shows nothing, at most


def doubt(title: str | None, opening: str) -> str | None:
    """Return why a page does not look like a rule-of-law report, or None where it does."""
    opening = form("quoted").sub("", opening)
    # The lines of an opening that are no sentences stand in for a title.
    headline = "\n".join(line for line in opening.split("\n") if not set("。：:") & set(line))
    texts = {"title": form("and a plan").sub("", title or headline), "opening": opening}
    for where, text in texts.items():
        means, words = meaning(f"genre {where}", fold(text))
        if means:
            return _DOUBTS[where].format(words=words, genre=word("genre", means))
    if not form("subject").search(title or opening):
        if title:
            return _("its title does not speak of 法治政府建设 or 依法行政")
        return _("its opening does not speak of 法治政府建设 or 依法行政")
    if not title and not form("reports").search(opening):
        return _("it has no title, and its opening reports nothing")
    return None


def nothing(
    body: Sequence[str], page: Sequence[str], numbered: bool, titled: bool = False
) -> str | None:
    """Return why a page holds no report and what to do, or None where it may hold one."""
    prose = (line for line in body if line[-1] in SENTENCE_ENDS or "\t" in line)
    size = len(re.findall("[一-鿿]", "".join(prose)))
    if numbered or size >= _SHORT:
        return None
    text, least = "\n".join(page), _TITLED if titled else _LEAST
    if size < least and (attachment := form("attachment").search(text)):
        return _("import its attachment: {file}", file=attachment[1])
    if shown_instead := meaning("genre page", text)[0]:
        return word("genre", shown_instead)
    return _UNKNOWN if size < least else None
