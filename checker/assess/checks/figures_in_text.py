"""Figures read from the sentences of paragraphs that speak of them."""

import re
from collections.abc import Iterable, Sequence

from checker.assess.checks.figure_clauses import COMPARES, Clauses
from checker.assess.checks.figures import Asked, Figure, mask_of
from checker.assess.engine import Engine
from checker.assess.spans import Paragraph, Span
from checker.language.amounts import Amount, counts_in, money_in, percents_in

_COMPARED = 2
_RECENT = 3
_CLOSE = 8
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百]")


def figures_in(paragraphs: Iterable[Paragraph], asked: Asked, engine: Engine) -> list[Figure]:
    """The figures of all paragraphs outside of tables that hold one of the signals `asked.about`."""
    mask, items = mask_of(engine, asked.about), mask_of(engine, asked.words.items)
    found: list[Figure] = []
    for place, paragraph in enumerate(paragraphs):
        for span in paragraph.spans:
            if span.mask & mask:
                if paragraph.block.cell is None:
                    spans = _by_changes(paragraph, mask, asked) if asked.changes else _by_items(paragraph, items)
                    found.extend(reading_of(spans, asked, place))
                break
    return found


def reading_of(spans: Sequence[Span], asked: Asked, place: int, subject: str = "") -> list[Figure]:
    """The figures of sentences of one paragraph; `subject` is what they are about where they name nothing."""
    amounts = [amount for span in spans for amount in _amounts_of(span, asked)]
    if len(amounts) < _COMPARED and asked.changes:
        return []
    if not amounts and not any(hit.name in asked.words.nothing for span in spans for hit in span.hits):
        return []
    return Clauses(spans, amounts, asked, place, subject).figures()


def _by_items(paragraph: Paragraph, items: int) -> list[Span]:
    """The sentences that name an item."""
    return [span for span in paragraph.spans if span.mask & items]


def _by_changes(paragraph: Paragraph, mask: int, asked: Asked) -> list[Span]:
    """The sentences from a little before the first that tells a change up to the last."""
    telling = [
        number for number, span in enumerate(paragraph.spans) if span.mask & mask and _tells_a_change(span, asked)
    ]
    return paragraph.spans[max(telling[0] - _RECENT, 0) : telling[-1] + 1] if telling else []


def _tells_a_change(span: Span, asked: Asked) -> bool:
    """Whether a number stands close behind a verb of change, or a comparison close before it."""
    text = span.paragraph.text
    return any(
        _NUMERAL.search(text, hit.end - 1, hit.end + _CLOSE) or COMPARES.search(text, hit.start - _CLOSE, hit.start)
        for hit in span.hits
        if hit.name in asked.about
    )


def _amounts_of(span: Span, asked: Asked) -> list[Amount]:
    """The amounts of one sentence, by where they stand in the paragraph."""
    text = span.paragraph.text
    where = (span.start, span.end)
    found = percents_in(text, *where)
    if text.find("元", *where) >= 0 or text.find("万", *where) >= 0:
        found.extend(money_in(text, *where))
    if asked.changes:
        found.extend(counts_in(text, *where))
    return _apart(found)


def _apart(found: list[Amount]) -> list[Amount]:
    """In order, of overlapping ones the longest (3万元 beats 3万)."""
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if not any(other.start < amount.end and amount.start < other.end for other in kept):
            kept.append(amount)
    return sorted(kept, key=lambda each: each.start)
