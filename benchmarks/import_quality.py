"""How well a machine drafts what was made by hand: the bundled report, imported from its page.

Figures are matched by where their numbers stand. Usage: python benchmarks/import_quality.py
"""

from pathlib import Path

import lyfz
from lyfz import Indicator, Report
from lyfz.importer import draft, reader
from lyfz.quantity import find

TESTS = Path(__file__).parents[1] / "tests"
PAGE = TESTS / "data" / "linyou-2023.txt"
Place = tuple[str, int]


def placed(report: Report) -> dict[Place, Indicator]:
    """Figures by section and by the offset at which the number in their quote begins."""
    return {
        (figure.section, figure.start + quantity.start): figure
        for figure in report.indicators
        for quantity in find(figure.quote)
    }


def share(count: int, of: int) -> str:
    return f"{count}/{of} = {count / of:.3f}"


def bundled() -> None:
    """Print how the draft of the bundled report's page agrees with the report."""
    hand = placed(lyfz.load())
    drafted = draft.draft(reader.read(PAGE.name, PAGE.read_bytes()), PAGE.name).report
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


if __name__ == "__main__":
    bundled()
