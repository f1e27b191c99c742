"""The report as a workbook (.xlsx) for Excel, WPS and LibreOffice.

Nothing in it is a formula, and nothing in it is from outside: the only links lead to other sheets and to the documents
beside it. The same report gives the same bytes.
"""

import datetime
import io

from xlsxwriter import Workbook

from checker.report import workbook_documents, workbook_run
from checker.report.layout import Layout
from checker.report.model import Report
from checker.report.texts import REPORT
from checker.report.workbook_places import places_in
from checker.report.workbook_sheets import Book

_SOME_DAY = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # the clock would make every file another one


def write(report: Report, layout: Layout) -> bytes:
    """The workbook."""
    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": REPORT.say("title", report.lang), "author": "checker", "created": _SOME_DAY})
        book, places = Book(workbook, report.lang), places_in(report)
        book.put(workbook_documents.summary(report, places))
        book.put(workbook_documents.requirements(report, places))
        book.put(workbook_documents.problems(report, places))
        book.put(workbook_run.copies(report, places))
        book.put(workbook_run.units(report, places))
        book.put(workbook_run.not_checked(report, places))
        book.put(workbook_run.about(report))
    return stream.getvalue()
