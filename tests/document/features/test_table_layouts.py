"""Tables: where every cell stands, how far it spans, and what is left of changed ones."""

from tests.document.docx_builder import cell, drawn_box, paragraph, row, table
from tests.document.features.feature import Feature, each


def spanning(text: str, columns: int) -> str:
    return cell(paragraph(text), f'<w:gridSpan w:val="{columns}"/>')


def merged(text: str, *, down: str) -> str:
    return cell(paragraph(text) if text else "<w:p/>", f'<w:vMerge w:val="{down}"/>' if down else "<w:vMerge/>")


def control(content: str) -> str:
    """A content control around rows, cells or paragraphs."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="控件"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


DELETED = "<w:r><w:delText>删</w:delText></w:r>"

FEATURES = (
    Feature(
        "cells in reading order",
        table(row("甲", "乙"), row("丙", "丁")),
        ("[1,1] 甲", "[1,2] 乙", "[2,1] 丙", "[2,2] 丁"),
    ),
    Feature(
        "several paragraphs in a cell",
        table(row(cell(paragraph("甲") + "<w:p/>" + paragraph("乙")))),
        ("[1,1] 甲", "[1,1] 乙"),
    ),
    Feature(
        "cells merged across",
        table(row(spanning("甲", 2), "乙"), row("丙", "丁", "戊")),
        ("[1,1 1×2] 甲", "[1,3] 乙", "[2,1] 丙", "[2,2] 丁", "[2,3] 戊"),
    ),
    Feature(
        "cells merged down",
        table(row(merged("甲", down="restart"), "乙"), row(merged("", down=""), "丙"), row("丁", "戊")),
        ("[1,1 2×1] 甲", "[1,2] 乙", "[2,2] 丙", "[3,1] 丁", "[3,2] 戊"),
    ),
    Feature(
        "cells merged both ways",
        table(
            row(cell(paragraph("甲"), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "乙"),
            row(cell("<w:p/>", '<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>'), "丙"),
        ),
        ("[1,1 2×2] 甲", "[1,3] 乙", "[2,3] 丙"),
    ),
    Feature(
        "cells merged across in the old way",
        table(
            row(cell(paragraph("甲"), '<w:hMerge w:val="restart"/>'), cell("<w:p/>", "<w:hMerge/>"), "乙"),
            row("丙", "丁", "戊"),
        ),
        ("[1,1 1×2] 甲", "[1,3] 乙", "[2,1] 丙", "[2,2] 丁", "[2,3] 戊"),
    ),
    Feature(
        "cells merged both ways in the old way",
        table(
            row(
                "左",
                cell(paragraph("甲"), '<w:hMerge w:val="restart"/><w:vMerge w:val="restart"/>'),
                cell("<w:p/>", '<w:hMerge/><w:vMerge w:val="restart"/>'),
                cell("<w:p/>", '<w:hMerge/><w:vMerge w:val="restart"/>'),
            ),
            row(
                "下",
                cell("<w:p/>", '<w:hMerge w:val="restart"/><w:vMerge/>'),
                cell("<w:p/>", "<w:hMerge/><w:vMerge/>"),
                cell("<w:p/>", "<w:hMerge/><w:vMerge/>"),
            ),
        ),
        ("[1,1] 左", "[1,2 2×3] 甲", "[2,1] 下"),
    ),
    Feature(
        "text in a cell that continues another",
        table(row(merged("甲", down="restart"), "乙"), row(merged("续", down="continue"), "丙")),
        ("[1,1 2×1] 甲", "[1,2] 乙", "[1,1 2×1] 续", "[2,2] 丙"),
    ),
    Feature(
        "rows that begin further right",
        table(row("甲", "乙"), row("丙", properties='<w:gridBefore w:val="1"/>')),
        ("[1,1] 甲", "[1,2] 乙", "[2,2] 丙"),
    ),
    Feature(
        "header rows",
        table(row("项目", "情况", properties="<w:tblHeader/>"), row("住房", "一套")),
        ("[1,1] 项目", "[1,2] 情况", "[2,1] 住房", "[2,2] 一套"),
    ),
    Feature(
        "a table in a cell",
        table(row(cell(paragraph("前") + table(row("内一", "内二")) + paragraph("后")), "外")),
        ("[1,1] 前", "[1,1] 内一", "[1,2] 内二", "[1,1] 后", "[1,2] 外"),
    ),
    Feature(
        "three tables in each other",
        table(row(cell(table(row(cell(table(row("深")) + "<w:p/>"))) + "<w:p/>"))),
        ("[1,1] 深",),
    ),
    Feature(
        "a table between paragraphs", paragraph("前") + table(row("格")) + paragraph("后"), ("前", "[1,1] 格", "后")
    ),
    Feature(
        "deleted rows",
        table(row("甲"), row("乙", properties="<w:del/>"), row("丙", properties="<w:ins/>")),
        ("[1,1] 甲", "[2,1] 丙"),
        notes=("deleted-row",),
    ),
    Feature(
        "deleted cells",
        table(row("甲", cell(paragraph("乙"), "<w:cellDel/>"), cell(paragraph("丙"), "<w:cellIns/>"))),
        ("[1,1] 甲", "[1,2] 丙"),
        notes=("deleted-cell",),
    ),
    Feature(
        "a wholly deleted table leaves no gap in the count",
        paragraph("前") + table(row("甲", properties="<w:del/>")) + table(row("乙")),
        ("前", "[1,1] 乙"),
        notes=("deleted-row",),
    ),
    Feature(
        "deleted text in a cell",
        table(row(cell(paragraph("甲", f"<w:del>{DELETED}</w:del>")), "乙")),
        ("[1,1] 甲", "[1,2] 乙"),
        notes=("deleted-text",),
    ),
    Feature("rows in a content control", table(row("甲"), control(row("乙"))), ("[1,1] 甲", "[2,1] 乙")),
    Feature(
        "cells in a content control",
        table(row("甲", control(cell(paragraph("乙"))), "丙")),
        ("[1,1] 甲", "[1,2] 乙", "[1,3] 丙"),
    ),
    Feature(
        "the first cell in a content control",
        table(row(control(cell(paragraph("甲"))), "乙")),
        ("[1,1] 甲", "[1,2] 乙"),
    ),
    Feature(
        "a repeating section of rows",
        table(row("甲"), control(control(row("乙")) + control(row("丙")))),
        ("[1,1] 甲", "[2,1] 乙", "[3,1] 丙"),
    ),
    Feature(
        "rows and cells in custom XML",
        table(
            f'<w:customXml w:element="行">{row("甲", "<w:customXml>" + cell(paragraph("乙")) + "</w:customXml>")}'
            "</w:customXml>"
        ),
        ("[1,1] 甲", "[1,2] 乙"),
    ),
    Feature("a table in a content control", control(table(row("甲"))), ("[1,1] 甲",)),
    Feature(
        "a box in a cell",
        table(row(cell(paragraph("甲", f"<w:r>{drawn_box(paragraph('框'))}</w:r>")), "乙")),
        ("[1,1] 甲", "box: 框", "[1,2] 乙"),
    ),
    Feature(
        "bookmarks between rows and cells",
        table("<w:bookmarkStart/>" + row("甲", "<w:bookmarkEnd/>", "乙")),
        ("[1,1] 甲", "[1,2] 乙"),
    ),
)


@each(FEATURES)
def test_table(feature: Feature) -> None:
    assert feature.read() == feature.expected()
