"""What every report says of units, of the problems that authors admit, and of evidence with a remark of its own."""

import dataclasses
import datetime

from junitparser import JUnitXml

from checker.assess.answers import Answer, Evidence, Item
from checker.batch.discovery import Discovery
from checker.compare.papers import Paper, UnitPapers
from checker.compare.together import UnitAnswers
from checker.report import console, json_report, junit, markdown
from checker.report.build import Run, build
from checker.report.layout import Layout
from checker.report.model import Report
from checker.rulebook import load_pack
from tests.batch.fakes import HOUSING, answer, checked, small_pack

DUE = "unit.papers-due"
PROBLEMS = tuple(Item(f"第{number}个问题：开会多。", number, f"第{number}段") for number in range(1, 8))


def report(documents: int = 2) -> Report:
    """Two papers, of which the first admits seven problems, and a unit that owes something."""
    first = checked("渡口镇/班子.docx", answer(HOUSING, "met", "一句原文"))
    first = dataclasses.replace(first, assessment=dataclasses.replace(first.assessment, problems=PROBLEMS))
    second = checked("渡口镇/何秀英.docx", answer(HOUSING, "met", "一句原文"))
    outcomes = (first, second)[:documents]
    papers = tuple(Paper(each.name, each.sha256, each.assessment) for each in outcomes)
    evidence = (
        Evidence("", 0, "", "缺 曹景和 的对照检查材料"),
        Evidence("收受礼品", 7, "第7段", "与班子材料不一致", "渡口镇/何秀英.docx"),
    )
    owed = Answer(DUE, "advice", "weak", "与名册对不上，见各条。", evidence)
    unit = UnitAnswers(UnitPapers("渡口镇", papers, "roster"), (owed,))
    pack = small_pack()
    rules = (*pack.rules, *(rule for rule in load_pack().rules if rule.id == DUE))
    run = Run(
        dataclasses.replace(pack, rules=rules),
        "zh",
        Discovery(()),
        datetime.date(2014, 7, 1),
        units=(unit,),
        supports=("渡口镇/征求意见汇总.xlsx",),
    )
    return build(outcomes, run)


def test_the_report_holds_the_unit_its_papers_and_its_answers() -> None:
    (unit,) = report().units
    assert (unit.name, unit.source) == ("渡口镇", "roster")
    assert unit.documents == ("渡口镇/班子.docx", "渡口镇/何秀英.docx")
    assert [(each.id, each.status) for each in unit.requirements] == [(DUE, "weak")]
    assert report().supports == ("渡口镇/征求意见汇总.xlsx",)


def test_json_holds_every_problem() -> None:
    assert json_report.write(report(), Layout()).decode().count("个问题：开会多。") == len(PROBLEMS)


def test_the_console_shows_all_that_a_unit_lacks_with_the_paper_where_there_is_one() -> None:
    lines = [line.strip() for line in console.write(report(), Layout(width=110)).decode().splitlines()]
    assert lines[lines.index("各单位") + 1] == "渡口镇"
    assert "缺 曹景和 的对照检查材料" in lines
    assert "渡口镇/何秀英.docx：与班子材料不一致；原文：“收受礼品”〔第7段〕" in lines


def test_the_console_shows_the_first_problems_of_several_papers_and_all_of_one() -> None:
    several = console.write(report(), Layout()).decode()
    assert "查摆出的问题 7 个" in several
    assert several.count("个问题：开会多。") == 5
    assert "另有 2 处" in several
    assert console.write(report(1), Layout()).decode().count("个问题：开会多。") == 7


def test_markdown_has_the_unit_and_folds_the_problems_away() -> None:
    written = markdown.write(report(), Layout()).decode()
    assert "## 各单位\n\n### 渡口镇\n" in written
    assert "  - 缺 曹景和 的对照检查材料\n" in written
    folded = written.partition("<details><summary>查摆出的问题 7 个</summary>")[2].partition("</details>")[0]
    assert folded.count("个问题：开会多。") == 7


def test_in_junit_a_unit_is_a_suite_that_never_fails_and_problems_are_properties() -> None:
    page = JUnitXml.fromstring(junit.write(report(), Layout(strict=True)))
    suites = {suite.name: suite for suite in page}
    assert suites["渡口镇"].failures == 0
    assert "缺 曹景和" in next(iter(suites["渡口镇"])).system_out
    properties = suites["渡口镇/班子.docx"].properties()  # type: ignore[no-untyped-call]
    listed = [each.value for each in properties if each.name == "problem"]
    assert len(listed) == 7
