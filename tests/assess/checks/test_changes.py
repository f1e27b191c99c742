"""Whether rises and falls agree with the figures that they lie between."""

import pytest

from tests.assess.checks.shipped_rules import answer, remarks

RULE = "disclosure.three-public-change"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            "“三公”经费2012年41.3万元，2013年29.8万元，减少12.5万元。",
            "由41.3万元到29.8万元，下降11.5万元，文中写的是12.5万元",
        ),
        (
            "全镇“三公”经费由2012年的63万元降到2013年的44万元，下降41%。",
            "由63万元到44万元，下降30.16%，文中写的是41%",
        ),
        ("公务接待费由13.8万元降到21.5万元。", "由13.8万元到21.5万元是上升，文中说的却是下降"),
        ("会议由2012年的86个减少到2013年的54个，下降27.2%。", "由86个到54个，下降37.21%，文中写的是27.2%"),
    ],
)
def test_a_change_that_does_not_agree_is_shown_with_the_one_that_would(text: str, remark: str) -> None:
    found = answer(RULE, text)
    assert (found.status, remarks(found)) == ("weak", [remark])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2013年“三公”经费23.7万元，比2012年的31.4万元减少7.7万元，下降24.5%。", "met"),
        ("全镇“三公”经费由2012年的63万元降到2013年的44万元，下降三成。", "met"),
        ("2012年接待费21.5万元。2013年25.5万元，同比下降。", "weak"),
        ("2013年“三公”经费21.7万元，比上年少4.3万元。", "not-applicable"),
        ("2013年“三公”经费46万元，比2012年的71万元下降35%，今年上半年又下降两成。", "met"),
        ("接待费由21.5万元降到13.8万元，车辆费由34万元降到27.6万元，下降18.8%。", "met"),
        ("2012年、2013年“三公”经费分别为63万元、44万元，下降50%。", "weak"),
        ("2013年接待费20万元，2012年接待费30万元；会议费下降80%。", "not-applicable"),
        ("2011年接待费30万元，2012年28万元，2013年20万元，比上年减少8万元。", "met"),
        ("2013年“三公”经费44万元，比2012年的63万元下降30.2%，其中接待费30万元，下降25%。", "met"),
        ("接待费从上年的18万元压到12万元，减少8万元。", "weak"),
        ("业务收入由六千八百万元增加到一亿一千万元，年均增长百分之十七。", "met"),
    ],
)
def test_a_change_is_compared_with_what_it_is_about_and_nothing_else(text: str, status: str) -> None:
    assert answer(RULE, text).status == status


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        (["| 项目 | 2012年 | 2013年 | 增减% |", "| 公务接待费 | 20万元 | 15万元 | -35% |"], "weak"),
        (["| 项目 | 2012年（万元） | 2013年（万元） | 减少额（万元） |", "| 公务接待费 | 20 | 15 | 5 |"], "met"),
    ],
)
def test_the_columns_of_a_table_are_compared(rows: list[str], status: str) -> None:
    assert answer(RULE, "\n".join(rows)).status == status
