"""A PDF on standard input -> its pages on standard output, as JSON. Run as a process of its own.

PDFium is fast and forgiving, but it is C++: no signal stops it and a hostile file may crash it or
take all memory, so it works where whoever waits can end it. Nothing else of lyfz is known here.
"""

import ctypes
import json
import math
import sys
from contextlib import suppress
from typing import Any

import pypdfium2
from pypdfium2 import raw

MOST_PAGES = 500
_MOST_GLYPHS = 1_000_000
_MOST_SHAPES = 5_000  # of a page: text, and the lines of tables
_MEMORY = 2 << 30  # bytes, where the system can hold a process to it
_THIN = 3  # points; a shape as thin as this is a line
_UNKNOWN = "\ufffd"
_HYPHEN = "\x02"  # what PDFium makes of a hyphen at the end of a line
_INVISIBLE = 3  # the mode in which the text behind a scan is drawn


def main() -> None:
    """Write {"pages": [...], "metadata": {...}}, or {"error": ...} where it cannot be read."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        json.dump(_read(sys.stdin.buffer.read()), sys.stdout)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == raw.FPDF_ERR_PASSWORD
        reason = "it needs a password; save it without" if locked else f"it cannot be read: {error}"
        json.dump({"error": f"a PDF; {reason}"}, sys.stdout)


def _read(data: bytes) -> dict[str, Any]:
    document = pypdfium2.PdfDocument(data)
    if len(document) > MOST_PAGES:
        return {"error": f"{len(document)} pages; no report has more than {MOST_PAGES}"}
    pages: list[dict[str, Any]] = []
    glyphs = 0
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        glyphs += text.count_chars()
        if glyphs > _MOST_GLYPHS:
            return {"error": "more text than any report has"}
        pages.append({**_text(text), **_shapes(page)})
        text.close()
        page.close()
    return {"pages": pages, "metadata": document.get_metadata_dict(skip_empty=True)}


def _text(text: Any) -> dict[str, Any]:
    """Return the glyphs that are seen; all where most lie unseen, as behind a scan."""
    glyphs = list(_glyphs(text))
    unseen = sum(not seen for *_, seen in glyphs) * 2 > len(glyphs)
    return {"glyphs": [glyph for *glyph, seen in glyphs if seen or unseen], "unseen": unseen}


def _glyphs(text: Any) -> Any:
    """Yield [character, x, y, right, size, angle, seen] of each glyph, turned to stand upright.

    x and y are where the pen sets on, in points, y upwards, as the reader of the line holds it.
    """
    matrix, box = raw.FS_MATRIX(), raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, at):
            continue
        raw.FPDFText_GetMatrix(text, at, matrix)
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        char = chr(raw.FPDFText_GetUnicode(text, at))
        if raw.FPDFText_HasUnicodeMapError(text, at):
            char = _UNKNOWN
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        left, bottom, right = {
            90: (y.value, -x.value, box.top),
            180: (-x.value, -y.value, -box.left),
            270: (-y.value, x.value, -box.bottom),
        }.get(angle, (x.value, y.value, box.right))
        size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        drawn = raw.FPDFText_GetTextObject(text, at)
        seen = not drawn or raw.FPDFTextObj_GetTextRenderMode(drawn) != _INVISIBLE
        places = (round(place, 2) for place in (left, bottom, right, size))
        yield ["-" if char == _HYPHEN else char, *places, angle, seen]


def _shapes(page: Any) -> dict[str, Any]:
    """Return the straight lines drawn, each left, bottom, right and top, and what was lost.

    PDFium passes over a piece of text without width, as each character has in a font that is
    neither in the file nor on the machine.
    """
    rules, lost = [], set()
    sides = [ctypes.c_float() for _ in range(4)]
    number = raw.FPDFPage_CountObjects(page)
    for at in range(min(number, _MOST_SHAPES)):
        shape = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(shape)
        raw.FPDFPageObj_GetBounds(shape, *sides)
        left, bottom, right, top = (round(side.value, 2) for side in sides)
        width, height = right - left, top - bottom
        if kind == raw.FPDF_PAGEOBJ_PATH and min(width, height) < _THIN < max(width, height):
            rules.append([left, bottom, right, top])
        elif kind == raw.FPDF_PAGEOBJ_TEXT and not width:
            font = raw.FPDFTextObj_GetFont(shape)
            if not raw.FPDFFont_GetIsEmbedded(font):
                lost.add(_name(font))
    return {"rules": rules, "lost": sorted(lost), "drawn": number > 0}


def _name(font: Any) -> str:
    name = ctypes.create_string_buffer(64)
    raw.FPDFFont_GetBaseFontName(font, name, len(name))
    return name.value.decode("utf-8", "replace")


if __name__ == "__main__":
    main()
