"""`lyfz check`: proves a report file against its own words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Annotated

import typer

from lyfz import check as proof
from lyfz import query
from lyfz.check import Proof
from lyfz.check.subject import Page
from lyfz.commands import completion
from lyfz.commands.inputs import reports
from lyfz.commands.options import Shared, one_of, output
from lyfz.commands.pipeline import answer
from lyfz.errors import LyfzError
from lyfz.library.places import expand
from lyfz.library.reading import Answers, failed
from lyfz.locale import _, ngettext
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.reportfile.source import bundled, read, read_bytes
from lyfz.rows import CheckRow, InfoRow

BUNDLED = "bundled"


@output
def check(
    shared: Shared,
    file: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help=_("Report files, folders of them, or -.")),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source", metavar="PAGE", help=_("The published page that the texts are of.")
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help=_("Warnings count as findings."))
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="CODE",
            parser=lambda written: one_of(*proof.codes())(written),
            help=_("Say what a code means."),
            autocompletion=completion.codes,
        ),
    ] = None,
) -> Outcome:
    """Prove a report file against its own words.

    Each figure is what its quote says, each numeral of the text is accounted for.
    The exit code is 1 where there are findings.
    """
    if explain is not None:
        return Outcome(proof.codes()[explain].meaning + "\n")
    page = _page(source) if source else None
    failures: list[str] = []
    proofs = _proofs(reports(file), page, failures)
    if (first := next(proofs, None)) is None:
        raise LyfzError(*failures)
    counted = False
    sound: dict[str, InfoRow] = {}

    def findings() -> Iterator[CheckRow]:
        nonlocal counted
        for name, (rows, report) in chain([first], proofs):
            if report and not rows:
                (sound[name],) = query.info(report, report.walk())
            for row in rows:
                counted = counted or strict or row.severity == "error"
                yield row

    messages = chain(_on_sound(sound), failed(failures))
    answers: Answers[CheckRow] = Answers(findings(), messages, several=False)
    return answer(shared, CheckRow, answers, lambda: NOTHING if counted else DONE)


def _on_sound(sound: Mapping[str, InfoRow]) -> Iterator[str]:
    """Say how much was read in files without a finding: silence could mean that nothing was."""
    rows = sound.values()
    if rows:
        yield _(
            "{files}: sound: {sections} sections, {figures} figures, {characters} characters",
            files=ngettext("{n} file", "{n} files", len(rows)) if len(rows) > 1 else "".join(sound),
            sections=f"{sum(row.sections for row in rows):,}",
            figures=f"{sum(row.indicators for row in rows):,}",
            characters=f"{sum(row.characters for row in rows):,}",
        )


def _proofs(
    names: Sequence[str | None], page: Page | None, failures: list[str]
) -> Iterator[tuple[str, Proof]]:
    """Yield each file's name and proof; why one cannot be read is added to `failures`."""
    for path in expand(names, failures):
        name = path or BUNDLED
        try:
            yield name, proof.check(name, bundled() if path is None else read(path), page)
        except LyfzError as error:
            failures += error.messages


def _page(path: str) -> Page:
    from lyfz.importer.article import find_article
    from lyfz.importer.formats.detect import LARGEST, read_document

    document = read_document(path, read_bytes(path, LARGEST))
    article = find_article(document)
    return Page("\n".join(article.body), "\n".join(article.left_out))
