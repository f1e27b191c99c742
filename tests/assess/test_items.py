"""Problems and measures are read one by one, however a list is laid out."""

from hypothesis import given
from hypothesis import strategies as st

from checker.document import from_markup
from tests.assess.list_packs import measures, problems, read_as


def test_a_row_of_a_table_is_an_item_and_a_merged_cell_holds_for_all_its_rows() -> None:
    text = """\
    | 类别 | 问题 | 措施 | 责任人 | 时限 |
    | 大厅 | 排队久 | 加开窗口 | 局长 龚成 | 7月底前 |
    | | 态度冷 | 换人 | | 8月底前 |
    """
    assert measures("plan", text) == [("加开窗口", "局长 龚成", "7月底前"), ("换人", "局长 龚成", "8月底前")]
    assert problems("plan", text) == ["排队久", "态度冷"]


def test_the_names_of_an_owner_cell_are_told_apart() -> None:
    text = "| 措施 | 责任人 |\n| 换人 | 龚成、任远 |\n"
    assert measures("plan", text) == [("换人", "龚成、任远", "")]


def test_a_row_above_the_heads_and_a_row_between_the_items_are_none() -> None:
    text = "| 分解表 | | |\n| 问题 | 措施 | 时限 |\n| 一类 | | |\n| 慢 | 快办 | 7月底 |\n"
    assert measures("plan", text) == [("快办", "", "7月底")]


def test_a_head_that_a_voiding_signal_covers_names_no_field() -> None:
    text = "| 措施类别 | 措施 | 时限 |\n| 长期 | 快办 | 7月底 |\n"
    assert measures("plan", text) == [("快办", "", "7月底")]


def test_one_column_may_hold_two_fields() -> None:
    text = "| 措施 | 责任人及时限 |\n| 快办 | 局长 龚成 |\n"
    assert measures("plan", text) == [("快办", "局长 龚成", "局长 龚成")]


def test_a_numbered_paragraph_has_owner_and_time_in_the_bracket_at_its_end() -> None:
    text = "1.合并例会。（责任人：局长 龚成；时限：7月底前）\n2.减少文件。（责任人：主任 任远；时限：8月底前）\n"
    assert measures("plan", text) == [
        ("1.合并例会。", "局长 龚成", "7月底前"),
        ("2.减少文件。", "主任 任远", "8月底前"),
    ]


def test_a_bracket_without_labels_may_name_the_owner_and_the_time() -> None:
    assert measures("plan", "1.合并例会。（由局长龚成负责，7月底前）") == [
        ("1.合并例会。", "由局长龚成负责", "7月底前")
    ]


def test_a_bracket_without_a_time_or_an_owner_belongs_to_the_sentence() -> None:
    assert measures("plan", "1.逢集日（三、六、九）开门。") == [("1.逢集日（三、六、九）开门。", "", "")]


def test_labels_at_the_end_of_a_paragraph_need_no_bracket() -> None:
    text = "1.合并例会。责任人：局长 龚成，时限：7月底前。"
    assert measures("plan", text) == [("1.合并例会。", "局长 龚成", "7月底前")]


def test_parts_counted_inside_a_paragraph_have_their_own_owners() -> None:
    text = "## 整治\n抓好两项。一是会议。（责任人：局长 龚成）二是文件。（责任人：主任 任远）"
    assert measures("plan", text) == [("一是会议。", "局长 龚成", ""), ("二是文件。", "主任 任远", "")]


def test_an_owner_at_the_end_of_a_paragraph_holds_for_all_its_parts() -> None:
    text = "1.一是合并会议。二是减少文件。（责任人：局长 龚成）"
    assert [owner for _, owner, _ in measures("plan", text)] == ["局长 龚成", "局长 龚成"]


def test_a_line_under_the_heading_holds_for_all_items_below() -> None:
    text = "## 作风\n责任人:局长 龚成　　时限:7月底前\n1. 合并例会。\n2. 减少文件。"
    assert measures("plan", text) == [
        ("1. 合并例会。", "局长 龚成", "7月底前"),
        ("2. 减少文件。", "局长 龚成", "7月底前"),
    ]


