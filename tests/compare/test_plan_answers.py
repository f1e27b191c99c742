"""Problems and the tasks that answer them; opinions and the problems that take them up."""

import pytest

from checker.compare.papers import Paper
from tests.compare.small_units import of_unit, paper, quotes

PLAN, MEASURES, OPINIONS = "unit.plan-answers-problems", "unit.measures-answer-problems", "unit.opinions-answered"
PROBLEMS = (
    "一是会议多。2013年全镇开大会47次，村干部说一半时间在路上。",
    "二是下村少，班子成员坐在办公室听汇报，柳树沟没有一个人去过。",
    "三是村级报账难，柳河村的票据在财政所压了半个月。",
)
TASKS = (
    "1. 精简会议，全镇性会议每月不超过两次，8月起执行。",
    "2. 班子成员每月住村三晚，走访农户不少于二十户，8月起执行。",
    "3. 村级票据随到随审，三日内报销，8月15日前公布办法。",
)


def team(*problems: str) -> Paper:
    lines = ("## 存在的主要问题", *problems)
    return paper("班子.docx", "白鹭镇领导班子对照检查材料", "中共白鹭镇委员会", *lines)


def plan(*tasks: str) -> Paper:
    return paper("方案.docx", "白鹭镇领导班子整改方案", "中共白鹭镇委员会", "## 整改任务", *tasks)


def member(name: str, *problems: str) -> Paper:
    lines = ("## 存在的主要问题", *problems)
    return paper(f"{name}.docx", "个人对照检查材料", f"白鹭镇副镇长 {name}", *lines)


def measures(name: str, *lines: str) -> Paper:
    return paper(f"{name}措施.docx", "个人整改措施", f"白鹭镇副镇长 {name}", *lines)


def opinions(*lines: str) -> Paper:
    return paper("意见.docx", "白鹭镇征求意见汇总", "白鹭镇活动办", *lines)


def test_tasks_in_other_words_answer_the_problems() -> None:
    answer = of_unit(PLAN, team(*PROBLEMS), plan(*TASKS))
    assert answer.status == "met"
    assert answer.reason.endswith("3条问题都有相近的整改任务。")


def test_a_problem_without_a_task_is_listed_with_the_nearest_one() -> None:
    answer = of_unit(PLAN, team(*PROBLEMS), plan(*TASKS[:2]))
    assert (answer.status, quotes(answer)) == ("weak", [PROBLEMS[2]])
    assert answer.evidence[0].path == "班子.docx"
    assert answer.evidence[0].remark.startswith(("最近的整改任务是“", "没有相近的整改任务"))


def test_the_remark_names_the_nearest_task_and_how_alike_it_is() -> None:
    answer = of_unit(PLAN, team(PROBLEMS[0], "二是公款旅游，海边花的钱没有议过。"), plan("1. 议定会议制度，8月底前。"))
    assert answer.evidence[0].remark.startswith("最近的整改任务是“1. 议定会议制度，8月底前。”，相近程度0.")


def test_one_task_may_answer_several_problems_and_several_tasks_one() -> None:
    problems = ("一是会议多。", "二是文件多，全年发文三百份。")
    one = of_unit(PLAN, team(*problems), plan("1. 整治文山会海，会议和文件都减三成，8月底前。"))
    several = of_unit(PLAN, team(PROBLEMS[1]), plan(TASKS[1], "2. 每季度到各村调研一次，8月起。"))
    assert (one.status, several.status) == ("met", "met")


def test_a_task_that_answers_nothing_else_may_be_meant_in_words_that_nobody_listed() -> None:
    answer = of_unit(
        PLAN, team(PROBLEMS[0], "二是豆腐坊占了祠堂，族人不服。"), plan(TASKS[0], "2. 作坊迁走，8月底前。")
    )
    assert answer.status == "met"


