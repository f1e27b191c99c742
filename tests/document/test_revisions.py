"""Tracked changes, read as accepted."""

from tests.document.docx_builder import (
    abstract,
    cell,
    document,
    level,
    notes,
    num,
    numbered,
    paragraph,
    row,
    run,
    table,
    texts,
)

MARK_DELETED = "<w:rPr><w:del/></w:rPr>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_inserted_text_is_read_and_deleted_text_noted() -> None:
    body = paragraph("甲") + paragraph("乙", f"<w:ins>{run('补')}</w:ins>", deleted("删去"))
    assert texts(body) == ["甲", "乙补"]
    assert notes(body) == [("deleted-text", 2, 2)]


def test_moved_text_is_read_at_its_new_place_only() -> None:
    body = paragraph(f"<w:moveFrom>{run('移动')}</w:moveFrom>", "甲") + paragraph(f"<w:moveTo>{run('移动')}</w:moveTo>")
    assert texts(body) == ["甲", "移动"]
    assert notes(body) == [("moved-text", 1, 2)]


def test_a_paragraph_whose_mark_is_deleted_joins_the_next() -> None:
    body = paragraph("上半", properties=MARK_DELETED) + "<w:bookmarkStart/>" + paragraph("下半") + paragraph("完")
    assert texts(body) == ["上半下半", "完"]
    assert notes(body) == [("joined-paragraphs", 1, 1)]


def test_three_paragraphs_may_become_one() -> None:
    body = paragraph("一", properties=MARK_DELETED) + paragraph("二", properties=MARK_DELETED) + paragraph("三")
    assert texts(body) == ["一二三"]
    assert notes(body) == [("joined-paragraphs", 1, 2)]


def test_a_wholly_deleted_paragraph_leaves_nothing_but_a_note() -> None:
    body = paragraph("甲") + paragraph(deleted("删去的"), properties=MARK_DELETED) + paragraph("乙")
    assert texts(body) == ["甲", "乙"]
    assert notes(body) == [("deleted-text", 2, 3)]


def test_a_deleted_paragraph_is_not_counted_in_its_list() -> None:
    gone = paragraph(
        deleted("删"), properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{MARK_DELETED}'
    )
    lists = abstract(0, level(0, "japaneseCounting", "%1、")) + num(1, 0)
    body = numbered("甲", 1) + gone + numbered("乙", 1)
    assert texts(body, numbering=lists) == ["一、甲", "二、乙"]


def test_the_last_paragraph_before_a_table_keeps_its_text() -> None:
    assert texts(paragraph("甲", properties=MARK_DELETED) + table(row("乙"))) == ["甲", "乙"]


def test_deleted_rows_and_cells_are_dropped() -> None:
    gone = cell(paragraph("删格"), "<w:cellDel/>")
    body = paragraph("前") + table(row("甲", gone), row("删行", properties="<w:del/>"))
    assert texts(body) == ["前", "甲"]
    assert notes(body) == [("deleted-row", 1, 1), ("deleted-cell", 1, 1)]


def test_earlier_properties_are_forgotten() -> None:
    earlier = '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert texts(paragraph("甲", properties=earlier), numbering=lists) == ["甲"]


def test_a_box_in_deleted_text_goes_with_it() -> None:
    box = "<w:del><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>"
    closed = box + "</v:textbox></v:shape></w:pict></w:r></w:del>"
    assert texts(paragraph("甲", closed)) == ["甲"]


def test_notes_on_changes_tell_the_place() -> None:
    body = paragraph("甲") + table(row(cell(paragraph("乙", deleted("删")))))
    assert [note.place for note in document(body).notes] == ["表1 第1行第1列"]
