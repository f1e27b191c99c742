"""Room for achievements, and the place of the first problem."""

from typing import Any

from tests.assess.checks.small_pack import finding, remarks

SIGNALS = "signals:\n  praise-words: [先进]\n  heard-words: [座谈]\n"


def check(**settings: Any) -> dict[str, Any]:
    return {
        "name": "achievements-share",
        "conditions": {
            "praise": {"any": ["praise-words"]},
            "problem": {"any": ["in:problems"]},
            "aside": {"any": ["heard-words"]},
        },
        "settings": {"share": 0.2, "first-after": 0.25, "at-least": 10, **settings},
    }


def test_too_much_praise_is_shown_passage_by_passage() -> None:
    found = finding(check(), "评为先进。又评先进。\n## 问题\n门难进，脸难看。\n先进，先进。", signals=SIGNALS)
    assert (found.status, remarks(found)) == (
        "weak",
        [("评为先进。又评先进。", "讲的是成绩或背景"), ("先进，先进。", "讲的是成绩或背景")],
    )
    assert found.reason == "weak。成绩和开头的话占正文的67%（设定的界限为20%，没有官方标准）。"


def test_a_late_first_problem_is_shown_with_what_stands_before() -> None:
    found = finding(check(), "说来话长，先说别的。\n## 问题\n门难进，脸难看。", signals=SIGNALS)
    assert (found.status, remarks(found)) == (
        "weak",
        [("门难进，脸难看。", "第一个问题从这里开始"), ("说来话长，先说别的。", "第一个问题之前的话")],
    )


def test_what_is_put_aside_does_not_stand_before() -> None:
    assert finding(check(), "座谈时大家说了意见。\n## 问题\n门难进，脸难看。", signals=SIGNALS).status == "met"


def test_the_first_problem_may_be_told_by_its_topic() -> None:
    text = "## 拖拉\n事情一拖再拖，水渠没有修。\n说来话长，先说别的，再说别的。\n## 问题\n门难进。"
    assert finding(check(), text, signals=SIGNALS).status == "weak"
    assert finding(check(family="styles"), text, signals=SIGNALS).status == "met"


def test_a_short_text_or_one_without_problems_is_not_measured() -> None:
    assert (
        finding(check(**{"at-least": 100}), "评为先进。\n## 问题\n门难进。", signals=SIGNALS).status == "not-applicable"
    )
    assert finding(check(), "评为先进，一年又一年，年年如此。", signals=SIGNALS).status == "not-applicable"
