"""A figure -> the reference to it that goes into a footnote, after GB/T 7714-2015.

It must not know which report is asked, nor what day it is. The language of a reference is that of
what it refers to.
"""

import re
from datetime import date

from lyfz.locale import _, word
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
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_OTHER_LEVEL = str.maketrans("“”‘’", "‘’“”")


def reference(report: Report, section: Section, figure: Indicator, day: date) -> str:
    """Return the reference to a figure of a whole report, as of the day it is cited.

    责任者. 题名[EB/OL]. (发布日期)[引用日期]. 网址. 层次“原文”. The standard lets a reference in a
    footnote do without an issuer (8.1.4); so does this one with all that the report does not tell.
    What has no address is no page but a report: 题名[R]. 发布日期. Within the quote “ ” are ‘ ’ and
    the reverse, a rule of quoting (GB/T 15834-2011, 4.8); its words stay as printed.
    """
    published = (report.published or "")[:10]
    address = _ADDRESS.fullmatch(report.source or "")
    if address:
        kind, dates = "[EB/OL]", (f"({published})" if published else "") + f"[{day.isoformat()}]"
    else:
        kind, dates = "[R]", published
    quote = "".join(figure.quote.splitlines()).translate(_OTHER_LEVEL)
    parts = [
        report.issuer,
        f"{report.title or _UNTITLED}{kind}",
        dates,
        address and address[0],
        f"{_place(report, section)}“{quote}”{_note(figure)}",
    ]
    return visible(". ".join(filter(None, parts)) + ".").replace("\n", " ")


def lacking(report: Report) -> list[str]:
    """Return what the report does not tell that makes a reference to it complete."""
    fields = [field for field in ("title", "issuer", "published") if not getattr(report, field)]
    address = [] if _ADDRESS.fullmatch(report.source or "") else [_("address of its page")]
    return [*(word("column", field) for field in fields), *address]


def _place(report: Report, section: Section) -> str:
    """Return the labels that lead to a section, as printed: 六、(二)."""
    return "".join(
        part.label
        for part in report.walk()
        if part.label and f"{section.address}.".startswith(f"{part.address}.")
    )


def _note(figure: Indicator) -> str:
    return f"({_BASES[figure.basis]})" if figure.basis in _BASES else ""
