"""How headings that were found stand to each other: styles, number families and mere looks on one scale."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.document.lines import PLAIN, Line, Look
from checker.document.number_families import heading_number

UNNUMBERED = 8.0
"""The rank with which unnumbered headings are found: below every number family."""

_OUTERMOST = -1.0


def comparable_ranks(lines: Sequence[Line], found: dict[int, float], body: Look) -> dict[int, float]:
    """The found headings with ranks that can be compared: styles and number families on one scale."""
    shift = _style_shift(lines, found)
    ranks = {index: rank if lines[index].styled is not None else rank + shift for index, rank in found.items()}
    unnumbered = [index for index, rank in found.items() if rank == UNNUMBERED]
    named = {index: rank for index, rank in ranks.items() if index not in unnumbered}
    by_look: dict[tuple[bool, float, int], list[int]] = defaultdict(list)
    for index in unnumbered:
        by_look[(lines[index].look or body).prominence(body.size)].append(index)
    for order, look in enumerate(sorted(by_look, reverse=True)):
        rank = _rank_beside(lines, body, by_look[look], named) if named else UNNUMBERED + order / len(by_look)
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


def _rank_beside(lines: Sequence[Line], body: Look, indexes: Sequence[int], named: dict[int, float]) -> float:
    """The rank of unnumbered headings of one look among numbered ones.

    They stand on the level of the numbered headings that look the same, unless they mostly stand between two of
    these; above all if they are centred and the numbered ones are not; else below all.
    """
    look = (lines[indexes[0]].look or PLAIN).prominence(body.size)
    alike = [index for index in named if (lines[index].look or PLAIN).prominence(body.size) == look]
    if alike:
        rank = min(named[index] for index in alike)
        siblings = [index for index, own in named.items() if own == rank]
        between = sum(1 for index in indexes if min(siblings) < index < max(siblings))
        return UNNUMBERED if between * 2 > len(indexes) else rank
    centred_among = any((lines[index].look or PLAIN).centred for index in named)
    return _OUTERMOST if look[0] and not centred_among else UNNUMBERED
