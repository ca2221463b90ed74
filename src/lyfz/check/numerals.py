"""A figure has its indicator; other numerals are known to be none."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lyfz.check.subject import Reading, Subject
from lyfz.chinese.prose import sentences
from lyfz.chinese.quantity import Claim, Reason
from lyfz.locale import _
from lyfz.reportfile.nodes import Problem

_UNQUOTED: dict[Reason | None, tuple[str, str]] = {
    "figure": ("missed-figure", _("'{numeral}' is a figure without indicator: {words}")),
    "masked": ("masked-figure", _("'{numeral}' is a masked number: {words}")),
    None: ("unknown-numeral", _("'{numeral}' is not known to be no figure: {words}")),
}
_UNQUOTABLE = "unquotable-figure", _("'{numeral}' is a figure that no quote can tell: {words}")
_REACH = 60  # characters of a sentence that a message shows on either side of a numeral


def judge(subject: Subject) -> Iterator[Problem]:
    for reading in subject.readings:
        section, text = reading.section, reading.section.text
        spans = list(sentences(text))
        for claim in reading.unquoted:
            if claim.reason in _UNQUOTED:
                code, message = _UNQUOTED[claim.reason]
                if code == "missed-figure" and _is_unquotable(claim, reading):
                    code, message = _UNQUOTABLE
                start, end = spans[bisect_right(spans, (claim.start, len(text))) - 1]
                words = text[max(start, claim.start - _REACH) : min(end, claim.end + _REACH)]
                numeral = text[claim.start : claim.end]
                message = message.format(numeral=numeral, words=words)
                yield subject.in_text(section, claim.start, claim.end, code, message)


def _is_unquotable(figure: Claim, reading: Reading) -> bool:
    """Whether all words around it, as far as its neighbours, stand elsewhere too."""
    at, text = bisect_left(reading.figures, figure), reading.section.text
    before, after = reading.figures[max(0, at - 1) : at], reading.figures[at + 1 : at + 2]
    start = max([figure.start - _REACH, 0, *(other.end for other in before)])
    end = min([figure.end + _REACH, *(other.start for other in after)])
    return text.find(text[start:end]) != text.rfind(text[start:end])
