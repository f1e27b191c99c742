"""Whether a sum stands in 元 where 万元 is meant."""

import pytest

from tests.assess.checks.shipped_rules import answer, remarks

RULE = "disclosure.money-units"


def test_two_years_ten_thousand_times_apart_are_shown() -> None:
    found = answer(RULE, "公务接待费2012年31.2万元，2013年28.4元。")
    assert (found.status, remarks(found)) == (
        "weak",
        ["这里是28.4元，另一处是31.2万元，相差约一万倍，疑为元与万元混用"],
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2013年“三公”经费53.65万元，其中接待费28.4元、用车费23.25万元、出国2万元。", "weak"),
        ("2013年“三公”经费53.65万元，其中接待费284000元、用车费232500元、出国20000元。接待费28.4万元。", "met"),
        ("“三公”经费2012年58.4万元，2013年53.65万元，减少4.75元。", "weak"),
        ("公务接待费2012年31.2万元，人均接待45元；会议费5万元，买水果花了800元。", "not-applicable"),
        ("“三公”经费44.8万元（单位：万元）。\n| 项目 | 金额 |\n| 公务接待费 | 285000 |", "weak"),
        ("“三公”经费44.8万元（单位：元）。\n| 项目 | 金额 |\n| 公务接待费 | 285000 |", "not-applicable"),
    ],
)  # fmt: skip
def test_a_factor_of_ten_thousand_is_found_and_nothing_else(text: str, status: str) -> None:
    assert answer(RULE, text).status == status
