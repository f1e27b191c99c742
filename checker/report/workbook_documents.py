"""The sheets of the workbook on single documents: the summary, every requirement, every problem that is admitted."""

from collections.abc import Iterator

from checker.assess.answers import Status
from checker.report.model import Document, Report, Requirement
from checker.report.workbook_cells import lines, places, quotes
from checker.report.workbook_places import Places, file_link
from checker.report.workbook_sheets import Cell, Column, Kind, Sheet
from checker.report.workbook_texts import HEADS, SHEETS, WORDS
from checker.report.wording import (
    NOT_MET,
    count,
    kind_words,
    note_line,
    status_word,
    verdict_word,
    waiver_line,
)

_SUMMARY: tuple[tuple[str, int, Kind, Status | None], ...] = (
    ("number", 5, "number", None),
    ("document", 28, "text", None),
    ("verdict", 9, "verdict", None),
    ("missing", 6, "number", "missing"),
    ("weak", 7, "number", "weak"),
    ("not-evaluated", 7, "number", "not-evaluated"),
    ("met", 7, "number", None),
    ("not-applicable", 7, "number", None),
    ("advised", 7, "number", None),
    ("waived", 7, "number", None),
    ("problems", 7, "number", None),
    ("measures", 7, "number", None),
    ("copied", 7, "share", "weak"),
    ("unit", 16, "text", None),
    ("person", 9, "text", None),
    ("date", 11, "text", None),
    ("taken-for", 18, "text", None),
    ("title", 22, "text", None),
    ("notes", 30, "text", None),
)
_REQUIREMENTS: tuple[tuple[str, int, Kind], ...] = (
    ("number", 6, "number"),
    ("document", 22, "text"),
    ("requirement", 18, "text"),
    ("severity", 6, "text"),
    ("status", 9, "status"),
    ("reason", 28, "text"),
    ("quote", 40, "text"),
    ("place", 12, "text"),
    ("clause", 26, "text"),
    ("advice", 26, "text"),
    ("waiver", 12, "text"),
    ("id", 14, "text"),
)
_PROBLEMS: tuple[tuple[str, int, Kind], ...] = (
    ("number", 6, "number"),
    ("document", 28, "text"),
    ("unit", 18, "text"),
    ("person", 10, "text"),
    ("ordinal", 7, "number"),
    ("problem", 60, "text"),
    ("subject", 22, "text"),
    ("place", 14, "text"),
    ("owner", 12, "text"),
    ("deadline", 12, "text"),
)


def summary(report: Report, places: Places) -> Sheet:
    """One row a document: its verdict and how many answers have which status."""
    lang = report.lang
    columns = tuple(Column(HEADS.say(code, lang), width, kind, alarm) for code, width, kind, alarm in _SUMMARY)
    rows = [_summary_row(number, document, report, places) for number, document in enumerate(report.documents, 1)]
    return Sheet(SHEETS.say("summary", lang), columns, rows, frozen=3, nothing=WORDS.say("no-documents", lang))


def _summary_row(number: int, document: Document, report: Report, places: Places) -> list[Cell]:
    copied = document.copied.share if document.copied else 0
    particulars = document.particulars
    return [
        number,
        file_link(document.path),
        places.requirements_of(document, verdict_word(document.verdict, report.lang)),
        *(_binding(document, status) for status in NOT_MET),
        count(document, "met"),
        count(document, "not-applicable"),
        sum(each.severity == "advice" and each.status in NOT_MET for each in document.requirements),
        sum(each.waiver is not None for each in document.requirements),
        len(document.problems),
        len(document.measures),
        copied,
        particulars.unit,
        particulars.person,
        particulars.date,
        kind_words(document, report) if document.kind else "",
        document.title,
        lines((*filter(None, [document.problem]), *(note_line(note, report.lang) for note in document.notes)), report.lang),
    ]


def _binding(document: Document, status: Status) -> int:
    """How many answers with this status bear upon the verdict, or would without a waiver."""
    return sum(each.severity == "error" and each.status == status for each in document.requirements)


def requirements(report: Report, places: Places) -> Sheet:
    """One row for each requirement of each document."""
    rows = [
        [number, places.document(document.path), *_answer(requirement, report)]
        for number, (document, requirement) in enumerate(_answers(report), start=1)
    ]
    return _sheet("requirements", _REQUIREMENTS, rows, report)


def _answers(report: Report) -> Iterator[tuple[Document, Requirement]]:
    for document in report.documents:
        for requirement in document.requirements:
            yield document, requirement


def _answer(requirement: Requirement, report: Report) -> list[Cell]:
    lang = report.lang
    return [
        requirement.title,
        WORDS.say(requirement.severity, lang),
        status_word(requirement.status, lang),
        requirement.reason,
        quotes(requirement, lang),
        places(requirement, lang),
        requirement.clause,
        requirement.advice,
        waiver_line(requirement, lang),
        requirement.id,
    ]


def problems(report: Report, places: Places) -> Sheet:
    """One row for each problem that an author admits."""
    admitted = [
        (document, ordinal, item)
        for document in report.documents
        for ordinal, item in enumerate(document.problems, start=1)
    ]
    rows = [
        [
            number,
            places.document(document.path),
            document.particulars.unit,
            document.particulars.person,
            ordinal,
            item.quote,
            item.subject,
            item.place,
            item.owner,
            item.deadline,
        ]
        for number, (document, ordinal, item) in enumerate(admitted, start=1)
    ]
    return _sheet("problems", _PROBLEMS, rows, report)


def _sheet(
    name: str, columns: tuple[tuple[str, int, Kind], ...], rows: list[list[Cell]], report: Report
) -> Sheet:
    lang = report.lang
    heads = tuple(Column(HEADS.say(code, lang), width, kind) for code, width, kind in columns)
    return Sheet(SHEETS.say(name, lang), heads, rows, frozen=2, nothing=WORDS.say(f"no-{name}", lang))
