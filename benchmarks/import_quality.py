"""How well a machine drafts what was made by hand, and how its time grows with the text.

The bundled report is imported from its page and held against the report, figures being matched
by where their numbers stand; then the paragraphs labelled in the tests are read.
Usage: python benchmarks/import_quality.py
"""

import sys
import time
from collections import Counter
from pathlib import Path

import lyfz
from lyfz import Indicator, Report
from lyfz.chinese.quantity import find
from lyfz.importer import draft
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document

TESTS = Path(__file__).parents[1] / "tests"
PAGE = TESTS / "data" / "linyou-2023.txt"
Place = tuple[str, int]


def placed(report: Report) -> dict[Place, Indicator]:
    """Figures by section and by the offset at which the figure in their quote begins."""
    return {
        (section.address, quantity.start): figure
        for section in report.walk()
        for quantity in find(section.text)
        for figure in section.indicators
        if figure.start <= quantity.start and quantity.end <= figure.end
    }


def share(count: int, of: int) -> str:
    return f"{count}/{of} = {count / of:.3f}"


def bundled() -> None:
    """Print how the draft of the bundled report's page agrees with the report."""
    hand = placed(lyfz.load())
    drafted = draft.draft(read_document(PAGE.name, PAGE.read_bytes()), PAGE.name).report
    machine = placed(drafted)
    both = hand.keys() & machine.keys()
    print(f"## {PAGE.name}\n\n| figures | agreement |\n| --- | --- |")
    print(f"| recall | {share(len(both), len(hand))} |")
    print(f"| precision | {share(len(both), len(machine))} |")
    for field in ("value", "upper", "unit", "qualifier", "name"):
        same = sum(getattr(hand[place], field) == getattr(machine[place], field) for place in both)
        print(f"| {field} | {share(same, len(both))} |")
    print("\n| by hand | by machine | quote |\n| --- | --- | --- |")
    for place in sorted(both):
        if hand[place].name != machine[place].name:
            print(f"| {hand[place].name} | {machine[place].name} | {hand[place].quote} |")


def labelled() -> None:
    """Print how figures are read off the paragraphs that the tests label."""
    sys.path.insert(0, str(TESTS / "chinese" / "quantity"))
    from test_figure import PARAGRAPHS, told

    wanted = [Counter(label.split(" ; ")) for _, label in PARAGRAPHS]
    read = [Counter(map(told, find(text))) for text, _ in PARAGRAPHS]
    both = sum((mine & hand).total() for mine, hand in zip(read, wanted, strict=True))
    hand, mine = (sum(counter.total() for counter in counters) for counters in (wanted, read))
    print(f"\n## {len(PARAGRAPHS)} labelled paragraphs\n\n| figures | agreement |\n| --- | --- |")
    print(f"| recall | {share(both, hand)} |\n| precision | {share(both, mine)} |")


def growth() -> None:
    """Print how much CPU time drafts of ever longer reports take."""
    lines = read_document(PAGE.name, PAGE.read_bytes()).paragraphs
    print("\n## Time\n\n| characters | CPU seconds | to the first |\n| ---: | ---: | ---: |")
    first = 0.0
    for times in (7, 70, 700):
        document = Document((*lines[:6], *lines[6:] * times))
        start = time.process_time()
        draft.draft(document, PAGE.name)
        seconds = time.process_time() - start
        first = first or seconds
        size = sum(map(len, document.paragraphs))
        print(f"| {size:,} | {seconds:.2f} | {seconds / first:.0f} |")


if __name__ == "__main__":
    bundled()
    labelled()
    growth()
