"""Sheets as the workbook wants them: a table with a frozen head and filters, that prints on A4 with its head repeated.

Every text is written as a text, never as a formula, and marked so that it stays one when it is edited.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Literal

from xlsxwriter import Workbook

from checker.assess.answers import STATUSES, VERDICTS, Status, Verdict
from checker.report.wording import status_word, verdict_word
from checker.report.workbook_cells import cell, starts_formula
from checker.report.workbook_texts import HEADS, SHEETS, WORDS
from checker.texts import Lang

ROWS = 1_048_576  # of a sheet of Excel, its head included
LINKS = 65_530  # of a sheet of Excel

_A4 = 9
_LINES_SHOWN = 24
_LINE_HEIGHT = 14.5  # points
_FONTS: dict[Lang, str] = {"zh": "微软雅黑", "en": "Calibri"}
_INK: dict[Status, tuple[str, str]] = {
    "met": ("#1E6B2E", "#E6F2E3"),
    "weak": ("#7A5200", "#FFF1CC"),
    "missing": ("#9C0006", "#FCDEDC"),
    "not-evaluated": ("#553A85", "#E9E3F3"),
    "not-applicable": ("#595959", "#F2F2F2"),
}
_AS_STATUS: dict[Verdict, Status] = {"pass": "met", "review": "weak", "fail": "missing", "error": "not-evaluated"}

Kind = Literal["text", "number", "share", "status"]


@dataclass(frozen=True, slots=True)
class Link:
    """A value that leads somewhere: `target` is "internal:'sheet'!A2" or "external:folder/file.docx".

    It is short, because LibreOffice shows only the first line of a text that is a link.
    """

    value: str | int
    target: str


Cell = str | int | float | Link


@dataclass(frozen=True, slots=True)
class Column:
    """Its head (a code of HEADS), the width in characters, and how what stands below is shown.

    `alarm` names the status whose colour a number above 0 has.
    """

    head: str
    width: int
    kind: Kind = "text"
    alarm: Status | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; `name` is a code of SHEETS. The first `frozen` columns stay where they are."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    frozen: int = 2
    filters: bool = True


class Book:
    """A workbook in the making."""

    def __init__(self, workbook: Workbook, lang: Lang) -> None:
        self._workbook = workbook
        self._lang = lang
        self._format = cache(self._new_format)

    def put(self, sheet: Sheet, limit: int = ROWS) -> None:
        """Add the sheet; rows beyond `limit` are left out, and their number is said in the last one."""
        page = self._workbook.add_worksheet(SHEETS.say(sheet.name, self._lang))
        page.set_row(0, 2 * _LINE_HEIGHT)
        for index, column in enumerate(sheet.columns):
            page.set_column(index, index, column.width)
            page.write_string(0, index, HEADS.say(column.head, self._lang), self._head)
        rows = self._fitting(sheet, limit)
        for number, row in enumerate(rows, start=1):
            self._put_row(page, number, row, sheet.columns)
        if not rows:
            page.write_string(1, 0, WORDS.say(f"no-{sheet.name}", self._lang), self._remark)
        elif sheet.filters:
            page.autofilter(0, 0, len(rows), len(sheet.columns) - 1)
        self._colour(page, sheet.columns, len(rows))
        page.freeze_panes(1, sheet.frozen)
        _lay_out(page)

    def _fitting(self, sheet: Sheet, limit: int) -> Sequence[Sequence[Cell]]:
        if len(sheet.rows) < limit:
            return sheet.rows
        kept = limit - 2
        return [*sheet.rows[:kept], [WORDS.say("more-rows", self._lang, count=len(sheet.rows) - kept)]]

    def _put_row(self, page: Any, number: int, row: Sequence[Cell], columns: tuple[Column, ...]) -> None:
        for index, column in enumerate(columns):
            value = row[index] if index < len(row) else ""
            if isinstance(value, Link) and page.hlink_count < LINKS:
                page.write_url(number, index, value.target)
                self._put_value(page, (number, index), value.value, column.kind, link=True)
            else:
                self._put_value(page, (number, index), _plain(value), column.kind)
        page.set_row(number, min(_lines(row, columns), _LINES_SHOWN) * _LINE_HEIGHT)

    def _put_value(
        self, page: Any, place: tuple[int, int], value: str | int | float, kind: Kind, *, link: bool = False
    ) -> None:
        if value == "":
            page.write_blank(*place, None, self._format(kind))
        elif isinstance(value, str):
            text = cell(value, self._lang)
            page.write_string(*place, text, self._format(kind, quoted=starts_formula(text), link=link))
        else:
            page.write_number(*place, value, self._format(kind, link=link))

    def _colour(self, page: Any, columns: tuple[Column, ...], rows: int) -> None:
        """Colours follow the words, so that they stay right when rows are sorted or a person corrects one."""
        for index, column in enumerate(columns):
            if column.kind == "status":
                rules = [("==", f'"{word}"', status) for word, status in self._words.items()]
            else:
                rules = [(">", "0", column.alarm)] if column.alarm else []
            for criteria, value, status in rules:
                rule = {"type": "cell", "criteria": criteria, "value": value, "format": self._ink(status)}
                page.conditional_format(1, index, max(rows, 1), index, rule)

    @cached_property
    def _words(self) -> dict[str, Status]:
        """The words of verdicts and statuses; a verdict has the colour of the status that it follows from."""
        verdicts = {verdict_word(verdict, self._lang): _AS_STATUS[verdict] for verdict in VERDICTS}
        return {**verdicts, **{status_word(status, self._lang): status for status in STATUSES}}

    def _ink(self, status: Status) -> Any:
        ink, paper = _INK[status]
        return self._workbook.add_format({"font_color": ink, "bg_color": paper})

    def _new_format(self, kind: Kind, *, quoted: bool = False, link: bool = False) -> Any:
        look: dict[str, object] = {**self._base, "valign": "top", "text_wrap": True, "quote_prefix": quoted}
        if kind != "text":
            look["align"] = "center"
        if kind == "number":
            look["num_format"] = '0;-0;"–"'
        if kind == "share":
            look["num_format"] = '0%;-0%;"–"'
        if link:
            look |= {"font_color": "#0B5394", "underline": 1}
        return self._workbook.add_format(look)

    @cached_property
    def _base(self) -> dict[str, object]:
        return {"font_name": _FONTS[self._lang], "font_size": 10, "border": 1, "border_color": "#D0D0D0"}

    @cached_property
    def _head(self) -> Any:
        look = {"bold": True, "bg_color": "#DCE6F1", "align": "center", "valign": "vcenter", "text_wrap": True}
        return self._workbook.add_format({**self._base, **look})

    @cached_property
    def _remark(self) -> Any:
        return self._workbook.add_format({**self._base, "border": 0, "font_color": "#595959"})


def _plain(value: Cell) -> str | int | float:
    return value.value if isinstance(value, Link) else value


def _lay_out(page: Any) -> None:
    """A4 across, as wide as the table, its head on every page, name and page number at the foot."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&L&A&R&P / &N")


def _lines(row: Sequence[Cell], columns: tuple[Column, ...]) -> int:
    """How many lines the row needs: not every program finds the height of rows itself, and none knows where to stop."""
    return max(
        sum(1 + _width(line) // (column.width - 1) for line in str(_plain(value)).split("\n"))
        for value, column in zip(row, columns, strict=False)
    )


def _width(line: str) -> int:
    """About how many characters of a column the line takes; Chinese ones take two."""
    return 2 * len(line) - len(line.encode("ascii", errors="ignore"))
