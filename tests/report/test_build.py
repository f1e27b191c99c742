"""From outcomes to the report."""

import datetime
from dataclasses import replace

from checker.assess.answers import Assessment, Recognition
from checker.batch.discovery import Discovery
from checker.batch.outcomes import Checked
from checker.document.model import Note
from checker.report.build import Run, build
from checker.report.model import StatusCounts
from tests.batch.fakes import HOUSING, IDEALS, answer, checked, small_pack
from tests.report.fakes import WAIVERS, report


def test_everything_is_counted_and_nothing_twice() -> None:
    summary = report().summary
    assert (summary.documents, summary.passed, summary.review, summary.fail, summary.error) == (5, 2, 1, 1, 1)
    assert summary.requirements == StatusCounts(met=5, weak=2, missing=3, not_evaluated=1, not_applicable=1)
    assert (summary.rules, summary.waived) == (5, 1)


def test_a_requirement_carries_title_clause_advice_and_evidence() -> None:
    good, bad = report().documents[:2]
    assert good.requirements[0].model_dump() == {
        "id": HOUSING,
        "title": "住房情况",
        "severity": "error",
        "status": "met",
        "reason": "这一项met。",
        "clause": "对住房情况要作出说明",
        "advice": "",
        "waiver": None,
        "evidence": ({"quote": "一句原文", "paragraph": 4, "place": "第4段", "remark": "", "path": ""},),
        "since": "",
    }
    assert [each.advice for each in bad.requirements] == [
        "写明住房的面积和来源",
        "写明车辆",
        "从理想信念上找原因",
        "写充实一些",
    ]


def test_the_other_language_is_used_throughout() -> None:
    english = report("en")
    assert english.documents[1].requirements[0].title == "housing"
    assert english.documents[1].requirements[0].advice == "state its area and origin"
    assert english.documents[1].notes[1].text == "the file contains macros (they were not run)"
    assert english.documents[4].problem.startswith("this folder cannot be opened")
    assert (english.pack.title, english.pack.labels.units["village"]) == ("Small pack", "village")
    assert [each.reason for each in english.skipped] == ["lock file of Word or WPS", "hidden folder"]


def test_a_waiver_is_shown_and_the_status_stays() -> None:
    requirement = report().documents[2].requirements[0]
    assert requirement.status == "missing"
    assert requirement.waiver is not None
    assert requirement.waiver.model_dump() == {"reason": "已另附说明", "person": "周明", "expires": "2014-12-31"}
    assert report().documents[2].verdict == "pass"


def test_unused_and_expired_waivers_are_reported() -> None:
    assert [(each.document, each.problem) for each in report().waivers] == [
        ("丁.docx", "expired"),
        ("不在.docx", "unused"),
    ]


def test_a_waiver_for_what_was_not_asked_for_is_not_called_unused() -> None:
    run = Run(small_pack(), "zh", Discovery(()), datetime.date(2014, 1, 1), frozenset({IDEALS}), WAIVERS)
    issues = build([checked("a.docx", answer(IDEALS, "met"))], run).waivers
    assert [each.requirement for each in issues] == ["*"]


def test_a_file_that_failed_has_its_reason_and_no_answers() -> None:
    failed = report().documents[4]
    assert (failed.path, failed.sha256, failed.verdict, failed.requirements) == ("坏.doc", "cd" * 32, "error", ())
    assert failed.problem.startswith("这个文件夹打不开")


def test_notes_are_put_into_words() -> None:
    comment, macros = report().documents[1].notes
    assert (comment.code, comment.text, comment.place) == ("comment", "3 条批注未读（批注不算材料）", "第2段")
    assert macros.place == ""


def test_what_it_looks_like_and_why_it_is_an_error_are_passed_on() -> None:
    assessment = Assessment("工作总结", Recognition("other", "", "", "工作总结"), "error", (), "看起来像工作总结。")
    outcome = Checked("a.docx", "00", (Note("macros"),), assessment, "error")
    document = report(outcomes=(outcome,)).documents[0]
    assert (document.kind, document.looks_like, document.problem) == ("other", "工作总结", "看起来像工作总结。")
    silent = replace(outcome, assessment=replace(assessment, problem=""))
    assert report(outcomes=(silent,)).documents[0].problem == (
        "所选的要求中没有一项适用于这类材料（other），什么都没有检查"
    )


def test_no_outcome_at_all_counts_as_nothing() -> None:
    assert report(outcomes=()).summary.documents == 0
