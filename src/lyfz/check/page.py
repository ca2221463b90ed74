"""Each phrase that the page has and the texts lack, and the reverse, white space aside.

Words that stand elsewhere on the page are none: a person may have taken them up.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from lyfz.check.subject import Subject
from lyfz.chinese.marks import PAUSES
from lyfz.reportfile.nodes import Problem

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
        message = {
            "replace": f"the page has '{theirs_here:.60}' where the text has '{ours_here:.60}'",
            "insert": f"the page has '{theirs_here:.60}', which the text lacks",
            "delete": f"the text has '{ours_here:.60}', which the page lacks",
        }[tag]
        section, offset = places[min(starts[start], len(places) - 1)]
        yield subject.in_text(section, section.text[:offset].count("\n"), "text-differs", message)
