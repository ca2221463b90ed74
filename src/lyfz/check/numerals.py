"""A figure has its indicator; other numerals are known to be none."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lyfz.check.subject import Reading, Subject
from lyfz.chinese.prose import sentences
from lyfz.chinese.quantity import Claim, Reason
from lyfz.reportfile.nodes import Problem

_UNQUOTED: dict[Reason | None, tuple[str, str]] = {
    "figure": ("missed-figure", "a figure without indicator"),
    "masked": ("masked-figure", "a masked number"),
    None: ("unknown-numeral", "not known to be no figure"),
}
_REACH = 60  # characters of a sentence that a message shows on either side of a numeral


def judge(subject: Subject) -> Iterator[Problem]:
    for reading in subject.readings:
        section, text = reading.section, reading.section.text
        spans = list(sentences(text))
        breaks = counted = 0
        for claim in reading.unquoted:
            breaks += text.count("\n", counted, claim.start)
            counted = claim.start
            if claim.reason in _UNQUOTED:
                code, description = _UNQUOTED[claim.reason]
                if code == "missed-figure" and _is_unquotable(claim, reading):
                    code, description = "unquotable-figure", "a figure that no quote can tell"
                start, end = spans[bisect_right(spans, (claim.start, len(text))) - 1]
                words = text[max(start, claim.start - _REACH) : min(end, claim.end + _REACH)]
                message = f"'{text[claim.start : claim.end]}' is {description}: {words}"
                yield subject.in_text(section, breaks, code, message)


def _is_unquotable(figure: Claim, reading: Reading) -> bool:
    """Whether all words around it, as far as its neighbours, stand elsewhere too."""
    at, text = bisect_left(reading.figures, figure), reading.section.text
    before, after = reading.figures[max(0, at - 1) : at], reading.figures[at + 1 : at + 2]
    start = max([figure.start - _REACH, 0, *(other.end for other in before)])
    end = min([figure.end + _REACH, *(other.start for other in after)])
    return text.find(text[start:end]) != text.rfind(text[start:end])
