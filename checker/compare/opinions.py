"""The opinions in a list of collected opinions: the cells of a table's column, or numbered paragraphs and parts."""

import re
from collections.abc import Iterable, Iterator, Mapping

from checker.assess.answers import Evidence, Line
from checker.compare.papers import Paper
from checker.language.normal import normalise
from checker.language.sentences import enumerator, sentences

_CELL = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")
_SOURCE = re.compile(r"[（(][^（）()]{1,16}[）)]\s*$")
_CLAUSE = re.compile("[^；。]+")
_STOP = re.compile("[。！？]")
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
    found = [*_of_tables(lines, settings)] or [*_of_paragraphs(lines, settings)]
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


def without_source(opinion: str) -> str:
    """An opinion without the words in brackets at its end that say whose it is.

    >>> without_source("灯不亮（意见箱）")
    '灯不亮'
    """
    return _SOURCE.sub("", opinion)


def _of_paragraphs(lines: Iterable[Line], settings: Settings) -> Iterator[tuple[str, Line]]:
    """Numbered paragraphs, or the numbered parts of one; where none is numbered the clauses that somebody is said to
    have said (家长反映……；教师提出……), and all other paragraphs but those that speak of the list itself (`framing`).
    """
    text = [line for line in lines if _is_text(line) and len(line.text.strip()) >= _LEAST]
    numbered = [(quote, line) for line in text for quote in _numbered(line)]
    if numbered:
        yield from numbered
        return
    for line in text:
        told = _told(line, settings)
        if len(told) >= _PARTS_LEAST:
            yield from ((quote, line) for quote in told)
        elif not _names(normalise(line.text).text, settings["framing"]):
            yield line.text.strip(), line


def _is_text(line: Line) -> bool:
    """Whether a line is text; a short one under the title that is a sentence is no signature."""
    return line.kind == "text" or (line.kind == "signature" and _STOP.search(line.text) is not None)


def _told(line: Line, settings: Settings) -> list[str]:
    """What the clauses of a paragraph say behind a word of telling."""
    words = settings["telling"]
    assert isinstance(words, tuple)
    normal = normalise(line.text)
    quotes = []
    for clause in _CLAUSE.finditer(normal.text):
        found = [at + len(word) for word in words if (at := clause.group().find(word)) >= 0]
        if found and len(clause.group()) - min(found) >= _LEAST:
            quotes.append(normal.quote(clause.start() + min(found), clause.end()))
    return quotes


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
