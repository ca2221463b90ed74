"""docx: the order of the body, what counts as its text, and what is refused."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.docx import read_docx
from samples import W, docx, docx_parts, p, zipped


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_the_body_is_read_in_order() -> None:
    """Paragraphs and tables; an empty paragraph is none; its properties may be another file's."""
    body = p("甲县报告") + p(" ") + p("　　一、普法。") + table((p("处罚"), p("12"))) + p("完")
    core = "<dc:title>报告</dc:title><dc:creator/><dcterms:created>2024-01-25</dcterms:created>"
    assert read_docx(docx(body, core=core)) == Document(
        ("甲县报告", "一、普法。", "处罚\t12", "完")
    )


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run("1") + run("5") + run("起"), "15起"),
        (f"<w:ins>{run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲"),
        (f"<w:del>{run('乙')}</w:del><w:moveFrom>{run('丙')}</w:moveFrom>{run('甲')}", "甲"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>{run('乙')}", "甲乙"),
        (f"<w:hyperlink>{run('甲')}</w:hyperlink><w:smartTag>{run('乙')}</w:smartTag>", "甲乙"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>" + run("甲"), "甲"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r>', "甲"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("甲"), "甲"),
        (
            "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>",
            "甲 乙-丙",
        ),
        ("<w:r><w:t>甲\n乙\u200b</w:t></w:r>", "甲 乙"),
    ],
)
def test_what_is_text_in_a_paragraph(inner: str, expected: str) -> None:
    """Insertions and controls are, deletions, fields' codes and hidden runs are not."""
    assert read_docx(docx(f"<w:p>{inner}</w:p>")).paragraphs == (expected,)


@pytest.mark.parametrize(
    ("properties", "expected", "remarks"),
    [
        ("<w:vanish/>", "甲", ()),
        ('<w:vanish w:val="off"/>', "甲12", ()),
        ("<w:strike/>", "甲", ("struck out in the file, and left out: 12",)),
        ("<w:dstrike/>", "甲", ("struck out in the file, and left out: 12",)),
        ('<w:rStyle w:val="Gone"/>', "甲", ()),
        ('<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>', "甲12", ()),
        ('<w:vertAlign w:val="superscript"/>', "甲¹²", ()),
        ('<w:rStyle w:val="Note"/>', "甲¹²", ()),
        ('<w:rStyle w:val="Note"/><w:vertAlign w:val="baseline"/>', "甲12", ()),
    ],
)
def test_a_run_is_read_as_it_is_shown(
    properties: str, expected: str, remarks: tuple[str, ...]
) -> None:
    """By its own properties, else those of its style and of the styles that one is based on."""
    styles = character("Gone", based="Hidden") + character("Hidden", "<w:vanish/>")
    styles += character("Note", '<w:vertAlign w:val="superscript"/>')
    body = f"<w:p>{run('甲')}<w:r><w:rPr>{properties}</w:rPr><w:t>12</w:t></w:r></w:p>"
    assert read_docx(docx(body, styles=styles)) == Document((expected,), (), (), remarks)


def character(name: str, properties: str = "", based: str = "") -> str:
    chain = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:styleId="{name}">{chain}<w:rPr>{properties}</w:rPr></w:style>'


def test_a_paragraph_may_be_hidden_by_its_style() -> None:
    """All its runs are; the style of the others is the default one."""
    styles = character("Gone", "<w:vanish/>")
    assert read_docx(docx(p("乙", style="Gone") + p("甲"), styles=styles)).paragraphs == ("甲",)


def test_what_word_shows_no_more_is_left_out() -> None:
    """Rows that were deleted, and the text that asks for one."""
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('删去')}</w:tc></w:tr>"
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('单击')}</w:sdtContent>"
    body = f"<w:tbl>{gone}</w:tbl>{asked}</w:sdt>{p('甲')}"
    assert read_docx(docx(body)).paragraphs == ("甲",)


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """Over a paragraph that is deleted whole; a cell ends it all the same."""
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    deleted = f"<w:p>{mark}<w:del>{run('乙')}</w:del></w:p>"
    body = f"<w:p>{mark}{run('甲')}</w:p>{deleted}{p('丙')}<w:p>{mark}{run('丁')}</w:p>"
    assert read_docx(docx(body + table((p("戊"), p("己"))))).paragraphs == ("甲丙", "丁", "戊\t己")


def test_a_cell_over_two_columns_is_followed_by_an_empty_one() -> None:
    """So that figures below it keep the column of their head."""
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("件数")}'
    body = table((p("年"), wide), (p("处罚"), p("1"), p("2")))
    assert read_docx(docx(body)).paragraphs == ("年\t件数", "处罚\t1\t2")
    body = table((wide, p("年")), (p("1"), p("2"), p("处罚")))
    assert read_docx(docx(body)).paragraphs == ("件数\t\t年", "1\t2\t处罚")


