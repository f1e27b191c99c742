"""Tables: coordinates, spans and headers."""

from checker.document import Block, Cell
from tests.document.docx_builder import cell, document, paragraph, row, table, texts

RESTART = '<w:vMerge w:val="restart"/>'
CONTINUE = "<w:vMerge/>"


def cells(body: str) -> dict[str, Cell | None]:
    return {block.text: block.cell for block in document(body).blocks}


def test_a_cell_knows_its_coordinates_headers_and_place() -> None:
    assert document(table(row("问题", "措施"), row("文山会海", "少开会"))).blocks == (
        Block(1, "cell", "问题", cell=Cell(1, 1, 1), place="表1 第1行第1列"),
        Block(2, "cell", "措施", cell=Cell(1, 1, 2, row_header="问题"), place="表1 第1行第2列"),
        Block(3, "cell", "文山会海", cell=Cell(1, 2, 1, column_header="问题"), place="表1 第2行第1列"),
        Block(
            4,
            "cell",
            "少开会",
            cell=Cell(1, 2, 2, row_header="文山会海", column_header="措施"),
            place="表1 第2行第2列",
        ),
    )


def test_cells_merged_downwards_head_every_row_they_span() -> None:
    body = table(
        row("类别", "措施"),
        row(cell(paragraph("大厅"), RESTART), "加窗口"),
        row(cell("<w:p/>", CONTINUE), "挂牌"),
    )
    assert cells(body)["大厅"] == Cell(1, 2, 1, row_span=2, column_header="类别")
    assert cells(body)["挂牌"] == Cell(1, 3, 2, row_header="大厅", column_header="措施")


def test_cells_merged_sideways_fill_the_grid() -> None:
    body = table(
        row(cell(paragraph("整改"), '<w:gridSpan w:val="2"/>'), "时限"),
        row("甲", "乙", "丙"),
    )
    assert cells(body) == {
        "整改": Cell(1, 1, 1, column_span=2),
        "时限": Cell(1, 1, 3, row_header="整改"),
        "甲": Cell(1, 2, 1, column_header="整改"),
        "乙": Cell(1, 2, 2, row_header="甲", column_header="整改"),
        "丙": Cell(1, 2, 3, row_header="甲", column_header="时限"),
    }


def test_a_cell_merged_both_ways_is_one_cell() -> None:
    both = '<w:gridSpan w:val="2"/>'
    body = table(
        row(cell(paragraph("块"), both + RESTART), "甲"),
        row(cell("<w:p/>", both + CONTINUE), "乙"),
    )
    assert cells(body) == {
        "块": Cell(1, 1, 1, row_span=2, column_span=2),
        "甲": Cell(1, 1, 3, row_header="块"),
        "乙": Cell(1, 2, 3, row_header="块", column_header="甲"),
    }


def test_a_row_may_begin_further_right() -> None:
    body = table(row("甲", "乙"), row("丙", properties='<w:gridBefore w:val="1"/>'))
    assert cells(body)["丙"] == Cell(1, 2, 2, column_header="乙")


def test_a_header_broken_over_paragraphs_is_put_together() -> None:
    body = table(row(cell(paragraph("责任") + paragraph("单位"))), row("县委办"))
    assert cells(body)["县委办"] == Cell(1, 2, 1, column_header="责任单位")


def test_every_paragraph_of_a_cell_is_a_block() -> None:
    found = document(table(row(cell(paragraph("甲") + paragraph("乙"))))).blocks
    assert [(block.text, block.place) for block in found] == [("甲", "表1 第1行第1列"), ("乙", "表1 第1行第1列")]


def test_a_nested_table_follows_with_a_number_of_its_own() -> None:
    inner = table(row("内一", "内二"))
    body = table(row("头"), row(cell(paragraph("前") + inner + paragraph("后")))) + table(row("另一"))
    assert [(block.text, block.cell) for block in document(body).blocks] == [
        ("头", Cell(1, 1, 1)),
        ("前", Cell(1, 2, 1, column_header="头")),
        ("内一", Cell(2, 1, 1)),
        ("内二", Cell(2, 1, 2, row_header="内一")),
        ("后", Cell(1, 2, 1, column_header="头")),
        ("另一", Cell(3, 1, 1)),
    ]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('甲', '乙')}</w:sdtContent></w:sdt>"
    inside = f"<w:tr><w:sdt><w:sdtContent>{cell(paragraph('丙'))}</w:sdtContent></w:sdt>{cell(paragraph('丁'))}</w:tr>"
    assert cells(table(wrapped, inside)) == {
        "甲": Cell(1, 1, 1),
        "乙": Cell(1, 1, 2, row_header="甲"),
        "丙": Cell(1, 2, 1, column_header="甲"),
        "丁": Cell(1, 2, 2, row_header="丙", column_header="乙"),
    }


def test_text_left_in_a_merged_cell_is_not_lost() -> None:
    body = table(row(cell(paragraph("上"), RESTART)), row(cell(paragraph("下"), CONTINUE)))
    assert texts(body) == ["上", "下"]


def test_a_merge_without_a_cell_above_starts_one() -> None:
    assert cells(table(row(cell(paragraph("甲"), CONTINUE)))) == {"甲": Cell(1, 1, 1)}


def test_tables_and_paragraphs_keep_their_order() -> None:
    body = paragraph("前") + table(row("甲")) + paragraph("后")
    assert [(block.text, block.place) for block in document(body).blocks] == [
        ("前", "第1段"),
        ("甲", "表1 第1行第1列"),
        ("后", "第2段"),
    ]


def test_a_heading_in_a_cell_stays_a_cell() -> None:
    assert [block.kind for block in document(table(row("一、形式主义"))).blocks] == ["cell"]
