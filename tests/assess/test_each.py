"""Requirements on every item: the count decides, and the answer says which items lack something."""

from tests.assess.list_packs import answer_to


def test_all_items_in_order_are_met_and_shown() -> None:
    answer = answer_to("each.owner", "plan", "1.开会。（责任人：局长）\n2.发文。（责任人：主任）")
    assert (answer.status, answer.reason, [each.quote for each in answer.evidence]) == (
        "met",
        "都有。",
        ["局长", "主任"],
    )


def test_the_answer_counts_and_shows_the_items_that_lack_something() -> None:
    answer = answer_to("each.owner", "plan", "1.开会。（责任人：局长）\n2.发文。\n3.修路。（责任单位：工程科）")
    assert (answer.status, answer.reason) == ("weak", "不全。3项任务中有1项没有责任人，1项只写到科室。")
    assert [(each.quote, each.remark) for each in answer.evidence] == [
        ("2.发文。", "没有责任人"),
        ("3.修路。", "只写到科室"),
    ]


def test_none_in_order_is_missing() -> None:
    answer = answer_to("each.owner", "plan", "1.开会。\n2.发文。")
    assert (answer.status, answer.reason) == ("missing", "都没有。2项任务中有2项没有责任人。")


def test_without_items_nothing_is_counted() -> None:
    answer = answer_to("each.owner", "plan", "# 方案\n## 要求\n1.开会。")
    assert (answer.status, answer.reason) == ("missing", "都没有。")


def test_items_half_in_order_only_are_weak() -> None:
    assert answer_to("each.owner", "plan", "1.开会。（责任单位：工程科）").status == "weak"


def test_a_share_half_in_order_is_put_up_with() -> None:
    most = "1.修路32公里。\n2.开会12次。\n3.转变作风。"
    half = "1.修路32公里。\n2.转变作风。"
    assert [answer_to("each.text", "plan", text).status for text in (most, half)] == ["met", "weak"]


def test_a_problem_without_a_measure_is_no_task() -> None:
    answer = answer_to("each.text", "plan", "| 问题 | 措施 |\n| 慢 | 修路32公里 |\n| 冷 | —— |")
    assert (answer.status, [(each.quote, each.remark) for each in answer.evidence]) == ("weak", [("冷", "没有任务")])


def test_a_problem_answered_by_empty_words_has_no_task() -> None:
    answer = answer_to("each.text", "plan", "| 问题 | 措施 |\n| 慢 | 修路32公里 |\n| 冷 | 进一步转变作风 |")
    shown = [(each.quote, each.remark) for each in answer.evidence]
    assert (answer.status, shown) == ("weak", [("进一步转变作风", "没有任务")])


def test_empty_words_without_a_problem_are_but_general() -> None:
    assert answer_to("each.text", "plan", "1.修路32公里。\n2.开会12次。\n3.进一步转变作风。").status == "met"


def test_an_owner_of_several_items_is_shown_once() -> None:
    text = "| 措施 | 责任人 |\n| 修路 | 局长 龚成 |\n| 换人 | 局长 龚成 |\n| 补账 | 主任 任远 |"
    assert [each.quote for each in answer_to("each.owner", "plan", text).evidence] == ["局长 龚成", "主任 任远"]


def test_items_of_one_group_answer_for_each_other() -> None:
    alone = "1.每天读书。\n2.7月底前交房。\n3.8月底前还钱。"
    together = "1.一是每天读书。二是7月底前交房。\n2.8月底前还钱。"
    assert [answer_to("each.deadline", "own", text).status for text in (alone, together)] == ["weak", "met"]


def test_too_few_items_in_order_are_weak() -> None:
    assert answer_to("each.deadline", "own", "1.7月底前交房。").status == "weak"


def test_a_measure_is_in_order_only_where_a_problem_is_named() -> None:
    tied = "1.下村少的问题。每月住村12天。"
    loose = "1.每月住村12天。"
    assert [answer_to("each.tied", "own", text).status for text in (tied, loose)] == ["met", "weak"]


def test_a_problem_may_be_answered_half_or_not_at_all() -> None:
    text = "1.排队久。改法：加开窗口。\n2.态度冷。改法：尽快改。\n3.账没有贴。"
    answer = answer_to("each.answered", "list", text)
    assert answer.reason == "不全。3项问题中有1项没有措施，1项措施不定。"
