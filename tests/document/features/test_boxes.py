"""Text that stands beside the lines: boxes, WordArt, canvases, notes, headers and footers."""

from tests.document.docx_builder import (
    abstract,
    drawn_box,
    legacy_box,
    level,
    num,
    numbered,
    paragraph,
    row,
    run,
    style,
    styled,
    table,
)
from tests.document.features.feature import Feature, each

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
CANVAS = "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"


def drawing(content: str, uri: str = SHAPE) -> str:
    return (
        f'<w:drawing><wp:anchor><a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing>"
    )


def shape(*paragraphs: str) -> str:
    return f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp>"


def in_run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def alternative(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def note(kind: str, number: int, *content: str) -> str:
    return f'<w:{kind} w:id="{number}">{"".join(content)}</w:{kind}>'


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


GROUP = '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">{}</wpg:wgp>'
WORD_ART = '<w:pict><v:shape type="#_x0000_t136"><v:textpath style="font-size:1pt" string="{}"/></v:shape></w:pict>'
LOCKED_CANVAS = (
    "<a:txSp><a:txBody><a:p><a:r><a:t>画布</a:t></a:r><a:br/><a:r><a:t>里的字</a:t></a:r></a:p><a:p/></a:txBody>"
    "</a:txSp>"
)
LIST = abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0)

