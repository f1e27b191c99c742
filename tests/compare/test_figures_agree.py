"""Figures that several papers of a unit state."""

import pytest

from checker.compare.papers import Paper
from tests.compare.small_units import of_unit, paper, quotes

FIGURES = "unit.figures-agree"
TEAM = "中共白鹭镇委员会"


def team(*lines: str) -> Paper:
    return paper("班子.docx", "白鹭镇领导班子对照检查材料", TEAM, "## 有关情况", *lines)


def member(name: str, *lines: str, post: str = "镇长") -> Paper:
    return paper(f"{name}.docx", "个人对照检查材料", f"白鹭镇{post} {name}", "## 有关情况", *lines)


@pytest.mark.parametrize(
    ("of_team", "of_member"),
    [
        ("2013年“三公”经费支出18.6万元。", "2013年全镇“三公”经费20.6万元。"),
        ("2013年公务接待费9.7万元，2012年18.9万元。", "镇公务接待费2013年共12.4万元，都由我审批。"),
        ("镇里现有公务用车3辆。", "全镇有公务用车五辆。"),
        ("镇长何秀英办公室使用面积24平方米。", "我的办公室18平方米。"),
        ("全镇2013年收到群众来信112件。", "2013年全镇群众来信共收到268件。"),
    ],
)
def test_different_figures_for_the_same_thing_are_shown_side_by_side(of_team: str, of_member: str) -> None:
    answer = of_unit(FIGURES, team(of_team), member("何秀英", of_member))
    assert (answer.status, quotes(answer)) == ("weak", [of_team, of_member])
    assert answer.evidence[0].remark == f"与 何秀英.docx 不一致：“{of_member}”"


@pytest.mark.parametrize(
    ("of_team", "of_member"),
    [
        ("2013年“三公”经费支出18.63万元。", "2013年全镇“三公”经费18.6万元。"),
        ("2013年公务接待费92000元。", "2013年全镇公务接待费9.2万元。"),
        ("2013年公务接待费9.2万元。", "2013年全镇公务接待费约九万元。"),
        ("镇长办公室24平方米。", "我的办公室24平方米。"),
        ("2013年末公务用车4辆，2014年5月上交1辆，目前3辆。", "镇里现有公务用车三辆。"),
    ],
)
def test_the_same_figure_agrees_rounded_in_another_unit_or_as_it_is_now(of_team: str, of_member: str) -> None:
    assert of_unit(FIGURES, team(of_team), member("何秀英", of_member)).status == "met"


@pytest.mark.parametrize(
    ("of_team", "of_member"),
    [
        ("2013年公务接待费9.2万元。", "2012年全镇公务接待费12.4万元。"),
        ("2013年公务接待费9.2万元。", "2013年上半年全镇公务接待费5.1万元。"),
        ("2013年公务接待费9.2万元。", "2013年本人经手的公务接待费3.1万元。"),
        ("2013年公务接待费9.2万元。", "2013年镇机关公务接待费7.4万元。"),
        ("2013年公务接待费9.2万元。", "全镇公务接待费比2012年减少5.1万元。"),
        ("书记办公室30平方米。", "我的办公室18平方米。"),
        ("镇长何秀英原办公室30平方米。", "我的办公室现为18平方米。"),
        ("镇长何秀英住房96平方米。", "我的办公室18平方米。"),
    ],
)
def test_other_years_shares_persons_and_times_are_no_contradiction(of_team: str, of_member: str) -> None:
    assert of_unit(FIGURES, team(of_team), member("何秀英", of_member)).status == "not-applicable"


def test_a_post_that_many_hold_names_nobody() -> None:
    of_team = "班子成员审批，2013年公务接待费9.2万元。"
    ji = member("纪春生", "2013年全镇公务接待费12.4万元。", post="党委委员、班子成员")
    assert quotes(of_unit(FIGURES, team(of_team), ji)) == [of_team, "2013年全镇公务接待费12.4万元。"]


def test_a_table_gives_figures_too() -> None:
    table = ("| 项目 | 2012年（万元） | 2013年（万元） |", "| 公务接待费 | 18.9 | 9.7 |")
    answer = of_unit(FIGURES, team(*table), member("何秀英", "2013年全镇公务接待费12.4万元。"))
    assert (answer.status, quotes(answer)) == ("weak", ["9.7", "2013年全镇公务接待费12.4万元。"])


def test_a_paper_that_gives_the_figure_once_more_in_agreement_contradicts_nobody() -> None:
    answer = of_unit(
        FIGURES,
        team("2013年公务接待费9.2万元。", "2013年公务接待费（含村级）9.9万元。"),
        member("何秀英", "2013年全镇公务接待费9.2万元。"),
    )
    assert answer.status == "met"


def test_one_paper_alone_is_nothing_to_compare() -> None:
    assert of_unit(FIGURES, team("2013年公务接待费9.2万元。")).status == "not-applicable"
