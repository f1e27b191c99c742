"""Sections and the parts they play: by heading, by opening sentence, by column head."""

from tests.assess.packs import read


def roles(text: str) -> list[tuple[str, str]]:
    """Each sentence that is no heading with the roles it plays."""
    _, structure, _ = read(text)
    return [(span.text, " ".join(sorted(span.roles))) for span in structure.spans() if not span.paragraph.is_heading]


def flagged(text: str, flag: str) -> list[str]:
    _, structure, _ = read(text)
    return [paragraph.text for paragraph in structure.paragraphs if getattr(paragraph, flag)]


def test_a_section_plays_the_part_that_its_heading_names() -> None:
    text = "# 检查报告\n开头。\n## 一、存在的问题\n我拖拉。\n## 二、有关说明\n没有公车。\n## 三、天气\n晴。"
    assert roles(text) == [("开头。", ""), ("我拖拉。", "problems"), ("没有公车。", "statements"), ("晴。", "")]


def test_a_lower_heading_without_a_part_plays_that_of_the_heading_above() -> None:
    text = "## 存在的问题\n### 学习\n#### 读书\n我拖拉。\n## 天气\n### 昨天\n晴。"
    assert roles(text) == [("我拖拉。", "problems"), ("晴。", "")]


def test_a_lower_heading_may_end_in_a_part_of_its_own() -> None:
    assert roles("## 存在的问题\n### 上述毛病的原因\n我忘了本。") == [("我忘了本。", "causes")]


def test_a_lower_heading_that_only_mentions_another_part_does_not_play_it() -> None:
    assert roles("## 存在的问题\n### 措施不落实、责任不清楚\n我没管。") == [("我没管。", "problems")]


def test_what_follows_a_topic_and_a_colon_in_a_lower_heading_names_no_part() -> None:
    assert roles("## 存在的问题\n### 拖拉：不问原因\n我没管。") == [("我没管。", "problems")]
    assert roles("## 存在的问题\n### 天气：不问原因\n我没管。") == [("我没管。", "causes")]


def test_of_overlapping_names_in_a_heading_the_longest_counts() -> None:
    assert roles("## 产生这些问题的原因\n我忘了本。") == [("我忘了本。", "causes")]


def test_a_heading_may_name_two_parts() -> None:
    assert roles("## 方向和措施\n我多下村。") == [("我多下村。", "direction measures")]


def test_a_sentence_that_announces_a_part_opens_it_for_the_rest_of_its_paragraph() -> None:
    text = "## 问题\n我拖拉。究其原因，是懒。懒久了就拖。\n我还浪费。"
    assert roles(text) == [
        ("我拖拉。", "problems"),
        ("究其原因，是懒。", "causes"),
        ("懒久了就拖。", "causes"),
        ("我还浪费。", "problems"),
    ]


def test_a_sentence_that_is_excepted_opens_nothing() -> None:
    assert roles("## 问题\n究其原因，有个例子。") == [("究其原因，有个例子。", "problems")]


def test_a_part_that_stands_beside_stays_in_force() -> None:
    assert roles("## 措施\n方向是多下村。") == [("方向是多下村。", "direction measures")]


def test_in_a_section_of_two_parts_the_rest_plays_the_one_that_no_sentence_announced() -> None:
    text = "## 原因和措施\n我忘了本。\n下一步，我多下村。"
    assert roles(text) == [("我忘了本。", "causes"), ("下一步，我多下村。", "measures")]


def test_a_column_plays_the_part_that_its_head_names() -> None:
    text = "## 对照表\n| 项目 | 存在问题 | 整改措施 |\n| 拖拉 | 压了九天 | 当天办 |"
    assert roles(text)[3:] == [("拖拉", ""), ("压了九天", "problems"), ("当天办", "measures")]


def test_a_column_without_a_part_plays_that_of_its_section() -> None:
    assert roles("## 问题\n| 项目 | 情形 |\n| 拖拉 | 压了九天 |")[-1] == ("压了九天", "problems")


def test_sentences_close_together_that_mention_many_items_play_the_part_of_the_items() -> None:
    text = "## 其他\n今年下雨。没有公车。住房一套。办公室一间。天晴了。\n没有公车。"
    assert roles(text) == [
        ("今年下雨。", ""),
        ("没有公车。", "statements"),
        ("住房一套。", "statements"),
        ("办公室一间。", "statements"),
        ("天晴了。", ""),
        ("没有公车。", ""),
    ]


def test_short_lines_under_the_title_are_the_signature() -> None:
    text = "# 检查报告\n@ 柳溪镇党委\n@ 郭云生\n我是郭云生，现作检查。\n（2014年5月）"
    assert flagged(text, "is_signature") == ["柳溪镇党委", "郭云生"]


def test_the_last_three_paragraphs_are_known() -> None:
    assert flagged("# 报告\n一。\n二。\n## 问题\n三。\n四。", "is_last") == ["二。", "三。", "四。"]


def test_paragraphs_are_numbered_below_their_heading() -> None:
    _, structure, _ = read("## 问题\n甲。\n乙。\n### 学习\n丙。")
    assert [(p.text, p.number_in_section) for p in structure.paragraphs if not p.is_heading] == [
        ("甲。", 1),
        ("乙。", 2),
        ("丙。", 1),
    ]


def test_only_paragraphs_are_counted_not_the_cells_of_a_table() -> None:
    _, structure, _ = read("## 问题\n甲。\n| 项目 | 情形 |\n| 拖拉 | 九天 |\n乙。")
    assert [(p.text, p.number_in_section) for p in structure.paragraphs if p.text in ("甲。", "乙。")] == [
        ("甲。", 1),
        ("乙。", 2),
    ]


def test_signals_belong_to_the_sentence_in_which_they_stand() -> None:
    _, structure, _ = read("没有水。今后有。\n例子。")
    assert [(span.text, [hit.name for hit in span.hits]) for span in structure.spans()] == [
        ("没有水。", ["nothing"]),
        ("今后有。", ["promise"]),
        ("例子。", ["example"]),
    ]


def test_a_broken_and_spaced_out_heading_is_read() -> None:
    assert roles("## 存 在 的　问 题\n我拖拉。") == [("我拖拉。", "problems")]
