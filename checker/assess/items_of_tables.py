"""The items in tables, one for each row: heads of columns say what a cell is, a merged cell holds for all its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from checker.assess.drafts import Draft, Part
from checker.assess.engine import Engine
from checker.assess.items_of_paragraphs import FieldName, fragment, heads_of
from checker.assess.spans import Paragraph, Span
from checker.rulebook.model import Items

_HEADS_AT_MOST = 30
_FIRST_ROWS = 4


@dataclass(slots=True)
class _Table:
    """The cells of a table by row and column, merged ones in each place that they cover."""

    cells: dict[tuple[int, int], list[Paragraph]] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0

    def at(self, row: int, column: int) -> list[Paragraph]:
        """The paragraphs of the cell in this place; none for an empty one."""
        return self.cells.get((row, column), [])

    def text(self, row: int, column: int) -> str:
        """The text of the cell in this place."""
        return "".join(paragraph.text for paragraph in self.at(row, column))


def drafts_of_table(paragraphs: Sequence[Paragraph], items: Items, engine: Engine) -> list[Draft]:
    """The items of one table, given its paragraphs; none where its heads name neither problem nor measure."""
    table = _table(paragraphs)
    head = _head_row(table, items, engine)
    if not head:
        return []
    columns = _columns(table, head, items, engine)
    if not any("problem" in fields or "measure" in fields for fields in columns.values()):
        return []
    rows = [row for row in range(head + 1, table.rows + 1) if not _divides(table, row, head, columns)]
    return [draft for row in rows if (draft := _draft(table, row, rows, columns, engine)) is not None]


def _table(paragraphs: Sequence[Paragraph]) -> _Table:
    table = _Table()
    for paragraph in paragraphs:
        cell = paragraph.block.cell
        assert cell is not None
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                table.cells.setdefault((row, column), []).append(paragraph)
        table.rows = max(table.rows, cell.row + cell.row_span - 1)
        table.columns = max(table.columns, cell.column + cell.column_span - 1)
    return table


def _head_row(table: _Table, items: Items, engine: Engine) -> int:
    """The number of the row among the first that names most fields in separate cells; 0 if none names any."""
    best, most = 0, 0
    for row in range(1, min(table.rows, _FIRST_ROWS) + 1):
        heads = {
            (cell[0].block.index, name)
            for column in range(1, table.columns + 1)
            for name in _heads(table, row, column, items, engine)
            if _span((cell := table.at(row, column))[0]) < table.columns
        }
        if len(heads) > most:
            best, most = row, len(heads)
    return best


def _heads(table: _Table, row: int, column: int, items: Items, engine: Engine) -> frozenset[FieldName]:
    text = table.text(row, column)
    return heads_of(text, items, engine) if len(text) <= _HEADS_AT_MOST else frozenset()


def _columns(table: _Table, head: int, items: Items, engine: Engine) -> dict[int, frozenset[FieldName]]:
    """The fields of each column. Of two columns of measures the first says what they are about."""
    columns = {column: _heads(table, head, column, items, engine) for column in range(1, table.columns + 1)}
    measures = [column for column, fields in columns.items() if "measure" in fields]
    problems = [column for column, fields in columns.items() if "problem" in fields]
    if len(measures) > 1 and not problems:
        columns[measures[0]] = frozenset({"problem"})
    return columns


def _divides(table: _Table, row: int, head: int, columns: dict[int, frozenset[FieldName]]) -> bool:
    """Whether a row is a heading between rows, the heads once more (on a new page), or says nothing of an item."""
    cells = {id(paragraph): paragraph for column in columns for paragraph in table.at(row, column)}
    wide = [paragraph for paragraph in cells.values() if _span(paragraph) > 1]
    told = [c for c, fields in columns.items() if fields & {"problem", "measure"} and table.at(row, c)]
    if all(table.text(row, column) == table.text(head, column) for column in columns):
        return True
    return not told or (len(cells) == 1 and len(wide) == 1 and _span(wide[0]) >= len(columns))


def _span(paragraph: Paragraph) -> int:
    return paragraph.block.cell.column_span if paragraph.block.cell else 1


def _draft(
    table: _Table, row: int, rows: Sequence[int], columns: dict[int, frozenset[FieldName]], engine: Engine
) -> Draft | None:
    """The item of a row, or None where the row only goes on with the cells of the row above."""
    own = [c for c, fields in columns.items() if fields & {"problem", "measure"} and _begins(table, row, c, rows)]
    if not own:
        return None
    draft = Draft(structured=True, numbered=True, subject=_subject(table, row, columns))
    measures: list[Span] = []
    for column, fields in columns.items():
        spans = [span for paragraph in table.at(row, column) for span in _said(paragraph)]
        if "problem" in fields:
            draft.problem += spans
        elif "measure" in fields:
            measures += spans
        for name, pieces in (("owner", draft.owner), ("deadline", draft.deadline)):
            if name in fields:
                pieces += [whole for paragraph in table.at(row, column) for whole in _pieces(paragraph, name, engine)]
        if not fields:
            draft.beside += spans
    draft.parts += [Part(measures)] if measures else []
    return draft


def _begins(table: _Table, row: int, column: int, rows: Sequence[int]) -> bool:
    """Whether a cell has its first row here (or its first row is no row of items)."""
    return any(
        paragraph.block.cell is not None and (paragraph.block.cell.row == row or paragraph.block.cell.row not in rows)
        for paragraph in table.at(row, column)
    )


def _subject(table: _Table, row: int, columns: dict[int, frozenset[FieldName]]) -> str:
    for column, fields in columns.items():
        text = table.text(row, column)
        if not fields and text and not text.isdigit():
            return text
    return ""


def _said(paragraph: Paragraph) -> Iterator[Span]:
    """The sentences of a cell, none for one that holds a dash or a stroke only."""
    if any(char.isalnum() for char in paragraph.text):
        yield from paragraph.spans


def _pieces(paragraph: Paragraph, name: str, engine: Engine) -> Iterator[Span]:
    """The names of a cell one by one; a time whole."""
    if not any(char.isalnum() for char in paragraph.text):
        return
    first = 0
    for is_mark, group in groupby(
        enumerate(paragraph.text), key=lambda each: name == "owner" and each[1] in "、，；。"
    ):
        places = [place for place, _ in group]
        if not is_mark:
            first = places[0]
            yield fragment(paragraph, first, places[-1] + 1, engine)