def test_a_heading_may_hold_the_owner_of_all_below_it_and_its_parts() -> None:
    text = "## 作风（责任人：局长 龚成）\n### 会议\n1.合并例会。\n### 文件\n1.减少文件。"
    assert [owner for _, owner, _ in measures("plan", text)] == ["局长 龚成", "局长 龚成"]


def test_a_sentence_before_or_after_the_items_may_speak_for_all_of_them() -> None:
    before = "## 作风\n这里由局长龚成负责，都在7月底前完成。\n1.合并例会。\n2.减少文件。"
    after = "## 作风\n1.合并例会。\n2.减少文件。\n以上各项由局长龚成负责，7月底前完成。"
    assert {owner for _, owner, _ in measures("plan", before)} == {"这里由局长龚成负责"}
    assert {time for _, _, time in measures("plan", after)} == {"7月底前完成"}


def test_lines_of_labels_make_one_item_up_to_the_next_problem() -> None:
    text = """\
    问题一：排队久。
    措施：加开窗口。
    责任人：局长 龚成
    时限：7月底前
    问题二：态度冷。
    措施：换人。
    时限：8月底前
    """
    assert measures("plan", text) == [("加开窗口。", "局长 龚成", "7月底前"), ("换人。", "", "8月底前")]


def test_numbered_lines_under_an_empty_label_are_its_measures() -> None:
    text = "## 学习\n问题：学得少。\n措施：\n1.每天读书。\n2.每天记笔记。\n时限：7月底前\n"
    assert measures("own", text) == [("1.每天读书。", "", "7月底前"), ("2.每天记笔记。", "", "7月底前")]


def test_what_stands_before_a_labelled_measure_in_its_section_is_the_problem() -> None:
    text = "## 官气\n我一年没去过村里。\n改法：每天到村里去。\n今后也去。\n"
    assert problems("list", text) == ["我一年没去过村里。"]
    assert [quote for quote, _, _ in measures("list", text)] == ["每天到村里去。", "今后也去。"]


def test_a_section_without_a_measure_among_those_with_one_is_a_problem_left_open() -> None:
    text = "## 甲\n去得少。\n改法：每天去。\n## 乙\n账没有贴。\n"
    assert problems("list", text) == ["去得少。", "账没有贴。"]


def test_prose_tells_the_problem_first_and_then_what_will_be_done() -> None:
    text = "## 办事\n账没有贴出来。今后月月贴。\n"
    assert problems("list", text) == ["账没有贴出来。"]
    assert [quote for quote, _, _ in measures("list", text)] == ["今后月月贴。"]


def test_a_first_sentence_that_names_the_problem_is_no_part_of_the_measure() -> None:
    text = "1.排队久的问题。加开窗口。"
    assert (problems("plan", text), measures("plan", text)) == (["1.排队久的问题。"], [("加开窗口。", "", "")])


def test_sentences_that_tell_what_was_are_the_problem_of_the_measure_behind_them() -> None:
    text = "1.吃请。去年吃了两回，没有人管。每天贴账。"
    assert (problems("plan", text), measures("plan", text)) == (
        ["1.吃请。去年吃了两回，没有人管。"],
        [("每天贴账。", "", "")],
    )


def test_what_only_tells_what_was_stays_a_measure_where_nothing_follows() -> None:
    assert measures("plan", "1.去年欠的钱补齐。") == [("1.去年欠的钱补齐。", "", "")]


def test_a_short_numbered_line_heads_the_paragraph_below_it() -> None:
    text = "定下两件事。\n一、关于排队久的问题\n加开窗口。（由龚成负责）\n二、大厅\n换人。\n"
    assert problems("plan", text) == ["一、关于排队久的问题"]
    assert [quote for quote, _, _ in measures("plan", text)] == ["加开窗口。", "换人。"]


def test_numbered_lines_above_labelled_problems_are_no_items() -> None:
    text = "一、任务\n（一）大厅\n问题：排队久。措施：加开窗口。\n（二）会议\n问题：会多。措施：合并例会。\n"
    assert problems("plan", text) == ["排队久。", "会多。"]
    assert [quote for quote, _, _ in measures("plan", text)] == ["加开窗口。", "合并例会。"]


