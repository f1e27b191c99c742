"""What stands in a line: wrappers of runs, breaks and signs, symbols, ruby, formulas, fields."""

from tests.document.docx_builder import abstract, level, num, paragraph, run
from tests.document.features.feature import Feature, each


def runs(content: str, properties: str = "") -> str:
    """A paragraph of one run with `content` as it is."""
    return f"<w:p><w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r></w:p>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def complex_field(instruction: str, *result: str) -> str:
    """A field in runs; without a result if none is given."""
    separate = mark("separate") + "".join(result) if result else ""
    return mark("begin") + code(instruction) + separate + mark("end")


def form_field(instruction: str, data: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    return begin + code(instruction) + mark("end")


def symbol(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def in_font(font: str, text: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


RUBY = (
    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zì chá</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>自查</w:t></w:r>"
    "</w:rubyBase></w:ruby></w:r>"
)
FORMULA = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
CHECK_BOX = (
    '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/>'
    "</w14:checkbox>"
)
CONTENTS = (
    paragraph(mark("begin"), code(' TOC \\o "1-3" '), mark("separate"), "一、问题", "<w:r><w:tab/></w:r>", "1")
    + paragraph("二、原因", "<w:r><w:tab/></w:r>", "3", mark("end"))
    + paragraph("正文在此。")
)

FEATURES = (
    Feature("text in several runs", paragraph("自", "我", "检查"), ("自我检查",)),
    Feature("a link", paragraph("见", '<w:hyperlink w:anchor="x">' + run("附件") + "</w:hyperlink>"), ("见附件",)),
    Feature(
        "a smart tag", paragraph("在", f'<w:smartTag w:element="place">{run("河东村")}</w:smartTag>'), ("在河东村",)
    ),
    Feature(
        "smart tags in each other",
        paragraph(f"<w:smartTag><w:smartTagPr/><w:smartTag>{run('二〇')}</w:smartTag>{run('一四年')}</w:smartTag>"),
        ("二〇一四年",),
    ),
    Feature("custom XML in a line", paragraph("甲", f"<w:customXml>{run('乙')}</w:customXml>"), ("甲乙",)),
    Feature("custom XML around paragraphs", f"<w:customXml>{paragraph('甲')}</w:customXml>", ("甲",)),
    Feature(
        "text of one direction in the other",
        paragraph(f"<w:bdo>{run('甲')}</w:bdo><w:dir>{run('乙')}</w:dir>"),
        ("甲乙",),
    ),
    Feature("a control around paragraphs", control(paragraph("甲") + paragraph("乙")), ("甲", "乙")),
    Feature("a control in a line", paragraph("姓名：", control(run("何秀英"))), ("姓名：何秀英",)),
    Feature("controls in each other", control(control(paragraph("甲", control(control(run("乙")))))), ("甲乙",)),
    Feature(
        "a control that shows its placeholder",
        paragraph("姓名：", control(run("单击此处输入文字。"), "<w:showingPlcHdr/>")),
        ("姓名：单击此处输入文字。",),
    ),
    Feature("a check box control", paragraph(control(run("☒"), CHECK_BOX), "是"), ("☒是",)),
    Feature(
        "a drop-down control shows its choice only",
        paragraph(
            "类别：",
            control(
                run("领导干部"),
                '<w:dropDownList><w:listItem w:displayText="领导干部" w:value="1"/><w:listItem w:displayText="班子" '
                'w:value="2"/></w:dropDownList>',
            ),
        ),
        ("类别：领导干部",),
    ),
    Feature(
        "a control with a table of contents",
        control(CONTENTS, "<w:docPartObj/>"),
        ("一、问题\t1", "二、原因\t3", "正文在此。"),
    ),
    Feature("tabs", runs("<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t>"), ("甲\t乙\t丙",)),
    Feature(
        "tab stops are no tabs",
        paragraph("甲", "<w:r><w:tab/></w:r>", "乙", properties='<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'),
        ("甲\t乙",),
    ),
    Feature("line breaks", runs("<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>"), ("甲\n乙\n丙",)),
    Feature("a page break in a line", runs('<w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t>'), ("甲\n乙",)),
    Feature("a page break by itself", runs('<w:br w:type="page"/>') + paragraph("甲"), ("甲",)),
    Feature("a column break", runs('<w:t>甲</w:t><w:br w:type="column"/><w:t>乙</w:t>'), ("甲\n乙",)),
    Feature(
        "columns and sections read on",
        paragraph("甲", properties='<w:sectPr><w:cols w:num="2"/></w:sectPr>') + paragraph("乙"),
        ("甲", "乙"),
    ),
    Feature(
        "breaks where the page last broke", runs("<w:t>甲</w:t><w:lastRenderedPageBreak/><w:t>乙</w:t>"), ("甲乙",)
    ),
    Feature("a soft hyphen is not seen", runs("<w:t>自</w:t><w:softHyphen/><w:t>查</w:t>"), ("自查",)),
    Feature("a hyphen that never breaks", runs("<w:t>2013</w:t><w:noBreakHyphen/><w:t>2014</w:t>"), ("2013-2014",)),
    Feature("spaces are kept", paragraph("一　是 x  y"), ("一　是 x  y",)),
    Feature("line ends of the XML are no line breaks", runs("<w:t>\n  自查\n  </w:t>"), ("自查",)),
    Feature("a ticked box of Wingdings", paragraph(symbol("Wingdings", "F0FE"), "是"), ("☑是",)),
    Feature("a box of Wingdings without its private area", paragraph(symbol("Wingdings", "00A8"), "否"), ("□否",)),
    Feature("boxes of Wingdings 2", paragraph(symbol("Wingdings 2", "F052"), symbol("Wingdings 2", "F0A3")), ("☑□",)),
    Feature("a Greek letter of the Symbol font", paragraph(symbol("Symbol", "F061")), ("α",)),
    Feature("a symbol of an ordinary font", paragraph(symbol("宋体", "2116")), ("№",)),
    Feature("Wingdings written as text", paragraph(in_font("Wingdings", "\uf0fe"), "是"), ("☑是",)),
    Feature("private characters of other fonts stay", paragraph(in_font("造字", "\ue000\uf0fe")), ("\ue000\uf0fe",)),
    Feature("the base of ruby", paragraph("先", RUBY, "后"), ("先自查后",)),
    Feature("a formula in a line", paragraph("设", FORMULA), ("设x=1",)),
    Feature("a formula by itself", f"<m:oMathPara>{FORMULA}</m:oMathPara>" + paragraph("后"), ("x=1", "后")),
    Feature("a run outside any paragraph", run("散") + paragraph("后"), ("散", "后")),
    Feature(
        "a simple field", paragraph("共", f'<w:fldSimple w:instr="NUMPAGES">{run("3")}</w:fldSimple>', "页"), ("共3页",)
    ),
    Feature("a field shows its result", paragraph("见", complex_field(" REF _1 ", run("第二节"))), ("见第二节",)),
    Feature("a field without result shows nothing", paragraph("甲", complex_field(" PAGE "), "乙"), ("甲乙",)),
    Feature(
        "a code in pieces",
        paragraph(mark("begin"), code("RE"), code("F x"), mark("separate"), "果", mark("end")),
        ("果",),
    ),
    Feature(
        "a field in a result",
        paragraph(complex_field("HYPERLINK", run("外"), complex_field("REF x", run("内")), run("外"))),
        ("外内外",),
    ),
    Feature(
        "a field in a code",
        paragraph(mark("begin"), code("IF "), complex_field("REF x", run("条件")), mark("separate"), "果", mark("end")),
        ("果",),
    ),
    Feature("text in a code", paragraph(mark("begin"), run("码"), mark("separate"), run("果"), mark("end")), ("果",)),
    Feature("a field over several paragraphs", CONTENTS, ("一、问题\t1", "二、原因\t3", "正文在此。")),
    Feature("a link as a field", paragraph(complex_field(' HYPERLINK "http://192.0.2.1/" ', run("网址"))), ("网址",)),
    Feature("an enclosed character", paragraph(complex_field(" eq \\o\\ac(○,一) "), "是"), ("一是",)),
    Feature(
        "a phonetic guide as a field",
        paragraph(complex_field(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zì),字) ')),
        ("字",),
    ),
    Feature("a button shows its prompt", paragraph(complex_field(" MACROBUTTON NoMacro [单击填写] ")), ("[单击填写]",)),
    Feature("a symbol as a field", paragraph(complex_field(' SYMBOL 254 \\f "Wingdings" \\s 12 '), "是"), ("☑是",)),
    Feature("a symbol field with a result", paragraph(complex_field(" SYMBOL 254 \\f Wingdings ", run("☑"))), ("☑",)),
    Feature(
        "a ticked form field",
        paragraph(form_field(" FORMCHECKBOX ", '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "是"),
        ("☑是",),
    ),
    Feature(
        "an empty form field",
        paragraph(form_field(" FORMCHECKBOX ", '<w:checkBox><w:default w:val="0"/></w:checkBox>'), "否"),
        ("☐否",),
    ),
    Feature(
        "a form field with a list",
        paragraph(
            form_field(
                " FORMDROPDOWN ",
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="正科"/><w:listEntry w:val="副处"/></w:ddList>',
            )
        ),
        ("副处",),
    ),
    Feature("a form field with text", paragraph("姓名：", complex_field(" FORMTEXT ", run("郑文"))), ("姓名：郑文",)),
    Feature(
        "numbers made by a field are said to be missing",
        paragraph(complex_field(" AUTONUM "), "甲"),
        ("甲",),
        notes=("unread-number",),
    ),
    Feature(
        "a field that never ends",
        paragraph(mark("begin"), code("REF"), mark("separate"), "甲") + paragraph("乙"),
        ("甲", "乙"),
    ),
    Feature(
        "bookmarks and spelling marks", paragraph("自", '<w:bookmarkStart w:name="a"/><w:proofErr/>', "查"), ("自查",)
    ),
    Feature(
        "comments are counted", paragraph("甲", '<w:r><w:commentReference w:id="0"/></w:r>'), ("甲",), ("comment",)
    ),
    Feature(
        "formatting cuts no words",
        paragraph(run("自", "<w:b/>"), run("查", '<w:color w:val="FF0000"/>')),
        ("自查",),
    ),
    Feature("a typed number is text", paragraph("一、问题"), ("一、问题",)),
    Feature(
        "typed and automatic numbers",
        paragraph("（一）甲", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        ("1. （一）甲",),
        parts={"numbering": abstract(0, level(0, "decimal", "%1.")) + num(1, 0)},
    ),
)


@each(FEATURES)
def test_line(feature: Feature) -> None:
    assert feature.read() == feature.expected()
