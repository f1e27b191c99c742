"""Tracked changes read as accepted, and text that Word does not show."""

from tests.document.docx_builder import abstract, level, num, numbered, paragraph, row, run, style, styled, table
from tests.document.features.feature import Feature, each

MARK_DELETED = "<w:rPr><w:del/></w:rPr>"
MARK_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LIST = abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0)
HIDDEN = "<w:vanish/>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def inserted(*content: str) -> str:
    return f"<w:ins>{''.join(content)}</w:ins>"


def moved(text: str, kind: str) -> str:
    return f'<w:{kind}RangeStart w:id="1" w:name="m"/><w:{kind}>{run(text)}</w:{kind}><w:{kind}RangeEnd w:id="1"/>'


FEATURES = (
    Feature("inserted text", paragraph("甲", inserted(run("乙"))), ("甲乙",)),
    Feature(
        "an inserted paragraph",
        paragraph("甲") + paragraph(inserted(run("乙")), properties="<w:rPr><w:ins/></w:rPr>"),
        ("甲", "乙"),
    ),
    Feature("deleted text", paragraph("甲", deleted("乙"), "丙"), ("甲丙",), ("deleted-text",)),
    Feature("text inserted and deleted again", paragraph("甲", inserted(deleted("乙"))), ("甲",), ("deleted-text",)),
    Feature(
        "deleted text in a link",
        paragraph("甲", f"<w:hyperlink>{deleted('乙')}{run('丙')}</w:hyperlink>"),
        ("甲丙",),
        ("deleted-text",),
    ),
    Feature(
        "moved text is read where it went",
        paragraph("甲", moved("走", "moveFrom")) + paragraph(moved("走", "moveTo"), "乙"),
        ("甲", "走乙"),
        ("moved-text",),
    ),
    Feature(
        "a moved paragraph",
        paragraph(moved("走", "moveFrom"), properties="<w:rPr><w:moveFrom/></w:rPr>")
        + paragraph("甲")
        + paragraph(moved("走", "moveTo"), properties="<w:rPr><w:moveTo/></w:rPr>"),
        ("甲", "走"),
        ("moved-text",),
    ),
    Feature(
        "two paragraphs joined",
        paragraph("上", properties=MARK_DELETED) + paragraph("下") + paragraph("完"),
        ("上下", "完"),
        ("joined-paragraphs",),
    ),
    Feature(
        "three paragraphs joined",
        paragraph("一", properties=MARK_DELETED) + paragraph("二", properties=MARK_DELETED) + paragraph("三"),
        ("一二三",),
        ("joined-paragraphs",),
    ),
    Feature(
        "joined paragraphs take the number of the last",
        paragraph("上", properties=MARK_DELETED) + numbered("下", 1) + numbered("后", 1),
        ("一、 上下", "二、 后"),
        ("joined-paragraphs",),
        parts={"numbering": LIST},
    ),
    Feature(
        "a deleted numbered paragraph is not counted",
        numbered("甲", 1) + paragraph(deleted("删"), properties=NUMBERED + MARK_DELETED) + numbered("乙", 1),
        ("一、 甲", "二、 乙"),
        ("deleted-text",),
        parts={"numbering": LIST},
    ),
    Feature(
        "a numbered paragraph without its text is still counted",
        numbered("甲", 1) + paragraph(deleted("删"), properties=NUMBERED) + numbered("乙", 1),
        ("一、 甲", "三、 乙"),
        ("deleted-text",),
        parts={"numbering": LIST},
    ),
    Feature(
        "a deleted mark before a table", paragraph("甲", properties=MARK_DELETED) + table(row("乙")), ("甲", "[1,1] 乙")
    ),
    Feature(
        "a deleted mark at the end of a cell",
        table(row(f"<w:tc>{paragraph('甲', properties=MARK_DELETED)}</w:tc>")),
        ("[1,1] 甲",),
    ),
    Feature(
        "an earlier number is forgotten",
        paragraph("甲", properties=f"<w:pPrChange><w:pPr>{NUMBERED}</w:pPr></w:pPrChange>") + numbered("乙", 1),
        ("甲", "一、 乙"),
        parts={"numbering": LIST},
    ),
    Feature(
        "an earlier style is forgotten",
        paragraph("甲", properties='<w:pPrChange><w:pPr><w:pStyle w:val="H"/></w:pPr></w:pPrChange>'),
        ("甲",),
        parts={"styles": style("H", "隐藏", f"<w:rPr>{HIDDEN}</w:rPr>")},
    ),
    Feature(
        "earlier hiding is forgotten",
        paragraph(run("甲", f"<w:rPrChange><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>")),
        ("甲",),
    ),
    Feature(
        "a deleted formula",
        paragraph("甲", "<w:del><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:del>"),
        ("甲",),
        ("deleted-text",),
    ),
    Feature(
        "a field with a deleted result",
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            deleted("旧"),
            inserted(run("新")),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ("新",),
        ("deleted-text",),
    ),
    Feature("a hidden run", paragraph("甲", run("暗", HIDDEN), "乙"), ("甲乙",), ("hidden-text",)),
    Feature("hiding switched off", paragraph(run("甲", '<w:vanish w:val="0"/>')), ("甲",)),
    Feature(
        "hidden by a run style",
        paragraph("甲", run("暗", '<w:rStyle w:val="H"/>')),
        ("甲",),
        ("hidden-text",),
        parts={"styles": style("H", "隐藏", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")},
    ),
    Feature(
        "hidden by a paragraph style",
        paragraph("甲") + styled("H", "暗"),
        ("甲",),
        ("hidden-text",),
        parts={"styles": style("H", "隐藏", f"<w:rPr>{HIDDEN}</w:rPr>")},
    ),
    Feature(
        "hidden by an inherited style",
        paragraph("甲") + styled("K", "暗"),
        ("甲",),
        ("hidden-text",),
        parts={"styles": style("H", "隐藏", f"<w:rPr>{HIDDEN}</w:rPr>") + style("K", "派生", based_on="H")},
    ),
    Feature(
        "shown in a hidden style",
        styled("H", run("甲", '<w:vanish w:val="false"/>')),
        ("甲",),
        parts={"styles": style("H", "隐藏", f"<w:rPr>{HIDDEN}</w:rPr>")},
    ),
    Feature("hidden in web pages only", paragraph(run("甲", "<w:webHidden/>")), ("甲",)),
    Feature(
        "a hidden mark does not hide the text", paragraph("甲", properties=MARK_HIDDEN) + paragraph("乙"), ("甲", "乙")
    ),
    Feature(
        "a paragraph hidden with its mark is not counted",
        numbered("甲", 1) + paragraph(run("暗", HIDDEN), properties=NUMBERED + MARK_HIDDEN) + numbered("乙", 1),
        ("一、 甲", "二、 乙"),
        ("hidden-text",),
        parts={"numbering": LIST},
    ),
    Feature(
        "an empty paragraph with a hidden mark is not counted",
        numbered("甲", 1) + paragraph(properties=NUMBERED + MARK_HIDDEN) + numbered("乙", 1),
        ("一、 甲", "二、 乙"),
        parts={"numbering": LIST},
    ),
    Feature(
        "hidden text before a mark that is seen is counted",
        numbered("甲", 1) + paragraph(run("暗", HIDDEN), properties=NUMBERED) + numbered("乙", 1),
        ("一、 甲", "三、 乙"),
        ("hidden-text",),
        parts={"numbering": LIST},
    ),
)


@each(FEATURES)
def test_change(feature: Feature) -> None:
    assert feature.read() == feature.expected()
