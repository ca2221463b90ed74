"""Labelled texts: what a person read in them, for the program to be held against.

Each line of a .jsonl file here is one text, labelled before the program was run on it. `expect`
lists every figure that it states, in order; `head` what a page says of itself; `outline` its
sections. Only the keys that are there are asked for; a list in `head` holds answers that are
equally right. A text with `head` or `outline` is a whole page, one without is a passage.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import lyfz

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.jsonl"))
PAGE = HERE.parent / "data" / "linyou-2023.txt"

Label = dict[str, Any]


class Text(NamedTuple):
    """One labelled text. `figures`, `head` and `outline` are None where they are not asked for."""

    id: str
    kind: str
    text: str
    figures: tuple[Label, ...] | None
    head: Label | None
    outline: tuple[Label, ...] | None

    @property
    def is_page(self) -> bool:
        return self.head is not None or self.outline is not None


def load(file: Path) -> Iterator[Text]:
    """Yield the texts of a .jsonl file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        lists = (tuple(row[key]) if key in row else None for key in ("expect", "outline"))
        figures, outline = lists
        yield Text(row["id"], row["kind"], row["text"], figures, row.get("head"), outline)


def bundled() -> Text:
    """Return the page of the bundled report, labelled by the report, which was made by hand."""
    report = lyfz.load()
    fields = ("quote", "value", "upper", "qualifier", "unit", "name")
    figures = tuple({key: getattr(i, key) for key in fields} for i in report.indicators)
    outline = tuple({"label": s.label, "title": s.title, "kind": s.kind} for s in report.walk())
    head = {key: getattr(report, key) for key in ("title", "region", "year", "published")}
    return Text(report.id, "report", PAGE.read_text(encoding="utf-8"), figures, head, outline)
