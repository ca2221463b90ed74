"""The figures of a section, each with what it counts and the words that prove it: one pass.

Pure, from a text and its quantities to values; it must not know about files or the outline.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lyfz.chinese.basis import Stated
from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Claim, Quantity
from lyfz.importer.naming.clauses import SENTENCE_BREAKS, clauses
from lyfz.importer.naming.names import Previous, name_figure
from lyfz.importer.naming.phrases import READABLE, phrase_before
from lyfz.importer.naming.quotes import quotes
from lyfz.importer.naming.roles import Rule
from lyfz.importer.naming.series import write_out
from lyfz.vocabulary.concepts import Concept


class NamedFigure(NamedTuple):
    """What a section states: 信访问题处理, 118起, quoted as 处理信访问题118起.

    `quote` is a span of the text, None where the text repeats itself too closely. By `fronts`, a
    year and words that may stand before a name, equal names are told apart.
    """

    quantity: Quantity
    name: str
    quote: Span | None
    fronts: tuple[str, ...]
    rule: Rule  # that named it
    stated: Stated = Stated("year")
    # Known when all names of the report are: what it counts, and its id.
    concept: Concept | None = None
    id: str = ""


def name_figures(text: str, title: str, claims: Iterable[Claim]) -> list[NamedFigure]:
    """Name and quote the figures of a section with this heading, in the order of its `claims`."""
    stated = (claim for claim in claims if claim.reason == "figure")
    figures = {claim.quantity: claim.name for claim in stated if claim.quantity}
    all_clauses = clauses(text, list(figures))
    series = write_out(text, all_clauses)
    ceilings = [*(figure.start for figure in figures), len(text)][1:]
    heading, act = _readable(title), ""
    history: list[Previous] = []  # of the sentence
    floor = 0  # where the words of the figure before end
    named: list[NamedFigure] = []
    wanted: list[tuple[Span, Span]] = []  # the words that name each, and how far a quote may go
    for index, (figure, head) in enumerate(figures.items()):
        clause = all_clauses[index].behind(floor)
        if SENTENCE_BREAKS.intersection(clause.gap):
            history, act = [], ""
        elif history and clause.gap.startswith(("）", ")")):  # 9件(含上年结转2件),撤销3件
            history.pop()
        act = clause.lead or act
        history.append(name_figure(clause, history, series.get(index)))
        phrase = history[-1].phrase
        start, end = figure.start - phrase.before, figure.end + phrase.after
        words = (figure.start, figure.end) if head else (start, end)
        wanted.append((words, (floor, ceilings[index])))
        before = phrase_before(clause.before[: max(0, start - clause.start)]).noun
        fronts = clause.period, before, _readable(act), heading
        rule: Rule = "table head" if head else phrase.rule
        named.append(NamedFigure(figure, head or phrase.name, None, fronts, rule))
        floor = end
    spans = quotes(text, wanted)
    return [figure._replace(quote=span) for figure, span in zip(named, spans, strict=True)]


def _readable(words: str) -> str:
    """Return the noun phrase that words end in, where it is short: 普法 of 强化普法."""
    name = phrase_before(words).name
    return name if len(name) <= READABLE else ""
