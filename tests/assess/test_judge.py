"""Met, weak or missing; the evidence and its place; what could not be judged."""

from dataclasses import replace

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from checker.assess import assess
from checker.assess.answers import Answer, Evidence
from checker.assess.recognise import Given
from checker.document import Note, from_markup
from tests.assess.packs import answer, rule, tiny_pack

TOLD = rule(
    "slow.told",
    met=[{"any": ["telling"]}],
    weak=[{"none": ["heading", "promise"]}, {"all": ["heading"]}],
    look={"topic": "slow"},
)
PROBLEMS = "# 检查报告\n## 一、问题\n### （一）拖拉\n"


def status(text: str, one: dict[str, object]) -> str:
    return answer(text, one).status


def counted(**need: object) -> dict[str, object]:
    return rule("counted", met=[need])


def test_what_is_told_is_met_with_its_sentence_and_place() -> None:
    assert answer(PROBLEMS + "我不好。水渠去年9月压到12月，没有修。", TOLD) == Answer(
        "slow.told",
        "error",
        "met",
        "met。",
        (Evidence("水渠去年9月压到12月，没有修。", 4, "（一）拖拉 · 第1段"),),
    )


def test_what_is_only_touched_is_weak_with_what_there_is() -> None:
    assert answer(PROBLEMS + "我做得不好。", TOLD) == Answer(
        "slow.told", "error", "weak", "weak。", (Evidence("我做得不好。", 4, "（一）拖拉 · 第1段"),)
    )


def test_what_is_nowhere_is_missing_without_evidence() -> None:
    assert answer("# 检查报告\n## 问题\n### 浪费\n我去年9月摆了席。", TOLD) == Answer(
        "slow.told", "error", "missing", "missing。"
    )


def test_a_heading_alone_is_evidence_with_a_place_that_can_be_found() -> None:
    found = answer(PROBLEMS + "今后改。", TOLD)
    assert found.status == "weak"
    assert found.evidence == (Evidence("（一）拖拉", 3, "第3段"),)


def test_reasons_come_in_english_too() -> None:
    document = from_markup("a", PROBLEMS + "我不好。")
    (found,) = assess(document, tiny_pack(TOLD), given=Given(kind="report"), lang="en").answers
    assert found.reason == "weak."


def test_evidence_in_a_table_names_the_cell() -> None:
    text = "# 检查报告\n## 问题\n| 方面 | 情形 |\n| 拖拉 | 去年9月压了信 |"
    assert answer(text, TOLD).evidence == (Evidence("去年9月压了信", 6, "表1 第2行第2列"),)


def test_evidence_without_a_heading_above_names_the_paragraph() -> None:
    one = rule("any.time", met=[{"all": ["time"]}])
    assert answer("# 检查报告\n天晴。\n去年9月下过雨。", one).evidence == (Evidence("去年9月下过雨。", 3, "第3段"),)


def test_there_are_five_pieces_of_evidence_at_most_one_of_each_paragraph() -> None:
    paragraphs = [f"去年{month}月压了信。又压到去年{month + 1}月。" for month in range(1, 8)]
    evidence = answer(PROBLEMS + "\n".join(paragraphs), TOLD).evidence
    assert [(piece.quote, piece.paragraph) for piece in evidence] == [
        (f"去年{month}月压了信。", month + 3) for month in range(1, 6)
    ]


def test_the_preferred_evidence_comes_first() -> None:
    one = {**TOLD, "prefer": ["money", "time"]}
    text = PROBLEMS + "去年9月压了信。\n压了12封信。\n去年9月花了300元。"
    assert [piece.paragraph for piece in answer(text, one).evidence] == [6, 4, 5]


def test_a_long_quote_is_cut_but_stays_verbatim() -> None:
    sentence = "去年9月我压了信，" + "一封又一封，" * 60 + "没有办。"
    (piece,) = answer(PROBLEMS + sentence, TOLD).evidence
    assert len(piece.quote) < len(sentence)
    assert sentence.startswith(piece.quote)


def test_the_quote_is_what_the_author_wrote() -> None:
    (piece,) = answer(PROBLEMS + "我不好。去 年９月,压了信.。", TOLD).evidence
    assert piece.quote == "去 年９月,压了信.。"


@for_all(
    st.lists(
        st.sampled_from(["去 年９月，压了信。", "我 不好;", "今后改！", "  ", "１２ 封", "“去年9月。好”"]), max_size=8
    )
)
def test_every_quote_stands_in_the_block_it_names(pieces: list[str]) -> None:
    document = from_markup("a", PROBLEMS + "".join(pieces))
    (found,) = assess(document, tiny_pack(TOLD), given=Given(kind="report")).answers
    blocks = {block.index: block.text for block in document.blocks}
    assert all(piece.quote and piece.quote in blocks[piece.paragraph] for piece in found.evidence)


