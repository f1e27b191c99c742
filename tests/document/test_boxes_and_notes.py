"""Text boxes, footnotes, endnotes, headers and footers."""

import pytest

from tests.document.docx_builder import document, drawn_box, legacy_box, paragraph, row, run, table, texts


def placed(body: str, **linked: str) -> list[tuple[str, str, str]]:
    return [(block.kind, block.text, block.place) for block in document(body, **linked).blocks]


def note(number: int, *paragraphs: str, kind: str = "footnote") -> str:
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    first, *rest = paragraphs
    return f'<w:{kind} w:id="{number}">{paragraph(mark + run(first))}{"".join(map(paragraph, rest))}</w:{kind}>'


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


@pytest.mark.parametrize("box", [drawn_box, legacy_box])
def test_a_text_box_follows_the_paragraph_that_holds_it(box: type) -> None:
    body = paragraph("前", f"<w:r>{box(paragraph('框一'), paragraph('框二'))}</w:r>", "半") + paragraph("后")
    assert placed(body) == [
        ("paragraph", "前半", "第1段"),
        ("text-box", "框一", "文本框 第1段"),
        ("text-box", "框二", "文本框 第2段"),
        ("paragraph", "后", "第2段"),
    ]


def test_a_box_with_a_fallback_is_read_once() -> None:
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawn_box(paragraph("框"))}</mc:Choice>'
        f"<mc:Fallback>{legacy_box(paragraph('框'))}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(paragraph("前", f"<w:r>{both}</w:r>")) == ["前", "框"]


def test_an_alternative_without_choice_shows_its_fallback() -> None:
    fallback = f"<mc:AlternateContent><mc:Fallback>{run('后备')}</mc:Fallback></mc:AlternateContent>"
    assert texts(paragraph(fallback)) == ["后备"]


def test_a_box_may_stand_in_an_otherwise_empty_paragraph() -> None:
    assert texts(paragraph(f"<w:r>{drawn_box(paragraph('框'))}</w:r>") + paragraph("后")) == ["框", "后"]


def test_boxes_are_counted_and_may_hold_tables_and_boxes() -> None:
    inner = drawn_box(paragraph("内框"))
    outer = drawn_box(paragraph("外框", f"<w:r>{inner}</w:r>"), table(row("格")))
    assert placed(paragraph("前", f"<w:r>{outer}</w:r>")) == [
        ("paragraph", "前", "第1段"),
        ("text-box", "外框", "文本框 第1段"),
        ("text-box", "内框", "文本框2 第1段"),
        ("cell", "格", "表1 第1行第1列"),
    ]


def test_a_box_in_a_cell_follows_the_paragraph_of_the_cell() -> None:
    body = table(row(paragraph_cell("甲", "框"), "乙"))
    assert texts(body) == ["甲", "框", "乙"]


def paragraph_cell(text: str, box: str) -> str:
    return f"<w:tc>{paragraph(text, f'<w:r>{drawn_box(paragraph(box))}</w:r>')}</w:tc>"


def test_footnotes_stand_after_the_paragraph_that_refers_to_them() -> None:
    body = paragraph("甲", reference(3), "乙", reference(2)) + paragraph("丙")
    notes = note(-1, "分隔") + note(2, "第二") + note(3, "第一", "续")
    assert placed(body, footnotes=notes) == [
        ("paragraph", "甲乙", "第1段"),
        ("footnote", "第一", "脚注1"),
        ("footnote", "续", "脚注1 第2段"),
        ("footnote", "第二", "脚注2"),
        ("paragraph", "丙", "第2段"),
    ]


def test_endnotes_stand_after_the_paragraph_that_refers_to_them() -> None:
    body = paragraph("甲", reference(1, "endnote"))
    assert placed(body, endnotes=note(1, "尾", kind="endnote")) == [
        ("paragraph", "甲", "第1段"),
        ("endnote", "尾", "尾注1"),
    ]


def test_a_reference_to_no_note_is_passed_over() -> None:
    assert texts(paragraph("甲", reference(7)), footnotes=note(1, "他")) == ["甲"]


def test_headers_and_footers_are_apart_from_the_body() -> None:
    read = document(
        paragraph("正文"),
        header=paragraph("内部材料") + paragraph(f"<w:r>{drawn_box(paragraph('密级'))}</w:r>"),
        footer=paragraph("第1页") + paragraph("内部材料"),
    )
    assert read.margins == ("内部材料", "密级", "第1页")
    assert [block.text for block in read.blocks] == ["正文"]


def test_a_note_that_refers_to_itself_is_read_once() -> None:
    itself = f'<w:footnote w:id="1">{paragraph("注", reference(1))}</w:footnote>'
    assert texts(paragraph("甲", reference(1)), footnotes=itself) == ["甲", "注"]