def test_a_number_behind_a_label_may_stand_for_its_colon() -> None:
    text = "问题一、排队久。\n措施：加开窗口。\n问题二、会多。\n措施：合并例会。\n"
    assert problems("plan", text) == ["排队久。", "会多。"]


def test_a_section_of_problems_that_names_who_settles_them_holds_tasks() -> None:
    text = "## 存在的问题\n责任人：局长 龚成\n排队久。加开窗口。\n## 会议\n责任人：主任 任远\n合并例会。\n"
    assert [owner for _, owner, _ in measures("plan", text)] == ["局长 龚成", "主任 任远"]


def test_each_paragraph_of_a_section_under_one_owner_is_a_task() -> None:
    text = "## 会议\n责任人：主任 任远\n合并例会。\n讲话不念稿。\n"
    assert [quote for quote, _, _ in measures("plan", text)] == ["合并例会。", "讲话不念稿。"]


def test_measures_answer_the_problem_that_the_heading_above_them_names() -> None:
    assert problems("own", "## 下村少的问题\n1.今后月月去。\n") == ["下村少的问题"]


def test_a_sentence_that_wants_a_problem_solved_is_a_measure() -> None:
    assert measures("plan", "1.解决排队久的问题。") == [("1.解决排队久的问题。", "", "")]


def test_parts_one_level_deeper_share_the_owner_of_their_head() -> None:
    text = "（一）会议（责任人：局长 龚成）\n1.合并例会。\n2.减少文件。\n（二）作风（责任人：主任 任远）\n1.换人。"
    assert measures("plan", text) == [
        ("1.合并例会。", "局长 龚成", ""),
        ("2.减少文件。", "局长 龚成", ""),
        ("1.换人。", "主任 任远", ""),
    ]


def test_headings_with_nothing_but_an_owner_below_them_are_items() -> None:
    text = "## 整治\n### 1.会议\n责任人：局长 龚成\n### 2.文件\n责任人：主任 任远\n"
    assert measures("plan", text) == [("1.会议", "局长 龚成", ""), ("2.文件", "主任 任远", "")]


def test_sections_about_the_frame_of_a_plan_hold_no_items() -> None:
    text = "## 作风\n1.合并例会。\n## 工作要求\n1.加强领导。\n"
    assert [quote for quote, _, _ in measures("plan", text)] == ["1.合并例会。"]


def test_prose_about_what_is_done_is_no_item_beside_numbered_ones() -> None:
    text = "## 已经改了\n今后不再排队。\n## 作风\n1.合并例会。\n2.减少文件。\n"
    assert len(measures("plan", text)) == 2


def test_measures_elsewhere_go_with_the_problem_they_refer_to() -> None:
    text = "## 存在的问题\n1.排队久。\n2.态度冷。\n## 怎么改\n针对第2条：换人。\n"
    assessment = read_as("list", text)
    (answer,) = assessment.answers
    assert [(each.quote, each.remark) for each in answer.evidence] == [("1.排队久。", "没有措施")]


def test_another_kind_is_read_by_its_sections() -> None:
    text = "## 问题\n一是作风有待改进。二是学习有待加强。\n## 措施\n今后改。\n"
    assert problems("report", text) == ["一是作风有待改进。", "二是学习有待加强。"]
    assert measures("report", text) == [("今后改。", "", "")]


def test_a_section_of_another_kind_without_a_role_is_one_of_problems() -> None:
    assert problems("report", "## 门难进\n服务有待加强。\n") == ["服务有待加强。"]


@given(st.text(alphabet="一二1.、（）：；，。责任人时限问题措施改法负责由尽快7月底前\n| #", max_size=120))
def test_whatever_stands_there_is_quoted_from_it(text: str) -> None:
    document = from_markup("文稿.docx", text)
    said = {block.index: block.text for block in document.blocks}
    for kind in ("plan", "list", "own", "report"):
        assessment = read_as(kind, text)
        for item in (*assessment.problems, *assessment.measures):
            assert item.quote in said[item.paragraph]
