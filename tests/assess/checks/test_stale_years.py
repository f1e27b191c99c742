"""Years of an older paper."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

CHECK = {
    "name": "stale-year",
    "conditions": {"term": {"any": ["in:measures"]}, "term-cell": {"all": ["column:times"]}},
    "words": {"to-come": ["完成", "办"], "gone-by": ["未办", "已经"]},
    "settings": {"window": ["2014-01-20", "2014-10-08"]},
}
TIMES = "signals:\n  times: [时限]\n"
SIGNED = "@ 2014年7月8日\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{SIGNED}今年（2013年）开会多。", "weak"),
        (f"{SIGNED}去年（2013年）开会多。", "met"),
        (f"{SIGNED}2012年（去年）开会多。", "weak"),
        (f"{SIGNED}2013年开会多。", "met"),
        ("@ 2013年7月8日\n开会多。", "weak"),
        ("# 2013年检查报告\n@ 2014年7月8日\n开会多。", "weak"),
        ("# 2013年度检查报告\n@ 2014年7月8日\n开会多。", "met"),
        ("开会多。\n二〇一三年七月八日", "weak"),
        ("@ 何秀英（2013年3月任职）\n@ 2014年7月8日\n开会多。", "met"),
        ("开会多。", "not-applicable"),
        (f"{SIGNED}## 措施\n2013年9月底前办好。", "weak"),
        (f"{SIGNED}## 措施\n2014年9月底前办好。", "met"),
        (f"{SIGNED}## 措施\n2013年9月底前未办的，补办。", "met"),
        (f"{SIGNED}## 措施\n2013年9月底前的账，月内办。", "met"),
        (f"{SIGNED}## 措施\n2013年下半年，办一次。", "weak"),
        (f"{SIGNED}## 问题\n2013年9月底前该办的，没有办好。", "met"),
        (f"{SIGNED}## 措施\n| 事 | 时限 |\n| 路 | 2013年9月 |", "weak"),
        (f"{SIGNED}## 措施\n| 事 | 时限 |\n| 路 | 2014年9月 |", "met"),
        (f"{SIGNED}## 措施\n| 事 | 时限 |\n| 路 | 2013年9月已经修好 |", "met"),
    ],
)
def test_years_are_held_against_the_date(text: str, status: str) -> None:
    assert finding(CHECK, text, signals=TIMES).status == status


def test_each_remark_says_which_year_is_meant() -> None:
    found = finding(CHECK, f"{SIGNED}今年（2013年）开会多。\n## 措施\n2013年9月底前办好。", signals=TIMES)
    assert remarks(found) == [
        ("今年（2013年）开会多。", "“今年”写成了2013年，按材料的日期应是2014年"),
        ("2013年9月底前办好。", "2013年的期限，写材料时已经过去"),
    ]


def test_without_date_and_window_there_is_nothing_to_check() -> None:
    assert finding({"name": "stale-year"}, "2013年开会多。").status == "not-applicable"
