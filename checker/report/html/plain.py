"""What the page shows without a script: every verdict, and every requirement that is not met with its quotes.

The words are those of the report; the template makes them printable and escapes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.assess.answers import STATUSES
from checker.report.model import Report, Requirement
from checker.report.texts import REPORT
from checker.report.wording import (
    NOT_MET,
    Symbols,
    count,
    note_line,
    quote_line,
    since_word,
    status_word,
    verdict_word,
    waiver_line,
    whose_line,
)
from checker.texts import Lang

_SIGNS = Symbols()


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """An answer in the words that are shown; `lines` are advice, clause and waiver."""

    status: str
    head: str
    reason: str
    quotes: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainPaper:
    """A paper in the words that are shown."""

    path: str
    verdict: str
    verdict_word: str
    counts: tuple[int, ...]
    whose: str
    problem: str
    unmet: tuple[PlainAnswer, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainUnit:
    """A unit that lacks something."""

    name: str
    unmet: tuple[PlainAnswer, ...]


def papers(report: Report) -> list[PlainPaper]:
    """Every paper, in the order of the report."""
    lang = report.lang
    return [
        PlainPaper(
            path=document.path,
            verdict=document.verdict,
            verdict_word=f"{_SIGNS.verdict(document.verdict)} {verdict_word(document.verdict, lang)}",
            counts=tuple(count(document, status) for status in STATUSES),
            whose=whose_line(document, report) if document.kind else "",
            problem=document.problem,
            unmet=_unmet(document.requirements, lang),
            notes=tuple(note_line(note, lang) for note in document.notes),
        )
        for document in report.documents
    ]


def units(report: Report) -> list[PlainUnit]:
    """The units with answers that are not met."""
    named = [
        PlainUnit(unit.name or REPORT.say("topmost", report.lang), _unmet(unit.requirements, report.lang))
        for unit in report.units
    ]
    return [unit for unit in named if unit.unmet]


def _unmet(answers: Sequence[Requirement], lang: Lang) -> tuple[PlainAnswer, ...]:
    return tuple(_answer(each, lang) for status in NOT_MET for each in answers if each.status == status)


def _answer(answer: Requirement, lang: Lang) -> PlainAnswer:
    lines = (
        REPORT.say("advice", lang, advice=answer.advice) if answer.advice else "",
        REPORT.say("clause", lang, clause=answer.clause),
        REPORT.say("advice-only", lang) if answer.severity == "advice" else "",
        since_word(answer, lang),
        waiver_line(answer, lang),
    )
    return PlainAnswer(
        status=answer.status,
        head=f"{_SIGNS.status(answer.status)} {status_word(answer.status, lang)} · {answer.title}",
        reason=answer.reason,
        quotes=tuple(filter(None, (quote_line(each, lang) for each in answer.evidence))),
        lines=tuple(filter(None, lines)),
    )