def test_a_number_over_several_cells_is_left_out_and_remarked_on() -> None:
    """It stands under no one head, and behind no one word; words and years may do so."""
    wide, tall = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    rows = (
        (p("项目"), wide + p("2023年")),
        (p("处罚"), wide + p("34")),
        (p("许可"), tall + p("5件")),
    )
    document = read_docx(docx(table(*rows)))
    assert document.paragraphs == ("项目\t2023年", "处罚", "许可")
    assert document.remarks == (
        "over several cells, and left out: 34",
        "over several cells, and left out: 5件",
    )
    assert read_docx(docx(table((p("项目"), wide + p("2023"))))).paragraphs == ("项目\t2023",)


def test_lines_that_a_width_broke_are_joined() -> None:
    """As in a text: a page that was recognised has a paragraph for each line."""
    lines = [
        "　　全县各级各部门深入学习贯彻习近平",
        "法治思想，全面落实上级关于法治政府建",
        "设的各项部署要求，扎实推进行政执法规",
        "范化建设，受理复议申请46件。",
    ]
    assert read_docx(docx("".join(map(p, lines)))).paragraphs == ("".join(lines).strip(),)


def test_the_text_of_a_diagram_is_read_where_it_stands() -> None:
    """Word keeps it in a part of its own; what cannot be read is remarked on."""
    drawing = '<w:p><w:r><w:drawing><dgm:relIds xmlns:dgm="{0}/diagram" xmlns:r="{1}" r:dm="rD"/>'
    drawing += '<c:chart xmlns:c="{0}/chart"/></w:drawing></w:r></w:p>'
    schemas = "http://schemas.openxmlformats.org/drawingml/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = docx_parts(p("甲") + drawing.format(schemas, office) + p("丙"))
    related = str(parts["word/_rels/document.xml.rels"])
    link = f'<Relationship Id="rD" Type="{office}/diagramData" Target="diagrams/data1.xml"/></Rel'
    parts["word/_rels/document.xml.rels"] = related.replace("</Rel", link, 1)
    parts["word/diagrams/data1.xml"] = (
        f'<d xmlns:a="{schemas}/main"><a:p><a:t>乙</a:t><a:t>3件</a:t></a:p></d>'
    )
    assert read_docx(zipped(parts)) == Document(
        ("甲", "乙3件", "丙"),
        remarks=("a diagram, whose text may be in another order", "a chart, which is not read"),
    )


def test_what_is_not_read_is_said() -> None:
    """Beside what there is, and where nothing else is there."""
    remark = "a file in the file (altChunk), which is not read; save it again with Word"
    assert read_docx(docx(f"<w:altChunk/>{p('甲')}")) == Document(("甲",), remarks=(remark,))
    with pytest.raises(LyfzError, match=r"no text; a file in the file \(altChunk\), which is not"):
        read_docx(docx("<w:altChunk/>"))


def test_strict_xml_is_read_as_well() -> None:
    """Its names are others, and no more."""
    parts: dict[str, str | bytes] = {
        name: str(xml)
        .replace(
            "schemas.openxmlformats.org/wordprocessingml/2006/",
            "purl.oclc.org/ooxml/wordprocessingml/",
        )
        .replace(
            "schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/"
        )
        for name, xml in docx_parts(p("甲县报告"), header=p("甲县")).items()
    }
    assert "purl" in str(parts["_rels/.rels"])
    assert read_docx(zipped(parts)) == Document(("甲县报告",), (), ("甲县",))


def test_the_body_is_the_part_that_the_package_names() -> None:
    """Not always document.xml."""
    parts: dict[str, str | bytes] = {
        name.replace("document.xml", "document2.xml"): str(xml).replace(
            "/document.xml", "/document2.xml"
        )
        for name, xml in docx_parts(p("甲县报告")).items()
    }
    assert read_docx(zipped(parts)).paragraphs == ("甲县报告",)


def test_a_line_break_ends_a_paragraph() -> None:
    """As it does on a page."""
    body = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/></w:r></w:p>"
    assert read_docx(docx(body)).paragraphs == ("甲", "乙")


def test_paragraphs_in_controls_and_boxes_stand_where_they_are_met() -> None:
    """A text box is stored twice, for older programs too; it is read once."""
    control = f"<w:sdt><w:sdtContent>{p('乙')}{table((p('丙'), p('丁')))}</w:sdtContent></w:sdt>"
    box = f"<w:txbxContent>{p('红头')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
    both += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    body = f"{p('甲')}{control}<w:p><w:r>{both}</w:r>{run('戊')}</w:p>"
    assert read_docx(docx(body)).paragraphs == ("甲", "乙", "丙\t丁", "红头", "戊")


def test_cells_may_hold_paragraphs_and_tables() -> None:
    """A table in a cell is a row of its own; prose in a cell is paragraphs."""
    long = "全县开展法治宣传活动21场次，受众1.2万人。" * 3
    inner = table((p("甲"), p("1")))
    body = table((p("行政") + p("复议"), p(""), p("件")), (inner + p(""),), (p(long) * 2, p("乙")))
    assert read_docx(docx(body)).paragraphs == ("行政 复议\t\t件", "甲\t1", long, long, "乙")


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_a_template_or_a_file_with_macros_is_read_as_well(kind: str) -> None:
    """They differ in the type of their body alone."""
    parts = docx_parts(p("甲县报告"))
    types = str(parts["[Content_Types].xml"])
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert usual in types
    data = zipped(parts | {"[Content_Types].xml": types.replace(usual, kind)})
    assert read_docx(data).paragraphs == ("甲县报告",)


