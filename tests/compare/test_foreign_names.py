"""Names of other places and units where the author's own should stand."""

import pytest

from checker.compare.papers import Paper
from tests.compare.small_units import of_papers, paper, quotes, unit

NAMES = "specifics.foreign-names"


def of_town(*lines: str) -> Paper:
    return paper("班子.docx", "白鹭镇领导班子对照检查材料", "中共澜亭县白鹭镇委员会", "## 存在的问题", *lines)


def answered(*lines: str) -> tuple[str, list[str]]:
    answer = of_papers(NAMES, unit(of_town(*lines)))["班子.docx"]
    return answer.status, quotes(answer) if answer.status == "weak" else []


@pytest.mark.parametrize(
    "line",
    [
        "桐坪镇党委班子下村少，听汇报多。",
        "我们桐坪镇的干部走读成风。",
        "作为桐坪县的一名干部，我没有尽到责任。",
        "桐坪县水利局党组研究不够。",
        "一年来，桐坪镇广大干部作风有所好转。",
        "把桐坪镇建设成群众满意的镇。",
        "桐坪镇党委班子对山林纠纷和群众来信能躲就躲。",
    ],
)
def test_another_name_in_ones_own_place_is_shown(line: str) -> None:
    assert answered(line) == ("weak", [line])


@pytest.mark.parametrize(
    "line",
    [
        "班子成员到安吉县考察，回来没有落实。",
        "白鹭镇与桐坪镇交界处的垃圾没有人管。",
        "我曾在桐坪镇任副镇长，后来调到这里。",
        "2011年以前，我在桐坪镇工作。",
        "学习桐坪镇党委的经验不够。",
        "按照镇党委的安排，班子成员学习了文件。",
        "在山区乡镇工作，班子怕吃苦。",
        "桐坪镇党委、政府来人协商边界纠纷，班子没有人接待。",
        "柳树沟村党支部班子不团结，镇里没有过问。",
        "澜亭县委的部署，班子没有落实。",
        "桐坪镇群众来信反映砂场扰民，班子没有回。",
        "联合桐坪镇党委搞的调解，只开过一次会。",
        "以县局领导班子为重点，以分局班子为补充。",
    ],
)
def test_names_of_others_of_the_past_and_of_superiors_may_stand(line: str) -> None:
    assert answered(line)[0] != "weak"


def test_a_name_that_other_papers_of_the_unit_hold_too_may_stand() -> None:
    other = paper("何秀英.docx", "个人对照检查材料", "白鹭镇副镇长 何秀英", "我分管桐坪镇并入后的移民工作。")
    found = of_papers(NAMES, unit(of_town("桐坪镇党委班子下村少。"), other))
    assert found["班子.docx"].status != "weak"


def test_a_paper_that_does_not_say_whose_it_is_is_not_judged() -> None:
    unsigned = paper("a.docx", "对照检查材料", "何秀英", "桐坪镇党委班子下村少。")
    assert of_papers(NAMES, unit(unsigned))["a.docx"].status == "not-applicable"


def test_units_of_the_roster_are_known_even_if_their_names_are_plain_words() -> None:
    line = "我们前进镇的干部走读成风。"
    without = of_papers(NAMES, unit(of_town(line)))["班子.docx"]
    listed = of_papers(NAMES, unit(of_town(line)), listed=("前进镇",))["班子.docx"]
    assert (without.status, listed.status) == ("met", "weak")


def test_it_says_what_is_the_units_own() -> None:
    answer = of_papers(NAMES, unit(of_town("我们桐坪镇的干部走读成风。")))["班子.docx"]
    assert answer.evidence[0].remark == "“桐坪镇”不是本单位所在（白鹭镇）"


def test_a_school_is_not_another_school() -> None:
    school = paper("a.docx", "栖霞县第二中学领导班子对照检查材料", "栖霞县第二中学党总支", "红岩中学领导班子听课少。")
    assert quotes(of_papers(NAMES, unit(school))["a.docx"]) == ["红岩中学领导班子听课少。"]


@pytest.mark.parametrize(
    ("own", "other"), [("青栎林场", "鹿岔林场"), ("青龙水库", "红岩水库"), ("城东派出所", "金牛派出所")]
)
def test_farms_reservoirs_and_stations_are_units_too(own: str, other: str) -> None:
    line = f"没有把我们{other}班子的学习抓在手上。"
    signed = paper("a.docx", f"{own}领导班子对照检查材料", f"中共{own}支部委员会", line, f"我们{own}班子听课少。")
    assert quotes(of_papers(NAMES, unit(signed))["a.docx"]) == [line]
