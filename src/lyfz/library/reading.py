"""Reports are read one after the other, and each is asked: nothing holds more than one of them.

It must not know the command line, nor how an answer is shown.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, Union

from lyfz.address import select
from lyfz.chinese.fold import simplified
from lyfz.errors import AbsentError, LyfzError
from lyfz.library import places
from lyfz.library.question import SHOWN, Head, Question, Regions, Scope, no_report
from lyfz.locale import _, listing
from lyfz.model import Report, Section
from lyfz.reportfile import loader
from lyfz.reportfile.source import STDIN

if TYPE_CHECKING:
    from lyfz.library.collection import Collection

BUNDLED = _("the bundled report")
MANY = 1000  # files that several processes read sooner, for all the time these take to start

Item = TypeVar("Item", covariant=True)
Ahead = Iterator[tuple[str, Report | LyfzError]]
Source = Union["_File", "Collection"]
Query = Callable[[Report, Sequence[Section]], Iterable[Item]]


class Answers(NamedTuple, Generic[Item]):
    """Items of all reports, read on demand; `messages` are to be read after the last item.

    They raise LyfzError for what could not be read.
    """

    items: Iterator[Item]
    messages: Iterable[str]
    several: bool  # more than one file is named, or what may hold more: a folder, a collection
    asked: Callable[[], int] = lambda: 0  # reports, those that an index ruled out too, in the end
    is_empty: bool = False

    def prefix(self, report: str) -> str:
        """Return the start of a line that says which of several reports it is from."""
        return f"{report}:" if self.several else ""


class Attempt(NamedTuple, Generic[Item]):
    """A question, and what is asked of each report; `is_answer` tells which items are one."""

    question: Question
    query: Query[Item]
    is_answer: Callable[[Any], bool] = lambda item: True


def ask(names: Sequence[str | None], attempts: Iterable[Attempt[Item]]) -> Answers[Item]:
    """Ask every report that `names` stand for; None is the bundled one.

    Up to the first answer they are read now. Where an attempt has none in any report, the next one
    is made of the same reports. Of two reports with one id the second is refused. What cannot be
    read is said once, the others answer. Raises LyfzError where none does.
    """
    reading = _Reading(names)
    for attempt in attempts:
        rest = reading.answers(attempt)
        answer = next(rest, None)
        items = reading.kept(chain(answer or (), chain.from_iterable(rest)))
        begun: list[Item] = []
        for item in items:
            begun.append(item)
            if attempt.is_answer(item):
                items = chain(begun, items)
                return Answers(items, reading.messages(), reading.several, reading.extent)
    if answer is None and (reasons := [*reading.reasons()]):
        raise LyfzError(*reasons)
    said = reading.messages()
    return Answers(iter(begun), said, reading.several, reading.extent, is_empty=True)


def heads(paths: Iterable[str | None]) -> Iterator[Head]:
    """Yield the regions and years of reports; those of a collection as its index has them.

    What cannot be read is passed over.
    """
    for path in paths:
        with suppress(LyfzError):
            source = _source(path)
            if isinstance(source, _File):
                report = loader.load(path)
                yield report.region, report.year
            else:
                yield from source.heads()


def failed(failures: Sequence[str]) -> Iterator[str]:
    """Raise LyfzError, when it is read, where there are failures then."""
    if failures:
        raise LyfzError(*failures)
    yield from ()


class _File:
    """A file, or the bundled report, asked as `Collection` is."""

    def __init__(self, path: str | None) -> None:
        self.name = path or BUNDLED
        self._path = path
        self._report: Report | None = None  # without its sections, unless it `is_kept`
        self.is_kept = path == STDIN
        self.ahead: Ahead | None = None  # gives what another process makes of this file next

    def scopes(self, question: Question, regions: Regions) -> Iterator[Scope]:
        report = self._report
        if report and not (question.admits(report.year) and regions.admit(report.region)):
            return
        if not report or not report.sections:
            report = self._load()
            self._report = report if self.is_kept else report._replace(sections=())
        if question.admits(report.year) and regions.admit(report.region):
            yield report, None

    def _load(self) -> Report:
        item = None
        with suppress(LyfzError):  # a process was killed: this one reads the rest
            item = next(self.ahead or iter(()), None)
        self.ahead = None
        report = item[1] if item else loader.load(self._path)
        if isinstance(report, LyfzError):
            raise report
        return report

    def extent(self, question: Question, regions: Regions) -> int:
        return sum(question.admits(year) and regions.admit(region) for region, year in self.heads())

    def heads(self) -> Iterable[Head]:
        return [(self._report.region, self._report.year)] if self._report else []


class _Reading:
    """What is asked of the same sources, again where there is no answer.

    Each time in one pass, or two: regions that no report is of are looked for as parts of others.
    """

    def __init__(self, names: Sequence[str | None]) -> None:
        self.failures: list[str] = []
        self.names: dict[str, str] = {}  # where each id is from
        self.sources = list(self._sources(names))
        files = self._files()
        listed = [file.name for file in files]
        self.several = len(names) > 1 or listed != [name or BUNDLED for name in names]
        if len(self.sources) == 1:
            for file in files:
                file.is_kept = True

    def _begin(self, question: Question) -> None:
        self.question = question
        self.regions = frozenset(map(simplified, question.regions))
        self.lacking: Counter[str] = Counter()  # reports, by what they lack of what is asked
        self.absent: dict[str, tuple[str, str]] = {}  # the last of these, and what to type instead
        self.asked = self.doubles = 0  # reports
        self.passes: Sequence[Regions] = ()  # when all is read
        self._look_ahead()

    def _files(self) -> list[_File]:
        return [source for source in self.sources if isinstance(source, _File)]

    def _look_ahead(self) -> None:
        """Let all cores load the files, where they are many; they are asked in their order."""
        files = self._files()
        if len(files) < MANY or STDIN in [file.name for file in files]:
            return
        from lyfz.parallel import cores, in_order  # late: few questions are asked of many files

        ahead = in_order(loader.load, [file.name for file in files], cores())
        for file in files:
            file.ahead = ahead

    def _sources(self, names: Sequence[str | None]) -> Iterator[Source]:
        for path in places.expand(names, self.failures):
            try:
                yield _source(path)
            except LyfzError as error:
                self.failures += error.messages

    def answers(self, attempt: Attempt[Item]) -> Iterator[Iterable[Item]]:
        self._begin(attempt.question)
        names = self.regions
        passes = [Regions(names)]
        yield from self._pass(attempt.query, passes[0])
        met = {simplified(region or "") for region, _ in self.heads()} if names else names
        if names - met:
            passes.append(Regions(names - met, names & met, partly=True))
            yield from self._pass(attempt.query, passes[1])
        self.passes = passes

    def _pass(self, query: Query[Item], regions: Regions) -> Iterator[Iterable[Item]]:
        for source in self.sources:
            for report, sections in self._scopes(source, regions):
                try:
                    if sections is None:
                        sections = select(report, self.question.addresses)
                    yield query(report, sections)
                except AbsentError as error:
                    for absent, hint in error.hints.items():
                        self.lacking[absent] += 1
                        self.absent[absent] = report.id, hint

    def _scopes(self, source: Source, regions: Regions) -> Iterator[Scope]:
        try:
            for scope in source.scopes(self.question, regions):
                if self._is_new(scope[0].id, source):
                    self.asked += 1
                    yield scope
        except LyfzError as error:
            self.failures += error.messages
            self.sources = [other for other in self.sources if other is not source]

    def _is_new(self, report: str, source: Source) -> bool:
        """Whether no other source has a report of this id; otherwise that is a failure."""
        if len(self.sources) == 1:
            return True  # in one source ids differ, and a collection may hold very many
        first = self.names.setdefault(report, source.name)
        self.doubles += first != source.name
        if first != source.name and self.doubles <= SHOWN:
            message = _(
                "{path}: its id '{id}' is that of {other} too; "
                "leave one of them out or change its id",
                path=source.name,
                id=report,
                other=first,
            )
            if message not in self.failures:  # another attempt has met it
                self.failures.append(message)
        return first == source.name

    def extent(self) -> int:
        """Return of how many reports the regions and years are asked; 0 before all is read."""
        return sum(
            source.extent(self.question, regions)
            for source in self.sources
            for regions in self.passes
        )

    def kept(self, items: Iterator[Item]) -> Iterator[Item]:
        """Yield items up to one that fails, so that what is made of them comes to its end."""
        try:
            yield from items
        except LyfzError as error:
            self.failures += error.messages

    def messages(self) -> Iterator[str]:
        """Yield what some reports lack; raise what could not be read."""
        yield from self.lacks()
        if self.doubles > SHOWN:
            more = self.doubles - SHOWN
            self.failures.append(_("the same of {n} more reports", n=more))
        yield from failed(self.failures)

    def lacks(self) -> Iterator[str]:
        for name in self.question.regions if self.extent() else ():
            if not any(simplified(name) in simplified(region or "") for region, _ in self.heads()):
                yield _("no report of {region}", region=name)
        for absent, (report, hint) in self.absent.items():
            if (number := self.lacking[absent]) == 1:
                message = _("{absent}; {hint}", absent=absent, hint=hint)
                yield f"{report}: {message}"
            else:
                yield _(
                    "{absent} in {n} of {all} reports; {hint}",
                    absent=absent,
                    n=number,
                    all=self.asked,
                    hint=hint,
                )

    def reasons(self) -> Iterator[str]:
        """Yield why there is no answer; nothing where reports are asked that have none."""
        if self.failures or self.absent:
            yield from chain(self.failures, self.lacks())
        elif not (heads := set(self.heads())):
            names = listing(source.name for source in self.sources)
            yield _("{paths}: no report in it", paths=names)
        elif not self.extent():
            yield no_report(self.question, heads)

    def heads(self) -> Iterator[Head]:
        """Yield the regions and years of the reports, as far as they are known."""
        return chain.from_iterable(source.heads() for source in self.sources)


def _source(path: str | None) -> Source:
    if path is None or not places.is_collection(path):
        return _File(path)
    from lyfz.library.collection import Collection  # late: it brings SQLite

    return Collection(path)