def test_what_stands_outside_of_the_body_is_left_out() -> None:
    """Running titles, on every page."""
    document = read_docx(docx(p("一、普法"), header=p("甲县司法局")))
    assert document == Document(("一、普法",), (), ("甲县司法局",))


def lying() -> bytes:
    """A .docx whose text is larger than its directory declares."""
    data = bytearray(docx(p("甲" * 3_000_000)))
    for mark, size, name in ((b"PK\x01\x02", 24, 46), (b"PK\x03\x04", 22, 30)):
        at = data.find(mark)
        while at >= 0:
            if data[at + name :].startswith(b"word/document.xml"):
                data[at + size : at + size + 4] = struct.pack("<I", 100)
            at = data.find(mark, at + 1)
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(docx(p("甲")))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


BODY = "word/document.xml"


def with_document(xml: str | bytes) -> bytes:
    return zipped(docx_parts("") | {"word/document.xml": xml})


ENTITY = f"""<?xml version="1.0" encoding="{{}}"?><!DOCTYPE a [<!ENTITY a "甲">
<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w="{W}"><w:body>
<w:p><w:r><w:t>&f;&a;</w:t></w:r></w:p></w:body></w:document>"""
MANY = "".join(f'<!ENTITY a{at} "{f"&a{at - 1 or str()};" * 10}">' for at in range(1, 9))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04", "a .docx that cannot be read: File is not a zip file"),
        (zipped({"a.txt": "甲"}), "a .docx that cannot be read: "),
        (zipped({"[Content_Types].xml": "<a/>"}), "a .docx that cannot be read: "),
        (with_document("<w:document"), "a .docx that cannot be read: "),
        (with_document(f'<a xmlns="{W}"/>'), "a .docx that cannot be read: "),
        (docx(p("")), "the .docx has no text"),
        (encrypted(), "a .docx that cannot be read: File '[Content_Types].xml' is encrypted"),
        (lying(), "a .docx that cannot be read: Bad CRC-32"),
        (docx(p("x" * 26_000_000)), "more than 24 MiB of text or 400000 tags; no report"),
        (docx("<w:p/>" * 500_000), "more than 24 MiB of text or 400000 tags"),
        (docx("<w:sdt>" * 9_999 + "</w:sdt>" * 9_999), "a .docx that cannot be read: "),
        (with_document(ENTITY.format("UTF-8")), "/word/document.xml declares XML entities"),
        (
            with_document(
                ENTITY.format("UTF-8").replace("]>", f"{MANY}]>").replace("&a;<", "&a8;<")
            ),
            "a .docx that cannot be read: Maximum entity amplification",
        ),
        *(
            (with_document(ENTITY.format(name).encode(encoding)), f"/{BODY} declares XML ent")
            for name, encoding in (
                ("UTF-16", "utf-16"),
                ("UTF-16", "utf-16-le"),
                ("UTF-16BE", "utf-16-be"),
                ("UTF-7", "utf-7"),
                ("GB18030", "gb18030"),
            )
        ),
        (
            with_document("<?xml version='1.0'?><甲/>".encode("gb18030")),
            "a .docx that cannot be read: ",
        ),
    ],
)
def test_what_is_no_readable_docx_is_refused(data: bytes, expected: str) -> None:
    """Each with its reason, and before it takes the memory it asks for."""
    with pytest.raises(LyfzError) as caught:
        read_docx(data)
    assert str(caught.value).startswith(expected)


def test_pictures_are_not_unpacked() -> None:
    """They are no text, and most of a file's size."""
    parts = docx_parts(p("甲")) | {"word/media/image1.png": bytes(30 << 20)}
    assert read_docx(zipped(parts)).paragraphs == ("甲",)


SOUND = docx(
    p("一、普法") + table((p("处罚"), p("12"))), header=p("甲县"), core="<dc:title>甲</dc:title>"
)


@settings(max_examples=60)
@given(st.data())
def test_a_changed_file_is_read_or_refused(data: st.DataObject) -> None:
    """Nothing but LyfzError is raised, whatever bytes are others."""
    whole = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    with suppress(LyfzError):
        assert all(read_docx(bytes(whole)).paragraphs)


XML = st.lists(
    st.sampled_from(
        [
            f"<w:{name}>"
            for name in ("p", "r", "t", "tbl", "tr", "tc", "sdt", "del", "br/", "pPr/", "x/")
        ]
        + ["甲", "<!--乙-->", "<?丙?>", "<![CDATA[丁]]>"]
    ),
    max_size=30,
)


@given(XML)
def test_any_nesting_of_elements_is_read_or_refused(pieces: list[str]) -> None:
    """Rows outside of tables, paragraphs in text: whatever is well-formed."""
    tags = [one for one in pieces if one.startswith("<w:") and not one.endswith("/>")]
    body = "".join(pieces) + "".join(one.replace("<", "</") for one in reversed(tags))
    with suppress(LyfzError):
        assert all(read_docx(docx(body)).paragraphs)
