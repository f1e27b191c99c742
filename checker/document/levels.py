"""How headings that were found stand to each other: styles, number families and mere looks on one scale."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.document.lines import PLAIN, Line, Look
from checker.document.number_families import heading_number

UNNUMBERED = 8.0
"""The rank with which unnumbered headings are found: below every number family."""

_OUTERMOST = -1.0

Prominence = tuple[bool, float, int]


def comparable_ranks(lines: Sequence[Line], found: dict[int, float], body: Look) -> dict[int, float]:
    """The found headings with ranks that can be compared: styles and number families on one scale."""
    shift = _style_shift(lines, found)
    ranks = {index: rank if lines[index].styled is not None else rank + shift for index, rank in found.items()}
    unnumbered = {index for index, rank in found.items() if rank == UNNUMBERED}
    named = _Named(lines, {index: rank for index, rank in ranks.items() if index not in unnumbered}, body)
    by_look: dict[Prominence, list[int]] = defaultdict(list)
    for index in sorted(unnumbered):
        by_look[(lines[index].look or body).prominence(body.size)].append(index)
    for order, look in enumerate(sorted(by_look, reverse=True)):
        rank = named.rank_beside(look, by_look[look]) if named.by_look else UNNUMBERED + order / len(by_look)
        ranks.update(dict.fromkeys(by_look[look], rank))
    return ranks


def _style_shift(lines: Sequence[Line], found: dict[int, float]) -> float:
    """How many levels styles stand below number families: 1 where “一、” is written in heading 2."""
    shifts = [
        found[index] - number.rank
        for index in found
        if lines[index].styled is not None
        and (number := heading_number(lines[index].text, lines[index].number)) is not None
    ]
    return Counter(shifts).most_common(1)[0][0] if shifts else 0.0


class _Named:
    """The headings of styles and number families, by look and by rank, so that any number of looks is soon compared."""

    def __init__(self, lines: Sequence[Line], ranks: dict[int, float], body: Look) -> None:
        self.by_look: dict[Prominence, float] = {}
        self._extent: dict[float, tuple[int, int]] = {}
        for index, rank in ranks.items():
            look = (lines[index].look or PLAIN).prominence(body.size)
            self.by_look[look] = min(rank, self.by_look.get(look, rank))
            first, last = self._extent.get(rank, (index, index))
            self._extent[rank] = (min(first, index), max(last, index))
        self._any_centred = any((lines[index].look or PLAIN).centred for index in ranks)

    def rank_beside(self, look: Prominence, indexes: Sequence[int]) -> float:
        """The rank of the unnumbered headings `indexes` of one `look` among the numbered ones.

        They stand on the level of the numbered headings that look the same, unless they mostly stand between two of
        these; above all if they are centred and the numbered ones are not; else below all.
        """
        rank = self.by_look.get(look)
        if rank is not None:
            first, last = self._extent[rank]
            between = sum(1 for index in indexes if first < index < last)
            return UNNUMBERED if between * 2 > len(indexes) else rank
        return _OUTERMOST if look[0] and not self._any_centred else UNNUMBERED
