"""Documents written as plain text, for the tests of rules, for samples and for corpora.

One line is one block: ``# title``, ``@ author, unit or date``, ``## heading``, ``### lower heading``,
``| a | table | row |``; any other line is a paragraph. The first row of a table is its header row. In the rows below,
an empty first cell is merged with the cell above, and so are the other empty cells of that row. A block of front
matter between two ``---`` lines at the top is skipped. A bold lead-in is written ``**Lead-in.** and the rest``.
"""

import hashlib
import re
from collections.abc import Iterator

from checker.document.grid import Grid
from checker.document.model import Block, Document
from checker.document.places import cell_place, paragraph_place

_HEADING = re.compile(r"(#{1,10})\s+(.*)")
_LEAD = re.compile(r"\*\*(.+?)\*\*(?=.)")
_RULE = re.compile(r"\|(\s*:?-{3,}:?\s*\|)+")


def from_markup(name: str, text: str) -> Document:
    """The document that `text` describes, with the blocks, cells and places that the .docx reader would give.

    >>> [(b.kind, b.level, b.text) for b in from_markup("a", "# 对照检查材料\\n## 原因\\n我忘了本。").blocks]
    [('title', 0, '对照检查材料'), ('heading', 1, '原因'), ('paragraph', None, '我忘了本。')]
    """
    return Document(
        name=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(_Page().read(_body(text.splitlines()))),
    )


def _body(lines: list[str]) -> list[str]:
    """The lines without the front matter."""
    if not lines or lines[0].strip() != "---":
        return lines
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == "---":
            return lines[number + 1 :]
    return lines


class _Page:
    """Counts blocks, paragraphs and tables while lines are turned into blocks."""

    def __init__(self) -> None:
        self._blocks = 0
        self._paragraphs = 0
        self._tables = 0

    def read(self, lines: list[str]) -> Iterator[Block]:
        """The blocks of `lines` in order."""
        rows: list[str] = []
        for raw in [*lines, ""]:
            line = raw.strip()
            if line.startswith("|"):
                rows.append(line)
                continue
            if rows:
                yield from self._table(rows)
                rows = []
            if line:
                yield from self._paragraph(line)

    def _paragraph(self, line: str) -> Iterator[Block]:
        heading = _HEADING.fullmatch(line)
        if heading:
            level = len(heading[1]) - 1
            text, lead = heading[2], 0
        else:
            level = -1
            text, lead = _without_lead_marks(line.removeprefix("@").strip())
        if not text:
            return
        self._blocks += 1
        self._paragraphs += 1
        yield Block(
            index=self._blocks,
            kind="paragraph" if level < 0 else "heading" if level else "title",
            text=text,
            level=None if level < 0 else level,
            lead=lead,
            place=paragraph_place(self._paragraphs),
        )

    def _table(self, rows: list[str]) -> Iterator[Block]:
        self._tables += 1
        grid = _grid(self._tables, [_cells(row) for row in rows if not _RULE.fullmatch(row)])
        for cell in grid:
            for text in cell.lines:
                self._blocks += 1
                yield Block(
                    index=self._blocks,
                    kind="cell",
                    text=text,
                    cell=grid.place(cell),
                    place=cell_place(grid.table, cell.row, cell.column),
                )


def _without_lead_marks(line: str) -> tuple[str, int]:
    lead = _LEAD.match(line)
    return (lead[1] + line[lead.end() :], len(lead[1])) if lead else (line, 0)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.removeprefix("|").removesuffix("|").split("|")]


def _grid(table: int, rows: list[list[str]]) -> Grid:
    grid = Grid(table)
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts, start=1):
            if not text and not texts[0] and row > 2 and grid.extend_down(row, column):
                continue
            cell = grid.add(row, column)
            if text:
                cell.lines.append(text)
    return grid