def test_a_task_about_another_known_matter_is_no_candidate() -> None:
    answer = of_unit(PLAN, team(PROBLEMS[0], "二是收了企业送的茶叶。"), plan(TASKS[0], "2. 村道硬化两公里，8月底前。"))
    assert quotes(answer) == ["二是收了企业送的茶叶。"]


def test_a_mood_asks_for_no_task_of_its_own() -> None:
    answer = of_unit(PLAN, team(PROBLEMS[0], "二是干劲不如从前，劲头有所减退。"), plan(TASKS[0]))
    assert answer.status == "met"


@pytest.mark.parametrize("papers", [(team(*PROBLEMS),), (plan(*TASKS),), ()])
def test_without_either_paper_there_is_nothing_to_compare(papers: tuple[Paper, ...]) -> None:
    assert of_unit(PLAN, *papers).status == "not-applicable"


def test_a_team_paper_without_problems_cannot_be_compared() -> None:
    assert of_unit(PLAN, team(), plan(*TASKS)).status == "not-evaluated"


def test_members_are_compared_with_their_own_measures_only() -> None:
    reads = measures("何秀英", "1. 每周读书两小时，写一篇笔记，8月起。")
    walks = measures("纪春生", "1. 每月到村里住三晚，8月起。")
    he = member("何秀英", "1. 我学习不够，读书笔记让人代抄。", "2. 我爱打麻将，周末常在棋牌室。")
    ji = member("纪春生", "1. 我下村少，全年只有十九天。")
    answer = of_unit(MEASURES, he, ji, reads, walks)
    assert [(each.quote, each.path) for each in answer.evidence] == [("2. 我爱打麻将，周末常在棋牌室。", "何秀英.docx")]


def test_members_without_measures_are_left_to_another_rule() -> None:
    assert of_unit(MEASURES, member("何秀英", "我爱打麻将。"), measures("纪春生", "住村。")).status == "not-applicable"


def test_opinions_of_a_table_are_answered_by_team_and_members() -> None:
    listed = opinions(
        "| 序号 | 意见建议 | 意见来源 |",
        "| 1 | 开会太多，村干部没时间干活 | 村干部座谈会 |",
        "| 2 | 分管领导爱打牌 | 意见箱 |",
        "| 3 | 后街的路灯不亮，晚上不敢走 | 居民代表 |",
    )
    answer = of_unit(OPINIONS, team(*PROBLEMS), member("何秀英", "我爱打麻将，周末常在棋牌室。"), listed)
    assert [(each.quote, each.place, each.path) for each in answer.evidence] == [
        ("后街的路灯不亮，晚上不敢走", "表1 第4行第2列", "意见.docx")
    ]


def test_a_title_may_stand_above_the_heads_of_a_table() -> None:
    listed = opinions(
        "| 征求意见汇总 | | |", "| 序号 | 内容 | 提出人 |", "| 1 | 开会太多 | 村干部 |", "| 2 | 后街的路灯不亮 | 居民 |"
    )
    assert quotes(of_unit(OPINIONS, team(*PROBLEMS), listed)) == ["后街的路灯不亮"]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. 开会太多。", "2. 后街的路灯不亮，晚上不敢走。"),
        ("共收到两条：（1）开会太多。（2）后街的路灯不亮，晚上不敢走。",),
        ("开会太多。", "后街的路灯不亮，晚上不敢走。"),
    ],
)
def test_opinions_may_be_numbered_paragraphs_parts_of_one_or_bare_paragraphs(lines: tuple[str, ...]) -> None:
    answer = of_unit(OPINIONS, team(*PROBLEMS), opinions("## 对班子的意见", *lines))
    assert [quote[-14:] for quote in quotes(answer)] == ["后街的路灯不亮，晚上不敢走。"]


def test_other_papers_are_no_list_of_opinions() -> None:
    notice = paper("意见.docx", "关于加强路灯管理的实施意见", "白鹭镇", "1. 后街的路灯由电工巡查。")
    assert of_unit(OPINIONS, team(*PROBLEMS), notice).status == "not-applicable"


