"""Which sentences are about which style: by heading, table row, lead, or a name inside."""

from checker.assess.passages import passages
from tests.assess.packs import by_topic, read


def about(text: str) -> list[tuple[str, str]]:
    _, structure, engine = read(text)
    return by_topic(passages(structure, engine.pack.families["styles"], engine))


def test_everything_under_a_heading_is_about_the_style_it_names() -> None:
    text = "## 问题\n### （一）拖拉\n我压了信。\n又压了信。\n### （二）浪费\n我摆了席。"
    assert about(text) == [("我压了信。", "slow"), ("又压了信。", "slow"), ("我摆了席。", "lavish")]


def test_a_lower_heading_keeps_the_style_of_the_heading_above() -> None:
    assert about("## 问题\n### 拖拉\n#### 1. 信\n我压了信。") == [("我压了信。", "slow")]


def test_a_table_row_is_about_the_style_at_its_head() -> None:
    text = "## 问题\n| 方面 | 情形 |\n| 拖拉 | 压了信 |\n| 浪费 | 摆了席 |"
    assert [pair for pair in about(text) if pair[0] in ("压了信", "摆了席")] == [
        ("压了信", "slow"),
        ("摆了席", "lavish"),
    ]


def test_a_column_is_about_the_style_at_its_head() -> None:
    text = "## 问题\n| 序号 | 拖拉 | 浪费 |\n| 1 | 压了信 | 摆了席 |"
    assert [pair for pair in about(text) if pair[0] in ("压了信", "摆了席")] == [
        ("压了信", "slow"),
        ("摆了席", "lavish"),
    ]


def test_a_numbered_lead_holds_up_to_the_next_lead() -> None:
    text = "## 问题\n一是拖拉。我压了信。\n压了九天。\n二是浪费。我摆了席。"
    assert about(text) == [
        ("一是拖拉。", "slow"),
        ("我压了信。", "slow"),
        ("压了九天。", "slow"),
        ("二是浪费。", "lavish"),
        ("我摆了席。", "lavish"),
    ]


def test_a_name_at_the_start_of_a_paragraph_leads_it() -> None:
    text = "## 问题\n拖拉方面，我压了信。一压九天。\n浪费方面，我摆了席。"
    assert about(text) == [("拖拉方面，我压了信。", "slow"), ("一压九天。", "slow"), ("浪费方面，我摆了席。", "lavish")]


def test_a_name_inside_makes_its_paragraph_about_the_style() -> None:
    text = "## 问题\n我压了信，这是拖拉。压了九天。\n天气很好。我摆了席，这是浪费。"
    assert about(text) == [
        ("我压了信，这是拖拉。", "slow"),
        ("压了九天。", "slow"),
        ("天气很好。", "lavish"),
        ("我摆了席，这是浪费。", "lavish"),
    ]


def test_a_paragraph_that_names_no_style_is_about_none() -> None:
    assert about("## 问题\n### 学习\n我压了信。\n## 天气\n晴。") == []


def test_a_list_of_four_names_names_nothing() -> None:
    assert about("## 问题\n拖拉、浪费、死板、偷懒都有。") == []
    assert about("## 拖拉、浪费、死板、偷懒方面的问题\n我压了信。") == []


def test_under_a_merged_heading_sentences_are_told_apart_by_their_conducts() -> None:
    text = "## 问题\n### 拖拉和浪费\n我不好。水渠压了九天。一直压。酒席摆了三桌。"
    assert about(text) == [
        ("我不好。", "lavish slow"),
        ("水渠压了九天。", "slow"),
        ("一直压。", "slow"),
        ("酒席摆了三桌。", "lavish"),
    ]


def test_a_name_in_a_sentence_that_is_to_be_ignored_names_nothing() -> None:
    assert about("## 问题\n### 学习\n我向大家保证，一定不会再拖拉。我压了信。") == []


def test_a_name_that_opens_a_sentence_to_be_ignored_leads_nothing() -> None:
    assert about("## 问题\n### 学习\n今后不再拖拉。我压了信。") == []


def test_sections_of_other_parts_are_left_out() -> None:
    text = "## 问题\n### 拖拉\n我压了信。\n## 原因\n拖拉是因为懒。\n## 措施\n不再拖拉。\n## 说明\n拖拉没有。"
    assert about(text) == [("我压了信。", "slow")]


def test_a_sentence_that_opens_another_part_is_left_out() -> None:
    assert about("## 问题\n### 拖拉\n我压了信。究其原因，是懒。") == [("我压了信。", "slow")]


def test_the_preamble_is_left_out_where_a_section_of_problems_follows() -> None:
    assert about("# 检查报告\n学习以后，我看到拖拉要不得。\n## 问题\n### 浪费\n我摆了席。") == [
        ("我摆了席。", "lavish")
    ]


def test_without_any_section_the_text_itself_counts() -> None:
    text = "# 检查报告\n郭云生在会上作了检查，内容如下，请大家批评。\n我压了信，这是拖拉。"
    assert about(text) == [("我压了信，这是拖拉。", "slow")]
