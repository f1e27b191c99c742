"""Lines that several writers share, so that every format says the same thing in the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.assess.answers import Evidence, Item, Status, Verdict
from checker.report.clean import shortened
from checker.report.model import Comparison, Document, Note, Report, Requirement
from checker.report.texts import COPIES, REPORT, STATUS, VERDICT
from checker.texts import Lang

_REMARKS_SHOWN = 4
_PAIRS_SHOWN = 20
_CHANGES_SHOWN = 4
_TEMPLATE_SHOWN = 80

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


def evidence_shown(requirement: Requirement) -> tuple[Evidence, ...]:
    """The evidence that is shown where there is little room: all that says something of its own, else the best."""
    remarked = tuple(evidence for evidence in requirement.evidence if evidence.remark)
    return remarked[:_REMARKS_SHOWN] or requirement.evidence[:1]


def quote_line(evidence: Evidence, lang: Lang) -> str:
    """What is to be seen, the quote and where it stands; each only if there is one."""
    code = "quote" if evidence.place else "quote-without-place"
    quote = REPORT.say(code, lang, quote=evidence.quote, place=evidence.place) if evidence.quote else ""
    line = REPORT.say("and", lang).join(filter(None, (evidence.remark, quote)))
    return REPORT.say("in-paper", lang, path=evidence.path, line=line) if evidence.path and line else line


def problem_line(number: int, item: Item, lang: Lang) -> str:
    """A problem that the author admits, and where it stands."""
    return REPORT.say("problem-line", lang, number=number, quote=item.quote, place=item.place)


def since_word(requirement: Requirement, lang: Lang) -> str:
    """What became of it since the previous report; "" if there is nothing to say."""
    return REPORT.say(f"since-{requirement.since}", lang) if requirement.since else ""


def since_line(document: Document, report: Report) -> str:
    """How much is cleared, remains and is new in a document; "" without a previous report."""
    if report.previous is None:
        return ""
    if not document.previous:
        return REPORT.say("since-first", report.lang)
    return REPORT.say("since", report.lang, path=document.previous, **_changes([document]))


def _changes(documents: Iterable[Document]) -> dict[str, int]:
    words = [answer.since for document in documents for answer in document.requirements]
    return {word: words.count(word) for word in ("cleared", "remains", "new")}


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


def copies_remarks(report: Report) -> Iterator[tuple[str, list[str]]]:
    """Papers that are alike, the most of it first, and wording that many share; nothing where there is none."""
    lang = report.lang
    pairs = [_pair_line(each, lang) for each in report.comparisons[:_PAIRS_SHOWN]]
    if len(report.comparisons) > _PAIRS_SHOWN:
        pairs.append(COPIES.say("more", lang, count=len(report.comparisons) - _PAIRS_SHOWN))
    origins = [REPORT.say("and", lang).join((*each.documents, *each.sources)) for each in report.origins]
    templates = [
        COPIES.say(
            "template",
            lang,
            count=len(each.documents),
            characters=each.characters,
            example=each.example,
            place=each.side.place,
            quote=shortened(each.side.quote, _TEMPLATE_SHOWN),
        )
        for each in report.templates
    ]
    for code, lines in (("pairs", pairs), ("origins", origins), ("templates", templates)):
        if lines:
            yield COPIES.say(code, lang), lines


def _pair_line(found: Comparison, lang: Lang) -> str:
    longest = max((passage.characters for passage in found.passages), default=0)
    line = COPIES.say(
        "pair",
        lang,
        a=found.a,
        b=found.b,
        share_a=f"{found.share_a:.0%}",
        share_b=f"{found.share_b:.0%}",
        count=len(found.passages),
        longest=longest,
    )
    if found.from_source:
        line = COPIES.say("source", lang, pair=line)
    changed = [pair for passage in found.passages for pair in passage.changed[:1]][:_CHANGES_SHOWN]
    if not changed:
        return line
    changes = REPORT.say("and", lang).join(COPIES.say("change", lang, a=a or "–", b=b or "–") for a, b in changed)
    return REPORT.say("and", lang).join((line, COPIES.say("pair-changed", lang, changes=changes)))


def _previous_lines(report: Report) -> Iterator[str]:
    """What became of all documents together since the previous report."""
    if report.previous is None:
        return
    yield REPORT.say("previous-sum", report.lang, **_changes(report.documents))
    if not report.previous.same_rules:
        yield REPORT.say("previous-rules", report.lang)
    for path in report.previous.gone:
        yield REPORT.say("previous-gone", report.lang, path=path)


def remarks(report: Report) -> Iterator[tuple[str, list[str]]]:
    """What else there is to say about the run: a heading and its lines, for each that has any."""
    lang = report.lang
    skipped = [REPORT.say("skipped-line", lang, path=each.path, reason=each.reason) for each in report.skipped]
    if report.ignored:
        skipped.append(REPORT.say("ignored", lang, count=report.ignored))
    previous = list(_previous_lines(report))
    waivers = [REPORT.say(each.problem, lang, **each.model_dump()) for each in report.waivers]
    notices = [note_line(each, lang) for each in report.notices]
    for code, lines in (("previous", previous), ("skipped", skipped), ("waivers", waivers), ("notices", notices)):
        if lines:
            yield REPORT.say(code, lang), lines
