"""The report as JUnit XML for build servers: a test suite for each document, a test case for each requirement.

Passes are test cases too, so that the page of a build server shows what was covered. What is red there is what makes
the exit code other than 0: a missing requirement of severity error, with --strict also one that needs review, and a
document that could not be checked. All else passes with a word in its output, or counts as skipped.
"""

import io

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from lxml import etree

from checker.report.clean import printable
from checker.report.layout import Layout
from checker.report.model import Document, Report, Requirement, Unit
from checker.report.texts import REPORT
from checker.report.wording import (
    pack_line,
    problem_line,
    quote_line,
    since_word,
    status_word,
    verdict_word,
    waiver_line,
)
from checker.texts import Lang


def write(report: Report, layout: Layout) -> bytes:
    """UTF-8 XML."""
    page = JUnitXml("checker")
    for document in report.documents:
        page.add_testsuite(_suite(document, report, layout.strict))
    for unit in report.units:
        if unit.requirements:
            page.add_testsuite(_suite_of_unit(unit, report))
    page.update_statistics()  # type: ignore[no-untyped-call]
    stream = io.BytesIO()
    page.write(stream)
    return _indented(stream.getvalue())


def _indented(content: bytes) -> bytes:
    """The same XML on lines of its own, without the times that nobody measured."""
    root = etree.fromstring(content)
    for element in root.iter("testsuites", "testsuite"):
        element.attrib.pop("time", "")
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def _suite(document: Document, report: Report, strict: bool) -> TestSuite:
    suite = TestSuite(printable(document.path))
    suite.add_property("verdict", verdict_word(document.verdict, report.lang))
    suite.add_property("pack", printable(pack_line(report)))
    for number, item in enumerate(document.problems, start=1):
        suite.add_property("problem", printable(problem_line(number, item, report.lang)))
    cases = [_broken(document)] if document.verdict == "error" else []
    cases += [_case(document.path, requirement, report.lang, strict) for requirement in document.requirements]
    suite.add_testcases(cases)
    return suite


def _suite_of_unit(unit: Unit, report: Report) -> TestSuite:
    """What is answered for the papers of a unit together; all of it is advice, so nothing of it is a failure."""
    suite = TestSuite(printable(unit.name or REPORT.say("topmost", report.lang)))
    suite.add_testcases([_case(suite.name, requirement, report.lang, False) for requirement in unit.requirements])
    return suite


def _broken(document: Document) -> TestCase:
    case = TestCase("document", printable(document.path))
    case.result = [Error(printable(document.problem), "error")]
    return case


def _case(name: str, requirement: Requirement, lang: Lang, strict: bool) -> TestCase:
    case = TestCase(requirement.id, printable(name))
    status = status_word(requirement.status, lang)
    message = printable(REPORT.say("answer", lang, status=status, title=requirement.title, reason=requirement.reason))
    if _is_failure(requirement, strict):
        failure = Failure(message, requirement.status)
        failure.text = _details(requirement, lang)
        case.result = [failure]
    elif requirement.waiver:
        case.result = [Skipped(printable(f"{message} {waiver_line(requirement, lang)}"))]
    elif requirement.status in ("not-evaluated", "not-applicable"):
        case.result = [Skipped(message)]
    elif requirement.status != "met":
        case.system_out = f"{message}\n{_details(requirement, lang)}"
    return case


def _is_failure(requirement: Requirement, strict: bool) -> bool:
    if requirement.severity != "error" or requirement.waiver:
        return False
    return requirement.status == "missing" or (strict and requirement.status in ("weak", "not-evaluated"))


def _details(requirement: Requirement, lang: Lang) -> str:
    lines = [REPORT.say("clause", lang, clause=requirement.clause)]
    if since := since_word(requirement, lang):
        lines.append(since)
    lines += [quote_line(evidence, lang) for evidence in requirement.evidence]
    if requirement.advice:
        lines.append(REPORT.say("advice", lang, advice=requirement.advice))
    if requirement.severity == "advice":
        lines.append(REPORT.say("advice-only", lang))
    return "\n".join(printable(line) for line in lines)
