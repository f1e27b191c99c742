"""JUnit, read back as a build server reads it."""

from typing import Any

import junitparser
from lxml import etree

from checker.report import junit
from checker.report.layout import Layout
from checker.texts import Lang
from tests.batch.fakes import CARS, HOUSING, IDEALS, LENGTH
from tests.report.fakes import SEEN, report


def suites(strict: bool = False, lang: Lang = "zh") -> list[Any]:
    return list(junitparser.JUnitXml.fromstring(junit.write(report(lang), Layout(strict=strict))))


def results(suite: Any) -> dict[str, str]:
    """What a build server shows for each test case."""
    return {case.name: type(case.result[0]).__name__ if case.result else "passed" for case in suite}


def test_a_document_is_a_suite_and_every_requirement_a_case_passes_included() -> None:
    assert [suite.name for suite in suites()] == ["甲/好.docx", "甲/差.docx", "丙.docx", "乙.docx", "坏.doc"]
    assert results(suites()[0]) == {HOUSING: "passed", CARS: "passed", IDEALS: "passed", LENGTH: "passed"}


def test_only_what_makes_a_document_fail_is_a_failure() -> None:
    assert results(suites()[1]) == {HOUSING: "Failure", CARS: "passed", IDEALS: "Skipped", LENGTH: "passed"}
    weak = next(case for case in suites()[1] if case.name == CARS)
    assert "需核实" in weak.system_out
    assert "车辆嘛，也是按规定来的" in weak.system_out


def test_strict_lets_what_needs_review_fail_but_never_advice() -> None:
    assert results(suites(strict=True)[1]) == {HOUSING: "Failure", CARS: "Failure", IDEALS: "Failure", LENGTH: "passed"}


def test_a_failure_says_what_is_missing_and_by_which_clause() -> None:
    failure = next(iter(suites()[1])).result[0]
    assert failure.message == "缺少：住房情况。没有说明住房情况。"
    assert failure.type == "missing"
    assert failure.text.splitlines() == ["依据：对住房情况要作出说明", "怎么办：写明住房的面积和来源"]


def test_a_waived_requirement_is_skipped_with_the_waiver_even_when_strict() -> None:
    suite = suites(strict=True)[2]
    assert results(suite) == {HOUSING: "Skipped", CARS: "Skipped", IDEALS: "passed"}
    assert "已豁免：已另附说明（周明，至 2014-12-31）" in next(iter(suite)).result[0].message


def test_a_document_that_was_not_checked_is_an_error() -> None:
    suite = suites()[4]
    assert results(suite) == {"document": "Error"}
    assert "打不开" in next(iter(suite)).result[0].message


def test_the_totals_are_right() -> None:
    root = etree.fromstring(junit.write(report(), Layout()))
    assert {name: root.get(name) for name in ("tests", "failures", "errors", "skipped", "time")} == {
        "tests": "13",
        "failures": "1",
        "errors": "1",
        "skipped": "3",
        "time": None,
    }


def test_hostile_text_stays_text() -> None:
    root = etree.fromstring(junit.write(report(), Layout()))
    said = root.xpath("//testsuite[@name='乙.docx']/testcase/system-out/text()")
    assert isinstance(said, list)
    assert SEEN in str(said[0])


def test_the_same_input_gives_the_same_bytes() -> None:
    assert junit.write(report(), Layout()) == junit.write(report(), Layout())
