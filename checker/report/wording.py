"""Lines that several writers share, so that every format says the same thing in the same words."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.assess.answers import Evidence, Status, Verdict
from checker.report.model import Document, Note, Report, Requirement
from checker.report.texts import REPORT, STATUS, VERDICT
from checker.texts import Lang

NOT_MET: tuple[Status, ...] = ("missing", "weak", "not-evaluated")

_SYMBOLS: dict[Status, int] = {"met": 0, "weak": 1, "missing": 2, "not-evaluated": 3, "not-applicable": 4}
_AS_STATUS: dict[Verdict, Status] = {"pass": "met", "review": "weak", "fail": "missing", "error": "not-evaluated"}
_SIGNS = ("✓△✗?–", "√△×?–", "+!x?-")


@dataclass(frozen=True, slots=True)
class Symbols:
    """The signs that say the same as the colours."""

    signs: str = _SIGNS[0]

    def status(self, status: Status) -> str:
        """The sign of a status."""
        return self.signs[_SYMBOLS[status]]

    def verdict(self, verdict: Verdict) -> str:
        """The sign of a verdict."""
        return self.status(_AS_STATUS[verdict])


def symbols_for(encoding: str) -> Symbols:
    """The best signs that `encoding` has: a ✓ replaced by “?” would say the opposite of what it means."""
    for signs in _SIGNS:
        try:
            signs.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            continue
        return Symbols(signs)
    return Symbols(_SIGNS[-1])


def counts_line(report: Report) -> str:
    """Documents, rules and requirements by status."""
    statuses = report.summary.requirements
    line = REPORT.say(
        "counts",
        report.lang,
        documents=report.summary.documents,
        rules=report.summary.rules,
        requirements=statuses.met + statuses.weak + statuses.missing + statuses.not_evaluated + statuses.not_applicable,
        met=statuses.met,
        weak=statuses.weak,
        missing=statuses.missing,
        not_evaluated=statuses.not_evaluated,
        not_applicable=statuses.not_applicable,
    )
    waived = report.summary.waived
    return line + REPORT.say("counts-waived", report.lang, waived=waived) if waived else line


def verdicts_line(report: Report) -> str:
    """Documents by verdict."""
    summary = report.summary
    return REPORT.say(
        "verdicts", report.lang, passed=summary.passed, review=summary.review, fail=summary.fail, error=summary.error
    )


def pack_line(report: Report) -> str:
    """Which rules were applied."""
    pack = report.pack
    return REPORT.say("pack", report.lang, title=pack.title, id=pack.id, version=pack.version)


def whose_line(document: Document, report: Report) -> str:
    """Kind, author and unit by their names."""
    labels, unknown = report.pack.labels, REPORT.say("unknown", report.lang)
    kinds = {**labels.kinds, "other": REPORT.say("other-kind", report.lang)}
    return REPORT.say(
        "of",
        report.lang,
        kind=kinds.get(document.kind, document.kind) or unknown,
        author=labels.authors.get(document.author, document.author) or unknown,
        unit=labels.units.get(document.unit, document.unit) or unknown,
    )


def quote_line(evidence: Evidence, lang: Lang) -> str:
    """The quote and where it stands."""
    code = "quote" if evidence.place else "quote-without-place"
    return REPORT.say(code, lang, quote=evidence.quote, place=evidence.place)


def waiver_line(requirement: Requirement, lang: Lang) -> str:
    """Who waived it and why; "" if nobody did."""
    waiver = requirement.waiver
    if waiver is None:
        return ""
    return REPORT.say("waived", lang, reason=waiver.reason, person=waiver.person, expires=waiver.expires)


def note_line(note: Note, lang: Lang) -> str:
    """The note and, in front of it, where it stands."""
    return REPORT.say("notice", lang, place=note.place, text=note.text) if note.place else note.text


def status_word(status: Status, lang: Lang) -> str:
    """The status as the reports call it."""
    return STATUS.say(status, lang)


def verdict_word(verdict: Verdict, lang: Lang) -> str:
    """The verdict as the reports call it."""
    return VERDICT.say(verdict, lang)


def count(document: Document, status: Status) -> int:
    """How many answers of a document have this status."""
    return sum(requirement.status == status for requirement in document.requirements)


def by_requirement(report: Report) -> dict[str, list[Requirement]]:
    """The answers of all documents by requirement id, in the order in which the ids first occur."""
    answers: dict[str, list[Requirement]] = {}
    for document in report.documents:
        for requirement in document.requirements:
            answers.setdefault(requirement.id, []).append(requirement)
    return answers


def remarks(report: Report) -> Iterator[tuple[str, list[str]]]:
    """What else there is to say about the run: a heading and its lines, for each that has any."""
    lang = report.lang
    skipped = [REPORT.say("skipped-line", lang, path=each.path, reason=each.reason) for each in report.skipped]
    if report.ignored:
        skipped.append(REPORT.say("ignored", lang, count=report.ignored))
    waivers = [REPORT.say(each.problem, lang, **each.model_dump()) for each in report.waivers]
    notices = [note_line(each, lang) for each in report.notices]
    for code, lines in (("skipped", skipped), ("waivers", waivers), ("notices", notices)):
        if lines:
            yield REPORT.say(code, lang), lines
