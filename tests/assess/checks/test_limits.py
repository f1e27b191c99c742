"""Whether offices and cars are within the standard in force at the paper's date."""

import pytest

from tests.assess.checks.shipped_rules import answer, remarks

OFFICE, CAR = "disclosure.office-area-limit", "disclosure.vehicle-limit"
TABLE_OF_1999 = "党政机关办公用房建设标准（计投资〔1999〕2250号）"
DEPUTY = "桐坪县人民政府副县长 邬世平"


def test_an_office_that_is_too_large_is_shown_with_the_standard_of_the_time() -> None:
    found = answer(OFFICE, "我的办公室26平方米。", signed=DEPUTY)
    wanted = f"26平方米，超过《{TABLE_OF_1999}》规定的县级副职12平方米，没有写已经整改到位"
    assert (found.status, remarks(found)) == ("weak", [wanted])


@pytest.mark.parametrize(
    ("signed", "text", "status"),
    [
        (DEPUTY, "我的办公室12平方米。", "met"),
        (DEPUTY, "我的办公室原为26平方米，今年4月调整到11.8平方米。", "met"),
        (DEPUTY, "原办公室带套间，使用面积26平方米，超过标准。去年十月已腾退套间，现办公室使用面积11.8平方米。", "met"),
        (DEPUTY, "我的办公室26平方米，6月已腾退里间。", "met"),
        (DEPUTY, "办公室现为23平方米，2013年11月由38平方米调整而来。", "weak"),
        (DEPUTY, "我的办公室26平方米，准备下半年调整。", "weak"),
        (DEPUTY, "我的办公室26平方米，至今没有腾退。", "weak"),
        ("桐坪县人民政府县长 邬世平", "我的办公室20平方米。", "met"),
        ("桐坪县水利局局长 邬世平", "我的办公室12平方米。", "weak"),
        ("青石市住房和城乡建设局局长 邬世平", "我的办公室12平方米。", "met"),
        ("青石市住房和城乡建设局局长 邬世平", "我是正处级干部，办公室18平方米。", "weak"),
        ("白鹭镇党委委员 邬世平", "我的办公室26平方米。", "not-evaluated"),
        ("县人民医院副院长 邬世平", "我的办公室26平方米。", "not-evaluated"),
        ("邬世平", "我的办公室26平方米。", "not-evaluated"),
        (DEPUTY, "我的办公室建筑面积26平方米。", "not-evaluated"),
        (DEPUTY, "我和另一名副县长合用一间办公室，26平方米。", "not-applicable"),
        (DEPUTY, "办公楼会议室60平方米，住房112平方米。", "not-applicable"),
        (DEPUTY, "全县办公用房人均11平方米，核定标准12平方米以内。", "not-applicable"),
    ],
)  # fmt: skip
def test_an_office_is_compared_for_the_one_who_uses_it(signed: str, text: str, status: str) -> None:
    assert answer(OFFICE, text, signed=signed).status == status


def test_a_paper_without_a_date_is_judged_by_the_campaign_and_says_so() -> None:
    found = answer(OFFICE, "我的办公室26平方米。", signed=DEPUTY, day="")
    assert found.status == "weak"
    assert "2014" in found.reason


@pytest.mark.parametrize(("day", "status"), [("2014年11月20日", "weak"), ("2014年12月20日", "met")])
def test_the_table_of_the_paper_s_date_holds(day: str, status: str) -> None:
    assert answer(OFFICE, "我的办公室24平方米。", signed=DEPUTY, day=day).status == status


@pytest.mark.parametrize(
    ("row", "status"),
    [("| 万少平 | 副局长 | 副科级 | 14.2 |", "weak"), ("| 万少平 | 副局长 | 副科级 | 8.6 |", "met")],
)
def test_each_row_of_a_table_of_offices_is_compared(row: str, status: str) -> None:
    head = "局领导办公室使用面积（平方米）如下。\n| 姓名 | 职务 | 职级 | 使用面积 |"
    assert answer(OFFICE, f"{head}\n{row}").status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("日常用车是一辆2.4升的越野车。", "weak"),
        ("公务用车是一辆2.0T的轿车。", "weak"),
        ("2012年花26.8万元买了一辆轿车。", "weak"),
        ("2012年共花30万元买了2辆轿车。", "met"),
        ("公务用车一辆，排量1.8升，价格17.6万元。", "met"),
        ("去年底封存了两台排量3.0升的越野车。", "met"),
        ("2008年购置的轿车，排量2.0升。", "not-evaluated"),
        ("2008年购置的轿车，排量1.6升。", "met"),
        ("我自己有一辆私家车，排量2.0升。", "not-applicable"),
        ("执法执勤用车2辆，排量2.4升。", "not-applicable"),
        ("按规定公务用车排量不超过1.8升、价格18万元以内。", "not-applicable"),
        ("公务用车全年运行费23万元，百公里油耗9.5升。", "not-applicable"),
    ],
)
def test_general_official_cars_are_compared(text: str, status: str) -> None:
    assert answer(CAR, text).status == status


@pytest.mark.parametrize(
    ("head", "size", "status"),
    [("排气量", "1998毫升", "weak"), ("排气量（毫升）", "1998", "weak"), ("排气量", "1598cc", "met")],
)
def test_a_table_may_give_engines_in_millilitres(head: str, size: str, status: str) -> None:
    table = f"公务用车清单如下。\n| 车辆用途 | 购置时间 | {head} |\n| 机关一般公务用车 | 2012年6月 | {size} |"
    assert answer("disclosure.vehicle-limit", table).status == status
