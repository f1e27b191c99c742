"""Rosters as files: read from .xlsx or .csv, and an empty one to fill in."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checker.batch.errors import BatchError, Choices, Problem, problem
from checker.batch.sheets import Line, read_sheet
from checker.compare.roster import Entry, Roster
from checker.rulebook import Pack
from checker.rulebook.model import Label

ROSTERS = ("roster.xlsx", "roster.csv", "名册.xlsx", "名册.csv")
COLUMNS = {
    "单位": "unit", "类别": "category", "层级": "level", "班子或成员": "author", "姓名": "person", "职务": "post",
    "职级": "rank", "应交材料": "due",
}  # fmt: skip
_ENGLISH = {
    "unit": "unit", "category": "category", "level": "level", "team or member": "author", "name": "person",
    "post": "post", "rank": "rank", "due": "due",
}  # fmt: skip
_REQUIRED = {"unit": "单位", "author": "班子或成员"}
_AUTHORS = {"班子": "team", "成员": "member", "支部": "grassroots", "基层": "grassroots"}
_SEPARATORS = re.compile("[、，,；;]")
_CHOICES_FROM = 21
_NOTHING = ("无", "不要求", "none")


def read_roster(path: Path, pack: Pack, name: str = "") -> Roster:
    """The roster in `path`. Raises BatchError with every problem, each with its line."""
    name = name or path.name
    lines = list(read_sheet(path, name))
    reader = _Reader(name, pack)
    entries = reader.read(lines)
    if not entries and not reader.problems:
        reader.problems.append(problem("roster-no-entries", file=name, line=1))
    if reader.problems:
        raise BatchError(reader.problems)
    return Roster(name, entries)


def write_empty(path: Path, pack: Pack) -> None:
    """Write a roster to be filled in, with the columns and what may stand in them; BatchError if it cannot be."""
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise BatchError([problem("roster-suffix", path=path)])
    if path.exists():
        raise BatchError([problem("roster-exists", path=path)])
    content = _empty_workbook(pack) if path.suffix.lower() == ".xlsx" else _empty_csv()
    try:
        path.write_bytes(content)
    except OSError:
        raise BatchError([problem("unreadable-file", file_name=str(path))]) from None


class _Reader:
    """Turns lines into entries, collecting problems."""

    def __init__(self, name: str, pack: Pack) -> None:
        self.problems: list[Problem] = []
        self._name = name
        self._kinds = pack.head.kinds
        self._authors = pack.head.authors
        self._units = pack.head.units
        self._first: dict[tuple[str, ...], int] = {}

    def read(self, lines: Sequence[Line]) -> tuple[Entry, ...]:
        if not lines:
            self._problem(1, "roster-empty", known="、".join(COLUMNS))
            return ()
        columns = self._columns(lines[0])
        if not columns:
            return ()
        return tuple(self._entry(line.number, dict(zip(columns, line.cells, strict=False))) for line in lines[1:])

    def _columns(self, line: Line) -> list[str]:
        """The field of each column, "" for one without a name; nothing if the header is wrong."""
        known = {**COLUMNS, **_ENGLISH}
        columns = [known.get(cell.lower(), "") for cell in line.cells]
        before = len(self.problems)
        for cell, column in zip(line.cells, columns, strict=True):
            if cell and not column:
                self._problem(line.number, "roster-column", column=cell, known="、".join(COLUMNS))
            elif column and columns.count(column) > 1:
                self._problem(line.number, "roster-column-twice", column=cell)
        for column, name in _REQUIRED.items():
            if column not in columns:
                self._problem(line.number, "roster-column-missing", column=name)
        return columns if len(self.problems) == before else []

    def _entry(self, line: int, cells: Mapping[str, str]) -> Entry:
        entry = Entry(
            unit=cells.get("unit", ""),
            category=self._category(line, cells.get("category", "")),
            level=cells.get("level", ""),
            author=self._author(line, cells.get("author", "")),
            person="".join(cells.get("person", "").split()),
            post=cells.get("post", ""),
            rank=cells.get("rank", ""),
            due=self._due(line, cells.get("due", "")),
            line=line,
        )
        self._check(entry)
        return entry

    def _category(self, line: int, cell: str) -> str:
        """The category that a cell calls in full or in short: 乡镇街道, 直属单位, 学校."""
        called = [known for known, label in self._units.items() if cell and _is_short_for(cell, label.zh)]
        return called[0] if len(called) == 1 else self._id(line, "unit", cell, self._units)

    def _author(self, line: int, cell: str) -> str:
        """The id of an author; a team's line may leave the cell blank only where a name does not stand."""
        return _AUTHORS.get(cell, "") or self._id(line, "author", cell, self._authors) or ("team" if not cell else "")

    def _check(self, entry: Entry) -> None:
        if not entry.unit:
            self._problem(entry.line, "roster-no-unit")
        if entry.author == "member" and not entry.person:
            self._problem(entry.line, "roster-no-name")
        key = (entry.unit, entry.author, entry.person, entry.post if entry.person else "")
        first = self._first.setdefault(key, entry.line)
        if first != entry.line:
            self._problem(entry.line, "roster-twice", who=entry.person or entry.unit, first=first)

    def _due(self, line: int, cell: str) -> tuple[str, ...] | None:
        if not cell:
            return None
        if cell in _NOTHING:
            return ()
        names = filter(None, (name.strip() for name in _SEPARATORS.split(cell)))
        return tuple(known for name in names if (known := self._id(line, "due", name, self._kinds)))

    def _id(self, line: int, sort: str, cell: str, labels: Mapping[str, Label]) -> str:
        """The id that a cell stands for: the id itself, its label, or one of several names in the label."""
        if not cell:
            return ""
        for known, label in labels.items():
            if cell in (known, label.zh, label.en) or cell in label.zh.split("、"):
                return known
        self._problem(line, f"unknown-{sort}", value=cell, known=_choices(labels))
        return ""

    def _problem(self, line: int, code: str, **values: object) -> None:
        self.problems.append(problem(code, file=self._name, line=line, **values))


