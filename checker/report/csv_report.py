"""The report as CSV: one row for each requirement of each document, for spreadsheets and for scripts.

UTF-8 with a byte order mark, by which Excel knows the encoding. A document without answers has a row too: that it
could not be checked must not look like its absence. A text that a spreadsheet could take for a formula has a ' in
front, the only protection that CSV knows.
"""

import csv
import io
from collections.abc import Iterator

from checker.report.clean import printable
from checker.report.layout import Layout
from checker.report.model import Document, Report, Requirement
from checker.report.wording import since_word, status_word, verdict_word, waiver_line
from checker.report.workbook_cells import LONGEST, cell, evidence_places, evidence_text, starts_formula
from checker.report.workbook_texts import HEADS, WORDS
from checker.texts import Lang

_COLUMNS = (
    "document",
    "sha256",
    "verdict",
    "unit",
    "person",
    "title",
    "id",
    "requirement",
    "severity",
    "status",
    "reason",
    "quote",
    "place",
    "clause",
    "advice",
    "waiver",
    "since",
)


def write(report: Report, layout: Layout) -> bytes:
    """The rows in UTF-8, each on one line, every value in quotes."""
    stream = io.StringIO()
    table = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([HEADS.say(code, report.lang) for code in _COLUMNS])
    for document in report.documents:
        for values in _rows(document, report.lang):
            table.writerow([_harmless(value, report.lang) for value in values])
    return stream.getvalue().encode("utf-8-sig")


def _rows(document: Document, lang: Lang) -> Iterator[list[str]]:
    particulars = document.particulars
    head = [document.path, document.sha256, verdict_word(document.verdict, lang)]
    head += [particulars.unit, particulars.person, document.title]
    for requirement in document.requirements:
        yield [*head, *_answer(requirement, lang)]
    if not document.requirements:
        unanswered = len(_COLUMNS) - len(head)
        yield [*head, *(document.problem if code == "reason" else "" for code in _COLUMNS[-unanswered:])]


def _answer(requirement: Requirement, lang: Lang) -> list[str]:
    return [
        requirement.id,
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
    ]


def _harmless(text: str, lang: Lang) -> str:
    shown = printable(cell(text, lang, LONGEST - 1))
    return f"'{shown}" if starts_formula(shown) else shown
