"""The report as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for code scanning and its viewers.

A result for every answer that is missing, weak or not evaluated, and for every document that could not be checked; the
clauses and what to do stand in the rules. A .docx has no lines, so places are logical locations (paragraphs). What is
waived is a suppressed result. Nothing depends on when or where the checker ran.
"""

import json
from typing import Any

from checker.report.layout import Layout
from checker.report.model import Document, Report
from checker.report.sarif_places import BASE, artifact, escaped
from checker.report.sarif_results import results
from checker.report.sarif_rules import rules
from checker.report.sarif_texts import SARIF
from checker.report.texts import REPORT
from checker.report.wording import note_line

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def write(report: Report, layout: Layout) -> bytes:
    """UTF-8 JSON."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode()


def _run(report: Report) -> dict[str, Any]:
    descriptors = rules(report)
    pack = report.pack
    return {
        "tool": {"driver": {"name": "checker", "version": report.checker, "rules": descriptors}},
        "language": _LANGUAGES[report.lang],
        "automationDetails": {"id": f"checker/{pack.id}/"},
        "originalUriBaseIds": {BASE: {"description": {"text": SARIF.say("base", report.lang)}}},
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(document, number) for number, document in enumerate(report.documents)],
        "results": results(report, {rule["id"]: number for number, rule in enumerate(descriptors)}),
        "properties": {"pack": {"id": pack.id, "version": pack.version, "digest": pack.digest}},
    }


def _invocation(report: Report) -> dict[str, Any]:
    """What went wrong with the run itself; a document that could not be checked makes it unsuccessful."""
    lang = report.lang
    broken = [
        _notification(document.problem, "error", [{"physicalLocation": {"artifactLocation": artifact(document.path)}}])
        for document in report.documents
        if document.verdict == "error"
    ]
    skipped = [
        _notification(REPORT.say("skipped-line", lang, path=each.path, reason=each.reason), "note")
        for each in report.skipped
    ]
    waivers = [_notification(REPORT.say(each.problem, lang, **each.model_dump()), "note") for each in report.waivers]
    notices = [_notification(note_line(each, lang), "warning") for each in report.notices]
    return {
        "executionSuccessful": not broken,
        "toolExecutionNotifications": [*broken, *skipped],
        "toolConfigurationNotifications": [*notices, *waivers],
    }


def _notification(text: str, level: str, locations: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    notification: dict[str, Any] = {"message": {"text": escaped(text)}, "level": level}
    return {**notification, "locations": locations} if locations else notification


def _artifact(document: Document, index: int) -> dict[str, Any]:
    hashes = {"hashes": {"sha-256": document.sha256}} if document.sha256 else {}
    return {"location": {**artifact(document.path), "index": index}, "roles": ["analysisTarget"], **hashes}
