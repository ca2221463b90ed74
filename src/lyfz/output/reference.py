"""A figure -> the reference to it that goes into a footnote, after GB/T 7714-2015.

It must not know which report is asked, nor what day it is. The language of a reference is that of
what it refers to.
"""

from datetime import date

from lyfz.model import Basis, Indicator, Report, Section
from lyfz.output.controls import visible

# What a quote that is no figure of the year may leave to the words around it.
_BASES: dict[Basis, str] = {
    "part-year": "部分时段数",
    "to-date": "截至时点数",
    "subset": "其中数",
    "before": "此前数",
    "change": "增减数",
    "target": "目标数",
    "rule": "规定数",
}
_UNTITLED = "[题名不详]"
_FIELDS = ("title", "issuer", "published", "source")


def reference(report: Report, section: Section, figure: Indicator, day: date) -> str:
    """Return the reference to a figure of a whole report, as of the day it is cited.

    责任者. 题名[EB/OL]. (发布日期)[引用日期]. 网址. 层次“原文”. The standard lets a reference in a
    footnote do without an issuer (8.1.4); so does this one with all that the report does not tell.
    """
    published = f"({report.published[:10]})" if report.published else ""
    parts = [
        report.issuer,
        f"{report.title or _UNTITLED}[EB/OL]",
        f"{published}[{day.isoformat()}]",
        report.source,
        f"{_place(report, section)}“{''.join(figure.quote.splitlines())}”{_note(figure)}",
    ]
    return visible(". ".join(filter(None, parts)) + ".").replace("\n", " ")


def lacking(report: Report) -> list[str]:
    """Return the fields without which a reference to the report is not complete."""
    return [field for field in _FIELDS if not getattr(report, field)]


def _place(report: Report, section: Section) -> str:
    """Return the labels that lead to a section, as printed: 六、(二)."""
    return "".join(
        part.label
        for part in report.walk()
        if part.label and f"{section.address}.".startswith(f"{part.address}.")
    )


def _note(figure: Indicator) -> str:
    return f"({_BASES[figure.basis]})" if figure.basis in _BASES else ""
