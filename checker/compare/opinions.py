"""The opinions in a list of collected opinions: the cells of a table's column, or numbered paragraphs and parts."""

import re
from collections.abc import Iterable, Iterator, Mapping

from checker.assess.answers import Evidence, Line
from checker.compare.papers import Paper
from checker.language.normal import normalise
from checker.language.sentences import enumerator, sentences

_CELL = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")
_LEAST = 4
_PARTS_LEAST = 2
_HEAD_ROWS = 4

Settings = Mapping[str, float | str | tuple[str, ...]]
Table = dict[tuple[int, int], Line]


def opinions_in(paper: Paper, settings: Settings) -> list[Evidence]:
    """Each opinion verbatim, and where it stands.

    `columns` of the settings are words in the head of the column that holds opinions, `other-columns` words in heads
    that only speak of them (意见来源).
    """
    lines = paper.assessment.lines
    found = [*_of_tables(lines, settings)] or [*_of_paragraphs(lines)]
    return [Evidence(quote, line.paragraph, line.place, path=paper.name) for quote, line in found]


def _of_tables(lines: Iterable[Line], settings: Settings) -> Iterator[tuple[str, Line]]:
    tables: dict[int, Table] = {}
    for line in lines:
        if match := _CELL.search(line.place):
            table, row, column = (int(number) for number in match.groups())
            tables.setdefault(table, {}).setdefault((row, column), line)
    for cells in tables.values():
        head = _head(cells, settings)
        for (row, column), line in cells.items():
            if head and row > head[0] and column == head[1] and len(line.text.strip()) >= _LEAST:
                yield line.text.strip(), line


def _head(cells: Table, settings: Settings) -> tuple[int, int] | None:
    """Where the head of the column of opinions stands: in the first rows, for a title may stand above it.

    Of several columns the one that says most is meant.
    """
    width = len({column for _, column in cells})
    for head_row in range(1, _HEAD_ROWS + 1):
        heads = {column: line for (row, column), line in cells.items() if row == head_row}
        fitting = [column for column, line in heads.items() if _is_head(line, settings)]
        if fitting and len(heads) >= min(width, _PARTS_LEAST):
            return head_row, max(fitting, key=lambda column: _length(cells, column))
    return None


def _length(cells: Table, column: int) -> int:
    return sum(len(line.text) for (_, place), line in cells.items() if place == column)


def _is_head(line: Line, settings: Settings) -> bool:
    head = normalise(line.text).text
    return _names(head, settings["columns"]) and not _names(head, settings["other-columns"])


def _names(text: str, words: float | str | tuple[str, ...]) -> bool:
    return isinstance(words, tuple) and any(word in text for word in words)


def _of_paragraphs(lines: Iterable[Line]) -> Iterator[tuple[str, Line]]:
    """Numbered paragraphs, or the numbered parts of one; all paragraphs where none is numbered."""
    text = [line for line in lines if line.kind == "text" and len(line.text.strip()) >= _LEAST]
    numbered = [(quote, line) for line in text for quote in _numbered(line)]
    yield from numbered or [(line.text.strip(), line) for line in text]


def _numbered(line: Line) -> list[str]:
    normal = normalise(line.text)
    parts: list[list[int]] = []
    for start, end in sentences(normal.text):
        if enumerator(normal.text[start:end]):
            parts.append([start, end])
        elif parts:
            parts[-1][1] = end
    inner = parts if not parts or parts[0][0] > 0 or len(parts) > _PARTS_LEAST else parts[:1]
    if len(inner) >= _PARTS_LEAST:
        return [normal.quote(start, end) for start, end in inner]
    return [line.text.strip()] if line.number or (parts and parts[0][0] == 0) else []
