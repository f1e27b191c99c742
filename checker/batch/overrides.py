"""What the user states about a material, and what therefore need not be recognised: options and `submissions.csv`.

`submissions.csv` lies in the folder of the materials it lists: one line a material, with the columns path, kind,
author and unit (or 文件, 类别, 作者, 单位类别). A path is a file, a folder (all below it) or a pattern with * and ?,
relative to the list. A blank cell leaves the matter to the checker; of several lines about a file the later beats the
earlier, a list nearer to the file beats one further up, and options beat both.
"""

import csv
import fnmatch
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.assess import Given
from checker.batch.discovery import Discovery, Found
from checker.batch.errors import BatchError, Choices, Problem, problem
from checker.batch.sheets import delimiter_of, text_of
from checker.rulebook import Pack

_FIELDS = ("kind", "author", "unit")
_COLUMNS = {
    "path": "path", "文件": "path", "文件名": "path", "路径": "path",
    "kind": "kind", "类别": "kind", "材料类别": "kind",
    "author": "author", "作者": "author", "作者类别": "author",
    "unit": "unit", "单位类别": "unit", "单位": "unit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the batch as a whole that the user should know; the code is one of `texts.NOTICES`."""

    code: str
    place: str
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Overrides:
    """What is stated about each file that anything is stated about, and the lines that had no effect."""

    given: Mapping[Path, Given]
    notices: tuple[Notice, ...] = ()


def stated(kind: str, author: str, unit: str, pack: Pack) -> Given:
    """The values of --kind, --author and --unit as ids of the pack; raises BatchError for unknown ones."""
    given, problems = _given({"kind": kind, "author": author, "unit": unit}, pack)
    if problems:
        raise BatchError(problems)
    return given


def read_overrides(found: Discovery, pack: Pack, everywhere: Given) -> Overrides:
    """What the lists of `found` and the options (`everywhere`) say about its files.

    Raises BatchError with every problem of every list, each with its file and line.
    """
    given: dict[Path, Given] = {}
    notices: list[Notice] = []
    problems: list[Problem] = []
    for listing in sorted(found.lists, key=lambda listing: len(listing.path.parts)):
        table = _Table(listing, found.files, pack)
        table.read()
        problems += table.problems
        notices += table.notices
        for path, said in table.given.items():
            given[path] = _over(said, given.get(path, Given()))
    if problems:
        raise BatchError(problems)
    for file in found.files:
        given[file.path] = _over(everywhere, given.get(file.path, Given()))
    return Overrides({path: said for path, said in given.items() if said != Given()}, tuple(notices))


@dataclass(slots=True)
class _Row:
    """One line of a list: its number in the file and its cells by field."""

    line: int
    cells: dict[str, str]


class _Table:
    """One `submissions.csv` while it is read: what it says, what is wrong with it, what had no effect."""

    def __init__(self, listing: Found, files: Sequence[Found], pack: Pack) -> None:
        self.given: dict[Path, Given] = {}
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []
        self._listing = listing
        self._folder = listing.path.parent
        self._files = {
            file.path.relative_to(self._folder).as_posix(): file.path
            for file in files
            if file.path.is_relative_to(self._folder)
        }
        self._pack = pack
        self._first_lines: dict[str, int] = {}

    def read(self) -> None:
        """Read all lines, collecting problems."""
        for row in self._rows(text_of(_content(self._listing), self._listing.name)):
            said, problems = _given(row.cells, self._pack)
            self.problems += [replace(each, file=self._listing.name, line=row.line) for each in problems]
            for path in self._targets(row):
                self.given[path] = _over(said, self.given.get(path, Given()))

    def _rows(self, text: str) -> Iterator[_Row]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
        columns: list[str] = []
        try:
            for cells in reader:
                if not any(cell.strip() for cell in cells):
                    continue
                if not columns:
                    columns = self._columns(cells, reader.line_num)
                    if not columns:
                        return
                else:
                    yield self._row(columns, cells, reader.line_num)
        except csv.Error:
            self._problem(reader.line_num, "csv-broken")
        if not columns and not self.problems:
            self._problem(1, "csv-empty")

    def _columns(self, cells: list[str], line: int) -> list[str]:
        """The field of each column, "" for a column without a name; nothing if the header is wrong."""
        names = [cell.strip() for cell in cells]
        columns = [_COLUMNS.get(name.lower(), "") for name in names]
        before = len(self.problems)
        for name, column in zip(names, columns, strict=True):
            if name and not column:
                self._problem(line, "csv-column", column=name)
            elif column and columns.count(column) > 1:
                self._problem(line, "csv-column-twice", column=name)
        if "path" not in columns:
            self._problem(line, "csv-no-path-column")
        return columns if len(self.problems) == before else []

    def _row(self, columns: list[str], cells: list[str], line: int) -> _Row:
        for surplus in cells[len(columns) :]:
            if surplus.strip():
                self._problem(line, "csv-too-long", cell=surplus.strip())
        named = [(column, cell.strip()) for column, cell in zip(columns, cells, strict=False) if column]
        return _Row(line, dict(named))

    def _targets(self, row: _Row) -> list[Path]:
        """The files that a line is about; says what is wrong with its path."""
        path = row.cells.get("path", "").replace("\\", "/").removeprefix("./").rstrip("/")
        if not path:
            self._problem(row.line, "csv-no-path")
        elif path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0]:
            self._problem(row.line, "csv-outside", path=path)
        elif path in self._first_lines:
            self._problem(row.line, "csv-path-twice", path=path, first=self._first_lines[path])
        else:
            self._first_lines[path] = row.line
            return self._matching(path, row.line)
        return []

    def _matching(self, path: str, line: int) -> list[Path]:
        matching = [
            file
            for name, file in self._files.items()
            if name == path or name.startswith(path + "/") or fnmatch.fnmatchcase(name, path)
        ]
        is_pattern = any(sign in path for sign in "*?[")
        if not matching and not is_pattern and not (self._folder / path).exists():
            self._problem(line, "csv-no-such-path", path=path)
        elif not matching:
            self.notices.append(Notice("unmatched-row", f"{self._listing.name}:{line}", (("path", path),)))
        return matching

    def _problem(self, line: int, code: str, **values: object) -> None:
        self.problems.append(problem(code, file=self._listing.name, line=line, **values))


def _content(listing: Found) -> bytes:
    try:
        return listing.path.read_bytes()
    except OSError:
        raise BatchError([problem("unreadable-file", file_name=listing.name)]) from None


def _given(cells: Mapping[str, str], pack: Pack) -> tuple[Given, list[Problem]]:
    """The ids that the cells stand for, and a problem for each that is none; a cell holds an id or its label."""
    labels = {"kind": pack.head.kinds, "author": pack.head.authors, "unit": pack.head.units}
    said: dict[str, str] = {}
    problems: list[Problem] = []
    for field in _FIELDS:
        value = cells.get(field, "").strip()
        names = {name: known for known, label in labels[field].items() for name in (label.zh, label.en, known)}
        if value and value not in names:
            known = Choices(tuple((known, label.zh) for known, label in labels[field].items()))
            problems.append(problem(f"unknown-{field}", value=value, known=known))
        said[field] = names.get(value, "")
    return Given(**said), problems


def _over(upper: Given, lower: Given) -> Given:
    """What `upper` says, and what `lower` says where `upper` says nothing."""
    return Given(upper.kind or lower.kind, upper.author or lower.author, upper.unit or lower.unit)
