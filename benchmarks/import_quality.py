"""How well drafts of labelled texts say what a person read in them, by kind of text.

Usage: python benchmarks/import_quality.py [--wrong] [FILE.jsonl…]; the corpus of the tests where
no file is named. `--wrong` lists what is not right; `--floors` prints what floors.json could hold.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "corpus"))

from measure import MEASURES, Point, points, shares
from texts import FILES, Text, bundled, load


def table(rows: Iterable[tuple[str, Iterable[Point]]]) -> None:
    """Print the share of right points of each kind; what is not asked for stays empty."""
    print(f"| kind | texts | {' | '.join(MEASURES)} | silent |")
    print(f"| --- |{' ---: |' * (len(MEASURES) + 2)}")
    for kind, kept in rows:
        of_kind = list(kept)
        got = shares(of_kind)
        cells = [f"{got[m][0] / got[m][1]:.3f}" if m in got else "" for m in MEASURES]
        silent = got["spoken"][1] - got["spoken"][0] if "spoken" in got else ""
        texts = len({point.text.id for point in of_kind})
        print(f"| {kind} | {texts} | {' | '.join(cells)} | {silent} |")


def main(texts: list[Text], wrong: bool) -> None:
    """Measure the texts, print a row a kind and one for all, then what is wrong if asked."""
    got = [point for text in texts for point in points(text)]
    kinds = sorted({point.text.kind for point in got})
    rows = [(kind, [point for point in got if point.text.kind == kind]) for kind in kinds]
    table([*rows, ("all", got)])
    for measure in MEASURES if wrong else []:
        lost = [point for point in got if point.measure == measure and not point.right]
        print(f"\n## {measure}: {len(lost)} not right\n")
        for point in lost:
            print(f"- {point.text.id}: {point.words}")


def floors() -> None:
    """Print the shares of each file of the corpus, rounded down."""
    corpora = {file.stem: list(load(file)) for file in FILES} | {"bundled": [bundled()]}
    print(
        json.dumps(
            {
                stem: {
                    measure: right * 100 // of / 100
                    for measure, (right, of) in shares(p for t in texts for p in points(t)).items()
                }
                for stem, texts in sorted(corpora.items())
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--floors", action="store_true")
    arguments = parser.parse_args()
    if arguments.floors:
        floors()
    else:
        named = [text for file in arguments.files or FILES for text in load(file)]
        main(named if arguments.files else [bundled(), *named], arguments.wrong)
