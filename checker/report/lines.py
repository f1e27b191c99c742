"""Lines and tables for a terminal, with Chinese counted double and colours where they are wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, set_cell_size

from checker.report.wrapping import wrapped

Style = Literal["", "dim", "bold", "green", "yellow", "red", "magenta"]

_CODES: dict[Style, str] = {"dim": "2", "bold": "1", "green": "32", "yellow": "33", "red": "31", "magenta": "35"}
_GAP = "  "
_NARROWEST_NUMBER = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text and how it looks."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is broken into lines: `indent` cells from the left, its later lines `hanging` cells further in."""

    text: str
    indent: int = 0
    hanging: int = 0
    style: Style = ""


def styled(text: str, style: Style, colour: bool) -> str:
    """`text` with the codes of a terminal, if it is to have colours."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour and style and text else text


def lines_of(paragraph: Paragraph, width: int) -> list[str]:
    """The lines of a paragraph, none wider than `width` cells."""
    lines = wrapped(paragraph.text, width - paragraph.indent - paragraph.hanging)
    return [" " * (paragraph.indent + (paragraph.hanging if number else 0)) + line for number, line in enumerate(lines)]


def table(
    heads: Sequence[Cell], rows: Sequence[Sequence[Cell]], *, texts: int, width: int, rule: str, colour: bool
) -> Iterator[str]:
    """The lines of a table: `texts` columns of text, of which the first takes what room is left, then numbers."""
    widths = [
        max([_NARROWEST_NUMBER * (column >= texts), *(cell_len(cell.text) for cell in cells)])
        for column, cells in enumerate(zip(heads, *rows, strict=True))
    ]
    widths[0] = max(1, min(widths[0], width - sum(widths[1:]) - len(_GAP) * (len(widths) - 1)))
    yield from _row(heads, widths, texts, colour)
    yield rule * (sum(widths) + len(_GAP) * (len(widths) - 1))
    for row in rows:
        yield from _row(row, widths, texts, colour)


def _row(cells: Sequence[Cell], widths: Sequence[int], texts: int, colour: bool) -> Iterator[str]:
    """The lines of a row: one, unless the first cell is too long for its column."""
    first, *others = wrapped(cells[0].text, widths[0])
    padded = [set_cell_size(first, widths[0])]
    for number, (cell, width) in enumerate(zip(cells[1:], widths[1:], strict=True), start=1):
        padded.append(set_cell_size(cell.text, width) if number < texts else cell.text.rjust(_wide(cell.text, width)))
    line = _GAP.join(styled(text, cell.style, colour) for text, cell in zip(padded, cells, strict=True))
    yield line.rstrip()
    yield from others


def _wide(text: str, width: int) -> int:
    """The number of characters that `text` is to be filled up to, to take `width` cells."""
    return width - cell_len(text) + len(text)