def _is_short_for(short: str, name: str) -> bool:
    """Whether the characters of the one stand in the other in the same order: 企业, 企事业单位."""
    rest = iter(name)
    return all(char in rest for char in short)


def _choices(labels: Mapping[str, Label]) -> Choices:
    return Choices(tuple((known, label.zh) for known, label in labels.items()))


def _empty_csv() -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow(COLUMNS)
    return stream.getvalue().encode("utf-8-sig")


def _empty_workbook(pack: Pack) -> bytes:
    """The header, with choices in the cells below it, and a second sheet that says what they mean."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "名册"
    sheet.append(list(COLUMNS))
    for column, width in zip("ABCDEFGH", (28, 34, 8, 12, 12, 28, 14, 30), strict=True):
        head = sheet[f"{column}1"]
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="DDE7F3")
        head.alignment = Alignment(horizontal="center")
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    choices = {
        "B": [label.zh for label in pack.head.units.values()],
        "C": ["省", "市", "县", "乡"],
        "D": list(dict.fromkeys(_AUTHORS)),
    }
    notes = book.create_sheet("说明")
    for line in _explained(pack):
        notes.append([line])
    notes.column_dimensions["A"].width = 100
    for column, values in choices.items():
        for row, value in enumerate(values, start=_CHOICES_FROM):
            notes[f"{column}{row}"] = value
        last = _CHOICES_FROM + len(values) - 1
        among = f"=说明!${column}${_CHOICES_FROM}:${column}${last}"
        rule = DataValidation(type="list", formula1=among, allow_blank=True)
        rule.errorStyle = "warning"
        sheet.add_data_validation(rule)
        rule.add(f"{column}2:{column}2000")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _explained(pack: Pack) -> Iterable[str]:
    kinds = "、".join(label.zh for label in pack.head.kinds.values())
    yield "一行一份名单：领导班子一行，每名班子成员各一行；村、社区等基层党组织一行。"
    yield "单位：写简称即可，如“县水利局”“渡口镇”；同一单位各行写法一致。"
    yield "类别、层级、班子或成员：从下拉列表中选。成员必须写姓名；职务、职级用于核对署名和办公用房标准。"
    yield f"应交材料：一般不填，按规则包的规定；要另外规定的，写材料名称，用顿号隔开（{kinds}），不要求的写“无”。"
