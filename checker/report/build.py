"""From the outcomes of a batch to the report."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker import __version__
from checker.assess.answers import Answer
from checker.batch import waivers as batch_waivers
from checker.batch.discovery import Discovery
from checker.batch.outcomes import Failed, Outcome
from checker.batch.overrides import Notice
from checker.batch.texts import NOTICES, SKIPPED
from checker.compare.copying.results import Copies
from checker.compare.papers import NO_COPIES
from checker.compare.together import UnitAnswers
from checker.document import model as documents
from checker.document.texts import NOTES
from checker.report.copies import comparisons, copied, origins, templates
from checker.report.model import (
    Copied,
    Document,
    Labels,
    Note,
    Pack,
    Report,
    Requirement,
    Skipped,
    StatusCounts,
    Summary,
    Unit,
    Waiver,
    WaiverIssue,
)
from checker.report.texts import REPORT
from checker.rulebook import Pack as RulePack
from checker.rulebook import Rule
from checker.rulebook.model import Label
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Run:
    """What a report must know besides the outcomes: the rules, the language, what was found and what was asked for.

    `only` are the requirement ids that were asked for (empty: all of the pack).
    """

    pack: RulePack
    lang: Lang
    found: Discovery
    today: datetime.date
    only: frozenset[str] = frozenset()
    waivers: tuple[batch_waivers.Waiver, ...] = ()
    notices: tuple[Notice, ...] = ()
    units: tuple[UnitAnswers, ...] = ()
    supports: tuple[str, ...] = ()
    copies: Copies = NO_COPIES


def build(outcomes: Iterable[Outcome], run: Run) -> Report:
    """The report on `outcomes`, whose documents stand in the order in which they come."""
    pack = _pack(run.pack, run.lang)
    rules = {rule.id: rule for rule in run.pack.rules}
    used: set[batch_waivers.Waiver] = set()
    written = []
    shares = copied(run.copies)
    for outcome in outcomes:
        used.update(batch_waivers.covering(outcome, run.waivers))
        written.append(_document(outcome, rules, pack, shares, run.lang))
    return Report(
        checker=__version__,
        lang=run.lang,
        pack=pack,
        summary=_summary(written, len(run.only) or len(rules)),
        documents=tuple(written),
        units=tuple(_unit(each, rules, run.lang) for each in run.units),
        comparisons=comparisons(run.copies),
        origins=origins(run.copies),
        templates=templates(run.copies),
        supports=run.supports,
        skipped=tuple(
            Skipped(path=skipped.name, reason=SKIPPED.say(skipped.reason, run.lang)) for skipped in run.found.skipped
        ),
        ignored=run.found.ignored,
        waivers=tuple(_waiver_issues(run, used)),
        notices=tuple(
            Note(code=notice.code, text=NOTICES.say(notice.code, run.lang, **dict(notice.values)), place=notice.place)
            for notice in run.notices
        ),
    )


def _pack(pack: RulePack, lang: Lang) -> Pack:
    chinese = lang == "zh"

    def names(labels: Mapping[str, Label]) -> dict[str, str]:
        return {name: label.zh if chinese else label.en for name, label in labels.items()}

    return Pack(
        id=pack.id,
        title=pack.title if chinese else pack.title_en,
        version=pack.version,
        digest=pack.digest,
        source=pack.head.source if chinese else pack.head.source_en,
        labels=Labels(kinds=names(pack.head.kinds), authors=names(pack.head.authors), units=names(pack.head.units)),
    )


def _summary(written: list[Document], rules: int) -> Summary:
    verdicts = Counter(document.verdict for document in written)
    answers = [answer for document in written for answer in document.requirements]
    statuses = Counter(answer.status for answer in answers)
    return Summary(
        documents=len(written),
        passed=verdicts["pass"],
        review=verdicts["review"],
        fail=verdicts["fail"],
        error=verdicts["error"],
        rules=rules,
        requirements=StatusCounts(
            met=statuses["met"],
            weak=statuses["weak"],
            missing=statuses["missing"],
            not_evaluated=statuses["not-evaluated"],
            not_applicable=statuses["not-applicable"],
        ),
        waived=sum(answer.waiver is not None for answer in answers),
    )


def _document(
    outcome: Outcome, rules: Mapping[str, Rule], pack: Pack, shares: Mapping[str, Copied], lang: Lang
) -> Document:
    if isinstance(outcome, Failed):
        return Document(path=outcome.name, sha256=outcome.sha256, verdict="error", problem=outcome.error.message(lang))
    assessment, recognition = outcome.assessment, outcome.assessment.recognition
    problem = assessment.problem
    if outcome.verdict == "error" and not problem:
        kind = pack.labels.kinds.get(recognition.kind, recognition.kind)
        problem = REPORT.say("nothing-answered", lang, kind=kind)
    return Document(
        path=outcome.name,
        sha256=outcome.sha256,
        title=assessment.title,
        kind=recognition.kind,
        author=recognition.author,
        unit=recognition.unit,
        looks_like=recognition.looks_like,
        verdict=outcome.verdict,
        problem=problem,
        particulars=assessment.particulars,
        notes=tuple(_note(note, lang) for note in outcome.notes),
        requirements=tuple(
            _requirement(answer, rules[answer.requirement], outcome.waived, lang) for answer in assessment.answers
        ),
        problems=assessment.problems,
        measures=assessment.measures,
        copied=shares.get(outcome.name),
        lines=assessment.lines,
    )


def _unit(found: UnitAnswers, rules: Mapping[str, Rule], lang: Lang) -> Unit:
    return Unit(
        name=found.unit.name,
        source=found.unit.source,
        documents=tuple(paper.name for paper in found.unit.papers),
        requirements=tuple(_requirement(answer, rules[answer.requirement], {}, lang) for answer in found.answers),
    )


def _note(note: documents.Note, lang: Lang) -> Note:
    return Note(code=note.code, text=NOTES.say(note.code, lang, count=note.count, detail=note.detail), place=note.place)


def _requirement(answer: Answer, rule: Rule, waived: Mapping[str, batch_waivers.Waiver], lang: Lang) -> Requirement:
    advice = rule.advice if lang == "zh" else rule.advice_en
    return Requirement(
        id=answer.requirement,
        title=rule.title if lang == "zh" else rule.title_en,
        severity=answer.severity,
        status=answer.status,
        reason=answer.reason,
        clause=rule.clause,
        advice="" if answer.status in ("met", "not-applicable") else advice,
        waiver=_waiver(waived.get(answer.requirement)),
        evidence=answer.evidence,
    )


def _waiver(waiver: batch_waivers.Waiver | None) -> Waiver | None:
    if waiver is None:
        return None
    return Waiver(reason=waiver.reason, person=waiver.person, expires=waiver.expires.isoformat())


def _waiver_issues(run: Run, used: set[batch_waivers.Waiver]) -> Iterable[WaiverIssue]:
    """The waivers that had no effect; one for a requirement that was not asked for this time is no matter."""
    for waiver in run.waivers:
        expired = waiver.is_expired(run.today)
        asked_for = not run.only or any(waiver.speaks_of(requirement) for requirement in run.only)
        if expired or (waiver not in used and asked_for):
            yield WaiverIssue(
                document=waiver.document,
                requirement=waiver.requirement,
                reason=waiver.reason,
                person=waiver.person,
                expires=waiver.expires.isoformat(),
                problem="expired" if expired else "unused",
            )
