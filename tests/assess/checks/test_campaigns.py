"""Other campaigns as the present one."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

CHECK = {
    "name": "other-campaign",
    "words": {"present": ["这次", "根据"], "past": ["当年", "以来"]},
    "settings": {"own": "own", "window": ["2014-01-20", "2014-10-08"]},
}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("根据下乡活动的安排，报告如下。", "met"),
        ("根据读书活动的安排，报告如下。", "weak"),
        ("读书活动搞得好。", "weak"),
        ("根据先锋活动的安排，报告如下。", "weak"),
        ("先锋活动我参加了。", "met"),
        ("根据当年先锋活动的安排，立了制度。", "met"),
        ("这次同2005年先锋活动不一样。", "met"),
        ("没有参加什么活动。", "not-applicable"),
    ],
)
def test_a_campaign_is_told_as_present_or_past(text: str, status: str) -> None:
    assert finding(CHECK, f"@ 2014年7月8日\n{text}").status == status


def test_the_remark_tells_when_the_other_campaign_was() -> None:
    found = finding(CHECK, "@ 2014年7月8日\n根据先锋活动的安排，报告如下。\n这次读书活动我去了。")
    assert remarks(found) == [
        ("根据先锋活动的安排，报告如下。", "“先锋活动”2006-06-30已经结束，这里当作正在开展的活动"),
        ("这次读书活动我去了。", "“读书活动”2015-04-10才开始，晚于材料的日期"),
    ]


def test_a_title_always_names_the_present_campaign() -> None:
    assert finding(CHECK, "# 先锋活动检查报告\n@ 2014年7月8日\n报告如下。").status == "weak"


def test_without_date_and_window_nothing_is_judged() -> None:
    assert finding({"name": "other-campaign"}, "读书活动搞得好。").status == "not-evaluated"
