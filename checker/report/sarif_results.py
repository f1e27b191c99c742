"""The answers that are not met, as the results of a SARIF run."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from checker.assess.answers import Evidence
from checker.report.model import Document, Report, Requirement, Unit
from checker.report.sarif_places import escaped, location
from checker.report.sarif_rules import NOT_CHECKED
from checker.report.texts import REPORT
from checker.report.wording import NOT_MET, evidence_shown, quote_line, status_word, waiver_line
from checker.texts import Lang

_FINGERPRINT = "checkerRequirement/v1"
_BASELINE = {"new": "new", "remains": "unchanged"}  # what is cleared is no result any more


def results(report: Report, indexes: Mapping[str, int]) -> list[dict[str, Any]]:
    """The results of documents, then of units; `indexes` are those of the rules by id."""
    found = [result for document in report.documents for result in _of_document(document, report.lang)]
    found += [result for unit in report.units for result in _of_unit(unit, report.lang)]
    return [{**result, "ruleIndex": indexes[result["ruleId"]]} for result in found]


def _of_document(document: Document, lang: Lang) -> Iterator[dict[str, Any]]:
    path = document.path
    if document.verdict == "error":
        yield {
            "ruleId": NOT_CHECKED,
            "level": "error",
            "message": {"text": escaped(document.problem)},
            "locations": [location(path)],
            "partialFingerprints": _fingerprint("document", path, NOT_CHECKED),
            "suppressions": [],
        }
    for requirement in document.requirements:
        if requirement.status in NOT_MET:
            own = next((evidence for evidence in requirement.evidence if not evidence.path), None)
            fingerprint = _fingerprint("document", path, requirement.id)
            yield _result(requirement, lang, path, [location(path, own)], fingerprint)


def _of_unit(unit: Unit, lang: Lang) -> Iterator[dict[str, Any]]:
    """What a unit owes stands at its first document: viewers want a file, and it has none of its own."""
    first = unit.documents[0] if unit.documents else ""
    locations = [location(first)] if first else []
    for requirement in unit.requirements:
        if requirement.status in NOT_MET:
            fingerprint = _fingerprint("unit", unit.name, requirement.id)
            yield _result(requirement, lang, first, locations, fingerprint)


def _result(
    requirement: Requirement, lang: Lang, path: str, locations: list[dict[str, Any]], fingerprint: dict[str, str]
) -> dict[str, Any]:
    related = [_related(number, path, evidence, lang) for number, evidence in enumerate(requirement.evidence, start=1)]
    return {
        "ruleId": requirement.id,
        "level": _level(requirement),
        "message": {"text": escaped(_message(requirement, lang))},
        "locations": locations,
        "relatedLocations": related,
        "partialFingerprints": fingerprint,
        "suppressions": _suppressions(requirement, lang),
        "properties": {"status": requirement.status, "severity": requirement.severity},
        **({"baselineState": _BASELINE[requirement.since]} if requirement.since in _BASELINE else {}),
    }


def _related(number: int, path: str, evidence: Evidence, lang: Lang) -> dict[str, Any]:
    place = location(evidence.path or path, evidence)
    return {"id": number, **place, "message": {"text": escaped(quote_line(evidence, lang))}}


def _message(requirement: Requirement, lang: Lang) -> str:
    status = status_word(requirement.status, lang)
    answer = REPORT.say("answer", lang, status=status, title=requirement.title, reason=requirement.reason)
    quotes = (quote_line(evidence, lang) for evidence in evidence_shown(requirement))
    return "\n".join(filter(None, (answer, *quotes)))


def _level(requirement: Requirement) -> str:
    if requirement.severity == "advice":
        return "note"
    return "error" if requirement.status == "missing" else "warning"


def _suppressions(requirement: Requirement, lang: Lang) -> list[dict[str, Any]]:
    """SARIF wants the list with every result as soon as one has it; empty says that nobody waived it."""
    if requirement.waiver is None:
        return []
    justification = escaped(waiver_line(requirement, lang))
    return [{"kind": "external", "status": "accepted", "justification": justification}]


def _fingerprint(sort: str, whose: str, requirement: str) -> dict[str, str]:
    """The same for the same requirement of the same document, whatever is changed in its text or in other answers."""
    identity = "\n".join((sort, whose, requirement)).encode("utf-8", errors="surrogatepass")
    return {_FINGERPRINT: hashlib.sha256(identity).hexdigest()}
