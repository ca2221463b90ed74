"""How a section is named: `2.1`, `二.一`, `2-4`, `problems` -> sections.

It must not know who asks. Addresses are positions; canonical form is Arabic digits and dots.
"""

import re
from collections.abc import Sequence

from lyfz.chinese.fold import fold
from lyfz.errors import AbsentError
from lyfz.locale import _, code_and_word, listing
from lyfz.model import KINDS, Report, Section

_RANGE = re.compile(r"[-–—~至]")
_LONGEST = 12  # characters of a Chinese numeral that an outline could print
_STEP = re.compile(r"[.。]|(?<=[^.。])[(](?=[^()]+[)]$)")  # 2.1, 六(一)


def select(report: Report, addresses: Sequence[str]) -> list[Section]:
    """Return the sections that `addresses` name, each with its children and each once.

    They come in the order asked for; no address at all means the whole report.
    Raises AbsentError with a line for every address that names nothing.
    """
    outline = list(report.walk())
    if not addresses:
        return outline
    chosen: dict[str, Section] = {}
    hints: dict[str, str] = {}
    for address in addresses:
        try:
            chosen |= {section.address: section for section in _resolve(outline, address)}
        except AbsentError as error:
            hints |= error.hints
    if hints:
        raise AbsentError(hints)
    return list(chosen.values())


def _resolve(outline: list[Section], address: str) -> list[Section]:
    written = fold(address).strip().lower()
    if written in KINDS:
        sections = [section for section in outline if section.kind == written]
        if not sections:
            kinds = dict.fromkeys(section.kind for section in outline)
            absent = _("no section of kind {kind}", kind=code_and_word("kind", written))
            others = listing(code_and_word("kind", kind) for kind in kinds)
            raise AbsentError({absent: _("there are {kinds}", kinds=others)})
        return sections
    ends = [_find(outline, part, address) for part in _RANGE.split(written, maxsplit=1)]
    first, last = ends[0], list(ends[-1].walk())[-1]
    start, stop = outline.index(first), outline.index(last)
    if stop < start:
        absent = _("address '{address}' runs backwards", address=address)
        raise AbsentError({absent: _("type the earlier section first")})
    return outline[start : stop + 1]


def _find(outline: list[Section], written: str, address: str) -> Section:
    canonical = ".".join(_number(step.strip("、是() ")) for step in _STEP.split(written))
    for section in outline:
        if section.address == canonical:
            return section
    absent = _("no section '{address}'", address=address)
    raise AbsentError({absent: _nearest(outline, written, canonical)})


def _number(step: str) -> str:
    if step.isascii():
        return (step.lstrip("0") or "0") if step.isdigit() else "?"
    if len(step) > _LONGEST:
        return "?"
    from lyfz.chinese import quantity  # late: few addresses are typed in Chinese

    return str(quantity.number(step))


def _nearest(outline: list[Section], written: str, canonical: str) -> str:
    from lyfz.nearest import did_you_mean, nearest  # late: only a mistake needs it

    if near := nearest(written, KINDS, "kind"):
        return did_you_mean(near)
    parent = canonical.rpartition(".")[0]
    if siblings := [section.address for section in outline if section.parent == parent]:
        first, last = siblings[0], siblings[-1]
        return _("section {section} has {first} to {last}", section=parent, first=first, last=last)
    if any(section.address == parent for section in outline):
        return _("section {section} has no points", section=parent)
    top = [section.address for section in outline if section.level == 1]
    return _(
        "expected {first} to {last}, a point such as 2.1, or a kind: {kinds}",
        first=top[0],
        last=top[-1],
        kinds=listing(code_and_word("kind", kind) for kind in KINDS),
    )
