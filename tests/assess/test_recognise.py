"""What kind of material it is, whose, and of what unit."""

from pathlib import Path

import pytest

from checker.assess import Given, assess
from checker.assess.answers import Recognition
from checker.document import from_markup
from checker.rulebook import load_pack
from tests.assess.packs import tiny_pack

NOTHING_GIVEN = Given()


def recognised(text: str, name: str = "a.docx", given: Given = NOTHING_GIVEN) -> Recognition:
    return assess(from_markup(name, text), tiny_pack(), given=given).recognition


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("# 检查报告\n正文。", "a.docx", Recognition("report", "", "")),
        ("# 检 查\u3000报 告\n正文。", "a.docx", Recognition("report", "", "")),
        ("# 柳溪镇党委检查报告\n正文。", "a.docx", Recognition("report", "", "town")),
        ("# 检查报告\n@ 白石村支部\n@ 郭云生同志\n正文。", "a.docx", Recognition("report", "member", "village")),
        ("# 检查报告\n正文。", "柳溪镇党委班子.docx", Recognition("report", "team", "town")),
        ("# 检查清单\n@ 郭云生同志\n正文。", "a.docx", Recognition("list", "team", "")),
        ("# 检查报告\n本人不好。", "a.docx", Recognition("report", "member", "")),
        ("# 检查报告\n我们不好，本人不好，我们改。", "a.docx", Recognition("report", "team", "")),
        ("# 材料\n正文。", "检查报告.docx", Recognition("report", "", "")),
        ("# 材料\n我检讨。我自查。我认错。", "a.docx", Recognition("report", "", "")),
        ("# 材料\n我检讨。", "a.docx", Recognition("other", "", "")),
        ("# 日记\n我检讨。我自查。我认错。", "a.docx", Recognition("other", "", "", "日记")),
        ("# 材料\n今天天气好。晚安。", "a.docx", Recognition("other", "", "", "日记")),
        ("# 检查报告（日记）\n正文。", "a.docx", Recognition("report", "", "")),
    ],
)
def test_title_signature_name_and_text_tell(text: str, name: str, expected: Recognition) -> None:
    assert recognised(text, name) == expected


def test_what_is_given_wins() -> None:
    given = Given(kind="report", author="member", unit="town")
    assert recognised("# 日记\n@ 白石村支部班子\n正文。", given=given) == Recognition("report", "member", "town")


def recognised_by_shipped_pack(text: str) -> Recognition:
    return assess(from_markup("a.docx", text), load_pack()).recognition


SHIPPED_KINDS = {
    "个人对照检查材料": "self-examination",
    "柳溪镇党委领导班子对照检查材料": "self-examination",
    "党的群众路线教育实践活动对照检查材料": "self-examination",
    "柳溪镇党委领导班子整改方案": "rectification-plan",
    "郭云生同志个人整改措施": "member-measures",
    "白石村党支部问题清单及整改措施": "problem-list",
    "柳溪镇党的群众路线教育实践活动实施方案": "implementation-plan",
    "柳溪镇党委专题民主生活会情况通报": "meeting-report",
}
MISTAKES = {
    "2013年度工作总结": "工作总结",
    "2013年述职报告": "述职报告",
    "学习焦裕禄精神心得体会": "学习心得",
}
NEWS = "# 送医下乡暖人心\n@ 本报记者 郭云生\n本报讯 日前，记者从县医院了解到，医疗队下乡一周。据介绍，群众满意。"


@pytest.mark.parametrize(("title", "kind"), SHIPPED_KINDS.items())
def test_each_kind_of_material_is_known_by_its_title(title: str, kind: str) -> None:
    assert assess(from_markup("a.docx", f"# {title}\n正文。"), load_pack()).recognition.kind == kind


@pytest.mark.parametrize(("title", "name"), MISTAKES.items())
def test_a_paper_handed_in_by_mistake_is_an_error_that_says_what_it_looks_like(title: str, name: str) -> None:
    found = assess(from_markup("a.docx", f"# {title}\n一年来，工作很忙。"), load_pack())
    assert (found.verdict, found.recognition.kind, found.recognition.looks_like) == ("error", "other", name)
    assert found.answers == ()
    assert name in found.problem
    assert "--kind" in found.problem


def test_a_news_story_is_an_error_too() -> None:
    found = assess(from_markup("a.docx", NEWS), load_pack())
    assert (found.verdict, found.recognition.kind, found.recognition.looks_like) == ("error", "other", "新闻稿")


