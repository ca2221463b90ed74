"""Each phrase that the page has and the texts lack, and the reverse, white space aside.

Words that stand elsewhere on the page are none: a person may have taken them up.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from lyfz.check.subject import Subject
from lyfz.chinese.marks import PAUSES
from lyfz.locale import _
from lyfz.reportfile.nodes import Problem

_SHOWN = 60  # characters of words that a message quotes
_DIFFERENCES = {
    "replace": _("the page has '{page}' where the text has '{text}'"),
    "insert": _("the page has '{page}', which the text lacks"),
    "delete": _("the text has '{text}', which the page lacks"),
}
_PHRASE = re.compile(f"[^{PAUSES}]*[{PAUSES}]+|[^{PAUSES}]+")


def judge(subject: Subject) -> Iterator[Problem]:
    if subject.page is None:
        return
    from difflib import SequenceMatcher  # late: few commands compare texts

    places = [
        (section, offset)
        for section in subject.report.walk()
        for offset, char in enumerate(section.text)
        if not char.isspace()
    ]
    written = "".join(section.text[offset] for section, offset in places)
    body, around = ("".join(text.split()) for text in subject.page)
    ours, theirs = _PHRASE.findall(written), _PHRASE.findall(body)
    starts = list(accumulate(map(len, ours), initial=0))
    for tag, start, end, first, last in SequenceMatcher(None, ours, theirs).get_opcodes():
        ours_here, theirs_here = "".join(ours[start:end]), "".join(theirs[first:last])
        if tag == "equal" or (tag == "delete" and ours_here in around):
            continue
        message = _DIFFERENCES[tag].format(page=theirs_here[:_SHOWN], text=ours_here[:_SHOWN])
        section, offset = places[min(starts[start], len(places) - 1)]
        yield subject.in_text(section, offset, offset, "text-differs", message)
