"""What the templates of review opinions can show: the placeholders and what stands for them.

Every text is on one line. Opinions on one paper name no other paper; summaries do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from checker.assess.answers import Evidence, Severity, Status
from checker.report.clean import printable, shortened
from checker.report.model import Comparison, Document, Report, Requirement, Unit
from checker.report.opinions.texts import OPINIONS
from checker.report.texts import COPIES, REPORT
from checker.report.wording import NOT_MET, evidence_shown, quote_line, since_word, status_word, verdict_word
from checker.texts import Lang

Context = Mapping[str, object]

_QUOTE = 120
_TITLES_OF_FILES = 60
_COMMON = 2
_ALIKE_SHOWN = 20
_ASKED: tuple[Status, ...] = ("missing", "weak")


@dataclass(frozen=True, slots=True)
class Point:
    """Something to be changed: `quotes` are lines with the author's words and where they stand, `demand` the advice.

    Clause and demand that neighbours share are given with the last of them, where `of_all` says how many they concern;
    with the others they are "".
    """

    number: int
    title: str
    reason: str
    quotes: tuple[str, ...]
    clause: str
    demand: str
    of_all: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper in the summary of its unit, with how many required contents are missing, weak, not evaluated, and how
    many points are advised.
    """

    number: int
    name: str
    verdict: str
    missing: int
    weak: int
    open: int
    advised: int


def of_paper(document: Document, report: Report) -> Context:
    """The placeholders of the opinion on one paper."""
    lang = report.lang
    others = _others(document, report)

    def points(status: Status, severity: Severity, first: int) -> list[Point]:
        asked = (each for each in _unwaived(document.requirements) if _is_asked(each, status, severity))
        return [_point(number, each, others, lang) for number, each in enumerate(asked, first)]

    missing = points("missing", "error", 1)
    weak = points("weak", "error", len(missing) + 1)
    advised = points("missing", "advice", 1)
    advised += points("weak", "advice", len(advised) + 1)
    unanswered = [each for each in _unwaived(document.requirements) if each.status == "not-evaluated"]
    waived = [each.title for each in document.requirements if each.waiver is not None]
    return {
        "title": _title(document, report),
        "addressee": _addressee(document, lang),
        "paper": printable(document.title),
        "file": printable(document.path),
        "kind": _kind(document, report),
        "person": printable(document.particulars.person),
        "post": printable(document.particulars.post),
        "unit": printable(document.particulars.unit),
        "verdict": OPINIONS.say(document.verdict, lang, problem=printable(document.problem)),
        "conclusion": _conclusion(document, report),
        "missing": _gathered(missing, lang),
        "weak": _gathered(weak, lang),
        "advised": _gathered(advised, lang),
        "open": [
            OPINIONS.say("open-line", lang, number=number, title=each.title, reason=printable(each.reason))
            for number, each in enumerate(unanswered, 1)
        ],
        "waived": OPINIONS.say("waived", lang, count=len(waived), titles=OPINIONS.say("between", lang).join(waived))
        if waived
        else "",
        "basis": _basis(report),
        "caveat": OPINIONS.say("caveat", lang),
    }


def of_unit(unit: Unit, report: Report) -> Context:
    """The placeholders of the summary for one unit."""
    lang = report.lang
    members = frozenset(unit.documents)
    documents = [each for each in report.documents if each.path in members]
    verdicts = [each.verdict for each in documents]
    title = "title-summary" if unit.name else "title-summary-all"
    asked = [each for each in _unwaived(unit.requirements) if each.status in _ASKED]
    alike = [each for each in report.comparisons if each.a in members or each.b in members]
    return {
        "title": OPINIONS.say(title, lang, unit=printable(unit.name)),
        "unit": printable(unit.name),
        "conclusion": OPINIONS.say(
            "summary",
            lang,
            documents=len(documents),
            basis=_basis(report),
            passed=verdicts.count("pass"),
            review=verdicts.count("review"),
            fail=verdicts.count("fail"),
            error=verdicts.count("error"),
        ),
        "papers": [_row(number, each, lang) for number, each in enumerate(documents, 1)],
        "common": _common(documents, lang),
        "of_unit": _gathered([_point(number, each, (), lang) for number, each in enumerate(asked, 1)], lang),
        "alike": [_alike(number, each, lang) for number, each in enumerate(alike[:_ALIKE_SHOWN], 1)],
        "basis": _basis(report),
        "caveat": OPINIONS.say("caveat", lang),
    }


def _unwaived(requirements: Iterable[Requirement]) -> Iterable[Requirement]:
    return (each for each in requirements if each.waiver is None)


def _is_asked(requirement: Requirement, status: Status, severity: Severity) -> bool:
    return requirement.status == status and requirement.severity == severity


def _point(number: int, requirement: Requirement, others: Sequence[str], lang: Lang) -> Point:
    quotes = [_quote(each, others, lang) for each in evidence_shown(requirement)]
    if requirement.status == "missing" and not quotes:
        quotes = [OPINIONS.say("not-seen", lang)]
    return Point(
        number=number,
        title=requirement.title,
        reason=printable(requirement.reason + _since(requirement, lang)),
        quotes=tuple(quotes),
        clause=requirement.clause,
        demand=requirement.advice,
    )


