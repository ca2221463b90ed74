"""A concept is in the vocabulary, and no other than the words tell."""

from collections.abc import Iterator

from lyfz.check.subject import Subject
from lyfz.locale import _
from lyfz.model import plain
from lyfz.reportfile.nodes import Problem
from lyfz.vocabulary.concepts import by_id
from lyfz.vocabulary.match import concept_of


def judge(subject: Subject) -> Iterator[Problem]:
    known = by_id()
    for section, quoted, *__ in subject.readings:
        for indicator, figures in zip(section.indicators, quoted, strict=True):
            written = indicator.concept
            if indicator.id in known and indicator.id != written:
                message = _(
                    "the id of a concept, but the figure's is {concept}", concept=plain(written)
                )
                yield subject.at_indicator(indicator, "id", "misleading-id", message)
            if not written:
                continue
            if written not in known:
                message = _(
                    "concept is {concept}; expected one that lyfz concepts lists", concept=written
                )
                yield subject.at_indicator(indicator, "concept", "unknown-concept", message)
            for figure in (claim.quantity for claim in figures[:1] if claim.quantity):
                other = concept_of(indicator.name, figure, section.title, section.text)
                if other and other.id != written:
                    message = _(
                        "concept is {concept}, but the words tell {other}",
                        concept=written,
                        other=other.id,
                    )
                    yield subject.at_indicator(indicator, "concept", "other-concept", message)
