"""The bytes of a PDF -> its pages, by PDFium: glyphs and lines, and where they are drawn.

It must not know how glyphs make words.
"""

import ctypes
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from lyfz.errors import LyfzError
from lyfz.importer.formats.pdf_glyphs import Glyph, Rule
from lyfz.locale import _

_THIN = 3  # points; a shape as thin as this is a line
_UNKNOWN = "\ufffd"
_HYPHEN = "\x02"  # what PDFium makes of a hyphen at the end of a line
_GONE = "\ufeff"  # stands where a character is struck out: it has a place, and no text
_INVISIBLE = 3  # the mode in which the text behind a scan is drawn


class Page(NamedTuple):
    """A page; `turned` are the glyphs aslant, `faults` what of it cannot be read surely."""

    glyphs: list[Glyph]
    turned: list[Glyph]
    rules: list[Rule]
    faults: list[str]


def read_pages(data: bytes) -> list[Page]:
    """Return the pages of a PDF; LyfzError where it or its fonts cannot be read."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise LyfzError(_("the PDF needs a password; save it without")) from None
        raise LyfzError(_("a PDF that cannot be read: {reason}", reason=error)) from None
    pages = [_page(page, list(_glyphs(page.get_textpage()))) for page in document]
    glyphs = [glyph for page in pages for glyph in page.glyphs]
    if sum(glyph.char == _UNKNOWN for glyph in glyphs) * 2 > len(glyphs):
        raise LyfzError(
            _("the PDF does not say which characters its fonts draw; recognise it (OCR)")
        )
    return pages


def _page(page: Any, drawn: list[tuple[Glyph, bool]]) -> Page:
    """Return a page in the direction of most of its glyphs."""
    is_unseen = sum(not seen for _, seen in drawn) * 2 > len(drawn)
    glyphs = [glyph for glyph, seen in drawn if seen or is_unseen]
    angles = Counter(glyph.angle for glyph in glyphs).most_common(1)
    level = [glyph for glyph in glyphs if glyph.angle == angles[0][0]]
    turned = [glyph for glyph in glyphs if glyph.angle != angles[0][0]]
    rules, faults = _shapes(page)
    if struck := _struck(level, rules):
        text = "".join(glyph.char for glyph in level if glyph in struck)
        faults.append(_("text struck out, and left out: {words}", words=text))
        level = [glyph._replace(char=_GONE) if glyph in struck else glyph for glyph in level]
    if not glyphs and raw.FPDFPage_CountObjects(page):
        faults.append(_("no text (scanned?)"))
    if is_unseen:
        faults.append(_("text unseen behind a picture, read by a machine"))
    if any(glyph.angle % 90 == 0 for glyph in turned):
        faults.append(_("text in two directions; that of fewer characters is left out"))
    return Page(level, turned, rules, faults)


def _struck(glyphs: Iterable[Glyph], rules: Iterable[Rule]) -> set[Glyph]:
    """Return the glyphs that a line strikes out, asking only lines that are as high as they are."""
    top = attrgetter("top")
    level = sorted((rule for rule in rules if rule.is_level), key=top)
    return {
        glyph
        for glyph in glyphs
        for rule in level[
            bisect_left(level, glyph.y, key=top) : bisect_left(level, glyph.y + glyph.size, key=top)
        ]
        if rule.strikes(glyph)
    }


def _glyphs(text: Any) -> Iterator[tuple[Glyph, bool]]:
    """Yield each glyph, turned to stand upright, and whether it can be seen."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    spaced = False
    for at in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, at):
            continue
        char = chr(raw.FPDFText_GetUnicode(text, at))
        if char.isspace():
            spaced = True
            continue
        if raw.FPDFText_HasUnicodeMapError(text, at):
            char = _UNKNOWN
        raw.FPDFText_GetMatrix(text, at, matrix)
        left, bottom, right, top = text.get_charbox(at, loose=True)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        start, base, end = {
            90: (y.value, -x.value, top),
            180: (-x.value, -y.value, -left),
            270: (-y.value, x.value, -bottom),
        }.get(angle, (x.value, y.value, right))
        size = round(raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d), 2) or 1
        char = "-" if char == _HYPHEN else char
        glyph = Glyph(char, round(start, 2), round(base, 2), round(end, 2), size, angle, spaced)
        drawn = raw.FPDFText_GetTextObject(text, at)
        yield glyph, not drawn or raw.FPDFTextObj_GetTextRenderMode(drawn) != _INVISIBLE
        spaced = False


def _shapes(page: Any) -> tuple[list[Rule], list[str]]:
    """Return the straight lines of a page, and whether text was passed over."""
    rules, lost = [], []
    for shape in page.get_objects(max_depth=1):
        left, bottom, right, top = (round(side, 2) for side in shape.get_bounds())
        thin, long = sorted((right - left, top - bottom))
        if shape.type == raw.FPDF_PAGEOBJ_PATH and thin < _THIN < long:
            rules.append(Rule(left, bottom, right, top))
        elif shape.type == raw.FPDF_PAGEOBJ_TEXT and right == left:
            # PDFium passes over a character drawn alone in a font that it does not find.
            font = shape.get_font()
            if not font.is_embedded:
                name = font.get_base_name()
                lost.append(
                    _("text missing: the font {font} is neither in the file nor here", font=name)
                )
    return rules, lost
