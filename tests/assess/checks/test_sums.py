"""Whether the parts of a total add up to it."""

import pytest

from tests.assess.checks.shipped_rules import answer, remarks

RULE = "disclosure.three-public-sum"
PARTS = "其中公务接待28.40万元、公务用车20.25万元、因公出国2万元。"


def test_parts_that_are_too_little_are_shown_with_the_difference() -> None:
    found = answer(RULE, f"2013年全局“三公”经费总额53.65万元，{PARTS}")
    assert (found.status, remarks(found)) == ("weak", ["各项相加为50.65万元，与总额53.65万元相差3万元"])


def test_the_remark_is_in_the_language_asked_for() -> None:
    found = answer(RULE, f"2013年全局“三公”经费总额53.65万元，{PARTS}", lang="en")
    assert remarks(found) == ["The parts add up to 50.65万元; the total given is 53.65万元, a difference of 3万元."]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"2013年全局“三公”经费总额50.65万元，{PARTS}", "met"),
        (f"2013年全局“三公”经费总额50.66万元，{PARTS}", "met"),
        (f"2013年“三公”经费支出五十万多元，{PARTS}", "met"),
        ("2013年“三公”经费53.65万元，其中公务接待28.40万元。", "not-applicable"),
        ("2013年“三公”经费20万元，其中公务接待28.40万元。", "weak"),
        ("2013年公务接待费28.40万元，用车费23.25万元，没有因公出国，“三公”经费合计51.65万元。", "met"),
        ("2013年因公出国（境）、公务用车、公务接待费分别为2万元、20.25万元、28.4万元，合计53.65万元。", "weak"),
        ("2013年“三公”经费53.65万元。2012年公务接待费30万元，用车费28万元，出国费2万元。", "not-applicable"),
        ("2013年“三公”经费53.65万元。\n（1）公务接待费28.4万元；\n（2）用车费20.25万元；\n（3）出国费2万元。", "weak"),
        ("2013年“三公”经费50.65万元，其中接待28.4万元（招商接待12万元），用车20.25万元，出国2万元。", "met"),
        ("全县“三公”经费218.6万元，局机关公务接待3万元、用车2万元、没有出国。", "not-applicable"),
        ("三公经费44万元，其中接待费30万元（2012年40万元），车辆运行费14万元，两年均无因公出国。", "met"),
        ("今年收礼退回购物卡2张、合计1000元；公务接待费4.3万元。", "not-applicable"),
    ],
)
def test_only_what_belongs_together_is_compared(text: str, status: str) -> None:
    assert answer(RULE, text).status == status


PARTS_IN_ROWS = "| 项目 | 2013年（万元） |\n| 公务接待费 | 19 |\n| 公务用车费 | 20.2 |\n| 因公出国费 | — |\n"
ITEMS_IN_COLUMNS = "| 年度 | 公务接待 | 公务用车 | 因公出国 | 合计 |\n"


@pytest.mark.parametrize(
    ("table", "status"),
    [
        (f"{PARTS_IN_ROWS}| 合计 | 42.2 |", "weak"),
        (f"{PARTS_IN_ROWS}| 合计 | 39.2 |", "met"),
        (f"{ITEMS_IN_COLUMNS}| 2013年 | 19 | 20.2 | 0 | 42.2 |", "weak"),
    ],
)
def test_tables_are_added_up_by_year(table: str, status: str) -> None:
    assert answer(RULE, table).status == status
