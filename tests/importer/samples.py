"""Small files of each format, made in memory as a test needs them."""

import struct
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from hypothesis import strategies as st

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{kind}.numbering+xml"/>
<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/>
<Override PartName="/word/header1.xml" ContentType="{kind}.header+xml"/>
<Override PartName="/docProps/core.xml"
 ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>""".format(kind="application/vnd.openxmlformats-officedocument.wordprocessingml")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

# What sentences with figures are made of, in any order.
TEXT = st.lists(
    st.sampled_from(
        [
            *"一二,，。、的等了和对为《》“”（） \n县会率",
            *"受理 办结 行政复议申请 开展 培训 4起 100% 3万余人次 5000多条 2023年".split(),
            *"同比增长 发放 法治讲座 全县".split(),
        ]
    ),
    max_size=40,
).map("".join)


def page(body: str, head: str = "") -> str:
    """A whole HTML page."""
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>\n"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return packed.getvalue()


def docx(
    body: str, numbering: str = "", styles: str = "", header: str = "", core: str = ""
) -> bytes:
    """A .docx around the XML of its body, and of other parts where they matter."""
    return zipped(docx_parts(body, numbering, styles, header, core))


def docx_parts(
    body: str, numbering: str = "", styles: str = "", header: str = "", core: str = ""
) -> dict[str, str | bytes]:
    kinds = {"numbering": numbering, "styles": styles, "header1": header}
    linked = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name.strip("1")}" Target="{name}.xml"/>'
        for name, xml in kinds.items()
        if xml
    )
    office = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    office += f'<Relationship Id="r2" Type="{_CORE}" Target="docProps/core.xml"/>' if core else ""
    roots = {"numbering": "numbering", "styles": "styles", "header1": "hdr"}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _HEAD + _TYPES,
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{office}</Relationships>',
        "word/_rels/document.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{linked}</Relationships>'
        ),
        "word/document.xml": (
            f'{_HEAD}<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/'
            f'markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
        ),
        "docProps/core.xml": (
            f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/'
            f'1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        ),
    }
    return parts | {
        f"word/{name}.xml": f'{_HEAD}<w:{roots[name]} xmlns:w="{W}">{xml}</w:{roots[name]}>'
        for name, xml in kinds.items()
    }


def p(text: str, num: int | None = None, level: int | None = None, style: str = "") -> str:
    """A paragraph of a .docx; `num` and `level` are its own list."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None or level is not None:
        ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        numid = "" if num is None else f'<w:numId w:val="{num}"/>'
        inner += f"<w:numPr>{ilvl}{numid}</w:numPr>"
    return f"<w:p><w:pPr>{inner}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def lvl(index: int, fmt: str, text: str, start: int = 1, more: str = "") -> str:
    """A level of a list's definition."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *inner: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(inner)}</w:abstractNum>'


def num(number: int, definition: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'


Drawn = tuple[float, float, str]  # x and y on the page in points, and the words


def pdf(
    pages: Sequence[Sequence[Drawn]], size: float = 16, info: str = "", first: str = ""
) -> bytes:
    """A PDF that draws words with one font, whose codes are those of UTF-16: a box for each.

    `first` is what each page draws before its words.
    """
    used = sorted({char for drawn in pages for _, _, text in drawn for char in text})
    chars = "\n".join(f"<{ord(char):04x}> <{ord(char):04x}>" for char in used)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{chars}\nendbfchar endcmap end end"
    )
    kids = " ".join(f"{9 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/Identity-H/DescendantFonts[4 0 R]"
        "/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/S/CIDSystemInfo<</Registry(Adobe)"
        "/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/CIDToGIDMap 7 0 R>>",
        "<</Type/FontDescriptor/FontName/S/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 800/StemV 80/FontFile2 8 0 R>>",
        _stream(cmap),
        _packed(b"\0\1" * 65536),
        _packed(_font()),
    ]
    for at, drawn in enumerate(pages):
        commands = "\n".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET"
            for x, y, text in drawn
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {10 + 2 * at} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(_stream(f"{first}\n{commands}"))
    return _assembled([*objects, f"<<{info}>>"], f"/Info {len(objects) + 1} 0 R")


def _stream(text: str, more: str = "") -> str:
    return f"<</Length {len(text)}{more}>>stream\n{text}\nendstream"


def _packed(data: bytes) -> str:
    return _stream(zlib.compress(data).hex(), "/Filter[/ASCIIHexDecode/FlateDecode]")


def _font() -> bytes:
    """A TrueType font of two glyphs: nothing, and a box that fills the square of a character."""
    box = struct.pack(
        ">5h2H4B8h", 1, 0, 0, 1000, 1000, 3, 0, 1, 1, 1, 1, 0, 1000, 0, -1000, 0, 0, 1000, 0
    )
    tables = {
        "glyf": box,
        "head": struct.pack(
            ">4I2H2Q4h2H3h",
            1 << 16,
            0,
            0,
            0x5F0F3CF5,
            0,
            1000,
            0,
            0,
            0,
            0,
            1000,
            1000,
            0,
            8,
            2,
            0,
            0,
        ),
        "hhea": struct.pack(">I3hH11hH", 1 << 16, 800, -200, 0, 1000, *[0] * 11, 1),
        "hmtx": struct.pack(">Hhh", 1000, 0, 0),
        "loca": struct.pack(">3H", 0, 0, len(box) // 2),
        "maxp": struct.pack(">I14H", 1 << 16, 2, 4, 1, *[0] * 11),
    }
    start = 12 + 16 * len(tables)
    directory, body = struct.pack(">I4H", 1 << 16, len(tables), 64, 2, 32), b""
    for tag, table in tables.items():
        directory += tag.encode() + struct.pack(">3I", 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _assembled(objects: Sequence[str], more: str) -> bytes:
    written = "%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{written}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R{more}>>\nstartxref\n{len(written)}\n%%EOF\n"
    ).encode("ascii")


def lines(*printed: str, left: float = 80, top: float = 760, size: int = 16) -> list[Drawn]:
    """Lines from the top of a page; full-width spaces before one move it to the right."""
    return [
        (left + size * (len(text) - len(text.lstrip("　"))), top - 28 * at, text.lstrip("　"))
        for at, text in enumerate(printed)
    ]
