"""Shares of problems and of sentences."""

from typing import Any

import pytest

from tests.assess.checks.small_pack import finding, remarks

SIGNALS = "signals:\n  others-words: [下属]\n  promise-words: [一定]\n"


def check(each: str = "problem", **more: Any) -> dict[str, Any]:
    return {
        "name": "share",
        "conditions": {
            "counts": {"all": ["in:problems"], "none": ["promise-words"]},
            "shown": {"any": ["others-words"]},
            "unless": {"any": ["own"]},
        },
        "settings": {
            "each": each,
            "more-than": 0.5,
            "at-least": 2,
            "counter": "个问题",
            "noun-en": "problems",
            "remark": "说的是别人",
            "remark-en": "It speaks of others",
        },
        **more,
    }


def test_more_than_the_share_is_weak_and_measured() -> None:
    found = finding(check(), "## 问题\n一是下属懒。二是下属慢。事办不成。三是门难进。", signals=SIGNALS)
    assert (found.status, found.reason) == (
        "weak",
        "weak。3个问题中有2个问题，占67%（设定的界限为50%，没有官方标准）。",
    )
    assert remarks(found) == [("一是下属懒。", "说的是别人"), ("二是下属慢。事办不成。", "说的是别人")]


def test_the_share_itself_is_no_fault() -> None:
    found = finding(check(), "## 问题\n一是下属懒。二是门难进。", "en", signals=SIGNALS)
    assert (found.status, found.reason) == (
        "met",
        "met. 1 of 2 problems, 50 % (the limit set here is 50 %; there is no official one).",
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("## 问题\n一是下属懒，我没有管。二是下属慢，我也慢。三是门难进。", "met"),
        ("## 问题\n一是下属懒。我没有管。二是下属慢。三是门难进。", "met"),
        ("## 问题\n下属懒。\n下属慢。\n一定改。", "weak"),
        ("## 问题\n下属懒。", "not-applicable"),
        ("## 问题\n门难进。", "met"),
        ("## 措施\n下属要管。", "not-applicable"),
        ("## 问题\n| 事 | 表现 |\n| 甲 | 下属懒 |\n| 乙 | 下属慢 |", "weak"),
    ],
)
def test_a_problem_is_what_stands_under_one_number_or_in_one_paragraph(text: str, status: str) -> None:
    assert finding(check(), text, signals=SIGNALS).status == status


def test_sentences_are_counted_one_by_one_where_the_rule_says_so() -> None:
    text = "## 问题\n下属懒。下属慢。门难进。"
    assert finding(check("sentence"), text, signals=SIGNALS).status == "weak"
    assert finding(check("problem"), text, signals=SIGNALS).status == "not-applicable"


def test_a_condition_may_be_of_one_author_only_and_words_stand_for_conditions() -> None:
    conditions = {"counts": {"all": ["in:problems"]}, "shown": {"all": ["heading"]}, "shown-member": {"any": ["own"]}}
    words = {"unless": ["门"]}
    one = check(conditions=conditions, words=words)
    assert finding(one, "@ 何秀英同志\n## 问题\n我懒。\n我慢。", signals=SIGNALS).status == "weak"
    assert finding(one, "@ 何秀英同志\n## 问题\n我懒，门难进。\n我慢，门难进。", signals=SIGNALS).status == "met"
    assert finding(one, "@ 领导班子\n## 问题\n我懒。\n我慢。", signals=SIGNALS).status == "met"


def test_what_is_shown_may_be_told_by_words() -> None:
    conditions = {"counts": {"all": ["in:problems"]}}
    one = check(conditions=conditions, words={"shown": ["任务~重"]})
    assert finding(one, "## 问题\n任务太重。\n任务重。", signals=SIGNALS).status == "weak"
    assert finding(one, "## 问题\n任务轻。\n门难进。", signals=SIGNALS).status == "met"
