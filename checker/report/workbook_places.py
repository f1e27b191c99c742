"""Where things stand in the workbook, for the links between its sheets and to the documents."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from checker.report.clean import printable
from checker.report.model import Document, Report
from checker.report.wording import verdict_word
from checker.report.workbook_sheets import Cell, Link
from checker.report.workbook_texts import SHEETS, WORDS
from checker.texts import Lang

_FIRST_ROW = 2
_LONGEST_NAME = 60
_LONGEST_TARGET = 2_000
_UNSAFE = re.compile(r"[^\w./~-]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Places:
    """Rows by the path of a document: in the summary, among the unchecked, and its first requirement."""

    report: Report
    summary: dict[str, int]
    requirements: dict[str, int]
    unchecked: dict[str, int]

    def number(self, number: int, path: str) -> Cell:
        """The number of a row, leading to the summary's row on the document."""
        return self._link(number, "summary", self.summary.get(path))

    def verdict(self, document: Document) -> Cell:
        """The document's verdict, leading to its requirements, or to why they were not checked."""
        word = verdict_word(document.verdict, self.report.lang)
        if document.path in self.unchecked:
            return self._link(word, "unchecked", self.unchecked[document.path])
        return self._link(word, "requirements", self.requirements.get(document.path))

    def _link(self, value: str | int, sheet: str, row: int | None) -> Cell:
        name = SHEETS.say(sheet, self.report.lang)
        return value if row is None else Link(value, f"internal:'{name}'!A{row}")


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


def brief(path: str) -> str:
    """The document's path for lists, where one that is very long would make every row high: its two ends."""
    if len(path) <= _LONGEST_NAME:
        return path
    return f"{path[: _LONGEST_NAME // 2]}…{path[-_LONGEST_NAME // 2 + 1 :]}"


def file_link(path: str, lang: Lang) -> Cell:
    """A word that leads to the file beside the workbook.

    Nothing leads to a name that a program could take for another place (a network share, a drive, a folder above), or
    that has characters that nobody sees.
    """
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or re.search(r"[\\:]", path) or path != printable(path):
        return ""
    target = "".join(f"%{ord(letter):02X}" if _is_unsafe(letter) else letter for letter in path)
    if len(target.encode("utf-16-le")) > 2 * _LONGEST_TARGET:
        return ""
    return Link(WORDS.say("open", lang), f"external:{target}")


def _is_unsafe(letter: str) -> bool:
    """ASCII that means something in an address; other letters stand as they are, as Excel itself writes them."""
    return letter.isascii() and _UNSAFE.match(letter) is not None
