"""`lyfz check`: proves a report file against its own words."""

from typing import Annotated

import typer

from lyfz import check as proof
from lyfz.commands.inputs import read_each
from lyfz.commands.options import Shared, output
from lyfz.commands.pipeline import answer
from lyfz.errors import LyfzError
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.reportfile.format import CODES
from lyfz.reportfile.source import bundled, read, read_bytes
from lyfz.rows import CheckRow

BUNDLED = "bundled"


@output
def check(
    shared: Shared,
    file: Annotated[
        list[str] | None, typer.Argument(metavar="FILE", help="Report files; - for standard input.")
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

    def proven(path: str | None) -> list[CheckRow]:
        return proof.check(path or BUNDLED, read(path) if path else bundled(), page)

    answers = read_each(file, proven)
    rows = list(answers.items)  # the exit code depends on all of them
    counted = any(strict or row.severity == "error" for row in rows)
    findings = answers._replace(items=iter(rows))
    return answer(shared, CheckRow, findings, NOTHING if counted else DONE)


def _explanation(code: str) -> str:
    explanation = proof.explain(code)
    if explanation is None:
        known = ", ".join([*CODES, *proof.RULES])
        raise LyfzError(f"--explain: '{code}'; expected one of {known}")
    return explanation


def _page(path: str) -> tuple[str, str]:
    from lyfz.importer.article import find_article
    from lyfz.importer.formats.detect import LARGEST, read_document

    document = read_document(path, read_bytes(path, LARGEST))
    article = find_article(document)
    return "\n".join(article.body), "\n".join(article.left_out)
