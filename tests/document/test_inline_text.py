"""What of a paragraph is text."""

import pytest

from checker.document import read_bytes
from tests.document.docx_builder import docx, drawn_box, paragraph, run, texts


def field(*parts: str) -> str:
    """A complex field: its code runs, then its result runs."""
    code, result = parts
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return begin + code + separate + result + end


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def shown_by_code(text: str) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return begin + code(text) + end


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("我") + run("忘了") + run("本"), "我忘了本"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>", "A-BC"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t></w:r>', "☑同意"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>否</w:t></w:r>', "□否"),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        ('<w:r><w:sym w:font="宋体" w:char="zz"/><w:t>甲</w:t></w:r>', "甲"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag>{run('桐坪县')}</w:smartTag>", "桐坪县"),
        (f"<w:customXml>{run('桐坪县')}</w:customXml>", "桐坪县"),
        (
            f"<w:sdt><w:sdtPr><w:alias w:val='名'/></w:sdtPr><w:sdtContent>{run('何秀英')}</w:sdtContent></w:sdt>",
            "何秀英",
        ),
        (f"<w:ins>{run('补上的')}</w:ins>", "补上的"),
        (f'<w:fldSimple w:instr="DATE">{run("5月4日")}</w:fldSimple>', "5月4日"),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>tóng</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>桐</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "桐",
        ),
        (field(code("DATE"), run("6月18日")), "6月18日"),
        (field(code("IF ") + field(code("PAGE"), run("9")) + code(" = 9"), run("末页")), "末页"),
        (shown_by_code(r"EQ \o\ac(○,一)"), "一"),
        (shown_by_code(r"EQ \o\ad(\s\up 9(tóng),桐)"), "桐"),
        (shown_by_code("MACROBUTTON NoMacro 请填写姓名"), "请填写姓名"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox>'
            "</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("是"),
            "☑是",
        ),
    ],
)
def test_what_word_shows_is_read(content: str, text: str) -> None:
    assert texts(paragraph(content)) == [text]


def test_a_field_that_never_ends_costs_no_text() -> None:
    opened = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(paragraph(opened + run("一段")) + paragraph("又一段")) == ["一段", "又一段"]


def test_a_field_may_run_over_paragraphs() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    body = paragraph(begin + code("TOC") + separate + run("目录一")) + paragraph(run("目录二") + end)
    assert texts(body + paragraph("正文")) == ["目录一", "目录二", "正文"]


def test_a_tab_stop_is_no_tab() -> None:
    properties = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'
    assert texts(paragraph("<w:r><w:tab/><w:t>甲</w:t></w:r>", run("乙"), properties=properties)) == ["甲乙"]


def test_outer_spaces_are_dropped_and_inner_ones_kept() -> None:
    assert texts(paragraph("　　沈 佩 兰 ")) == ["沈 佩 兰"]


def test_paragraphs_without_text_are_no_blocks() -> None:
    assert texts("<w:p/>" + paragraph("　") + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph("甲")) == ["甲"]


def test_block_content_controls_and_custom_xml_are_looked_into() -> None:
    inner = f"<w:customXml>{paragraph('乙')}</w:customXml>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('甲')}{inner}</w:sdtContent></w:sdt>"
    assert texts(body + paragraph("丙")) == ["甲", "乙", "丙"]


def test_any_prefix_will_do() -> None:
    body = paragraph("甲", f"<w:r>{drawn_box(paragraph('框'))}</w:r>", "<w:r><w:tab/><w:t>乙</w:t></w:r>")
    data = docx(body)
    document_part = '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    other = docx(
        "",
        {
            "word/document.xml": document_part
            + "<x:body><x:p><x:r><x:t>甲</x:t><x:tab/><x:t>乙</x:t></x:r></x:p></x:body></x:document>"
        },
    )
    assert [block.text for block in read_bytes("a", data).blocks] == ["甲\t乙", "框"]
    assert [block.text for block in read_bytes("a", other).blocks] == ["甲\t乙"]