def _since(requirement: Requirement, lang: Lang) -> str:
    """What became of it since the previous report, in brackets; "" if there is nothing to say."""
    word = since_word(requirement, lang)
    return REPORT.say("brackets", lang, text=word) if word else ""


def _gathered(points: Iterable[Point], lang: Lang) -> list[Point]:
    """The points, with what neighbours share given once."""
    gathered = []
    for _, neighbours in groupby(points, key=lambda point: (point.clause, point.demand)):
        *others, last = neighbours
        gathered += [replace(each, clause="", demand="") for each in others]
        gathered.append(replace(last, of_all=OPINIONS.say("of-all", lang, count=len(others) + 1) if others else ""))
    return gathered


def _quote(evidence: Evidence, others: Sequence[str], lang: Lang) -> str:
    """The author's words and what is to be seen there; papers of `others` are not named."""
    quote = shortened(printable(evidence.quote), _QUOTE)
    remark, path = printable(evidence.remark), printable(evidence.path)
    for other in others:
        remark = remark.replace(f"《{other}》", OPINIONS.say("another", lang)).replace(
            other, OPINIONS.say("another", lang)
        )
        path = OPINIONS.say("another", lang) if path == other else path
    return quote_line(Evidence(quote, evidence.paragraph, printable(evidence.place), remark, path), lang)


def _others(document: Document, report: Report) -> tuple[str, ...]:
    """The papers that an answer on this one may name: those that share passages with it, or that its evidence names."""
    alike = {name for each in report.comparisons if document.path in (each.a, each.b) for name in (each.a, each.b)}
    named = {evidence.path for each in document.requirements for evidence in each.evidence}
    return tuple(sorted((printable(each) for each in (alike | named) - {document.path, ""}), key=len, reverse=True))


def _title(document: Document, report: Report) -> str:
    kind, said = _kind(document, report), document.particulars
    lang = report.lang
    if document.kind in report.pack.labels.kinds and said.person:
        return OPINIONS.say("title-person", lang, person=printable(said.person), kind=kind)
    if document.kind in report.pack.labels.kinds and said.unit:
        return OPINIONS.say("title-unit", lang, unit=printable(said.unit), kind=kind)
    return OPINIONS.say("title-paper", lang, title=_name(document))


def _name(document: Document) -> str:
    name = printable(document.title) or printable(PurePosixPath(document.path).stem)
    return shortened(name, _TITLES_OF_FILES)


def _kind(document: Document, report: Report) -> str:
    return report.pack.labels.kinds.get(document.kind, document.kind)


def _addressee(document: Document, lang: Lang) -> str:
    """Whom the opinion is for: the author, or else the unit."""
    said = document.particulars
    if said.person:
        return OPINIONS.say("comrade", lang, person=printable(said.person))
    return printable(said.unit)


def _basis(report: Report) -> str:
    return report.pack.source or report.pack.title


def _conclusion(document: Document, report: Report) -> str:
    lang, file = report.lang, printable(PurePosixPath(document.path).name)
    answers = [each for each in document.requirements if each.status != "not-applicable"]
    if not answers:
        return OPINIONS.say("unread", lang, file=file)
    counts = OPINIONS.say("and", lang).join(
        OPINIONS.say("counts", lang, status=status_word(status, lang), count=count)
        for status in ("met", *NOT_MET)
        if (count := sum(each.status == status for each in answers))
    )
    return OPINIONS.say(
        "conclusion", lang, title=_name(document), file=file, basis=_basis(report), count=len(answers), counts=counts
    )


def _row(number: int, document: Document, lang: Lang) -> PaperRow:
    def count(status: Status) -> int:
        return sum(_is_asked(each, status, "error") for each in _unwaived(document.requirements))

    return PaperRow(
        number=number,
        name=printable(PurePosixPath(document.path).stem),
        verdict=verdict_word(document.verdict, lang),
        missing=count("missing"),
        weak=count("weak"),
        open=count("not-evaluated"),
        advised=sum(each.severity == "advice" and each.status in _ASKED for each in _unwaived(document.requirements)),
    )


def _common(documents: Sequence[Document], lang: Lang) -> list[str]:
    """Requirements that several papers do not meet, the most frequent first."""
    found: dict[str, list[Requirement]] = {}
    for document in documents:
        for each in _unwaived(document.requirements):
            if each.status in _ASKED:
                found.setdefault(each.id, []).append(each)
    frequent = sorted((each for each in found.values() if len(each) >= _COMMON), key=len, reverse=True)
    lines = []
    for number, answers in enumerate(frequent, 1):
        counts = OPINIONS.say("and", lang).join(
            OPINIONS.say("papers", lang, status=status_word(status, lang), count=count)
            for status in _ASKED
            if (count := sum(each.status == status for each in answers))
        )
        values = {"title": answers[0].title, "clause": answers[0].clause, "counts": counts}
        lines.append(OPINIONS.say("common-line", lang, number=number, **values))
    return lines


def _alike(number: int, found: Comparison, lang: Lang) -> str:
    line = COPIES.say(
        "pair",
        lang,
        a=found.a,
        b=found.b,
        share_a=f"{found.share_a:.0%}",
        share_b=f"{found.share_b:.0%}",
        count=len(found.passages),
        longest=max((passage.characters for passage in found.passages), default=0),
    )
    return OPINIONS.say("alike-line", lang, number=number, line=printable(line))