FEATURES = (
    Feature("a drawn box", paragraph("前", in_run(drawn_box(paragraph("框")))), ("前", "box: 框")),
    Feature("a legacy box", paragraph("前", in_run(legacy_box(paragraph("框")))), ("前", "box: 框")),
    Feature(
        "a box in both forms is read once",
        paragraph("前", in_run(alternative(drawn_box(paragraph("框")), legacy_box(paragraph("框"))))),
        ("前", "box: 框"),
    ),
    Feature(
        "an alternative around the run",
        paragraph(alternative(run("新"), run("旧"))),
        ("新",),
    ),
    Feature(
        "an alternative around paragraphs",
        alternative(paragraph("新"), paragraph("旧")) + paragraph("后"),
        ("新", "后"),
    ),
    Feature(
        "an alternative in an alternative",
        paragraph(alternative(alternative(run("内"), run("内旧")), alternative(run("外旧"), run("更旧")))),
        ("内",),
    ),
    Feature(
        "an alternative without fallback",
        paragraph(f"<mc:AlternateContent><mc:Choice>{run('新')}</mc:Choice></mc:AlternateContent>"),
        ("新",),
    ),
    Feature(
        "a box does not part the text around it",
        paragraph("上", in_run(drawn_box(paragraph("框"))), "下"),
        ("上下", "box: 框"),
    ),
    Feature(
        "a group of shapes",
        paragraph("前", in_run(drawing(GROUP.format(shape(paragraph("一")) + shape(paragraph("二")))))),
        ("前", "box: 一", "box: 二"),
    ),
    Feature(
        "a legacy group",
        paragraph(
            "前",
            in_run(
                "<w:pict><v:group><v:shape><v:textbox><w:txbxContent>"
                f"{paragraph('一')}</w:txbxContent></v:textbox></v:shape><v:rect><v:textbox><w:txbxContent>"
                f"{paragraph('二')}</w:txbxContent></v:textbox></v:rect></v:group></w:pict>"
            ),
        ),
        ("前", "box: 一", "box: 二"),
    ),
    Feature(
        "a table in a box",
        paragraph("前", in_run(drawn_box(paragraph("框"), table(row("甲", "乙"))))),
        ("前", "box: 框", "[1,1] 甲", "[1,2] 乙"),
    ),
    Feature(
        "a box in a box",
        paragraph("前", in_run(drawn_box(paragraph("外", in_run(drawn_box(paragraph("内"))))))),
        ("前", "box: 外", "box: 内"),
    ),
    Feature(
        "a numbered list in a box",
        paragraph("前", in_run(drawn_box(numbered("甲", 1), numbered("乙", 1)))),
        ("前", "box: 一、 甲", "box: 二、 乙"),
        parts={"numbering": LIST},
    ),
    Feature(
        "a box in a link",
        paragraph("前", f"<w:hyperlink>{in_run(drawn_box(paragraph('框')))}</w:hyperlink>"),
        ("前", "box: 框"),
    ),
    Feature(
        "a box in deleted text",
        paragraph("前", f"<w:del>{in_run(drawn_box(paragraph('框')))}</w:del>"),
        ("前",),
        notes=("deleted-text",),
    ),
    Feature("WordArt of old files", paragraph("前", in_run(WORD_ART.format("红头标题"))), ("前", "box: 红头标题")),
    Feature(
        "text on a locked canvas",
        paragraph("前", in_run(drawing(LOCKED_CANVAS, CANVAS))),
        ("前", "box: 画布", "box: 里的字"),
    ),
    Feature(
        "a frame reads like any paragraph",
        paragraph("框文", properties='<w:framePr w:w="2000" w:hAnchor="page"/>') + paragraph("后"),
        ("框文", "后"),
    ),
    Feature(
        "a footnote follows its paragraph",
        paragraph("甲", reference("footnote", 2), "乙") + paragraph("丙"),
        ("甲乙", "footnote: 注", "丙"),
        parts={"footnotes": note("footnote", -1, paragraph("分隔线")) + note("footnote", 2, paragraph("注"))},
    ),
    Feature(
        "an endnote follows its paragraph",
        paragraph("甲", reference("endnote", 1)) + paragraph("乙"),
        ("甲", "endnote: 尾", "乙"),
        parts={"endnotes": note("endnote", 1, paragraph("尾"))},
    ),
    Feature(
        "notes in the order of their references",
        paragraph("甲", reference("footnote", 2), reference("endnote", 1), reference("footnote", 1)),
        ("甲", "footnote: 二", "endnote: 尾", "footnote: 一"),
        parts={
            "footnotes": note("footnote", 1, paragraph("一")) + note("footnote", 2, paragraph("二")),
            "endnotes": note("endnote", 1, paragraph("尾")),
        },
    ),
    Feature(
        "a footnote of two paragraphs and a table",
        paragraph("甲", reference("footnote", 1)),
        ("甲", "footnote: 一", "footnote: 二", "[1,1] 格"),
        parts={"footnotes": note("footnote", 1, paragraph("一"), paragraph("二"), table(row("格")))},
    ),
    Feature(
        "a footnote with tabs that the body does not have",
        paragraph("甲", reference("footnote", 1)),
        ("甲", "footnote: 左\t右"),
        parts={"footnotes": note("footnote", 1, "<w:p><w:r><w:t>左</w:t><w:tab/><w:t>右</w:t></w:r></w:p>")},
    ),
    Feature(
        "a footnote in a cell",
        table(row(f"<w:tc>{paragraph('甲', reference('footnote', 1))}</w:tc>", "乙")),
        ("[1,1] 甲", "footnote: 注", "[1,2] 乙"),
        parts={"footnotes": note("footnote", 1, paragraph("注"))},
    ),
    Feature(
        "changes in a footnote",
        paragraph("甲", reference("footnote", 1)),
        ("甲", "footnote: 留"),
        notes=("deleted-text",),
        parts={
            "footnotes": note("footnote", 1, paragraph("留", "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"))
        },
    ),
    Feature(
        "a deleted reference takes its footnote along",
        paragraph("甲", f"<w:del>{reference('footnote', 1)}</w:del>"),
        ("甲",),
        parts={"footnotes": note("footnote", 1, paragraph("注"))},
    ),
    Feature(
        "a reference to no note",
        paragraph("甲", reference("footnote", 9)),
        ("甲",),
        parts={"footnotes": note("footnote", 1, paragraph("注"))},
    ),
    Feature(
        "headers and footers stay apart",
        paragraph("正文"),
        ("正文",),
        margins=("内部材料", "第1页"),
        parts={"header": paragraph("内部材料"), "footer": paragraph("第1页")},
    ),
    Feature(
        "a watermark is part of the header",
        paragraph("正文"),
        ("正文",),
        margins=("内部材料", "征求意见稿"),
        parts={"header": paragraph("内部材料", in_run(WORD_ART.format("征求意见稿")))},
    ),
    Feature(
        "tables and boxes in a header",
        paragraph("正文"),
        ("正文",),
        margins=("左", "右", "框"),
        parts={"header": table(row("左", "右")) + paragraph(in_run(drawn_box(paragraph("框"))))},
    ),
    Feature(
        "a box hidden by its style",
        paragraph("前", in_run(drawn_box(styled("H", "框")))),
        ("前",),
        notes=("hidden-text",),
        parts={"styles": style("H", "隐藏", "<w:rPr><w:vanish/></w:rPr>")},
    ),
)


@each(FEATURES)
def test_box(feature: Feature) -> None:
    assert feature.read() == feature.expected()
