"""Documents from plain text."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from checker.document import Block, Cell, from_markup


def outline(text: str) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in from_markup("a", text).blocks]


def cells(text: str) -> dict[str, Cell | None]:
    return {block.text: block.cell for block in from_markup("a", text).blocks}


def test_each_mark_makes_its_kind_of_block() -> None:
    assert outline("# 对照检查材料\n@ 何秀英\n## 原因\n### 理想信念\n我忘了本。") == [
        ("title", 0, "对照检查材料"),
        ("paragraph", None, "何秀英"),
        ("heading", 1, "原因"),
        ("heading", 2, "理想信念"),
        ("paragraph", None, "我忘了本。"),
    ]


def test_front_matter_is_skipped() -> None:
    assert outline("---\nid: a\nlabels: {}\n---\n# 题目") == [("title", 0, "题目")]


def test_a_rule_that_is_never_closed_is_no_front_matter() -> None:
    assert outline("---\n正文")[-1] == ("paragraph", None, "正文")


def test_the_line_after_a_heading_is_a_paragraph_of_its_own() -> None:
    assert outline("## 关于到一线少、\n隔着一层的毛病") == [
        ("heading", 1, "关于到一线少、"),
        ("paragraph", None, "隔着一层的毛病"),
    ]


def test_blocks_know_their_index_and_place() -> None:
    document = from_markup("a", "# 题目\n\n第一段\n| 甲 |\n第二段")
    assert [(block.index, block.place) for block in document.blocks] == [
        (1, "第1段"),
        (2, "第2段"),
        (3, "表1 第1行第1列"),
        (4, "第3段"),
    ]


def test_a_bold_lead_in_is_measured() -> None:
    assert from_markup("a", "**改进文风。**从7月起少发文。").blocks == (
        Block(index=1, kind="paragraph", text="改进文风。从7月起少发文。", lead=5, place="第1段"),
    )


def test_a_wholly_bold_line_has_no_lead() -> None:
    assert from_markup("a", "**改进文风**").blocks[0].lead == 0


def test_cells_carry_the_headers_of_their_row_and_column() -> None:
    assert cells("| 问题 | 措施 |\n| 文山会海 | 少开会 |") == {
        "问题": Cell(1, 1, 1),
        "措施": Cell(1, 1, 2, row_header="问题"),
        "文山会海": Cell(1, 2, 1, column_header="问题"),
        "少开会": Cell(1, 2, 2, row_header="文山会海", column_header="措施"),
    }


def test_an_empty_first_cell_is_merged_with_the_one_above() -> None:
    merged = cells("| 类别 | 措施 | 人 |\n| 大厅 | 加窗口 | 王 |\n| | 挂牌 | |")
    assert merged["大厅"] == Cell(1, 2, 1, row_span=2, column_header="类别")
    assert merged["挂牌"] == Cell(1, 3, 2, row_header="大厅", column_header="措施")
    assert merged["王"] == Cell(1, 2, 3, row_span=2, row_header="大厅", column_header="人")


def test_the_header_row_is_never_merged_into() -> None:
    assert cells("| 类别 | 措施 |\n| | 加窗口 |")["加窗口"] == Cell(1, 2, 2, column_header="措施")


def test_an_empty_cell_beside_a_full_one_stays_empty() -> None:
    assert cells("| 类别 | 措施 |\n| 一 | 甲 |\n| 二 | |")["甲"] == Cell(1, 2, 2, row_header="一", column_header="措施")


def test_a_rule_of_dashes_is_no_row() -> None:
    assert cells("| 类别 |\n| --- |\n| 甲 |")["甲"] == Cell(1, 2, 1, column_header="类别")


def test_text_between_rows_makes_two_tables() -> None:
    tables = [block.cell.table for block in from_markup("a", "| 甲 |\n其间\n| 乙 |").blocks if block.cell]
    assert tables == [1, 2]


def test_the_digest_is_that_of_the_text() -> None:
    assert from_markup("a", "正文").sha256 == hashlib.sha256("正文".encode()).hexdigest()


@given(st.lists(st.text(alphabet="我们去年下乡三次。，", min_size=1)))
def test_plain_lines_come_back_in_order(lines: list[str]) -> None:
    assert [block.text for block in from_markup("a", "\n".join(lines)).blocks] == lines
