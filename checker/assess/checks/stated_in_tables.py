"""What tables state of things that a standard limits: a row for each office or car, a column for its size or price."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.assess.checks.stated_amounts import READERS, Account, Stated
from checker.assess.engine import Engine
from checker.assess.spans import Paragraph
from checker.language.amounts import Amount, Measure

_NUMBER = re.compile(r"(?:约)?(?P<number>\d+(?:\.\d+)?)(?:万元|万|元|平方米|㎡|毫升|升|cc|CC|mL|ml|L|T|m2|m²)?")
_MEASURES: dict[str, Measure] = {"office-area": "area", "engine": "litres", "price": "money"}
_TEN_THOUSAND = Decimal(10000)
_LEAST_MILLILITRES = 500  # no engine has so many litres


class TableReader:
    """Reads the tables that are about the things of a rule: their section's heading, the line above, or a head says so.

    Conditions beside those of `stated_amounts.Reader`: `column-office-area`, `column-engine`, `column-price`, the heads
    of the columns that hold each measure.
    """

    def __init__(self, names: Mapping[str, frozenset[str]], engine: Engine, measures: Sequence[str]) -> None:
        self._names, self._engine, self._measures = names, engine, measures

    def accounts(self, paragraphs: Sequence[Paragraph]) -> Iterator[Account]:
        """What each row states of a measure."""
        if not any(each.block.cell and each.is_label and self._measured(each.text) for each in paragraphs):
            return
        above: Paragraph | None = None
        rows: dict[tuple[int, int], list[Paragraph]] = {}
        context: dict[int, str] = {}
        for paragraph in paragraphs:
            cell = paragraph.block.cell
            if cell is None:
                above = paragraph
                continue
            rows.setdefault((cell.table, cell.row), []).append(paragraph)
            if cell.table not in context:
                heading = paragraph.headings[-1].text if paragraph.headings else ""
                context[cell.table] = f"{heading}，{above.text if above else ''}"
        for (table, row), cells in rows.items():
            if row > 1 and self._is_about(context[table] + "，".join(each.text for each in rows.get((table, 1), []))):
                yield from self._row(cells)

    def _measured(self, head: str) -> bool:
        return any(self._found(head, f"column-{measure}") for measure in self._measures)

    def _is_about(self, text: str) -> bool:
        return bool(self._found(text, "things"))

    def _row(self, cells: Sequence[Paragraph]) -> Iterator[Account]:
        text = "，".join(cell.text for cell in cells)
        if self._found(text, "others") or self._found(text, "shared"):
            return
        for measure in self._measures:
            stated = tuple(each for cell in cells if (each := self._cell(cell, measure, text)))
            if stated:
                yield Account(stated, self._found(text, "put-right") and not self._found(text, "promised"))

    def _cell(self, paragraph: Paragraph, measure: str, row: str) -> Stated | None:
        cell = paragraph.block.cell
        number = _NUMBER.fullmatch(paragraph.text)
        if cell is None or number is None:
            return None
        head = cell.column_header
        if not self._found(head, f"column-{measure}") or self._found(head, "aside"):
            return None
        fate = "before" if self._found(head, "before") else "after" if self._found(head, "put-right") else "plain"
        noted = "other-area" if self._found(head, "other-area") else ""
        amount = self._amount(paragraph.text, Decimal(number["number"]), measure, head)
        return Stated(measure, amount, paragraph.spans[0], fate, row, 1, noted)

    def _amount(self, text: str, value: Decimal, measure: str, head: str) -> Amount:
        read = READERS[measure](text)
        if read:
            return read[0]
        if measure == "price":
            small = "元" in head and "万" not in head
            value = value if small or value > _TEN_THOUSAND else value * _TEN_THOUSAND
            return Amount(value, Decimal(0), "money", "元" if small else "万元", 0, len(text))
        if measure == "engine" and value >= _LEAST_MILLILITRES:
            value /= 1000
        return Amount(value, Decimal(0), _MEASURES[measure], "", 0, len(text))

    def _found(self, text: str, name: str) -> bool:
        wanted = self._names.get(name, frozenset())
        return any(hit.name in wanted for hit in self._engine.in_label(text))