def test_it_is_said_in_english_too() -> None:
    answer = of_unit(PLAN, team(*PROBLEMS), plan(*TASKS[:2]), lang="en")
    assert answer.reason.endswith("Of 3 problems, 1 have no task near them.")


def test_seeing_that_all_is_done_answers_no_problem_of_its_own() -> None:
    problems = (PROBLEMS[0], "二是收了企业送的茶叶。")
    overseen = of_unit(PLAN, team(*problems), plan(TASKS[0], "2. 每季度向代表报告完成情况，10月起，接受评议。"))
    assert quotes(overseen) == ["二是收了企业送的茶叶。"]


def test_a_problem_and_its_measure_in_one_row_are_one_answer() -> None:
    table = (
        "| 问题 | 措施 | 时限 |",
        "| 会议太多 | 每月只开两次，其余并掉 | 8月起 |",
        "| 不下村 | 每月在村里住三晚 | 8月起 |",
    )
    answer = of_unit(PLAN, team(*PROBLEMS[:2], "三是收了企业送的茶叶。"), plan(*table))
    assert quotes(answer) == ["三是收了企业送的茶叶。"]


def test_tasks_in_running_text_and_in_tables_of_other_columns_count() -> None:
    running = ("由镇长牵头，八月底前把全镇性会议并到每月两次。", "由书记牵头，班子成员每月住村三晚，九月起走访农户。")
    table = ("| 章 | 约法 | 起止 |", "| 一 | 会议并到每月两次 | 8月起 |", "| 二 | 每月住村三晚，走访农户 | 9月起 |")
    answers = [of_unit(PLAN, team(*PROBLEMS[:2]), plan(*lines)).status for lines in (running, table)]
    assert answers == ["met", "met"]


def test_the_words_that_lead_to_a_problem_tell_what_it_is_about() -> None:
    listed = opinions("1. 保证金退得慢，有的压了四个月。", "2. 开会太多。")
    problems = ("（一）保证金管理乱。退还靠催促，平均六十七天，班子没有过问。", PROBLEMS[0])
    assert of_unit(OPINIONS, team(*problems), listed).status == "met"


def test_what_the_unit_is_for_makes_no_two_texts_alike() -> None:
    def of(unit: str) -> str:
        problems = ("一是文件多，全年发文二百份。", "二是护林员没有水喝，喝沟水。")
        paper_of = paper("班子.docx", f"{unit}领导班子对照检查材料", f"中共{unit}党组", "## 存在的主要问题", *problems)
        tasks = ("1. 发文减三分之一，8月起。", "2. 采伐手续五日办结，8月起。")
        plan_of = paper("方案.docx", f"{unit}领导班子整改方案", f"中共{unit}党组", "## 整改任务", *tasks)
        return of_unit(PLAN, paper_of, plan_of).status

    assert (of("柳河县文化局"), of("柳河县林业局")) == ("met", "weak")


def test_opinions_in_one_paragraph_are_those_that_somebody_is_said_to_have_told() -> None:
    listed = opinions(
        "通过座谈，村干部反映开会太多；居民提出后街的路灯不亮；农户反映报账要等半个月。以上意见已逐条登记。",
        "党委认为，这些意见要害准，谁分管谁认领。",
    )
    answer = of_unit(OPINIONS, team(*PROBLEMS), listed)
    assert quotes(answer) == ["后街的路灯不亮"]
    assert answer.reason.endswith("3条意见中，1条没有找到相应的问题。")


def test_who_told_an_opinion_and_what_is_said_of_the_list_are_no_opinion() -> None:
    listed = opinions("收集到的原话如下：", "“开会太多。”（意见箱）", "“后街的路灯不亮，晚上不敢走。”（村民）")
    assert quotes(of_unit(OPINIONS, team(*PROBLEMS), listed)) == ["“后街的路灯不亮，晚上不敢走。”（村民）"]
