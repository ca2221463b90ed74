"""`lyfz check`: proves a report file against its own words."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Annotated

import typer

from lyfz import check as proof
from lyfz.check.subject import Page
from lyfz.commands.inputs import reports
from lyfz.commands.options import Shared, output
from lyfz.commands.pipeline import answer
from lyfz.errors import LyfzError
from lyfz.library.places import expand
from lyfz.library.reading import Answers, failed
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.reportfile.source import bundled, read, read_bytes
from lyfz.rows import CheckRow

BUNDLED = "bundled"


@output
def check(
    shared: Shared,
    file: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Report files, folders of them, or -."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="PAGE", help="The published page that the texts are of."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as findings.")] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="CODE", help="Say what a code means.")
    ] = None,
) -> Outcome:
    """Prove a report file against its own words.

    Each figure is what its quote says, each numeral of the text is accounted for.
    The exit code is 1 where there are findings.
    """
    if explain is not None:
        return Outcome(_explanation(explain) + "\n")
    page = _page(source) if source else None
    failures: list[str] = []
    proofs = _proofs(reports(file), page, failures)
    if (first := next(proofs, None)) is None:
        raise LyfzError(*failures)
    counted = False

    def findings() -> Iterator[CheckRow]:
        nonlocal counted
        for row in chain(first, chain.from_iterable(proofs)):
            counted = counted or strict or row.severity == "error"
            yield row

    answers: Answers[CheckRow] = Answers(findings(), failed(failures), several=False)
    return answer(shared, CheckRow, answers, lambda: NOTHING if counted else DONE)


def _proofs(
    names: Sequence[str | None], page: Page | None, failures: list[str]
) -> Iterator[list[CheckRow]]:
    """Yield what is found in each file; why one cannot be read is added to `failures`."""
    for path in expand(names, failures):
        try:
            text = bundled() if path is None else read(path)
            yield proof.check(path or BUNDLED, text, page)
        except LyfzError as error:
            failures += error.messages


def _explanation(code: str) -> str:
    codes = proof.codes()
    if code not in codes:
        raise LyfzError(f"--explain: '{code}'; expected one of {', '.join(codes)}")
    return codes[code].meaning


def _page(path: str) -> Page:
    from lyfz.importer.article import find_article
    from lyfz.importer.formats.detect import LARGEST, read_document

    document = read_document(path, read_bytes(path, LARGEST))
    article = find_article(document)
    return Page("\n".join(article.body), "\n".join(article.left_out))
