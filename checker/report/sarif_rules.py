"""The requirements that were answered, as the rules of a SARIF run."""

from collections.abc import Iterator
from typing import Any

from checker.assess.answers import Severity
from checker.report.model import Report, Requirement
from checker.report.sarif_places import escaped
from checker.report.sarif_texts import SARIF
from checker.report.texts import REPORT

NOT_CHECKED = "document.not-checked"

_LEVELS: dict[Severity, str] = {"error": "error", "advice": "note"}


def rules(report: Report) -> list[dict[str, Any]]:
    """A descriptor for each requirement in the order in which they first occur, and for documents not checked."""
    return [_not_checked(report), *(_rule(answers, report) for answers in _by_id(report).values())]


def _by_id(report: Report) -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for requirement in _answers(report):
        found.setdefault(requirement.id, []).append(requirement)
    return found


def _answers(report: Report) -> Iterator[Requirement]:
    for document in report.documents:
        yield from document.requirements
    for unit in report.units:
        yield from unit.requirements


def _rule(answers: list[Requirement], report: Report) -> dict[str, Any]:
    """What is advised stands only where the requirement is not met, so that all answers are looked at for it."""
    first = answers[0]
    advice = next((answer.advice for answer in answers if answer.advice), "")
    clause = REPORT.say("clause", report.lang, clause=first.clause) if first.clause else ""
    guidance = REPORT.say("advice", report.lang, advice=advice) if advice else ""
    help_text = "\n".join(filter(None, (clause, guidance))) or first.title
    return _descriptor(first.id, first.title, first.clause or first.title, help_text, _LEVELS[first.severity])


def _not_checked(report: Report) -> dict[str, Any]:
    title, help_text = SARIF.say("not-checked", report.lang), SARIF.say("not-checked-help", report.lang)
    return _descriptor(NOT_CHECKED, title, help_text, help_text, "error")


def _descriptor(name: str, title: str, description: str, help_text: str, level: str) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": escaped(title)},
        "fullDescription": {"text": escaped(description)},
        "help": {"text": escaped(help_text)},
        "defaultConfiguration": {"level": level},
    }
