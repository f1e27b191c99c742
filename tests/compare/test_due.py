"""What a unit owes by the roster, and what was handed in."""

import pytest

from checker.assess import assess
from checker.assess.answers import Answer
from checker.compare.papers import Batch, Paper
from checker.compare.roster import Entry, Roster
from checker.compare.together import together
from checker.compare.units import units_of
from checker.document import from_markup
from checker.rulebook import load_pack

PACK = load_pack()
TEAM = Entry("渡口镇", "township", "乡", "team", line=2)
HE = Entry("渡口镇", "township", "乡", "member", "何秀英", "副镇长", line=3)
ROSTER = (TEAM, HE)


def paper(name: str, title: str, signature: str) -> Paper:
    text = f"# {title}\n@ {signature}\n@ 2014年7月2日\n## 存在的问题\n文件多、会议多。\n"
    return Paper(name, "", assess(from_markup(name, text), PACK))


COMPLETE = (
    paper("渡口镇/班子.docx", "渡口镇领导班子对照检查材料", "中共渡口镇委员会"),
    paper("渡口镇/方案.docx", "渡口镇领导班子整改方案", "中共渡口镇委员会"),
    paper("渡口镇/何秀英.docx", "个人对照检查材料", "渡口镇副镇长 何秀英"),
    paper("渡口镇/何秀英措施.docx", "个人整改措施", "渡口镇党委委员、副镇长 何 秀 英"),
)


def answers(papers: tuple[Paper, ...], entries: tuple[Entry, ...] | None = ROSTER) -> dict[str, Answer]:
    roster = None if entries is None else Roster("roster.csv", entries)
    batch = Batch(papers, units_of(papers, (), roster), PACK, "zh", roster)
    found = together(batch, frozenset({"unit.papers-due"}))
    return {each.unit.name: each.answers[0] for each in found.units}


def remarks(papers: tuple[Paper, ...], entries: tuple[Entry, ...] | None = ROSTER) -> list[tuple[str, str]]:
    found = answers(papers, entries)
    return [(each.remark, each.path) for answer in found.values() for each in answer.evidence if each.remark]


def test_a_complete_unit_is_in_order() -> None:
    answer = answers(COMPLETE)["渡口镇"]
    assert (answer.status, len(answer.evidence)) == ("met", 4)


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        (0, "缺 渡口镇 的对照检查材料"),
        (1, "缺 渡口镇 的整改方案"),
        (2, "缺 何秀英（副镇长） 的对照检查材料"),
        (3, "缺 何秀英（副镇长） 的个人整改措施"),
    ],
)
def test_what_is_missing_is_named(left_out: int, said: str) -> None:
    papers = tuple(each for number, each in enumerate(COMPLETE) if number != left_out)
    assert remarks(papers) == [(said, "")]


def test_a_unit_of_which_nothing_came_is_answered_too() -> None:
    assert answers((), (TEAM,))["渡口镇"].status == "weak"


def test_a_second_paper_of_the_same_sort_is_double() -> None:
    again = paper("渡口镇/何秀英2.docx", "个人对照检查材料", "渡口镇副镇长 何秀英")
    assert remarks((*COMPLETE, again)) == [
        ("何秀英（副镇长） 的对照检查材料有多份", "渡口镇/何秀英.docx"),
        ("何秀英（副镇长） 的对照检查材料有多份", "渡口镇/何秀英2.docx"),
    ]


def test_a_paper_of_somebody_who_is_not_listed_is_surplus() -> None:
    other = paper("渡口镇/曹景和.docx", "个人对照检查材料", "渡口镇副镇长 曹景和")
    assert remarks((*COMPLETE, other)) == [("名册中没有要求这一份（曹景和）", "渡口镇/曹景和.docx")]


def test_another_character_in_the_name_is_a_mismatch_not_a_gap() -> None:
    misspelt = paper("渡口镇/x.docx", "个人对照检查材料", "渡口镇副镇长 何秀瑛")
    assert remarks((*COMPLETE[:2], misspelt, COMPLETE[3])) == [
        ("署名与名册不一致：名册为何秀英，材料署名何秀瑛", "渡口镇/x.docx")
    ]


def test_another_post_is_a_mismatch_and_one_of_two_posts_is_none() -> None:
    chief = paper("渡口镇/何秀英.docx", "个人对照检查材料", "渡口镇党委书记 何秀英")
    assert remarks((*COMPLETE[:2], chief, COMPLETE[3])) == [
        ("职务与名册不一致：名册为副镇长，材料写党委书记", "渡口镇/何秀英.docx")
    ]


def test_a_paper_signed_by_another_listed_unit_is_a_mismatch() -> None:
    strayed = paper("渡口镇/班子.docx", "领导班子对照检查材料", "中共白鹭乡委员会")
    entries = (*ROSTER, Entry("白鹭乡", "township", "乡", "team", due=(), line=4))
    assert remarks((strayed, *COMPLETE[1:]), entries) == [
        ("单位与名册不一致：按文件夹属于渡口镇，材料署名中共白鹭乡委员会", "渡口镇/班子.docx")
    ]


def test_what_is_due_follows_the_category_and_the_supervisor() -> None:
    village = Entry("荷叶洼村", "village", "乡", "grassroots", line=2)
    assert answers((), (village,))["荷叶洼村"].status == "not-applicable"
    asked = Entry("荷叶洼村", "village", "乡", "grassroots", due=("problem-list",), line=2)
    assert remarks((), (asked,)) == [("缺 荷叶洼村 的问题清单及整改措施", "")]


def test_a_unit_that_the_roster_does_not_list_is_told() -> None:
    other = paper("县水利局/班子.docx", "县水利局领导班子对照检查材料", "县水利局党组")
    assert remarks((*COMPLETE, other)) == [("名册（roster.csv）中没有这个单位：县水利局", "县水利局/班子.docx")]


def test_without_a_roster_it_cannot_be_told_but_doubles_can() -> None:
    assert answers(COMPLETE, None)["渡口镇"].status == "not-evaluated"
    again = paper("渡口镇/班子2.docx", "渡口镇领导班子对照检查材料", "中共渡口镇委员会")
    assert [path for _, path in remarks((*COMPLETE, again), None)] == ["渡口镇/班子.docx", "渡口镇/班子2.docx"]


@pytest.mark.parametrize(
    ("listed", "written", "differs"),
    [
        ("党委委员、副镇长", "党委副书记、镇长", True),
        ("副镇长", "镇长", True),
        ("党委委员、副镇长", "党委委员、纪委书记", True),
        ("副镇长", "常务副镇长", False),
        ("副镇长（挂职）", "党委委员、副镇长", False),
        ("党委委员", "党委委员、副镇长", False),
        ("党委书记兼人大主席", "党委书记", False),
    ],
)
def test_posts_are_compared_whole_and_seats_on_a_committee_do_not_count(
    listed: str, written: str, differs: bool
) -> None:
    he = Entry("渡口镇", "township", "乡", "member", "何秀英", listed, due=("self-examination",), line=3)
    own = paper("渡口镇/何秀英.docx", "个人对照检查材料", f"渡口镇{written} 何秀英")
    said = [(f"职务与名册不一致：名册为{listed}，材料写{written}", "渡口镇/何秀英.docx")]
    assert remarks((own,), (he,)) == (said if differs else [])
