"""Plain values in the keys of the format -> the model.

Adds what a file leaves out: addresses, kinds, labels, titles, offsets of quotes. It must not
know where the values come from.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from lyfz.chinese.fold import fold
from lyfz.chinese.prose import heading
from lyfz.errors import LyfzError
from lyfz.locale import _
from lyfz.model import Indicator, Report, Section, plain
from lyfz.reportfile.format import DEFAULTS, MAPPINGS
from lyfz.reportfile.occurrences import occurrences

Values = dict[str, Any]  # a mapping of the format
Note = Callable[[Any, str, str, str], None]  # takes the mapping, the key, the code, the message

# The keys of the format with what stands for those that are not there.
_REPORT: Values = dict.fromkeys(MAPPINGS["report"])
_INDICATOR: Values = dict.fromkeys(MAPPINGS["indicator"]) | DEFAULTS


def _refuse(values: Values, key: str, code: str, message: str) -> None:
    """Raise a mistake at once, for values that are no file's."""
    raise LyfzError(message)


def build(file: Values, note: Note = _refuse) -> Report:
    """Return the report that `file` describes.

    `note` is called with every mistake: what one value says against another. A key that is
    missing is no mistake here; a stand-in lets the rest be judged.
    """
    return _Builder(note).report(file)


class _Builder:
    def __init__(self, note: Note) -> None:
        self.note = note
        self.aliases: dict[str, list[str]] = {}  # by the id that has them

    def report(self, file: Values) -> Report:
        head: Values = file["report"]
        published = head.get("published")
        try:
            datetime.fromisoformat(published or "2000-01-01")
        except ValueError:
            message = _("published: '{date}' is no day of the calendar", date=published)
            self.note(head, "published", "bad-value", message)
        for old, id in (file.get("aliases") or {}).items():
            self.aliases.setdefault(id, []).append(old)
        sections = tuple(self.sections(file.get("sections", []), None))
        return Report(**_REPORT | head, sections=sections)

    def sections(self, parts: list[Values], parent: Section | None) -> Iterator[Section]:
        # Position is the address. The preamble is 0, so that 一、 is 1.
        first = 0 if not parent and parts and parts[0].get("kind") == "preamble" else 1
        for number, values in enumerate(parts, first):
            text = values.get("text", "")
            label, title = self.heading(values, text)
            section = Section(
                address=f"{parent.address}.{number}" if parent else str(number),
                label=label,
                title=title,
                kind=values.get("kind", parent.kind if parent else "work"),
                level=parent.level + 1 if parent else 1,
                parent=parent.address if parent else None,
                text=text,
                indicators=(),
                sections=(),
            )
            yield section._replace(
                indicators=tuple(self.indicators(values.get("indicators", []), section)),
                sections=tuple(self.sections(values.get("sections", []), section)),
            )

    def heading(self, values: Values, text: str) -> tuple[str | None, str]:
        printed = heading(text)
        written: str | None = values.get("title")
        if printed and written:
            message = _(
                "title: '{title}'; expected none, as the text prints '{printed}'",
                title=written,
                printed=printed[1],
            )
            self.note(values, "title", "needless-title", message)
        if not printed and not written and text:
            message = _(
                "the section has no title, and its text starts with no heading such as 一、"
            )
            self.note(values, "text", "missing-title", message)
        return printed or (None, written or "")

    def indicators(self, figures: list[Values], section: Section) -> Iterator[Indicator]:
        for values, start in zip(figures, self.starts(figures, section.text), strict=True):
            self.range(values)
            end = start + len(values.get("quote", ""))
            aliases = tuple(self.aliases.get(values.get("id", ""), ()))
            place = {"section": section.address, "start": start, "end": end, "aliases": aliases}
            yield Indicator(**_INDICATOR | values | place)

    def starts(self, figures: list[Values], text: str) -> Iterator[int]:
        """Yield where the quotes begin; note those that the text has not, or more than once."""
        quotes = [figure.get("quote", "") for figure in figures]
        places = occurrences(text, quotes) if text else {}
        missing = {quote: fold(quote) for quote, starts in places.items() if not starts}
        similar = occurrences(fold(text), missing.values()) if missing else {}
        for values, quote in zip(figures, quotes, strict=True):
            starts = places.get(quote, [0])
            if len(starts) > 1:
                message = _(
                    "quote: '{quote}' stands more than once in its text: add words", quote=quote
                )
                self.note(values, "quote", "quote-repeated", message)
            elif not starts:
                message = _("quote: '{quote}' is not in the text of its section", quote=quote)
                for start in similar[missing[quote]][:1]:
                    message = _(
                        "quote: '{quote}' is not in the text of its section; "
                        "the text has '{words}'",
                        quote=quote,
                        words=text[start : start + len(quote)],
                    )
                self.note(values, "quote", "quote-missing", message)
            yield starts[0] if starts else 0

    def range(self, values: Values) -> None:
        value, upper = values.get("value"), values.get("upper")
        if (values.get("qualifier") == "range") != (upper is not None):
            message = _("a range needs upper, and upper needs qualifier range")
            self.note(values, "qualifier", "bad-range", message)
        elif value is not None and upper is not None and upper <= value:
            message = _(
                "upper: {upper}; expected more than the value {value}",
                upper=plain(upper),
                value=plain(value),
            )
            self.note(values, "upper", "bad-range", message)
