"""Figures as tables give them: what a row and a column say together about the number where they meet."""

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.assess.checks.figures import Asked, Figure, Role, Words, mask_of
from checker.assess.checks.figures_in_text import reading_of
from checker.assess.checks.years import years_in
from checker.assess.engine import Engine
from checker.assess.spans import Paragraph
from checker.document.model import Cell
from checker.language.amounts import Amount, Measure
from checker.language.normal import normalise

_NUMBER = re.compile(r"(?P<sign>[-－+＋↑↓—]?)(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?P<unit>亿元|万元|元|%|万)?")
_NOTHING = re.compile("[—－-]{1,2}|/|无|零|〇|未发生")
_UNIT = re.compile("(?P<unit>亿元|万元|元|%|百分比)")
_CAPTION = re.compile("单位[：:]?（?(?P<unit>亿元|万元|元)")
_AGAINST = re.compile("比|较|增减|变化|幅|升降|[±]")
_MINUS, _SHARE = "-－↓—", "占"
_SCALE = {"亿元": Decimal(100000000), "万元": Decimal(10000), "万": Decimal(10000)}


def table_figures(paragraphs: Sequence[Paragraph], asked: Asked, engine: Engine) -> list[Figure]:
    """The figures of all cells whose row or column names an item; a cell with prose is read as such."""
    found: list[Figure] = []
    items = mask_of(engine, asked.words.items)
    if not any(each.is_label and each.spans[0].mask & items for each in paragraphs):
        return found
    above: Paragraph | None = None
    table, caption = 0, ""
    for paragraph in paragraphs:
        cell = paragraph.block.cell
        if cell is None:
            above = paragraph
            continue
        if cell.table != table:
            table = cell.table
            unit = _CAPTION.search(above.text) if above else None
            caption = unit["unit"] if unit else ""
        if not paragraph.is_label:
            found.extend(_cell(paragraph, cell, caption, asked, engine))
    return found


def _cell(paragraph: Paragraph, cell: Cell, caption: str, asked: Asked, engine: Engine) -> list[Figure]:
    words = asked.words
    heads = [normalise(cell.row_header).text, normalise(cell.column_header).text]
    names = [hit.name for head in heads for hit in engine.in_label(head)]
    items = [name for name in names if name in words.items]
    if not items or any(name in words.apart for name in names):
        return []
    subject = next((name for name in items if name not in words.sums), items[0])
    number = _NUMBER.fullmatch(paragraph.text)
    if number is None and not _NOTHING.fullmatch(paragraph.text):
        return reading_of(paragraph.spans, asked, -cell.table, subject)
    label = "".join(heads)
    role, direction = _role(label, number, words, engine)
    years = years_in(label, asked.now, 0)
    amount = _amount(paragraph, number, heads, caption)
    if role == "change" and amount.measure == "percent" and _SHARE in label:
        return []
    return [
        Figure(
            subject=subject,
            year=years[0].number if years else 0,
            part=years[0].part if years else "",
            whose="",
            amount=amount,
            role=role,
            direction=direction,
            against=years[-1].number if len(years) > 1 else 0,
            span=paragraph.spans[0],
            place=-cell.table,
            start=0,
            named=True,
        )
    ]


def _role(label: str, number: re.Match[str] | None, words: Words, engine: Engine) -> tuple[Role, int]:
    """Whether a cell holds a level or a change, and which way: by its head, or by its sign where the head is open."""
    fell = any(hit.name in words.fell for hit in engine.in_label(label))
    rose = any(hit.name in words.rose for hit in engine.in_label(label))
    if not (fell or rose or _AGAINST.search(label)):
        return "level", 0
    sign = number["sign"] if number else ""
    minus = bool(sign) and sign in _MINUS
    if fell != rose and "增减" not in label:
        towards = -1 if fell else 1
        return "change", -towards if minus and rose else towards
    if minus:
        return "change", -1
    return "change", 1 if sign else 0


def _amount(paragraph: Paragraph, number: re.Match[str] | None, heads: list[str], caption: str) -> Amount:
    """The number of a cell with the unit that it, its heads or the table's caption give; a plain count without any."""
    if number is None:
        return Amount(Decimal(0), Decimal(0), "money", "", 0, len(paragraph.text))
    unit = number["unit"] or next((match["unit"] for head in reversed(heads) if (match := _UNIT.search(head))), caption)
    measure: Measure = "percent" if unit in ("%", "百分比") else "money" if unit else "count"
    scale = _SCALE.get(unit, Decimal(1))
    written = number["number"].replace(",", "")
    step = Decimal(1).scaleb(-len(written.partition(".")[2]))
    return Amount(Decimal(written) * scale, step * scale, measure, unit, number.start("number"), number.end("number"))
