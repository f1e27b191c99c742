"""Whole materials, judged by the pack that comes with the checker. All people and places are invented."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from checker.assess import Given, assess
from checker.assess.answers import Assessment
from checker.document import Document, from_markup
from checker.rulebook import load_pack

NOTHING_GIVEN = Given()
ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples" / "source").glob("*.md"))

PARTS = {
    "title": "# 个人对照检查材料\n@ 柳溪镇党委副书记 郭云生",
    "heard": "先后召开座谈会6次，走访群众87户，收到意见43条。对照《党政机关厉行节约反对浪费条例》"
    "和《农村基层干部廉洁履行职责若干规定（试行）》逐条作了检查。",
    "problems": "## 一、存在的问题",
    "formalism": "### （一）形式主义方面\n去年9月，我到柳湾村调研，只在村部坐了半小时，回来照样交了三千字的报告。",
    "bureaucratism": "### （二）官僚主义方面\n2013年5月，白石村村民赵大娘为危房补助找我六趟，我让她等，一等四十天。",
    "hedonism": "### （三）享乐主义方面\n去年12月轮到我下村值守，我嫌冷，12天里有9天坐在办公室烤火。",
    "extravagance": "### （四）奢靡之风方面\n2012年10月，我用公款在县城酒店请客，一桌饭花了2860元。",
    "disclosures": "## 二、有关情况的说明",
    "three-public": "2013年“三公”经费支出4.2万元，比上年下降12%。",
    "duty-consumption": "职务消费方面，通讯费每月80元包干。",
    "gift-consumption": "人情消费方面，没有收受过礼金。",
    "official-vehicle": "公务用车方面，与另外两人合用一辆桑塔纳。",
    "office-space": "办公用房方面，一间11平方米。",
    "housing": "住房方面，有一套房改房，96平方米。",
    "family-employment": "家属子女从业方面，妻子在镇小学教书。",
    "causes": "## 三、原因剖析",
    "ideals": "理想信念上，总开关拧得不紧，把名利看得重了。",
    "purpose": "宗旨意识上，忘了为谁服务，把群众当成了麻烦。",
    "party-spirit": "党性修养上，组织生活应付了事，不愿开展批评。",
    "political-discipline": "政治纪律上，对上级规定打了折扣，存有侥幸。",
    "direction": "## 四、努力方向\n方向是：由坐在办公室等群众，转到走进村里找群众。",
    "measures": "## 五、整改措施\n每月到柳湾村住两天。\n6月底前把白石村的危房补助发到户，由我负责。",
}
STYLES = ("formalism", "bureaucratism", "hedonism", "extravagance")
BY_PART = {
    **{style: f"four-styles.{style}.manifestation" for style in STYLES},
    **{
        item: f"disclosure.{item}"
        for item in (
            "three-public",
            "duty-consumption",
            "gift-consumption",
            "official-vehicle",
            "office-space",
            "housing",
            "family-employment",
        )
    },
    **{cause: f"root-cause.{cause}" for cause in ("ideals", "purpose", "party-spirit", "political-discipline")},
    "direction": "rectification.direction",
    "measures": "rectification.measures",
}
HOLLOW = {
    "formalism": "### （一）形式主义方面\n存在形式主义的问题。",
    "bureaucratism": "### （二）官僚主义方面\n不同程度存在官僚主义的问题。",
    "hedonism": "### （三）享乐主义方面\n享乐主义的苗头有所抬头。",
    "extravagance": "### （四）奢靡之风方面\n也存在奢靡之风的问题。",
    "duty-consumption": "职务消费方面，能够按照规定执行。",
    "official-vehicle": "公务用车方面，能够按照规定执行。",
    "housing": "住房方面，能够按照规定执行。",
    "purpose": "还有宗旨意识方面的原因。",
    "party-spirit": "还有党性修养方面的原因。",
    "measures": "## 五、整改措施\n进一步加强学习，提高认识。",
}


def written(**changes: str) -> Document:
    """The complete material, with parts changed or (as "") left out."""
    parts = {**PARTS, **{name.replace("_", "-"): text for name, text in changes.items()}}
    return from_markup("郭云生.docx", "\n".join(text for text in parts.values() if text))


def judged(document: Document, given: Given = NOTHING_GIVEN) -> Assessment:
    return assess(document, load_pack(), given=given)


CHECKS = frozenset(rule.id for rule in load_pack().rules if rule.check is not None)


def statuses(assessment: Assessment) -> dict[str, str]:
    """What is answered to the requirements that the guideline makes; the checks have tests of their own."""
    return {answer.requirement: answer.status for answer in assessment.answers if answer.requirement not in CHECKS}


def test_a_complete_material_passes() -> None:
    found = judged(written())
    assert {name: status for name, status in statuses(found).items() if status != "met"} == {}
    assert (found.verdict, found.problem, found.title) == ("pass", "", "个人对照检查材料")
    assert {answer.status for answer in found.answers} <= {"met", "not-applicable", "not-evaluated"}


def test_every_requirement_is_answered_in_the_order_of_the_pack() -> None:
    wanted = [r.id for r in load_pack().rules if r.scope == "document" and r.concerns("self-examination")]
    for document in (written(), from_markup("a", "# 对照检查材料\n没有。")):
        assert [answer.requirement for answer in judged(document).answers] == wanted


@pytest.mark.parametrize("part", BY_PART)
def test_what_is_left_out_is_missing_and_fails(part: str) -> None:
    found = judged(written(**{part: ""}))
    assert statuses(found)[BY_PART[part]] == "missing"
    assert found.verdict == "fail"


@pytest.mark.parametrize("part", BY_PART)
def test_what_is_left_out_takes_nothing_else_with_it(part: str) -> None:
    belongs = {BY_PART[part], BY_PART[part].replace("manifestation", "example"), "basis.livelihood"}
    rest = {name: status for name, status in statuses(judged(written(**{part: ""}))).items() if name not in belongs}
    assert set(rest.values()) == {"met"}


@pytest.mark.parametrize("part", HOLLOW)
def test_what_is_only_named_is_weak(part: str) -> None:
    found = judged(written(**{part: HOLLOW[part]}))
    assert statuses(found)[BY_PART[part]] == "weak"
    assert [answer.evidence for answer in found.answers if answer.requirement == BY_PART[part]] != [()]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_that_is_admitted_without_an_occurrence_has_no_example(style: str) -> None:
    heading = PARTS[style].split("\n")[0]
    found = statuses(judged(written(**{style: f"{heading}\n听汇报多，进农家少；来人办事，我推给别人，自己不肯出门。"})))
    assert (found[f"four-styles.{style}.manifestation"], found[f"four-styles.{style}.example"]) == ("met", "missing")


def test_somebody_elses_case_is_no_example() -> None:
    text = "### （四）奢靡之风方面\n据通报，邻县某局去年9月公款宴请，一桌花了9800元。"
    assert statuses(judged(written(extravagance=text)))["four-styles.extravagance.example"] != "met"


def test_a_claim_that_a_style_does_not_exist_here_does_not_cover_it() -> None:
    text = "### （四）奢靡之风方面\n我们单位穷，不存在奢靡之风。"
    assert statuses(judged(written(extravagance=text)))["four-styles.extravagance.manifestation"] == "missing"


def test_styles_may_be_laid_out_in_a_table() -> None:
    rows = ["| 方面 | 具体表现和典型事例 |"]
    for style in STYLES:
        heading, text = PARTS[style].split("\n")
        rows.append(f"| {heading[7:11]} | {text} |")
    found = statuses(judged(written(formalism="\n".join(rows), bureaucratism="", hedonism="", extravagance="")))
    assert {name: status for name, status in found.items() if name.startswith("four-styles") and status != "met"} == {}


def test_styles_may_be_merged_in_one_heading() -> None:
    bodies = [PARTS[style].split("\n")[1] for style in ("hedonism", "extravagance")]
    merged = "### （三）享乐主义和奢靡之风方面\n" + "\n".join(bodies)
    found = statuses(judged(written(hedonism=merged, extravagance="")))
    assert {name: status for name, status in found.items() if name.startswith("four-styles") and status != "met"} == {}


def test_all_disclosures_may_stand_in_one_paragraph() -> None:
    items = [part for part, name in BY_PART.items() if name.startswith("disclosure.")]
    together = "".join(PARTS[item] for item in items)
    found = statuses(judged(written(**dict.fromkeys(items, "") | {"three-public": together})))
    assert {name: status for name, status in found.items() if name.startswith("disclosure") and status != "met"} == {}


def test_a_fault_is_no_declaration() -> None:
    text = "公务用车方面，没有深入群众了解反映。"
    assert statuses(judged(written(**{"official-vehicle": text})))["disclosure.official-vehicle"] == "weak"


def test_a_quoted_guideline_covers_nothing() -> None:
    text = (
        "# 个人对照检查材料\n@ 柳溪镇党委副书记 郭云生\n指导意见要求：对照检查材料要逐项列出“四风”问题的具体表现，"
        "对“三公”经费支出、职务消费、人情消费、公务用车、办公用房和住房、家属子女从业等情况要作出说明，"
        "从理想信念、宗旨意识、党性修养、政治纪律等方面剖析根源；明确努力方向和整改措施。"
    )
    assert "met" not in {
        status for name, status in statuses(judged(from_markup("a", text))).items() if not name.startswith("authorship")
    }


@pytest.mark.parametrize(
    ("given", "not_applicable"),
    [
        (Given(author="member", unit="township"), set()),
        (Given(author="member", unit="service-unit"), {"regulation.rural-integrity"}),
        (Given(author="team", unit="village"), set()),
    ],
)
def test_what_does_not_concern_the_unit_is_not_applicable(given: Given, not_applicable: set[str]) -> None:
    found = statuses(judged(written(), given))
    assert {name for name, status in found.items() if status == "not-applicable"} == not_applicable


def test_grassroots_organisations_are_not_asked_for_disclosures_and_causes() -> None:
    found = Counter(
        name.split(".")[0]
        for name, status in statuses(judged(written(), Given(author="grassroots", unit="village"))).items()
        if status == "not-applicable"
    )
    assert (found["disclosure"], found["root-cause"], found["four-styles"]) == (7, 4, 0)


def test_only_the_requirements_asked_for_are_answered() -> None:
    found = assess(written(), load_pack(), only=frozenset({"disclosure.housing", "rectification.measures"}))
    assert statuses(found) == {"disclosure.housing": "met", "rectification.measures": "met"}


@pytest.mark.parametrize("text", ["", "\n  \n", "---\nid: a\n---\n"])
def test_a_document_without_text_is_an_error_that_says_so(text: str) -> None:
    found = judged(from_markup("a.docx", text))
    assert (found.verdict, found.answers) == ("error", ())
    assert "没有可以读的文字" in found.problem


def test_a_title_alone_fails() -> None:
    found = judged(from_markup("a.docx", "# 对照检查材料"))
    assert found.verdict == "fail"
    assert {
        answer.status for answer in found.answers if answer.severity == "error" and answer.status != "not-applicable"
    } == {"missing"}


def test_a_document_of_a_kind_that_is_not_judged_yet_is_no_pass_and_says_so() -> None:
    found = judged(from_markup("a.docx", "# 柳溪镇党委领导班子整改方案\n责任人：郭云生。"))
    assert found.recognition.kind == "rectification-plan"
    assert found.verdict != "pass"
    assert found.answers or found.problem


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_answer_carries_its_reason(lang: str) -> None:
    found = assess(written(hedonism="", housing=""), load_pack(), lang="en" if lang == "en" else "zh")
    assert all(answer.reason for answer in found.answers if answer.status != "not-applicable")
    in_brackets = re.compile(r"[（(][^（）()]*(?:（[^（）]*）[^（）()]*)*[)）]")
    reasons = [in_brackets.sub("", answer.reason) for answer in found.answers]
    chinese = [any("\u4e00" <= character <= "\u9fff" for character in reason) for reason in reasons]
    assert set(chinese) == {lang == "zh"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_quote_in_a_sample_is_verbatim_and_has_a_place(path: Path) -> None:
    document = from_markup(path.name, path.read_text(encoding="utf-8"))
    blocks = {block.index: block.text for block in document.blocks}
    for answer in judged(document, Given(kind="self-examination")).answers:
        assert len(answer.evidence) <= 5
        if answer.requirement not in CHECKS:
            assert (answer.status in ("met", "weak")) == bool(answer.evidence)
        for piece in answer.evidence:
            assert piece.quote
            assert piece.quote in blocks[piece.paragraph]
            assert piece.place
            assert "第0段" not in piece.place


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_same_document_gets_the_same_answers_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert judged(from_markup(path.name, text)) == judged(from_markup(path.name, text))


ANSWERS = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from checker.assess import assess
from checker.document import from_markup
from checker.rulebook import load_pack
found = [asdict(assess(from_markup(Path(name).name, Path(name).read_text(encoding="utf-8")), load_pack()))
         for name in sys.argv[1:]]
print(json.dumps(found))
"""


def test_answers_do_not_depend_on_the_order_of_hashing() -> None:
    printed = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        command = [sys.executable, "-W", "ignore", "-c", ANSWERS, *map(str, SAMPLES)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
        printed.append(done.stdout)
    assert len(json.loads(printed[0])) == len(SAMPLES) > 0
    assert printed[0] == printed[1]
