"""Where in the lines of a paper its evidence stands, counted as a browser counts."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.assess.answers import Line
from checker.report.clean import printable

NOWHERE = -1

_CELL = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")


class Span(NamedTuple):
    """A stretch of one line: its index and the first and last + 1 UTF-16 unit."""

    line: int
    start: int
    end: int


class Cell(NamedTuple):
    """A cell's table, row and column, from 1."""

    table: int
    row: int
    column: int


class Text:
    """The lines of one paper as the page shows them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.texts = tuple(printable(line.text) for line in lines)
        self._of_paragraph: Mapping[int, int] = {
            line.paragraph: index for index, line in reversed(tuple(enumerate(lines)))
        }

    def line_of(self, paragraph: int) -> int:
        """The index of the line of a block, NOWHERE if there is none."""
        return self._of_paragraph.get(paragraph, NOWHERE)

    def span_of(self, quote: str, paragraph: int) -> Span | None:
        """Where `quote` stands in the line of a block; one that was shortened counts as far as it goes."""
        line = self.line_of(paragraph)
        words = printable(quote)
        if line == NOWHERE or not words:
            return None
        text = self.texts[line]
        for wanted in (words, words.removesuffix("…")):
            start = text.find(wanted)
            if wanted and start >= 0:
                return Span(line, _units(text[:start]), _units(text[: start + len(wanted)]))
        return None


def cell_of(place: str) -> Cell | None:
    """The cell that a place in words is; None if it is none."""
    found = _CELL.search(place)
    return Cell(*(int(number) for number in found.groups())) if found else None


def _units(text: str) -> int:
    """The length of `text` in JavaScript, where rare characters (as in names) count twice."""
    return len(text) + sum(sign > "\uffff" for sign in text)
