"""Where an item reaches from its mention to the mention of the next."""

from checker.assess.mentions import mentions
from tests.assess.packs import by_topic, read


def about(text: str) -> list[tuple[str, str]]:
    _, structure, engine = read(text)
    return by_topic(mentions(structure, engine.pack.families["items"], engine))


def test_several_items_in_one_sentence_are_cut_at_their_clauses() -> None:
    assert about("## 说明\n公车没有，住房一套，办公室两间。") == [
        ("公车没有，", "car"),
        ("住房一套，", "house"),
        ("办公室两间。", "office"),
    ]


def test_an_item_reaches_over_several_sentences() -> None:
    assert about("## 说明\n住房一套。是房改房。九十平方米。公车没有。开的是自己的。") == [
        ("住房一套。", "house"),
        ("是房改房。", "house"),
        ("九十平方米。", "house"),
        ("公车没有。", "car"),
        ("开的是自己的。", "car"),
    ]


def test_an_item_does_not_reach_into_the_next_paragraph() -> None:
    assert about("## 说明\n住房一套。\n天晴。") == [("住房一套。", "house")]


def test_items_named_side_by_side_share_what_is_said() -> None:
    assert about("## 说明\n公车、住房方面没有问题。") == [("公车、住房方面没有问题。", "car house")]


def test_items_with_but_a_comma_between_do_not_share() -> None:
    assert about("## 说明\n无公车，住房一套。") == [("无公车，", "car"), ("住房一套。", "house")]


def test_a_heading_labels_the_sentences_below_it() -> None:
    assert about("## 说明\n### 住房\n一套。\n九十平方米。\n### 公车\n没有。") == [
        ("一套。", "house"),
        ("九十平方米。", "house"),
        ("没有。", "car"),
    ]


def test_a_table_row_is_labelled_by_its_head() -> None:
    text = "## 说明\n| 项目 | 情况 |\n| 住房 | 一套 |\n| 公车 | 没有 |"
    assert [pair for pair in about(text) if pair[0] in ("一套", "没有")] == [("一套", "house"), ("没有", "car")]


def test_an_item_told_by_its_cue_counts_in_its_section() -> None:
    assert about("## 说明\n九十平方米的房改房。") == [("九十平方米的房改房。", "house")]


def test_the_longest_of_overlapping_mentions_counts() -> None:
    text = "## 说明\n办公室套间一间。"
    assert about(text) == [("办公室套间一间。", "office")]


def test_an_item_found_in_no_section_is_looked_for_elsewhere_by_its_strict_names() -> None:
    text = "## 问题\n公车私用过一次。九十平方米的房改房。"
    assert about(text) == [("公车私用过一次。", "car"), ("九十平方米的房改房。", "car")]


def test_an_item_found_in_its_section_is_not_looked_for_elsewhere() -> None:
    assert about("## 问题\n公车私用过一次。\n## 说明\n公车没有。") == [("公车没有。", "car")]


def test_nothing_is_looked_for_in_the_sections_left_out() -> None:
    assert about("## 措施\n公车封存。\n## 原因\n公车方便。") == []


def test_a_paragraph_full_of_items_is_read_like_their_section() -> None:
    text = "## 其他\n公车没有，住房一套，办公室一间。"
    assert about(text) == [("公车没有，", "car"), ("住房一套，", "house"), ("办公室一间。", "office")]


def test_title_and_signature_are_about_no_item() -> None:
    assert about("# 公车说明\n@ 公车办 郭云生\n## 说明\n住房一套。") == [("住房一套。", "house")]
