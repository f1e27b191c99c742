"""Meetings later than the material."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

CHECK = {
    "name": "later-event",
    "words": {"coming": ["迎接"]},
    "settings": {"window": ["2014-01-20", "2014-10-08"]},
}


@pytest.mark.parametrize(
    ("day", "sentence", "status"),
    [
        ("2014年7月8日", "学习十八大报告。", "met"),
        ("2014年7月8日", "学习十九大报告。", "weak"),
        ("2014年7月8日", "学习三次、四次全会报告。", "weak"),
        ("2014年12月1日", "学习三次、四次全会报告。", "met"),
        ("2014年7月8日", "迎接四次全会。", "weak"),
        ("2014年8月8日", "迎接四次全会。", "met"),
        ("2014年8月8日", "迎接十九大。", "weak"),
        ("2014年8月8日", "开了一次会。", "not-applicable"),
    ],
)
def test_an_event_is_held_against_the_date(day: str, sentence: str, status: str) -> None:
    assert finding(CHECK, f"@ {day}\n{sentence}").status == status


def test_the_remark_tells_the_day_of_the_event() -> None:
    found = finding(CHECK, "@ 2014年7月8日\n学习十九大报告。")
    assert remarks(found) == [("学习十九大报告。", "“第十九次大会”始于2017-10-18，晚于材料的日期")]


def test_what_could_not_be_known_is_told_apart() -> None:
    found = finding(CHECK, "@ 2014年7月8日\n迎接十九大。")
    assert remarks(found) == [("迎接十九大。", "“第十九次大会”始于2017-10-18，写材料时还不能预知")]


def test_without_date_and_window_nothing_is_judged() -> None:
    assert finding({"name": "later-event"}, "学习十九大报告。").status == "not-evaluated"
