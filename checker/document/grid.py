"""A table as a grid of cells with their spans, and the header texts that belong to every cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.document.model import Cell

_MOST_COLUMNS = 64


@dataclass(slots=True)
class GridCell:
    """One cell while a table is being read: where it starts in the grid, how far it spans, what it says."""

    row: int
    column: int
    column_span: int = 1
    row_span: int = 1
    lines: list[str] = field(default_factory=list)
    _text: str | None = None

    def text(self) -> str:
        """What the finished cell says as a header: its paragraphs joined, for headers are often broken over lines.

        Joined once, so that all cells it heads share the text, however long.
        """
        if self._text is None:
            self._text = "".join(self.lines)
        return self._text


class Grid:
    """The cells of one table by the position where they start; in the first row by all positions that they span."""

    def __init__(self, table: int) -> None:
        self.table = table
        self.cells: list[GridCell] = []
        self._at: dict[tuple[int, int], GridCell] = {}
        self._last: tuple[int, GridCell | None] = (0, None)

    def add(self, row: int, column: int, column_span: int = 1) -> GridCell:
        """A new cell that starts at `row`, `column` (from 1)."""
        cell = GridCell(row, column, column_span)
        self.cells.append(cell)
        self._occupy(row, cell)
        return cell

    def extend_down(self, row: int, column: int) -> GridCell | None:
        """Let the cell above `row` at `column` span that row too; None if there is no such cell."""
        above = self._at.get((row - 1, column))
        if above is None or above.column != column:
            return None
        above.row_span = row - above.row + 1
        self._occupy(row, above)
        return above

    def extend_right(self, row: int, column: int, span: int) -> GridCell | None:
        """Let the cell before `column` in `row` span `span` more columns; None if there is no such cell."""
        last_row, before = self._last
        if before is None or last_row != row or column > before.column + before.column_span:
            return None
        before.column_span = max(before.column_span, column + span - before.column)
        self._occupy(row, before)
        return before

    def place(self, cell: GridCell) -> Cell:
        """The finished coordinates of `cell`; asks for the header texts, so call it when the table is complete."""
        row_header = self._at.get((cell.row, 1))
        column_header = self._at.get((1, cell.column))
        return Cell(
            self.table,
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            row_header.text() if row_header and cell.column > 1 else "",
            column_header.text() if column_header and cell.row > 1 else "",
        )

    def __iter__(self) -> Iterator[GridCell]:
        return iter(self.cells)

    def _occupy(self, row: int, cell: GridCell) -> None:
        """Only in the first row is it ever asked what stands in the middle of a span; no table is wider than Word's."""
        self._last = (row, cell)
        self._at[row, cell.column] = cell
        if row == 1:
            for column in range(cell.column + 1, min(cell.column + cell.column_span, _MOST_COLUMNS + 1)):
                self._at[row, column] = cell
