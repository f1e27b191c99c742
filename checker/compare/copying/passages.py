"""The passages of a pair: segments found from the hits, joined, and accepted or not."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from checker.compare.copying.alignment import Segment, extend
from checker.compare.copying.forest import root

_SHORTEST_SEGMENT = 16
_APART = 40
_MOVED = 160
_SAME_DIAGONAL = 16
_SLACK = 8
_MOST_OVERLAP = 0.3


@dataclass(frozen=True, slots=True)
class Match:
    """Segments that make one passage, in the order of the first text; places are within the two texts."""

    segments: tuple[Segment, ...]

    @property
    def spans(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """(start, end) in both texts."""
        return (
            (self.segments[0].start_a, max(segment.end_a for segment in self.segments)),
            (min(segment.start_b for segment in self.segments), max(segment.end_b for segment in self.segments)),
        )

    @property
    def equal(self) -> int:
        """How many characters are equal."""
        return sum(segment.equal for segment in self.segments)

    @property
    def likeness(self) -> float:
        """The share of both sides that is equal."""
        (start_a, end_a), (start_b, end_b) = self.spans
        return min(1.0, 2 * self.equal / (end_a - start_a + end_b - start_b))

    @property
    def reordered(self) -> bool:
        """Whether the segments stand in another order in the second text."""
        starts = [segment.start_b for segment in self.segments]
        return starts != sorted(starts)


def matches(a: str, b: str, hits: Sequence[tuple[int, int]], least_likeness: float) -> list[Match]:
    """Everything that two texts share around the hits (places in both), each character once."""
    segments = _without_overlaps(_segments(a, b, hits))
    return [match for joined in _joined(segments) for match in _alike(joined, least_likeness)]


def _segments(a: str, b: str, hits: Sequence[tuple[int, int]]) -> list[Segment]:
    found: list[Segment] = []
    for at_a, at_b in hits:
        if any(_covers(segment, at_a, at_b) for segment in reversed(found)):
            continue
        segment = extend(a, b, at_a, at_b)
        if segment.blocks and segment.equal >= _SHORTEST_SEGMENT:
            found.append(segment)
    return found


def _covers(segment: Segment, at_a: int, at_b: int) -> bool:
    """The hit lies in the segment, and not on the way to another place."""
    if not segment.start_a <= at_a < segment.end_a:
        return False
    block = segment.blocks[bisect_right(segment.blocks, at_a, key=attrgetter("a")) - 1]
    return abs((block.a - block.b) - (at_a - at_b)) <= _SAME_DIAGONAL


def _without_overlaps(segments: list[Segment]) -> list[Segment]:
    """The longest first; one that mostly repeats what is there on both sides is left out."""
    kept: list[Segment] = []
    for segment in sorted(segments, key=lambda one: (-one.equal, one.start_a, one.start_b)):
        if all(_overlap(segment, other) <= _MOST_OVERLAP for other in kept):
            kept.append(segment)
    return sorted(kept, key=lambda one: (one.start_a, one.start_b))


def _overlap(one: Segment, other: Segment) -> float:
    both_a = min(one.end_a, other.end_a) - max(one.start_a, other.start_a)
    both_b = min(one.end_b, other.end_b) - max(one.start_b, other.start_b)
    return min(both_a / (one.end_a - one.start_a), both_b / (one.end_b - one.start_b))


def _joined(segments: list[Segment]) -> list[list[Segment]]:
    """Neighbours on one side that are not far from each other on the other: a reworded or a moved sentence between."""
    parents = list(range(len(segments)))
    for later, segment in enumerate(segments):
        for earlier in range(later):
            if _neighbours(segments[earlier], segment):
                parents[root(parents, later)] = root(parents, earlier)
    groups: dict[int, list[Segment]] = {}
    for number, segment in enumerate(segments):
        groups.setdefault(root(parents, number), []).append(segment)
    return list(groups.values())


def _neighbours(one: Segment, other: Segment) -> bool:
    apart_a = max(one.start_a, other.start_a) - min(one.end_a, other.end_a)
    apart_b = max(one.start_b, other.start_b) - min(one.end_b, other.end_b)
    near, far = sorted((apart_a, apart_b))
    return -_SLACK <= near <= _APART and far <= _MOVED  # the same words twice are two passages


def _alike(segments: list[Segment], least: float) -> list[Match]:
    """One match if both sides are alike as a whole; else the parts around the widest gap, or none."""
    match = Match(tuple(segments))
    if match.likeness >= least:
        return [match]
    if len(segments) == 1:
        return []
    cut = max(range(1, len(segments)), key=lambda number: _gap(segments, number))
    return _alike(segments[:cut], least) + _alike(segments[cut:], least)


def _gap(segments: list[Segment], number: int) -> int:
    return segments[number].start_a - max(segment.end_a for segment in segments[:number])
