"""The sheets of the workbook on single documents: the summary, every requirement, every problem that is admitted."""

from collections.abc import Iterator

from checker.assess.answers import Status
from checker.report.model import Document, Report, Requirement
from checker.report.texts import REPORT
from checker.report.wording import (
    NOT_MET,
    count,
    note_line,
    since_line,
    since_word,
    status_word,
    waiver_line,
)
from checker.report.workbook_cells import evidence_places, evidence_text, lines
from checker.report.workbook_places import Places, brief, file_link
from checker.report.workbook_sheets import Cell, Column, Sheet
from checker.report.workbook_texts import WORDS

_SUMMARY = (
    Column("number", 5, "number"),
    Column("document", 30),
    Column("file", 6),
    Column("verdict", 9, "status"),
    Column("missing", 6, "number", "missing"),
    Column("weak", 7, "number", "weak"),
    Column("not-evaluated", 6, "number", "not-evaluated"),
    Column("met", 7, "number"),
    Column("not-applicable", 7, "number"),
    Column("advised", 7, "number"),
    Column("waived", 7, "number"),
    Column("problems", 7, "number"),
    Column("measures", 7, "number"),
    Column("copied", 7, "share", "weak"),
    Column("unit", 14),
    Column("person", 8),
    Column("date", 11),
    Column("taken-for", 16),
    Column("title", 16),
    Column("notes", 22),
)
_REQUIREMENTS = (
    Column("number", 6, "number"),
    Column("document", 22),
    Column("requirement", 16),
    Column("severity", 6),
    Column("status", 9, "status"),
    Column("reason", 20),
    Column("quote", 36),
    Column("place", 9),
    Column("clause", 26),
    Column("advice", 22),
    Column("waiver", 11),
    Column("since", 11),
    Column("id", 18),
)
_PROBLEMS = (
    Column("number", 6, "number"),
    Column("document", 26),
    Column("unit", 16),
    Column("person", 8),
    Column("ordinal", 7, "number"),
    Column("problem", 56),
    Column("subject", 20),
    Column("place", 9),
    Column("owner", 10),
    Column("deadline", 12),
)


def summary(report: Report, places: Places) -> Sheet:
    """One row a document: its verdict and how many answers have which status."""
    rows = [_summary_row(number, document, report, places) for number, document in enumerate(report.documents, 1)]
    return Sheet("summary", _SUMMARY, rows, frozen=4)


def _summary_row(number: int, document: Document, report: Report, places: Places) -> list[Cell]:
    copied = document.copied.share if document.copied else 0
    particulars = document.particulars
    return [
        number,
        document.path,
        "" if report.masked else file_link(document.path, report.lang),
        places.verdict(document),
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
        _taken_for(document, report),
        document.title,
        _notes(document, report),
    ]


def _binding(document: Document, status: Status) -> int:
    """How many answers with this status bear upon the verdict, or would without a waiver."""
    return sum(each.severity == "error" and each.status == status for each in document.requirements)


def _notes(document: Document, report: Report) -> str:
    """Why it could not be checked, what changed since the previous report, what there is to know about reading it."""
    notes = (note_line(note, report.lang) for note in document.notes)
    return lines(filter(None, (document.problem, since_line(document, report), *notes)), report.lang)


def _taken_for(document: Document, report: Report) -> str:
    """Kind, author and unit by their names, as far as they were recognised."""
    labels = report.pack.labels
    kinds = {**labels.kinds, "other": REPORT.say("other-kind", report.lang)}
    names = (
        kinds.get(document.kind, document.kind),
        labels.authors.get(document.author, document.author),
        labels.units.get(document.unit, document.unit),
    )
    return " · ".join(filter(None, names))


def requirements(report: Report, places: Places) -> Sheet:
    """One row for each requirement of each document."""
    rows = [
        [places.number(number, document.path), brief(document.path), *_answer(requirement, report)]
        for number, (document, requirement) in enumerate(_answers(report), start=1)
    ]
    return Sheet("requirements", _REQUIREMENTS, rows)


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
        evidence_text(requirement, lang),
        evidence_places(requirement, lang),
        requirement.clause,
        requirement.advice,
        waiver_line(requirement, lang),
        since_word(requirement, lang),
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
            places.number(number, document.path),
            brief(document.path),
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
    return Sheet("problems", _PROBLEMS, rows)
