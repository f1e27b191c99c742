"""Where things stand in the workbook, for the links between its sheets and to the documents."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from checker.report.clean import printable
from checker.report.model import Document, Report
from checker.report.workbook_sheets import Cell, Link
from checker.report.workbook_texts import SHEETS

_FIRST_ROW = 2
_LONGEST_TARGET = 2_000
_UNSAFE = re.compile(r"[^\w./~-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Places:
    """Rows by the path of a document: in the summary, among the unchecked, and its first requirement."""

    report: Report
    summary: dict[str, int]
    requirements: dict[str, int]
    unchecked: dict[str, int]

    def document(self, path: str) -> Cell:
        """The document's name, leading to its row in the summary if it has one."""
        return self._link(path, "summary", self.summary.get(path))

    def requirements_of(self, document: Document, text: str) -> Cell:
        """`text`, leading to the document's requirements, or to why they were not checked."""
        if document.path in self.unchecked:
            return self._link(text, "unchecked", self.unchecked[document.path])
        return self._link(text, "requirements", self.requirements.get(document.path))

    def _link(self, text: str, sheet: str, row: int | None) -> Cell:
        name = SHEETS.say(sheet, self.report.lang)
        return text if row is None else Link(text, f"internal:'{name}'!A{row}")


def places_in(report: Report) -> Places:
    """The rows in the order in which the sheets list the documents."""
    requirements, row = {}, _FIRST_ROW
    for document in report.documents:
        if document.requirements:
            requirements[document.path] = row
        row += len(document.requirements)
    return Places(
        report=report,
        summary={document.path: row for row, document in enumerate(report.documents, start=_FIRST_ROW)},
        requirements=requirements,
        unchecked={document.path: row for row, document in enumerate(unchecked(report), start=_FIRST_ROW)},
    )


def unchecked(report: Report) -> list[Document]:
    """The documents that could not be checked."""
    return [document for document in report.documents if document.verdict == "error"]


def file_link(path: str) -> Cell:
    """The document's name, leading to the file beside the workbook.

    A name that a program could take for another place (a network share, a drive, a folder above) is only a text, and
    so is one with characters that nobody sees.
    """
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or re.search(r"[\\:]", path) or path != printable(path):
        return path
    target = "".join(f"%{ord(letter):02X}" if _is_unsafe(letter) else letter for letter in path)
    return Link(path, f"external:{target}") if len(target.encode("utf-16-le")) < 2 * _LONGEST_TARGET else path


def _is_unsafe(letter: str) -> bool:
    """ASCII that means something in an address; other letters stand as they are, as Excel itself writes them."""
    return letter.isascii() and _UNSAFE.match(letter) is not None
