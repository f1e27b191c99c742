"""Times, amounts and terms: for each string, which of the tests are true of it, and that no other is."""

import pytest

from checker.language.normal import normalise
from checker.language.quantities import TESTS

CASES: dict[str, set[str]] = {
    # particular times, in all forms
    "2013年9月": {"time"},
    "二〇一三年八月": {"time"},
    "二○一三年八月": {"time"},
    "一九九八年那场水": {"time"},
    "２０１３年９月": {"time"},
    "2011—2013年": {"time"},
    "九月里下的雨": {"time"},
    "十二月中旬": {"time", "deadline"},
    "上个月去的": {"time", "period"},
    "去年腊月二十九": {"time", "period"},
    "正月初八来上访": {"time", "deadline"},
    "3月18日来过": {"time", "deadline"},
    "去年9月12日": {"time", "period", "deadline"},
    # loose times
    "近两年来": {"period"},
    "任职以来": {"period"},
    "今年以来": {"period"},
    "那年我下过乡": {"period"},
    "上半年没有去": {"period"},
    "国庆节放假": {"period"},
    "十一长假没有值班": {"period"},
    "党的十八大以来": {"period"},
    # by when, from when
    "2014年6月底前": {"time", "deadline"},
    "7月15日前": {"time", "deadline"},
    "十二月三十一日前": {"time", "deadline"},
    "2014年7月1日起": {"time", "deadline"},
    "年底前": {"period", "deadline"},
    "即日起": {"deadline"},
    "从今天起": {"deadline"},
    "本周内": {"deadline"},
    "第一季度": {"deadline"},
    "15个工作日内": {"deadline", "count", "figure"},
    "限10日": {"deadline", "count", "figure"},
    # how often
    "每月": {"frequency"},
    "每周一": {"frequency"},
    "每人每天": {"frequency"},
    "每年不少于": {"frequency"},
    "逐户走访": {"frequency"},
    "按季公示": {"frequency"},
    "每年不少于60天": {"frequency", "count", "figure"},
    # money
    "一分钱": {"money"},
    "一亿元": {"money"},
    # areas
    "36平方米": {"area"},
    "３６平方米": {"area"},
    "178.5㎡": {"area"},
    "120平米": {"area"},
    "五百公顷": {"area"},
    # shares
    "33.6%": {"percent"},
    "３３．６％": {"percent"},
    "百分之五": {"percent"},
    "三分之一": {"percent"},
    "只有三成": {"percent"},
    # exact counts
    "公务用车2辆": {"count"},
    "214块牌子": {"count", "figure"},
    "三百来口人": {"count", "figure"},
    "四十一天": {"count", "figure"},
    "二十一户": {"count", "figure"},
    "十七户": {"count", "figure"},
    "三百人": {"count", "figure"},
    "1.2万人": {"count", "figure"},
    "一百三十二人次": {"count", "figure"},
    "七户人家": {"count"},
    "20分钟": {"count", "figure"},
    "12户、34口人": {"count", "counts", "figure"},
    # works
    "《党章》": {"book"},
    "《党政机关厉行节约反对浪费条例》": {"book"},
    # what only looks like one of them
    "几次": set(),
    "七八遍": set(),
    "三五天": set(),
    "十几个人": set(),
    "一次": set(),
    "一个月没有看": set(),
    "一名干部": set(),
    "两套住房": set(),
    "“三公”经费": set(),
    "八项规定": set(),
    "四个方面": set(),
    "三会一课": set(),
    "一是，二是": set(),
    "第二批": set(),
    "第12次": set(),
    "十八大": set(),
    "二线干部": set(),
    "完成任务": set(),
    "张三成了主任": set(),
    "零开支": set(),
    "《》": set(),
    "没有任何数字": set(),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_just_these_tests_are_true(text: str, expected: set[str]) -> None:
    compared = normalise(text).text
    assert {name for name, test in TESTS.items() if test(compared)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "12.5万元",
        "5万余元",
        "1,234.56元",
        "３００块钱",
        "三千多块",
        "一万二千五百元",
        "2000余元",
        "六七百块钱",
        "近千元",
        "上万元",
    ],
)
def test_sums_of_money_in_every_spelling(text: str) -> None:
    assert TESTS["money"](normalise(text).text)


@pytest.mark.parametrize("text", ["30亩", "三十亩", "2.5万亩", "六十多平方米", "200m²"])
def test_areas_in_every_spelling(text: str) -> None:
    assert TESTS["area"](normalise(text).text)


def test_each_test_is_true_of_some_string_of_the_table() -> None:
    assert set().union(*CASES.values()) == set(TESTS)