@pytest.mark.parametrize(
    ("text", "need", "expected"),
    [
        ("去年9月。\n去年8月。", {"all": ["time"], "at_least": 2}, "met"),
        ("去年9月。", {"all": ["time"], "at_least": 2}, "missing"),
        ("去年9月。今后改，去年9月。", {"all": ["time"], "none": ["promise"]}, "met"),
        ("今后改，去年9月。", {"all": ["time"], "none": ["promise"]}, "missing"),
        ("12封。", {"any": ["time", "count"]}, "met"),
        ("天晴。", {"any": ["time", "count"]}, "missing"),
        ("12封，去年9月。", {"all": ["time", "count"]}, "met"),
        ("12封。去年9月。", {"all": ["time", "count"]}, "missing"),
        ("例子。去年9月，300元。", {"any": ["promise", {"all": ["time", "money"]}]}, "met"),
        ("例子。去年9月。", {"any": ["promise", {"all": ["time", "money"]}]}, "missing"),
        ("去年9月。12封。", {"all": ["time"], "more_than": 0.5, "among": {"any": ["time", "count"]}}, "missing"),
        ("去年9月。", {"all": ["time"], "more_than": 0.5, "among": {"any": ["time", "count"]}}, "met"),
        ("天晴。", {"all": ["time"], "more_than": 0.5, "among": {"any": ["time", "count"]}}, "missing"),
    ],
)
def test_needs_combine(text: str, need: dict[str, object], expected: str) -> None:
    assert status("# 检查报告\n" + text, counted(**need)) == expected


def test_a_table_row_counts_once() -> None:
    text = "# 检查报告\n| 项目 | 情形 | 又 |\n| 信 | 去年9月 | 去年8月 |"
    assert status(text, counted(all=["time"], at_least=2)) == "missing"
    assert status(text + "\n| 席 | 去年7月 | 无 |", counted(all=["time"], at_least=2)) == "met"


def test_any_of_several_needs_is_enough() -> None:
    one = rule("either", met=[{"all": ["money"]}, {"all": ["time"]}])
    assert [status(f"# 检查报告\n{text}", one) for text in ("去年9月。", "300元。", "天晴。")] == [
        "met",
        "met",
        "missing",
    ]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ({"roles": ["problems"]}, [4]),
        ({"roles": ["problems", "causes"]}, [4, 6]),
        ({"outside": ["problems"]}, [2, 6]),
        ({"topic": "slow"}, [4]),
        ({}, [2, 4, 6]),
    ],
)
def test_a_rule_looks_only_where_it_is_told(look: dict[str, object], expected: list[int]) -> None:
    text = "# 检查报告\n去年7月，天晴，郭云生说。\n## 拖拉的问题\n去年8月。\n## 原因\n去年9月。"
    found = answer(text, rule("where", met=[{"all": ["time"]}], look=look))
    assert [piece.paragraph for piece in found.evidence] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("别人去年9月拖拉。他们又拖。", "missing"),
        ("别人去年9月拖拉。我也拖。", "met"),
    ],
)
def test_a_kind_carries_over_to_the_sentences_that_follow(text: str, expected: str) -> None:
    one = rule("own.voice", met=[{"none": ["elsewhere", "title"]}])
    assert status("# 检查报告\n" + text, one) == expected


def test_a_rule_that_nothing_judges_yet_is_not_evaluated() -> None:
    one = {key: value for key, value in TOLD.items() if key not in ("met", "weak", "reasons", "examples")}
    found = answer(PROBLEMS + "去年9月压了信。", one)
    assert (found.status, found.evidence) == ("not-evaluated", ())
    assert "人工" in found.reason


@pytest.mark.parametrize(
    ("text", "loss_in", "look", "expected"),
    [
        ("我不好。", 4, {"roles": ["problems"]}, "not-evaluated"),
        ("我不好。", 6, {"roles": ["problems"]}, "missing"),
        ("去年9月。", 4, {"roles": ["problems"]}, "met"),
        ("我不好。", 6, {}, "not-evaluated"),
        ("我不好。", 4, {"topic": "slow"}, "not-evaluated"),
        ("我不好。", 6, {"topic": "slow"}, "missing"),
    ],
)
def test_a_loss_turns_what_is_missing_in_its_section_into_not_evaluated(
    text: str, loss_in: int, look: dict[str, object], expected: str
) -> None:
    document = from_markup("a", f"{PROBLEMS}{text}\n## 措施\n多下村。")
    document = replace(document, notes=(Note("unread-object", loss_in, "第4段", loss=True),))
    pack = tiny_pack(rule("told", met=[{"all": ["time"]}], look=look))
    assert [found.status for found in assess(document, pack, given=Given(kind="report")).answers] == [expected]


def test_a_note_without_loss_changes_nothing() -> None:
    document = replace(from_markup("a", PROBLEMS + "我不好。"), notes=(Note("comment", 4, "第4段"),))
    pack = tiny_pack(rule("told", met=[{"all": ["time"]}], look={"roles": ["problems"]}))
    assert [found.status for found in assess(document, pack, given=Given(kind="report")).answers] == ["missing"]


def test_a_family_that_is_not_told_what_to_ignore_ignores_nothing() -> None:
    """The family “plain” of the tiny pack has no `ignore`."""
    one = rule("plain", met=[{"all": ["time"]}], look={"topic": "tea"})
    assert status("# 检查报告\n## 说明\n茶叶去年9月买的。", one) == "met"
