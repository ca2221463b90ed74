"""`lyfz get`: a figure's value and nothing else, for `$(…)`."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from re import Pattern
from typing import Annotated, NamedTuple

import typer

from lyfz import query, streams
from lyfz.chinese import fold
from lyfz.chinese.fold import simplified
from lyfz.commands import completion
from lyfz.commands.inputs import today
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, attempt, wants_text
from lyfz.errors import AbsentError, LyfzError
from lyfz.library.question import SHOWN, Question
from lyfz.library.reading import Answers, Attempt
from lyfz.locale import _, either, listing, ngettext, word
from lyfz.model import Indicator, Report, Section, plain
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import IndicatorRow

Kind = tuple[str, str, bool]  # concept or name, basis, whether it is a part of a total


class Hit(NamedTuple):
    """A figure; its `label` is the word that was typed for it, where several were."""

    report: Report
    section: Section
    figure: Indicator
    label: str


@shared
def get(
    shared: Shared,
    id: Annotated[
        list[str],
        typer.Argument(
            metavar="ID",
            help=_("Ids, concepts, names or parts of them."),
            autocompletion=completion.ids,
        ),
    ],
    quote: Annotated[
        bool, typer.Option("--quote", help=_("Print the words instead of the value."))
    ] = False,
    cite: Annotated[
        bool, typer.Option("--cite", help=_("Print a reference after GB/T 7714, with the words."))
    ] = False,
) -> Outcome:
    """Print just the value, a line an ID."""
    if cite and (quote or not wants_text(shared)):
        message = _("--cite: it prints references; expected no --quote, no --columns and no -f")
        raise LyfzError(message)
    lookup = _Lookup(id, outline=cite)
    answers = attempt(shared, lookup.attempts())
    if lookup.guessed and answers.several:
        answers = answers._replace(items=iter(lookup.alike(answers.items)))
    answers = answers._replace(messages=chain(lookup.remarks(), answers.messages))
    if cite:
        return _cited(answers)
    if not wants_text(shared):
        figures = (query.indicator_row(*hit[:3]) for hit in answers.items)
        return answer(shared, IndicatorRow, Answers(figures, answers.messages, answers.several))
    if quote:
        quotes = (_line(answers, hit, visible(hit.figure.quote)) for hit in answers.items)
        return Outcome(quotes, messages=answers.messages)
    return _bare(answers)


def _line(answers: Answers[Hit], hit: Hit, text: str) -> str:
    label = f"{hit.label}:" if answers.several and hit.label else ""
    return f"{answers.prefix(hit.report.id)}{label}{text}\n"


def _bare(answers: Answers[Hit]) -> Outcome:
    """Print values alone; to a person who watches, say what they do not tell by themselves."""
    lost: list[str] = []

    def lines() -> Iterator[str]:
        for hit in answers.items:
            if meaning := _meaning(hit.figure):
                lost.append(f"{answers.prefix(hit.report.id)}{hit.figure.id}: {meaning}")
            yield _line(answers, hit, plain(hit.figure.value))

    told = _few(lost) if streams.is_watched() else ()
    return Outcome(lines(), messages=chain(told, answers.messages))


def _meaning(figure: Indicator) -> str:
    """Return what the value alone does not tell, and the words that do; nothing if it tells all."""
    facts = []
    if figure.upper is not None:
        facts.append(_("{value} to {upper}", value=plain(figure.value), upper=plain(figure.upper)))
    elif figure.qualifier != "exact":
        bound = word("qualifier", figure.qualifier)
        facts.append(_("{bound} {value}", bound=bound, value=plain(figure.value)))
    if figure.basis != "year":
        facts.append(word("basis", figure.basis))
    if not facts:
        return ""
    return _("{facts} ({quote})", facts=listing(facts), quote=figure.quote)


def _cited(answers: Answers[Hit]) -> Outcome:
    """Print references; they name their report, so that no line needs to."""
    from lyfz.output.reference import lacking, reference  # late: few want to cite

    day = today()
    incomplete: dict[str, str] = {}

    def lines() -> Iterator[str]:
        for report, section, figure, _label in answers.items:
            if fields := listing(lacking(report)):
                incomplete[report.id] = _(
                    "{report}: cited without {fields}; its file has none",
                    report=report.id,
                    fields=fields,
                )
            yield reference(report, section, figure, day) + "\n"

    return Outcome(lines(), messages=chain(_few(incomplete.values()), answers.messages))


def _few(messages: Collection[str]) -> Iterator[str]:
    """Yield the first messages and how many more there are, when all are known."""
    yield from islice(messages, SHOWN)
    if (more := len(messages) - SHOWN) > 0:
        yield ngettext("and {n} more like these", "and {n} more like these", more)


class _Lookup:
    """Which figure each word is, report by report, and what is to be said of that.

    The first attempt is made for figures that the words are in full, the later ones also for
    those of which they are a part, in one way after the other that the words may be meant.
    """

    def __init__(self, words: Sequence[str], outline: bool) -> None:
        self.words = words
        named = dict.fromkeys([*words, *map(simplified, words)])
        self.question = Question(ids=[*named], every=True, outline=outline, texts=False)
        self.renamed: dict[str, str] = {}  # by the id of before
        self.guessed: dict[str, dict[str, None]] = {}  # what each word was taken to be a part of
        self.kinds: dict[str, dict[Kind, Indicator]] = {}  # a figure of each, by the word
        self.hints: dict[str, str] = {}  # by what is absent
        self.lacking = 0  # reports without an id, in this attempt

    def attempts(self) -> Iterator[Attempt[Hit]]:
        yield Attempt(self.question, partial(self._hits, ()))
        from lyfz.chinese.readings import Terms  # late: what is typed in full does not need it

        for way in Terms(self.words).ways:
            self.lacking = 0
            question = self.question._replace(alternatives=[[pattern] for pattern in way])
            yield Attempt(question, partial(self._hits, way))

    def _hits(
        self, way: Sequence[Pattern[str]], report: Report, sections: Sequence[Section]
    ) -> list[Hit]:
        places = {
            figure.id: (section, figure) for section in sections for figure in section.indicators
        }
        figures = [figure for _, figure in places.values()]
        meant = [self._meant(place, typed, way, figures) for place, typed in enumerate(self.words)]
        chosen = [each[0] for each in meant if len(each) == 1]
        ids = {id for figure in figures for id in figure.ids}
        self.lacking += not ids.issuperset(self.question.ids)
        if len(chosen) < len(meant):
            is_first = self.lacking <= SHOWN  # a collection gives the others in part
            raise AbsentError(dict(self._absent(meant, figures if is_first else [])))
        self._note(chosen)
        labels = self.words if len(self.words) > 1 else [""]
        return [
            Hit(report, *places[figure.id], label)
            for figure, label in zip(chosen, labels, strict=True)
        ]

    def _meant(
        self, place: int, typed: str, way: Sequence[Pattern[str]], figures: Sequence[Indicator]
    ) -> list[Indicator]:
        """Return what a word may be: figures that it is in full, else those it is a part of."""
        meant = query.exactly(typed, figures)
        for pattern in (fold.pattern(typed), *way[place : place + 1]) if way else ():
            meant = meant or query.partly(typed, pattern, figures)
        return meant

    def _note(self, chosen: Sequence[Indicator]) -> None:
        for typed, figure in zip(self.words, chosen, strict=True):
            kind = figure.concept or simplified(figure.name), figure.basis, bool(figure.of)
            self.kinds.setdefault(typed, {}).setdefault(kind, figure)
            if typed in figure.aliases:
                self.renamed[typed] = figure.id
            elif not query.exactly(typed, [figure]):
                figure_named = _("{id} {name}", id=figure.id, name=figure.name)
                self.guessed.setdefault(typed, {})[figure_named] = None

    def alike(self, hits: Iterator[Hit]) -> list[Hit]:
        """Return all hits. Raises LyfzError where a part of a name is that of unlike figures."""
        kept = [hit if self.question.outline else _lone(hit) for hit in hits]
        unlike = [
            _("{absent}; {hint}", absent=_several(word), hint=_candidates(kinds.values()))
            for word, kinds in self.kinds.items()
            if word in self.guessed and len(kinds) > 1
        ]
        if unlike:
            raise LyfzError(*unlike)
        return kept

    def _absent(
        self, meant: Sequence[Sequence[Indicator]], figures: Sequence[Indicator]
    ) -> Iterator[tuple[str, str]]:
        """Yield what of the words is no figure, or several, each with what to type instead."""
        for name, candidates in zip(self.words, meant, strict=True):
            if len(candidates) > 1:
                yield _several(name), _candidates(candidates)
            elif not candidates:
                if near := query.near(name, figures):
                    from lyfz.nearest import did_you_mean  # late: only a mistake needs it

                    self.hints[name] = did_you_mean(figure.id for figure in near)
                other = self.hints.get(name) or _("see lyfz indicators --columns id,name")
                yield _("no indicator '{name}'", name=name), other

    def remarks(self) -> Iterator[str]:
        """Yield what has another id now, and what a word was taken for that is only a part."""
        for old, new in self.renamed.items():
            yield _("'{old}' is '{new}' now", old=old, new=new)
        for typed, figures in self.guessed.items():
            yield _("'{typed}' is {figures}", typed=typed, figures=either(figures, SHOWN))


def _lone(hit: Hit) -> Hit:
    """Return a hit without the rest of its report, so that many can be kept."""
    section = hit.section._replace(text="", indicators=(), sections=())
    return hit._replace(report=hit.report._replace(sections=()), section=section)


def _several(name: str) -> str:
    return _("'{name}' is several figures", name=name)


def _candidates(figures: Iterable[Indicator]) -> str:
    shown = (
        _(
            "{id} ({name}, {value})",
            id=each.id,
            name=each.name,
            value=f"{plain(each.value)}{each.unit or ''}",
        )
        for each in figures
    )
    return listing(shown, SHOWN)
