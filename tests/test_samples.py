"""The samples: built from their sources, and answered by the real command as their sources say."""

import re
from typing import Any

import pytest

from checker.rulebook import load_pack
from scripts.normalised_zip import contents
from scripts.run_checker import Run, check
from scripts.sample_docx import build
from scripts.sample_sources import SAMPLES, Sample, read_samples

ALL = read_samples()
WHOLE = [sample for sample in ALL if not sample.look.damaged]
CHECKED = [sample for sample in ALL if sample.expect.verdict]
JUDGED = [sample for sample in CHECKED if sample.expect.verdict != "error"]
VERDICTS = {"pass": "通过", "review": "需核实", "fail": "不通过", "error": "未能检查", None: "不作判断"}

BETWEEN = {
    "县环保局": {
        "unit.papers-due": [
            "县环保局/单玉成.docx: 单玉成（局长） 的个人整改措施有多份",
            "县环保局/单玉成（初稿）.docx: 单玉成（局长） 的个人整改措施有多份",
        ]
    },
    "县农机局": {"unit.papers-due": ["缺 曹景和（副局长） 的对照检查材料"]},
    "县公安局交警大队": {
        "unit.papers-due": ["县公安局交警大队/邹大鹏.docx: 职务与名册不一致：名册为教导员，材料写副大队长"]
    },
    "县文化馆": {"unit.papers-due": ["缺 鲁念慈（副馆长） 的对照检查材料"]},
    "渡口镇": {
        "unit.papers-due": ["缺 严立本（副镇长） 的个人整改措施"],
        "unit.plan-answers-problems": ["渡口镇/领导班子.docx: 七名班子成员有五人家住县城"],
        "unit.opinions-answered": ["渡口镇/征求意见汇总.docx: 农贸市场没有公共厕所"],
    },
}
"""What is found wrong in a unit as a whole: for the roster's rule the remark, for the others how the quote begins."""

each = pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.id)
each_checked = pytest.mark.parametrize("sample", CHECKED, ids=lambda sample: sample.id)
each_whole = pytest.mark.parametrize("sample", WHOLE, ids=lambda sample: sample.id)
each_judged = pytest.mark.parametrize("sample", JUDGED, ids=lambda sample: sample.id)


@pytest.fixture(scope="module")
def run() -> Run:
    return check(SAMPLES)


def report_on(run: Run, sample: Sample) -> dict[str, Any]:
    found = [document for document in run.documents if document["path"].replace("\\", "/").endswith(sample.file)]
    assert len(found) == 1, f"{sample.file} is reported {len(found)} times"
    return found[0]


def answers(run: Run, sample: Sample) -> dict[str, str]:
    """Requirement → status, of all that apply to the sample, advice too."""
    requirements = report_on(run, sample)["requirements"]
    return {each["id"]: each["status"] for each in requirements if each["status"] != "not-applicable"}


def unmet(unit: dict[str, Any]) -> dict[str, list[str]]:
    """Requirement → what is said of each place, of those that a unit as a whole does not meet."""
    found = (each for each in unit["requirements"] if each["status"] not in ("met", "not-applicable"))
    return {each["id"]: [_said(evidence) for evidence in each["evidence"]] for each in found}


def _said(evidence: dict[str, Any]) -> str:
    """The quote up to its first comma, or the remark of one without a quote, behind the name of the paper."""
    said = evidence["quote"].partition("，")[0] or evidence["remark"]
    name = evidence["path"].removeprefix("澜亭县/")
    return f"{name}: {said}" if name else said


@each_whole
def test_the_docx_is_what_its_source_says(sample: Sample) -> None:
    assert contents(sample.path.read_bytes()) == contents(build(sample)), "run `make samples`"


@each
def test_building_twice_gives_the_same_bytes(sample: Sample) -> None:
    assert build(sample) == build(sample)


def test_there_is_no_docx_without_a_source() -> None:
    assert set(SAMPLES.rglob("*.docx")) == {sample.path for sample in ALL}


def test_every_verdict_every_author_and_every_kind_of_material_is_shown() -> None:
    assert {sample.expect.verdict for sample in ALL} == set(VERDICTS)
    assert {sample.author for sample in ALL} == {"team", "member", "grassroots"}
    assert {sample.kind for sample in JUDGED} == set(load_pack().head.kinds)


def test_the_readme_lists_each_sample_with_what_it_shows_and_its_verdict() -> None:
    rows = re.findall(r"^\| `(.+?)` \| (.+) \| (.+) \|$", (SAMPLES / "README.md").read_text(encoding="utf-8"), re.M)
    assert rows == [
        (sample.file.removeprefix("澜亭县/"), sample.shows, VERDICTS[sample.expect.verdict]) for sample in ALL
    ]


def test_the_folder_ends_with_2_because_some_samples_cannot_be_checked(run: Run) -> None:
    assert run.exit_code == 2
    assert len(run.documents) == len(CHECKED)


def test_the_list_of_opinions_is_held_against_the_papers_and_not_judged(run: Run) -> None:
    assert run.supports == [sample.file for sample in ALL if sample not in CHECKED]


def test_the_roster_names_every_unit(run: Run) -> None:
    assert {unit["source"] for unit in run.units} == {"roster"}
    assert {unit["name"] for unit in run.units} == {sample.path.parent.name for sample in ALL}


def test_what_is_found_wrong_in_units_as_a_whole_is_what_was_put_there(run: Run) -> None:
    found = {unit["name"]: unmet(unit) for unit in run.units}
    assert {name: wrong for name, wrong in found.items() if wrong} == BETWEEN


def test_the_members_measures_answer_the_members_problems(run: Run) -> None:
    town = next(unit for unit in run.units if unit["name"] == "渡口镇")
    statuses = {each["id"]: each["status"] for each in town["requirements"]}
    assert statuses["unit.measures-answer-problems"] == statuses["unit.figures-agree"] == "met"


def test_the_one_copied_passage_is_shown_with_what_was_changed_in_it(run: Run) -> None:
    assert [(pair["a"], pair["b"], len(pair["passages"])) for pair in run.comparisons] == [
        ("澜亭县/渡口镇/严立本.docx", "澜亭县/白鹭乡/柏青.docx", 1)
    ]
    (passage,) = run.comparisons[0]["passages"]
    assert sorted(map(tuple, passage["changed"])) == [
        ("2012年", "2013年"),
        ("大塘村种烟户", "四坪村种烟户"),
        ("毛兴才", "熊大贵"),
        ("毛家", "熊家"),
    ]


@each_checked
def test_the_verdict_is_the_expected_one(run: Run, sample: Sample) -> None:
    assert report_on(run, sample)["verdict"] == sample.expect.verdict


@each_judged
def test_kind_author_and_unit_are_recognised(run: Run, sample: Sample) -> None:
    document = report_on(run, sample)
    recognised = (document["kind"], document["author"], document["unit"])
    assert recognised == (sample.kind, sample.author, sample.unit)


@each_judged
def test_every_requirement_is_answered_as_expected(run: Run, sample: Sample) -> None:
    got = answers(run, sample)
    assert got == dict.fromkeys(got, "met") | dict(sample.expect.statuses)
