"""Tables that people keep beside the materials: .csv in whatever encoding a spreadsheet saved it, and .xlsx."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.batch.errors import BatchError, problem

_LARGEST = 20 * 1024 * 1024
_MOST_ROWS = 100_000
_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: its number in the file, and its cells without the blanks around them."""

    number: int
    cells: tuple[str, ...]


def read_sheet(path: Path, name: str) -> Iterator[Line]:
    """The lines of a .csv, or of the first sheet of an .xlsx; `name` is what messages call the file.

    Raises BatchError if the file cannot be read, with the line where that is known.
    """
    content = _content(path, name)
    rows = _of_workbook(content, name) if content.startswith(b"PK\x03\x04") else _of_csv(content, name)
    for number, cells in rows:
        stripped = tuple(cell.strip() for cell in cells)
        if any(stripped):
            yield Line(number, stripped)


def text_of(content: bytes, name: str) -> str:
    """The text of a .csv: UTF-8 with or without mark, UTF-16, GB18030; BatchError for any other."""
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BatchError([problem("csv-encoding", file_name=name)])


def delimiter_of(text: str) -> str:
    """The sign between the cells of the first line: spreadsheets write a comma, a semicolon or a tab."""
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _content(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise BatchError([problem("sheet-too-large", file_name=name, megabytes=_LARGEST // 1024 // 1024)])
        return path.read_bytes()
    except OSError:
        raise BatchError([problem("unreadable-file", file_name=name)]) from None


def _of_csv(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    text = text_of(content, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error:
        raise BatchError([problem("csv-broken", file=name, line=reader.line_num)]) from None


def _of_workbook(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The cells as a person sees them, formulas as their last value. The archive is guarded as a material is."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    from checker.document.archive import Archive
    from checker.document.errors import ReadError
    from checker.document.guard import Limits

    try:
        archive = Archive(name, content, Limits())
        for part in archive.names():
            archive.guard.check_markup(part, archive.unpack(part))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for number, row in enumerate(book.worksheets[0].iter_rows(max_col=_MOST_COLUMNS, values_only=True), 1):
            if number > _MOST_ROWS:
                raise BatchError([problem("sheet-too-long", file_name=name, rows=_MOST_ROWS)])
            yield number, ["" if value is None else _shown(value) for value in row]
    except (ReadError, BadZipFile, InvalidFileException, KeyError, ValueError, IndexError, TypeError, SyntaxError):
        raise BatchError([problem("sheet-broken", file_name=name)]) from None


def _shown(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