def test_a_mistake_is_named_in_english_too() -> None:
    found = assess(from_markup("a.docx", "# 2013年度工作总结\n很忙。"), load_pack(), lang="en")
    assert "work summary" in found.problem
    assert not any("\u4e00" <= character <= "\u9fff" for character in found.problem)


def test_a_paper_of_no_kind_at_all_is_an_error_that_says_so() -> None:
    found = assess(from_markup("a.docx", "# 关于水渠\n水渠通了。"), load_pack())
    assert (found.verdict, found.recognition.kind, found.recognition.looks_like) == ("error", "other", "")
    assert found.problem


@pytest.mark.parametrize(
    ("text", "author", "unit"),
    [
        ("# 柳溪镇党委领导班子对照检查材料\n我们查了。", "team", "township"),
        ("# 个人对照检查材料\n@ 柳溪镇党委副书记 郭云生\n我查了。", "member", "township"),
        ("# 白石村党支部对照检查材料\n支部查了。", "grassroots", "village"),
        ("# 个人对照检查材料\n@ 澜亭县人民医院院长 郭云生\n我查了。", "member", "institution"),
        ("# 政协湫河县委员会党组对照检查材料\n@ 2014年7月16日\n我查了。", "team", "leading-organ"),
        ("# 对照检查材料\n@ 中共柳溪镇委员会\n@ 2014年7月16日\n我查了。", "team", "township"),
        ("# 柳溪镇领导班子成员郭云生对照检查材料\n我查了。", "member", "township"),
        ("# 在镇班子专题民主生活会上的对照检查\n@ 柳溪镇副镇长 郭云生\n我查了。", "member", "township"),
        ("# 白石村党委对照检查材料\n我们查了。", "grassroots", "village"),
        ("# 柳溪镇对照检查材料\n我们、我镇查了，我们班子错了。", "team", ""),
        ("# 柳溪镇对照检查材料\n由院长负责的事，我没有办。班子里我最年轻，我们都急。", "member", ""),
    ],
)
def test_author_and_unit_are_told_by_title_and_signature(text: str, author: str, unit: str) -> None:
    assert assess(from_markup("a.docx", text), load_pack()).recognition == Recognition("self-examination", author, unit)


def cases(name: str) -> list[tuple[str, str]]:
    """What is wanted, and the text, of each case in a file of texts."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    parts = [part.partition("\n") for part in text.split("=== ")[1:]]
    return [(wanted, body) for wanted, _, body in parts]


@pytest.mark.parametrize(("looks_like", "text"), cases("distractors.txt"))
def test_a_paper_of_another_sort_is_never_taken_for_a_material(looks_like: str, text: str) -> None:
    found = recognised_by_shipped_pack(text)
    assert (found.kind, found.looks_like) == ("other", looks_like)


@pytest.mark.parametrize(("kind", "text"), cases("odd_materials.txt"))
def test_a_material_in_unusual_dress_is_still_known(kind: str, text: str) -> None:
    assert recognised_by_shipped_pack(text).kind == kind


def test_a_misleading_file_name_does_not_outweigh_the_text() -> None:
    report = next(text for name, text in cases("distractors.txt") if name == "政府工作报告")
    found = assess(from_markup("领导班子对照检查材料.docx", report), load_pack()).recognition
    assert (found.kind, found.looks_like) == ("other", "政府工作报告")


def test_a_file_named_by_a_part_of_its_title_says_nothing_new() -> None:
    text = "# 渡口镇领导班子整改方案\n@ 中共渡口镇委员会\n文件多、会议多。"
    assert assess(from_markup("方案.docx", text), load_pack()).recognition.kind == "rectification-plan"


@pytest.mark.parametrize(
    "text",
    [
        "@ 柳溪镇党委\n@ 2014年3月1日\n关于在全镇开展教育实践活动的实施方案\n从3月起，群众路线教育实践活动分三步走。",
        "# 从头做起\n@ ——柳溪镇教育实践活动实施方案\n@ 柳溪镇党委\n从3月起，反对“四风”，分三步走。",
    ],
)
def test_a_title_below_the_first_line_is_found(text: str) -> None:
    assert recognised_by_shipped_pack(text).kind == "implementation-plan"


@pytest.mark.parametrize(
    ("signature", "kind"), [("中共白石村支部委员会", "problem-list"), ("中共柳溪镇委员会", "rectification-plan")]
)
def test_of_kinds_that_are_called_alike_the_one_that_its_author_owes_is_meant(signature: str, kind: str) -> None:
    text = f"# 查摆问题、整改台账\n@ {signature}\n支部书记值班，群众意见归并。"
    assert recognised_by_shipped_pack(text).kind == kind
