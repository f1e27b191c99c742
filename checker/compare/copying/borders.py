"""A copied passage shown from the beginning of its first clause to the end of its last one.

Where a copier changed the name that a sentence begins with, the characters that are equal begin behind it; the name is
what a reader wants to see.
"""

from dataclasses import replace
from difflib import SequenceMatcher

from checker.compare.copying.alignment import Block, Segment
from checker.compare.copying.folding import Reading
from checker.compare.copying.passages import Match

_FURTHEST = 14
_MOST_DIFFERENCE = 5
_MARKS = frozenset("，。、；：！？…“”‘’（）《》〈〉【】,;:!?\"'()\n")


def rounded(match: Match, a: Reading, b: Reading) -> Match:
    """The match with the rest of the clauses that it begins and ends in, if they are about as long on both sides."""
    segments = list(match.segments)
    first, last = segments[0], segments[-1]
    if first.start_b == min(segment.start_b for segment in segments):
        segments[0] = replace(first, blocks=(*_head(first, a, b), *first.blocks))
    last = segments[-1]
    if last.end_b == max(segment.end_b for segment in segments):
        segments[-1] = replace(last, blocks=(*last.blocks, *_tail(last, a, b)))
    return Match(tuple(segments))


def common_blocks(a: Reading, b: Reading, span_a: tuple[int, int], span_b: tuple[int, int]) -> list[Block]:
    """What is equal in two short stretches, in order: two characters or more at a time, one at either end."""
    first, second = (reading.codes[slice(*span)].tolist() for reading, span in ((a, span_a), (b, span_b)))
    found = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return [
        Block(span_a[0] + x, span_b[0] + y, size)
        for x, y, size in found
        if size > 1 or (size and (x == y == 0 or (x + 1 == len(first) and y + 1 == len(second))))
    ]


def _head(segment: Segment, a: Reading, b: Reading) -> list[Block]:
    x = next((step for step in range(_FURTHEST) if _begins(a, segment.start_a - step)), None)
    y = next((step for step in range(_FURTHEST) if _begins(b, segment.start_b - step)), None)
    if not x or not y or abs(x - y) > _MOST_DIFFERENCE:
        return []
    start_a, start_b = segment.start_a - x, segment.start_b - y
    within = common_blocks(a, b, (start_a, segment.start_a), (start_b, segment.start_b))
    return [Block(start_a, start_b, 0), *within]


def _tail(segment: Segment, a: Reading, b: Reading) -> list[Block]:
    x = next((step for step in range(_FURTHEST) if _begins(a, segment.end_a + step)), None)
    y = next((step for step in range(_FURTHEST) if _begins(b, segment.end_b + step)), None)
    if not x or not y or abs(x - y) > _MOST_DIFFERENCE:
        return []
    end_a, end_b = segment.end_a + x, segment.end_b + y
    within = common_blocks(a, b, (segment.end_a, end_a), (segment.end_b, end_b))
    return [*within, Block(end_a, end_b, 0)]


def _begins(reading: Reading, place: int) -> bool:
    """Whether a clause begins at a folded place, or the text ends there."""
    if place <= 0 or place >= len(reading.at):
        return place in (0, len(reading.at))
    between = reading.raw[int(reading.at[place - 1]) : int(reading.at[place])]
    return not _MARKS.isdisjoint(between)
