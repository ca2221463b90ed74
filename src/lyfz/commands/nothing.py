"""Where nothing is found, why: what was looked through, and what there is instead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from re import Pattern

from lyfz import query
from lyfz.chinese.fold import simplified
from lyfz.commands.inputs import reports
from lyfz.commands.options import Shared
from lyfz.commands.pipeline import gather
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.library.reading import Answers, Item, Query
from lyfz.locale import _, code_and_word, listing
from lyfz.model import Indicator, plain
from lyfz.query import Criteria
from lyfz.reportfile.source import STDIN

MOST = 5000  # figures, or works, that are looked through once more for what there is
SHOWN = 10  # units that are named


def explained(answers: Answers[Item], why: Iterable[str]) -> Answers[Item]:
    """Return the same answers; where there is none, it is said why."""
    return answers._replace(messages=chain(why if answers.is_empty else (), answers.messages))


def no_work(
    shared: Shared, terms: Sequence[str], way: Sequence[Pattern[str]], sections: Sequence[str]
) -> Iterator[str]:
    """Say which terms no title of a work matches, and which titles are near."""
    works = _survey(shared, query.citations, Question(addresses=sections, figures=False))
    titles = [work.title for work in works or ()]
    if works == []:
        yield _("no work is named")
    for term, pattern in zip(terms, way, strict=True) if works else ():
        if not any(pattern.search(simplified(title)) for title in titles):
            from lyfz.nearest import alike  # late: only a mistake needs it

            yield _no_match(term, listing(alike(term, titles)))


def no_figure(
    shared: Shared, terms: Sequence[str], criteria: Criteria, sections: Sequence[str]
) -> Iterator[str]:
    """Say which of the criteria no figure meets, and what there is instead."""
    figures = _survey(shared, query.figures, Question(addresses=sections, texts=False))
    if figures == []:
        elsewhere = _survey(shared, query.figures, Question(texts=False)) or []
        known = listing(dict.fromkeys(figure.section.partition(".")[0] for figure in elsewhere))
        asked = f"-s {' -s '.join(sections)}"
        lack = _("nothing matches {asked}; figures are in: {known}", asked=asked, known=known)
        yield lack if known and sections else _("there is no figure")
    if not figures:
        return
    filters = [*_filters(terms, criteria, figures)]
    counts = [sum(map(each.admit, figures)) for name, each, lack in filters]
    is_all = len(figures) < MOST or len(filters) == 1  # otherwise there may be some further on
    yield from (lack for (*name, lack), n in zip(filters, counts, strict=True) if not n and is_all)
    if all(counts) or not is_all:
        each = listing(f"{name}: {n}" for (name, *_), n in zip(filters, counts, strict=True))
        yield _("no figure meets all that is asked; each alone: {counts}", counts=each)


def _survey(shared: Shared, query: Query[Item], question: Question) -> list[Item] | None:
    """Return the first items that there are without filters; None of what cannot be read again."""
    with suppress(LyfzError):
        if STDIN not in reports(shared.report):
            return [*islice(gather(shared, query, question).items, MOST)]
    return None


def _filters(
    terms: Sequence[str], criteria: Criteria, figures: Sequence[Indicator]
) -> Iterator[tuple[str, Criteria, str]]:
    """Yield each of the criteria: how it is typed, it alone, and what to say if it leaves none."""
    patterns, units, bases, least, most = criteria
    for term, pattern in zip(terms, patterns, strict=True):
        near = (each.id if term.isascii() else each.name for each in query.near(term, figures))
        yield term, Criteria([pattern]), _no_match(term, listing(near))
    if units:
        there = Counter(figure.unit for figure in figures if figure.unit).most_common()
        known = listing((unit for unit, n in there), SHOWN)
        option = f"-u {' -u '.join(units)}"
        lack = _("nothing matches {asked}; units are: {known}", asked=option, known=known)
        yield option, Criteria(units=units), lack
    if bases:
        known = listing(
            code_and_word("basis", each) for each in dict.fromkeys(fig.basis for fig in figures)
        )
        option = f"--basis {' --basis '.join(bases)}"
        lack = _("nothing matches {asked}; bases are: {known}", asked=option, known=known)
        yield option, Criteria(bases=bases), lack
    bounds = {"--min": least, "--max": most}
    if option := " ".join(f"{name} {plain(n)}" for name, n in bounds.items() if n is not None):
        values = sorted(figure.value for figure in figures)
        known = listing([plain(values[0]), "…", plain(values[-1])])
        lack = _("nothing matches {asked}; values are: {known}", asked=option, known=known)
        yield option, Criteria(minimum=least, maximum=most), lack


def _no_match(asked: str, known: str) -> str:
    if known:
        return _("nothing matches {asked}; near: {known}", asked=asked, known=known)
    return _("nothing matches {asked}", asked=asked)
